import Engine
import Foundation
import Store
import Values
import View

/// A notebook as one HTML file: prose, queries, answers as tables and figures, and at the end the passages that the rows
/// stand for. It loads nothing, and runs no script but its own: everything of the corpus is escaped, and a
/// Content-Security-Policy names the one script and the one style sheet by their hashes.
package struct Page {
  private let notebook: Notebook
  private var passages = Passages()
  private var title: String?
  /// Answers are numbered through the page.
  private var answers = 0

  package init(_ notebook: Notebook) { self.notebook = notebook }

  /// The whole file.
  package static func html(_ notebook: Notebook) -> String {
    var page = Page(notebook)
    return page.whole()
  }

  private mutating func whole() -> String {
    var body = ""
    for cell in notebook.cells { body += self.cell(cell) }
    body += prose(notebook.closing)
    let title = HTMLText.escaped(self.title ?? notebook.inputs.script)
    let sources =
      passages.paragraphs.isEmpty
      ? ""
      : "<section aria-labelledby=\"passages\">\n<h2 id=\"passages\">Passages</h2>\n<p>The words that the rows stand for, marked in their paragraphs. The numbers behind them lead back: 3.1 is answer 3, row 1.</p>\n\(PassageMarkup.html(passages))</section>\n"
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <title>\(title)</title>
      <style>\(PageStyle.text)</style>
      </head>
      <body>
      <a class="skip" href="#notebook">To the notebook</a>
      <header>
      <h1>\(title)</h1>
      \(inputs)</header>
      <main id="notebook">
      \(body)\(sources)</main>
      <script>\(PageScript.text)</script>
      </body>
      </html>

      """
  }

  /// Nothing may be loaded, framed, sent or run, but for what stands in the page itself.
  static var policy: String {
    "default-src 'none'; script-src '\(hash(PageScript.text))'; style-src '\(hash(PageStyle.text))'; base-uri 'none'; form-action 'none'"
  }

  /// As a policy writes it: base 64 of the SHA-256 (Content Security Policy Level 3, 2.3.1).
  private static func hash(_ text: String) -> String {
    let digits = Array(ContentHash.of(Array(text.utf8)).utf8)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
    return "sha256-" + Data(bytes).base64EncodedString()
  }

  /// What the answers depend on.
  private var inputs: String {
    var entries: [(String, String)] = [
      ("script", "\(notebook.inputs.script) sha256:\(notebook.inputs.scriptHash)")
    ]
    for called in notebook.inputs.called {
      entries.append(("runs", "\(called.path) sha256:\(called.hash)"))
    }
    for corpus in notebook.inputs.corpora {
      entries.append(("corpus", "\(corpus.path) \(corpus.identity)"))
      entries.append(("documents", corpus.documents.count.grouped))
      entries.append(("corrections", corpus.corrections))
      entries.append(("annotated by rules of version", corpus.annotator))
    }
    for parameter in notebook.inputs.parameters {
      entries.append(("parameter", "\(parameter.name) = \(parameter.value)"))
    }
    entries.append(("program", "Parallax \(notebook.inputs.program)"))
    let list = entries.map { "<dt>\(HTMLText.escaped($0))</dt><dd>\(HTMLText.escaped($1))</dd>\n" }.joined()
    return "<dl>\n\(list)</dl>\n"
  }

  // MARK: Cells

  private mutating func prose(_ markdown: String) -> String {
    let prose = Prose(markdown, takesTitle: title == nil && answers == 0)
    if let found = prose.title { title = found }
    return prose.html
  }

  private mutating func cell(_ cell: Notebook.Cell) -> String {
    let (text, directives) = Directive.split(cell.prose)
    var html = prose(text) + LessonMarkup.before(directives)
    var answer = "<pre><code>\(HTMLText.escaped(cell.code))</code></pre>\n"
    if cell.results.isEmpty, !cell.text.isEmpty {
      answer += "<pre>\(HTMLText.escaped(cell.text))</pre>\n"
    }
    for result in cell.results {
      answers += 1
      answer += self.answer(result, number: answers)
    }
    html += LessonMarkup.around(answer, directives)
    return html
  }

  private mutating func answer(_ result: Notebook.Result, number: Int) -> String {
    let (name, rows) = ("answer-\(number)", result.answer.rows)
    var html = "<section aria-label=\"Answer \(number)\" id=\"\(name)\">\n"
    let figure = Figure(rows, counted: result.answer.counted)
    if let figure { html += self.figure(figure, name) }
    if rows.rows.isEmpty {
      html += "<p>No rows.</p>\n"
    } else {
      let table = self.table(result, number, name)
      html +=
        figure == nil ? table : "<details><summary>The numbers as a table</summary>\n\(table)</details>\n"
    }
    if rows.rows.count > Notebook.mostRows {
      html +=
        "<p class=\"footer\">The first \(Notebook.mostRows.grouped) of \(rows.rows.count.grouped) rows. All of them:  parallax run \(HTMLText.escaped(notebook.inputs.script)) --format csv</p>\n"
    }
    for line in (result.answer.emptied.map { [$0] } ?? []) + result.answer.footer {
      html += "<p class=\"footer\">\(HTMLText.escaped(line))</p>\n"
    }
    return html + "</section>\n"
  }

  private func figure(_ figure: Figure, _ name: String) -> String {
    // A narrow screen scrolls the drawing rather than make its letters too small to read.
    let drawing =
      "<div class=\"scroll\" role=\"region\" aria-label=\"Drawing of \(name)\" tabindex=\"0\">\n\(FigureDrawing(id: name).svg(figure))</div>\n"
    switch figure {
    case .bars(let bars):
      let left = bars.left > 0 ? " (the first \(bars.bars.count) of \(bars.bars.count + bars.left))" : ""
      return
        "<figure class=\"bars\"><figcaption>\(HTMLText.escaped(bars.title))\(left)</figcaption>\n\(drawing)</figure>\n"
    case .points(let points):
      let left = points.left.isEmpty ? "" : " (in the table alone: \(points.left.joined(separator: ", ")))"
      return
        "<figure class=\"points\"><figcaption>\(HTMLText.escaped(points.title + left))</figcaption>\n\(drawing)</figure>\n"
    case .timeline(let timeline):
      let left =
        timeline.left.isEmpty ? "" : " (in the table alone: \(timeline.left.joined(separator: ", ")))"
      return
        "<figure class=\"timeline\"><figcaption>\(HTMLText.escaped(timeline.title + left))</figcaption>\n\(drawing)</figure>\n"
    }
  }

  private mutating func table(_ result: Notebook.Result, _ number: Int, _ name: String) -> String {
    var table = HTMLTable(result.answer.rows)
    table.caption = "Answer \(number)"
    table.limit = Notebook.mostRows
    if result.quotations.contains(where: { $0 != nil }) {
      var labels: [String] = []
      for (row, quotation) in result.quotations.enumerated() {
        guard let quotation else {
          labels.append("\(row + 1)")
          continue
        }
        let place = Passages.Row(answer: number, row: row + 1)
        let words = passages.add(quotation, for: place).words
        labels.append(
          "<a id=\"\(PassageMarkup.anchor(place))\" class=\"to-passage\" href=\"#passage-\(words)\" aria-label=\"row \(row + 1): passage in \(HTMLText.escaped(quotation.source)), line \(quotation.line)\">\(row + 1)</a>"
        )
      }
      table.label = { $0 < labels.count ? labels[$0] : "\($0 + 1)" }
    }
    var bytes: [UInt8] = []
    table.write(to: &bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    return
      "<div class=\"scroll\" role=\"region\" aria-label=\"Table of answer \(number)\" tabindex=\"0\">\n\(text)</div>\n"
  }
}
