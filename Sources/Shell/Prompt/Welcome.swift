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
    text += "Ask, for example (.help explains, Tab completes, .quit leaves):\n"
    for query in queries(engine) { text += "  " + query + "\n" }
    return text + "\n"
  }

  /// Three queries that have an answer here, by what the corpus holds.
  private static func queries(_ engine: Engine) -> [String] {
    let speaker = (try? engine.values(of: "speaker", noun: "claims", prefix: "", limit: 1))?.first?.value
    let quoted = speaker.flatMap { $0.contains("\"") ? nil : $0 }
    return [
      "documents",
      "events | timeline by year",
      quoted.map { "claims | filter speaker is \"\($0)\" | count by source" } ?? "claims | count by source",
    ]
  }
}
