/// Lists of words that the rules look for beside dates, in all languages: each is named here and spelled in the language's own
/// table.
enum WordLists {
  static let verbsOfComing = list("verbsOfComing")
  static let wars = list("wars")
  static let modals = list("modals")
  static let qualities = list("qualities")
  static let thingsThatLast = list("thingsThatLast")
  static let coloursOfEvents = list("coloursOfEvents")
  static let namesBeforeWeekday = list("namesBeforeWeekday")
  static let namesBehindWeekday = list("namesBehindWeekday")
  static let zoneNames = list("zoneNames")
  static let clauseOpenings = list("clauseOpenings")
  static let owners = list("owners")
  static let verbsOfReport = list("verbsOfReport")
  static let clausePronouns = list("clausePronouns")
  static let ahead = list("ahead")
  static let endings = list("endings")
  static let lengthVerbs = list("lengthVerbs")
  static let deeds = list("deeds")
  static let verbsOfHaving = list("verbsOfHaving")
  static let streets = list("streets")
  static let measures = list("measures")
  static let counted = list("counted")
  static let notPlural = list("notPlural")
  static let lengthOpenings = list("lengthOpenings")
  static let verbsOfSaying = list("verbsOfSaying")
  static let verbsOfComparison = list("verbsOfComparison")
  static let verbsOfWriting = list("verbsOfWriting")
  static let verbsOfCancelling = list("verbsOfCancelling")
  static let appointments = list("appointments")
  static let startings = list("startings")
  static let verbsOfFixing = list("verbsOfFixing")
  static let vows = list("vows")
  static let promises = list("promises")
  static let targets = list("targets")
  static let aims = list("aims")
  static let soon = list("soon")
  static let grants = list("grants")
  static let habits = list("habits")
  static let verbsOfBeing = list("verbsOfBeing")
  static let participles = list("participles")
  static let particles = list("particles")
  static let pluralPronouns = list("pluralPronouns")
  static let singularPronouns = list("singularPronouns")
  static let articles = list("articles")
  static let takenThings = list("takenThings")
  static let limits = list("limits")
  static let determiners = list("determiners")
  static let intentions = list("intentions")
  static let sides = list("sides")

  /// The lines of all languages by the name of their list.
  private static let lines: [Substring: [Substring]] = {
    let tables = [EnglishTimeWords.lists]
    let lines = tables.flatMap { $0.split(separator: "\n") }.filter { !$0.hasPrefix("#") }
    return Dictionary(grouping: lines) { $0.prefix { $0 != " " } }
  }()

  private static func list(_ name: Substring) -> WordTable<Bool> {
    guard let lines = lines[name] else { preconditionFailure("no language has a list of words “\(name)”") }
    let words = lines.map { $0.dropFirst(name.count + 3) + " = yes" }
    return WordTable(words.joined(separator: "\n"), meaning: { _ in true })
  }
}
