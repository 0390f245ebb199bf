package import Values

/// A way to write an answer. Each format is one file; `OutputFormats.all` lists them.
package protocol OutputFormat: Sendable {
  /// As `.format` and `--format` name it.
  var name: String { get }
  /// One line for the help.
  var summary: String { get }
  /// Whether the footer is part of the text. Formats that other programs read carry rows alone, and the session
  /// writes the footer to standard error, so that nothing is silently dropped and nothing foreign is in the data.
  var carriesFooter: Bool { get }

  /// Adds the answer as UTF-8.
  func write(_ rows: Rows, footer: [String], style: Style, to output: inout [UInt8])
}

package enum OutputFormats {
  package static let all: [any OutputFormat] = [
    TableFormat(), CSVFormat(), CSVFormat(isRaw: true), TSVFormat(), TSVFormat(isRaw: true), JSONFormat(),
    JSONLinesFormat(),
    MarkdownFormat(), HTMLFormat(),
  ]

  package static func named(_ name: String) -> (any OutputFormat)? { all.first { $0.name == name } }
}

extension [UInt8] {
  mutating func add(_ text: some StringProtocol) { append(contentsOf: text.utf8) }
  mutating func addNewline() { append(10) }
}
