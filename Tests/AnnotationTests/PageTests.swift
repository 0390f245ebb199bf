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

  @Test(arguments: [
    ("The Board of the harbour heard the clerk, who said that\n\n\u{C}the keys were lost.\n", 1),
    ("The Board of the harbour heard the clerk.\n\n\u{C}the keys were lost, somebody wrote below it.\n", 2),
    ("The Board of the harbour heard the clerk, who said that\n\n\u{C}HARBOUR BOARD\n", 2),
    ("The Board of the harbour heard the clerk, who said that\n\nthe keys were lost.\n", 2),
  ])
  func `a sentence goes on over the end of a page`(_ text: String, _ blocks: Int) {
    let annotations = Annotator.annotate(Article(text: Array(text.utf8)))
    #expect(annotations.blocks.count == blocks)
    #expect(annotations.sentences.count == blocks)
  }

  /// Print is set in letters of different widths: its lines end some letters before the longest does.
  @Test func `lines of print are joined though their ends are ragged, and offsets stay those of the file`() {
    let print = """
      Notice no. 12
      The Harbour Board makes known that the lower basin will be closed to all
      ships that carry more than forty tons, as from Monday, and that ships of
      less will be led in by the Board's own pilots, one after
      the other, as announced:
      Masters of ships shall bring their papers to the office at the Old Gate.
      1,200 barrels that were found in the water have been
      burned.
      """
    let annotations = Annotator.annotate(Article(text: Array(print.utf8)))
    let bytes = Array(print.utf8)
    let sentences = annotations.sentences.map { String(decoding: bytes[$0.span.range], as: UTF8.self) }
    #expect(
      sentences == [
        "Notice no. 12",
        "The Harbour Board makes known that the lower basin will be closed to all\nships that carry more than forty tons, "
          + "as from Monday, and that ships of\nless will be led in by the Board's own pilots, one after\nthe other, as "
          + "announced:",
        "Masters of ships shall bring their papers to the office at the Old Gate.",
        "1,200 barrels that were found in the water have been\nburned.",
      ])
  }

  @Test(arguments: [
    // A menu and a list of words are no wrapped text.
    "Home\nnews from town\nshare this page", "bread\nbutter\ncheese and eggs",
    // Nor are lines that are sentences, however alike in length.
    "The first of the ships was let in at noon.\nThe second had to wait until the evening.\nThe third went away.",
  ])
  func `lines that are whole are one each`(_ text: String) {
    let lines = text.split(separator: "\n").count
    #expect(Annotator.annotate(Article(text: Array(text.utf8))).blocks.count == lines)
  }

  @Test func `one label is enough where the first line calls itself a title; a printer's stamp is none`() {
    let labelled = "Title: The bread queue\nBy Anna Berg\nMarch 5, 1953\n\n" + PublicationDateTests.body
    let metadata = Annotator.annotate(Article(text: Array(labelled.utf8))).metadata
    #expect(metadata.title == "The bread queue")
    #expect(metadata.authors == ["Anna Berg"])
    let stamped = "11/28/26, 8:36 AM\n\nHarbour to close\n\n" + PublicationDateTests.body
    #expect(Annotator.annotate(Article(text: Array(stamped.utf8))).metadata.title == "Harbour to close")
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
    ("Saint-Nazaire (Courier), March 3, 1925 - ", "1925-03-03"),
    ("BREST, France — March 3, 1925 — ", "1925-03-03"),
    ("Brest, March 3, 1925 /Courier Wire/ -- ", "1925-03-03"),
    ("Anne Marchand (3 March 1868 – 9 May 1925) was a pilot. ", nil),
    ("Brest, he said on 3 March 1925 – ", nil),
  ])
  func `place and date before a dash date a report`(opening: String, day: String?) {
    let metadata = read("Harbour closed\n\n\(opening)\(Self.body)")
    #expect((metadata.publishedBasis == "dateline of the report") == (day != nil))
    if let day { #expect(metadata.published == DateRange(literal: day)) }
  }

  /// 26 June was a Wednesday in 1918 and 1929, a Thursday in 1919.
  @Test(arguments: [
    ("The minister on Wednesday withdrew the Harbour Act 1918.", "1918-06-26"),
    ("The minister withdrew the Harbour Act 1918 on Tuesday.", "1918-06-26"),
    ("The minister on Thursday withdrew the Harbour Act 1918.", "1919-06-26"),
    ("The minister on Saturday withdrew the Harbour Act 1918.", nil),
    ("The minister withdrew the Harbour Act 1918, officials said on Saturday.", "1920-06-26"),
    ("The minister on Wednesday withdrew the act, which was to run until 1918.", nil),
    ("The minister withdrew the Harbour Act 1918.", nil),
  ])
  func `a dateline without a year is of the one that has it on the weekday told`(report: String, day: String?)
  {
    let metadata = read(
      """
      Harbour closed

      BREST, June 26 (Courier) - \(report) Nobody had asked for it.

      The ships lay outside for a week, and nobody knew when the harbour would be opened to them by the town.
      """)
    #expect(
      (metadata.publishedBasis == "dateline of the report, year from the text and the weekday")
        == (day != nil))
    if let day { #expect(metadata.published == DateRange(literal: day)) }
  }

  @Test func `a day above a text that tells of later years is not its own`() {
    let story = "The harbour wall fell on 14 August 1925, and a hundred ships were lost. It was built anew"
    #expect(read("Harbour wall\n\n14 August 1925\n\n\(story) in 1934.").published?.first.civil.year != 1925)
    #expect(read("Harbour wall\n\n14 August 1925\n\n\(story) in a year.").published?.first.civil.year == 1925)
    #expect(read("Harbour wall\n\nDate · 14 August 1925\n\n\(story).").publishedBasis != "dateline")
  }

  @Test func `a page that does not tell has no date`() {
    #expect(read("Harbour closed\n\n\(Self.body)").published == nil)
  }

  private func read(_ text: String) -> Metadata {
    Annotator.annotate(Article(text: Array(text.utf8))).metadata
  }

  @Test func `the name of the file or the page's address dates a page that does not tell`() {
    var article = Article(text: Array("Harbour closed\n\n\(Self.body)".utf8))
    article.fileName = "1925-08-14 courier.txt"
    #expect(Annotator.annotate(article).metadata.published == DateRange(literal: "1925-08-14"))
    let page = read("Harbour closed\nhttps://courier.example/1925/08/14/harbour\n\n\(Self.body)")
    #expect(page.published == DateRange(literal: "1925-08-14"))
    #expect(page.publishedBasis == "the page's address")
  }
}

/// What stands above an article, in the ways that papers, agencies and archives write it.
@Suite struct PageHeadTests {
  /// Above the article; then published, author, source; “–” where the page does not tell.
  static let heads: [(head: String, published: String, author: String, source: String)] = [
    ("Harbour closed to ships\n\nBREST | Fri Aug 14, 1925 6:12pm EDT", "1925-08-14", "–", "–"),
    ("Harbour closed to ships\nPublished: 1925-08-14 14:33", "1925-08-14", "–", "–"),
    ("Harbour closed to ships\n14/08/1925", "1925-08-14", "–", "–"),
    ("Harbour closed to ships\n14.08.1925 12:00", "1925-08-14", "–", "–"),
    ("Harbour closed to ships\n1925-08-14T14:33:00Z", "1925-08-14", "–", "–"),
    ("Harbour closed to ships\nAugust 1925", "1925-08", "–", "–"),
    (
      "Harbour closed to ships\nBy Winston Churchill\n14 August 1925 | 14:33 GMT", "1925-08-14",
      "Winston Churchill", "–"
    ),
    (
      "Harbour closed to ships\nWinston Churchill, Local Reporter\nFriday, August 14, 1925", "1925-08-14",
      "Winston Churchill", "–"
    ),
    (
      "Harbour closed to ships\n\nWinston Churchill\n\nAugust 14, 1925\n\n5 min read", "1925-08-14",
      "Winston Churchill", "–"
    ),
    ("Harbour closed to ships\nPosted on August 14th, 1925 by admin", "1925-08-14", "–", "–"),
    (
      "Harbour closed to ships\nBy WINSTON CHURCHILL and CLEMENT ATTLEE | The Brest Post\nPUBLISHED: August 14, 1925 at 2:33 p.m. | UPDATED: August 15, 1925 at 9:00 a.m.",
      "1925-08-14", "Winston Churchill, Clement Attlee", "The Brest Post"
    ),
    (
      "Harbour closed to ships\nLast modified on Sat 15 Aug 1925 09.00 GMT\nFri 14 Aug 1925 14.33 GMT",
      "1925-08-14", "–", "–"
    ),
    (
      "Title: Harbour closed to ships\nDate: 14 August 1925\nSource: The Brest Post\nAuthor: Winston Churchill",
      "1925-08-14", "Winston Churchill", "The Brest Post"
    ),
    (
      "The Brest Post\nAugust 14, 1925 Friday\nHarbour closed to ships\nBYLINE: Winston Churchill\nSECTION: NEWS; Pg. 4\nLENGTH: 412 words",
      "1925-08-14", "Winston Churchill", "The Brest Post"
    ),
    (
      "From The Brest Post, 14 August 1925, page 3\n\nHarbour closed to ships", "1925-08-14", "–",
      "The Brest Post"
    ),
    ("Harbour closed to ships\nBBC News\n14 August 1925\nShare this", "1925-08-14", "–", "BBC News"),
    ("Brest Post\n\n14th August, 1925.\n\nHarbour closed to ships", "1925-08-14", "–", "Brest Post"),
    (
      "Harbour closed to ships\nOwners blame the union, which wants eight hours a day for all\nBy Winston Churchill in Brest and Clement Attlee in Calais",
      "–", "Winston Churchill, Clement Attlee", "–"
    ),
    (
      "Harbour closed to ships\n\nBy WINSTON CHURCHILL and ANEURIN BEVAN\nwith CLEMENT ATTLEE\n\n14 August 1925",
      "1925-08-14", "Winston Churchill, Aneurin Bevan, Clement Attlee", "–"
    ),
    (
      "Harbour closed to ships\n\n* Owners lose 4 mln francs a week, against 3 mln in July\n* Shares fall 15%\n\nBy Winston Churchill\n14/08/1925",
      "1925-08-14", "Winston Churchill", "–"
    ),
    (
      "Harbour closed to ships\nBy Winston Churchill | Brest | Updated: August 14, 1925 08:12 IST\nDockers and their leader Aneurin Bevan at the harbour gate in Brest on Friday. (PTI photo)",
      "1925-08-14", "Winston Churchill", "–"
    ),
    (
      "Harbour closed to ships\n14/08/1925\n[Photo caption] Dockers wait for their leader at the gate of the harbour. CLEMENT ATTLEE (Reuters)",
      "1925-08-14", "–", "–"
    ),
    // A standfirst may be sentences.
    (
      "Harbour closed to ships\n\nWinston Churchill built it out of nothing. Now he wants to open it to ships of all countries.\n\nBy Clement Attlee\n14 August 1925",
      "1925-08-14", "Clement Attlee", "–"
    ),
    (
      "Harbour closed to ships\n\nBREST (Post) – The owners closed the harbour of Brest on Friday, after the union had asked for eight hours a day.\n\nIssued on: 14/08/1925 - 14:33",
      "1925-08-14", "–", "–"
    ),
    // Bylines of several sorts.
    (
      "Harbour closed to ships\nWinston Churchill | Post.com\n14 August 1925", "1925-08-14",
      "Winston Churchill",
      "–"
    ),
    (
      "Harbour closed to ships\n14 August 1925\nWinston Churchill, Brittany correspondent, in Brest, and Clement Attlee",
      "1925-08-14", "Winston Churchill, Clement Attlee", "–"
    ),
    (
      "Harbour closed to ships\nThe dockers tell what they want and when they want it\nInterview: Winston Churchill\nPhoto: Clement Attlee",
      "–", "Winston Churchill", "–"
    ),
    (
      "Harbour closed to ships\n\nReviewed by Winston Churchill, Department of History, University of Brest",
      "–", "Winston Churchill", "–"
    ),
    ("PRESS RELEASE\n14 August 1925\n\nHarbour closed to ships", "1925-08-14", "–", "–"),
    (
      "From: Winston Churchill <office@brest.example>\nTo: The Editor\nDate: Fri, 14 Aug 1925 09:12:00 +0100\nSubject: Harbour closed to ships",
      "1925-08-14", "Winston Churchill", "–"
    ),
    (
      "Harbour closed to ships | The Brest Post\nWinston Churchill | 14 Aug 1925", "1925-08-14",
      "Winston Churchill", "The Brest Post"
    ),
  ]

  @Test(arguments: heads.indices) func `the lines above an article tell when, who and where`(position: Int) {
    let expected = Self.heads[position]
    let text = expected.head + "\n\n" + PublicationDateTests.body
    let metadata = Annotator.annotate(Article(text: Array(text.utf8))).metadata
    #expect(metadata.title == "Harbour closed to ships")
    #expect((metadata.published?.description ?? "–") == expected.published)
    #expect((metadata.authors.isEmpty ? "–" : metadata.authors.joined(separator: ", ")) == expected.author)
    #expect((metadata.source ?? "–") == expected.source)
  }
}

/// A report need not be long to have a head.
@Suite struct ShortReportTests {
  @Test(arguments: [
    ("By Jane Fielding", "The harbour was closed.", "body"),
    ("14 August 1925", "The harbour was closed on Friday by its owners.\n\nNobody knew why.", "body"),
    ("By Jane Fielding\n14 August 1925", "Ships left.", "body"),
  ])
  func `a short report has a title too`(head: String, body: String, kind: String) {
    let annotations = Annotator.annotate(
      Article(text: Array("Harbour closed to ships\n\n\(head)\n\n\(body)".utf8)))
    #expect(annotations.metadata.title == "Harbour closed to ships")
    #expect(annotations.blocks.last?.kind.name == kind)
  }

  @Test func `one that begins with its place has a title too`() {
    let text =
      "Harbour closed to ships\n\nBREST, March 3 (Courier) - The harbour was closed to all ships on Tuesday by its owners."
    #expect(Annotator.annotate(Article(text: Array(text.utf8))).metadata.title == "Harbour closed to ships")
  }

  @Test func `an obituary is called by its first line`() {
    let text =
      "Jane Fielding obituary\n\nWriter of novels who told of the harbour and of the people who lived by it\n\nJohn Reed\n14 August 1925\n\n"
      + PublicationDateTests.body
    #expect(Annotator.annotate(Article(text: Array(text.utf8))).metadata.title == "Jane Fielding obituary")
  }

  @Test func `verses and lists have none`() {
    let text = "The river sleeps\n\nThe boats are gone\n\nNo bell is heard."
    #expect(Annotator.annotate(Article(text: Array(text.utf8))).metadata.title == nil)
  }
}

@Suite("A day in a name")
struct DayInNameTests {
  @Test(
    "of a file or an address",
    arguments: [
      ("/2019/03/16/bridge-closed", "2019-03-16"), ("herald 1919-03-16.txt", "1919-03-16"),
      ("20190316-herald.txt", "2019-03-16"), ("herald_1919_03_16", "1919-03-16"),
      ("herald.2019.12.31", "2019-12-31"),
      ("120190316", nil), ("201903161", nil), ("2019-03/16", nil), ("1519-03-16", nil), ("2019-23-16", nil),
      ("2019-03", nil), ("", nil), ("article-2019", nil), ("201903", nil),
    ])
  func day(_ name: String, _ expected: String?) { #expect(DayInName.find(in: name)?.day == expected) }
}
