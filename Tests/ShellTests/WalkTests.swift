import Foundation
import Notebook
import Syntax
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
    #expect(walk.output.hasSuffix("The lesson is done. No question was answered.\n"))
    #expect(!walk.output.contains("\n\n\n"))
  }

  /// What is right at the questions of the lessons that ship, so that their explanations stay true.
  private static let right = [
    "1920-occupied-annexed-restored.query": ["3", "annexation", "the British"],
    "five-accounts-of-one-summer.query": ["Pravda.ru", "Qalampir.uz", "Wikipedia"],
    "who-said-it-and-through-whom.query": ["Nobody", "Novaya Gazeta Europe", "2", "3"],
  ]

  @Test(
    "A learner who knows everything is right at every question, and the last hint solves a task",
    arguments: lessons)
  func right(name: String) throws {
    let path = Self.folder.appendingPathComponent(name).path
    let script = Parser.parse(
      try String(contentsOfFile: path, encoding: .utf8), vocabulary: Session.vocabulary
    ).script
    var answers = try #require(Self.right[name])[...]
    var (replies, judged): ([String], Int) = ([], 0)
    for statement in script.statements {
      guard case .query = statement.kind else { continue }
      let lesson = Lesson(Directive.split(statement.prose).directives)
      #expect(lesson.mistake == nil)
      switch lesson.kind {
      case .number, .name, .choice:
        let next = answers.popFirst()
        replies.append(try #require(next))
        judged += 1
      case .text: replies.append("so it seems to me")
      case .try:
        replies.append(try #require(lesson.hints.last))
        judged += 1
      case .make: replies += ["in one line", ""]
      case nil: break
      }
      // On from the pause.
      replies.append("")
    }
    let walk = try program.run(["walk", path], input: replies.joined(separator: "\n") + "\n")
    #expect(answers.isEmpty && walk.errors.isEmpty)
    #expect(walk.output.contains("; \(judged) of \(judged) came out as"), "\(walk.output.suffix(300))")
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
      "Hint 1 of 1: More than two.", "You expected 3, and so it is.", "Now you know.",
      "You wrote: =1+1, I think",
      "That finds 1 row; 3 are sought.", "That is it: your query finds what was sought.", "The end.",
    ] { #expect(walk.output.contains(line), "\(line)") }
    let table = try String(contentsOfFile: sheet, encoding: .utf8)
    #expect(
      table == """
        learner,lesson,step,kind,question,reply,expected,right,hints,tries\r
        Ana,study.query,1,number,How many documents?,3,3,yes,1,0\r
        Ana,study.query,2,text,Why?,"'=1+1, I think",,,0,0\r
        Ana,study.query,3,try,Count the documents by source.,documents | summarize n = count() by source,,yes,1,2\r

        """)
    // Once more in the same table.
    _ = try program.run(arguments, input: "9\n\nquit\n")
    let more = try String(contentsOfFile: sheet, encoding: .utf8)
    #expect(more == table + "Ana,study.query,1,number,How many documents?,9,3,no,0,0\r\n")
  }

  private let workshop = """
    #? make: Two lines, please.
    #? hint: Short ones.
    #? explain: Well done.
    documents | count
    """

  @Test("What a learner makes may have several lines, and queries are answered in between") func made() throws
  {
    let file = try program.script(workshop)
    let sheet = file.deletingLastPathComponent().appendingPathComponent("class.csv").path
    let walk = try program.run(
      ["walk", file.path, "--corpus", try program.corpus(), "--answers", sheet, "--name", "Bo"],
      input: "\nOne, \"so\".\nsentences\nsentences | count\n.nouns\nhint\nTwo.\n\nquit\n")
    #expect(walk.code == 0 && walk.errors.isEmpty)
    for line in [
      "Write a line; or: hint, skip.", "line 1 — One", "   15\n", "Hint 1 of 1: Short ones.", "line 3 — Two.",
      "Well done.", "You stopped at step 1 of 1.",
    ] { #expect(walk.output.contains(line), "\(line)") }
    let table = try String(contentsOfFile: sheet, encoding: .utf8)
    #expect(
      table.hasSuffix(
        "Bo,study.query,1,make,\"Two lines, please.\",\"One, \"\"so\"\".\nsentences\nTwo.\",,,1,0\r\n"))
  }

  @Test("The answers of a class, by question, by learner and all together") func collected() throws {
    let head = "learner,lesson,step,kind,question,reply,expected,right,hints,tries\r\n"
    let tables = [
      head
        + "Ana,a.query,1,number,How many?,3,3,yes,1,0\r\nAna,a.query,2,make,Write.,\"One,\ntwo.\",,,0,0\r\n",
      // An unnamed learner who answered twice; a spreadsheet made commas semicolons.
      head.replacing(",", with: ";")
        + ";a.query;1;number;How many?;9;3;no;0;0\n;a.query;1;number;How many?;3;3;yes;0;0\n",
      head + "Cy,a.query,1,number,How many?,9,3,no,0,0\r\nCy,a.query,2,make,Write.,,,,0,0\r\n",
    ]
    let folder = try Workshop.emptyFolder()
    let files = try tables.enumerated().map { index, table in
      let file = folder.appendingPathComponent("\(index).csv")
      try table.write(to: file, atomically: true, encoding: .utf8)
      return file.path
    }
    func csv(_ arguments: String...) throws -> String {
      try program.run(["answers"] + files + arguments + ["--format", "csv"]).output
    }
    #expect(
      try csv() == """
        step,question,asked,right,wrong,skipped,hints,instead\r
        1,How many?,3,1,2,0,1,9 ×2\r
        2,Write.,2,0,0,1,0,\r

        """)
    #expect(
      try csv("--by", "learner") == """
        learner,asked,right,wrong,skipped,hints,made\r
        ,1,0,1,0,0,\r
        Ana,2,1,0,0,1,"One,
        two."\r
        Cy,2,0,1,1,0,\r

        """)
    #expect(try csv("--by", "reply").hasPrefix(tables[0]))
    let stray = try program.script("documents")
    #expect(try program.run(["answers", stray.path]).errors.contains("is no table of answers"))
  }

  @Test("A lesson with a directive that means nothing is not taught") func mistaken() throws {
    let file = try program.script("#? ask number: How many?\n#? hnt: Two.\ndocuments | count\n")
    let walk = try program.run(["walk", file.path, "--corpus", try program.corpus()])
    #expect(walk.code == 1)
    #expect(walk.errors.contains("cannot be taught at “How many?”: “hnt” is no directive"))
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

  @Test("Where nobody sits, all sources are shown, each with what others tell and it does not")
  func unattended() throws {
    let corpus = try Workshop.corpus(of: "Datasets/azerbaijan-russia")
    let walk = try program.run(["walk", "--corpus", corpus])
    #expect(walk.output.matches(of: /(?m)^.* \(\d of 5\)$/).count == 5)
    #expect(walk.output.contains(/What others tell of the same time, and it does not\nhappened +attested_by/))
    let session = try Workshop.session(on: corpus)
    #expect(session.text(".walk") == walk.output)
  }

  @Test("In a script nobody can be asked") func script() throws {
    let session = try Workshop.session(on: program.corpus())
    #expect(session.text(".walk lesson.query").contains("Nobody is there to be asked."))
  }
}
