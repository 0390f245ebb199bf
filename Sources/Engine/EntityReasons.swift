import Store
import Values

/// What an entity's row tells beside its first mention: the words that call it so and by which rule, the names joined
/// under it, and the sources that name it; and, for a bare surname, whom the corpus has of it.
struct EntityReasons {
  let corpus: Corpus
  /// No list is longer.
  private static let most = 8

  init(_ corpus: Corpus) { self.corpus = corpus }

  func read(_ entity: Int) throws -> [Explanation.Reason] {
    try names(entity) + wordings(entity) + sources(entity)
  }

  /// The names of documents that the entity brings together.
  private func names(_ entity: Int) throws -> [Explanation.Reason] {
    let sql: SQL = """
      SELECT n.name, n.folded, e.name, e.folded, n.kind = \(own: String(Self.person)) FROM names AS n \
      JOIN entities AS e ON e.id = n.entity LEFT JOIN name_counts AS c ON c.name = n.id \
      WHERE n.entity = \(.bind(entity)) AND n.name <> e.name ORDER BY c.mentions DESC, n.name \
      LIMIT \(own: String(Self.most))
      """
    var reasons: [Explanation.Reason] = []
    try corpus.rows(sql.text, sql.bindings) { row in
      let rule = Self.tie(row.text(1), row.text(3), isPerson: row.integer(4) == 1)
      reasons.append(.init(field: "name", value: row.text(0), rule: rule, anchor: nil))
    }
    return reasons
  }

  /// The words of the text, the commonest first, each with the rule that most often made it a mention.
  private func wordings(_ entity: Int) throws -> [Explanation.Reason] {
    let sql: SQL = """
      SELECT text, rule, sum(times), max(times) FROM (SELECT t.text AS text, b.text AS rule, count(*) AS times \
      FROM names AS n JOIN mentions AS m ON m.name = n.id JOIN strings AS t ON t.id = m.text \
      JOIN strings AS b ON b.id = m.basis WHERE n.entity = \(.bind(entity)) \
      GROUP BY m.text, m.basis ORDER BY times DESC, b.text) GROUP BY text ORDER BY 3 DESC, text \
      LIMIT \(own: String(Self.most))
      """
    var reasons: [Explanation.Reason] = []
    try corpus.rows(sql.text, sql.bindings) { row in
      let times = row.integer(2) == 1 ? "once" : "\(row.integer(2)) times"
      reasons.append(
        .init(field: "called", value: row.text(0), rule: "\(times): \(row.text(1))", anchor: nil))
    }
    return reasons
  }

  private func sources(_ entity: Int) throws -> [Explanation.Reason] {
    let sql: SQL = """
      SELECT s.name, count(*), count(DISTINCT d.id) FROM names AS n JOIN mentions AS m ON m.name = n.id \
      JOIN documents AS d ON d.id = m.document JOIN sources AS s ON s.id = d.source \
      WHERE n.entity = \(.bind(entity)) GROUP BY s.id ORDER BY 2 DESC, s.name LIMIT \(own: String(Self.most))
      """
    var reasons: [Explanation.Reason] = []
    try corpus.rows(sql.text, sql.bindings) { row in
      let (mentions, documents) = (row.integer(1), row.integer(2))
      let rule =
        "\(mentions) mention\(mentions == 1 ? "" : "s") in \(documents) document\(documents == 1 ? "" : "s")"
      reasons.append(.init(field: "source", value: row.text(0), rule: rule, anchor: nil))
    }
    return reasons
  }

  /// Whom a mention of a bare surname may mean: the persons of the corpus with that surname.
  func namesakes(ofMention mention: Int) throws -> Explanation.Reason? {
    let sql: SQL = """
      SELECT f.name FROM mentions AS m JOIN names AS n ON n.id = m.name JOIN entities AS e ON e.id = n.entity \
      JOIN entities AS f ON f.kind = e.kind AND f.id <> e.id \
      AND substr(f.folded, -length(e.folded) - 1) = ' ' || e.folded \
      WHERE m.id = \(.bind(mention)) AND e.kind = \(own: String(Self.person)) AND instr(e.folded, ' ') = 0 \
      ORDER BY f.folded LIMIT \(own: String(Self.most))
      """
    var found: [String] = []
    try corpus.rows(sql.text, sql.bindings) { found.append($0.text(0)) }
    guard !found.isEmpty else { return nil }
    return .init(
      field: "may be", value: found.joined(separator: " or "),
      rule: found.count == 1
        ? "bears the surname in this corpus; a surname alone joins nobody"
        : "bear the surname in this corpus; a surname alone joins nobody", anchor: nil)
  }

  /// `NameKind.person` as the corpus numbers it.
  private static let person = 0

  /// Why two names are one entity's, as far as the names show.
  static func tie(_ name: String, _ shown: String, isPerson: Bool) -> String {
    let (mine, its) = (words(name), words(shown))
    if mine.joined() == its.joined() { return "the same but for capitals, accents or signs" }
    let (few, many) = mine.count < its.count ? (mine, its) : (its, mine)
    if !isPerson, few.count == 1, few[0].count >= 2, initials(many) == few[0] {
      return "acronym and expansion"
    }
    if isPerson, few.last == many.last, few.count >= 2 { return "with and without middle names or initials" }
    if !isPerson, few.count < many.count, many.starts(with: few) { return "with and without what it is" }
    if mine.count == its.count, zip(mine, its).allSatisfy({ $0.first == $1.first }) {
      return "other spelling"
    }
    return "another name of the same, by the gazetteer or a reader"
  }

  private static func words(_ folded: String) -> [String] {
    folded.filter { $0 != "." && $0 != "'" && $0 != "’" }.split { $0 == " " || $0 == "-" }.map(String.init)
  }

  /// First letters; small words count or not.
  private static func initials(_ words: [String]) -> String {
    String(words.filter { !["of", "the", "and", "for", "de"].contains($0) }.compactMap(\.first))
  }
}
