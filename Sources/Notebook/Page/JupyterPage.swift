import Engine
import Values
import View

/// A notebook in Jupyter's format (nbformat 4.5): prose as Markdown cells, queries as code cells with their answers as outputs,
/// so that it opens and can be written on. It names no kernel, since none runs these queries; `parallax run` does.
package enum JupyterPage {
  package static func json(_ notebook: Notebook) -> [UInt8] {
    var json = JSONWriter()
    var number = 0
    func identifier() -> String {
      number += 1
      return "cell-\(number)"
    }
    json.object { json in
      json.key("cells")
      json.array { json in
        var inputs = MarkdownPage.inputs(of: notebook)
        var answers = 0
        var passages = Passages()
        for cell in notebook.cells {
          let (prose, directives) = Directive.split(cell.prose)
          let before = prose + (prose.isEmpty ? "" : "\n\n") + LessonText.before(directives)
          let head = inputs.isEmpty ? before : MarkdownPage.headed(before, inputs)
          inputs = ""
          if !head.isEmpty { markdown(head, identifier(), &json) }
          code(cell, identifier(), &answers, &passages, &json)
          let after = LessonText.after(directives)
          if !after.isEmpty { markdown(after, identifier(), &json) }
        }
        if !notebook.closing.isEmpty { markdown(notebook.closing, identifier(), &json) }
        if !passages.paragraphs.isEmpty { markdown(quoted(passages), identifier(), &json) }
      }
      json.key("metadata")
      json.object { json in
        json.key("language_info")
        json.object { json in
          json.key("name")
          json.text("parallax")
          json.key("file_extension")
          json.text(".query")
        }
      }
      json.key("nbformat")
      json.integer(4)
      json.key("nbformat_minor")
      json.integer(5)
    }
    return json.bytes + [10]
  }

  private static func markdown(_ text: String, _ identifier: String, _ json: inout JSONWriter) {
    cell("markdown", text, identifier, &json) { _ in }
  }

  private static func cell(
    _ type: String, _ text: String, _ identifier: String, _ json: inout JSONWriter,
    _ rest: (inout JSONWriter) -> Void
  ) {
    json.object { json in
      json.key("cell_type")
      json.text(type)
      json.key("id")
      json.text(identifier)
      json.key("metadata")
      json.object { _ in }
      json.key("source")
      lines(text, &json)
      rest(&json)
    }
  }

  private static func code(
    _ cell: Notebook.Cell, _ identifier: String, _ answers: inout Int, _ passages: inout Passages,
    _ json: inout JSONWriter
  ) {
    self.cell("code", cell.code, identifier, &json) { json in
      json.key("execution_count")
      json.text(nil)
      json.key("outputs")
      json.array { json in
        if cell.results.isEmpty, !cell.text.isEmpty {
          output([("text/plain", TerminalText.visibleLines(cell.text))], &json)
        }
        for result in cell.results {
          answers += 1
          for (row, quotation) in result.quotations.enumerated() {
            guard let quotation else { continue }
            _ = passages.add(quotation, for: Passages.Row(answer: answers, row: row + 1))
          }
          if let figure = Figure(result.answer.rows, counted: result.answer.counted) {
            let drawing = FigureDrawing(id: "answer-\(answers)", standsAlone: true).svg(figure)
            output([("image/svg+xml", drawing), ("text/plain", FigureDrawing.title(of: figure))], &json)
          }
          output(tables(result.answer, number: answers), &json)
        }
      }
    }
  }

  /// The passages behind the rows, each in its paragraph: Jupyter knows no footnotes.
  private static func quoted(_ passages: Passages) -> String {
    var text = "## Passages\n\nThe words that the rows stand for; 3.1 is answer 3, row 1.\n"
    for paragraph in passages.inOrder {
      let rows = paragraph.isDocument ? " (\(PassageText.rows(paragraph.rows)))" : ""
      text += "\n*\(PassageText.place(paragraph))*\(rows)\n"
      if !paragraph.isDocument { text += "\n> \(PassageText.text(paragraph, tellsRows: true))\n" }
    }
    return text
  }

  private static func tables(_ answer: Answer, number: Int) -> [(type: String, text: String)] {
    var rows = answer.rows
    var notes = (answer.emptied.map { [$0] } ?? []) + answer.footer
    // Drawn already.
    rows.chart = nil
    if rows.rows.count > Notebook.mostRows {
      notes.insert("the first \(Notebook.mostRows) of \(rows.rows.count) rows", at: 0)
      rows.rows.removeSubrange(Notebook.mostRows...)
      rows.sections.removeAll { $0.firstRow >= Notebook.mostRows }
    }
    let numbersRows = answer.passages.contains { $0 != nil }
    var table = HTMLTable(rows)
    table.caption = "Answer \(number)"
    if numbersRows { table.label = { "\($0 + 1)" } }
    var (html, plain): ([UInt8], [UInt8]) = ([], [])
    table.write(to: &html)
    let footer = notes.map { "<p>\(HTMLText.escaped($0))</p>\n" }.joined()
    TableFormat().write(rows, footer: notes, style: Style(), to: &plain)
    return [
      ("text/html", String(decoding: html, as: UTF8.self) + footer),
      ("text/plain", String(decoding: plain, as: UTF8.self)),
    ]
  }

  /// One output in several forms, of which Jupyter shows the richest.
  private static func output(_ forms: [(type: String, text: String)], _ json: inout JSONWriter) {
    json.object { json in
      json.key("data")
      json.object { json in
        for form in forms {
          json.key(named: form.type)
          lines(form.text, &json)
        }
      }
      json.key("metadata")
      json.object { _ in }
      json.key("output_type")
      json.text("display_data")
    }
  }

  /// A text as Jupyter keeps it: a list of lines with their ends.
  private static func lines(_ text: String, _ json: inout JSONWriter) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    json.array { json in
      for (index, line) in lines.enumerated() {
        if index < lines.count - 1 {
          json.text(line + "\n")
        } else if !line.isEmpty {
          json.text(String(line))
        }
      }
    }
  }
}
