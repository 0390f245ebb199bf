/// What people type who know sqlite3, psql, mysql or duckdb, and what it means here.
enum OtherShells {
  enum Meaning: Equatable {
    /// The same is done by this line.
    case command(String)
    /// There is no such thing here, and why.
    case none(String)
  }

  /// - Parameter line: as typed, from the dot or the backslash; nil where nobody else has such a command either.
  static func meaning(of line: String) -> Meaning? {
    let words = line.dropFirst().split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    var name = words.first?.lowercased() ?? ""
    while name.count > 1, let last = name.last, "+;".contains(last) { name.removeLast() }
    var argument = words.count > 1 ? words[1] : ""
    while let last = argument.last, last == ";" || last.isWhitespace { argument.removeLast() }
    if let (bare, full) = commands[name] {
      let meant = argument.isEmpty ? bare : full.map { "\($0) \(argument)" } ?? bare
      return meant.isEmpty ? nil : .command(meant)
    }
    return reasons.first { $0.names.contains(name) }.map { .none($0.reason) }
  }

  /// By the word behind the dot or the backslash: what is meant by it alone, and with something behind it.
  private static let commands: [String: (alone: String, with: String?)] = {
    var commands: [String: (alone: String, with: String?)] = [:]
    for line in table.split(separator: "\n") {
      let sides = line.split(separator: "=").map { $0.split(separator: " ").joined(separator: " ") }
      for word in sides[0].split(separator: " ") {
        commands[String(word)] = (sides[1], sides.count > 2 ? sides[2] : nil)
      }
    }
    return commands
  }()

  private static let table = """
    tables dt dv dm dn di views list ls = .nouns
    schema d describe desc fields columns = .nouns = .columns
    databases database db l info dbinfo conninfo version = .corpus
    q x! bye quit exit = .quit
    h ? man commands = .help = .help
    mode format = .format = .format
    timing time = .timer on = .timer
    e ed edit = .edit
    i ir run source = .run = .run
    o out once = .output = .output
    s = .history = .history
    w write = .save = .save
    c connect use attach load = .corpus = .open
    explain eqp = .plan = .plan
    undo = .corrections
    """

  private static let reasons: [(names: Set<String>, reason: String)] = [
    (
      ["shell", "system", "!", "sh", "bash"],
      "No program can be started from here. Control-Z goes back to the terminal's shell, and fg comes back."
    ),
    (
      ["import", "copy", "insert", "ingest", "restore", "read_csv"],
      "Texts are read into a corpus outside of it: parallax ingest FOLDER"
    ),
    (
      ["dump", "backup", "export", "excel", "clone"],
      "Rows are written by the stage save, as in  claims | save \"claims.csv\".  The corpus is one file, to be copied like "
        + "any other."
    ),
    (
      [
        "headers", "header", "width", "nullvalue", "separator", "prompt", "echo", "set", "pset", "x", "a",
        "t", "f",
        "maxrows", "stats", "changes", "bail", "show", "settings", "color", "log",
      ],
      "There is nothing to set: tables fit the window, and .format chooses another form, such as csv."
    ),
    (["clear", "cls"], "Control-L clears the screen."),
    (
      ["cd", "pwd"],
      "Files are named from the folder in which parallax was started; .corpus tells which is open."
    ),
    (
      ["indexes", "indices", "index", "vacuum", "analyze"],
      "All indexes are made when texts are read, and stay right."
    ),
    (
      ["print", "p", "r", "g", "gx", "watch", "reset"],
      "A query runs when Enter is pressed; it is the last answer: it | count"
    ),
  ]
}
