import Annotation
import Testing
import Values

@Suite struct PageTests {
  /// A page as a scraper leaves it; before each paragraph the kind it should get.
  static let news = """
    navigation: News · World
    title: Harbour strike enters its third week as talks stall
    byline: By Winston Churchill
    dateline: 14 August 1925, 10:30
    caption: Dockers outside the harbour gate. Photo: City Archive
    body: The strike that has closed the harbour entered its third week on Friday, and neither side would say when talks would resume.
    heading: What the union wants
    body: The union asks for eight hours a day and for an end to the night shift, which it calls a danger to life and limb.
    body: “We shall wait,” its chairman said.
    caption: Winston Churchill and Clement Attlee in London, 1925.
    heading: What the owners say
    body: The owners say that they cannot pay what the union demands, and that ships will go to other harbours if the strike goes on.
    form: Leave a Reply
    form: Your email address will not be published.
    heading: Related articles
    teaser: Railway workers vote on joining the strike this week
    footer: © 1925 City Archive. All rights reserved.
    """

  static let encyclopaedia = """
    title: Treaty of the Two Rivers
    navigation: From Wikipedia, the free encyclopedia
    navigation: Jump to navigation Jump to search
    body: The Treaty of the Two Rivers was an agreement between two neighbouring states on the use of the water that flows between them.[1]
    heading: Background[edit]
    body: Both states had used the rivers for centuries without any agreement, until the dams that were built in the 1950s changed the flow.
    heading: References[edit]
    reference: 1. ^ Water and Power in the Valley. Oxford. p. 12. ISBN 978-0-00-000000-0.
    reference: 2. ^ The Two Rivers, a history
    """

  @Test(arguments: [news, encyclopaedia]) func `every paragraph of a page gets its kind`(page: String) {
    let lines = page.split(separator: "\n").map { $0.split(separator: ": ", maxSplits: 1).map(String.init) }
    let text = lines.map { $0[1] }.joined(separator: "\n\n")
    let annotations = Annotator.annotate(Article(text: Array(text.utf8)))
    #expect(annotations.blocks.count == lines.count)
    for (block, line) in zip(annotations.blocks, lines) { #expect(block.kind.name == line[0], "\(line[1])") }
  }

  @Test func `a page tells its title, its author and its source`() {
    let text = Self.news.split(separator: "\n").map { $0.drop { $0 != ":" }.dropFirst(2) }.joined(
      separator: "\n\n")
    let metadata = Annotator.annotate(Article(text: Array(text.utf8))).metadata
    #expect(metadata.title == "Harbour strike enters its third week as talks stall")
    #expect(metadata.authors == ["Winston Churchill"])
    #expect(metadata.language == "en")
  }

  @Test func `lines wrapped at a margin are one paragraph, lines that are not are one each`() {
    let wrapped = """
      The strike that has closed the harbour entered its third week
      on Friday, and neither side would say when talks would start
      again, if they do.
      """
    let unwrapped = "The first paragraph stands on one line.\nThe second stands on another.\nAnd the third."
    #expect(Annotator.annotate(Article(text: Array(wrapped.utf8))).blocks.count == 1)
    #expect(Annotator.annotate(Article(text: Array(unwrapped.utf8))).blocks.count == 3)
  }

  @Test func `a text without prose is read whole`() {
    let text = "Strike!\n\nNo ships today\n\nShare\n"
    #expect(Annotator.annotate(Article(text: Array(text.utf8))).blocks.allSatisfy { $0.kind == .body })
  }
}

@Suite struct PublicationDateTests {
  static let body = """
    The harbour was closed again in February 1925, and in the summer of 1925 nobody knew when it would be opened to ships.

    By 1950 the city hopes to have a new one, which would be three times as deep and could take the largest of ships.
    """

  @Test(arguments: [
    ("14 August 1925, 10:30", "1925-08-14", "dateline"),
    ("Published: August 14, 1925", "1925-08-14", "dateline"),
    ("01 July 37292 13 minutes", "1925-07-01", "dateline, year from the text"),
  ])
  func `a dateline dates the page`(dateline: String, value: String, basis: String) {
    let metadata = read("Harbour strike enters its third week\n\n\(dateline)\n\n\(Self.body)")
    #expect(metadata.published == DateRange(literal: value))
    #expect(metadata.publishedBasis == basis)
  }

  @Test(arguments: [
    ("BREST, March 3, 1925 (Courier) — ", "1925-03-03"), ("Brest, 3 March 1925 – ", "1925-03-03"),
    ("Saint-Nazaire (Courier), March 3, 1925 - ", "1925-03-03"), ("Brest, he said on 3 March 1925 – ", nil),
  ])
  func `place and date before a dash date a report`(opening: String, day: String?) {
    let metadata = read("Harbour closed\n\n\(opening)\(Self.body)")
    #expect((metadata.publishedBasis == "dateline of the report") == (day != nil))
    if let day { #expect(metadata.published == DateRange(literal: day)) }
  }

  @Test func `a page that does not tell has no date`() {
    #expect(read("Harbour closed\n\n\(Self.body)").published == nil)
  }

  private func read(_ text: String) -> Metadata {
    Annotator.annotate(Article(text: Array(text.utf8))).metadata
  }
}
