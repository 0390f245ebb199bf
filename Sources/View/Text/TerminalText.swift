/// Text from a document, made safe to write to a terminal.
///
/// A terminal obeys control characters (escape codes recolour, move the cursor, retitle the window) and reorders text
/// by invisible marks. Here they are shown instead: a control character by its picture (␛ for escape), any other by
/// its number (⟨U+202E⟩). What is left can be read, and does nothing.
package enum TerminalText {
  /// The text with every acting or invisible character shown, line breaks and tabs included.
  package static func visible(_ text: String) -> String {
    guard needsCare(text) else { return text }
    return shown(text, keepsSpacing: false)
  }

  /// The same for text laid out in lines: line breaks stay, a tab becomes a space, and so does the end of a page.
  package static func visibleLines(_ text: String) -> String {
    guard needsCare(text) else { return text }
    return shown(text, keepsSpacing: true)
  }

  /// The text of one table cell: runs of spaces, tabs, line breaks and ends of pages are one space.
  package static func cell(_ text: String) -> String {
    guard needsCare(text) || text.utf8.contains(32) else { return text }
    var cell = ""
    cell.reserveCapacity(text.utf8.count)
    var isSpaceDue = false
    for scalar in visibleLines(text).unicodeScalars {
      if scalar == " " || scalar == "\n" {
        isSpaceDue = !cell.isEmpty
        continue
      }
      if isSpaceDue { cell.unicodeScalars.append(" ") }
      isSpaceDue = false
      cell.unicodeScalars.append(scalar)
    }
    return cell
  }

  private static func needsCare(_ text: String) -> Bool {
    text.utf8.contains { $0 < 0x20 || $0 >= 0x7F }
  }

  private static func shown(_ text: String, keepsSpacing: Bool) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var previous: Unicode.Scalar = " "
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      let follower = next < scalars.endIndex ? scalars[next] : " "
      if keepsSpacing, scalar == "\n" {
        result.unicodeScalars.append("\n")
      } else if keepsSpacing, scalar == "\t" || scalar == "\u{C}" {
        result.unicodeScalars.append(" ")
      } else if keepsSpacing, scalar == "\r", follower == "\n" {
        // A line break of two characters.
      } else if isShown(scalar, between: previous, and: follower) {
        result += picture(scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
      previous = scalar
      index = next
    }
    return result
  }

  /// Whether a scalar acts on the terminal, or cannot be seen where it stands.
  private static func isShown(
    _ scalar: Unicode.Scalar, between previous: Unicode.Scalar, and follower: Unicode.Scalar
  ) -> Bool {
    switch scalar.value {
    case 0x200C, 0x200D:
      // Joiners are spelling in Persian and Indic scripts and inside emoji; between Latin letters they only hide.
      !(previous.value >= 0x0600 && follower.value >= 0x0600)
    default: isAlwaysShown(scalar)
    }
  }

  /// Control characters, marks that set the direction of writing, characters without width, tags.
  static func isAlwaysShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E: true
    case 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB:
      true
    case 0xE0000...0xE007F: true
    default: false
    }
  }

  private static func picture(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0..<0x20: controlPicture(scalar.value)
    case 0x7F: "␡"
    default: "⟨U+\(number(scalar.value))⟩"
    }
  }

  /// U+2400 and the characters after it are pictures of the controls, in order.
  private static func controlPicture(_ value: UInt32) -> String {
    Unicode.Scalar(0x2400 + value).map { String(Character($0)) } ?? "␀"
  }

  private static func number(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
