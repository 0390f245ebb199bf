import Engine
import Store
import View

extension Command {
  static let corpus = Command(
    name: "corpus", usage: ".corpus", summary: "the open corpus: its file, its identity, what is in it",
    argument: .nothing
  ) { _, session in
    let engine = try session.openEngine()
    var text = "file      \(TerminalText.visible(engine.corpus.path))\n"
    text += "identity  \(try engine.corpus.identity)\n"
    for (noun, rows) in try engine.sizes() {
      text += "\(String(repeating: " ", count: max(0, 9 - "\(rows)".count)))\(rows) \(noun)\n"
    }
    return Outcome(text: text)
  }
}
