import Annotation
import Testing

/// Reads a text as one body block for each paragraph and finds its names.
struct NameTestPage {
  let text: String
  let names: DocumentNames

  init(_ text: String) {
    self.text = text
    let bytes = Array(text.utf8)
    var blocks: [Block] = []
    var start = 0
    for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
      if !line.isEmpty { blocks.append(Block(span: Span(start, start + line.count), kind: .body)) }
      start += line.count + 1
    }
    names = NameAnnotator.annotate(Reading(bytes: bytes, blocks: blocks), dates: [])
  }

  func words(_ mention: Mention) -> String {
    String(decoding: Array(text.utf8)[mention.span.range], as: UTF8.self)
  }

  /// Mentions as “words/kind”.
  var marked: [String] { names.mentions.map { words($0) + "/" + $0.kind.name } }

  /// Mentions as “words → entity”.
  var linked: [String] { names.mentions.map { words($0) + " → " + names.entities[$0.entity].name } }

  /// Takes the marks out of a text.
  static func read(_ marked: String) -> (text: String, names: [String]) {
    var text = ""
    var names: [String] = []
    var rest = marked[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      let parts = rest[rest.index(after: open)..<close].split(separator: ":", maxSplits: 1)
      text += rest[..<open] + parts[1]
      names.append(parts[1] + "/" + parts[0])
      rest = rest[rest.index(after: close)...]
    }
    return (text + rest, names)
  }
}
