import GRDB
import Values

/// Writes documents with all their rows, and takes them out again.
struct DocumentWriter {
  private var dictionaries: Dictionaries
  private var document: Insertion
  private var block: Insertion
  private var sentence: Insertion
  private var sentenceWords: Insertion
  private var mention: Insertion
  private var date: Insertion
  private var claim: Insertion
  private var claimVia: Insertion
  private var claimPiece: Insertion
  private var quantity: Insertion
  private var event: Insertion
  private var eventName: Insertion
  /// The last number given out in each table.
  private var last: [Table: Int] = [:]

  private enum Table: String, CaseIterable {
    case documents, blocks, sentences, mentions, dates, claims, quantities, events
  }

  init(_ database: Database) throws {
    dictionaries = try Dictionaries(database)
    document = try Insertion(database, into: "documents", columns: 22)
    block = try Insertion(database, into: "blocks", columns: 6)
    sentence = try Insertion(database, into: "sentences", columns: 9)
    sentenceWords = try Insertion(database, "INSERT INTO sentence_words (rowid, text) VALUES (?, ?)")
    mention = try Insertion(database, into: "mentions", columns: 12)
    date = try Insertion(database, into: "dates", columns: 16)
    claim = try Insertion(database, into: "claims", columns: 32)
    claimVia = try Insertion(database, into: "claim_via", columns: 3)
    claimPiece = try Insertion(database, into: "claim_pieces", columns: 4)
    quantity = try Insertion(database, into: "quantities", columns: 14)
    event = try Insertion(database, into: "events", columns: 15)
    eventName = try Insertion(database, into: "event_names", columns: 4)
    for table in Table.allCases {
      last[table] = try Int.fetchOne(database, sql: "SELECT max(id) FROM \(table.rawValue)") ?? 0
    }
  }

  var lastDocument: Int { last[.documents] ?? 0 }

  private mutating func reserve(_ table: Table, _ count: Int) -> Int {
    let first = (last[table] ?? 0) + 1
    last[table] = first + count - 1
    return first
  }

  /// - Precondition: no document of this path is in the corpus.
  mutating func write(_ rows: DocumentRows) throws {
    let codes = Codes(
      document: reserve(.documents, 1), firstSentence: reserve(.sentences, rows.sentences.count),
      strings: try rows.strings.map { try dictionaries.code(ofString: $0) },
      names: try rows.names.map { try dictionaries.code(ofName: $0) })
    try rows.text.withUnsafeBytes { text in
      try write(document: rows, text, codes)
      try write(blocks: rows.blocks, codes)
      try write(sentences: rows.sentences, text, codes)
      try write(mentions: rows.mentions, codes)
      try write(quantities: rows.quantities, text, codes)
      try write(claims: rows.claims, text, codes)
      try write(events: rows.events, text, codes, firstDate: try write(dates: rows.dates, text, codes))
    }
  }

  /// The numbers that stand for a document's texts, names and sentences in the corpus.
  fileprivate struct Codes {
    var document: Int
    var firstSentence: Int
    var strings: [Int]
    var names: [Int]
  }

  private mutating func write(document rows: DocumentRows, _ text: UnsafeRawBufferPointer, _ codes: Codes)
    throws
  {
    document.add(codes.document)
    document.add(0)
    document.add(rows.path)
    document.add(rows.folder)
    document.add(rows.hash)
    document.add(try dictionaries.code(ofSource: rows.source))
    document.add(rows.title)
    document.add(rows.author)
    document.add(rows.kind)
    document.add(rows.language)
    document.add(rows.url)
    document.add(rows.published)
    document.add(rows.publishedBasis)
    document.add(rows.publishedWords?.lowerBound)
    document.add(rows.publishedWords?.upperBound)
    document.add(rows.words)
    document.add(rows.text.count)
    document.add(rows.encoding)
    document.add(inPlace: text)
    try document.run()
  }

  private mutating func write(blocks: [DocumentRows.Block], _ codes: Codes) throws {
    var number = reserve(.blocks, blocks.count)
    for row in blocks {
      block.add(number)
      block.add(codes.document)
      block.add(row.start)
      block.add(row.stop)
      block.add(row.line)
      block.add(row.kind)
      try block.run()
      number += 1
    }
  }

  private mutating func write(
    sentences: [DocumentRows.Sentence], _ text: UnsafeRawBufferPointer, _ codes: Codes
  ) throws {
    var number = codes.firstSentence
    for row in sentences {
      let words = UnsafeRawBufferPointer(rebasing: text[row.start..<row.stop])
      sentence.add(number)
      sentence.add(codes.document)
      sentence.add(row.start)
      sentence.add(row.stop)
      sentence.add(row.line)
      sentence.add(row.paragraph)
      sentence.add(row.heading.map { codes.strings[$0] })
      sentence.add(row.words)
      sentence.add(inPlace: words)
      try sentence.run()
      sentenceWords.add(number)
      sentenceWords.add(inPlace: words)
      try sentenceWords.run()
      number += 1
    }
  }

  private mutating func write(mentions: [DocumentRows.Mention], _ codes: Codes) throws {
    var number = reserve(.mentions, mentions.count)
    for row in mentions {
      mention.add(number, row.place, codes)
      mention.add(codes.names[row.name])
      mention.add(row.kind)
      mention.add(codes.strings[row.text])
      mention.add(row.basis, codes)
      try mention.run()
      number += 1
    }
  }

  /// - Returns: the number of the first date.
  private mutating func write(
    dates: [DocumentRows.Date], _ text: UnsafeRawBufferPointer, _ codes: Codes
  ) throws -> Int {
    let first = reserve(.dates, dates.count)
    for (index, row) in dates.enumerated() {
      date.add(first + index, row.place, codes)
      date.add(row.kind)
      date.add(row.range)
      date.add(row.value)
      date.add(inPlace: row.place.words(in: text))
      date.add(row.basis, codes)
      try date.run()
    }
    return first
  }

  private mutating func write(
    claims: [DocumentRows.Claim], _ text: UnsafeRawBufferPointer, _ codes: Codes
  ) throws {
    var number = reserve(.claims, claims.count)
    for row in claims {
      claim.add(number, row.place, codes)
      claim.add(row.form)
      claim.add(row.speaker.map { codes.names[$0] })
      claim.add(row.stance)
      claim.add(row.isNegated ? 1 : 0)
      claim.add(row.cue.map { codes.strings[$0] })
      claim.add(row.depth)
      // Which claims are the same is reckoned when all are there (`CorpusSummary`).
      claim.add(0)
      claim.add(1)
      claim.add(row.said)
      claim.add(row.wording, or: row.place.words(in: text))
      for words in [row.speakerWords, row.cueWords] {
        claim.add(words?.lowerBound)
        claim.add(words?.upperBound)
      }
      for basis in [row.basis, row.speakerBasis, row.saidBasis] { claim.add(basis, codes) }
      try claim.run()
      for (place, name) in row.via.enumerated() {
        claimVia.add(number)
        claimVia.add(place)
        claimVia.add(codes.names[name])
        try claimVia.run()
      }
      for (place, piece) in row.pieces.enumerated() {
        claimPiece.add(number)
        claimPiece.add(place)
        claimPiece.add(piece.lowerBound)
        claimPiece.add(piece.upperBound)
        try claimPiece.run()
      }
      number += 1
    }
  }

  private mutating func write(
    quantities: [DocumentRows.Quantity], _ text: UnsafeRawBufferPointer, _ codes: Codes
  ) throws {
    var number = reserve(.quantities, quantities.count)
    for row in quantities {
      quantity.add(number, row.place, codes)
      quantity.add(row.value)
      quantity.add(row.unit.map { codes.strings[$0] })
      quantity.add(row.counted.map { codes.strings[$0] })
      quantity.add(row.modifier)
      quantity.add(inPlace: row.place.words(in: text))
      quantity.add(row.basis, codes)
      try quantity.run()
      number += 1
    }
  }

  private mutating func write(
    events: [DocumentRows.Event], _ text: UnsafeRawBufferPointer, _ codes: Codes, firstDate: Int
  ) throws {
    var number = reserve(.events, events.count)
    for row in events {
      event.add(number, row.place, codes)
      event.add(row.happened)
      event.add(firstDate + row.date)
      event.add(inPlace: row.place.words(in: text))
      event.add(row.basis, codes)
      try event.run()
      for (role, names) in [row.people, row.places].enumerated() {
        for (place, name) in names.enumerated() {
          eventName.add(number)
          eventName.add(role)
          eventName.add(place)
          eventName.add(codes.names[name])
          try eventName.run()
        }
      }
      number += 1
    }
  }
}

extension Insertion {
  /// Six columns: the row's number, document, start, stop, line, sentence.
  fileprivate mutating func add(_ number: Int, _ place: DocumentRows.Place, _ codes: DocumentWriter.Codes) {
    add(number)
    add(codes.document)
    add(place.start)
    add(place.stop)
    add(place.line)
    add(codes.firstSentence + place.sentence)
  }

  /// A text of its own, or words of the document.
  fileprivate mutating func add(_ own: [UInt8]?, or words: UnsafeRawBufferPointer) {
    guard let own else { return add(inPlace: words) }
    add(String(decoding: own, as: UTF8.self))
  }

  /// Three columns: the rule, and the start and end of what it leaned on, both −1 for the document's own date.
  fileprivate mutating func add(_ basis: DocumentRows.Basis?, _ codes: DocumentWriter.Codes) {
    guard let basis else { return (0..<3).forEach { _ in addNull() } }
    add(codes.strings[basis.rule])
    switch basis.anchor {
    case .none: (0..<2).forEach { _ in addNull() }
    case .published: (0..<2).forEach { _ in add(-1) }
    case .text(let start, let stop):
      add(start)
      add(stop)
    }
  }
}

extension DocumentRows.Place {
  fileprivate func words(in text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: text[start..<stop])
  }
}
