/// Words from other query languages and from plain English, with what says the same here.
package enum Habits {
  static let stages: [String: String] = [
    "where": "filter", "having": "filter", "find": "filter", "keep": "filter", "only": "filter",
    "grep": "filter", "search": "filter",
    "order": "sort", "orderby": "sort", "arrange": "sort", "sorted": "sort",
    "limit": "first", "take": "first", "head": "first", "top": "first", "tail": "last",
    "groupby": "group by", "group": "group by",
    "mutate": "derive", "extend": "derive", "eval": "derive", "assign": "derive",
    "aggregate": "summarize", "summarise": "summarize", "agg": "summarize", "stats": "summarize",
    "project": "select", "fields": "select", "pick": "select",
    "uniq": "distinct", "unique": "distinct", "dedup": "distinct", "tally": "count",
    "kwic": "concordance", "conc": "concordance", "except": "minus", "random": "sample",
    "plot": "chart", "graph": "chart", "write": "save", "export": "save",
    "print": "show", "display": "show", "silent": "silent on", "assert": "expect", "offset": "skip",
  ]

  static let operators: [String: String] = [
    "equals": "is", "equal": "is", "eq": "is", "was": "is", "are": "is", "were": "is",
    "like": "contains", "ilike": "contains", "contain": "contains", "containing": "contains",
    "include": "has", "includes": "has", "including": "has", "mentions": "has", "mention": "has",
    "have": "has",
    "match": "matches", "regexp": "matches", "regex": "matches", "rlike": "matches",
    "since": ">=", "from": ">=", "until": "<=", "till": "<=", "during": "in", "on": "in", "within": "in",
    "among": "in", "gt": ">", "lt": "<", "gte": ">=", "lte": "<=",
    "over": ">", "above": ">", "exceeds": ">", "under": "<", "below": "<",
    "isnt": "is not", "isn't": "is not", "wasn't": "is not", "aren't": "is not", "ne": "is not",
    "neq": "is not", "lacks": "not has", "lack": "not has", "excludes": "not has",
  ]

  /// Comparisons of several words; the longest that fits is taken.
  static let phrases: [(words: [String], meant: String)] = [
    (["more", "than"], ">"), (["greater", "than"], ">"), (["larger", "than"], ">"),
    (["bigger", "than"], ">"),
    (["higher", "than"], ">"), (["less", "than"], "<"), (["fewer", "than"], "<"), (["smaller", "than"], "<"),
    (["lower", "than"], "<"), (["at", "least"], ">="), (["no", "less", "than"], ">="),
    (["no", "fewer", "than"], ">="), (["at", "most"], "<="), (["no", "more", "than"], "<="),
    (["later", "than"], "after"), (["earlier", "than"], "before"), (["equal", "to"], "is"),
    (["does", "not", "have"], "not has"), (["doesn't", "have"], "not has"), (["has", "not"], "not has"),
    (["has", "no"], "not has"), (["does", "not", "mention"], "not has"), (["doesn't", "mention"], "not has"),
    (["does", "not", "include"], "not has"), (["doesn't", "include"], "not has"),
    (["does", "not", "contain"], "not contains"), (["doesn't", "contain"], "not contains"),
    (["not", "like"], "not contains"), (["does", "not", "match"], "not matches"),
    (["one", "of"], "in"), (["any", "of"], "in"), (["either", "of"], "in"),
  ]

  /// Words that ask of a column whether it has a value at all.
  static let tests: [(words: [String], meant: String)] = [
    (["exists"], "is not none"), (["exist"], "is not none"), (["is", "known"], "is not none"),
    (["is", "given"], "is not none"), (["is", "set"], "is not none"), (["is", "present"], "is not none"),
    (["is", "unknown"], "is none"), (["is", "absent"], "is none"), (["is", "blank"], "is none"),
    (["is", "undated"], "is none"), (["is", "not", "known"], "is none"), (["is", "not", "given"], "is none"),
    (["does", "not", "exist"], "is none"), (["doesn't", "exist"], "is none"),
  ]

  /// What is written for none elsewhere.
  static let none: Set<String> = ["null", "nil", "empty", "missing", "nothing", "na", "undefined"]

  /// Words that begin a condition in plain English: `about "x"`, `by Brandt`, `in 1906`.
  static let beginsCondition: Set<String> = [
    "about", "with", "containing", "mentioning", "regarding", "concerning", "by", "from", "in", "on", "since",
    "during", "before", "after", "until", "between", "of", "has", "contains", "named", "called", "said",
    "that",
    "who", "which",
  ]

  static let zeros: [String: Double] = [
    "hundred": 100, "thousand": 1_000, "million": 1_000_000, "millions": 1_000_000, "billion": 1_000_000_000,
    "billions": 1_000_000_000,
  ]

  static let units: [String: String] = [
    "daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter", "yearly": "year",
    "annually": "year", "annual": "year",
  ]

  /// What functions that sum up are called elsewhere.
  static let sums: [String: String] = [
    "avg": "mean", "average": "mean", "total": "sum", "maximum": "max", "minimum": "min", "highest": "max",
    "lowest": "min", "largest": "max", "smallest": "min", "percent": "share", "percentage": "share",
    "proportion": "share",
  ]

  /// What the shell is asked for by a word alone, with its command.
  package static let commands: [String: String] = [
    "help": ".help", "man": ".help", "exit": ".quit", "quit": ".quit", "bye": ".quit", "q": ".quit",
    "logout": ".quit", "tables": ".nouns", "nouns": ".nouns", "schema": ".nouns", "ls": ".nouns",
    "dir": ".nouns",
    "columns": ".columns claims", "describe": ".nouns", "history": ".history", "open": ".open",
    "why": ".why 1",
    "corpus": ".corpus", "undo": ".forget 1", "version": ".corpus",
  ]

  /// What readers call things that have no noun of that name: the query that gives them, and the one to go on from.
  package struct Expansion: Sendable {
    package var alone: String
    package var before: String
  }

  package static func expansion(of word: String) -> Expansion? { expansions[word.lowercased()] }

  private static let expansions: [String: Expansion] = {
    var expansions: [String: Expansion] = [:]
    for line in table.split(separator: "\n") {
      let sides = line.split(separator: "=").map { side in
        side.split(separator: " ").joined(separator: " ")
      }
      let expansion = Expansion(alone: sides[1], before: sides.count > 2 ? sides[2] : sides[1])
      for word in sides[0].split(separator: " ") { expansions[String(word)] = expansion }
    }
    return expansions
  }()

  private static let table = """
    article articles papers files texts stories reports news document_list = documents
    source sources newspapers newspaper outlets outlet publishers media = documents | count by source = documents | distinct source
    authors author writers journalists reporters = documents | count by author = documents | distinct author
    titles title headlines headline = documents | show source, title = documents
    speakers speaker = claims | count by speaker = claims | distinct speaker
    quotes quote quotations quotation = claims | filter form is direct
    statements statement sayings assertions allegations = claims
    people persons person men women = entities | filter kind is person = mentions | filter kind is person
    places place countries country cities city locations location = entities | filter kind is place = mentions | filter kind is place
    organisations organizations organisation organization companies institutions parties = entities | filter kind is organisation = mentions | filter kind is organisation
    peoples nationalities nations = entities | filter kind is people = mentions | filter kind is people
    names name = entities = mentions
    numbers number figures figure amounts statistics totals = quantities
    happenings incidents occurrences = events
    duplicates reprints repetitions copies = passages
    lines paragraphs paragraph phrases = sentences
    days times = dates
    vocabulary tokens terms = words | count by word = words
    """
}
