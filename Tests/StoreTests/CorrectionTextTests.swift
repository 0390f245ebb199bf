import Foundation
import TestSupport
import Testing
import Values

@testable import Store

@Suite("Corrections as they are written") struct CorrectionTextTests {
  static let lines = [
    #"alias "Ilham Aliyev" = "Aliyev""#,
    #"2025-08-01 alias "Ilham Aliyev" = "Aliyev", "I. Aliyev" because the captions say so"#,
    #"correct published of document "a/004.md" = 2025-07-01"#,
    #"2025-08-01 correct published of document "004.md" sha256:0ab12cd3 = 1804..1813 because it says = and ,"#,
    #"correct title of document "x \"y\".md" = none"#,
    #"correct speaker of claim "⟦We will come⟧, he said." in "a.md" line 12 = "Ilham Aliyev""#,
    #"correct speaker of claim "He: \"⟦one\ntwo⟧\"" in "a.md" line 12 sha256:0123456789abcdef = none"#,
    #"correct entity of mention "The \⟦odd\⟧ ⟦Aliyev⟧" in "a.md" line 1 = "Ilham Aliyev""#,
    #"correct value of quantity "⟦about 12 people⟧" in "a.md" line 1 = 1.5"#,
    #"correct happened of event "⟦it burned⟧" in "a.md" line 3 = 1906-04"#,
    #"correct date of date "⟦May⟧" in "a.md" line 3 = 1906.."#,
    #"correct said of row 3 = 1906"#,
  ]

  @Test("What is written is read as it was", arguments: lines) func same(line: String) throws {
    #expect(try Correction(line: line).line == line)
  }

  @Test(
    "Hands write otherwise",
    arguments: [
      (#"  ALIAS “Ilham Aliyev”="Aliyev" ,"I. Aliyev""#, #"alias "Ilham Aliyev" = "Aliyev", "I. Aliyev""#),
      (#"correct published of "004.md" = 2025-07"#, #"correct published of document "004.md" = 2025-07"#),
      (
        #"correct published of "004.md" = "2025-07" because  two   words "#,
        #"correct published of document "004.md" = 2025-07 because two words"#
      ),
      (#"correct speaker of 3 = none"#, #"correct speaker of row 3 = none"#),
      (#"correct value of 3 = 12 because"#, #"correct value of row 3 = 12"#),
    ])
  func forms(written: String, canonical: String) throws {
    #expect(try Correction(line: written).line == canonical)
  }

  @Test(
    "What cannot be read is told with its place",
    arguments: [
      (#"aliass "A" = "B""#, "a correction begins with “alias” or “correct”", 7),
      (#"alias "A" "B""#, "“=” is missing", 11),
      (#"alias "A" = "B"#, "this quotation mark has no second one", 13),
      (#"alias "A" = B"#, "a name in quotes is missing", 13),
      (#"alias "A" = "B" since he said so"#, "nothing more is expected here", 17),
      (#"correct colour of "a.md" = "red""#, "“colour” cannot be corrected", 15),
      (#"correct published of "a.md" = soon"#, "“soon” is no date", 31),
      (#"correct published of "a.md" = 2025-02-30"#, "“2025-02-30” is no date", 31),
      (#"correct value of 3 = many"#, "“many” is no number", 22),
      (#"correct source of "a.md" = none"#, "source always has a value", 32),
      (#"correct published of "a.md" sha256:12 = 2025"#, "at least eight", 38),
      (#"correct speaker of claim "no marks" in "a.md" line 1 = none"#, "between ⟦ and ⟧", 36),
      (#"correct speaker of dog "⟦x⟧" in "a.md" line 1 = none"#, "“dog” is nothing", 23),
      (#"correct speaker of claim "⟦x⟧" in "a.md" = none"#, "“line” is missing", 41),
      ("", "a correction begins with", 1),
    ])
  func mistakes(line: String, message: String, character: Int) {
    do {
      _ = try Correction(line: line)
      Issue.record("“\(line)” was read")
    } catch {
      #expect(error.message.contains(message))
      #expect(error.character == character)
    }
  }

  @Test("Any text survives being written") func anyText() throws {
    var generator = SeededGenerator(seed: 5)
    let signs = [
      "a", "\"", "\\", "\n", "⟦", "⟧", " ", "é", "“", "”", "=", ",", "#", "\t", "🙂", "n", "because ",
    ]
    for _ in 0..<2000 {
      func text() -> String {
        (0..<Int.random(in: 1...8, using: &generator)).map { _ in signs.randomElement(using: &generator) ?? ""
        }.joined()
      }
      let anchor = Correction.RowAnchor(
        noun: .claim, document: .init(path: "x" + text()), line: 3, words: "w" + text(), before: text(),
        after: text())
      let corrections = [
        Correction(.alias("x" + text(), others: ["y" + text()])),
        Correction(.value(.speaker, of: .row(anchor), is: .text("z" + text()))),
      ]
      for correction in corrections { #expect(try Correction(line: correction.line) == correction) }
    }
  }
}

@Suite("The file of corrections") struct CorrectionFileTests {
  @Test("It stands beside the corpus, also where a link leads to it") func place() throws {
    let folder = try TemporaryFolder()
    _ = try folder.emptyCorpus()
    #expect(CorrectionFile(corpus: folder.file("empty.corpus")).path.hasSuffix("/empty.corrections"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link"), withDestinationPath: folder.file("empty.corpus"))
    #expect(CorrectionFile(corpus: folder.file("link")).path.hasSuffix("/empty.corrections"))
  }

  @Test("Adding and taking out leaves every other byte as it was") func bytes() throws {
    let folder = try TemporaryFolder()
    let file = CorrectionFile(corpus: folder.file("x.corpus"))
    #expect(try file.load().isEmpty)
    let hand = "# mine\r\n\r\n  alias \"A\" = \"B\"   because of that  \r\n\n# end"
    try hand.write(toFile: file.path, atomically: true, encoding: .utf8)
    let added = Correction(.alias("C", others: ["D"]), day: Day.checked(year: 2025, month: 8, day: 1))
    try file.add(added)
    func text() throws -> String { try String(contentsOfFile: file.path, encoding: .utf8) }
    #expect(try text() == hand + "\n2025-08-01 alias \"C\" = \"D\"\n")
    #expect(try file.load().map(\.line) == ["alias \"A\" = \"B\" because of that", added.line])
    #expect(try file.remove(3) == nil)
    #expect(try file.remove(1)?.effect == "alias \"A\" = \"B\"")
    #expect(try text() == "# mine\r\n\r\n\n# end\n2025-08-01 alias \"C\" = \"D\"\n")
  }

  @Test("A line that cannot be read is told by number, and the file stays as it is") func malformed() throws {
    let folder = try TemporaryFolder()
    let file = CorrectionFile(corpus: folder.file("x.corpus"))
    let text = "alias \"A\" = \"B\"\n# a comment\nalias \"A\" = \n"
    try text.write(toFile: file.path, atomically: true, encoding: .utf8)
    #expect(throws: CorpusError.self) { try file.load() }
    #expect(throws: CorpusError.self) { try file.remove(1) }
    do {
      _ = try file.load()
    } catch {
      #expect(error.description.contains("x.corrections, line 3, character 12: a name in quotes is missing"))
    }
    #expect(try String(contentsOfFile: file.path, encoding: .utf8) == text)
    try "correct speaker of 3 = none".write(toFile: file.path, atomically: true, encoding: .utf8)
    #expect(throws: CorpusError.self) { try file.load() }
    try Data([0xFF, 0xFE, 10]).write(to: URL(fileURLWithPath: file.path))
    #expect(throws: CorpusError.self) { try file.load() }
  }
}
