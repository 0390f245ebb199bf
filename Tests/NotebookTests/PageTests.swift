import Engine
import Foundation
import Testing
import Values

@testable import Notebook
@testable import View

/// Pages in all three forms, from notebooks made by hand.
@Suite("Pages") struct PageTests {
  /// A notebook whose every text tries to act on the page.
  private static let attack =
    "</script><script>owned=1</script><img src=x onerror=owned=1>\" onmouseover=\"owned=1 ' \u{202E}javascript:owned=1"

  private static func quotation(_ words: String, document: String = "a.md", url: String? = nil) -> Quotation {
    Quotation(
      document: document, source: words, title: words, url: url, start: 3, stop: 9, line: 2, before: words,
      words: words, after: words, position: 0)
  }

  private static func hostile() -> Notebook {
    var inputs = Inputs(script: attack, scriptHash: "aa", program: "1")
    inputs.parameters = [Inputs.Parameter(name: "p", value: attack)]
    inputs.corpora = [
      Inputs.Corpus(
        path: attack, isGiven: false, identity: "sha256:01", corrections: attack, annotator: "1",
        documents: [])
    ]
    let rows = Rows(
      columns: [Column("text", .text), Column(attack, .integer, role: .bar)],
      rows: [[.text(attack), .integer(3)], [.none, .integer(1)]],
      sections: [Rows.Section(heading: attack, firstRow: 0)])
    let answer = Answer(
      rows: rows, passages: [Passage(noun: "sentences", row: 1), nil], footer: [attack], counted: attack)
    let prose =
      "# \(attack)\n\n\(attack) [a](javascript:owned=1) ![b](https://example.org/x.png)\n? ask text: \(attack)\n? hint: \(attack)"
    return Notebook(
      inputs: inputs,
      cells: [
        Notebook.Cell(
          prose: prose, code: attack,
          results: [
            Notebook.Result(
              query: attack, answer: answer,
              quotations: [quotation(attack, url: "javascript:owned=1"), nil])
          ]), Notebook.Cell(code: ".why", text: attack),
      ], closing: attack)
  }

  private static func timeline(split: Bool = false) -> Rows {
    let date = Column("happened", .date)
    let count = Column("count", .integer, role: .bar)
    let months = (1...3).map { Value.date(DateRange(year: 2025, month: $0)) }
    let year = Value.date(DateRange(year: 2025))
    if split {
      return Rows(
        columns: [date, Column("source", .name), count],
        rows: months.flatMap { [[$0, .text("A"), .integer(1)], [$0, .text("B"), .integer(0)]] })
    }
    return Rows(
      columns: [date, count], rows: months.map { [$0, .integer(2)] } + [[year, .integer(1)]],
      sections: [
        Rows.Section(heading: "by month", firstRow: 0),
        Rows.Section(heading: "\(TimelineHeading.coarse) by month", firstRow: 3),
      ])
  }

  @Test("Nothing of a corpus or a script can act in a page") func hostile() {
    let html = Page.html(Self.hostile())
    // The page's own script, and no other; its own style; nothing that loads.
    #expect(html.components(separatedBy: "<script").count == 2)
    #expect(html.components(separatedBy: "<style").count == 2)
    for forbidden in [
      "<img", "<iframe", "<link", "<object", "href=\"javascript", "\u{202E}", "<meta http-equiv=\"refresh",
    ] {
      #expect(!html.contains(forbidden), "\(forbidden)")
    }
    // No attribute was broken out of: handlers stand only inside escaped text.
    let tags = html.matches(of: /<[a-z][^>]*>/).map { String($0.output).replacing(/"[^"]*"/, with: "") }
    #expect(tags.count > 50)
    #expect(tags.allSatisfy { !$0.contains(/\son[a-z]+=/) && !$0.contains("style=") })
  }

  @Test("The policy names the page's script and style by their hashes, and allows nothing else") func policy()
  {
    let html = Page.html(sampleNotebook())
    let policy = html.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)?.output.1
    #expect(policy.map(String.init) == Page.policy)
    #expect(
      Page.policy.contains(
        /^default-src 'none'; script-src 'sha256-[A-Za-z0-9+\/]{43}='; style-src 'sha256-[A-Za-z0-9+\/]{43}='; base-uri 'none'; form-action 'none'$/
      ))
  }

  @Test("Every link inside a page leads somewhere, and no id stands twice") func links() {
    for notebook in [Self.hostile(), sampleNotebook()] {
      let html = Page.html(notebook)
      let ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
      #expect(Set(ids).count == ids.count)
      let aims = html.matches(of: /href="#([^"]*)"/).map { String($0.output.1) }
      #expect(Set(aims).isSubset(of: ids))
      #expect(aims.contains("notebook"))
    }
  }

  @Test("A row leads to its passage, quoted in its paragraph with its words marked") func passages() {
    var notebook = sampleNotebook()
    var quotation = Self.quotation("x")
    (quotation.before, quotation.words, quotation.after) = ("It was ", "closed & shut", ".")
    quotation.url = "https://example.org/a?b&c"
    notebook.cells[1].results[0].quotations = [quotation, quotation]
    let html = Page.html(notebook)
    #expect(html.contains("href=\"#passage-1\" aria-label=\"row 2: passage in x, line 2\">2</a>"))
    #expect(
      html.contains(
        "<blockquote><p>It was <mark id=\"passage-1\" data-words=\"1\">closed &amp; shut</mark><sup data-words=\"1\">"
      ))
    #expect(html.contains("href=\"https://example.org/a?b&amp;c\" rel=\"noopener noreferrer nofollow\""))
    // The same words are quoted once, and lead back to both rows.
    #expect(html.components(separatedBy: "<blockquote>").count == 2)
    #expect(
      html.contains(
        "href=\"#answer-1-1\" aria-label=\"back to answer 1, row 1\">1.1</a> <a href=\"#answer-1-2\""))
  }

  @Test("Rows of one paragraph share it: each has its own words marked, also where they overlap")
  func paragraphs() throws {
    let text = "The pilot slept, said Berg; the radar failed."
    func quotation(_ words: String) throws -> Quotation {
      let place = try #require(text.range(of: words))
      var quotation = Self.quotation("", document: "a.md")
      (quotation.before, quotation.words) = (String(text[..<place.lowerBound]), words)
      quotation.after = String(text[place.upperBound...])
      quotation.start = 40 + quotation.before.utf8.count
      quotation.stop = quotation.start + words.utf8.count
      return quotation
    }
    var passages = Passages()
    let rows = ["pilot slept, said Berg", "The pilot slept", "radar", "pilot slept, said Berg"]
    let places = try rows.enumerated().map {
      passages.add(try quotation($0.element), for: Passages.Row(answer: 1, row: $0.offset + 1))
    }
    #expect(places.map(\.paragraph) == [1, 1, 1, 1] && places.map(\.words) == [1, 2, 3, 1])
    let paragraph = try #require(passages.paragraphs.first)
    #expect(paragraph.pieces.map(\.text).joined() == text)
    #expect(
      PassageText.text(paragraph, tellsRows: true)
        == "**The** **pilot slept** (1.2)**, said Berg** (1.1, 1.4); the **radar** (1.3) failed.")
    let html = PassageMarkup.html(passages)
    let marked = html.matches(of: /<mark[^>]*data-words="([^"]*)">([^<]*)</).map { "\($0.1): \($0.2)" }
    #expect(marked == ["2: The ", "1 2: pilot slept", "1: , said Berg", "3: radar"])
    for number in 1...3 { #expect(html.components(separatedBy: "id=\"passage-\(number)\"").count == 2) }
  }

  @Test("The head states what the answers depend on") func head() {
    for page in [
      Page.html(sampleNotebook()), MarkdownPage.text(sampleNotebook()),
      String(decoding: JupyterPage.json(sampleNotebook()), as: UTF8.self),
    ] {
      for fact in ["sha256:aa", "sha256:01", "none", "A=B", "Parallax 1", "3"] {
        #expect(page.contains(fact), "\(fact)")
      }
    }
  }

  @Test("The first heading is the title, all others are lower, raw HTML is left out, pictures become links")
  func prose() {
    let prose = Prose("# The *title*\n\n# Another\n\nText <b>bold</b> ![map](map.png)\n", takesTitle: true)
    #expect(prose.title == "The title")
    #expect(
      prose.html
        == "<h2>Another</h2>\n<p>Text <!-- raw HTML omitted -->bold<!-- raw HTML omitted --> <a href=\"map.png\">map</a></p>\n"
    )
  }

  @Test("Counts along time are a timeline; coarse dates have a place of their own") func timeline() throws {
    guard case .timeline(let figure) = try #require(Figure(Self.timeline(), counted: "events")) else {
      Issue.record("no timeline")
      return
    }
    #expect(figure.title == "count of events by happened" && figure.unit == "count, in events")
    #expect(figure.lanes.map(\.bars.count) == [3] && figure.lanes[0].coarse.map(\.value) == [1])
    #expect(figure.first == 20089 && figure.last == 20178)
    let svg = FigureDrawing(id: "a").svg(.timeline(figure))
    #expect(svg.contains("<title id=\"a-title\">count of events by happened</title>"))
    #expect(
      svg.contains("Timeline from 2025-01-01 to 2025-03-31. Most in 2025-01: 2. 1 dated less precisely"))
    #expect(svg.contains("data-a=\"20089\" data-b=\"20120\"><title>2025-01: 2</title>"))
    #expect(svg.components(separatedBy: "class=\"coarse\"").count == 3)
    guard case .timeline(let split) = try #require(Figure(Self.timeline(split: true), counted: nil)) else {
      Issue.record("no timeline")
      return
    }
    #expect(split.lanes.map(\.name) == ["A", "B"] && split.lanes[1].bars.isEmpty)
  }

  @Test("Other counts are bars, what has no bars is a table alone") func bars() throws {
    guard
      case .bars(let figure) = try #require(
        Figure(sampleNotebook().cells[1].results[0].answer.rows, counted: "documents"))
    else {
      Issue.record("no bars")
      return
    }
    #expect(figure.bars.map(\.label) == ["Courier", "Gazette"] && figure.left == 0)
    #expect(Figure(Rows(columns: [Column("text", .text)], rows: [[.text("x")]]), counted: nil) == nil)
    #expect(
      Figure(Rows(columns: [Column("count", .integer, role: .bar)], rows: [[.integer(1)]]), counted: nil)
        == nil)
  }

  @Test(
    "Marks of numbers are round, reach over the highest, and are few",
    arguments: [(7.0, true), (1, true), (0, true), (23, true), (0.4, false), (1234, true), (99_999, false)])
  func numbers(highest: Double, isWhole: Bool) {
    let axis = NumberAxis(highest: highest, isWhole: isWhole)
    #expect(axis.ticks.first == 0 && axis.top >= highest && (2...7).contains(axis.ticks.count))
    #expect(!isWhole || axis.ticks.allSatisfy { $0 == $0.rounded() })
  }

  @Test(
    "Marks of time suit the length and stay inside",
    arguments: [
      ("2025-06-01", "2025-06-20", "2025-06-01"), ("2025-01", "2025-12", "2025-01"),
      ("1804", "2025", "1804-01-01"),
      ("2024-04-11", "2025-04-11", "2024-04-11"),
      ("0010", "0030", "0010"), ("2025-06-27", "2025-06-27", "2025-06-27"),
    ]) func time(first: String, last: String, label: String) throws
  {
    let (start, end) = (try #require(DateRange(literal: first)), try #require(DateRange(literal: last)))
    let axis = TimeAxis(first: Int(start.first.number), last: Int(end.last.number))
    #expect(axis.ticks.first?.label == label)
    #expect((1...12).contains(axis.ticks.count))
    #expect(axis.ticks.allSatisfy { (0..<1).contains(axis.share($0.day)) })
  }

  @Test("Jupyter's file is JSON of its form, each cell with an id of its own") func jupyter() throws {
    let data = Data(JupyterPage.json(Self.hostile()))
    let whole = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(whole["nbformat"] as? Int == 4 && whole["nbformat_minor"] as? Int == 5)
    let cells = try #require(whole["cells"] as? [[String: Any]])
    #expect(Set(cells.compactMap { $0["id"] as? String }).count == cells.count)
    #expect(cells.map { $0["cell_type"] as? String } == ["markdown", "code", "code", "markdown", "markdown"])
    let outputs = try #require(cells[1]["outputs"] as? [[String: Any]])
    let forms = outputs.compactMap { ($0["data"] as? [String: Any])?.keys.sorted() }
    #expect(forms == [["image/svg+xml", "text/plain"], ["text/html", "text/plain"]])
  }

  @Test("Markdown keeps the prose, fences the query, and quotes passages in footnotes") func markdown() {
    var notebook = sampleNotebook()
    notebook.cells[1].prose = "Who **wrote**?"
    notebook.cells[1].code = "documents # ```"
    notebook.cells[1].results[0].answer.rows.columns[1].role = .plain
    notebook.cells[1].results[0].quotations = [nil, Self.quotation("w*rds")]
    let text = MarkdownPage.text(notebook)
    #expect(text.contains("Who **wrote**?\n\n````query\ndocuments # ```\n````\n"))
    #expect(text.contains("| Gazette[^1] | 2 |\n"))
    #expect(text.hasSuffix("[^1]: w\\*rds, a.md, line 2: w\\*rds**w\\*rds**w\\*rds\n"))
  }

  @Test("A lesson's directives are its teacher's: asked before, folded, explained after") func lesson() throws
  {
    let (prose, directives) = Directive.split(
      "Read.\n? ask choice: Which?\n? option: one\n? explain: Because\n?   of it.\nGo on.")
    #expect(prose == "Read.\nGo on.")
    #expect(directives.map(\.name) == ["ask", "option", "explain"])
    #expect(directives[0].kind == "choice" && directives[2].text == "Because\nof it.")
    var notebook = sampleNotebook()
    notebook.cells[1].prose = "Read.\n? ask choice: Which?\n? option: one\n? explain: Because."
    let html = Page.html(notebook)
    let order = ["<p>Read.</p>", "Before you look", "<li>one</li>", "id=\"answer-1\"", "<p>Because.</p>"]
    let places = try order.map { try #require(html.range(of: $0)).lowerBound }
    #expect(places == places.sorted())
    #expect(!html.contains("? ask"))
  }
}
