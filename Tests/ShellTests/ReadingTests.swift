import Engine
import Foundation
import Ingest
import TestSupport
import Testing
import View

@testable import Shell

/// The screen that articles are read on, without a terminal: keys in, lines out.
@Suite("Reading") struct ReadingTests {
  private let session: Session

  init() throws { session = try Workshop.session(on: Workshop.corpus(of: "Tests/Transcripts/bridge")) }

  private func open(
    _ query: String, row: Int = 1, in session: Session? = nil, columns: Int = 80, rows: Int = 24,
    hasColour: Bool = false
  ) throws -> ReadingScreen {
    let session = session ?? self.session
    try #require(session.evaluate(query).allSatisfy { !$0.failed })
    let answer = try #require(session.answer)
    return try #require(
      try ReadingScreen(
        try session.openEngine(), passages: answer.passages, row: row - 1, hasColour: hasColour,
        size: (columns, rows)))
  }

  private static func plain(_ line: String) -> String {
    line.replacing(/\u{1B}\[[0-9;]*m/, with: "")
  }

  /// What a reader sees: without escape codes and without spaces at the ends.
  private func seen(_ screen: ReadingScreen) -> [String] {
    screen.frame.map { String(Self.plain($0).reversed().drop { $0 == " " }.reversed()) }
  }

  private func press(_ keys: String, _ screen: inout ReadingScreen) {
    for character in keys { _ = screen.press(character == "\n" ? .enter : .character(character)) }
  }

  @Test("The article around a row: lines and clocks in the margin, marks by sign") func page() throws {
    let screen = try open("claims | filter source is \"Harbour Gazette\"", rows: 18)
    #expect(
      seen(screen) == [
        "  Harbour Gazette · gazette.md · 2024-05 · The bridge is back, the bill is not",
        "  1              ---",
        "  2              source: Harbour Gazette",
        "  3              title: The bridge is back, the bill is not",
        "  4              published: 2024-05",
        "  5              ---",
        "  6",
        "> 7 2024-03      The council ~now~ speaks of ⟦{6 million euros}⟧. In ~March~ it",
        "                 had said 3 million.",
        "  8",
        "  9              The harbour master denied {that the pilot had been drunk}.",
        "                 \"{The radar failed,}\" he said.",
        " 10",
        " 11 late 2024-02 It was ~late February~ when the _Aurora_ ran into the bridge.",
        "                 Three sailors were taken to hospital.",
        "", "",
        " line 7 of 11 · row 1 of 3 · ? shows the keys, q leaves",
      ])
  }

  @Test("Jumps to dates, claims, places, hits and rows, and says where there are no more") func jumps() throws
  {
    var screen = try open("documents")
    let steps: [(keys: String, words: String?, bottom: String)] = [
      ("d", "Tuesday", "date 2024-05-14"),
      ("d", "eleven weeks", "duration P11W"),
      ("D", "Tuesday", "date 2024-05-14"),
      ("c", "Nobody was hurt, and nobody will pay twice,", "claim (direct, says) of mayor"),
      ("p", "Nobody was hurt, and nobody will pay twice,", "No person further down."),
      ("l", "13 May 2024", "date 2024-05-13"),
      ("h", "Nobody was hurt, and nobody will pay twice,", "claim (direct, says) of mayor"),
      ("o", "Aurora", "place Aurora"),
      ("/PIER\n", "pier", "line 12 of 12 · row 1 of 3 · ? shows the keys, q leaves"),
      ("n", "pier", "line 8 of 12 · row 1 of 3 · ? shows the keys, q leaves"),
      ("N", "pier", "line 12 of 12 · row 1 of 3 · ? shows the keys, q leaves"),
      ("/zebra\n", "pier", "“zebra” is not in this document."),
      ("]", nil, "row 2 of 3"),
      ("]", nil, "row 3 of 3"),
      ("]", nil, "This is the last row of the answer."),
      ("[", nil, "row 2 of 3"),
      ("G", nil, "line 11 of 11 · row 2 of 3 · ? shows the keys, q leaves"),
      ("w", nil, "No such key; all keys: ?"),
      ("/", nil, "/"),
    ]
    for step in steps {
      press(step.keys, &screen)
      let pane = screen.panes[0]
      #expect(pane.selected.map { pane.text.string($0) } == step.words, "\(step.keys)")
      #expect(seen(screen).last == " " + step.bottom, "\(step.keys)")
    }
  }

  @Test("Two sources at the same event, side by side") func sideBySide() throws {
    var screen = try open("events | filter source is \"City Courier\" and sentence has \"Aurora\"")
    press("s", &screen)
    #expect(screen.panes.map(\.page.source) == ["City Courier", "Harbour Gazette"])
    let gazette = screen.panes[1]
    #expect(gazette.selected.map { gazette.text.string($0).contains("late February") } == true)
    #expect(seen(screen).contains { $0.contains("│") && $0.contains("the _Aurora_") })
    press("s", &screen)
    #expect(screen.panes[1].page.document == "union.txt")
    _ = screen.press(.tab)
    press("x", &screen)
    #expect(screen.panes.map(\.page.document) == ["union.txt"])
  }

  @Test("The stage “read” prints each paragraph once, with all its rows") func stage() throws {
    #expect(
      session.text("claims | filter source is \"Harbour Gazette\" | read") == """
        row 1 · Harbour Gazette · gazette.md · The bridge is back, the bill is not
          7  The council ~now~ speaks of ⟦{6 million euros}⟧. In ~March~ it had said 3
             million.

        rows 2, 3 · Harbour Gazette · gazette.md · The bridge is back, the bill is not
          9  The harbour master denied ⟦{that the pilot had been drunk}⟧. "⟦{The radar
             failed,}⟧" he said.

        3 of 7 claims, in 1 of 3 documents from 1 of 3 sources

        """)
    #expect(session.text("claims | read | count").contains("ends the query"))
    #expect(session.text("claims | count | read").contains("read"))
  }

  @Test("At the prompt the stage “read” opens the first row") func stageAtPrompt() throws {
    var opened: ReadingScreen?
    session.reading = { opened = $0 }
    #expect(session.text("claims | filter source is \"Harbour Gazette\" | read") == "")
    #expect(opened?.row == 0 && opened?.passages.count == 3)
  }

  @Test("A name is followed through all sources, and back") func following() throws {
    var screen = try open("documents")
    press("oof", &screen)
    #expect(screen.panes[0].page.document == "gazette.md")
    #expect(seen(screen).last == " place Aurora, mention 2 of 2")
    press("f", &screen)
    #expect(seen(screen).last == " This is the last of 2 mentions.")
    _ = screen.press(.backspace)
    let pane = screen.panes[0]
    #expect(pane.page.document == "courier.md")
    #expect(pane.selected.map { pane.text.string($0) } == "Aurora")
  }

  @Test("Control-C, Control-D and q leave, Control-Z stops; while words are typed q is a letter")
  func leaving() throws {
    var screen = try open("documents")
    #expect(screen.press(.character("q")) == .leaves)
    #expect(screen.press(.control("d")) == .leaves)
    #expect(screen.press(.control("z")) == .stops)
    press("/", &screen)
    #expect(screen.press(.character("q")) == .stays)
    #expect(screen.mode == .searching("q"))
    #expect(screen.press(.control("c")) == .leaves)
  }

  @Test("Whatever is pressed in whatever window, each frame fits it", arguments: [true, false])
  func fits(hasColour: Bool) throws {
    var random = SeededGenerator(seed: 7)
    let keys =
      "jkbuvgGlhcCdDpPoOnNfFsx[]r? /".map(Key.character) + [
        .tab, .backspace, .enter, .escape, .pageDown, .unknown,
      ]
    for (columns, rows) in [(80, 24), (132, 50), (61, 9), (40, 5), (20, 3), (9, 2), (1, 1)] {
      var screen = try open("mentions", columns: 80, rows: 24, hasColour: hasColour)
      screen.resize(to: (columns, rows))
      for _ in 0..<200 {
        _ = screen.press(keys[Int.random(in: 0..<keys.count, using: &random)])
        let frame = screen.frame
        #expect(frame.count == rows)
        #expect(frame.allSatisfy { DisplayWidth.of(Self.plain($0)) <= columns })
        let pane = screen.panes[screen.focus]
        #expect(pane.cursor >= pane.top && pane.cursor < pane.top + screen.bodyHeight)
      }
    }
  }

  @Test("What a document says does nothing to the terminal") func hostile() throws {
    let folder = try Workshop.emptyFolder()
    let text =
      "Anna Berg said on 3 May 2024 that \u{1B}[2J\u{1B}]0;x\u{7}\u{202E}txet\u{9B}31m she left.\r\rEnd\u{8}."
    try text.write(to: folder.appendingPathComponent("a.txt"), atomically: true, encoding: .utf8)
    let corpus = folder.appendingPathComponent("a.corpus").path
    _ = try Ingestion(paths: [folder.path], corpus: corpus, threads: 1).run()
    let session = try Workshop.session(on: corpus)
    for hasColour in [true, false] {
      let screen = try open("documents", in: session, hasColour: hasColour)
      let frame = screen.frame.map(Self.plain).joined()
      #expect(frame.contains("␛[2J␛]0") && frame.contains(";x␇⟨U+202E⟩txet⟨U+009B⟩31m"))
      #expect(frame.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) })
      #expect(!frame.contains("\u{202E}"))
    }
  }

  @Test("Rows of the layout hold the whole text, none wider than it may be") func layout() throws {
    var random = SeededGenerator(seed: 11)
    let parts = [
      "a", "bridge", " ", "  ", "\n", "\t", "Баку", "日本語", "é", "e\u{301}", "👩‍👩‍👧", "longlonglonglonglong",
      "\r\n",
    ]
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        parts.randomElement(using: &random) ?? ""
      }
      .joined()
      let count = text.utf8.count
      let marks = (0..<3).map { _ in
        let places = text.indices.map { text.utf8.distance(from: text.startIndex, to: $0) } + [count]
        let two = [places.randomElement(using: &random) ?? 0, places.randomElement(using: &random) ?? 0]
          .sorted()
        return Page.Mark(
          kind: Page.Kind.allCases.randomElement(using: &random) ?? .date, start: two[0], stop: two[1],
          meaning: "")
      }
      let page = Page(
        number: 1, document: "", source: "", text: text, start: 0, stop: 0,
        marks: marks.sorted { ($0.start, -$0.stop) < ($1.start, -$1.stop) }, events: [])
      let reading = ReadingText(page, rows: [], hasColour: false)
      let width = Int.random(in: 12...30, using: &random)
      let layout = ReadingLayout(reading, width: width)
      let drawn = layout.rows.map { reading.pieces($0.range).map(\.text).joined() }
      #expect(drawn.allSatisfy { DisplayWidth.of($0) <= width }, "\(text.debugDescription)")
      let letters = layout.rows.map { reading.string($0.range) }.joined().filter { !$0.isWhitespace }
      #expect(letters == text.filter { !$0.isWhitespace })
      let breaks = text.utf8.count { $0 == 10 }
      #expect(layout.lineCount == (text.utf8.last == 10 ? breaks : breaks + 1))
    }
  }

  @Test(
    "Keys as terminals send them",
    arguments: [
      ("a", [.character("a")]), ("\u{1B}[A", [.up]), ("\u{1B}OB", [.down]),
      ("\u{1B}[5~\u{1B}[6~", [.pageUp, .pageDown]),
      ("\u{1B}[1;5C", [.right]), ("\u{1B}[H\u{1B}[4~", [.home, .end]), ("\u{1B}", [.escape]),
      ("\u{1B}q", [.escape, .character("q")]),
      ("\r\t\u{7F}", [.enter, .tab, .backspace]), ("\u{3}\u{1A}", [.control("c"), .control("z")]),
      ("é日", [.character("é"), .character("日")]),
      ("\u{1B}[200~", [.unknown]),
    ] as [(String, [Key])])
  func keys(typed: String, keys: [Key]) {
    var bytes = Array(typed.utf8)[...]
    var found: [Key] = []
    while let key = Key.take(&bytes, isComplete: true) { found.append(key) }
    #expect(found == keys)
  }

  @Test("A key whose bytes come one by one is awaited") func slowKey() {
    for typed in ["\u{1B}[6~", "日"] {
      for cut in 1..<typed.utf8.count {
        var bytes = Array(typed.utf8.prefix(cut))[...]
        #expect(Key.take(&bytes, isComplete: false) == nil)
        #expect(bytes.count == cut)
      }
    }
  }
}
