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
    let page = Page(text: text)
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
        json.key("basis")
        json.text(page.describe(date.basis))
      }
      list("mentions", annotations.mentions, to: &json) { mention, json in
        page.writeWithText(mention.span, to: &json)
        json.key("kind")
        json.text(mention.kind.name)
        json.key("entity")
        json.text(annotations.entities[mention.entity].name)
        json.key("basis")
        json.text(page.describe(mention.basis))
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
        json.key("basis")
        json.text(page.describe(quantity.basis))
      }
      list("events", annotations.events, to: &json) { event, json in
        page.write(event.span, to: &json)
        json.key("happened")
        json.text(event.date < annotations.dates.count ? annotations.dates[event.date].value : nil)
        for (key, positions) in [("people", event.people), ("places", event.places)] {
          json.key(key)
          json.array { json in for position in positions { json.text(annotations.entities[position].name) } }
        }
        json.key("basis")
        json.text(page.describe(event.basis))
      }
    }
    json.newline()
  }

  private static func list<Element>(
    _ key: String, _ elements: [Element], to json: inout JSONWriter,
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
      for (key, people) in [("authors", metadata.authors), ("editors", metadata.editors)] {
        json.key(key)
        json.array { json in for person in people { json.text(person) } }
      }
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
    json.text(claim.cue.map(page.text))
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
    json.key("basis")
    json.text(page.describe(claim.basis))
  }

  /// A text with its byte offsets translated to offsets in Unicode scalars.
  private struct Page {
    let bytes: [UInt8]
    /// The number of scalars before every 64th byte.
    let checkpoints: [Int]

    init(text: [UInt8]) {
      bytes = text
      var checkpoints: [Int] = []
      checkpoints.reserveCapacity(text.count / 64 + 1)
      var scalars = 0
      for (index, byte) in text.enumerated() {
        if index % 64 == 0 { checkpoints.append(scalars) }
        if byte & 0xC0 != 0x80 { scalars += 1 }
      }
      if text.count % 64 == 0 { checkpoints.append(scalars) }
      self.checkpoints = checkpoints
    }

    func offset(_ byte: UInt32) -> Int {
      let checkpoint = Int(byte) / 64
      var scalars = checkpoints[checkpoint]
      for index in checkpoint * 64..<Int(byte) where bytes[index] & 0xC0 != 0x80 { scalars += 1 }
      return scalars
    }

    func text(_ span: Span) -> String { String(decoding: bytes[span.range], as: UTF8.self) }

    func write(
      _ span: Span?, _ startKey: String = "start", _ endKey: String = "end", to json: inout JSONWriter
    ) {
      json.key(startKey)
      json.integer(span.map { offset($0.start) })
      json.key(endKey)
      json.integer(span.map { offset($0.end) })
    }

    func writeWithText(_ span: Span, to json: inout JSONWriter) {
      write(span, to: &json)
      json.key("text")
      json.text(text(span))
    }

    func describe(_ basis: Basis) -> String {
      switch basis.anchor {
      case .none: basis.rule
      case .published: basis.rule + ", from the date of publication"
      case .text(let span): basis.rule + ", from “" + text(span) + "”"
      }
    }
  }
}
