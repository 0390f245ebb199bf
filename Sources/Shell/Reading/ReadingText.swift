import Engine
import View
import Values

/// A text with its marks, from which parts are drawn: each kind of mark in its colour or between its signs.
struct ReadingText {
  /// A piece of a line in one set of inks; what a document says in it does nothing to a terminal.
  struct Piece: Hashable {
    var text: String
    var inks: [Style.Ink] = []
  }

  struct Stretch: Hashable {
    var start: Int
    var stop: Int
    var sign: Sign
  }

  /// How a kind of mark is shown.
  struct Sign: Hashable {
    var ink: Style.Ink
    /// Stand around the words; empty where the colour is enough.
    var open = ""
    var close = ""

    static let row = Sign(ink: .mark, open: Mark.open, close: Mark.close)

    /// Between signs where there are no colours.
    init(_ kind: Page.Kind, hasColour: Bool) {
      let signs: (ink: Style.Ink, open: String, close: String) =
        switch kind {
        case .person: (.person, "*", "*")
        case .place: (.place, "_", "_")
        case .name: (.name, "=", "=")
        case .date: (.date, "~", "~")
        case .claim: (.claim, "{", "}")
        }
      ink = signs.ink
      if !hasColour { (open, close) = (signs.open, signs.close) }
    }

    init(ink: Style.Ink, open: String, close: String) {
      (self.ink, self.open, self.close) = (ink, open, close)
    }
  }

  let bytes: [UInt8]
  /// By their start; of two that start together the longer first.
  private(set) var stretches: [Stretch]
  private let hasColour: Bool
  /// Where signs stand, in order: they take columns.
  private var opening: [Int] = []
  private var closing: [Int] = []
  /// The greatest end of the stretches so far, by stretch: tells where to stop looking back.
  private var reach: [Int] = []

  /// - Parameter rows: what stands out above all: the words of rows.
  init(_ page: Page, rows: [Range<Int>], hasColour: Bool) {
    self.hasColour = hasColour
    let bytes = Array(page.text.utf8)
    self.bytes = bytes
    let marks = page.marks.map {
      Stretch(start: $0.start, stop: $0.stop, sign: Sign($0.kind, hasColour: hasColour))
    }
    let own = rows.map { Stretch(start: $0.lowerBound, stop: $0.upperBound, sign: .row) }
    // A row stands outside the marks that begin and end with it.
    stretches = (own + marks).filter { 0 <= $0.start && $0.start < $0.stop && $0.stop <= bytes.count }
      .enumerated().sorted {
        ($0.element.start, -$0.element.stop, $0.offset) < ($1.element.start, -$1.element.stop, $1.offset)
      }.map(\.element)
    opening = stretches.filter { !$0.sign.open.isEmpty }.map(\.start)
    closing = stretches.filter { !$0.sign.close.isEmpty }.map(\.stop).sorted()
    var furthest = 0
    reach = stretches.map {
      furthest = max(furthest, $0.stop)
      return furthest
    }
  }

  /// Columns that the bytes take, without signs.
  func width(_ range: Range<Int>) -> Int {
    guard bytes[range].contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return range.count }
    return DisplayWidth.of(TerminalText.visible(string(range)))
  }

  /// How many signs stand in a row that holds the bytes.
  func signs(_ range: Range<Int>) -> Int {
    Self.count(opening, from: range.lowerBound, below: range.upperBound)
      + Self.count(closing, from: range.lowerBound + 1, below: range.upperBound + 1)
  }

  private static func count(_ places: [Int], from: Int, below: Int) -> Int {
    max(0, firstIndex(places.count) { places[$0] >= below } - firstIndex(places.count) { places[$0] >= from })
  }

  /// Where a condition that stays true once it is true becomes true.
  static func firstIndex(_ count: Int, _ isTrue: (Int) -> Bool) -> Int {
    (0..<count).firstPosition(where: isTrue)
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The words of a row of the layout, one space between them.
  /// - Parameter selected: is shown reversed.
  func pieces(_ range: Range<Int>, selected: Range<Int>? = nil) -> [Piece] {
    var pieces: [Piece] = []
    let covering = covering(range)
    var cuts = Set([range.lowerBound, range.upperBound])
    for place in covering.flatMap({ [$0.start, $0.stop] })
      + [selected?.lowerBound, selected?.upperBound]
      .compactMap({ $0 }) where range.contains(place)
    { cuts.insert(place) }
    let edges = cuts.sorted()
    for (start, stop) in zip(edges, edges.dropFirst()) {
      let here = covering.filter { $0.start <= start && stop <= $0.stop }
      var inks = here.map(\.sign.ink)
      // The innermost colour, the underline of a claim beside it.
      inks = (inks.last { $0 != .claim }.map { [$0] } ?? []) + (inks.contains(.claim) ? [.claim] : [])
      if let selected, selected.lowerBound <= start, stop <= selected.upperBound { inks.append(.selected) }
      let open = here.filter { $0.start == start }.map(\.sign.open).joined()
      let close = here.filter { $0.stop == stop }.reversed().map(\.sign.close).joined()
      var text = TerminalText.visibleLines(string(start..<stop))
      if text.contains("  ") { text = Self.singleSpaced(text) }
      pieces.append(Piece(text: open + text + close, inks: inks))
    }
    return pieces
  }

  private static func singleSpaced(_ text: String) -> String {
    var spaced = ""
    for character in text where character != " " || spaced.last != " " { spaced.append(character) }
    return spaced
  }

  private func covering(_ range: Range<Int>) -> [Stretch] {
    let first = Self.firstIndex(reach.count) { reach[$0] > range.lowerBound }
    return stretches[first...].prefix { $0.start < range.upperBound }.filter { $0.stop > range.lowerBound }
  }
}
