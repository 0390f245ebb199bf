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
      ("? ask number: ?\n? answer: n", "7.0", true), ("? ask number: ?\n? answer: n", "seven", false),
      ("? ask name: ?\n? answer: source", "city courier", true),
      ("? ask name: ?\n? answer: source", "Courier", true), ("? ask name: ?\n? answer: source", "", false),
      ("? ask choice: ?\n? option: a\n? option: b\n? answer: \"b\" or \"c\"", "2", true),
      ("? ask choice: ?\n? option: a\n? option: b\n? answer: \"b\" or \"c\"", "A", false),
    ]) func judged(directives: String, reply: String, isRight: Bool)
  {
    let lesson = lesson(directives)
    let found = answer([[.text("City Courier"), .integer(7)], [.text("Gazette"), .integer(1)]])
    #expect(lesson.isRight(lesson.read(reply), expected: lesson.expected(found)) == isRight)
    #expect(lesson.unknown.isEmpty)
  }

  @Test("Free text is kept, not judged; a directive that means nothing is noticed") func free() {
    #expect(lesson("? ask text: Why?\n? answer: rows").isRight("so", expected: ["2"]) == nil)
    #expect(lesson("? ask riddle: ?\n? hnt: x").unknown == ["ask riddle", "hnt"])
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
