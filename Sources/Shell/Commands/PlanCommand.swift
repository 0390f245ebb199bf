import Engine
import Plan
import Syntax
import View

extension Command {
  static let plan = Command(
    name: "plan", usage: ".plan [QUERY]",
    summary: "how a query (or the last one) was understood, as query text",
    argument: .query
  ) { invocation, session in
    let prepared = try session.prepare(argumentOf: invocation)
    return Outcome(text: TerminalText.visibleLines(try session.openEngine().planText(prepared)) + "\n")
  }
}

extension Session {
  /// The query behind a command's name, or the last one asked.
  func prepare(argumentOf invocation: Invocation) throws -> PreparedQuery {
    guard let text = invocation.argument.isEmpty ? lastQuery : invocation.argument else {
      throw CommandFailure("There is no last query. Give one:  \(invocation.usage)")
    }
    let engine = try openEngine()
    let parse = Parser.parse(text, vocabulary: Self.vocabulary)
    // Places count in the command's whole line, which ends with the query.
    let offset = invocation.range.end - text.utf8.count
    let isTyped = !invocation.argument.isEmpty
    if !parse.diagnostics.isEmpty {
      throw MistakenForm(diagnostics: parse.diagnostics.moved(by: isTyped ? offset : 0))
    }
    guard parse.script.statements.count == 1, case .query(let pipeline) = parse.script.statements[0].kind
    else {
      throw CommandFailure("Give one query:  \(invocation.usage)")
    }
    do {
      return try engine.prepare(pipeline, in: text, environment: environment).get()
    } catch let mistakes as Mistakes {
      throw mistakes.moved(by: isTyped ? offset : 0)
    }
  }
}

/// A query inside a command whose form is wrong.
struct MistakenForm: Error { var diagnostics: [Diagnostic] }

extension Mistakes {
  func moved(by offset: Int) -> Mistakes {
    var moved = self
    moved.diagnostics = diagnostics.moved(by: offset)
    return moved
  }
}

extension [Diagnostic] {
  func moved(by offset: Int) -> [Diagnostic] {
    map { diagnostic in
      var moved = diagnostic
      moved.range = SourceRange(diagnostic.range.start + offset, diagnostic.range.end + offset)
      return moved
    }
  }
}
