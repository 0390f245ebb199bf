import Plan
import Store
import Values

/// The texts that a relation's rows stand in, one row each under the alias `r`: the sentences; of claims and events, their own words.
struct RunningText {
  var relation: Relation
  /// Whether these are all sentences of the corpus.
  var isWhole: Bool
  private let ownsWords: Bool

  init(_ relation: Relation) {
    var relation = relation
    ownsWords = ["claims", "events"].contains(relation.noun?.name)
    isWhole =
      !relation.isCut && relation.conditions.isEmpty
      && ["sentences", "documents"].contains(relation.noun?.name)
    if !ownsWords, relation.noun?.name != "sentences", let sentences = Catalog.standard.noun("sentences") {
      relation.move(to: sentences)
    }
    self.relation = relation
  }

  var noun: String { relation.noun?.name ?? "sentences" }

  /// The words of a row, as they are read.
  var wording: SQL {
    switch relation.noun?.name {
    case "claims": "r.wording"
    default: "r.text"
    }
  }

  /// The row's whole sentence, and the sentences before and behind it that so many characters may reach into.
  func around(_ width: Int) -> SQL {
    let number: SQL = ownsWords ? "r.sentence" : "r.id"
    func joined(_ steps: [Int]) -> SQL {
      steps.map { step -> SQL in
        """
        coalesce((SELECT s.text FROM sentences AS s WHERE s.id = \(number) + \(.bind(step)) \
        AND s.document = r.document), '')
        """
      }.joined(" || ' ' || ")
    }
    let sentence: SQL = "(SELECT s.text FROM sentences AS s WHERE s.id = \(number))"
    let reach = min(3 + width / 40, 12)
    return
      "\(sentence), trim(\(joined((1...reach).reversed().map { -$0 }))), trim(\(joined(Array(1...reach))))"
  }

  /// Only the texts that have the words.
  func having(_ pattern: String) -> Relation {
    var found = relation
    found.conditions.append(
      ownsWords
        ? "has_words(\(wording), \(.bind(pattern)))" : "r.id IN (\(FullText.sentences(pattern)))")
    return found
  }
}

extension Runner {
  /// How often each word stands in the texts; of the whole corpus that is in the index already.
  mutating func wordCounts(_ texts: RunningText) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    if texts.isWhole {
      try query("SELECT term, cnt FROM vocabulary") { counts[$0.text(0)] = $0.integer(1) }
      return counts
    }
    let rows: SQL =
      "SELECT \(texts.wording) AS text \(texts.relation.tail(ordered: texts.relation.isCut))"
    try query("SELECT word_counts(t.text) FROM (\(rows)) AS t") { counts = Self.counts($0.text(0)) }
    return counts
  }

  /// Lines of a word, a tab and its count.
  static func counts(_ lines: some StringProtocol) -> [String: Int] {
    var counts: [String: Int] = [:]
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: "\t")
      if parts.count == 2 { counts[String(parts[0])] = Int(parts[1]) }
    }
    return counts
  }

  mutating func collocates(_ collocates: Collocates, _ relation: Relation) throws -> MadeTable {
    let texts = RunningText(relation)
    let all = try wordCounts(texts)
    let found = texts.having(collocates.pattern)
    let rows: SQL = "SELECT \(texts.wording) AS text \(found.tail(ordered: found.isCut))"
    var (places, near): (Int, Int) = (0, 0)
    var counts: [String: Int] = [:]
    try query(
      """
      SELECT window_counts(t.text, \(.bind(collocates.pattern)), \(.bind(collocates.window))) FROM (\(rows)) AS t
      """
    ) { row in
      let lines = row.text(0).split(separator: "\n", maxSplits: 1)
      let head = lines.first?.split(separator: "\t").compactMap { Int($0) } ?? []
      if head.count == 2 { (places, near) = (head[0], head[1]) }
      counts = Self.counts(lines.count > 1 ? lines[1] : "")
    }
    let total = all.values.reduce(0, +)
    var scored: [(word: String, count: Int, all: Int, sureness: Double)] = []
    for (word, count) in counts {
      let inAll = max(all[word] ?? 0, count)
      // Only what stands there more often than chance would have it.
      guard count * total > near * inAll else { continue }
      let (away, others) = (inAll - count, max(0, total - near - (inAll - count)))
      scored.append((word, count, inAll, Association.logLikelihood(count, near - count, away, others)))
    }
    scored.sort { ($1.sureness, $0.word) < ($0.sureness, $1.word) }
    var table = MadeTable(
      columns: Collocates.columns,
      rows: scored.map {
        let dice = Association.logDice(together: $0.count, places, $0.all)
        return [.text($0.word), .integer($0.count), .integer($0.all), .number($0.sureness), .number(dice)]
      })
    table.notes = [
      "“\(collocates.pattern)” stands in \(places.counted("place")) with \(near.counted("word")) near it, of "
        + "\(total.counted("word")) in all that was looked at"
    ]
    return table
  }

  mutating func keywords(_ keywords: Keywords, _ relation: Relation) throws -> MadeTable {
    let mine = try wordCounts(RunningText(relation))
    var otherRelation = try self.relation(keywords.other)
    otherRelation.settleLimit(keywords.other.schema.columns)
    let others = try wordCounts(RunningText(otherRelation))
    let (all, otherAll) = (mine.values.reduce(0, +), others.values.reduce(0, +))
    var scored: [(word: String, count: Int, other: Int, sureness: Double)] = []
    if all > 0, otherAll > 0 {
      for (word, count) in mine {
        let other = others[word] ?? 0
        guard count * otherAll > other * all else { continue }
        scored.append(
          (word, count, other, Association.logLikelihood(count, other, all - count, otherAll - other)))
      }
    }
    scored.sort { ($1.sureness, $0.word) < ($0.sureness, $1.word) }
    var table = MadeTable(
      columns: Keywords.columns,
      rows: scored.map {
        let ratio = Association.logRatio($0.count, of: all, $0.other, of: otherAll)
        return [.text($0.word), .integer($0.count), .integer($0.other), .number($0.sureness), .number(ratio)]
      })
    table.notes = ["\(all.counted("word")) against \(otherAll.counted("word"))"]
    let sure = scored.prefix { $0.sureness >= Association.chance }.count
    if sure < scored.count {
      table.notes.append(
        "\(sure == 0 ? "all of this may be chance: below" : "\((scored.count - sure).counted("row")), from row \((sure + 1).grouped) on, may be chance: below") "
          + "a log_likelihood of 3.84, which chance surpasses in one of twenty cases")
    }
    return table
  }
}

extension Int {
  /// `1 word`, `2,004 words`
  fileprivate func counted(_ name: String) -> String { "\(grouped) \(name)\(self == 1 ? "" : "s")" }
}
