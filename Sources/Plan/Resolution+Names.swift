package import Syntax
package import Values

/// Finding columns by name, and telling what a wrong name may have meant.
extension Resolution {
  /// How messages call the table at this point.
  var table: String { schema.noun?.name ?? "this table" }

  /// The column of that name; a problem where there is none.
  package mutating func column(_ word: Word) -> Column? {
    if let found = schema.column(word.text) { return found }
    let near = nearNames(to: word.text)
    let holders = near.isEmpty ? self.holders(of: word.text) : []
    report(
      .unknownColumn(word.text, table: table, holders: holders), word.range, suggestions: near,
      replacement: near.first)
    return nil
  }

  /// Columns that go by another word, then columns spelled nearly so. `kind` of the document is `document_kind` where rows
  /// have, or could have, a kind of their own.
  private func nearNames(to name: String) -> [String] {
    if schema.column("document_" + name) != nil { return ["document_" + name] }
    let other = OtherWords.columns(for: name).filter { schema.column($0) != nil }
    let near = Suggestion.nearest(to: name, in: schema.columns.map(\.name))
    return other + near.filter { !other.contains($0) }
  }

  /// The nouns that have such a column.
  func holders(of name: String) -> [String] {
    catalog.nouns.filter { $0.column(name) != nil && $0.name != schema.noun?.name }.map(\.name)
  }

  /// The only words a column can have: those of its code, or none.
  func words(of column: String) -> [String] {
    guard let noun = schema.noun ?? steps.last(where: { $0.input.noun != nil })?.input.noun else { return [] }
    return noun.column(column)?.words ?? []
  }
}
