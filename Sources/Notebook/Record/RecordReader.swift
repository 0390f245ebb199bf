/// A text that is no record, or one of a later form.
package struct UnreadableRecord: Error, Hashable, Sendable {
  package var line: Int
  package var reason: String
}

extension Record {
  /// - Throws: `UnreadableRecord`
  package init(text: String) throws(UnreadableRecord) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    guard lines.first == Self.title else {
      throw UnreadableRecord(line: 1, reason: "it does not begin with “\(Self.title)”")
    }
    let start = lines.firstIndex { $0.hasPrefix("> ") } ?? lines.count
    answers = Array(lines[start...])
    statedHash = ""
    inputs = Inputs(script: "", scriptHash: "", program: "")
    for (index, line) in lines[..<start].enumerated().dropFirst() where !line.isEmpty {
      let key = String(line.prefix { $0 != " " })
      let value = String(line.dropFirst(key.count).drop { $0 == " " })
      guard !value.isEmpty, read(key, value) else {
        throw UnreadableRecord(line: index + 1, reason: "“\(line)” is nothing that a record's head holds")
      }
    }
    guard !inputs.scriptHash.isEmpty, !statedHash.isEmpty else {
      throw UnreadableRecord(line: 1, reason: "its head names no script or no hash of the answers")
    }
  }

  /// One line of the head; false where it is none.
  private mutating func read(_ key: String, _ value: String) -> Bool {
    switch key {
    case "script":
      let (hash, name) = Self.hashAndName(value)
      (inputs.scriptHash, inputs.script) = (hash, name)
    case "runs":
      let (hash, path) = Self.hashAndName(value)
      inputs.called.append(Inputs.Called(path: path, hash: hash))
    case "program": inputs.program = value
    case "answers": statedHash = value
    case "parameter":
      guard let equals = value.firstIndex(of: "=") else { return false }
      inputs.parameters.append(
        Inputs.Parameter(
          name: String(value[..<equals]), value: String(value[value.index(after: equals)...])))
    case "corpus", "given":
      let (hash, name) = Self.hashAndName(value)
      inputs.corpora.append(
        Inputs.Corpus(
          path: name, isGiven: key == "given", identity: "sha256:" + hash, corrections: "", annotator: "",
          documents: []))
    case "corrections", "annotator", "document":
      guard !inputs.corpora.isEmpty else { return false }
      let last = inputs.corpora.count - 1
      if key == "corrections" { inputs.corpora[last].corrections = value }
      if key == "annotator" { inputs.corpora[last].annotator = value }
      if key == "document" {
        let (hash, name) = Self.hashAndName(value)
        inputs.corpora[last].documents.append(Inputs.Document(path: name, hash: hash))
      }
    default: return false
    }
    return true
  }

  /// `sha256:… name`
  private static func hashAndName(_ value: String) -> (hash: String, name: String) {
    let hash = value.prefix { $0 != " " }
    let digits = hash.hasPrefix("sha256:") ? hash.dropFirst(7) : hash
    return (String(digits), String(value.dropFirst(hash.count).drop { $0 == " " }))
  }
}
