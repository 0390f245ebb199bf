/// Parts a sentence into clauses, one for each finite verb that something parts from the verb before it: a semicolon,
/// dash or comma, “and”, “that”, “after”, “which”, or the edge of what somebody is reported to have said.
///
/// The clauses follow each other and none stands inside another: good enough to tell which verb a date goes with.
struct EventClauses {
  /// How a clause is joined to the one before it.
  enum Joint {
    case none
    /// A semicolon, colon or dash.
    case sign
    /// The beginning or end of a statement: “said the bridge would open”.
    case statement
    /// “that”, “after”, “which”.
    case subordinate
    /// “and” or a comma.
    case coordinate
  }

  struct Clause {
    var start: Int
    var end: Int
    /// Its first finite verb; of “Born in 1961, she …” the participle.
    var verb: Int
    var joint: Joint
  }

  let page: ClausePage
  let tenses: TenseReader
  private let reader: ClauseReader
  private let sentence: Range<Int>
  /// Tokens at which a statement begins, or that follow its end.
  private let edges: Set<Int>

  init(_ page: ClausePage, _ sentence: Range<Int>, _ tenses: TenseReader, statements edges: Set<Int>) {
    self.page = page
    self.tenses = tenses
    self.sentence = sentence
    self.edges = edges
    reader = ClauseReader(page: page, lower: sentence.lowerBound, upper: sentence.upperBound)
  }

  /// In text order; together they are the sentence.
  func clauses() -> [Clause] {
    guard let first = sentence.first(where: isVerb) else { return [] }
    var clauses: [Clause] = []
    var start = sentence.lowerBound
    if let comma = openingParticiple(before: first) {
      clauses.append(Clause(start: start, end: comma, verb: start, joint: .none))
      start = comma
    }
    clauses.append(
      Clause(
        start: start, end: sentence.upperBound, verb: first,
        joint: start > sentence.lowerBound ? .coordinate : .none))
    var last = first
    for index in (first + 1)..<max(first + 1, sentence.upperBound) where isVerb(index) {
      defer { last = index }
      guard index > last + 1, let (cut, joint) = cut(from: last + 1, to: index) else { continue }
      clauses[clauses.count - 1].end = cut
      clauses.append(Clause(start: cut, end: sentence.upperBound, verb: index, joint: joint))
    }
    return clauses
  }

  /// A finite verb. “the inquiry promised by the minister” has none: a past form before “by” without “was” is a participle.
  func isVerb(_ index: Int) -> Bool {
    // “4 May” is no verb.
    if page.isQuoted(index) || page.has(index, .time) { return false }
    if reader.isFinite(index) {
      let isParticiple =
        page.has(index, .past) && index + 1 < sentence.upperBound && page.has(index + 1, .by)
        && index > sentence.lowerBound && !page.has(index - 1, [.be, .have, .adverb])
      return !isParticiple
    }
    guard !page.tokens[index].isCapitalised, index > sentence.lowerBound else { return false }
    guard Self.isPast(page.tokens[index].key) else { return isPlan(index) }
    return !page.has(index - 1, [.determiner, .possessive, .preposition])
      && page.tokens[index - 1].kind != .possessive && !page.isHyphen(index - 1)
  }

  /// “The country votes on 20 October”.
  func isPlan(_ index: Int) -> Bool { page.tokens[index].kind == .word && tenses.isPlan(index, in: sentence) }

  /// “Born in Preveza in 1961,”: the comma behind a participle with which the sentence opens.
  private func openingParticiple(before verb: Int) -> Int? {
    let first = sentence.lowerBound
    guard first + 1 < verb, page.has(first + 1, .preposition), Self.participle(page.reading, first) else {
      return nil
    }
    return (first..<verb).first { page.isComma($0) && !goesOn($0 + 1, before: verb) }
  }

  /// Whether a place or date goes on behind a comma: “in Ely, England, on 12 June 1932, she”.
  private func goesOn(_ index: Int, before verb: Int) -> Bool {
    guard index + 1 < verb else { return false }
    return page.has(index, [.preposition, .time])
      || page.tokens[index].isCapitalised && page.isComma(index + 1)
  }

  private static func participle(_ reading: Reading, _ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard token.kind == .word, token.count > 3 else { return false }
    let isRegular = reading.bytes[Int(token.end) - 2] == 101 && reading.bytes[Int(token.end) - 1] == 100
    return isRegular || participles[token.key] != nil
  }

  // MARK: Where two clauses part

  /// The best place between two verbs, surest first.
  private func cut(from first: Int, to verb: Int) -> (Int, Joint)? {
    // The colon of “05:40” and the dash of “1702–1714” part nothing.
    let between = (first...verb).filter {
      !page.isQuoted($0) && !(page.has($0, .time) && !page.isWord($0) && !page.isComma($0))
    }
    if let sign = between.first(where: { page.sign($0) == 59 || page.sign($0) == 58 || page.isDash($0) }) {
      return (sign, .sign)
    }
    if let edge = between.first(where: edges.contains) { return (edge, .statement) }
    if let and = between.last(where: { page.has($0, .coordinator) && page.isComma($0 - 1) }) {
      return (and - 1, .coordinate)
    }
    if let word = between.last(where: subordinates) { return (word, .subordinate) }
    if let and = between.last(where: { page.has($0, .coordinator) }) { return (and, .coordinate) }
    let commas = between.filter(page.isComma)
    // “his deputy, Ivan Petrov, became”: a comma right before the verb ends an apposition.
    return commas.last.map { ($0 == verb - 1 ? commas[0] : $0, .coordinate) }
  }

  /// “that”, “which”, or a conjunction that no date follows: “since 1990” has no clause of its own.
  private func subordinates(_ index: Int) -> Bool {
    guard page.has(index, [.subordinator, .that, .relative]), index + 1 < sentence.upperBound else {
      return false
    }
    // “laid before the Committee on the 6th”: before somebody.
    if isBeforeSomebody(index) { return false }
    return page.has(index, [.that, .relative])
      || !page.has(index + 1, .time) && page.tokens[index + 1].kind != .number
  }

  private func isBeforeSomebody(_ index: Int) -> Bool {
    index > sentence.lowerBound && page.tokens[index].key == Self.before
      && Self.layings[page.tokens[index - 1].key] != nil
  }

  private static let before = WordKey.of("before")
  private static let layings = WordTable(
    "laid,brought,put,placed,appeared,appear,heard,tried,testified,came,stood,evidence,set = yes",
    meaning: { _ in true })

  // MARK: Words

  /// Whether a word is a past form, other than by -ed.
  static func isPast(_ key: UInt64) -> Bool { pasts[key] != nil }

  /// Past forms that are not made by -ed, of which few are other words or the present as well.
  private static let pasts = WordTable(
    """
    was,were,had,did,came,became,began,brought,built,bought,broke,chose,drew,drove,fell,fought,found,gave,went,grew,held,kept,led,left,lost,made,met,paid,put,ran,rose,sat,sent,set,shot,stood,spent,spoke,struck,swept,took,threw,understood,won,wore,got,hit,cut,cost,fled,flew,forgot,heard,hid,knew,meant,overcame,rode,sang,saw,sold,shook,sought,slept,stole,stuck,taught,tore,woke,withdrew,wrote,died,killed,needed,tried,used,carried,wasn't,weren't,hadn't,didn't = yes
    sank,swam,drank,rang,sprang,shrank,bore,swore,froze,arose,awoke,bit,blew,bled,bred,clung,crept,dealt,dug,ate,fed,flung,hung,knelt,leapt,lent,lit,mistook,outlawed,overthrew,overtook,rebuilt,retook,resold,slid,spun,stung,strode,strove,swung,undertook,underwent,upheld,wept,withstood,foresaw,forbade,forgave,foretold,shone,shrank,sped,spat,overran,oversaw,rewrote,broadcast,burst,shut,quit,spread,caught,bound,wound,stank,beat,bent,ground,laid,lay,ended,turned,seemed,appeared,remained,felt,stayed,looked,thought,told,said,left,split,cast,hurt,burnt,learnt,spelt,spoilt,dreamt,drowned,resigned,dared,fared,leaned,strove,wove,sprung,undid,redrew,shed,wed = yes
    """, meaning: { _ in true })

  private static let participles = WordTable(
    "born,built,made,held,taken,written,sold,shot,found,brought,bought,driven,drawn,fought,lost,sent,set,thrown,torn,won,known,begun,given,laid = yes",
    meaning: { _ in true })
}
