import Engine
import Foundation
import Plan
import Syntax
import Testing
import Values

/// Every query of the language reference runs.
struct ReferenceTests {
  /// The code blocks, each with its settings (`let`, `param`, `as of`) and its queries.
  static let blocks: [String] = {
    let path = #filePath.replacing("Tests/EngineTests/ReferenceTests.swift", with: "Sources/Plan/LANGUAGE.md")
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "```query\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
  }()

  @Test func thereAreBlocks() { #expect(Self.blocks.count > 10) }

  @Test(arguments: blocks)
  func runs(_ block: String) throws {
    let engine = try Fixture.earthquake.get()
    let (script, mistakes) = Parser.parse(block, vocabulary: engine.catalog.vocabulary)
    #expect(mistakes.map(\.message) == [])
    var environment = Environment()
    for statement in script.statements {
      switch statement.kind {
      case .binding(let name, let pipeline): environment.bindings[name.text] = pipeline
      case .parameter(let name, .text(let text, _)): environment.parameters[name.text] = .text(text)
      case .asOf(let date, _): environment.asOf = date
      case .query(let pipeline):
        let answer = try engine.run(engine.prepare(pipeline, in: block, environment: environment).get())
        #expect(answer.footer.count > 0)
        // As a session has it.
        environment.bindings["it"] = pipeline
        #expect(!answer.rows.rows.isEmpty, "\(block) finds nothing: \(answer.emptied ?? "")")
      default: Issue.record("\(statement.kind)")
      }
    }
  }
}
