import Notebook
import Values
import View

/// How a lesson speaks at a terminal: prose folded anew, one empty line between its parts.
final class LessonVoice {
  private let talk: Conversation
  private let session: Session
  private var hasSpoken = false

  init(_ talk: Conversation, _ session: Session) {
    (self.talk, self.session) = (talk, session)
  }

  /// Markdown, of which headings, lists and words in double stars are known.
  func say(_ markdown: String) {
    let blocks = Self.blocks(markdown)
    guard !blocks.isEmpty else { return }
    let width = min(session.style.width, 80)
    var text = ""
    var wasItem = false
    for block in blocks {
      let isItem = block.hasPrefix("- ")
      if !text.isEmpty { text += isItem && wasItem ? "\n" : "\n\n" }
      wasItem = isItem
      let isHeading = block.hasPrefix("#")
      let plain = TerminalText.cell(
        String(block.drop { $0 == "#" || (isHeading && $0 == " ") }).replacing("**", with: ""))
      let folded = LineFolding.paragraph(plain, width: width, indent: isItem ? 2 : 0)
      text += isHeading ? session.style.paint(folded, .heading) : folded
    }
    part(text + "\n")
  }

  /// Lines as they are, as a part of their own.
  func part(_ lines: String) { show(Outcome(text: lines)) }

  /// Directly under what was said last.
  func add(_ lines: String) { talk.say(lines) }

  func show(_ outcome: Outcome) {
    if hasSpoken { talk.say("\n") }
    hasSpoken = true
    talk.show(outcome)
  }

  /// Nil where no reply will come.
  func ask(_ prompt: String) -> String? {
    hasSpoken = true
    return talk.ask(prompt)?.trimmingSpaces
  }

  /// Paragraphs, headings and items of lists, each in one line.
  private static func blocks(_ text: String) -> [String] {
    var blocks: [String] = [""]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isBlank = line.allSatisfy(\.isWhitespace)
      if isBlank || line.hasPrefix("- ") || line.hasPrefix("#") || blocks[blocks.count - 1].hasPrefix("#") {
        blocks.append(isBlank ? "" : String(line))
      } else {
        blocks[blocks.count - 1] += " " + line
      }
    }
    return blocks.map(\.trimmingSpaces).filter { !$0.isEmpty }
  }
}
