import Foundation
import Testing

/// What happens at a terminal while something is going on.
@Suite("At a real terminal, meanwhile", .serialized) struct TerminalJobTests {
  /// Some thousand happenings that are told alike: to compare them takes seconds in a program that is built for testing.
  private static let manyEvents: Result<String, any Error> = Result {
    let folder = try Workshop.emptyFolder().appendingPathComponent("many")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let syllables = "ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu".split(separator: " ")
    for file in 0..<4 {
      var text = "Report \(file)\n\n"
      for number in file * 1_500..<(file + 1) * 1_500 {
        func word(_ step: Int) -> String {
          syllables[number * step % 20] + syllables[number * step / 7 % 20] + "n"
        }
        text += "On \(1 + number % 28) May 2024 the \(word(3)) struck the \(word(7)) near the \(word(11))."
        text += number % 10 == 9 ? "\n\n" : " "
      }
      try text.write(
        to: folder.appendingPathComponent("\(file).txt"), atomically: true, encoding: .utf8)
    }
    return folder.path
  }

  @Test("What is typed while a query runs is asked behind it, in order, and Control-D leaves then")
  func typedAhead() throws {
    let terminal = try Desk().sit()
    terminal.type("documents | count by source\rsentences | count\r.timer off\rclaims | count\r\u{4}")
    try terminal.expect("City Courier")
    try terminal.expect("15\n")
    try terminal.expect("claims | count")
    #expect(try terminal.end() == 0)
    #expect(terminal.isAsFound)
  }

  @Test("A long query tells what it is at, and Control-C stops it also between its looks into the corpus")
  func stopping() throws {
    let folder = try Self.manyEvents.get()
    let terminal = try Terminal([folder], environment: ["HOME": folder, "XDG_DATA_HOME": folder])
    try terminal.expect("many> ")
    terminal.type("events | corroborate\r")
    try terminal.expect("s · ")
    try terminal.expect("Control-C stops")
    let pressed = Date.now
    terminal.type("\u{3}")
    try terminal.expect("the query was stopped")
    try terminal.expect("many> ")
    // A fifth of a second, and much more for a machine that has other things to do.
    #expect(Date.now.timeIntervalSince(pressed) < 2)
    terminal.type("documents | count\r")
    try terminal.expect("from 4 documents")
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
    #expect(terminal.isAsFound)
  }

  @Test("A window that changes its size while one types keeps what is typed") func resizing() throws {
    let terminal = try Desk().sit()
    terminal.type("documents | count by so")
    try terminal.expect("count by so")
    terminal.resize(columns: 40, rows: 12)
    try terminal.expect("bridge> documents | count by so")
    terminal.type("urce\r")
    try terminal.expect("City Courier")
    try terminal.expect("bridge> ")
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
  }

  @Test("A query longer than a line is drawn anew from its first row") func resizingLongLines() throws {
    let terminal = try Desk().sit()
    let query =
      "documents | filter source has \"Courier\" and published in 2024 | show document, source, title, line"
    terminal.type(query)
    try terminal.expect("title, line")
    // “bridge> ” and the query are more than two rows of 40 columns.
    terminal.resize(columns: 40, rows: 12)
    let above = (8 + query.utf8.count) / 40
    try terminal.expect("bridge> documents")
    #expect(String(decoding: terminal.raw, as: UTF8.self).contains("\r\u{1B}[\(above)A\u{1B}[J"))
    terminal.type("\u{3}")
    try terminal.expect("bridge> ")
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
  }

  @Test("A terminal that leaves its rows as they are is asked where the cursor stands")
  func resizingWithoutWrapping() throws {
    let terminal = try Desk().sit()
    let query =
      "documents | filter source has \"Courier\" and published in 2024 | show document, source, title, line"
    terminal.type(query)
    try terminal.expect("title, line")
    terminal.resize(columns: 60, rows: 12)
    try terminal.expectRaw("\u{1B}[6n")
    // The second of two rows of 80 columns, as before.
    terminal.type("\u{1B}[9;\((8 + query.utf8.count) % 80 + 1)R")
    try terminal.expectRaw("\r\u{1B}[1A\u{1B}[J")
    try terminal.expect("bridge> documents")
    terminal.type("\u{3}")
    try terminal.expect("bridge> ")
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
  }

  @Test("A command in the middle of a query gives the query up") func commandInQuery() throws {
    let terminal = try Desk().sit()
    terminal.type("documents | filter source has \"x\" and\r")
    try terminal.expect("…> ")
    terminal.type(".quit\r")
    #expect(try terminal.end() == 0)
  }

  @Test("Control-Z gives the terminal to the shell, and fg comes back to the prompt") func suspending() throws
  {
    let desk = try Desk()
    let shell = try Terminal(
      ["--norc", "--noprofile", "-i"],
      environment: ["HOME": desk.home.path, "XDG_DATA_HOME": desk.home.path, "PS1": "shell: "],
      shell: "/bin/bash")
    try shell.expect("shell: ")
    shell.type("\(try Workshop.program) \(desk.corpus)\r")
    try shell.expect("bridge> ")
    shell.type("\u{1A}")
    try shell.expect("Stopped")
    try shell.expect("shell: ")
    shell.type("echo here\r")
    try shell.expect("here\n")
    try shell.expect("shell: ")
    shell.type("fg\r")
    try shell.expect("bridge> ")
    shell.type("documents | count\r")
    try shell.expect("from 3 documents")
    try shell.expect("bridge> ")
    shell.type("\u{4}")
    try shell.expect("shell: ")
    shell.type("exit\r")
    #expect(try shell.end() == 0)
  }

  @Test("What is open is named; an empty line and Control-C leave it") func continuing() throws {
    let terminal = try Desk().sit()
    terminal.type("documents | filter source is \"City\r")
    try terminal.expect("filter \" …> ")
    terminal.type("\u{3}")
    try terminal.expect("bridge> ")
    terminal.type("documents | filter\r")
    try terminal.expect("filter CONDITION …> ")
    terminal.type("\r")
    try terminal.expect("needs a condition")
    try terminal.expect("bridge> ")
    terminal.type("documents | sort\r")
    try terminal.expect("sort COLUMN …> ")
    terminal.type("title\r")
    try terminal.expect("union.txt")
    try terminal.expect("bridge> ")
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
  }
}
