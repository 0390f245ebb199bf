import Store
import Engine
import View

/// What the prompt says first: what is open, and three things to try.
enum Welcome {
  static func text(_ engine: Engine?, _ style: Style) -> String {
    guard let engine else {
      return
        "Parallax. No corpus is open: .open FOLDER reads a folder of articles. .help explains, .quit leaves.\n"
    }
    let name = TerminalText.visible(Files.name(of: engine.corpus.path))
    let sizes = (try? engine.sizes()) ?? []
    let counts = ["documents", "sentences", "claims", "events"].compactMap { noun in
      sizes.first { $0.noun == noun }.map { "\($0.rows) \(noun)" }
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
}
