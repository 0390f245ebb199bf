import Engine
import Testing

/// What conditions mean where values are missing or dates are of unequal precision.
struct SemanticsTests {
  /// Events of known dates: a day, a part of a month, a month, a year, years, and a century.
  private static let dated: Result<Engine, any Error> = Result {
    var document = DocumentMaker("a.txt", source: "A", published: "1920-04-28")
    document.sentence("day month year years before after none")
    document.event("day", "1920-04-28")
    document.event("month", "1920-04")
    document.event("years", "1918..1920")
    document.event("year", "1920")
    document.event("before", "1804")
    document.event("after", "1921-01-01")
    return try Fixture.engine([document])
  }

  static let dates: [(condition: String, found: [String])] = [
    ("happened in 1920", ["day", "month", "year"]),
    ("happened is 1920", ["day", "month", "year"]),
    ("happened is exactly 1920", ["year"]),
    ("happened in 1920-04", ["day", "month"]),
    ("happened in 1920-04-28", ["day"]),
    ("happened not in 1920", ["years", "before", "after"]),
    ("happened before 1920", ["before"]),
    ("happened < 1920-04-28", ["before"]),
    ("happened after 1920", ["after"]),
    ("happened > 1920-04", ["after"]),
    ("happened <= 1920-04", ["day", "month", "before"]),
    ("happened >= 1920", ["day", "month", "year", "after"]),
    ("happened between 1918 and 1920", ["day", "month", "years", "year"]),
    ("happened in 1918..", ["day", "month", "years", "year", "after"]),
    ("happened in ..1920", ["day", "month", "years", "year", "before"]),
    ("overlaps(happened, 1920-04-28)", ["day", "month", "years", "year"]),
    ("happened before published", ["before"]),
    ("happened in published", ["day"]),
    ("overlaps(happened, published)", ["day", "month", "years", "year"]),
    ("year(happened) = 1920", ["day", "month", "year"]),
    ("month(happened) = 4", ["day", "month"]),
    ("weekday(happened) is \"Wednesday\"", ["day"]),
    ("decade(happened) is exactly 1800..1809", []),
    ("decade(happened) in 1920..1929", ["day", "month", "year", "after"]),
    ("century(happened) in 1901..2000", ["day", "month", "years", "year", "after"]),
  ]

  @Test(arguments: dates)
  func datesOfUnequalPrecision(_ condition: String, _ found: [String]) throws {
    let engine = try Self.dated.get()
    #expect(try answer("events | filter \(condition) | select text", on: engine).lines == found)
  }

  /// Events that their text only bounds, and one of which nothing tells the year.
  private static let bounded: Result<Engine, any Error> = Result {
    var document = DocumentMaker("a.txt", source: "A", published: "1920-04-28")
    document.sentence("until since day none")
    document.event("until", "..1912")
    document.event("since", "1905..")
    document.event("day", "1911-05-02")
    document.event("none", "none")
    return try Fixture.engine([document])
  }

  static let bounds: [(stages: String, found: [String])] = [
    ("filter happened in 1912 | select text", []),
    ("filter happened in ..1912 | select text", ["until", "day"]),
    ("filter happened before 1913 | select text", ["until", "day"]),
    ("filter happened <= 1912 | select text", ["until", "day"]),
    ("filter happened after 1904 | select text", ["since", "day"]),
    ("filter overlaps(happened, 1911) | select text", ["until", "since", "day"]),
    ("filter happened contains 1911-05 | select text", ["until", "since"]),
    ("filter happened is none | select text", ["none"]),
    ("filter not (happened before 1913) | select text", ["since", "none"]),
    ("filter year(happened) is none | select text", ["until", "since", "none"]),
    ("sort happened | select happened", ["–", "..1912", "1905..", "1911-05-02"]),
    ("filter happened in 1900..1920 | select text", ["day"]),
    ("summarize first = min(happened), last = max(happened)", ["..1912 · 1911-05-02"]),
  ]

  @Test(arguments: bounds)
  func openDates(_ stages: String, _ found: [String]) throws {
    #expect(try answer("events | \(stages)", on: try Self.bounded.get()).lines == found)
  }

  /// Claims with and without a speaker, in and out of negations.
  static let none: [(query: String, found: [String])] = [
    ("claims | filter speaker is none | count", ["2"]),
    ("claims | filter speaker is not none | count", ["4"]),
    ("claims | filter speaker is \"Eugene Schmitz\" | count", ["2"]),
    ("claims | filter speaker is not \"Eugene Schmitz\" | count", ["4"]),
    ("claims | filter not (speaker is \"Eugene Schmitz\") | count", ["4"]),
    ("claims | filter not (not (speaker is \"Eugene Schmitz\")) | count", ["2"]),
    ("claims | filter said before 1907 | count", ["2"]),
    ("claims | filter not (said before 1907) | count", ["4"]),
    ("claims | filter via is none | count", ["5"]),
    ("claims | filter via is \"Associated Press\" | count", ["1"]),
    ("claims | filter via is not \"Associated Press\" | count", ["5"]),
    ("claims | filter cue in (\"told\", none) | count", ["2"]),
    ("claims | filter cue not in (\"told\") | count", ["4"]),
    ("claims | filter cue < \"t\" | count", ["1"]),
    ("documents | filter published is none | select document", ["d-note.txt"]),
    ("documents | sort published | select document | first 1", ["d-note.txt"]),
    ("documents | sort published desc | select document | last 1", ["d-note.txt"]),
    ("documents | derive age = published - published | select age", ["0", "0", "–", "–"]),
    ("documents | summarize n = count(published), first = min(published)", ["3 · 1906-04-19"]),
  ]

  @Test(arguments: none)
  func rowsWithoutAValue(_ query: String, _ found: [String]) throws {
    let engine = try Fixture.earthquake.get()
    #expect(try answer(query, on: engine).lines == found)
  }

  static let words: [(pattern: String, count: String)] = [
    ("people were killed", "4"), ("PEOPLE", "4"), ("peop", "0"), ("peop*", "4"), ("p*le", "4"),
    ("p?ople were", "4"),
    ("people * killed", "4"), ("killed people", "0"), ("café", "1"), ("CAFE", "1"), ("3,000 people", "1"),
    ("wer? kill*", "4"), ("*co", "1"),
  ]

  @Test(arguments: words)
  func wordsAndWildcards(_ pattern: String, _ count: String) throws {
    let engine = try Fixture.earthquake.get()
    #expect(try answer("sentences | filter text has \"\(pattern)\" | count", on: engine).lines == [count])
    // The same without the index: the rows are cut off first.
    #expect(
      try answer(
        "sentences | derive t = text | select t | first 99 | filter t has \"\(pattern)\" | count", on: engine
      ).lines == [count])
  }
}
