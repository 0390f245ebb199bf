package import Syntax
package import Values

/// Finding columns by name, and telling what a wrong name may have meant.
extension Resolution {
  /// How messages call the table at this point.
  var table: String { schema.noun?.name ?? "this table" }

  /// A query that begins with a word that is no noun: what readers call one, a command, a column, or a word to look for.
  mutating func reportUnknown(_ source: Word, known names: [String]) {
    let goesOn = !(pipeline?.stages.isEmpty ?? true)
    let word = source.text.lowercased()
    let near = Suggestion.nearest(to: source.text, in: names)
    if let command = Habits.commands[word], !goesOn {
      return report(.shellWord(source.text, command: command), source.range, replacement: command)
    }
    if let expansion = Habits.expansion(of: word) {
      let query = goesOn ? expansion.before : expansion.alone
      return report(.otherNoun(source.text, query: query), source.range, replacement: query)
    }
    if let holder = catalog.nouns.first(where: { $0.column(word) != nil }), near.isEmpty {
      let rest = goesOn ? "" : " | count by \(word)"
      return report(.columnAsSource(word, holder: holder.name), source.range, replacement: holder.name + rest)
    }
    guard near.isEmpty, !goesOn else {
      return report(.unknownSource(source.text), source.range, suggestions: near, replacement: near.first)
    }
    let isName = source.text.unicodeScalars.first?.properties.isUppercase ?? false
    let query =
      (isName ? "mentions | filter entity has " : "sentences | filter text has ")
      + Formatter.quoted(source.text)
    report(.unknownSource(source.text), source.range, replacement: query)
  }

  /// The column of that name; a problem where there is none.
  package mutating func column(_ word: Word) -> Column? {
    if let found = schema.column(word.text) { return found }
    if reportFormer(word) { return nil }
    let near = nearNames(to: word.text)
    let holders = near.isEmpty ? self.holders(of: word.text) : []
    let letter = LookAlike.foreignLetter(in: word.text)
    if letter == nil, reportElsewhere(word, near, holders) { return nil }
    report(
      letter.map { .foreignLetter(word.text, letter: $0) }
        ?? .unknownColumn(word.text, table: table, holders: holders), word.range, suggestions: near,
      replacement: near.first)
    return nil
  }

  /// A column that the rows had before a stage summed them up, or that they would have behind “count”.
  private mutating func reportFormer(_ word: Word) -> Bool {
    if schema.noun != nil, word.text == "count", let stage, let key = noun?.roles.teller {
      let insertion = Edit(SourceRange(stage.name.range.start, stage.name.range.start), "count by \(key) | ")
      findings.append(Finding(.notCounted(stage: stage.name.text), word.range, remedy: [insertion]))
      return true
    }
    guard schema.noun == nil, schema.members == nil,
      let step = steps.last(where: { $0.input.noun != nil }), step.input.column(word.text) != nil
    else { return false }
    findings.append(
      Finding(
        .formerColumn(word.text, stage: step.stage, columns: schema.columns.map(\.name)), word.range,
        remedy: moved(before: step)))
    return true
  }

  private var noun: Noun? { schema.noun }

  /// A filter put before the stage that takes its column away.
  private func moved(before step: PlanStep) -> [Edit] {
    guard let stage, stage.name.text == "filter", path.isEmpty,
      let place = pipeline?.stages.firstIndex(where: { $0.range == stage.range }), place > 0,
      let before = pipeline?.stages[place - 1].range.end, step.range.end <= before
    else { return [] }
    return [
      Edit(SourceRange(step.range.start, step.range.start), Formatter.text(stage) + " | "),
      Edit(SourceRange(before, stage.range.end), ""),
    ]
  }

  /// Columns that go by another word, then columns spelled nearly so. `kind` of the document is `document_kind` where rows
  /// have, or could have, a kind of their own.
  private func nearNames(to name: String) -> [String] {
    if schema.column("document_" + name) != nil { return ["document_" + name] }
    // “month” of what has a date.
    if let function = Function(rawValue: name), function.parameters[0].takes == [.date],
      let clock = schema.noun?.clocks.first ?? schema.columns.first(where: { $0.type == .date })?.name
    {
      return ["\(name)(\(clock))"]
    }
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
