import Foundation
import Testing

@Suite("At a real terminal", .serialized) struct TerminalTests {
  @Test("A query is answered, Control-D leaves, the terminal is as it was") func typing() throws {
    let terminal = try Desk().sit()
    terminal.type("documents | count by source\r")
    try terminal.expect("City Courier")
    try terminal.expect("bridge> ")
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
    #expect(terminal.isAsFound)
  }

  @Test("A query goes on over lines, and comes back whole from the history") func history() throws {
    let desk = try Desk()
    let terminal = try desk.sit()
    terminal.type("documents |\r")
    try terminal.expect("documents | …> ")
    terminal.type("count by source\r")
    try terminal.expect("City Courier")
    try terminal.expect("bridge> ")
    terminal.type("\u{1B}[A\r")
    try terminal.expect("documents |")
    try terminal.expect("City Courier")
    terminal.type(".quit\r")
    #expect(try terminal.end() == 0)
    let saved = try String(contentsOf: desk.home.appendingPathComponent("parallax/history"), encoding: .utf8)
    #expect(saved.hasPrefix("documents |\\ncount by source\n"))
    // Another day: Control-R finds it.
    let later = try desk.sit()
    later.type("\u{12}by source")
    try later.expect("count by source")
    later.type("\r")
    try later.expect("City Courier")
    try later.expect("bridge> ")
    later.type("\u{4}")
    #expect(try later.end() == 0)
  }

  @Test("Control-C abandons what was typed, and the shell lives") func interrupt() throws {
    let terminal = try Desk().sit()
    terminal.type("documents | nonsense")
    try terminal.expect("nonsense")
    terminal.type("\u{3}")
    try terminal.expect("^C")
    try terminal.expect("bridge> ")
    terminal.type("documents |\r")
    try terminal.expect("documents | …> ")
    terminal.type("\u{3}")
    try terminal.expect("bridge> ")
    terminal.type("documents | count\r")
    try terminal.expect("3")
    try terminal.expect("bridge> ")
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
  }

  @Test("Tab completes words of the language and values of the corpus, and lists where there are several")
  func completion() throws {
    let terminal = try Desk().sit()
    terminal.type("docu\t| fil\tsou\t")
    try terminal.expect("documents | filter source ")
    terminal.type("is \"City\t")
    try terminal.expect("Courier\"")
    terminal.type("| cou\t\r")
    try terminal.expect("1")
    try terminal.expect("bridge> ")
    terminal.type("documents | filter source is \"\t")
    try terminal.expect("1  Harbour Gazette")
    terminal.type("\u{3}")
    try terminal.expect("^C")
    try terminal.expect("bridge> ")
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
  }

  @Test("Dates complete to those that the corpus has; Escape and h explains a word") func datesAndHelp()
    throws
  {
    let terminal = try Desk().sit()
    terminal.type("documents | filter published in 20\t")
    try terminal.expect("published in 2024")
    terminal.type("-05-1\t")
    try terminal.expect("-05-14 ")
    terminal.type("| cou\t\r")
    try terminal.expect("1")
    try terminal.expect("bridge> ")
    terminal.type("documents | sort\u{1B}h")
    try terminal.expect("sort COLUMN")
    try terminal.expect("documents | sort")
    terminal.type("\u{3}")
    try terminal.expect("bridge> ")
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
  }

  @Test("What is saved in the editor is asked, and found by its words another day") func editing() throws {
    let desk = try Desk()
    let script = desk.home.appendingPathComponent("editor")
    try "#!/bin/sh\nsed -i 's/documents/sentences/' \"$1\"\n".write(
      to: script, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path)
    let terminal = try desk.sit(["VISUAL": script.path])
    terminal.type("documents | count\r")
    try terminal.expect("bridge> ")
    terminal.type(".edit\r")
    try terminal.expect("sentences | count")
    try terminal.expect("15")
    try terminal.expect("bridge> ")
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
    let later = try desk.sit()
    later.type(".history ENTENCES\r")
    try later.expect("sentences | count")
    try later.expect("bridge> ")
    later.type(".history nowhere\r")
    try later.expect("no query has “nowhere”")
    try later.expect("bridge> ")
    later.type("\u{4}")
    #expect(try later.end() == 0)
  }

  @Test("Letters beyond ASCII arrive, under LANG=C too") func letters() throws {
    let terminal = try Desk().sit()
    terminal.type("documents | filter title has \"Çiller Баку 日本\"\r")
    try terminal.expect("Çiller Баку 日本")
    try terminal.expect("no rows")
    try terminal.expect("bridge> ")
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
  }

  @Test("A mistake is shown and the prompt comes back") func mistake() throws {
    let terminal = try Desk().sit()
    terminal.type("documents | cuont by source\r")
    try terminal.expect("^~~~~")
    try terminal.expect("Did you mean: count")
    try terminal.expect("bridge> ")
    terminal.type("quit\r")
    #expect(try terminal.end() == 0)
  }

  // MARK: Lessons

  @Test(
    "A lesson at the prompt: asked, answered, looked up, and back to the prompt with the terminal as it was")
  func lesson() throws {
    let desk = try Desk()
    let file = desk.home.appendingPathComponent("bridge.query")
    try """
    # # The bridge
    #
    #? ask number: How many sources?
    #? hint: More than two.
    #? answer: rows
    #? explain: Each tells its own.
    documents | show source

    #? try: Count the sentences.
    sentences | count
    """.write(to: file, atomically: true, encoding: .utf8)
    let terminal = try Terminal(
      ["walk", file.path, "--corpus", desk.corpus],
      environment: ["HOME": desk.home.path, "XDG_DATA_HOME": desk.home.path])
    try terminal.expect("How many sources?")
    try terminal.expect("your number — ")
    terminal.type("some\r")
    try terminal.expect("Write a number in digits")
    terminal.type("hint\r")
    try terminal.expect("Hint 1 of 1")
    terminal.type("3\r")
    try terminal.expect("You expected 3, and so it is.")
    try terminal.expect("(1 of 2) Enter goes on — ")
    // Where a row comes from is read on a screen of its own.
    terminal.type(".read 1\r")
    try terminal.expect("q leaves")
    terminal.type("q")
    try terminal.expect("(1 of 2) Enter goes on — ")
    terminal.type("\r")
    try terminal.expect("your query — ")
    terminal.type("sent\t| count\r")
    try terminal.expect("That is it")
    terminal.type("back\r")
    try terminal.expect("your number — ")
    terminal.type("\u{3}")
    try terminal.expect("You stopped at step 1 of 2. 2 questions were answered; 2 of 2")
    #expect(try terminal.end() == 0)
    #expect(terminal.isAsFound)
  }

  @Test("A lesson from the prompt: looked up, hinted, skipped, gone back to, and kept as a table") func walk()
    throws
  {
    let desk = try Desk()
    try """
    # # The bridge
    #
    #? ask number: How many sources?
    #? hint: More than two.
    #? answer: rows
    documents | show source

    #? ask text: What will the harbour say?
    claims | count

    #? try: Count the sentences.
    sentences | count
    """.write(to: desk.home.appendingPathComponent("bridge.query"), atomically: true, encoding: .utf8)
    let line = "cd '\(desk.home.path)' && exec '\(try Workshop.program)' '\(desk.corpus)'"
    let terminal = try Terminal(
      ["-c", line], environment: ["HOME": desk.home.path, "XDG_DATA_HOME": desk.home.path], shell: "/bin/bash"
    )
    try terminal.expect("bridge> ")
    terminal.type(".walk nowhere.query\r")
    try terminal.expect("There is no file")
    try terminal.expect("bridge> ")
    terminal.type(".walk bridge.query\r")
    try terminal.expect("Your name")
    terminal.type("Ana\r")
    try terminal.expect("your number — ")
    // A query is answered, and the question is still open.
    terminal.type("documents | count\r")
    try terminal.expect("from 3 documents")
    try terminal.expect("your number — ")
    terminal.type("hint\r")
    try terminal.expect("Hint 1 of 1")
    terminal.type("two\r")
    try terminal.expect("You expected 2; it is 3.")
    terminal.type("\r")
    try terminal.expect("your words — ")
    terminal.type("back\r")
    try terminal.expect("your number — ")
    terminal.type("3\r")
    try terminal.expect("You expected 3, and so it is.")
    terminal.type("\r")
    try terminal.expect("your words — ")
    terminal.type("skip\r")
    try terminal.expect("(2 of 3) Enter goes on — ")
    terminal.type("\r")
    try terminal.expect("your query — ")
    terminal.type("documents\r")
    try terminal.expect("Try again")
    terminal.type("sentences | count\r")
    try terminal.expect("That is it")
    terminal.type("\r")
    try terminal.expect("bridge> ")
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
    let table = try String(
      contentsOf: desk.home.appendingPathComponent("bridge.query.answers.csv"), encoding: .utf8)
    let answers = table.split(separator: "\r\n").dropFirst()
    // Both replies to the first question, the one that was skipped, and the query.
    #expect(answers.count == 4 && answers.allSatisfy { $0.contains("Ana") }, "\(table)")
    #expect(answers.first?.contains(",2,3,") == true && answers.dropFirst().first?.contains(",3,3,") == true)
  }

  @Test("The sources one by one at the prompt") func sources() throws {
    let terminal = try Desk().sit()
    terminal.type(".walk\r")
    try terminal.expect("(1 of 3)")
    terminal.type("\r")
    try terminal.expect("(2 of 3)")
    terminal.type("quit\r")
    try terminal.expect("bridge> ")
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
  }

  // MARK: Reading

  private static let alternateOn = "\u{1B}[?1049h"
  private static let alternateOff = "\u{1B}[?1049l"

  /// How often the terminal was told something.
  private func count(_ code: String, _ terminal: Terminal) -> Int {
    String(decoding: terminal.raw, as: UTF8.self).ranges(of: code).count
  }

  private func reading() throws -> Terminal {
    let terminal = try Desk().sit()
    terminal.type("documents\r")
    try terminal.expect("union.txt")
    try terminal.expect("bridge> ")
    terminal.type(".read 2\r")
    try terminal.expect("q leaves")
    return terminal
  }

  @Test(
    "An article is read on a screen of its own, and q, Control-C and Control-D come back",
    arguments: ["q", "\u{3}", "\u{4}"])
  func reading(leave: String) throws {
    let terminal = try reading()
    terminal.type("dd")
    try terminal.expect("date 2024-03")
    terminal.type("\u{1B}[6~/radar\r")
    try terminal.expect("radar")
    terminal.type(leave)
    try terminal.expect("bridge> ")
    #expect(count(Self.alternateOn, terminal) == 1 && count(Self.alternateOff, terminal) == 1)
    terminal.type("documents | count\r")
    try terminal.expect("3")
    try terminal.expect("bridge> ")
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
    #expect(terminal.isAsFound)
  }

  @Test("A window of another size is filled anew while one reads") func resizing() throws {
    let terminal = try reading()
    terminal.resize(columns: 50, rows: 10)
    try terminal.expect("line 1 of 11")
    terminal.resize(columns: 100, rows: 30)
    try terminal.expect("q leaves")
    terminal.type("q\u{4}")
    #expect(try terminal.end() == 0)
  }

  @Test("Control-Z gives the terminal back, and reading goes on where it was") func stopping() throws {
    // Nobody can resume the only process of a terminal, so the system lets it go on at once.
    let terminal = try reading()
    terminal.type("dd")
    try terminal.expect("date 2024-03")
    terminal.type("\u{1A}")
    try terminal.expect("date 2024-03")
    #expect(count(Self.alternateOn, terminal) == 2 && count(Self.alternateOff, terminal) == 1)
    terminal.type("q\u{4}")
    #expect(try terminal.end() == 0)
    #expect(terminal.isAsFound)
  }

  @Test(
    "A signal that ends the program leaves the terminal as it was", arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func ending(signal: Int32) throws {
    let terminal = try reading()
    terminal.signal(signal)
    #expect(try terminal.end() == -1)
    #expect(count(Self.alternateOff, terminal) == 1)
    #expect(terminal.isAsFound)
  }
}
