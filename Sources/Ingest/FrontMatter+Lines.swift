import Yams

/// Front matter that is no YAML, most often for a colon or a quotation mark in its title: what stands behind each key is
/// taken as it stands.
extension FrontMatter {
  mutating func takeLines(_ content: String) {
    var entries: [Entry] = []
    for (number, line) in content.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = Self.trimmed(line)
      if line.first?.isWhitespace != true, Self.isKey(line), let colon = line.firstIndex(of: ":") {
        // The content begins on the file's second line.
        entries.append(
          Entry(
            key: line[..<colon].filter { $0 != "\"" }, value: Self.trimmed(line[line.index(after: colon)...]),
            line: number + 2))
      } else if words.hasPrefix("- ") {
        entries.last.map { _ in entries[entries.count - 1].items.append(Self.unquoted(words.dropFirst(2))) }
      } else if line.first?.isWhitespace == true, !words.isEmpty, !entries.isEmpty {
        entries[entries.count - 1].value += " " + words
      }
    }
    var taken: Set<String> = []
    for entry in entries where taken.insert(entry.key.lowercased()).inserted {
      take(Node(entry.key), entry.node, line: entry.line)
    }
  }

  private struct Entry {
    var key: String
    var value: String
    var items: [String] = []
    var line: Int

    /// A list where items stand below the key or between brackets.
    var node: Node {
      if !items.isEmpty { return Node(items.map { Node($0) }) }
      if value.hasPrefix("["), value.hasSuffix("]") {
        return Node(value.dropFirst().dropLast().split(separator: ",").map { Node(FrontMatter.unquoted($0)) })
      }
      return Node(FrontMatter.unquoted(value[...]))
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    String(String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)).reversed())
  }

  /// Without the straight quotation marks around the whole of it, or before what was never closed.
  private static func unquoted(_ text: Substring) -> String {
    let text = trimmed(text)
    guard let mark = text.first, mark == "\"" || mark == "'" else { return text }
    let inside = text.dropFirst()
    guard inside.contains(mark) else { return String(inside) }
    return inside.last == mark && !inside.dropLast().contains(mark) ? String(inside.dropLast()) : text
  }
}
