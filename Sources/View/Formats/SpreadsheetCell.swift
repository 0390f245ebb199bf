import Values

/// A cell that a spreadsheet may open.
///
/// Texts may come from anybody, and spreadsheets take a cell that begins with `=`, `+`, `-`, `@`, a tab or a line break
/// for a formula, which can reach out to a network. An apostrophe before it makes it text again. Numbers are left alone.
enum SpreadsheetCell {
  static func harmless(_ value: Value) -> String {
    let text = value.description
    guard let first = text.unicodeScalars.first, beginsFormula(first) else { return text }
    switch value {
    case .integer, .number: return text
    default: return "'" + text
    }
  }

  private static func beginsFormula(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    // The wide forms mean the same to spreadsheets in East Asian settings.
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
    default: false
    }
  }
}
