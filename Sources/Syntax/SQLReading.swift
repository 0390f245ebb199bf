/// `select a, b from claims where … group by … order by … limit n`, put in this language's order.
struct SQLReading {
  let range: SourceRange
  let rewritten: String

  /// nil where the statement has no `from` behind `select`.
  init?(_ parser: StatementParser) {
    let tokens = parser.tokens
    guard let from = tokens.firstIndex(where: { $0.keyword == "from" }), from + 1 < tokens.count else {
      return nil
    }
    range = tokens[0].range.joined(with: tokens[from].range)
    func text(_ tokens: ArraySlice<Token>) -> String {
      guard let first = tokens.first, let last = tokens.last else { return "" }
      return parser.written(first.range.joined(with: last.range))
    }
    var (parts, index): ([String: String], Int) = ([:], from + 1)
    let starts: Set<String> = ["where", "group", "having", "order", "limit"]
    var heading = "from"
    while index < tokens.count {
      let end = tokens[index...].firstIndex { starts.contains($0.keyword ?? "") } ?? tokens.count
      var piece = tokens[index..<end]
      if piece.first?.keyword == "by" { piece = piece.dropFirst() }
      parts[heading] = text(piece)
      if end < tokens.count { heading = tokens[end].keyword ?? "" }
      index = end + 1
    }
    let columns = text(tokens[1..<from])
    var line = parts["from"] ?? ""
    if let condition = parts["where"] { line += " | filter " + condition }
    if let keys = parts["group"] { line += " | count by " + keys }
    if let condition = parts["having"] { line += " | filter " + condition }
    if let keys = parts["order"] { line += " | sort " + keys }
    if let number = parts["limit"] { line += " | first " + number }
    if parts["group"] == nil, columns != "*" {
      line +=
        columns.lowercased().hasPrefix("count(") ? " | count" : columns.isEmpty ? "" : " | select " + columns
    }
    rewritten = line
  }
}
