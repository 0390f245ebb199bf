/// What people type at any prompt before they have read how this one works, and what it means here.
enum PlainWords {
  /// The command that a line stands for; nil for queries, and for what nobody can know.
  ///
  /// Only lines that cannot be queries are looked at: those that begin neither with a noun nor with a given name.
  static func command(for line: String, names: some Collection<String>) -> String? {
    if let sign = line.first, ".\\".contains(sign) {
      let name = line.dropFirst().split(whereSeparator: \.isWhitespace).first?.lowercased() ?? ""
      if sign == ".", Commands.named(name) != nil { return nil }
      return if case .command(let meant) = OtherShells.meaning(of: line) { meant } else { nil }
    }
    var words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    while words.last == ";" { words.removeLast() }
    guard var first = words.first?.lowercased() else { return nil }
    while first.count > 1, let last = first.last, ";!".contains(last) { first.removeLast() }
    let rest = words.dropFirst().map { $0 }
    if names.contains(where: { $0.lowercased() == first }) || rest.contains("=") || rest.contains("|") {
      return nil
    }
    if first.count > 1, first.hasSuffix("?"), rest.isEmpty { first = "help " + first.dropLast() }
    if let meant = alone[first], rest.isEmpty { return meant }
    if first.hasPrefix("help ") { return "." + first }
    guard let command = Commands.named(first) ?? other[first].flatMap(Commands.named) else { return nil }
    return fits(command, rest) ? ([".\(command.name)"] + rest).joined(separator: " ") : nil
  }

  /// Words that are whole lines.
  private static let alone: [String: String] = [
    "?": ".help", "/help": ".help", ":help": ".help", "-h": ".help", "--help": ".help",
    "h": ".help", "man": ".help", "hello": ".help", "hi": ".help", "commands": ".help",
    "q": ".quit", ":q": ".quit", ":wq": ".quit", "x": ".quit", "bye": ".quit",
    "logout": ".quit", "/quit": ".quit", "/exit": ".quit", "quit()": ".quit", "exit()": ".quit",
    "ls": ".nouns", "dir": ".nouns", "tables": ".nouns", "nouns": ".nouns",
    "columns": ".nouns", "schema": ".nouns", "pwd": ".corpus", "info": ".corpus", "status": ".corpus",
    "version": ".corpus", "undo": ".corrections",
  ]

  /// Other words for commands that take something behind them.
  private static let other: [String: String] = [
    "man": "help", "explain": "help", "describe": "columns", "desc": "columns", "load": "open", "use": "open",
    "source": "run", "exit": "quit",
  ]

  /// Whether a command can have meant these words: “read 3”, but not “read the articles of May”.
  private static func fits(_ command: Command, _ rest: [String]) -> Bool {
    switch command.argument {
    case .nothing: rest.isEmpty
    case .row: rest.count == 1 && Int(rest[0]) != nil
    case .word, .noun: rest.count <= 2
    case .format, .onOrOff: rest.count <= 1
    case .path: rest.count == 1
    case .query: rest.isEmpty
    case .correction: false
    }
  }
}
