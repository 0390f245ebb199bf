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
        markdown(MarkdownPage.inputs(of: notebook), identifier(), &json)
        var answers = 0
        for cell in notebook.cells {
          let (prose, directives) = Directive.split(cell.prose)
          let before = prose + (prose.isEmpty ? "" : "\n\n") + LessonText.before(directives)
          if !before.isEmpty { markdown(before, identifier(), &json) }
          code(cell, identifier(), &answers, &json)
          let after = LessonText.after(directives)
          if !after.isEmpty { markdown(after, identifier(), &json) }
        }
        if !notebook.closing.isEmpty { markdown(notebook.closing, identifier(), &json) }
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
    _ cell: Notebook.Cell, _ identifier: String, _ answers: inout Int, _ json: inout JSONWriter
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
          if let figure = Figure(result.answer.rows, counted: result.answer.counted) {
            let drawing = FigureDrawing(id: "answer-\(answers)", standsAlone: true).svg(figure)
            output([("image/svg+xml", drawing), ("text/plain", FigureDrawing.title(of: figure))], &json)
          }
          output(tables(result.answer), &json)
        }
      }
    }
  }

  private static func tables(_ answer: Answer) -> [(type: String, text: String)] {
    let footer = (answer.emptied.map { [$0] } ?? []) + answer.footer
    var rows = answer.rows
    var notes = footer
    // Drawn already.
    rows.chart = nil
    if rows.rows.count > Notebook.mostRows {
      notes.insert("the first \(Notebook.mostRows) of \(rows.rows.count) rows", at: 0)
      rows.rows.removeSubrange(Notebook.mostRows...)
      rows.sections.removeAll { $0.firstRow >= Notebook.mostRows }
    }
    return [("text/html", HTMLFormat() as any OutputFormat), ("text/plain", TableFormat())].map {
      type, format in
      var bytes: [UInt8] = []
      format.write(rows, footer: notes, style: Style(), to: &bytes)
      return (type, String(decoding: bytes, as: UTF8.self))
    }
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
