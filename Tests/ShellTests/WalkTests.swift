import Foundation
import Testing

@testable import Shell

/// Lessons and the walk through the sources, with replies from a file.
@Suite("Walks") struct WalkTests {
  private let program = ProgramTests()
  private static let folder = Workshop.repository.appendingPathComponent("Scripts/Lessons")
  private static let lessons = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".query") }.sorted()

  @Test("Every lesson that ships can be run, rendered, and walked to its end", arguments: lessons)
  func shipped(name: String) throws {
    let lesson = Self.folder.appendingPathComponent(name).path
    #expect(try program.run(["run", lesson]).code == 0)
    let page = try program.run(["render", lesson])
    #expect(page.code == 0 && page.output.contains("Before you look") && !page.output.contains("? ask"))
    // “skip” answers a question and goes on at a pause.
    let walk = try program.run(["walk", lesson], input: String(repeating: "skip\n", count: 60))
    #expect(walk.code == 0 && walk.errors.isEmpty)
    #expect(walk.output.contains("What you make") && walk.output.contains("Your turn:"))
    let text = try String(contentsOfFile: lesson, encoding: .utf8)
    let last =
      try #require(text.split(separator: "\n").last).split(separator: " ").last.map(String.init) ?? ""
    #expect(walk.output.hasSuffix("\(last)\n\n"))
  }

  private let lesson = """
    # # The bridge
    #
    #? ask number: How many documents?
    #? hint: More than two.
    #? answer: rows
    #? explain: Now you know.
    documents | show source

    #? ask text: Why?
    documents | count

    #? try: Count the documents by source.
    #? hint: documents | count by …
    documents | count by source

    # The end.
    """

  @Test("Predict, compare, try, and leave a table for the teacher") func taught() throws {
    let file = try program.script(lesson)
    let sheet = file.deletingLastPathComponent().appendingPathComponent("class.csv").path
    let replies =
      "hint\n3\n\n=1+1, I think\n\ndocuments | count\nhint\ndocuments | summarize n = count() by source\n\n"
    let arguments = [
      "walk", file.path, "--corpus", try program.corpus(), "--answers", sheet, "--name", "Ana",
    ]
    let walk = try program.run(arguments, input: replies)
    #expect(walk.code == 0 && walk.errors.isEmpty)
    for line in [
      "Hint: More than two.", "You expected 3, and so it is.", "Now you know.", "You wrote: =1+1, I think",
      "That finds 1 row; 3 sought.", "That is it: your query finds what was sought.", "The end.",
    ] { #expect(walk.output.contains(line), "\(line)") }
    let table = try String(contentsOfFile: sheet, encoding: .utf8)
    #expect(
      table == """
        learner,lesson,step,kind,question,reply,expected,right,hints,tries\r
        Ana,study.query,1,number,How many documents?,3,3,yes,1,0\r
        Ana,study.query,2,text,Why?,"'=1+1, I think",,,0,0\r
        Ana,study.query,3,try,Count the documents by source.,documents | summarize n = count() by source,,yes,1,2\r

        """)
    _ = try program.run(arguments, input: "9\n\nquit\n")
    let more = try String(contentsOfFile: sheet, encoding: .utf8)
    #expect(more == table + "Ana,study.query,1,number,How many documents?,9,3,no,0,0\r\n")
  }

  @Test("Back goes back, a query of one's own is answered between steps, the end of replies is the end")
  func moves() throws {
    let file = try program.script(lesson)
    let walk = try program.run(
      ["walk", file.path, "--corpus", try program.corpus()],
      input: "1\ndocuments | filter source is \"City Courier\" | count\n\nback\n3\n")
    #expect(walk.code == 0)
    #expect(walk.output.components(separatedBy: "How many documents?").count == 3)
    #expect(walk.output.contains("You expected 1; it is 3."))
  }

  @Test("The sources one by one: what each is, claims and leaves out") func sources() throws {
    let corpus = try Workshop.corpus(of: "Datasets/azerbaijan-russia")
    let walk = try program.run(["walk", "--corpus", corpus], input: "\nback\n5\nquit\n")
    #expect(walk.code == 0 && walk.errors.isEmpty)
    let heads = walk.output.matches(of: /(?m)^.* \((\d) of 5\)$/).map { String($0.output.1) }
    #expect(heads == ["1", "2", "1", "5"])
    #expect(walk.output.contains("What it never names, though two others or more do"))
  }

  @Test("In a script nobody can be asked") func script() throws {
    let session = try Workshop.session(on: program.corpus())
    #expect(session.text(".walk").contains("Nobody is there to be asked."))
  }
}
