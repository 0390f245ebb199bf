import Engine
import Store
import Values
import View

/// A run of a script, written down so that a later run can be held against it: plain text, a row a line, made to be kept
/// in a paper's appendix and under version control.
///
///     Parallax record, form 1
///
///     script       sha256:5f0c…  timeline.query
///     runs         sha256:77d0…  dates.query
///     program      0.1.0
///     answers      sha256:99ab…
///
///     corpus       sha256:41d2…  ../letters
///     corrections  none
///     annotator    1
///     document     sha256:8e61…  1906/april.md
///
///     > documents | count by source
///       source	count
///       Evening Standard	3
///       - from 3 documents from 1 source
///
/// Under a query stand its columns, its rows (cells separated by tabs), and its footer, a dash before each line. The hash of
/// the answers is over everything from the first `>` on.
package struct Record: Hashable, Sendable {
  static let title = "Parallax record, form 1"

  package var inputs: Inputs
  /// The queries and their answers, as they stand in the text.
  package var answers: [String]
  /// What the head says of the answers; another hash than theirs where the text was edited.
  var statedHash: String

  package init(_ notebook: Notebook) {
    inputs = notebook.inputs
    answers = notebook.cells.flatMap(Self.lines)
    if answers.last == "" { answers.removeLast() }
    statedHash = Self.hash(of: answers)
  }

  static func hash(of answers: [String]) -> String {
    "sha256:" + ContentHash.of(Array(answers.map { $0 + "\n" }.joined().utf8))
  }

  /// Whether the answers are those that were written.
  var isIntact: Bool { statedHash == Self.hash(of: answers) }

  // MARK: Writing

  package var text: String {
    var lines = [Self.title, ""]
    lines.append(Self.entry("script", "sha256:\(inputs.scriptHash)", inputs.script))
    for called in inputs.called { lines.append(Self.entry("runs", "sha256:\(called.hash)", called.path)) }
    for parameter in inputs.parameters {
      lines.append(Self.entry("parameter", "\(parameter.name)=\(parameter.value)"))
    }
    lines.append(Self.entry("program", inputs.program))
    lines.append(Self.entry("answers", statedHash))
    for corpus in inputs.corpora {
      lines.append("")
      lines.append(Self.entry(corpus.isGiven ? "given" : "corpus", corpus.identity, corpus.path))
      lines.append(Self.entry("corrections", corpus.corrections))
      lines.append(Self.entry("annotator", corpus.annotator))
      lines += corpus.documents.map { Self.entry("document", "sha256:\($0.hash)", $0.path) }
    }
    return (lines + [""] + answers).map { $0 + "\n" }.joined()
  }

  private static func entry(_ key: String, _ value: String, _ name: String? = nil) -> String {
    let padding = String(repeating: " ", count: max(1, 13 - key.count))
    return TerminalText.visible(key + padding + value + (name.map { "  " + $0 } ?? ""))
  }

  /// A statement, its answers, and an empty line.
  private static func lines(of cell: Notebook.Cell) -> [String] {
    var lines: [String] = []
    if cell.results.isEmpty { lines += prompt(cell.code) + [""] }
    for result in cell.results {
      let answer = result.answer
      lines += prompt(result.query)
      lines.append(row(answer.rows.columns.map(\.name)))
      var sections = answer.rows.sections[...]
      for (number, values) in answer.rows.rows.enumerated() {
        while let section = sections.first, section.firstRow <= number {
          lines.append("  = " + TerminalText.visible(section.heading))
          sections = sections.dropFirst()
        }
        lines.append(row(values.map(\.description)))
      }
      for line in (answer.emptied.map { [$0] } ?? []) + answer.footer {
        lines.append("  - " + TerminalText.visible(line))
      }
      lines.append("")
    }
    return lines
  }

  private static func prompt(_ code: String) -> [String] {
    code.split(separator: "\n").map { "> " + TerminalText.visible(String($0)) }
  }

  private static func row(_ cells: [String]) -> String {
    "  " + cells.map { TerminalText.visible($0) }.joined(separator: "\t")
  }
}
