import Foundation
import Testing

/// `parallax render`, with the scripts that ship.
@Suite("Rendering") struct RenderingTests {
  private let program = ProgramTests()
  private static let scripts =
    ((try? FileManager.default.contentsOfDirectory(
      atPath: Workshop.repository.appendingPathComponent("Scripts").path)) ?? []).filter {
      $0.hasSuffix(".query")
    }
    .sorted()

  @Test("Every script that ships makes a page in each form, the same twice", arguments: scripts)
  func shipped(name: String) throws {
    let script = Workshop.repository.appendingPathComponent("Scripts/\(name)").path
    for form in ["html", "markdown", "ipynb"] {
      let page = try program.run(["render", script, "--to", form])
      #expect(page.code == 0 && page.errors.isEmpty)
      #expect(page.output == (try program.run(["render", script, "--to", form])).output)
    }
  }

  @Test("The output's name says the form; a failing script leaves no page") func output() throws {
    let script = try program.script("documents | show title\n")
    let page = script.deletingLastPathComponent().appendingPathComponent("page.ipynb")
    let corpus = try program.corpus()
    #expect(try program.run(["render", script.path, "-o", page.path, "--corpus", corpus]).code == 0)
    #expect(try String(contentsOf: page, encoding: .utf8).contains("\"nbformat\":4"))
    let wrong = try program.script("documents | expect rows is 99\n")
    let none = wrong.deletingLastPathComponent().appendingPathComponent("none.html")
    #expect(try program.run(["render", wrong.path, "-o", none.path, "--corpus", corpus]).code == 1)
    #expect(!FileManager.default.fileExists(atPath: none.path))
    #expect(try program.run(["render", script.path, "--to", "pdf", "--corpus", corpus]).code == 2)
    #expect(try program.run(["render", script.path, "-o", page.path + ".pdf", "--corpus", corpus]).code == 2)
  }

  @Test("A script that saves makes a page where it may write") func saving() throws {
    let script = try program.script("documents | show title | save \"titles.csv\"\n")
    let folder = script.deletingLastPathComponent().path
    let corpus = try program.corpus()
    #expect(try program.run(["render", script.path, "--corpus", corpus]).code == 1)
    let allowed = ["render", script.path, "--corpus", corpus, "--allow-write", folder]
    #expect(try program.run(allowed).code == 0)
    #expect(FileManager.default.fileExists(atPath: folder + "/titles.csv"))
  }

  @Test("Each row of a page leads to the words it stands for") func quotations() throws {
    let script = try program.script(
      "quantities | show value\n\nwords | first 1\n\nentities | first 1\n\ndocuments\n")
    let html = try program.run(["render", script.path, "--corpus", try program.corpus()]).output
    let rows = html.components(separatedBy: "class=\"to-passage\"").count - 1
    #expect(rows > 5)
    #expect(rows == html.components(separatedBy: "<th scope=\"row\"").count - 1)
    #expect(html.contains("<mark id=\"passage-1\""))
  }
}
