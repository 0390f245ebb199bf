import Engine
import View

/// Reading, as a function of the corpus, the size of the window and the keys so far. It knows no terminal: `press` takes a
/// key, `frame` gives the lines to be shown.
struct ReadingScreen {
  enum Effect { case stays, leaves, stops }

  enum Mode: Equatable {
    case reading, help
    /// What is being typed behind the slash.
    case searching(String)
  }

  let engine: Engine
  let hasColour: Bool
  /// The rows of the answer that is read, and which of them the reader is at.
  let passages: [Passage?]
  private(set) var row: Int
  private(set) var panes: [ReadingPane]
  /// The pane that keys move in.
  private(set) var focus = 0
  private(set) var mode = Mode.reading
  /// What the last key came to, for the bottom line; nil where it needs no words.
  private(set) var message: String?
  private(set) var size: (columns: Int, rows: Int)
  private var words = ""
  /// Where the reader came from, the last at the end.
  private var trail: [Page.Place] = []
  /// The other documents with the same event, and which of them is shown.
  private var accounts: [Page.Place] = []
  private var account = 0

  /// - Parameter row: of the passages, from 0.
  /// - Returns: nil where the row has no place in a text.
  init?(
    _ engine: Engine, passages: [Passage?], row: Int, hasColour: Bool, size: (columns: Int, rows: Int)
  ) throws {
    guard passages.indices.contains(row), let passage = passages[row], let page = try engine.read(passage)
    else {
      return nil
    }
    (self.engine, self.passages, self.row) = (engine, passages, row)
    (self.hasColour, self.size) = (hasColour, size)
    panes = [ReadingPane(page, hasColour: hasColour)]
    fit()
  }

  mutating func resize(to size: (columns: Int, rows: Int)) {
    self.size = size
    fit()
  }

  private mutating func fit() {
    for index in panes.indices {
      panes[index].fit(width: textWidth(panes[index]), height: bodyHeight)
    }
  }

  // MARK: Keys

  mutating func press(_ key: Key) -> Effect {
    message = nil
    if [.control("c"), .control("d")].contains(key) { return .leaves }
    if key == .control("z") { return .stops }
    switch mode {
    case .help:
      mode = .reading
      return .stays
    case .searching(let typed):
      type(key, behind: typed)
      return .stays
    case .reading: break
    }
    if key == .character("q") { return .leaves }
    do { try act(key) } catch { message = "\(error)" }
    fit()
    return .stays
  }

  private mutating func act(_ key: Key) throws {
    switch key {
    case .down, .enter, .character("j"): panes[focus].move(by: 1)
    case .up, .character("k"): panes[focus].move(by: -1)
    case .pageDown, .character(" "), .control("f"): panes[focus].turn(1)
    case .pageUp, .character("b"), .control("b"): panes[focus].turn(-1)
    case .character("u"), .control("u"): panes[focus].turn(-0.5)
    case .character("v"): panes[focus].turn(0.5)
    case .home, .character("g"): panes[focus].move(by: -.max / 2)
    case .end, .character("G"): panes[focus].move(by: .max / 2)
    case .right, .character("l"): jump(Set(Page.Kind.allCases), "mark", forward: true)
    case .left, .character("h"): jump(Set(Page.Kind.allCases), "mark", forward: false)
    case .character("c"): jump([.claim], "claim", forward: true)
    case .character("C"): jump([.claim], "claim", forward: false)
    case .character("d"): jump([.date], "date", forward: true)
    case .character("D"): jump([.date], "date", forward: false)
    case .character("p"): jump([.person], "person", forward: true)
    case .character("P"): jump([.person], "person", forward: false)
    case .character("o"): jump([.place], "place", forward: true)
    case .character("O"): jump([.place], "place", forward: false)
    case .character("n"): search(forward: true)
    case .character("N"): search(forward: false)
    case .character("/"): mode = .searching("")
    case .character("f"): try follow(forward: true)
    case .character("F"): try follow(forward: false)
    case .character("s"): try compare()
    case .tab: focus = (focus + 1) % panes.count
    case .character("x"), .escape: closeOther()
    case .character("]"): try openRow(forward: true)
    case .character("["): try openRow(forward: false)
    case .character("r"): panes[focus].go(to: panes[focus].page.start..<panes[focus].page.stop)
    case .backspace, .control("o"): try goBack()
    case .character("?"): mode = .help
    default: message = "No such key; all keys: ?"
    }
  }

  // MARK: Within the document

  private mutating func jump(_ kinds: Set<Page.Kind>, _ name: String, forward: Bool) {
    if !panes[focus].jump(to: kinds, forward: forward) {
      message = "No \(name) \(forward ? "further down" : "further up")."
    }
  }

  private mutating func type(_ key: Key, behind typed: String) {
    switch key {
    case .character(let character): mode = .searching(typed + String(character))
    case .backspace: mode = typed.isEmpty ? .reading : .searching(String(typed.dropLast()))
    case .control("u"): mode = .searching("")
    case .enter:
      mode = .reading
      if !typed.isEmpty { words = typed }
      search(forward: true)
    case .escape: mode = .reading
    default: break
    }
  }

  private mutating func search(forward: Bool) {
    guard !words.isEmpty else {
      message = "Say what to look for:  /"
      return
    }
    if !panes[focus].search(words, forward: forward) { message = "“\(words)” is not in this document." }
  }

  // MARK: Through the corpus

  /// Opens a place in the pane that the reader is in, leaving a trail where it is another document.
  private mutating func open(_ place: Page.Place, keepsTrail: Bool = true) throws {
    let here = panes[focus]
    let words = here.selected ?? (here.layout.rows.isEmpty ? 0..<0 : here.layout.rows[here.cursor].range)
    if keepsTrail {
      trail.append(Page.Place(document: here.page.number, start: words.lowerBound, stop: words.upperBound))
    }
    if here.page.number != place.document {
      guard let page = try engine.page(at: place) else { return }
      panes[focus] = ReadingPane(page, hasColour: hasColour)
      fit()
    }
    let mark = panes[focus].page.marks.firstIndex {
      $0.kind != .claim && $0.start == place.start && $0.stop == place.stop
    }
    panes[focus].go(to: place.start..<place.stop, mark: mark)
  }

  /// The next mention of an entity in the whole corpus.
  private mutating func follow(forward: Bool) throws {
    guard let (entity, start) = panes[focus].entity else {
      message = "Nobody is named in this row; go to a name first:  p"
      return
    }
    let places = try engine.mentions(ofEntity: entity)
    let document = panes[focus].page.number
    guard
      let here = places.firstIndex(where: { $0.document == document && $0.start == start })
        ?? places.firstIndex(where: { $0.document == document && $0.start > start })
        ?? places.lastIndex(where: { $0.document == document })
    else {
      message = "No mention of the name was found."
      return
    }
    let next = here + (forward ? 1 : -1)
    guard places.indices.contains(next) else {
      message = "This is the \(forward ? "last" : "first") of \(places.count) mentions."
      return
    }
    try open(places[next])
    let name = panes[focus].mark.map { panes[focus].page.marks[$0].meaning } ?? "the name"
    message = "\(name), mention \(next + 1) of \(places.count)"
  }

  /// Shows beside this document another that tells of the event at the reader's place; again, the next such.
  private mutating func compare() throws {
    if panes.count == 2 {
      account = (account + 1) % max(1, accounts.count)
    } else {
      guard size.columns >= Self.leastForTwo else {
        message = "The window is too narrow for two texts side by side."
        return
      }
      guard let event = panes[0].event else {
        message = "No dated event was found in this document."
        return
      }
      (accounts, account) = (try engine.accounts(of: event, in: panes[0].page), 0)
      guard !accounts.isEmpty else {
        message = "No other document tells of \(event.happened)."
        return
      }
      panes[0].go(to: event.start..<event.stop)
    }
    guard accounts.indices.contains(account), let page = try engine.page(at: accounts[account]) else {
      return
    }
    panes = [panes[0], ReadingPane(page, hasColour: hasColour)]
    fit()
    panes[1].go(to: page.start..<page.stop)
    message = "account \(account + 1) of \(accounts.count): s shows the next, Tab changes sides, x closes"
  }

  /// The pane that the reader is in stays.
  private mutating func closeOther() {
    panes[focus].unselect()
    panes = [panes[focus]]
    focus = 0
  }

  private mutating func openRow(forward: Bool) throws {
    let rows = passages.indices.filter { passages[$0] != nil }
    let next = forward ? rows.first { $0 > row } : rows.last { $0 < row }
    guard let next, let passage = passages[next], let page = try engine.read(passage) else {
      message = "This is the \(forward ? "last" : "first") row of the answer."
      return
    }
    row = next
    panes[focus] = ReadingPane(page, hasColour: hasColour)
    message = "row \(next + 1) of \(passages.count)"
  }

  private mutating func goBack() throws {
    guard let place = trail.popLast() else {
      message = "This is where the reading began."
      return
    }
    try open(place, keepsTrail: false)
  }
}
