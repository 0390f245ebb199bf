import Engine
import View

/// The words behind the rows of a page, each once, numbered in the order in which rows first ask for them.
struct Passages {
  private(set) var entries: [(quotation: Quotation, rows: [(label: String, anchor: String)])] = []
  private var places: [Key: Int] = [:]

  private struct Key: Hashable {
    var document: String
    var start: Int
    var stop: Int
  }

  /// - Returns: the number of the passage, from 1.
  mutating func add(_ quotation: Quotation, row label: String, at anchor: String) -> Int {
    let key = Key(document: quotation.document, start: quotation.start, stop: quotation.stop)
    let place = places[key] ?? entries.count
    if place == entries.count {
      places[key] = place
      entries.append((quotation, []))
    }
    entries[place].rows.append((label, anchor))
    return place + 1
  }

  /// The passages by document, each in its paragraph with its words marked, and the rows that lead to it.
  var html: String {
    let order = entries.indices.sorted {
      let (a, b) = (entries[$0].quotation, entries[$1].quotation)
      return (a.position, a.start, a.stop) < (b.position, b.start, b.stop)
    }
    var html = ""
    var document: Int?
    for index in order {
      let quotation = entries[index].quotation
      if quotation.position != document {
        if document != nil { html += "</section>\n" }
        document = quotation.position
        html += heading(quotation)
      }
      html += passage(index)
    }
    return html + (document == nil ? "" : "</section>\n")
  }

  private func heading(_ quotation: Quotation) -> String {
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

  private func passage(_ index: Int) -> String {
    let (quotation, rows) = entries[index]
    let back = rows.map { "<a href=\"#\($0.anchor)\">\($0.label)</a>" }.joined(separator: ", ")
    let words =
      quotation.stop > quotation.start
      ? "<p>\(Self.text(quotation.before))<mark>\(Self.text(quotation.words))</mark>\(Self.text(quotation.after))</p>"
      : "<p>The document as a whole.</p>"
    let place = quotation.stop > quotation.start ? "line \(quotation.line) · " : ""
    return """
      <div class="passage" id="passage-\(index + 1)" tabindex="-1"><blockquote>\(words)</blockquote>
      <p class="place"><b>\(index + 1)</b> \(place)from \(back)</p></div>

      """
  }

  private static func text(_ text: String) -> String { HTMLText.escaped(text) }
}
