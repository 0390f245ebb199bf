import Testing
import Values

@testable import Annotation

@Suite("Dates beside the article, and what they say of its own date") struct MarginDatesTests {
  /// A document of two blocks: a body, and one of another kind.
  private func parse(_ body: String, _ kind: Block.Kind, _ margin: String, published: String? = nil)
    -> Annotations
  {
    let text = Array((body + "\n\n" + margin).utf8)
    let end = body.utf8.count
    let blocks = [
      Block(span: Span(0, end), kind: .body), Block(span: Span(end + 2, text.count), kind: kind),
    ]
    var metadata = Metadata()
    metadata.published = published.flatMap(DateRange.init(literal:))
    return Annotator.annotate(Article(text: text, metadata: metadata, blocks: blocks))
  }

  @Test(
    "Captions, bylines, datelines and references tell dates; navigation and forms do not",
    arguments: [
      (Block.Kind.caption, "The two at the airport in Moscow, 2000.", ["2000"]),
      (
        .reference, "“Название статьи”. 27 июня 2025. Дата обращения: 2 июля 2025.",
        ["2025-06-27", "2025-07-02"]
      ),
      (.reference, "Cornell (1 December 2000). Retrieved 29 September 2016.", ["2000-12-01", "2016-09-29"]),
      (.byline, "By A. Writer, 5 May 2024", ["2024-05-05"]), (.navigation, "Archive of 2024", []),
      (.form, "Subscribe before 5 May 2024", []),
    ])
  func margins(kind: Block.Kind, margin: String, values: [String]) {
    #expect(parse("The treaty is old.", kind, margin).dates.map { $0.value ?? "nil" } == values)
  }

  @Test("An event keeps its date when a caption's date stands before it") func event() throws {
    let text = Array("Moscow, 2000.\n\nThe republic fell on 5 May 1920.".utf8)
    let blocks = [Block(span: Span(0, 13), kind: .caption), Block(span: Span(15, text.count), kind: .body)]
    let found = Annotator.annotate(Article(text: text, blocks: blocks))
    let event = try #require(found.events.first)
    #expect(found.dates.map(\.value) == ["2000", "1920-05-05"])
    #expect(found.dates[event.date].value == "1920-05-05")
  }

  @Test(
    "A document without a date is not older than the last time that it tells as past",
    arguments: [
      ("They met on July 19, 2025, in Shusha.", "Photo", "2025-07-19..", "July 19, 2025", "day"),
      ("They met on 5 May 2008.", "Retrieved 29 September 2016.", "2016-09-29..", "29 September 2016", "day"),
      ("They met on 5 May 2008 and left in June 2008.", "Photo", "2008-06..", "June 2008", "month"),
      ("They met on 5 May 2008. In 2008 they left.", "Photo", "2008-05-05..", "5 May 2008", "day"),
      ("They met on 5 May 2008. In 2011 they left.", "Photo, 2017", "2011..", "2011", "year"),
    ])
  func bound(body: String, margin: String, published: String, words: String, period: String) throws {
    let found = parse(body, .reference, margin)
    #expect(found.metadata.published?.description == published)
    #expect(
      found.metadata.publishedBasis == "not before “\(words)”, the last \(period) that it tells as past")
  }

  @Test(
    "What lies ahead, a year or a month alone bound nothing; relative dates stay relative",
    arguments: [
      "They will meet on July 19, 2035.", "His term ends on May 15, 2035.",
      "The vote is planned for May 15, 2035.", "The law takes effect on May 15, 2035.",
      "He said the vote would be held on 15 May 2035.", "They agreed to meet on 15 May 2035.",
      "The king called a vote for 15 May 2035.", "The court gave them until 15 May 2035.",
      "The summit was moved to 15 May 2035.", "The loan is due on 15 May 2035.",
      "The ceasefire was extended until 15 May 2035.", "The deadline of 15 May 2035 was set by the court.",
      "They were to meet again on 15 May 2035.", "“We will be back on 15 May 2035,” he said.",
      "The works are to end in 2035.", "They had until May 2035.", "They met in 2008.",
      "They met in May 2008, and yesterday.",
    ])
  func unbound(body: String) {
    let found = parse(body, .reference, "Note")
    #expect(found.metadata.published == nil)
    #expect(found.dates.allSatisfy { $0.basis.anchor != .published })
  }

  @Test("A caption or reference that looks ahead bounds nothing") func unboundMargin() {
    let found = parse("The hall is old.", .caption, "The hall, which will open on 5 May 2035.")
    #expect(found.metadata.published == nil)
  }

  @Test("One known end is no anchor") func openEnded() {
    let found = parse("They met yesterday.", .reference, "Note", published: "2025-07-19..")
    #expect(found.dates.map(\.value) == [nil])
  }
}
