import Engine
import Testing
import Values

@testable import Notebook

/// A small notebook: two documents counted by source.
func sampleNotebook(rows: [[Value]] = [[.text("Courier"), .integer(1)], [.text("Gazette"), .integer(2)]])
  -> Notebook
{
  var inputs = Inputs(script: "study.query", scriptHash: "aa", program: "1")
  inputs.called = [Inputs.Called(path: "parts/dates.query", hash: "d1")]
  inputs.parameters = [Inputs.Parameter(name: "who", value: "A=B")]
  inputs.corpora = [
    Inputs.Corpus(
      path: "../a folder", isGiven: false, identity: "sha256:01", corrections: "none", annotator: "3",
      documents: [
        Inputs.Document(path: "b one.md", hash: "b1"), Inputs.Document(path: "c.md", hash: "c1"),
      ])
  ]
  let table = Rows(
    columns: [Column("source", .name), Column("count", .integer, role: .bar)], rows: rows,
    sections: [Rows.Section(heading: "a heading", firstRow: 0)])
  let answer = Answer(
    rows: table, passages: Array(repeating: nil, count: rows.count), footer: ["from 3 documents"])
  let code = "documents\n  | count by source"
  return Notebook(
    inputs: inputs,
    cells: [
      Notebook.Cell(code: "param who = \"x\""),
      Notebook.Cell(code: code, results: [Notebook.Result(query: code, answer: answer)]),
    ])
}

@Suite("Records") struct RecordTests {
  @Test("A record names what it depends on, then each query and its answer, a row a line") func written() {
    let text = Record(sampleNotebook()).text
    #expect(
      text == """
        Parallax record, form 1

        script       sha256:aa  study.query
        runs         sha256:d1  parts/dates.query
        parameter    who=A=B
        program      1
        answers      \(Record(sampleNotebook()).statedHash)

        corpus       sha256:01  ../a folder
        corrections  none
        annotator    3
        document     sha256:b1  b one.md
        document     sha256:c1  c.md

        > param who = "x"

        > documents
        >   | count by source
          source\tcount
          = a heading
          Courier\t1
          Gazette\t2
          - from 3 documents

        """)
  }

  @Test("What is written reads back the same") func roundTrip() throws {
    let record = Record(sampleNotebook())
    #expect(try Record(text: record.text) == record)
  }

  @Test(
    "What is no record is refused, and the line at fault is named",
    arguments: [
      ("", 1), ("a diary\n", 1), ("Parallax record, form 1\n\nscript sha256:aa x\n", 1),
      ("Parallax record, form 1\n\nscript sha256:aa x\nweather fine\n", 4),
      ("Parallax record, form 1\n\ndocument sha256:aa x\n", 3),
    ]) func unreadable(text: String, line: Int)
  {
    let error = #expect(throws: UnreadableRecord.self) { _ = try Record(text: text) }
    #expect(error?.line == line)
  }

  /// What is changed since the record, and the reasons given.
  private struct Change: Sendable {
    var name: String
    var reasons: [String]
    var apply: @Sendable (inout Notebook) -> Void
  }

  private static let changes = [
    Change(name: "nothing", reasons: []) { _ in },
    Change(name: "the script", reasons: ["the script: “study.query” was changed"]) {
      $0.inputs.scriptHash = "ab"
    },
    Change(
      name: "a script that it runs",
      reasons: [
        "the script: “parts/dates.query”, which it runs, was changed",
        "the script: “more.query” is run now and was not",
      ]
    ) {
      $0.inputs.called = [
        Inputs.Called(path: "parts/dates.query", hash: "d2"), Inputs.Called(path: "more.query", hash: "e1"),
      ]
    },
    Change(
      name: "a script no longer run", reasons: ["the script: “parts/dates.query” was run and is not now"]
    ) {
      $0.inputs.called = []
    },
    Change(
      name: "the corpus",
      reasons: ["the corpus: d.md came", "the corpus: b one.md went", "the corpus: c.md changed"]
    ) {
      $0.inputs.corpora[0].identity = "sha256:02"
      $0.inputs.corpora[0].documents = [
        Inputs.Document(path: "c.md", hash: "c2"), Inputs.Document(path: "d.md", hash: "d1"),
      ]
    },
    Change(
      name: "a correction that lost its place",
      reasons: ["the corrections: correction 2 does not apply: speaker of …"]
    ) {
      $0.inputs.corpora[0].corrections = "sha256:77"
      $0.inputs.corpora[0].identity = "sha256:02"
      $0.inputs.corpora[0].lost = ["correction 2 does not apply: speaker of …"]
    },
    Change(name: "corrections", reasons: ["the corrections: they were none and are sha256:77"]) {
      $0.inputs.corpora[0].identity = "sha256:02"
      $0.inputs.corpora[0].corrections = "sha256:77"
    },
    Change(
      name: "the rules", reasons: ["the program: it annotated by version 3 of its rules, and now by 4"]
    ) {
      $0.inputs.corpora[0].identity = "sha256:02"
      $0.inputs.corpora[0].annotator = "4"
    },
    Change(name: "a parameter", reasons: ["the parameters: who was A=B and is C"]) {
      $0.inputs.parameters[0].value = "C"
    },
    // A new program that gives the same answers is no drift.
    Change(name: "the version alone", reasons: []) { $0.inputs.program = "2" },
    Change(name: "version and answers", reasons: ["the program: it was 1 and is 2"]) {
      $0.inputs.program = "2"
      $0.cells[1].results[0].answer.rows.rows[0][1] = .integer(9)
    },
  ]

  @Test("Each drift has its reason", arguments: changes.indices) func drift(index: Int) throws {
    let change = Self.changes[index]
    let recorded = try Record(text: Record(sampleNotebook()).text)
    var notebook = sampleNotebook()
    change.apply(&notebook)
    let drift = Drift(recorded: recorded, now: Record(notebook))
    #expect(drift.reasons.map { "\($0.what): \($0.how)" } == change.reasons, "\(change.name)")
    #expect(drift.isSame == change.reasons.isEmpty)
  }

  @Test("The difference shows what went and came, and under which query") func difference() throws {
    var notebook = sampleNotebook()
    notebook.cells[1].results[0].answer.rows.rows[1][1] = .integer(4)
    let drift = Drift(recorded: Record(sampleNotebook()), now: Record(notebook))
    #expect(
      drift.difference == [
        "…", " > documents", " >   | count by source", "   source\tcount", "   = a heading", "   Courier\t1",
        "-  Gazette\t2", "+  Gazette\t4", "   - from 3 documents",
      ])
  }

  @Test("An edited record is told") func edited() throws {
    let text = Record(sampleNotebook()).text.replacing("Gazette\t2", with: "Gazette\t7")
    let drift = Drift(recorded: try Record(text: text), now: Record(sampleNotebook()))
    #expect(drift.reasons.first?.what == "the record")
    #expect(drift.difference.contains("-  Gazette\t7"))
  }

  @Test("A difference applied to the old lines gives the new ones") func law() {
    let pairs: [([String], [String])] = [
      ([], ["a"]), (["a"], []), (["a", "b", "c"], ["b", "c", "d"]), (["a", "b", "a"], ["b", "a", "b"]),
      (["x", "y"], ["p", "q", "r"]),
    ]
    for (old, new) in pairs {
      let lines = LineDifference.lines(from: old, to: new).filter { $0 != "…" }
      #expect(lines.filter { !$0.hasPrefix("+") }.map { String($0.dropFirst()) } == old)
      #expect(lines.filter { !$0.hasPrefix("-") }.map { String($0.dropFirst()) } == new)
    }
  }
}
