import Engine
import Values
import View

/// A notebook as Markdown: the prose as it was, queries in fences, answers as tables or, where they have bars, as drawn with
/// letters. Rows lead to their passages by footnotes, which GitHub, Pandoc and most others know.
package struct MarkdownPage {
  private var passages = Passages()
  private var answers = 0
  private let notebook: Notebook

  private init(_ notebook: Notebook) { self.notebook = notebook }

  package static func text(_ notebook: Notebook) -> String {
    var page = MarkdownPage(notebook)
    var text = ""
    for cell in notebook.cells { text += page.cell(cell) }
    text = headed(text, inputs(of: notebook))
    if !notebook.closing.isEmpty { text += notebook.closing + "\n\n" }
    return text + page.footnotes
  }

  /// The text with what it depends on behind its title, or before it where it has none.
  static func headed(_ text: String, _ inputs: String) -> String {
    guard text.hasPrefix("# "), let end = text.firstIndex(of: "\n") else { return inputs + text }
    return "\(text[..<end])\n\n\(inputs)\(text[end...].drop { $0 == "\n" })"
  }

  /// What the answers depend on, as a list.
  static func inputs(of notebook: Notebook) -> String {
    var lines = [
      "script `\(code(notebook.inputs.script))` sha256:\(notebook.inputs.scriptHash)"
    ]
    for called in notebook.inputs.called {
      lines.append("runs `\(code(called.path))` sha256:\(called.hash)")
    }
    for corpus in notebook.inputs.corpora {
      lines.append(
        "corpus `\(code(corpus.path))` \(corpus.identity), \(corpus.documents.count) documents, corrections \(corpus.corrections), annotated by rules of version \(corpus.annotator)"
      )
    }
    for parameter in notebook.inputs.parameters {
      lines.append("parameter `\(code("\(parameter.name) = \(parameter.value)"))`")
    }
    lines.append("program Parallax \(notebook.inputs.program)")
    return lines.map { "- \($0)\n" }.joined() + "\n"
  }

  private static func code(_ text: String) -> String {
    TerminalText.visible(text).replacing("`", with: "’")
  }

  private mutating func cell(_ cell: Notebook.Cell) -> String {
    let (prose, directives) = Directive.split(cell.prose)
    var text = prose.isEmpty ? "" : prose + "\n\n"
    text += LessonText.before(directives)
    text += Self.fenced(cell.code, "query")
    if cell.results.isEmpty, !cell.text.isEmpty { text += Self.fenced(cell.text, "text") }
    for result in cell.results {
      answers += 1
      text += answer(result)
    }
    return text + LessonText.after(directives)
  }

  private mutating func answer(_ result: Notebook.Result) -> String {
    let answer = result.answer
    let footer = (answer.emptied.map { [$0] } ?? []) + answer.footer
    var bytes: [UInt8] = []
    if Figure(answer.rows, counted: answer.counted) != nil || answer.rows.rows.isEmpty {
      TableFormat().write(answer.rows, footer: footer, style: Style(), to: &bytes)
      return Self.fenced(String(decoding: bytes, as: UTF8.self), "text")
    }
    var rows = answer.rows
    var marks: [Int: String] = [:]
    for (index, quotation) in result.quotations.enumerated() {
      guard let quotation else { continue }
      let note = passages.add(quotation, for: Passages.Row(answer: answers, row: index + 1)).paragraph
      marks[index] = "[^\(note)]"
    }
    var note = ""
    if rows.rows.count > Notebook.mostRows {
      note =
        "*The first \(Notebook.mostRows) of \(rows.rows.count) rows. All of them: `parallax run FILE --format csv`*\n\n"
      rows.rows.removeSubrange(Notebook.mostRows...)
    }
    MarkdownFormat(marks: marks).write(rows, footer: footer, style: Style(), to: &bytes)
    return String(decoding: bytes, as: UTF8.self) + "\n" + note
  }

  /// One for each paragraph, however many rows lead to it.
  private var footnotes: String {
    passages.paragraphs.map { "[^\($0.number)]: \(PassageText.footnote($0))\n" }.joined()
  }

  /// In a fence that is longer than any run of backticks in the text.
  static func fenced(_ text: String, _ language: String) -> String {
    var (longest, run) = (2, 0)
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return
      "\(fence)\(language)\n\(TerminalText.visibleLines(text))\(text.hasSuffix("\n") ? "" : "\n")\(fence)\n\n"
  }
}

/// What a lesson's directives become in Markdown.
enum LessonText {
  static func before(_ directives: [Directive]) -> String {
    directives.map { directive in
      switch directive.name {
      case "ask": "**Before you look:** \(directive.text)\n\n"
      case "try": "**Your turn:** \(directive.text)\n\n"
      case "option": "- \(directive.text)\n"
      case "hint": isWork(directives) ? "" : hint(directive)
      default: ""
      }
    }.joined()
  }

  static func after(_ directives: [Directive]) -> String {
    directives.map { directive in
      switch directive.name {
      case "make": "**Your work:** \(directive.text)\n\n"
      case "hint": isWork(directives) ? hint(directive) : ""
      case "explain": directive.text + "\n\n"
      default: ""
      }
    }.joined()
  }

  /// Then its material comes first.
  private static func isWork(_ directives: [Directive]) -> Bool { directives.contains { $0.name == "make" } }

  private static func hint(_ directive: Directive) -> String { "*Hint:* \(directive.text)\n\n" }
}
