import Syntax
import View

/// A word that begins with a dot: what the shell does besides answering queries. Each is one file.
struct Command: Sendable {
  /// What may follow the name: for completion.
  enum Argument: Sendable {
    case nothing, row, noun, word, query, path, format, onOrOff, correction
  }

  /// Without the dot.
  var name: String
  /// How it is written: `.why N`.
  var usage: String
  /// What it does, in a line.
  var summary: String
  /// More, for `.help .name`; may be empty.
  var details = ""
  var argument: Argument
  var run: @Sendable (Invocation, Session) throws -> Outcome
}

/// A command as typed.
struct Invocation {
  /// What stands behind the name, without spaces around it.
  var argument: String
  var range: SourceRange
  var usage: String

  /// The number that the argument is; from 1.
  func number(of what: String = "row of the last answer") throws -> Int {
    guard let number = Int(argument), number > 0 else {
      throw CommandFailure("Say which \(what), by its number:  \(usage)")
    }
    return number
  }

  /// The argument, which must be there; quotes around a path are taken off.
  func path() throws -> String {
    var path = argument
    if path.count >= 2, let quote = path.first, quote == "\"" || quote == "'", path.last == quote {
      path = String(path.dropFirst().dropLast())
    }
    guard !path.isEmpty else { throw CommandFailure("Say which file:  \(usage)") }
    return path
  }
}

enum Commands {
  /// In the order of the help.
  static let all: [Command] = [
    .help, .nouns, .columns, .open, .corpus, .why, .read, .walk, .cite, .plan, .sql, .format, .output, .timer,
    .history, .edit, .save, .run, .alias, .correct, .corrections, .forget, .quit,
  ]

  static func named(_ name: String) -> Command? {
    all.first { $0.name == name } ?? (name == "exit" ? .quit : nil)
  }

  /// - Parameter line: the whole line, from the dot.
  static func run(_ line: String, at range: SourceRange, in session: Session) throws -> Outcome {
    let words = line.dropFirst().split(maxSplits: 1, whereSeparator: \.isWhitespace)
    let name = words.first.map { $0.lowercased() } ?? ""
    guard let command = line.first == "." ? named(name) : nil else {
      let typed = TerminalText.visible(
        line.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? line)
      switch OtherShells.meaning(of: line) {
      case .command(let meant)?: throw CommandFailure("“\(typed)” is written “\(meant)” here.")
      case .none(let reason)?: throw CommandFailure("There is no “\(typed)”. \(reason)")
      case nil: break
      }
      guard line.first == "." else {
        throw CommandFailure(
          "There is no command “\(typed)”, and commands begin with a dot. All commands:  .help")
      }
      let near = Suggestion.nearest(to: name, in: all.map(\.name)).map { "." + $0 }
      let question = near.isEmpty ? "" : " Did you mean: " + near.joined(separator: ", ") + "?"
      throw CommandFailure("There is no command “.\(name)”.\(question) All commands:  .help")
    }
    let argument = words.count > 1 ? trimmed(words[1]) : ""
    if command.argument == .nothing, !argument.isEmpty {
      throw CommandFailure("“.\(command.name)” takes nothing behind it:  \(command.usage)")
    }
    return try command.run(Invocation(argument: argument, range: range, usage: command.usage), session)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text.drop(while: \.isWhitespace))
  }
}
