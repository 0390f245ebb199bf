import Engine
import Values
import View

/// One document on the screen: where the reader is in it, and what of it is seen.
struct ReadingPane {
  let page: Page
  let clocks: Clocks
  private(set) var text: ReadingText
  private(set) var layout: ReadingLayout
  private var width = 0
  /// Rows of the layout that the screen has room for.
  private var height = 1
  /// The row of the layout that the reader is at, and the topmost that is seen.
  private(set) var cursor = 0
  private(set) var top = 0
  /// Words that were jumped to.
  private(set) var selected: Range<Int>?
  /// The mark among them; nil where they are none.
  private(set) var mark: Int?

  /// - Parameter page: is opened at its row.
  init(_ page: Page, hasColour: Bool) {
    self.page = page
    clocks = Clocks(page)
    text = ReadingText(
      page, rows: page.start < page.stop ? [page.start..<page.stop] : [], hasColour: hasColour)
    layout = ReadingLayout(text, width: 80)
    cursor = layout.row(at: page.start)
  }

  /// Folds the text anew where the width is another; the reader stays at the same words.
  mutating func fit(width: Int, height: Int) {
    let place = selected?.lowerBound ?? (layout.rows.isEmpty ? 0 : layout.rows[cursor].start)
    let isNew = self.width == 0
    if width != self.width {
      layout = ReadingLayout(text, width: width)
      cursor = layout.row(at: isNew ? page.start : place)
    }
    let isOther = width != self.width || height != self.height
    (self.width, self.height) = (width, max(1, height))
    if isOther { scroll(isJump: true) }
  }

  /// Columns before the text: a sign for the reader's place, the line, the clock.
  var numberWidth: Int { max(2, "\(layout.lineCount)".count) }

  // MARK: Moving

  mutating func move(by rows: Int) {
    cursor = min(max(0, cursor + rows), max(0, layout.rows.count - 1))
    (selected, mark) = (nil, nil)
    scroll(isJump: false)
  }

  /// By screenfuls: 1, ½, −1 …
  mutating func turn(_ screens: Double) {
    let rows = Int((Double(max(1, height - 1)) * screens).rounded(.awayFromZero))
    let last = max(0, layout.rows.count - height)
    top = min(max(0, top + rows), last)
    cursor = min(max(0, cursor + rows), max(0, layout.rows.count - 1))
    (selected, mark) = (nil, nil)
    scroll(isJump: false)
  }

  mutating func go(to words: Range<Int>, mark: Int? = nil) {
    (selected, self.mark) = (words, mark)
    cursor = layout.row(at: words.lowerBound)
    scroll(isJump: true)
  }

  mutating func unselect() { (selected, mark) = (nil, nil) }

  /// Keeps the reader's row on the screen; after a jump with some lines around it.
  private mutating func scroll(isJump: Bool) {
    if isJump, cursor < top || cursor >= top + height - min(3, height / 4) { top = cursor - height / 3 }
    if cursor < top { top = cursor }
    if cursor >= top + height { top = cursor - height + 1 }
    top = min(max(0, top), max(0, layout.rows.count - height))
  }

  // MARK: Jumping

  /// Where a search for the next thing begins.
  private var place: Int { selected?.lowerBound ?? (layout.rows.isEmpty ? 0 : layout.rows[cursor].start) }

  /// The next mark of some kinds, or the one before; false where there is none.
  mutating func jump(to kinds: Set<Page.Kind>, forward: Bool) -> Bool {
    let marks = page.marks
    let from = mark ?? ReadingText.firstIndex(marks.count) { marks[$0].start >= place } - (forward ? 1 : 0)
    let found =
      forward
      ? marks.indices.dropFirst(from + 1).first { kinds.contains(marks[$0].kind) }
      : marks.indices.prefix(max(0, from)).last { kinds.contains(marks[$0].kind) }
    guard let found else { return false }
    go(to: marks[found].start..<marks[found].stop, mark: found)
    return true
  }

  /// What the reader's words, or the first name in the reader's row, name.
  var entity: (number: Int, place: Int)? {
    if let mark, let entity = page.marks[mark].entity { return (entity, page.marks[mark].start) }
    guard layout.rows.indices.contains(cursor) else { return nil }
    let range = layout.rows[cursor].range
    return page.marks.first { $0.kind != .claim && $0.entity != nil && range.contains($0.start) }
      .map { ($0.entity ?? 0, $0.start) }
  }

  /// The event at the reader's place: the one that surrounds it, else the next, else the last.
  var event: Page.Event? {
    page.events.last { $0.start <= place && place < $0.stop } ?? page.events.first { $0.start >= place }
      ?? page.events.last
  }

  // MARK: Searching

  /// Words of the text, without regard to case and accents, from the reader's place on and then from the start.
  mutating func search(_ words: String, forward: Bool) -> Bool {
    let hits = hits(Folding.fold(words))
    let here = selected?.lowerBound
    let next =
      forward
      ? hits.first { here == nil ? $0.lowerBound >= place : $0.lowerBound > place } ?? hits.first
      : hits.last { $0.lowerBound < place } ?? hits.last
    guard let next else { return false }
    go(to: next)
    return true
  }

  private func hits(_ wanted: String) -> [Range<Int>] {
    let wanted = Array(wanted.utf8)
    guard !wanted.isEmpty else { return [] }
    // The folded text, with the place in the text of each of its bytes.
    var folded: [UInt8] = []
    var places: [Int] = []
    var place = 0
    for character in page.text {
      let form = character.isNewline ? " " : Folding.fold(String(character))
      folded += form.utf8
      places += repeatElement(place, count: form.utf8.count)
      place += character.utf8.count
    }
    places.append(place)
    var hits: [Range<Int>] = []
    var start = 0
    while start + wanted.count <= folded.count {
      if folded[start] == wanted[0], folded[start..<start + wanted.count].elementsEqual(wanted) {
        // A letter that folds to several ends with the last of them.
        let last = places[start + wanted.count - 1]
        let stop = places[(start + wanted.count)...].first { $0 > last } ?? place
        hits.append(places[start]..<stop)
        start += wanted.count
      } else {
        start += 1
      }
    }
    return hits
  }
}
