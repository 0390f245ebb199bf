import Engine
import Store
import Syntax

extension Command {
  static let open = Command(
    name: "open", usage: ".open PATH", summary: "open another corpus: a corpus file, or a folder of articles",
    argument: .path
  ) { invocation, session in
    let path = Files.path(try invocation.path(), from: session.folder)
    return try session.open(path)
  }
}

extension Session {
  /// Opens a corpus in place of the one that is open; on failure that one stays.
  func open(_ path: String) throws -> Outcome {
    use(try opener(path))
  }

  /// `corpus "path" [expect sha256:…]`
  func open(_ path: Word, digest: Word?) throws -> Outcome {
    let path = Files.path(path.text, from: folder)
    guard let digest else { return try open(path) }
    let opened = try opener(path)
    let identity = try opened.engine.corpus.identity
    guard identity.hasPrefix(digest.text) else {
      throw CommandFailure(
        "The corpus has drifted: its identity is \(identity), not the one this script was written for. If the change is meant, write the new identity here.",
        at: digest.range)
    }
    return use(opened)
  }

  private func use(_ opened: Opened) -> Outcome {
    engine = opened.engine
    answer = nil
    lastQuery = nil
    var outcome = Outcome()
    outcome.notes = opened.notes
    return outcome
  }
}
