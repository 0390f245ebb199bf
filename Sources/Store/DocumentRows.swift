package import Values

/// All rows of one document, ready to be written: numbers, and texts told apart within the document only. It is filled by
/// many threads at once; the one writer gives the texts their codes of the corpus.
package struct DocumentRows: Sendable {
  package var path: String
  package var folder: String
  package var hash: String
  package var encoding: String
  package var source: String
  package var title: String?
  package var author: String?
  package var kind: String?
  package var language: String?
  package var url: String?
  package var published: DateRange?
  package var publishedBasis: String?
  /// The words of the text that tell it.
  package var publishedWords: Range<Int>?
  package var words: Int
  /// UTF-8; what `start` and `stop` count in.
  package var text: [UInt8]

  /// Texts that rows name by position: rules, headings, cues, words of mentions.
  package private(set) var strings: [String] = []
  /// Names that rows name by position.
  package private(set) var names: [Name] = []

  package var blocks: [Block] = []
  package var sentences: [Sentence] = []
  package var mentions: [Mention] = []
  package var dates: [Date] = []
  package var claims: [Claim] = []
  package var quantities: [Quantity] = []
  package var events: [Event] = []

  private var positions: [ExactText: Int] = [:]
  private var namePositions: [Name: Int] = [:]

  package init(
    path: String, folder: String, hash: String, encoding: String, source: String, text: [UInt8], words: Int
  ) {
    self.path = path
    self.folder = folder
    self.hash = hash
    self.encoding = encoding
    self.source = source
    self.text = text
    self.words = words
  }

  package struct Name: Hashable, Sendable {
    package var exactName: ExactText
    /// A code of the list `name`.
    package var kind: Int

    package var name: String { exactName.text }

    package init(name: String, kind: Int) {
      exactName = ExactText(name)
      self.kind = kind
    }
  }

  /// The position of a text in `strings`, where it is put if it is new.
  package mutating func position(of text: String) -> Int {
    let key = ExactText(text)
    if let known = positions[key] { return known }
    positions[key] = strings.count
    strings.append(text)
    return strings.count - 1
  }

  package mutating func position(of name: Name) -> Int {
    if let known = namePositions[name] { return known }
    namePositions[name] = names.count
    names.append(name)
    return names.count - 1
  }

  /// Where a row stands: UTF-8 offsets, and the line from 1.
  package struct Place: Hashable, Sendable {
    package var start: Int
    package var stop: Int
    package var line: Int
    /// Position in the document's sentences.
    package var sentence: Int

    package init(start: Int, stop: Int, line: Int, sentence: Int) {
      self.start = start
      self.stop = stop
      self.line = line
      self.sentence = sentence
    }
  }

  /// The rule that made a row (a position in `strings`) and what it leaned on.
  package struct Basis: Hashable, Sendable {
    package var rule: Int
    package var anchor: Anchor

    package enum Anchor: Hashable, Sendable {
      case none
      /// The document's own date.
      case published
      case text(start: Int, stop: Int)
    }

    package init(rule: Int, anchor: Anchor) {
      self.rule = rule
      self.anchor = anchor
    }
  }

  package struct Block: Hashable, Sendable {
    package var start: Int
    package var stop: Int
    package var line: Int
    package var kind: Int

    package init(start: Int, stop: Int, line: Int, kind: Int) {
      self.start = start
      self.stop = stop
      self.line = line
      self.kind = kind
    }
  }

  package struct Sentence: Hashable, Sendable {
    package var start: Int
    package var stop: Int
    package var line: Int
    package var paragraph: Int
    /// Position in `strings`.
    package var heading: Int?
    package var words: Int

    package init(start: Int, stop: Int, line: Int, paragraph: Int, heading: Int?, words: Int) {
      self.start = start
      self.stop = stop
      self.line = line
      self.paragraph = paragraph
      self.heading = heading
      self.words = words
    }
  }

  package struct Mention: Hashable, Sendable {
    package var place: Place
    package var name: Int
    package var kind: Int
    package var text: Int
    package var basis: Basis

    package init(place: Place, name: Int, kind: Int, text: Int, basis: Basis) {
      self.place = place
      self.name = name
      self.kind = kind
      self.text = text
      self.basis = basis
    }
  }

  package struct Date: Hashable, Sendable {
    package var place: Place
    package var kind: Int
    package var range: DateRange?
    package var value: String?
    package var basis: Basis

    package init(place: Place, kind: Int, range: DateRange?, value: String?, basis: Basis) {
      self.place = place
      self.kind = kind
      self.range = range
      self.value = value
      self.basis = basis
    }
  }

  package struct Claim: Hashable, Sendable {
    package var place: Place
    package var form: Int
    package var stance: Int?
    package var isNegated: Bool
    /// How many statements, its own included, stand between it and the document; 0 where nobody is said to have made it.
    package var depth: Int
    /// The words of the statement, UTF-8, where they are not those of `place`.
    package var wording: [UInt8]?
    /// Position in `names`.
    package var speaker: Int?
    package var speakerWords: Range<Int>?
    package var speakerBasis: Basis?
    /// Position in `strings`.
    package var cue: Int?
    package var cueWords: Range<Int>?
    package var said: DateRange?
    package var saidBasis: Basis?
    /// Positions in `names`, outermost first.
    package var via: [Int] = []
    package var pieces: [Range<Int>] = []
    package var basis: Basis

    package init(place: Place, form: Int, stance: Int?, isNegated: Bool, depth: Int, basis: Basis) {
      self.place = place
      self.form = form
      self.stance = stance
      self.isNegated = isNegated
      self.depth = depth
      self.basis = basis
    }
  }

  package struct Quantity: Hashable, Sendable {
    package var place: Place
    package var value: Double
    /// Positions in `strings`.
    package var unit: Int?
    package var counted: Int?
    package var modifier: Int?
    package var basis: Basis

    package init(place: Place, value: Double, unit: Int?, counted: Int?, modifier: Int?, basis: Basis) {
      self.place = place
      self.value = value
      self.unit = unit
      self.counted = counted
      self.modifier = modifier
      self.basis = basis
    }
  }

  package struct Event: Hashable, Sendable {
    package var place: Place
    package var happened: DateRange?
    /// Position in the document's dates.
    package var date: Int
    /// Positions in `names`.
    package var people: [Int]
    package var places: [Int]
    package var basis: Basis

    package init(
      place: Place, happened: DateRange?, date: Int, people: [Int], places: [Int], basis: Basis
    ) {
      self.place = place
      self.happened = happened
      self.date = date
      self.people = people
      self.places = places
      self.basis = basis
    }
  }
}
