import Annotation
import Store
import Values

/// Turns a document's annotations into the rows of the corpus: entity positions into names, bytes into lines, modifiers
/// and kinds into codes.
struct RowMapper {
  private let text: [UInt8]
  private let annotations: Annotations
  private let lines: LineIndex
  private var rows: DocumentRows

  /// What a row is told of its document besides its annotations.
  struct Origin {
    var path: String
    var folder: String
    var hash: String
    var encoding: String
  }

  static func rows(_ annotations: Annotations, text: [UInt8], origin: Origin) -> DocumentRows {
    var mapper = RowMapper(annotations, text: text, origin: origin)
    mapper.addDocument()
    mapper.addBlocksAndSentences()
    mapper.addMentions()
    mapper.addDates()
    mapper.addClaims()
    mapper.addQuantities()
    mapper.addEvents()
    return mapper.rows
  }

  private init(_ annotations: Annotations, text: [UInt8], origin: Origin) {
    self.text = text
    self.annotations = annotations
    lines = LineIndex(text)
    rows = DocumentRows(
      path: origin.path, folder: origin.folder, hash: origin.hash, encoding: origin.encoding,
      source: annotations.metadata.source ?? DefaultSource.name(for: origin.path), text: text,
      words: annotations.words)
  }

  private mutating func addDocument() {
    let metadata = annotations.metadata
    rows.title = metadata.title
    rows.author = metadata.authors.isEmpty ? nil : metadata.authors.joined(separator: ", ")
    rows.kind = metadata.kind
    rows.language = metadata.language
    rows.url = metadata.url
    rows.published = metadata.published
    rows.publishedBasis = metadata.publishedBasis
    rows.publishedWords = metadata.publishedAnchor?.range
  }

  private mutating func addBlocksAndSentences() {
    var headings: [Int?] = []
    var paragraphs: [Int] = []
    var (heading, paragraph): (Int?, Int) = (nil, 0)
    for block in annotations.blocks {
      rows.blocks.append(
        .init(
          start: Int(block.span.start), stop: Int(block.span.end), line: lines.line(block.span.start),
          kind: Int(block.kind.rawValue)))
      if block.kind.isRead { paragraph += 1 }
      headings.append(block.kind == .body ? heading : nil)
      paragraphs.append(paragraph)
      if block.kind == .heading { heading = rows.position(of: words(block.span)) }
    }
    for sentence in annotations.sentences {
      rows.sentences.append(
        .init(
          start: Int(sentence.span.start), stop: Int(sentence.span.end),
          line: lines.line(sentence.span.start),
          paragraph: paragraphs[sentence.block], heading: headings[sentence.block], words: sentence.words))
    }
  }

  private mutating func addMentions() {
    var block = 0
    for mention in annotations.mentions {
      while block + 1 < annotations.blocks.count, annotations.blocks[block].span.end <= mention.span.start {
        block += 1
      }
      // Whom bylines, teasers and references name is not whom the article tells of.
      if [.byline, .teaser, .reference].contains(annotations.blocks[block].kind) { continue }
      rows.mentions.append(
        .init(
          place: place(mention.span), name: name(mention.entity), kind: Int(mention.kind.rawValue),
          text: rows.position(of: words(mention.span)), basis: basis(mention.basis)))
    }
  }

  private mutating func addDates() {
    for date in annotations.dates {
      var range = date.range
      if let modifier = date.modifier, let found = range, found.qualifier == .none {
        range?.qualifier = modifier.qualifier
      }
      rows.dates.append(
        .init(
          place: place(date.span), kind: Int(date.kind.rawValue), range: range, value: date.value,
          basis: basis(date.basis)))
    }
  }

  private mutating func addClaims() {
    for claim in annotations.claims {
      var row = DocumentRows.Claim(
        place: place(claim.span), form: Int(claim.form.rawValue),
        stance: claim.stance.map { Int($0.rawValue) },
        isNegated: claim.isNegated, depth: claim.depth, basis: basis(claim.basis))
      row.speaker = claim.speaker.map { name($0) }
      row.speakerWords = claim.speaker?.span?.range
      row.speakerBasis = claim.speaker.map { basis($0.basis) }
      row.cue = claim.cue.map { rows.position(of: words($0)) }
      row.cueWords = claim.cue?.range
      row.said = claim.said
      row.saidBasis = claim.saidBasis.map { basis($0) }
      row.via = claim.via.map { name($0) }
      row.pieces = claim.pieces.map(\.range)
      row.wording = wording(claim.pieces)
      rows.claims.append(row)
    }
  }

  private mutating func addQuantities() {
    for quantity in annotations.quantities {
      rows.quantities.append(
        .init(
          place: place(quantity.span), value: quantity.value,
          unit: quantity.unit.map { rows.position(of: $0) },
          counted: quantity.of.map { rows.position(of: $0) },
          modifier: quantity.modifier.map { Int($0.rawValue) },
          basis: basis(quantity.basis)))
    }
  }

  private mutating func addEvents() {
    for event in annotations.events {
      rows.events.append(
        .init(
          place: place(event.span), happened: event.happened, date: event.date,
          people: event.people.map { name($0) },
          places: event.places.map { name($0) }, basis: basis(event.basis)))
    }
  }

  // MARK: Parts of rows

  private func words(_ span: Span) -> String { String(decoding: text[span.range], as: UTF8.self) }

  private func place(_ span: Span) -> DocumentRows.Place {
    DocumentRows.Place(
      start: Int(span.start), stop: Int(span.end), line: lines.line(span.start),
      sentence: sentence(at: span.start))
  }

  /// The position of the sentence that holds a byte, or of the last one before it.
  private func sentence(at byte: UInt32) -> Int {
    max(0, annotations.sentences.firstPosition { $0.span.start > byte } - 1)
  }

  private mutating func name(_ entity: Int) -> Int {
    let entity = annotations.entities[entity]
    return rows.position(of: DocumentRows.Name(name: entity.name, kind: Int(entity.kind.rawValue)))
  }

  /// A speaker who is no entity is called by words of the text: a role.
  private mutating func name(_ speaker: Speaker) -> Int {
    if let entity = speaker.entity { return name(entity) }
    return rows.position(of: DocumentRows.Name(name: speaker.name, kind: Int(NameKind.role.rawValue)))
  }

  private mutating func basis(_ basis: Basis) -> DocumentRows.Basis {
    let anchor: DocumentRows.Basis.Anchor =
      switch basis.anchor {
      case .none: .none
      case .published: .published
      case .text(let span): .text(start: Int(span.start), stop: Int(span.end))
      }
    return DocumentRows.Basis(rule: rows.position(of: basis.rule), anchor: anchor)
  }

  /// The pieces of a statement in one: “…” for words left out between them, nothing for a new paragraph's quotation mark.
  private func wording(_ pieces: [Span]) -> [UInt8]? {
    guard let first = pieces.first else { return nil }
    var wording = Array(text[first.range])
    for (before, piece) in zip(pieces, pieces.dropFirst()) {
      let isWord = text[Int(before.end)..<Int(piece.start)].contains {
        ($0 | 0x20) &- 97 < 26 || $0 &- 48 < 10
      }
      wording += isWord ? Array(" … ".utf8) : [32]
      wording += text[piece.range]
    }
    return wording
  }
}

extension DateMention.Modifier {
  /// What is kept of a TIMEX3 modifier in the columns of a date.
  fileprivate var qualifier: Qualifier {
    switch self {
    case .start: .early
    case .mid: .middle
    case .end: .late
    case .approximate, .lessThan, .moreThan: .about
    }
  }
}

/// The source of a document that names none: the folder it lies in, below the ingested one; else its own name.
enum DefaultSource {
  static func name(for path: String) -> String {
    let parts = path.split(separator: "/")
    if parts.count > 1 { return String(parts[0]) }
    let name = parts.first ?? "document"
    guard let point = name.lastIndex(of: "."), point > name.startIndex else { return String(name) }
    return withoutDate(name[..<point])
  }

  /// “1925-08-14 herald” and “herald_19250814” are both the Herald's.
  private static func withoutDate(_ name: Substring) -> String {
    guard let date = DayInName.find(in: name)?.range else { return String(name) }
    let bytes = Array(name.utf8)
    let rest = String(decoding: bytes[..<date.lowerBound] + bytes[date.upperBound...], as: UTF8.self)
      .drop { !$0.isLetter }
    let end = rest.lastIndex { $0.isLetter || $0.isNumber || $0 == ")" }
    return end.map { String(rest[...$0]) } ?? String(name)
  }
}

/// Finds the line of a byte; a line ends at LF, CR LF or CR.
struct LineIndex {
  private var starts: [UInt32] = [0]

  init(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { buffer in
      for index in buffer.indices where buffer[index] == 10 || buffer[index] == 13 {
        if buffer[index] == 13, index + 1 < buffer.count, buffer[index + 1] == 10 { continue }
        starts.append(UInt32(index + 1))
      }
    }
  }

  /// From 1.
  func line(_ byte: UInt32) -> Int {
    starts.firstPosition { $0 > byte }
  }
}
