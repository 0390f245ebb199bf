/// A bar whose length stands for a count.
enum Bar {
  /// - Parameters:
  ///   - share: from 0 to 1, of the longest bar.
  ///   - width: of the longest bar, in columns.
  /// - Returns: whole blocks and one of eighths, at least the thinnest for any share above nothing; `#` in ASCII.
  static func draw(share: Double, width: Int, isASCII: Bool) -> String {
    guard share > 0, share.isFinite, width > 0 else { return "" }
    let share = min(share, 1)
    if isASCII { return String(repeating: "#", count: max(1, Int((share * Double(width)).rounded()))) }
    let eighths = max(1, Int((share * Double(width) * 8).rounded()))
    let rest = eighths % 8
    return String(repeating: "█", count: eighths / 8) + (rest == 0 ? "" : String(parts[rest - 1]))
  }

  private static let parts: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
