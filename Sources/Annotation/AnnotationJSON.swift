package import Values

/// One document's parse as one line of JSON; what each key means stands in the manual, under `parallax annotate`.
package enum AnnotationJSON {
  /// Adds the object and a line break.
  /// - Parameters:
  ///   - identifier: the document's `id`.
  ///   - hash: the SHA-256 of its bytes, in hexadecimal.
  ///   - text: the text the annotations' byte ranges count in.
  package static func write(
    _ annotations: Annotations, identifier: String, hash: String, text: [UInt8], to json: inout JSONWriter
  ) {
    text.withUnsafeBufferPointer {
      write(annotations, Page($0), identifier: identifier, hash: hash, to: &json)
    }
    json.newline()
  }

  private static func write(
    _ annotations: Annotations, _ page: Page, identifier: String, hash: String, to json: inout JSONWriter
  ) {
    json.object { json in
      json.key("id")
      json.text(identifier)
      json.key("sha256")
      json.text(hash)
      json.key("meta")
      write(annotations.metadata, to: &json)
      list("blocks", annotations.blocks, to: &json) { block, json in
        page.write(block.span, to: &json)
        json.key("kind")
        json.text(block.kind.name)
      }
      list("sentences", annotations.sentences, to: &json) { sentence, json in
        page.write(sentence.span, to: &json)
      }
      list("dates", annotations.dates, to: &json) { date, json in
        page.writeWithText(date.span, to: &json)
        json.key("value")
        json.text(date.value)
        json.key("kind")
        json.text(date.kind.name)
        json.key("mod")
        json.text(date.modifier?.code)
        page.write(date.basis, to: &json)
      }
      list("mentions", annotations.mentions, to: &json) { mention, json in
        page.writeWithText(mention.span, to: &json)
        json.key("kind")
        json.text(mention.kind.name)
        json.key("entity")
        json.text(annotations.entities[mention.entity].name)
        page.write(mention.basis, to: &json)
      }
      list("claims", annotations.claims, to: &json) { claim, json in write(claim, page, to: &json) }
      list("quantities", annotations.quantities, to: &json) { quantity, json in
        page.writeWithText(quantity.span, to: &json)
        json.key("value")
        json.number(quantity.value)
        json.key("unit")
        json.text(quantity.unit)
        json.key("of")
        json.text(quantity.of)
        json.key("mod")
        json.text(quantity.modifier?.code)
        page.write(quantity.basis, to: &json)
      }
      list("events", annotations.events, to: &json) { event, json in
        page.write(event.span, to: &json)
        json.key("happened")
        json.text(value(event, annotations.dates))
        json.key("mod")
        json.text(event.bound?.code)
        json.key("people")
        write(event.people, of: annotations.entities, to: &json)
        json.key("places")
        write(event.places, of: annotations.entities, to: &json)
        page.write(event.basis, to: &json)
      }
    }
  }

  /// The TIMEX3 value of when something happened, from one date to another where it lasted; what bounds it is its `mod`.
  private static func value(_ event: Event, _ dates: [DateMention]) -> String? {
    guard event.date < dates.count, let first = dates[event.date].value else { return nil }
    // “nine months after the fall of the town” is a length of time, and comes to a month.
    if dates[event.date].kind == .duration { return dates[event.date].range?.description }
    guard let until = event.until, until < dates.count, let last = dates[until].value else {
      // “a day after” another happening is not on that one's date, nor is a birth in 1870 on all days of “1870–1932”.
      let isApart = event.bound == nil && event.happened != dates[event.date].range
      return isApart ? event.happened?.description ?? first : first
    }
    return first + "/" + last
  }

  private static func write(_ positions: [Int], of entities: [DocumentEntity], to json: inout JSONWriter) {
    json.array { json in for position in positions { json.text(entities[position].name) } }
  }

  private static func list<Element>(
    _ key: StaticString, _ elements: [Element], to json: inout JSONWriter,
    _ write: (Element, inout JSONWriter) -> Void
  ) {
    json.key(key)
    json.array { json in
      for element in elements { json.object { json in write(element, &json) } }
    }
  }

  private static func write(_ metadata: Metadata, to json: inout JSONWriter) {
    json.object { json in
      json.key("title")
      json.text(metadata.title)
      json.key("source")
      json.text(metadata.source)
      json.key("authors")
      json.array { json in for person in metadata.authors { json.text(person) } }
      json.key("editors")
      json.array { json in for person in metadata.editors { json.text(person) } }
      json.key("published")
      guard let published = metadata.published else { return json.text(nil) }
      json.object { json in
        json.key("value")
        json.text(metadata.publishedValue ?? published.description)
        json.key("basis")
        json.text(metadata.publishedBasis)
      }
    }
  }

  private static func write(_ claim: Claim, _ page: Page, to json: inout JSONWriter) {
    page.writeWithText(claim.span, to: &json)
    if !claim.pieces.isEmpty {
      json.key("spans")
      json.array { json in
        for piece in claim.pieces {
          json.array { json in
            json.integer(page.offset(piece.start))
            json.integer(page.offset(piece.end))
          }
        }
      }
    }
    json.key("form")
    json.text(claim.form.name)
    json.key("speaker")
    json.text(claim.speaker?.name)
    page.write(claim.speaker?.span, "speaker_start", "speaker_end", to: &json)
    json.key("cue")
    if let cue = claim.cue { page.writeText(cue, to: &json) } else { json.text(nil) }
    page.write(claim.cue, "cue_start", "cue_end", to: &json)
    json.key("stance")
    json.text(claim.stance?.name)
    json.key("negated")
    json.boolean(claim.isNegated)
    json.key("said")
    json.text(claim.said?.description)
    json.key("via")
    json.array { json in for speaker in claim.via { json.text(speaker.name) } }
    json.key("depth")
    json.integer(claim.depth)
    page.write(claim.basis, to: &json)
  }

  /// A text whose byte offsets are written as offsets in Unicode scalars.
  private struct Page {
    let bytes: UnsafeBufferPointer<UInt8>
    let offsets: ScalarOffsets

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      self.bytes = bytes
      offsets = ScalarOffsets(bytes)
    }

    func offset(_ byte: UInt32) -> Int { offsets.offset(byte) }

    func write(
      _ span: Span?, _ startKey: StaticString = "start", _ endKey: StaticString = "end",
      to json: inout JSONWriter
    ) {
      json.key(startKey)
      json.integer(span.map { offset($0.start) })
      json.key(endKey)
      json.integer(span.map { offset($0.end) })
    }

    func writeWithText(_ span: Span, to json: inout JSONWriter) {
      write(span, to: &json)
      json.key("text")
      writeText(span, to: &json)
    }

    func writeText(_ span: Span, to json: inout JSONWriter) {
      json.text(UnsafeBufferPointer(rebasing: bytes[span.range]))
    }

    func write(_ basis: Basis, to json: inout JSONWriter) {
      json.key("basis")
      json.text { json in
        json.piece(basis.rule)
        switch basis.anchor {
        case .none: break
        case .published: json.piece(", from the date of publication")
        case .text(let span):
          json.piece(", from “")
          json.piece(UnsafeBufferPointer(rebasing: bytes[span.range]))
          json.piece("”")
        }
      }
    }
  }
}
