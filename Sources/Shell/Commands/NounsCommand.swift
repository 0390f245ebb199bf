import Engine
import Plan
import Values
import View

extension Command {
  static let nouns = Command(
    name: "nouns", usage: ".nouns", summary: "what can be asked for, and how many of each there are",
    argument: .nothing
  ) { _, session in
    let sizes = try session.engine?.sizes() ?? []
    let rows = Catalog.standard.nouns.map { noun -> [Value] in
      let size = sizes.first { $0.noun == noun.name }.map { Value.integer($0.rows) } ?? .none
      return [.text(noun.name), size, .text(noun.meaning)]
    }
    let columns = [
      Column("noun", .text), Column("rows", .integer), Column("one row is", .text, role: .prose),
    ]
    return session.table(columns, rows)
  }
}

extension Session {
  /// Help and lists are tables too, whatever the format of answers.
  func table(_ columns: [Column], _ rows: [[Value]]) -> Outcome {
    var outcome = Outcome()
    var style = style
    style.numbersRows = false
    TableFormat().write(Rows(columns: columns, rows: rows), footer: [], style: style, to: &outcome.output)
    return outcome
  }
}
