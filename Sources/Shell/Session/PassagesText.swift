import Engine
import View

/// The paragraphs that rows stand in, each quoted once with the words of all its rows marked: the stage `read` without a
/// terminal.
struct PassagesText {
  private struct Paragraph {
    var document: String
    var source: String
    var line: Int
    var range: Range<Int>
    /// From 1.
    var rows: [Int]
    var words: [Range<Int>]
    var passage: Passage
  }

  private var paragraphs: [Paragraph] = []

  init(_ passages: [Passage?], _ engine: Engine) throws {
    var places: [String: [Int: Int]] = [:]
    for (row, passage) in passages.enumerated() {
      guard let passage, let found = try engine.quotation(passage) else { continue }
      let start = found.start - found.before.utf8.count
      let range = start..<max(start, found.stop + found.after.utf8.count)
      let index = places[found.document]?[start] ?? paragraphs.count
      if index == paragraphs.count {
        places[found.document, default: [:]][start] = index
        paragraphs.append(
          Paragraph(
            document: found.document, source: found.source, line: found.line, range: range, rows: [],
            words: [],
            passage: passage))
      }
      let widest = paragraphs[index].range
      paragraphs[index].range = widest.lowerBound..<max(widest.upperBound, range.upperBound)
      paragraphs[index].line = min(paragraphs[index].line, found.line)
      paragraphs[index].rows.append(row + 1)
      if found.start < found.stop { paragraphs[index].words.append(found.start..<found.stop) }
    }
  }

  func text(_ engine: Engine, _ style: Style) throws -> String {
    var lines: [String] = []
    var page: Page?
    for paragraph in paragraphs {
      if page?.document != paragraph.document { page = try engine.read(paragraph.passage) }
      guard let page else { continue }
      let numbers = paragraph.rows.map(String.init).joined(separator: ", ")
      let names = [paragraph.source, paragraph.document, page.title ?? ""].filter { !$0.isEmpty }
      let head = (["row\(paragraph.rows.count == 1 ? "" : "s") \(numbers)"] + names).joined(separator: " · ")
      lines += LineFolding.fold(TerminalText.cell(head), width: style.width).map { style.paint($0, .heading) }
      if !paragraph.range.isEmpty {
        let text = ReadingText(page, rows: paragraph.words, hasColour: style.hasColour)
        let numberWidth = max(3, "\(paragraph.line)".count)
        let layout = ReadingLayout(text, width: style.width - numberWidth - 2, bounds: paragraph.range)
        lines += layout.rows.map { ReadText.line($0, text, numberWidth: numberWidth, style) }
      }
      lines.append("")
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension Session {
  /// The stage `read`: the first row that stands somewhere on a screen of its own, or all rows' paragraphs as text; nil where
  /// the rows are to be shown as they are.
  func read(_ answer: Answer) throws -> Outcome? {
    guard format is TableFormat, outputPath == nil,
      let first = answer.passages.firstIndex(where: { $0 != nil })
    else { return nil }
    if reading != nil { return try read(row: first) }
    let engine = try openEngine()
    let text = try PassagesText(answer.passages, engine).text(engine, style)
    let footer = answer.footer.map {
      LineFolding.paragraph(TerminalText.visible($0), width: style.width) + "\n"
    }
    return Outcome(text: text + footer.joined())
  }
}
