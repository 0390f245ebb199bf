import Engine
import Store
import View

extension Command {
  static let sql = Command(
    name: "sql", usage: ".sql [QUERY]",
    summary: "the SQL that a query (or the last one) runs, with its bindings",
    argument: .query
  ) { invocation, session in
    let prepared = try session.prepare(argumentOf: invocation)
    var text = ""
    for (sql, bindings) in try session.openEngine().sql(prepared) {
      if !text.isEmpty { text += "\n" }
      text += TerminalText.visibleLines(sql) + ";\n"
      for (index, binding) in bindings.enumerated() {
        text += "-- ?\(index + 1) = \(TerminalText.visible(binding.literal))\n"
      }
    }
    return Outcome(text: text)
  }
}

extension Binding {
  /// As SQL writes such a value.
  fileprivate var literal: String {
    switch self {
    case .null: "NULL"
    case .integer(let value): "\(value)"
    case .real(let value): "\(value)"
    case .text(let value):
      "'" + value.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
  }
}
