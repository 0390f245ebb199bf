import Engine
import Foundation
import Plan
import Syntax
import Testing

/// The answers that the language reference gives to its own queries, where it says what words leave open.
///
/// In a block that begins with ```` ```answers ```` stand queries, each with its rows (`→`) and, where they are told, the lines under the
/// answer (`—`). `RECORD=1` writes what is found into the reference and fails, so that somebody reads the difference.
struct AnswerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var query: String
    var rows: [String] = []
    var footer: [String] = []
    var testDescription: String { query }
  }

  private static let path = #filePath.replacing(
    "Tests/EngineTests/AnswerTests.swift", with: "Sources/Plan/LANGUAGE.md")
  private static let start = "```answers\n"

  /// The pieces of the reference: every second one is what a block holds.
  private static var pieces: [String] {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    var pieces: [String] = []
    for (number, part) in text.components(separatedBy: start).enumerated() {
      guard number > 0, let end = part.range(of: "```") else {
        pieces.append(part)
        continue
      }
      pieces += [String(part[..<end.lowerBound]), String(part[end.lowerBound...])]
    }
    return pieces
  }

  private static func cases(_ block: String) -> [Case] {
    var cases: [Case] = []
    for line in block.split(separator: "\n") {
      if line.hasPrefix("→ ") {
        cases[cases.count - 1].rows.append(String(line.dropFirst(2)))
      } else if line.hasPrefix("— ") {
        cases[cases.count - 1].footer.append(String(line.dropFirst(2)))
      } else {
        cases.append(Case(query: String(line)))
      }
    }
    return cases
  }

  static let all = stride(from: 1, to: pieces.count, by: 2).flatMap { cases(pieces[$0]) }

  @Test func thereAreMany() { #expect(Self.all.count > 30) }

  @Test(arguments: all)
  func isAsWritten(_ given: Case) throws {
    let found = try answer(given.query, on: Fixture.earthquake.get())
    #expect(found.lines == given.rows)
    if !given.footer.isEmpty { #expect(found.footer == given.footer) }
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["RECORD"] == "1"))
  func record() throws {
    let engine = try Fixture.earthquake.get()
    var pieces = Self.pieces
    for number in stride(from: 1, to: pieces.count, by: 2) {
      pieces[number] = try Self.cases(pieces[number]).map { given in
        let found = try answer(given.query, on: engine)
        let footer = given.footer.isEmpty ? [] : found.footer
        return ([given.query] + found.lines.map { "→ \($0)" } + footer.map { "— \($0)" }).map { $0 + "\n" }
          .joined()
      }.joined()
    }
    let text = pieces.enumerated().map { $0 % 2 == 1 ? Self.start + $1 : $1 }.joined()
    try text.write(toFile: Self.path, atomically: true, encoding: .utf8)
    Issue.record("the answers were written into the reference: read the difference")
  }
}
