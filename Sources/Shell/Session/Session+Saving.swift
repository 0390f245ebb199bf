import Engine
import Plan
import Values
import View

/// The stage `save`.
extension Session {
  /// - Throws: `CommandFailure` where the file may not be written.
  func check(_ save: SaveRequest) throws {
    if onlyRehearses { return }
    do {
      _ = try writableFile(save.path, from: folder)
    } catch let failure as CommandFailure {
      throw CommandFailure(failure.message, at: save.range)
    }
  }

  /// Writes an answer to its file, complete or not at all, and says how many rows.
  func save(_ answer: Answer, _ save: SaveRequest) throws -> Outcome {
    guard let format = OutputFormats.named(save.format) else {
      throw CommandFailure(OutputFormats.unknown(save.format), at: save.range)
    }
    var style = Style(width: style.width)
    style.numbersRows = answer.passages.contains { $0 != nil }
    let footer = (answer.emptied.map { [$0] } ?? []) + answer.footer
    var bytes: [UInt8] = []
    format.write(answer.rows, footer: footer, style: style, to: &bytes)
    if !onlyRehearses { try write(bytes, to: save.path, from: folder) }
    let count = answer.rows.rows.count
    var outcome = Outcome(
      text: "\(count) row\(count == 1 ? "" : "s") to \(TerminalText.visible(save.path))\n")
    outcome.notes = footer.map(TerminalText.visible)
    return outcome
  }
}
