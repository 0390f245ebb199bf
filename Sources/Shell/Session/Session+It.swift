import Plan
import Syntax

/// `it`, the last answer, as the name of a query.
///
/// A query that goes on from `it` becomes `it` itself, so what it meant before is kept under a name that nobody can type.
extension Session {
  static let it = "it"

  func remember(it pipeline: Pipeline) { environment.bindings[Self.it] = frozen(pipeline.continuable) }

  /// The same query, which goes on meaning the same when `it` has become another.
  func frozen(_ pipeline: Pipeline) -> Pipeline {
    guard pipeline.names(Self.it), let last = environment.bindings[Self.it] else { return pipeline }
    let number = environment.bindings.keys.count { $0.hasPrefix(Self.it + " ") } + 1
    let hidden = "\(Self.it) \(number)"
    environment.bindings[hidden] = last
    return pipeline.renaming(Self.it, hidden)
  }

  /// The same query without names that nobody can type, as far as it begins with one.
  func expanded(_ pipeline: Pipeline) -> Pipeline {
    var expanded = pipeline
    while expanded.source.text.hasPrefix(Self.it + " "),
      let inner = environment.bindings[expanded.source.text]
    {
      expanded.source = inner.source
      expanded.stages = inner.stages + expanded.stages
    }
    return expanded
  }

  /// The names that a reader can type.
  var boundNames: [String] { environment.bindings.keys.filter { !$0.contains(" ") }.sorted() }
}

extension Pipeline {
  /// Without what ends a query: whoever has saved rows, or read them, goes on from the rows.
  var continuable: Pipeline {
    guard let last = stages.last, ["save", "read"].contains(last.name.text) else { return self }
    var rows = self
    rows.stages.removeLast()
    rows.range = source.range.joined(with: rows.stages.last?.range ?? source.range)
    return rows
  }

  /// Whether it names a query, as its source or as the argument of a stage.
  fileprivate func names(_ name: String) -> Bool { self != renaming(name, name + " ") }

  fileprivate func renaming(_ name: String, _ other: String) -> Pipeline {
    var renamed = self
    if source.text == name { renamed.source.text = other }
    for stage in renamed.stages.indices {
      for clause in renamed.stages[stage].clauses.indices {
        for index in renamed.stages[stage].clauses[clause].arguments.indices {
          let argument = renamed.stages[stage].clauses[clause].arguments[index].value
          if case .query(let inner) = argument {
            renamed.stages[stage].clauses[clause].arguments[index].value = .query(inner.renaming(name, other))
          }
        }
      }
    }
    return renamed
  }
}
