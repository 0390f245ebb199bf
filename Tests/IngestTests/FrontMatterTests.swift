import Ingest
import Testing
import Values

@Suite struct FrontMatterTests {
  private func read(_ text: String) -> FrontMatter? { FrontMatter.read(Array(text.utf8)) }

  @Test func everyKeyIsRead() throws {
    let text = """
      ---
      source: "Daily Herald"
      Title: Plain  answers
      author: [First Author, 'Second Author']
      published: 1920-04-28
      url: https://example.org/a?b=c#d
      kind: news
      language: en
      shelf: 12
      ---
      Text.
      """
    let front = try #require(read(text))
    #expect(front.source == "Daily Herald")
    #expect(front.title == "Plain answers")
    #expect(front.authors == ["First Author", "Second Author"])
    #expect(front.published == DateRange(literal: "1920-04-28"))
    #expect(front.url == "https://example.org/a?b=c#d")
    #expect(front.kind == "news")
    #expect(front.language == "en")
    #expect(front.problems.isEmpty)
    #expect(text.utf8.dropFirst(front.length).elementsEqual("Text.".utf8))
  }

  @Test(arguments: [
    ("published: 2025", "2025"), ("date: 2025-07", "2025-07"), ("published: '2025-07-01'", "2025-07-01"),
    ("published: 2025-07-01T23:30:00+04:00", "2025-07-01"), ("published: 2025-07-01 10:00", "2025-07-01"),
    ("published: 14 April 2024", "2024-04-14"), ("published: April 12, 2024", "2024-04-12"),
    ("published: Friday, 12 April 2024, 14:32", "2024-04-12"), ("published: July 1953", "1953-07"),
    ("author: A Person", nil), ("published: ~", nil), ("published:", nil),
  ])
  func datesAreKeptAsPreciseAsTheyAre(line: String, expected: String?) throws {
    let front = try #require(read("---\n\(line)\n---\n"))
    #expect(front.published?.description == expected)
    #expect(front.problems.isEmpty)
  }

  @Test(arguments: [
    ("title: A\npublished: some day in 2025", 3, "is not a date"),
    ("published: 2025-02-30", 2, "is not a date"),
    ("title: A\n\npublished: 2025-13", 4, "is not a date"),
    ("published: 01/07/2025", 2, "is not a date"),
    ("published: 2025-07-01 or so", 2, "is not a date"),
    ("title: [a, b]", 2, "should be one text"),
    ("author: {first: A}", 2, "should be a name or a list of names"),
    ("title: A\nsource: B: C", 3, "is not YAML"),
    ("title: A\nurl: \"unclosed", 4, "is not YAML"),
    ("title: A\ntitle: B", 0, ""),
  ])
  func whatCannotBeReadIsReportedWithItsLine(lines: String, line: Int, message: String) throws {
    let front = try #require(read("---\n\(lines)\n---\nText."))
    #expect(front.published == nil)
    guard line > 0 else { return }
    let problem = try #require(front.problems.first)
    #expect(problem.line == line)
    #expect(problem.message.contains(message), "\(problem.message)")
  }

  /// A colon or a quotation mark in a title makes a head no YAML; what it says is taken all the same.
  @Test func whatIsNoYAMLIsReadLineByLine() throws {
    let text = """
      ---
      source: The Bridge Gazette
      title: “Nobody told us”: what the ferrymen say
        of the flood
      author: [Ada Holm, "Jon Berg"]
      published: 3 May 1931
      url: "unclosed
      ---
      Text.
      """
    let front = try #require(read(text))
    #expect(front.source == "The Bridge Gazette")
    #expect(front.title == "“Nobody told us”: what the ferrymen say of the flood")
    #expect(front.authors == ["Ada Holm", "Jon Berg"])
    #expect(front.published == DateRange(literal: "1931-05-03"))
    #expect(front.url == "unclosed")
    #expect(front.problems.count == 1)
    let list = try #require(read("---\ntitle: A: B\nauthors:\n- Ada Holm\n- Jon Berg\n---\n"))
    #expect(list.authors == ["Ada Holm", "Jon Berg"])
  }

  @Test(arguments: [
    "Text.", "", "---", "---\n", "---\nA rule of dashes\n---\nand text", "---\ntitle: never closed",
    " ---\ntitle: indented\n---\n", "----\ntitle: A\n----\n", "Text\n---\ntitle: A\n---\n",
    "---\n- a\n- list\n---\n",
  ])
  func otherTextsHaveNone(text: String) { #expect(read(text) == nil) }

  @Test func windowsLinesAndDotsAsEnd() throws {
    let front = try #require(read("---\r\ntitle: A\r\nsource: B\r\n...\r\nText"))
    #expect(front.title == "A")
    #expect(front.source == "B")
    #expect(front.length == 31)
  }

  @Test func aHostileNestIsNoCrash() {
    let nest = "---\na: " + String(repeating: "[", count: 20000) + "\n---\n"
    _ = read(nest)
    let bomb = "---\na: &a [x,x,x]\n" + (0..<30).map { "b\($0): [*a,*a,*a]\n" }.joined() + "---\n"
    _ = read(bomb)
  }
}
