import Engine
import Foundation
import Plan
import Store
import Syntax
import TestSupport
import Values

/// Makes small corpora by hand, so that tests know every row.
struct DocumentMaker {
  var rows: DocumentRows
  private var line = 0

  init(_ path: String, source: String, published: String? = nil, title: String? = nil, kind: String? = nil) {
    rows = DocumentRows(
      path: path, folder: ".", hash: "hash of \(path)", encoding: "UTF-8", source: source, text: [], words: 0)
    rows.title = title
    rows.kind = kind
    rows.published = published.flatMap { DateRange(literal: $0) }
    rows.publishedBasis = published == nil ? nil : "front matter"
  }

  /// Adds a sentence on a line of its own.
  mutating func sentence(_ text: String) {
    line += 1
    let start = rows.text.count
    rows.text += Array((text + "\n").utf8)
    let words = text.split(separator: " ").count
    rows.sentences.append(
      .init(
        start: start, stop: start + text.utf8.count, line: line, paragraph: line, heading: nil, words: words))
    rows.words += words
  }

  /// Where words stand in the last sentence.
  private func place(_ words: String) -> DocumentRows.Place {
    guard let sentence = rows.sentences.last else { fatalError("no sentence to look in") }
    let text = String(decoding: rows.text[sentence.start..<sentence.stop], as: UTF8.self)
    guard let found = text.range(of: words) else { fatalError("“\(words)” is not in “\(text)”") }
    let start = sentence.start + text.utf8.distance(from: text.startIndex, to: found.lowerBound)
    return .init(
      start: start, stop: start + words.utf8.count, line: sentence.line, sentence: rows.sentences.count - 1)
  }

  private mutating func basis(_ rule: String, published: Bool = false) -> DocumentRows.Basis {
    .init(rule: rows.position(of: rule), anchor: published ? .published : .none)
  }

  private static let kinds = ["person", "organisation", "place", "people", "other", "role"]

  private mutating func name(_ name: String, _ kind: String) -> Int {
    rows.position(of: DocumentRows.Name(name: name, kind: Self.kinds.firstIndex(of: kind) ?? 4))
  }

  mutating func mention(_ text: String, of entity: String, _ kind: String) {
    rows.mentions.append(
      .init(
        place: place(text), name: name(entity, kind), kind: Self.kinds.firstIndex(of: kind) ?? 4,
        text: rows.position(of: text), basis: basis("full name")))
  }

  mutating func date(_ text: String, _ value: String?) {
    rows.dates.append(
      .init(
        place: place(text), kind: 0, range: value.flatMap { DateRange(literal: $0) }, value: value,
        text: text,
        basis: basis("day and month, year of publication", published: true)))
  }

  mutating func claim(
    _ wording: String, speaker: String? = nil, of kind: String = "person", cue: String? = nil, form: Int = 0,
    said: String? = nil,
    via: [String] = [], stance: Int = 0, isNegated: Bool = false
  ) {
    var claim = DocumentRows.Claim(
      place: place(wording), form: form, stance: speaker == nil ? nil : stance, isNegated: isNegated,
      depth: 0,
      basis: basis("quotation marks"))
    claim.speaker = speaker.map { name($0, kind) }
    claim.speakerBasis = speaker == nil ? nil : basis("subject of the cue")
    claim.cue = cue.map { rows.position(of: $0) }
    claim.said = said.flatMap { DateRange(literal: $0) }
    claim.via = via.map { name($0, "organisation") }
    rows.claims.append(claim)
  }

  mutating func quantity(_ text: String, _ value: Double, unit: String? = nil, of counted: String? = nil) {
    rows.quantities.append(
      .init(
        place: place(text), value: value, unit: unit.map { rows.position(of: $0) },
        counted: counted.map { rows.position(of: $0) }, modifier: nil, basis: basis("number and noun")))
  }

  mutating func event(_ text: String, _ happened: String, people: [String] = [], places: [String] = []) {
    let range = DateRange(literal: happened)
    guard range != nil || happened == "none" else { fatalError("\(happened) is no date") }
    rows.events.append(
      .init(
        place: place(text), happened: range, date: 0, people: people.map { name($0, "person") },
        places: places.map { name($0, "place") }, basis: basis("dated sentence")))
  }
}

extension DocumentRows.Date {
  init(
    place: DocumentRows.Place, kind: Int, range: DateRange?, value: String?, text: String,
    basis: DocumentRows.Basis
  ) {
    self.init(place: place, kind: kind, range: range, value: value, basis: basis)
  }
}

enum Fixture {
  /// Groups names by what they are aliases of.
  static func engine(_ documents: [DocumentMaker], aliases: [String: String] = [:]) throws -> Engine {
    let path = try Scratch.folder().path + "/made.corpus"
    let settings = CorpusSettings(annotatorVersion: 1, codes: [:]) { uses in
      Dictionary(grouping: uses.indices) { aliases[uses[$0].name] ?? uses[$0].name }
        .map { EntityGroup(name: $0.key, kind: uses[$0.value[0]].kind, members: $0.value) }
    }
    try CorpusWriter.update(path, settings: settings) { writer in
      for document in documents { try writer.write(document.rows) }
    }
    return try Engine(corpus: Corpus(path: path))
  }

  /// Three papers on the earthquake and fire of San Francisco in 1906, and a later book.
  static let earthquake: Result<Engine, any Error> = Result {
    try engine(
      [call(), examiner(), book(), note()],
      aliases: [
        "Mayor Schmitz": "Eugene Schmitz", "Schmitz": "Eugene Schmitz", "Funston": "Frederick Funston",
      ])
  }

  /// The same, written into the corpus from the last to the first.
  static let earthquakeBackwards: Result<Engine, any Error> = Result {
    try engine(
      [note(), book(), examiner(), call()],
      aliases: [
        "Mayor Schmitz": "Eugene Schmitz", "Schmitz": "Eugene Schmitz", "Funston": "Frederick Funston",
      ])
  }

  private static func call() -> DocumentMaker {
    var document = DocumentMaker(
      "a-call.txt", source: "The Call", published: "1906-04-19", title: "Earthquake and fire", kind: "report")
    document.sentence("At 5:13 on April 18 the earth shook San Francisco for 48 seconds.")
    document.date("April 18", "1906-04-18")
    document.mention("San Francisco", of: "San Francisco", "place")
    document.quantity("48 seconds", 48, unit: "seconds")
    document.event("the earth shook San Francisco", "1906-04-18", places: ["San Francisco"])
    document.sentence("Mayor Schmitz said “the city will be rebuilt” and Funston agreed.")
    document.mention("Mayor Schmitz", of: "Mayor Schmitz", "person")
    document.mention("Funston", of: "Funston", "person")
    document.claim("the city will be rebuilt", speaker: "Mayor Schmitz", cue: "said", said: "1906-04-18")
    document.sentence("It is thought that 500 people were killed.")
    document.quantity("500 people", 500, unit: "people", of: "killed")
    document.claim("500 people were killed", form: 2)
    return document
  }

  private static func examiner() -> DocumentMaker {
    var document = DocumentMaker(
      "b-examiner.txt", source: "The Examiner", published: "1906-04-20", title: "Soldiers hold the city",
      kind: "report")
    document.sentence("Frederick Funston told reporters the troops would stay until May.")
    document.mention("Frederick Funston", of: "Frederick Funston", "person")
    document.date("May", "1906-05")
    document.claim(
      "the troops would stay until May", speaker: "Frederick Funston", cue: "told", form: 2,
      said: "1906-04-19",
      via: ["Associated Press"])
    document.event("the troops would stay until May", "1906-05", people: ["Frederick Funston"])
    document.sentence("Schmitz told the crowd that 375 people were killed.")
    document.mention("Schmitz", of: "Schmitz", "person")
    document.quantity("375 people", 375, unit: "people", of: "killed")
    document.claim("375 people were killed", speaker: "Schmitz", cue: "told", form: 2)
    document.event(
      "375 people were killed", "1906-04-18", people: ["Schmitz", "Mayor Schmitz"], places: ["San Francisco"])
    return document
  }

  private static func book() -> DocumentMaker {
    var document = DocumentMaker(
      "c-book.txt", source: "A History", published: "1989", title: "Denial of disaster")
    document.sentence("In 1906 more than 3,000 people were killed, wrote Gladys Hansen.")
    document.date("1906", "1906")
    document.mention("Gladys Hansen", of: "Gladys Hansen", "person")
    document.quantity("3,000 people", 3000, unit: "people", of: "killed")
    document.claim("more than 3,000 people were killed", speaker: "Gladys Hansen", cue: "wrote", form: 2)
    document.event("3,000 people were killed", "1906", places: [])
    document.sentence("It is thought that 500 people were killed.")
    return document
  }

  private static func note() -> DocumentMaker {
    var document = DocumentMaker("d-note.txt", source: "The Call")
    document.sentence("A Café on Market Street, owned by Peter Schmitz, stood through it all.")
    document.mention("Peter Schmitz", of: "Peter Schmitz", "person")
    document.claim("stood through it all", form: 3)
    return document
  }
}

/// What a query gives, as text that a test can hold against what it should be.
func answer(_ query: String, on engine: Engine, environment: Environment = Environment()) throws -> Answer {
  let (script, mistakes) = Parser.parse(query, vocabulary: engine.catalog.vocabulary)
  guard mistakes.isEmpty, let first = script.statements.first, case .query(let pipeline) = first.kind else {
    throw Mistakes(diagnostics: mistakes)
  }
  return try engine.run(engine.prepare(pipeline, in: query, environment: environment).get())
}

extension Answer {
  /// Rows with ` · ` between cells, one a line.
  var lines: [String] {
    rows.rows.map { $0.map { $0 == .none ? "–" : $0.description }.joined(separator: " · ") }
  }
}
