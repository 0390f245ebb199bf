package import Values

/// Why an annotation is what it is: the rule that made it and what the rule leaned on.
package struct Basis: Hashable, Sendable {
  /// What a value was reckoned from.
  package enum Anchor: Hashable, Sendable {
    case none
    /// The document's own date.
    case published
    /// Words elsewhere in the same text: an earlier date, the name that introduced a surname.
    case text(Span)
  }

  /// The rule's name, a short phrase a reader understands: “day and month, year of publication”.
  package var rule: String
  package var anchor: Anchor

  package init(_ rule: String, anchor: Anchor = .none) {
    self.rule = rule
    self.anchor = anchor
  }
}

/// A stretch of the text with one purpose on the page.
package struct Block: Hashable, Sendable {
  package enum Kind: UInt8, Sendable, CaseIterable {
    case title, heading, body, caption, navigation, teaser, byline, dateline, footer, reference, form

    package var name: String { Self.names[Int(rawValue)] }
    private static let names = allCases.map { "\($0)" }

    /// Whether dates, names, claims and so on are looked for here.
    package var isRead: Bool { self == .title || self == .heading || self == .body }
  }

  package var span: Span
  package var kind: Kind

  package init(span: Span, kind: Kind) {
    self.span = span
    self.kind = kind
  }
}

package struct Sentence: Hashable, Sendable {
  package var span: Span
  /// Positions of its tokens in the reading's token array.
  package var tokens: Range<Int>
  /// Position of its block in the reading's block array.
  package var block: Int
  /// How many of its tokens are words or numbers.
  package var words = 0
}

/// A time expression (TIMEX3).
package struct DateMention: Hashable, Sendable {
  package enum Kind: UInt8, Sendable, CaseIterable {
    case date, time, duration, set, reference
    package var name: String { Self.names[Int(rawValue)] }
    private static let names = allCases.map { "\($0)" }
  }

  package enum Modifier: UInt8, Sendable, CaseIterable {
    case start, mid, end, approximate, lessThan, moreThan

    /// As TIMEX3 spells it.
    package var code: String {
      switch self {
      case .start: "START"
      case .mid: "MID"
      case .end: "END"
      case .approximate: "APPROX"
      case .lessThan: "LESS_THAN"
      case .moreThan: "MORE_THAN"
      }
    }
  }

  package var span: Span
  package var kind: Kind
  /// The TIMEX3 value: `2025-06-27`, `199X`, `P3W`, `PRESENT_REF`, `1804/1813`; nil where it cannot be known.
  package var value: String?
  package var modifier: Modifier?
  /// The days meant, where the expression means days: nil for sets, references, unknown years, and for durations but those
  /// that are counted from something told: “nine months after the fall of the town”.
  package var range: DateRange?
  package var basis: Basis

  package init(
    span: Span, kind: Kind, value: String?, modifier: Modifier? = nil, range: DateRange? = nil, basis: Basis
  ) {
    self.span = span
    self.kind = kind
    self.value = value
    self.modifier = modifier
    self.range = range
    self.basis = basis
  }
}

/// What a name names. `role` is a speaker without a name: “a Kremlin spokesman”.
package enum NameKind: UInt8, Sendable, CaseIterable {
  case person, organisation, place, people, other, role
  package var name: String { Self.names[Int(rawValue)] }
  private static let names = allCases.map { "\($0)" }
}

/// One person, organisation, place or people of a document, under the fullest name the document gives.
package struct DocumentEntity: Hashable, Sendable {
  package var name: String
  package var kind: NameKind

  package init(name: String, kind: NameKind) {
    self.name = name
    self.kind = kind
  }
}

/// One naming of an entity in the text.
package struct Mention: Hashable, Sendable {
  package var span: Span
  package var kind: NameKind
  /// Position in the document's entities.
  package var entity: Int
  package var basis: Basis

  package init(span: Span, kind: NameKind, entity: Int, basis: Basis) {
    self.span = span
    self.kind = kind
    self.entity = entity
    self.basis = basis
  }
}

/// Who made a statement, as far as the text tells.
package struct Speaker: Hashable, Sendable {
  /// The words that name the speaker: “he”, “the minister”, “Putin”; nil where they are only implied.
  package var span: Span?
  /// Position in the document's entities where the speaker was resolved to one.
  package var entity: Int?
  /// How the speaker is to be called: the entity's name, or the words themselves for “sources”, “many observers”.
  package var name: String
  package var basis: Basis

  package init(span: Span?, entity: Int?, name: String, basis: Basis) {
    self.span = span
    self.entity = entity
    self.name = name
    self.basis = basis
  }
}

/// An attributed statement, or quoted words that nobody in the text is said to have spoken.
package struct Claim: Hashable, Sendable {
  package enum Form: UInt8, Sendable, CaseIterable {
    case direct, mixed, indirect, unattributed
    package var name: String { Self.names[Int(rawValue)] }
    private static let names = allCases.map { "\($0)" }
  }

  package enum Stance: UInt8, Sendable, CaseIterable {
    case says, claims, accuses, denies, admits, demands, promises, warns, asks, believes, apologises, praises
    package var name: String { Self.names[Int(rawValue)] }
    private static let names = allCases.map { "\($0)" }
  }

  /// Around all of it; of a direct or mixed claim, exactly what stands between the marks.
  package var span: Span
  /// What was said in full, in text order, where `span` is not that: the pieces of a statement that its cue interrupts,
  /// and of a mixed claim the report in which the quoted words stand. Empty where the span is all.
  package var pieces: [Span]
  package var form: Form
  package var speaker: Speaker?
  package var cue: Span?
  package var stance: Stance?
  package var isNegated: Bool
  /// Through whom it reached us, outermost first: the speakers of the statements that it stands in. Before them all stands
  /// the document's own source.
  package var via: [Speaker]
  /// How many statements, its own included, stand between it and the document: 1 is said by the document itself, 2 by
  /// somebody whom the document quotes; 0 where nobody is said to have made it. At least one more than `via`, which
  /// leaves out statements whose speaker is not told.
  package var depth: Int
  /// When it was said, where the text tells.
  package var said: DateRange?
  package var saidBasis: Basis?
  package var basis: Basis

  package init(
    span: Span, pieces: [Span] = [], form: Form, speaker: Speaker? = nil, cue: Span? = nil,
    stance: Stance? = nil, isNegated: Bool = false, via: [Speaker] = [], depth: Int = 1,
    said: DateRange? = nil,
    saidBasis: Basis? = nil, basis: Basis
  ) {
    self.span = span
    self.pieces = pieces
    self.form = form
    self.speaker = speaker
    self.cue = cue
    self.stance = stance
    self.isNegated = isNegated
    self.via = via
    self.depth = depth
    self.said = said
    self.saidBasis = saidBasis
    self.basis = basis
  }
}

/// A number with what it counts: “38 of the 67 people” is 38 people, of them “killed”.
package struct Quantity: Hashable, Sendable {
  package var span: Span
  package var value: Double
  package var unit: String?
  package var of: String?
  package var modifier: DateMention.Modifier?
  package var basis: Basis

  package init(
    span: Span, value: Double, unit: String?, of: String?, modifier: DateMention.Modifier? = nil, basis: Basis
  ) {
    self.span = span
    self.value = value
    self.unit = unit
    self.of = of
    self.modifier = modifier
    self.basis = basis
  }
}

/// Something that happened, told in one sentence or clause, with its date, people and places.
package struct Event: Hashable, Sendable {
  package var span: Span
  /// Nil where the words tell a day or month without its year.
  package var happened: DateRange?
  /// How a date before or after which it happened bounds it; `happened` is open on that side.
  package var bound: EventBound?
  /// Position in the document's dates of the expression that dates it.
  package var date: Int
  /// Position of the expression that ends it, where it lasted “from May 1918 to April 1920”.
  package var until: Int?
  /// Positions in the document's entities.
  package var people: [Int]
  package var places: [Int]
  package var basis: Basis

  package init(
    span: Span, happened: DateRange?, bound: EventBound? = nil, date: Int, until: Int? = nil, people: [Int],
    places: [Int], basis: Basis
  ) {
    self.span = span
    (self.happened, self.bound) = (happened, bound)
    (self.date, self.until) = (date, until)
    self.people = people
    self.places = places
    self.basis = basis
  }
}

/// What is known of the document itself.
package struct Metadata: Hashable, Sendable {
  package var title: String?
  package var source: String?
  package var authors: [String]
  package var editors: [String]
  package var published: DateRange?
  /// The TIMEX3 value of `published`.
  package var publishedValue: String?
  /// How the date is known: “front matter”, “dateline, year from the text”.
  package var publishedBasis: String?
  /// The words that tell it, where they stand in the text.
  package var publishedAnchor: Span?
  package var kind: String?
  package var url: String?
  package var language: String?

  package init(
    title: String? = nil, source: String? = nil, published: DateRange? = nil, publishedValue: String? = nil,
    publishedBasis: String? = nil
  ) {
    self.title = title
    self.source = source
    self.authors = []
    self.editors = []
    self.published = published
    self.publishedValue = publishedValue
    self.publishedBasis = publishedBasis
  }
}

/// The parse of one document. Every array is in text order (by `Span`'s order).
package struct Annotations: Sendable {
  package var metadata: Metadata
  package var blocks: [Block]
  package var sentences: [Sentence]
  package var words: Int
  package var dates: [DateMention]
  package var entities: [DocumentEntity]
  package var mentions: [Mention]
  package var claims: [Claim]
  package var quantities: [Quantity]
  package var events: [Event]
}
