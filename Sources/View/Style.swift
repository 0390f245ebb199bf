/// How answers are drawn. The session decides each of these once; nothing in this room looks at the terminal,
/// the environment or the locale.
package struct Style: Hashable, Sendable {
  /// Columns of the screen, or of the page that piped text is laid out for.
  package var width: Int
  /// Whether colours and weights may be written.
  package var hasColour: Bool
  /// Whether rules and bars are drawn with ASCII alone.
  package var isASCII: Bool
  /// Whether the text goes straight to a terminal, so that data formats too must show control characters.
  package var isForTerminal: Bool
  /// Whether a table numbers its rows, so that `.why 3` has something to point at.
  package var numbersRows: Bool

  package init(
    width: Int = 80, hasColour: Bool = false, isASCII: Bool = false, isForTerminal: Bool = false,
    numbersRows: Bool = false
  ) {
    self.width = max(20, width)
    self.hasColour = hasColour
    self.isASCII = isASCII
    self.isForTerminal = isForTerminal
    self.numbersRows = numbersRows
  }

  /// What a colour is used for, with its “select graphic rendition” code (ECMA-48, 8.3.117).
  package enum Ink: String, Sendable {
    case heading = "1"
    case faint = "2"
    case bar = "36"
    case mark = "1;33"
    case fault = "1;31"
    case good = "32"
    /// What is found in a text that is read.
    case person = "1;36"
    case place = "1;32"
    case name = "1;35"
    case date = "33"
    case claim = "4"
    /// What the reader is at: no colour, so that it may be written where colours may not.
    case selected = "7"
  }

  /// The text in a colour where colours are on, else the text.
  package func paint(_ text: String, _ ink: Ink) -> String {
    hasColour && !text.isEmpty ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// The text in several inks, of which those that are no colours are used without colours too.
  package func paint(_ text: String, _ inks: [Ink]) -> String {
    let codes = inks.filter { hasColour || $0 == .selected }.map(\.rawValue)
    return codes.isEmpty || text.isEmpty ? text : "\u{1B}[\(codes.joined(separator: ";"))m\(text)\u{1B}[0m"
  }

  /// A horizontal rule.
  package func rule(_ width: Int) -> String { String(repeating: isASCII ? "-" : "─", count: max(0, width)) }
}
