import Engine
import Plan
import Syntax
import Values

/// Queries that have an answer on the open corpus, with names from it: for the welcome and for the manual.
struct ExampleQueries {
  /// Rows that are there, and a stage that makes something of them.
  struct Example: Hashable {
    var rows: String
    var stage: String
    var query: String { rows + " | " + stage }
  }

  private let engine: Engine
  private let sizes: [String: Int]

  init(_ engine: Engine) {
    self.engine = engine
    sizes = Dictionary((try? engine.sizes())?.map { ($0.noun, $0.rows) } ?? [], uniquingKeysWith: { $1 })
  }

  /// The best of them, each with rows to show; none where nothing has been read.
  func first(_ count: Int) -> [Example] {
    Array(candidates.lazy.filter(answers).prefix(count))
  }

  /// In the order in which they teach most.
  private var candidates: [Example] {
    var found: [Example] = []
    if let speaker = name("speaker", of: "claims") {
      found.append(Example(rows: "claims | filter speaker is \(speaker)", stage: "count by source"))
    }
    found.append(Example(rows: "events | filter happened is not none", stage: "timeline by year"))
    if let entity = name("entity", of: "mentions") {
      found.append(Example(rows: "mentions | filter entity is \(entity)", stage: "count by source"))
    }
    found.append(Example(rows: "dates", stage: "timeline by year"))
    found.append(Example(rows: "sentences", stage: "count by source"))
    found.append(Example(rows: "documents", stage: "select title, published"))
    found.append(Example(rows: "documents", stage: "count by source"))
    return found
  }

  /// The most frequent value of a column in the first documents, in quotation marks: a corpus of any size is open at once.
  private func name(_ column: String, of noun: String) -> String? {
    let counts = rows(
      "documents | first 40 | \(noun) | filter \(column) is not none | count by \(column) | first 9")
    let names = counts.compactMap { if case .text(let name) = $0[0] { name } else { nil } }
    // “I”, “the minister” and the like are many people's.
    let own = names.filter { $0.count > 2 && $0.first?.isUppercase ?? false }
    let written = (own.isEmpty ? names : own).filter {
      !$0.contains { $0 == "\"" || $0 == "\\" || $0.isNewline }
    }.map {
      "\"\($0)\""
    }
    // One that several bear would be asked about.
    return written.first { prepared("\(noun) | filter \(column) is \($0)") != nil }
  }

  /// Whether there are rows of the noun; names come from rows that there are.
  private func answers(_ example: Example) -> Bool {
    sizes[String(example.rows.prefix { $0 != " " }), default: 0] > 0
  }

  private func rows(_ text: String) -> [[Value]] {
    prepared(text).flatMap { try? engine.rows($0) } ?? []
  }

  private func prepared(_ text: String) -> PreparedQuery? {
    guard
      case .query(let pipeline) = Parser.parse(text, vocabulary: Session.vocabulary).script.statements.first?
        .kind
    else { return nil }
    return try? engine.prepare(pipeline, in: text, environment: Environment()).get()
  }
}
