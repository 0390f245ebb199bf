import Foundation
import Store
import TestSupport
import Values

/// A folder of its own for one test, gone with it.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = try Scratch.folder().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  /// A corpus without documents.
  func emptyCorpus() throws -> Corpus {
    try CorpusWriter.update(file("empty.corpus"), settings: .test) { _ in }
    return try Corpus(path: file("empty.corpus"))
  }
}

extension CorpusSettings {
  static let test = settings(version: 7)

  static func settings(version: Int) -> CorpusSettings {
    CorpusSettings(
      annotatorVersion: version,
      codes: [
        "block": ["title", "body"], "name": ["person", "organisation", "place"], "date": ["date"],
        "form": ["direct", "mixed"], "stance": ["says", "denies"], "modifier": ["START"],
      ],
      groupEntities: { names in
        // Those with the same last word.
        Dictionary(grouping: names.indices) { names[$0].name.split(separator: " ").last ?? "" }
          .sorted { $0.key < $1.key }
          .map { EntityGroup(name: names[$0.value.last ?? 0].name, kind: 0, members: $0.value) }
      },
      groupClaims: { claims in
        // Those with the same wording.
        claims.map { claim in claims.firstIndex { $0.wording == claim.wording } ?? 0 }
      })
  }
}

extension Corpus {
  /// All rows of a query, each as its cells with bars between them.
  func lines(_ sql: String, _ bindings: [Binding] = []) throws -> [String] {
    var lines: [String] = []
    try query(sql, bindings) { cells in lines.append(cells.map(\.text).joined(separator: "|")) }
    return lines
  }

  /// Everything the readable views show, sorted: equal for corpora that say the same.
  func readable() throws -> [String] {
    let views = try lines("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name")
    return try views.flatMap { view in try lines("SELECT * FROM \(view)").sorted().map { view + ": " + $0 } }
  }
}

extension Cell {
  var text: String {
    switch self {
    case .null: "NULL"
    case .integer(let value): "\(value)"
    case .real(let value): "\(value)"
    case .text(let value): value
    }
  }
}

/// A document of sentences “Kemal met Ismet Inonu in 1920.”, with a row in every table.
func sampleRows(_ path: String, names: [String], day: Int) -> DocumentRows {
  let text = names.map { "\($0) spoke on day \(day)." }.joined(separator: " ")
  var rows = DocumentRows(
    path: path, folder: ".", hash: ContentHash.of(Array(text.utf8)), encoding: "UTF-8",
    source: String(path.prefix(1)),
    text: Array(text.utf8), words: names.count * 5)
  rows.title = "On \(path)"
  rows.published = DateRange(day: Day(number: Int32(day)))
  rows.blocks = [.init(start: 0, stop: text.utf8.count, line: 1, kind: 1)]
  var start = 0
  for (index, name) in names.enumerated() {
    let stop = start + "\(name) spoke on day \(day).".utf8.count
    let place = DocumentRows.Place(start: start, stop: start + name.utf8.count, line: 1, sentence: index)
    let basis = DocumentRows.Basis(rule: rows.position(of: "a rule"), anchor: .text(start: start, stop: stop))
    let code = rows.position(of: DocumentRows.Name(name: name, kind: 0))
    rows.sentences.append(
      .init(start: start, stop: stop, line: 1, paragraph: 1, heading: rows.position(of: "Heading"), words: 5))
    rows.mentions.append(
      .init(place: place, name: code, kind: 0, text: rows.position(of: name), basis: basis))
    rows.dates.append(
      .init(place: place, kind: 0, range: rows.published, value: "day \(day)", basis: basis))
    var claim = DocumentRows.Claim(place: place, form: 1, stance: 0, isNegated: false, depth: 0, basis: basis)
    claim.speaker = code
    claim.cue = rows.position(of: "spoke")
    claim.via = [code]
    claim.pieces = [start..<stop]
    rows.claims.append(claim)
    rows.quantities.append(
      .init(
        place: place, value: Double(day), unit: rows.position(of: "days"), counted: nil, modifier: 0,
        basis: basis))
    rows.events.append(
      .init(
        place: place, happened: DateRange(year: 1920), date: index, people: [code], places: [], basis: basis))
    start = stop + 1
  }
  return rows
}
