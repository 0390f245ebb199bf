import Engine
import View

/// Passages in a page: by document, each paragraph with its words marked, behind the words the rows that they lead back to.
enum PassageMarkup {
  static func html(_ passages: Passages) -> String {
    var html = ""
    var document: Int?
    for paragraph in passages.inOrder {
      if paragraph.quotation.position != document {
        if document != nil { html += "</section>\n" }
        document = paragraph.quotation.position
        html += heading(paragraph.quotation)
      }
      html += markup(paragraph)
    }
    return html + (document == nil ? "" : "</section>\n")
  }

  private static func heading(_ quotation: Quotation) -> String {
    let name = "document-\(quotation.position + 1)"
    let title = quotation.title.map { ": " + $0 } ?? ""
    var html = "<section aria-labelledby=\"\(name)\">\n"
    html += "<h3 id=\"\(name)\">\(HTMLText.escaped(quotation.source + title))</h3>\n"
    html += "<p class=\"path\">\(HTMLText.escaped(quotation.document))"
    if let url = quotation.url, url.hasPrefix("https://") || url.hasPrefix("http://") {
      html +=
        " · <a href=\"\(HTMLText.escaped(url))\" rel=\"noopener noreferrer nofollow\">\(HTMLText.escaped(url))</a>"
    }
    return html + "</p>\n"
  }

  private static func markup(_ paragraph: Passages.Paragraph) -> String {
    if paragraph.isDocument {
      let ids = paragraph.words.map { " id=\"passage-\($0.number)\"" }.joined()
      return
        "<div class=\"passage\"\(ids)><p class=\"place\">The document as a whole: \(links(paragraph.rows))</p></div>\n"
    }
    let text = paragraph.pieces.map(markup).joined()
    return """
      <div class="passage"><blockquote><p>\(text)</p></blockquote>
      <p class="place">line \(paragraph.line)</p></div>

      """
  }

  private static func markup(_ piece: Passages.Paragraph.Piece) -> String {
    var html = HTMLText.escaped(piece.text)
    if !piece.words.isEmpty {
      // One id for an element: what else begins here has an empty one before it.
      let others = piece.opening.dropFirst().map { "<span id=\"passage-\($0.number)\"></span>" }.joined()
      let id = piece.opening.first.map { " id=\"passage-\($0.number)\"" } ?? ""
      let numbers = piece.words.map { "\($0.number)" }.joined(separator: " ")
      html = "\(others)<mark\(id) data-words=\"\(numbers)\">\(html)</mark>"
    }
    for words in piece.closing { html += "<sup data-words=\"\(words.number)\">\(links(words.rows))</sup>" }
    return html
  }

  /// `3.1` for answer 3, row 1.
  private static func links(_ rows: [Passages.Row]) -> String {
    rows.map { row in
      "<a href=\"#\(anchor(row))\" aria-label=\"back to answer \(row.answer), row \(row.row)\">\(row.answer).\(row.row)</a>"
    }.joined(separator: " ")
  }

  /// Where a row stands in its table.
  static func anchor(_ row: Passages.Row) -> String { "answer-\(row.answer)-\(row.row)" }
}

/// Passages as Markdown: a paragraph in a line, its words in bold and behind them their rows.
enum PassageText {
  /// Of which document, then the paragraph: for a footnote, to which the rows lead.
  static func footnote(_ paragraph: Passages.Paragraph) -> String {
    place(paragraph)
      + (paragraph.isDocument ? "" : ": " + text(paragraph, tellsRows: paragraph.words.count > 1))
  }

  static func place(_ paragraph: Passages.Paragraph) -> String {
    let quotation = paragraph.quotation
    let line = paragraph.isDocument ? "" : ", line \(quotation.line)"
    return MarkdownFormat.escaped("\(quotation.source), \(quotation.document)\(line)")
  }

  /// - Parameter tellsRows: whether the rows that words stand for are named behind them: 3.1 for answer 3, row 1.
  static func text(_ paragraph: Passages.Paragraph, tellsRows: Bool) -> String {
    paragraph.pieces.map { markdown($0, tellsRows: tellsRows) }.joined()
  }

  private static func markdown(_ piece: Passages.Paragraph.Piece, tellsRows: Bool) -> String {
    // Stars hold only where they touch the words.
    let leading = piece.text.first?.isWhitespace == true ? " " : ""
    let trailing = piece.text.last?.isWhitespace == true ? " " : ""
    let words = MarkdownFormat.escaped(piece.text)
    if words.isEmpty { return leading }
    guard !piece.words.isEmpty else { return leading + words + trailing }
    var text = leading + "**\(words)**"
    if tellsRows {
      for ending in piece.closing { text += " (\(rows(ending.rows)))" }
    }
    return text + trailing
  }

  static func rows(_ rows: [Passages.Row]) -> String {
    rows.map { "\($0.answer).\($0.row)" }.joined(separator: ", ")
  }
}
