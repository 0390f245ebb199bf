import Annotation
import Foundation
import Ingest
import TestSupport
import Testing

/// What is made of a saved web page: paragraphs, what is known of each, and what the page says of itself.
@Suite struct HTMLReaderTests {
  private func read(_ page: String) throws -> ReadDocument {
    try DocumentReader.read(Array(page.utf8), format: .html)
  }

  private func paragraphs(_ page: String) throws -> [String] {
    let document = try read(page)
    return (document.article.paragraphs ?? []).map { paragraph in
      (paragraph.kind.map { "\($0.name): " } ?? "")
        + String(decoding: document.text[paragraph.span.range], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("<p>One.</p><p>Two.</p>", ["One.", "Two."]),
    ("<p>He was <em>very</em> clear: <b>no</b>.</p>", ["He was very clear: no."]),
    ("<div>Loose words<p>A paragraph.</p>more words</div>", ["Loose words", "A paragraph.", "more words"]),
    ("One<br>line<br><br>Two", ["One\nline", "Two"]),
    ("<p>Fish &amp; chips &ldquo;now&rdquo;&nbsp;!</p>", ["Fish & chips “now”\u{A0}!"]),
    ("<p>  much \n\n  space </p>", ["much space"]),
    ("<script>var a = '<p>No.</p>'</script><style>p{}</style><p>Yes.</p>", ["Yes."]),
    ("<p hidden>No.</p><p>Yes.</p>", ["Yes."]),
    (
      "<nav><ul><li>Home</li><li>World</li></ul></nav><p>Text.</p>",
      ["navigation: Home", "navigation: World", "Text."]
    ),
    ("<aside><h3>Also</h3><p>Other news.</p></aside>", ["teaser: Also", "teaser: Other news."]),
    ("<h2>Part <i>one</i></h2><p>Text.</p>", ["heading: Part one", "Text."]),
    ("<figure><img><figcaption>A bridge.</figcaption></figure>", ["caption: A bridge."]),
    ("<form><p>Your name</p><button>Send</button></form>", ["form: Your name", "form: Send"]),
    ("<div class=\"related-articles\"><p>Other.</p></div>", ["teaser: Other."]),
    ("<div role=\"navigation\">Menu</div>", ["navigation: Menu"]),
    ("<p>See the <span class=\"nav\">word</span> here.</p>", ["See the word here."]),
    ("<article class=\"has-sidebar\"><p>Text.</p></article>", ["Text."]),
    ("<footer><p>All rights</p></footer>", ["footer: All rights"]),
    ("<ol class=\"references\"><li>A book.</li></ol>", ["reference: A book."]),
    (
      "<table><tr><th>Year</th><td>1906</td></tr><tr><td>a</td><td>b</td></tr></table>",
      ["Year · 1906", "a · b"]
    ),
    ("<pre>one\ntwo</pre>", ["one\ntwo"]),
    ("<p>unclosed <b>bold<p>next", ["unclosed bold", "next"]),
  ])
  func paragraph(page: String, expected: [String]) throws {
    #expect(try paragraphs(page) == expected)
  }

  @Test func titleIsTheHeadingThatTheHeadNames() throws {
    let page = """
      <html lang="en-GB"><head><title>Strike enters its third week | Evening Standard</title>
      <meta property="og:site_name" content="Evening Standard"></head>
      <body><h1>Strike enters its third week</h1><p>Text.</p></body></html>
      """
    #expect(try paragraphs(page) == ["title: Strike enters its third week", "Text."])
    let metadata = try read(page).article.metadata
    #expect(metadata.title == "Strike enters its third week")
    #expect(metadata.source == "Evening Standard")
    #expect(metadata.language == "en")
  }

  @Test func titleIsTheFirstHeadingWhereTheHeadNamesNone() throws {
    let page = "<body><h1>Harbour wall</h1><h2>Background</h2><p>Text.</p></body>"
    #expect(try paragraphs(page) == ["title: Harbour wall", "heading: Background", "Text."])
    #expect(try read(page).article.metadata.title == "Harbour wall")
  }

  /// Head of a page, and what is taken from it as date with its reason.
  @Test(arguments: [
    (
      "<meta property=\"article:published_time\" content=\"2025-07-01T23:30:00+04:00\">",
      "2025-07-01", "the page's “article:published_time”"
    ),
    ("<meta name=\"date\" content=\"2025/07/01\">", "2025-07-01", "the page's “date”"),
    ("<meta name=\"DC.date.issued\" content=\"2025-07\">", "2025-07", "the page's “dc.date.issued”"),
    (
      "<script type=\"application/ld+json\">{\"@graph\":[{\"datePublished\":\"2025-07-01\"}]}</script>",
      "2025-07-01", "the page's “datePublished”"
    ),
    ("<time datetime=\"2025-07-01\">1 July</time>", "2025-07-01", "the page's only time"),
    ("<time datetime=\"2025-07-01\">a</time><time datetime=\"2025-06-01\">b</time>", nil, nil),
    ("<meta name=\"date\" content=\"yesterday\">", nil, nil),
  ])
  func date(head: String, value: String?, basis: String?) throws {
    let metadata = try read(head + "<p>Text.</p>").article.metadata
    #expect(metadata.publishedValue == value)
    #expect(metadata.publishedBasis == basis)
  }

  @Test(arguments: [
    ("<meta name=\"author\" content=\"By Sylvester Pier\">", ["Sylvester Pier"]),
    (
      "<script type=\"application/ld+json\">{\"author\":[{\"name\":\"A. Pier\"},{\"name\":\"B. Quay\"}]}</script>",
      ["A. Pier", "B. Quay"]
    ),
    ("<meta property=\"article:author\" content=\"https://example.org/pier\">", []),
  ])
  func authors(head: String, expected: [String]) throws {
    #expect(try read(head + "<p>Text.</p>").article.metadata.authors == expected)
  }

  @Test func sourceIsTheHostWhereNothingElseTells() throws {
    let metadata = try read("<link rel=canonical href=\"https://www.example.org/a\"><p>Text.</p>").article
      .metadata
    #expect(metadata.url == "https://www.example.org/a")
    #expect(metadata.source == "example.org")
  }

  @Test func encodingIsTheOneStated() throws {
    let head = Array("<meta charset=windows-1251><p>".utf8)
    let document = try DocumentReader.read(head + [0xCC, 0xE8, 0xF0], format: .html)
    #expect(String(decoding: document.text, as: UTF8.self) == "Мир\n")
    #expect(document.encoding.rawValue == "windows-1251")
  }

  @Test(arguments: ["<html><body><script>x()</script></body></html>", "<p> </p>"])
  func pageWithoutWordsIsRefused(page: String) {
    #expect(throws: TextDecoder.Problem.noWords) { try read(page) }
  }

  /// Whatever is nested or broken, the paragraphs lie in the text in order and touch no other.
  @Test func anyTagsGiveParagraphsInOrder() throws {
    var generator = SeededGenerator(seed: 7)
    let parts = [
      "<p>", "</p>", "<div>", "</div>", "<li>", "<table><tr><td>", "</table>", "<nav>", "</nav>", "<br>",
      "<pre>", "word ",
      "é ", "<!-- c -->", "&amp;", "<b", ">", "</", "<h1>", "<blockquote>", "\n", "<script>", "</script>",
    ]
    for _ in 0..<300 {
      let page = (0..<40).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
      guard let document = try? read("<p>first" + page) else { continue }
      var end = 0
      for paragraph in document.article.paragraphs ?? [] {
        #expect(paragraph.span.range.lowerBound >= end && !paragraph.span.range.isEmpty)
        end = paragraph.span.range.upperBound
      }
      #expect(end <= document.text.count)
      #expect(String(validating: document.text, as: UTF8.self) != nil)
    }
  }

  /// libxml2 cuts off what is nested deeper than 256 elements; what stands before it is read.
  @Test(arguments: [(200, ["first", "deep"]), (5_000, ["first"])])
  func nesting(depth: Int, expected: [String]) throws {
    #expect(try paragraphs("<p>first</p>" + String(repeating: "<div>", count: depth) + "deep") == expected)
  }
}
