/// What a word of the language means that is neither stage, noun nor column: for `.help WORD`.
package struct WordHelp: Hashable, Sendable {
  package var name: String
  /// How it is written: `year(DATE)`.
  package var usage: String
  package var meaning: String
  /// A whole query; the tests resolve it.
  package var example: String

  init(_ name: String, _ usage: String, _ meaning: String, _ example: String) {
    (self.name, self.usage, self.meaning, self.example) = (name, usage, meaning, example)
  }

  /// Functions, sums and operators, in this order.
  package static let all = functions + sums + operators

  package static func named(_ name: String) -> [WordHelp] { all.filter { $0.name == name } }

  package static let functions = [
    part("year"), part("quarter"), part("month"), part("day"), part("decade"), part("century"),
    WordHelp(
      "weekday", "weekday(DATE)", "The day of the week, as a word; none where the date is no single day.",
      "documents | count by weekday = weekday(published)"),
    WordHelp(
      "earliest", "earliest(DATE)", "The first day that an imprecise date may mean.",
      "events | select happened, from = earliest(happened)"),
    WordHelp(
      "latest", "latest(DATE)", "The last day that an imprecise date may mean.",
      "events | select happened, to = latest(happened)"),
    WordHelp(
      "days", "days(FROM, TO)", "The days from one date to another; none unless both are single days.",
      "events | derive delay = days(happened, published)"),
    WordHelp(
      "either", "either(A, B)", "A, or B where there is no A.",
      "claims | derive day = either(said, published)"),
    WordHelp(
      "length", "length(TEXT)", "How many characters a text has.", "sentences | sort length(text) desc"),
    WordHelp(
      "lower", "lower(TEXT)", "A text in lower case.", "mentions | count by form = lower(text)"),
    WordHelp(
      "upper", "upper(TEXT)", "A text in upper case.", "mentions | count by form = upper(text)"),
    WordHelp(
      "round", "round(NUMBER [, PLACES])", "A number rounded; to whole numbers where no places are given.",
      "quantities | derive rounded = round(value, 1)"),
    WordHelp(
      "abs", "abs(NUMBER)", "A number without its sign.",
      "events | derive gap = abs(days(happened, published))"),
    WordHelp(
      "overlaps", "overlaps(DATE, DATE)", "Whether two dates share a day.",
      "events | filter overlaps(happened, published)"),
  ]

  private static func part(_ name: String) -> WordHelp {
    WordHelp(
      name, "\(name)(DATE)", "The \(name) of a date; none where the date reaches over more than one.",
      "events | count by \(name) = \(name)(happened)")
  }

  package static let sums = [
    WordHelp(
      "count", "count()  count(X)  count(distinct X)",
      "In “summarize”: the rows, those that have X or for which it holds, or how many different X there are.",
      "claims | summarize speakers = count(distinct speaker) by source"),
    WordHelp(
      "distinct", "distinct(X)", "In “summarize”: how many different values X has.",
      "claims | summarize speakers = distinct(speaker) by source"),
    sum("min", "the least value; of dates the earliest"),
    sum("max", "the greatest value; of dates the latest"),
    sum("sum", "all values together"), sum("mean", "the sum of the values by their number"),
    sum("median", "the middle value, of two middle ones their mean"),
    sum("first", "the value of the first row that has one"),
    sum("last", "the value of the last row that has one"),
    sum("list", "the different values, one after the other"),
    WordHelp(
      "share", "share()  share(CONDITION)",
      "In “summarize”: the part of all rows, or the part of the rows for which a condition holds.",
      "claims | summarize quoted = share(form is direct) by source"),
  ]

  private static func sum(_ name: String, _ meaning: String) -> WordHelp {
    WordHelp(
      name, "\(name)(X)", "In “summarize”: \(meaning).", "quantities | summarize \(name)(value) by source")
  }

  package static let operators = [
    WordHelp(
      "is", "COLUMN is VALUE  ·  is not  ·  is none  ·  is exactly",
      "Whether the value is this one; case and accents do not matter, but for “is exactly”. A name means whoever "
        + "bears it; a date lies wholly inside the one given.",
      "claims | filter form is direct"),
    WordHelp(
      "has", "COLUMN has \"WORDS\"",
      "Whether a text has these words, whole and in this order; * stands for the rest of a word.",
      "sentences | filter text has \"people were kill*\""),
    WordHelp(
      "contains", "COLUMN contains \"PART\"",
      "Whether a text has these characters anywhere, within words too; of a date, whether it holds the whole other one.",
      "documents | filter title contains \"war\""),
    WordHelp(
      "matches", "COLUMN matches /PATTERN/", "Whether a regular expression finds something in a text.",
      "sentences | filter text matches /[0-9]+ people/"),
    WordHelp(
      "in", "COLUMN in DATE  ·  COLUMN in (A, B, …)",
      "Whether a date lies wholly inside another, or a value is one of several.",
      "documents | filter published in 2025-06"),
    WordHelp(
      "before", "COLUMN before DATE", "Whether a date ends before the other begins.",
      "claims | filter said before published"),
    WordHelp(
      "after", "COLUMN after DATE", "Whether a date begins after the other has ended.",
      "events | filter happened after 2025-06"),
    WordHelp(
      "between", "COLUMN between A and B", "Whether a number or a date lies from A to B, both included.",
      "quantities | filter value between 100 and 1000"),
    WordHelp(
      "none", "COLUMN is none", "No value. It fails every comparison, and “is not VALUE” lets it pass.",
      "claims | filter speaker is none"),
    WordHelp(
      "and", "CONDITION and CONDITION", "Whether both hold. Mixed with “or” it wants brackets.",
      "claims | filter form is direct and speaker is not none"),
    WordHelp(
      "or", "CONDITION or CONDITION", "Whether one of them holds. Mixed with “and” it wants brackets.",
      "claims | filter form is direct or cue is \"said\""),
    WordHelp(
      "not", "not CONDITION", "Whether it does not hold; rows without a value pass.",
      "documents | filter not (title has \"war\")"),
  ]
}
