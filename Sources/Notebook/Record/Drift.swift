import View

/// What is not as it was when a record was written, and which of the answers differ.
package struct Drift: Hashable, Sendable {
  /// Why, one entry for each input that is another now: a name, and what about it.
  package struct Reason: Hashable, Sendable {
    package var what: String
    package var how: String
  }

  package private(set) var reasons: [Reason] = []
  /// The recorded answers against those of now, as a unified difference; empty where they are the same.
  package private(set) var difference: [String] = []

  package var isSame: Bool { reasons.isEmpty }

  package init(recorded: Record, now: Record) {
    difference = LineDifference.lines(from: recorded.answers, to: now.answers)
    compareInputs(recorded.inputs, now.inputs)
    if !recorded.isIntact {
      add("the record", "its answers were edited after they were written")
    }
    guard !difference.isEmpty else { return }
    if recorded.inputs.program != now.inputs.program {
      add("the program", "it was \(recorded.inputs.program) and is \(now.inputs.program)")
    }
    if reasons.isEmpty {
      add(
        "the program",
        "all inputs that the record names are as they were, so the program was built otherwise"
      )
    }
  }

  private mutating func add(_ what: String, _ how: String) { reasons.append(Reason(what: what, how: how)) }

  private mutating func compareInputs(_ old: Inputs, _ new: Inputs) {
    if old.scriptHash != new.scriptHash { add("the script", "“\(new.script)” was changed") }
    compareCalled(old.called, new.called)
    for name in Set((old.parameters + new.parameters).map(\.name)).sorted() {
      let (before, after) = (
        old.parameters.first { $0.name == name }, new.parameters.first { $0.name == name }
      )
      if before != after {
        add("the parameters", "\(name) was \(before?.value ?? "not set") and is \(after?.value ?? "not set")")
      }
    }
    if old.corpora.count != new.corpora.count {
      add("the corpus", "\(old.corpora.count) were opened, and now \(new.corpora.count)")
    }
    for (before, after) in zip(old.corpora, new.corpora) where before.identity != after.identity {
      compare(before, after)
    }
  }

  /// The scripts that the script runs.
  private mutating func compareCalled(_ old: [Inputs.Called], _ new: [Inputs.Called]) {
    let before = Dictionary(old.map { ($0.path, $0.hash) }, uniquingKeysWith: { first, _ in first })
    for called in new where before[called.path] != called.hash {
      add(
        "the script",
        before[called.path] == nil
          ? "“\(called.path)” is run now and was not"
          : "“\(called.path)”, which it runs, was changed")
    }
    for called in old where !new.contains(where: { $0.path == called.path }) {
      add("the script", "“\(called.path)” was run and is not now")
    }
  }

  private mutating func compare(_ old: Inputs.Corpus, _ new: Inputs.Corpus) {
    let before = Dictionary(old.documents.map { ($0.path, $0.hash) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(new.documents.map { ($0.path, $0.hash) }, uniquingKeysWith: { first, _ in first })
    let count = reasons.count
    let came = new.documents.map(\.path).filter { before[$0] == nil }
    let went = old.documents.map(\.path).filter { after[$0] == nil }
    let changed = new.documents.filter { before[$0.path] != nil && before[$0.path] != $0.hash }.map(\.path)
    for (documents, verb) in [(came, "came"), (went, "went"), (changed, "changed")] where !documents.isEmpty {
      add("the corpus", Self.listed(documents) + " " + verb)
    }
    if old.corrections != new.corrections {
      if new.lost.isEmpty {
        add("the corrections", "they were \(old.corrections) and are \(new.corrections)")
      }
      for lost in new.lost { add("the corrections", lost) }
    }
    if old.annotator != new.annotator {
      add("the program", "it annotated by version \(old.annotator) of its rules, and now by \(new.annotator)")
    }
    if reasons.count == count {
      add("the corpus", "its identity was \(old.identity) and is \(new.identity)")
    }
  }

  /// So many names are told; the rest is counted.
  private static let mostNamed = 20

  private static func listed(_ names: [String]) -> String {
    let shown = names.prefix(mostNamed).joined(separator: ", ")
    return names.count > mostNamed ? "\(shown) and \(names.count - mostNamed) more" : shown
  }
}
