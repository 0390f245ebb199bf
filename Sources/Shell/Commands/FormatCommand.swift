import Syntax
import View

extension Command {
  static let format = Command(
    name: "format", usage: ".format " + OutputFormats.all.map(\.name).joined(separator: "|"),
    summary: "how answers are written",
    details: OutputFormats.all.map { "  \($0.name): \($0.summary)\n" }.joined(), argument: .format
  ) { invocation, session in
    if invocation.argument.isEmpty {
      let lines = OutputFormats.all.map { format in
        "\(format.name == session.format.name ? "*" : " ") \(format.name): \(format.summary)\n"
      }
      return Outcome(text: lines.joined())
    }
    guard let format = OutputFormats.named(invocation.argument) else {
      throw CommandFailure(OutputFormats.unknown(invocation.argument))
    }
    session.format = format
    return Outcome()
  }
}

extension OutputFormats {
  /// The message about a format that does not exist.
  package static func unknown(_ name: String) -> String {
    let near = Suggestion.nearest(to: name, in: all.map(\.name))
    let question = near.isEmpty ? "" : " Did you mean: \(near.joined(separator: ", "))?"
    return "There is no format “\(name)”.\(question) Formats: \(all.map(\.name).joined(separator: ", "))."
  }
}
