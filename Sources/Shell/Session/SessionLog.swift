import Engine
import Plan
import Store
import Syntax
import Values

/// What succeeded in a session, in order, so that it can be repeated by a script.
struct SessionLog {
  private enum Entry {
    case corpus(path: String, identity: String)
    case statement(String)
  }

  private var entries: [Entry] = []
  /// The corpus that the last statement was asked of.
  private var corpus: (path: String, identity: String)?

  /// As typed.
  var statements: [String] {
    entries.compactMap { if case .statement(let text) = $0 { text } else { nil } }
  }

  /// - Parameters:
  ///   - path: of the corpus file that is open now, from the root; nil where none is.
  ///   - identity: of that corpus.
  mutating func add(_ statement: String, path: String?, identity: String?) {
    if let path, let identity, corpus?.path != path || corpus?.identity != identity {
      corpus = (path, identity)
      entries.append(.corpus(path: path, identity: identity))
    }
    entries.append(.statement(statement))
  }

  /// A script that gives the same results, and refuses other data.
  ///
  /// A corpus that was read again or corrected meanwhile is there in its last state only, so all is asked of that one, and
  /// a comment says so.
  /// - Parameter parameters: what the command line set.
  func script(parameters: [(name: String, value: Value)]) -> String {
    var text = parameters.map { "param \($0.name) = \(Self.literal($0.value))\n" }.joined()
    let last = Dictionary(
      entries.compactMap { if case .corpus(let path, let identity) = $0 { (path, identity) } else { nil } },
      uniquingKeysWith: { $1 })
    var open: String?
    for entry in entries {
      switch entry {
      case .corpus(let path, let identity):
        if last[path] != identity {
          text +=
            "\n# This corpus was changed during the session; what was asked before is asked of its last state here.\n"
        }
        if path == open { continue }
        open = path
        text += "\ncorpus \(Formatter.quoted(path)) expect \(last[path] ?? identity)\n"
      case .statement(let statement):
        text += "\n\(statement)\n"
      }
    }
    return String(text.drop { $0 == "\n" })
  }

  private static func literal(_ value: Value) -> String {
    switch value {
    case .text(let text): Formatter.quoted(text)
    case .list(let values): "(" + values.map(literal).joined(separator: ", ") + ")"
    default: value.description
    }
  }
}

extension Session {
  /// This session as a script; nil where nothing has succeeded yet.
  package var script: String? {
    guard !log.statements.isEmpty else { return nil }
    let given = givenParameters.sorted().compactMap { name in
      environment.parameters[name].map { (name: name, value: $0) }
    }
    return log.script(parameters: given)
  }

  /// Commands are no part of the script; those that matter to answers (`.open`, `.run`) are in it by what they did.
  func remember(_ statement: Statement, in text: String) {
    switch statement.kind {
    case .command, .corpus: return
    default: break
    }
    let path = engine.map { Files.absolute($0.corpus.path) }
    log.add(Self.slice(text, statement.range), path: path, identity: try? engine?.corpus.identity)
  }
}
