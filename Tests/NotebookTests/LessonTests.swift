import Engine
import Testing
import Values

@testable import Notebook

@Suite("Lessons") struct LessonTests {
  private func lesson(_ text: String) -> Lesson { Lesson(Directive.split(text).directives) }

  private func answer(_ rows: [[Value]], passages: [Passage?]? = nil) -> Answer {
    Answer(
      rows: Rows(columns: [Column("source", .name), Column("n", .integer)], rows: rows),
      passages: passages ?? rows.map { _ in nil })
  }

  @Test(
    "A reply is held against the answer, not against a fixed text",
    arguments: [
      ("? ask number: ?\n? answer: rows", "2", true), ("? ask number: ?\n? answer: rows", "3", false),
      ("? ask number: ?\n? answer: n", "7.0", true), ("? ask number: ?\n? answer: n", "7,000", false),
      ("? ask name: ?\n? answer: source", "city courier", true),
      ("? ask name: ?\n? answer: source", "Courier", true),
      ("? ask name: ?\n? answer: source", "the city courier!", true),
      ("? ask name: ?\n? answer: source", "gazette", false),
      ("? ask choice: ?\n? option: a\n? option: b\n? answer: \"b\"", "2", true),
      ("? ask choice: ?\n? option: a\n? option: b\n? option: c\n? answer: \"b\" or \"c\"", "A", false),
      (
        "? ask choice: ?\n? option: the British\n? option: nobody\n? answer: \"the British\"", "british", true
      ),
    ]) func judged(directives: String, reply: String, isRight: Bool)
  {
    let lesson = lesson(directives)
    let found = answer([[.text("City Courier"), .integer(7)], [.text("Gazette"), .integer(1)]])
    guard case .reply(let reply) = lesson.read(reply) else {
      Issue.record("not understood")
      return
    }
    #expect(lesson.isRight(reply, expected: lesson.expected(found)) == isRight)
    #expect(lesson.mistake == nil)
  }

  @Test(
    "What is no reply to the question is asked for again",
    arguments: [
      ("? ask number: ?", "many", "Write a number in digits, such as 12."),
      (
        "? ask choice: ?\n? option: the east\n? option: the west", "3",
        "Write a number from 1 to 2, or the words of one choice."
      ),
      (
        "? ask choice: ?\n? option: east bank\n? option: west bank", "bank",
        "Write a number from 1 to 2, or the words of one choice."
      ),
    ]) func unclear(directives: String, reply: String, message: String)
  {
    #expect(lesson(directives).read(reply) == .unclear(message))
  }

  @Test("Free text is kept, not judged") func free() {
    #expect(lesson("? ask text: Why?\n? answer: rows").isRight("so", expected: ["2"]) == nil)
  }

  @Test(
    "Whoever writes a lesson is told what means nothing",
    arguments: [
      ("? ask riddle: ?", "“ask riddle” is no question; ask number, name, choice or text"),
      ("? hnt: x", "“hnt” is no directive; they are ask, option, answer, try, make, hint and explain"),
      ("? ask text: ?\n? make: x", "a step asks one thing only"),
      ("? ask choice: ?", "“ask choice” and “option” go together"),
      ("? ask choice: ?\n? option: a\n? answer: \"b\"", "the answer is none of the options"),
    ]) func mistakes(directives: String, mistake: String)
  {
    #expect(lesson(directives).mistake == mistake)
  }

  @Test("A query that does not find what is sought is told what is amiss") func difference() {
    func places(_ noun: String, _ rows: [Int]) -> Answer {
      answer(rows.map { _ in [.none, .none] }, passages: rows.map { Passage(noun: noun, row: $0) })
    }
    let sought = places("claims", [1, 2, 3])
    #expect(
      Lesson.difference(places("sentences", [1]), sought) == "Your rows are sentences; claims are sought.")
    #expect(Lesson.difference(places("claims", [1, 2]), sought) == "That finds 2 of 3 that are sought.")
    #expect(
      Lesson.difference(places("claims", [1, 2, 3, 4]), sought)
        == "That finds all 3 that are sought, and 1 that is not.")
    let counts = answer([[.text("a"), .integer(1)]])
    #expect(
      Lesson.difference(answer([[.text("a"), .integer(2)]]), counts)
        == "As many rows as are sought, 1, but not the same.")
    #expect(Lesson.difference(counts, sought) == "That finds 1 row; 3 are sought.")
  }

  @Test("A learner's query is checked by what it finds") func agreement() {
    let rows: [[Value]] = [[.text("a"), .integer(1)], [.text("b"), .integer(2)]]
    let places = [Passage(noun: "claims", row: 1), Passage(noun: "claims", row: 2)]
    #expect(Lesson.agree(answer(rows), answer(rows.reversed())))
    #expect(Lesson.agree(answer(rows), answer(rows.map { $0.reversed() })))
    #expect(!Lesson.agree(answer(rows), answer([rows[0]])))
    // Rows that stand in the text are the same whatever columns are shown of them.
    #expect(
      Lesson.agree(answer(rows, passages: places), answer([[.none], [.none]], passages: places.reversed())))
    #expect(!Lesson.agree(answer(rows, passages: places), answer(rows, passages: [places[0], places[0]])))
  }
}
