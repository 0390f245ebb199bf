import Engine
import Notebook
import Plan
import Syntax
import Values
import View

/// The open corpus, source by source: who publishes it, when and of what kind; what it claims, whom it lets speak, and what
/// it leaves out that others tell.
struct SourceWalk {
  private let session: Session
  private let engine: Engine

  /// Somebody or something that several sources name.
  private struct Name {
    var entity: Value
    var sources: String
  }

  /// What the sources tell together, to hold each against.
  private struct Others {
    var names: [Name]
    /// What happened, and which sources are silent on it; nil where gathering would keep the reader waiting.
    var happenings: Rows?
  }

  /// So many events are gathered in about a second.
  private static let mostEvents = 10_000

  init(_ session: Session) throws {
    self.session = session
    engine = try session.openEngine()
  }

  /// - Parameter wanted: begins with this source; nil for the first.
  func run(_ talk: Conversation, from wanted: String?) throws {
    let sources = try sources()
    let others = try others()
    var index = 0
    if let wanted {
      guard let found = sources.firstIndex(where: { Folding.fold($0).contains(Folding.fold(wanted)) }) else {
        throw CommandFailure("No source is called “\(wanted)”. They are: \(sources.joined(separator: ", "))")
      }
      index = found
    }
    while sources.indices.contains(index) {
      talk.say(try page(sources[index], "\(index + 1) of \(sources.count)", others))
      guard
        let line = talk.ask("Enter: the next source; back, a number, or quit — ")?.trimmingSpaces.lowercased()
      else {
        if talk.isAttended { return }
        index += 1
        continue
      }
      switch line {
      case "": index += 1
      case "back": index = max(0, index - 1)
      case "quit", "q": return
      default: if let number = Int(line), sources.indices.contains(number - 1) { index = number - 1 }
      }
    }
  }

  /// All sources at once, for who cannot be asked whether to go on.
  func all() throws -> String {
    let sources = try sources()
    let others = try others()
    return try sources.enumerated().map { number, source in
      try page(source, "\(number + 1) of \(sources.count)", others)
    }
    .joined()
  }

  private func sources() throws -> [String] {
    try rows("documents | distinct source").rows.map { $0[0].description }
  }

  private func others() throws -> Others {
    // Peoples are named by what belongs to them, so that to lack one says little.
    let names = try rows(
      "mentions | filter kind in (person, place, organisation) | summarize sources = count(distinct source), times = count() by entity | filter sources > 1 | sort sources desc, times desc"
    ).rows.map { Name(entity: $0[0], sources: $0[1].description) }
    let count = try rows("events | count").rows.first?.first
    guard case .integer(let events)? = count, events <= Self.mostEvents else {
      return Others(names: names, happenings: nil)
    }
    return Others(
      names: names,
      happenings: try rows(
        "events | corroborate all | filter silent is not none | sort sources desc, happened | show happened, attested_by, text, silent"
      ))
  }

  private func page(_ source: String, _ place: String, _ others: Others) throws -> String {
    var text = "\n" + heading("\(source) (\(place))")
    text += try table(
      "documents | filter source is exactly $source | show title, author, kind, published, words")
    text += heading("What it claims")
    text += try table(
      "claims | filter source is exactly $source | show line, speaker, cue, wording | first 6")
    text += heading("Whom it lets speak")
    text += try table("claims | filter source is exactly $source | count by speaker | first 8")
    text += heading("What it tells, by date: the latest")
    text += try table(
      "events | filter source is exactly $source | sort happened desc | first 6 | sort happened | show happened, line, text"
    )
    if let happenings = others.happenings {
      text += heading("What others tell of the same time, and it does not")
      text += self.text(happenings.unknown(to: source, most: 6))
    }
    text += heading("What it never names, though two others or more do")
    return text + fold(try unnamed(by: source, others.names))

    func heading(_ line: String) -> String {
      session.style.paint(TerminalText.cell(line), .heading) + "\n"
    }
    func table(_ query: String) throws -> String { self.text(try rows(query, source: source)) }
  }

  private func text(_ rows: Rows) -> String {
    guard !rows.rows.isEmpty else { return "nothing\n\n" }
    var bytes: [UInt8] = []
    TableFormat().write(rows, footer: [], style: session.style, to: &bytes)
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }

  private func fold(_ line: String) -> String {
    LineFolding.fold(TerminalText.cell(line), width: session.style.width).map { $0 + "\n" }.joined()
  }

  private func unnamed(by source: String, _ names: [Name]) throws -> String {
    let own = Set(
      try rows("mentions | filter source is exactly $source | distinct entity", source: source).rows.map {
        $0[0]
      }
    )
    let missing = names.filter { !own.contains($0.entity) && $0.entity != .none }
    let listed = missing.prefix(12).map { "\($0.entity) (in \($0.sources))" }.joined(separator: ", ")
    let more = missing.count > 12 ? ", and \(missing.count - 12) more" : ""
    return missing.isEmpty ? "nothing" : listed + more
  }

  private func rows(_ query: String, source: String = "") throws -> Rows {
    var environment = Environment()
    environment.parameters["source"] = .text(source)
    let script = Parser.parse(query, vocabulary: Session.vocabulary).script
    guard case .query(let pipeline)? = script.statements.first?.kind else {
      return Rows(columns: [], rows: [])
    }
    return try engine.run(try engine.prepare(pipeline, in: query, environment: environment).get()).rows
  }
}

extension Rows {
  /// The rows whose last column holds the source, without that column.
  fileprivate func unknown(to source: String, most: Int) -> Rows {
    let found = rows.filter { row in
      if case .list(let sources)? = row.last { sources.contains(.text(source)) } else { false }
    }
    return Rows(columns: columns.dropLast(), rows: found.prefix(most).map { $0.dropLast() })
  }
}
