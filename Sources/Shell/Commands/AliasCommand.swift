import Engine
import Store
import Syntax
import Values
import View

extension Command {
  static let alias = Command(
    name: "alias", usage: ".alias \"NAME\" = \"OTHER\", … [because REASON]",
    summary: "say that names mean the same person, organisation or place",
    details: """
        .alias "Ilham Aliyev" = "Aliyev", "I. Aliyev" because the captions say so

      All are shown and counted under the first. A name that is shown by itself brings
      its whole entity; one that is only among another's aliases comes alone.
      .corrections lists what was corrected, .forget undoes it.

      """,
    argument: .correction
  ) { invocation, session in try session.correct(invocation) }

  static let correct = Command(
    name: "correct", usage: ".correct COLUMN of ROW = VALUE [because REASON]",
    summary: "put a value right, in a row of the last answer or a document",
    details: """
        .correct speaker of 3 = "Ilham Aliyev" because the caption names him
        .correct published of "004-reuters.md" = 2025-07-01
        .correct said of 2 = none

      Columns: \(CorrectedColumn.allCases.map(\.rawValue).joined(separator: ", ")).
      A document is named by its path, its file name, or as much of its beginning as
      tells which. The correction is kept with the words of the row, not its number,
      and finds them again after the articles are read anew.
      What an article reckons from its own date, “yesterday”, “on Monday”, stays as it
      was read; “published: 2025-07-01” between two lines “---” at the head of its file
      has it reckoned anew when the folder is ingested again.

      """,
    argument: .correction
  ) { invocation, session in try session.correct(invocation) }
}

extension Session {
  /// Reads what was typed, sees that it applies, keeps it, and opens the corpus with it.
  func correct(_ invocation: Invocation) throws -> Outcome {
    let engine = try openEngine()
    let name = invocation.usage.dropFirst().prefix { $0 != " " }
    var correction: Correction
    do {
      correction = try Correction(line: "\(name) \(Self.datesAsLiterals(invocation.argument))")
    } catch {
      throw CommandFailure(
        Self.sentence(error.message) + Self.nearColumn(error) + "\nIt is written:  \(invocation.usage)",
        at: invocation.place(ofCharacter: error.character - name.count - 1))
    }
    correction.change = try settled(correction.change)
    correction.day = correction.day ?? today
    let corrected = try engine.corrected(by: engine.corrections + [correction])
    guard let last = corrected.corpus.corrections.last else { return Outcome() }
    if case .lost(let loss) = last.outcome {
      throw CommandFailure("This cannot be applied: \(loss.message).")
    }
    if case .applied(.names(let codes, _)) = last.outcome, codes.isEmpty {
      throw CommandFailure("These names are one already.")
    }
    try keep(correction, corrected)
    let report = Self.report(last, number: corrected.corpus.corrections.count, file: keptFile)
    return Outcome(
      text: report.split(separator: "\n").map { LineFolding.paragraph(String($0), width: style.width) + "\n" }
        .joined())
  }

  /// `= 12 April 2024`, as queries understand it too.
  private static func datesAsLiterals(_ text: String) -> String {
    guard let sign = text.firstRange(of: " = ") else { return text }
    let rest = text[sign.upperBound...]
    let value = rest[..<(rest.firstRange(of: " because ")?.lowerBound ?? rest.endIndex)]
    guard value.contains(" "), !value.contains("\""), let date = DateLiteral.spoken(String(value)) else {
      return text
    }
    return text[..<sign.upperBound] + DateLiteral.text(of: date) + rest[value.endIndex...]
  }

  private static func nearColumn(_ mistake: CorrectionMistake) -> String {
    guard case .unknownColumn(let name) = mistake.kind else { return "" }
    let near = Suggestion.nearest(to: name, in: CorrectedColumn.allCases.map(\.rawValue))
    return near.isEmpty ? "" : " Did you mean: " + near.joined(separator: ", ") + "?"
  }

  /// Numbers of rows become the places they stand for; beginnings of paths become paths.
  private func settled(_ change: Correction.Change) throws -> Correction.Change {
    guard case .value(let column, let place, let value) = change else { return change }
    let engine = try openEngine()
    switch place {
    case .row: return change
    case .document(let anchor):
      guard column.noun == .document else {
        throw CommandFailure(
          "\(column.rawValue) is a column of \(column.noun.noun). Ask for them, and name the row:  .correct \(column.rawValue) of 1 = …"
        )
      }
      return .value(column, of: .document(try document(anchor, engine)), is: value)
    case .number(let number):
      let passage = try passage(ofRow: number)
      if column.noun == .document {
        // Mentions have a kind of their own, and that is what the reader sees.
        if let row = engine.rowsWithOwn(column.rawValue, passage.noun) {
          throw CommandFailure(
            "The \(column.rawValue) of row \(number) is that of a \(row), and cannot be corrected. "
              + "For its document's, name the document:  .correct \(column.rawValue) of \"PATH\" = …")
        }
        guard let anchor = try engine.document(of: passage) else {
          throw CommandFailure("Row \(number) stands in no document.")
        }
        return .value(column, of: .document(anchor), is: value)
      }
      guard passage.noun == column.noun.noun, let anchor = try engine.anchor(of: passage) else {
        throw CommandFailure(
          "\(column.rawValue) is a column of \(column.noun.noun); row \(number) of the last answer is one of \(passage.noun)."
        )
      }
      return .value(column, of: .row(anchor), is: value)
    }
  }

  private func document(
    _ anchor: Correction.DocumentAnchor, _ engine: Engine
  ) throws -> Correction.DocumentAnchor {
    let found = try engine.documents(named: anchor.path)
    guard let first = found.first else {
      throw CommandFailure("There is no document “\(anchor.path)”. The paths are in:  documents")
    }
    guard found.count == 1 else {
      let listed = found.prefix(5).map { "“\($0.path)”" }.joined(separator: ", ")
      throw CommandFailure(
        "“\(anchor.path)” could be several documents: \(listed)\(found.count > 5 ? " …" : ""). Write more of the path."
      )
    }
    return first
  }

  private static func report(_ applied: AppliedCorrection, number: Int, file: String?) -> String {
    var text = "correction \(number): \(applied.correction.summary)\n"
    for name in applied.newNames { text += "“\(name)” stands nowhere in the corpus; is it spelled so?\n" }
    text += file.map { "kept in \($0); " } ?? "for this run only; "
    text += ".forget \(number) undoes it\n"
    if case .value(.published, _, .date(let day)) = applied.correction.change {
      text += """
        “yesterday” and “on Monday” in its text stay as they were read; to reckon them
        anew, write “published: \(day)” between two lines “---” at the head of the
        file, and ingest its folder again\n
        """
    }
    return text
  }

  static func sentence(_ message: String) -> String {
    message.prefix(1).uppercased() + message.dropFirst() + "."
  }
}

extension Invocation {
  /// The place in the text of a character of the argument, counted from 1; of its end where there is none.
  fileprivate func place(ofCharacter character: Int) -> SourceRange {
    let start = range.end - argument.utf8.count
    let before = String(String.UnicodeScalarView(argument.unicodeScalars.prefix(max(0, character - 1)))).utf8
      .count
    let place = min(start + before, max(range.start, range.end - 1))
    return SourceRange(place, place + 1)
  }
}
