import Store
import Engine
import Plan
import View

/// What the prompt says first: what is open, and three things to try.
enum Welcome {
  static func text(_ engine: Engine?, _ style: Style) -> String {
    guard let engine else {
      let text =
        "Parallax. No corpus is open: .open FOLDER reads a folder of articles. .help explains, .quit leaves.\n"
      let here = openable(in: ".").map { "  .open " + TerminalText.visible($0) + "\n" }
      return here.isEmpty ? text : text + "Here, for example:\n" + here.joined() + "\n"
    }
    let name = TerminalText.visible(Files.name(of: engine.corpus.path))
    let sizes = (try? engine.sizes()) ?? []
    let counts = ["documents", "sentences", "claims", "events"].compactMap { noun in
      sizes.first { $0.noun == noun }.flatMap { Catalog.standard.noun(noun)?.counted($0.rows) }
    }
    let sentence = LineFolding.paragraph(
      "Parallax · \(name): \(counts.joined(separator: ", "))", width: style.width)
    var text = style.paint("Parallax", .heading) + sentence.dropFirst("Parallax".count) + "\n"
    let examples = ExampleQueries(engine).first(3)
    guard !examples.isEmpty else {
      return text + "Nothing to ask about yet: .open FOLDER reads a folder of articles.\n\n"
    }
    text += "Ask, for example (.help explains, Tab completes, .quit leaves):\n"
    for example in examples { text += "  " + TerminalText.visible(example.query) + "\n" }
    return text + "\n"
  }

  /// Corpora of a folder, then folders in it that hold something to read; the first three.
  static func openable(in folder: String) -> [String] {
    let names = Files.names(in: folder).filter { !$0.hasPrefix(".") }
    let corpora = names.filter { $0.hasSuffix(".corpus") }
    let folders = names.filter { name in
      !corpora.contains(name + ".corpus") && Files.isFolder(folder + "/" + name)
        && Files.names(in: folder + "/" + name).contains {
          $0.hasSuffix(".txt") || $0.hasSuffix(".md") || $0.hasSuffix(".html")
        }
    }
    return Array((corpora + folders.map { $0 + "/" }).prefix(3))
  }
}
