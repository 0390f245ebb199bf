import Values

/// Cutting a text to a width at one of its ends.
enum TextCut: Hashable {
  case atStart, atEnd

  init?(_ role: ColumnRole) {
    switch role {
    case .before: self = .atStart
    case .after, .keyword: self = .atEnd
    default: return nil
    }
  }

  /// The text, or as much of it as leaves room for a sign that it was cut.
  func cut(_ text: String, width: Int, isASCII: Bool) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    let sign = isASCII ? "~" : "…"
    var (kept, room): ([Character], Int) = ([], width - 1)
    for character in self == .atStart ? Array(text.reversed()) : Array(text) {
      room -= DisplayWidth.of(character)
      guard room >= 0 else { break }
      kept.append(character)
    }
    return self == .atStart ? sign + String(kept.reversed()) : String(kept) + sign
  }
}
