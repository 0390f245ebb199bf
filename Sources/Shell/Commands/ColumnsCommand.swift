import Plan
import Syntax
import Values

extension Command {
  static let columns = Command(
    name: "columns", usage: ".columns NOUN", summary: "the columns of a noun", argument: .noun
  ) { invocation, session in
    let catalog = Catalog.standard
    guard !invocation.argument.isEmpty else {
      throw CommandFailure("Say of which noun: \(catalog.nouns.map(\.name).joined(separator: ", ")).")
    }
    guard let noun = catalog.noun(invocation.argument) else {
      let near = Suggestion.nearest(to: invocation.argument, in: catalog.nouns.map(\.name))
      let question = near.isEmpty ? "" : " Did you mean: \(near.joined(separator: ", "))?"
      throw CommandFailure("There is no noun “\(invocation.argument)”.\(question) All nouns:  .nouns")
    }
    return session.columnTable(of: noun)
  }
}

extension Session {
  func columnTable(of noun: Noun) -> Outcome {
    let rows = noun.columns.map { column -> [Value] in
      let words = column.words.isEmpty ? "" : ": " + column.words.joined(separator: ", ")
      return [.text(column.name), .text(column.type.name), .text(column.meaning + words)]
    }
    return table(
      [Column("column", .text), Column("holds", .text), Column("meaning", .text, role: .prose)], rows)
  }
}

extension ValueType {
  /// As the help calls it.
  fileprivate var name: String {
    switch self {
    case .boolean: "yes or no"
    case .integer, .number: "number"
    case .text: "text"
    case .name: "name"
    case .date: "date"
    case .list(let element): "\(element.name)s"
    }
  }
}
