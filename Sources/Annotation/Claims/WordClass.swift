/// What closed-class words and some open-class words are to the clause reader.
///
/// A word may be several things (“that”, “her”, “since”); the reader decides by what stands around it.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt32

  static let determiner = WordClass(rawValue: 1)
  static let possessive = WordClass(rawValue: 1 << 1)
  static let subjectPronoun = WordClass(rawValue: 1 << 2)
  static let objectPronoun = WordClass(rawValue: 1 << 3)
  static let preposition = WordClass(rawValue: 1 << 4)
  static let coordinator = WordClass(rawValue: 1 << 5)
  static let subordinator = WordClass(rawValue: 1 << 6)
  static let relative = WordClass(rawValue: 1 << 7)
  static let question = WordClass(rawValue: 1 << 8)
  static let be = WordClass(rawValue: 1 << 9)
  static let have = WordClass(rawValue: 1 << 10)
  static let modal = WordClass(rawValue: 1 << 11)
  static let negation = WordClass(rawValue: 1 << 12)
  static let adverb = WordClass(rawValue: 1 << 13)
  static let time = WordClass(rawValue: 1 << 14)
  static let verb = WordClass(rawValue: 1 << 15)
  static let role = WordClass(rawValue: 1 << 16)
  static let group = WordClass(rawValue: 1 << 17)
  static let to = WordClass(rawValue: 1 << 18)
  static let that = WordClass(rawValue: 1 << 19)
  static let by = WordClass(rawValue: 1 << 20)
  static let occasion = WordClass(rawValue: 1 << 21)
  static let female = WordClass(rawValue: 1 << 22)
  static let male = WordClass(rawValue: 1 << 23)
  static let copula = WordClass(rawValue: 1 << 24)
  static let past = WordClass(rawValue: 1 << 25)
  static let gerund = WordClass(rawValue: 1 << 26)
  static let of = WordClass(rawValue: 1 << 27)
  /// A determiner that can stand alone: “several said”.
  static let pronominal = WordClass(rawValue: 1 << 28)

  static let auxiliary: WordClass = [.be, .have, .modal]
  static let verbGroup: WordClass = [.be, .have, .modal, .negation, .adverb]

  /// The classes of a word, from the table and, for words it does not hold, from the ending.
  static func of(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> WordClass {
    guard token.kind == .word else { return [] }
    if let known = table[token.key] { return known }
    guard !token.isCapitalised, token.count > 4 else { return [] }
    let end = Int(token.end)
    switch (bytes[end - 2], bytes[end - 1]) {
    case (0x6C, 0x79): return .adverb  // -ly
    case (0x65, 0x64): return .past  // -ed
    case (0x6E, 0x67) where bytes[end - 3] == 0x69: return .gerund  // -ing
    default: return []
    }
  }

  private static let names: [Substring: WordClass] = [
    "determiner": .determiner, "possessive": .possessive, "subject": .subjectPronoun,
    "object": .objectPronoun,
    "preposition": .preposition, "coordinator": .coordinator, "subordinator": .subordinator,
    "relative": .relative, "question": .question, "be": .be, "have": .have, "modal": .modal,
    "negation": .negation, "adverb": .adverb, "time": .time, "verb": .verb, "past": .past, "role": .role,
    "group": .group, "to": .to, "that": .that, "by": .by, "occasion": .occasion, "female": .female,
    "male": .male, "copula": .copula, "of": .of, "pronominal": .pronominal,
  ]

  /// A word may stand in several lines; it has the classes of all of them.
  private static let table: WordTable<WordClass> = {
    var order: [String] = []
    var classes: [String: WordClass] = [:]
    for line in WordClassTable.text.split(separator: "\n") {
      let fields = line.split(separator: "|")
      var meaning: WordClass = []
      for name in fields[0].split(separator: " ") {
        guard let known = names[name] else { preconditionFailure("the word classes have no “\(name)”") }
        meaning.formUnion(known)
      }
      for word in fields[1].split(separator: ",").map(String.init) {
        if classes[word] == nil { order.append(word) }
        classes[word, default: []].formUnion(meaning)
      }
    }
    return WordTable(order.map { ($0, classes[$0] ?? []) })
  }()
}
