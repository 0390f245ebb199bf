import Annotation
import Foundation
package import Values
import Yams

/// What stands between two lines of `---` at the top of a file, in YAML:
///
///     ---
///     source: Daily Herald
///     title: Plain answers
///     author: [First Author, Second Author]
///     published: 1920-04-28
///     url: https://…
///     kind: news
///     language: en
///     ---
///
/// `authors`, `date` and `lang` say the same as `author`, `published` and `language`. Other keys are left alone.
package struct FrontMatter: Hashable, Sendable {
  package var source: String?
  package var title: String?
  package var authors: [String] = []
  package var published: DateRange?
  /// `published` as the file spells it.
  package var publishedText: String?
  package var url: String?
  package var kind: String?
  package var language: String?

  /// Something that could not be read; the rest was.
  package struct Problem: Hashable, Sendable {
    /// In the file, from 1.
    package var line: Int
    package var message: String

    var note: String { "line \(line): \(message)" }
  }

  package var problems: [Problem] = []
  /// The bytes it takes at the start of the text, closing line included.
  package var length: Int

  private static let longest = 64 * 1024

  /// - Returns: nil where the text does not begin with front matter.
  package static func read(_ text: [UInt8]) -> FrontMatter? {
    guard let frame = frame(text) else { return nil }
    let yaml = String(decoding: text[frame.content], as: UTF8.self)
    guard let first = yaml.split(whereSeparator: \.isNewline).first(where: { !$0.hasPrefix("#") }),
      isKey(first)
    else { return nil }
    var found = FrontMatter(length: frame.end)
    do {
      guard let node = try Yams.compose(yaml: yaml, .basic), let mapping = node.mapping else { return nil }
      for (key, value) in mapping {
        // The content begins on the file's second line.
        found.take(key, value, line: (value.mark?.line ?? key.mark?.line ?? 0) + 1)
      }
    } catch let error as YamlError {
      found.problems.append(problem(error))
      found.takeLines(yaml)
    } catch {
      found.problems.append(Problem(line: 1, message: "the front matter cannot be read: \(error)"))
    }
    return found
  }

  private init(length: Int) { self.length = length }

  /// The lines between the marks, and where the closing one ends.
  private static func frame(_ text: [UInt8]) -> (content: Range<Int>, end: Int)? {
    var lines = Lines(text, limit: longest)
    guard let opening = lines.next(), text[opening.words].elementsEqual("---".utf8) else { return nil }
    while let line = lines.next() {
      let words = text[line.words]
      if words.elementsEqual("---".utf8) || words.elementsEqual("...".utf8) {
        return (opening.end..<line.words.lowerBound, line.end)
      }
    }
    return nil
  }

  /// Lines without the white space at their ends.
  private struct Lines {
    private let text: [UInt8]
    private let limit: Int
    private var index = 0

    init(_ text: [UInt8], limit: Int) {
      self.text = text
      self.limit = min(limit, text.count)
    }

    mutating func next() -> (words: Range<Int>, end: Int)? {
      guard index < limit else { return nil }
      let start = index
      while index < limit, text[index] != 10 { index += 1 }
      var last = index
      while last > start, text[last - 1] <= 32 { last -= 1 }
      if index < text.count { index += 1 }
      return (start..<last, index)
    }
  }

  /// Whether a line looks like `key: …`; a text may begin with a rule of dashes too.
  static func isKey(_ line: Substring) -> Bool {
    guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return false }
    return line[..<colon].allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == "\"" }
  }

  mutating func take(_ key: Node, _ value: Node, line: Int) {
    guard let key = key.scalar?.string.lowercased() else { return }
    func text() -> String? {
      guard let string = value.scalar?.string, !isNull(value) else { return nil }
      let words = string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return words.isEmpty ? nil : words
    }
    func single(_ field: WritableKeyPath<FrontMatter, String?>) {
      if value.scalar == nil {
        problems.append(Problem(line: line, message: "\(key) should be one text; it is left out"))
      } else {
        self[keyPath: field] = text()
      }
    }
    switch key {
    case "source": single(\.source)
    case "title": single(\.title)
    case "url": single(\.url)
    case "kind": single(\.kind)
    case "language", "lang": single(\.language)
    case "author", "authors": takeAuthors(key, value, line)
    case "published", "date": takePublished(key, text(), line)
    default: break
    }
  }

  private func isNull(_ node: Node) -> Bool {
    guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else { return false }
    return ["", "~", "null"].contains(scalar.string.lowercased())
  }

  private mutating func takeAuthors(_ key: String, _ value: Node, _ line: Int) {
    let people = value.sequence.map(Array.init) ?? [value]
    authors = people.compactMap { $0.scalar?.string.trimmingCharacters(in: .whitespaces) }.filter {
      !$0.isEmpty
    }
    if people.contains(where: { $0.scalar == nil }) {
      problems.append(
        Problem(line: line, message: "\(key) should be a name or a list of names; the rest is left out"))
    }
  }

  /// A day, month or year in figures, a time of day behind it left out, or in words. Anything else is no date rather than a
  /// guess.
  private mutating func takePublished(_ key: String, _ text: String?, _ line: Int) {
    guard let text else { return }
    let day = text.prefix { $0.isNumber || $0 == "-" }
    let rest = text[day.endIndex...]
    if let range = DateRange(literal: day), rest.isEmpty || (day.utf8.count == 10 && Self.isTime(rest)) {
      (published, publishedText) = (range, String(day))
    } else if let stated = PublicationDate.stated(in: text) {
      (published, publishedText) = (stated.range, stated.value)
    } else {
      problems.append(
        Problem(
          line: line,
          message:
            "\(key): “\(text)” is not a date; write it as 2025-07-01, 1 July 2025, 2025-07 or 2025. No date was taken from it"
        ))
    }
  }

  private static func isTime(_ text: Substring) -> Bool {
    guard let first = text.first, first == "T" || first == "t" || first == " " else { return false }
    return text.dropFirst().allSatisfy { $0.isASCII && ($0.isNumber || ":.+-Zz ".contains($0)) }
  }

  private static func problem(_ error: YamlError) -> Problem {
    func found(_ mark: Mark?, _ reason: String) -> Problem {
      Problem(
        line: (mark?.line ?? 0) + 1,
        message: "the front matter is not YAML: \(reason); it is read line by line")
    }
    switch error {
    case .scanner(_, let reason, let mark, _), .parser(_, let reason, let mark, _),
      .composer(_, let reason, let mark, _):
      return found(mark, reason)
    case .duplicatedKeysInMapping(let keys, let context):
      return found(context.mark, "it has \(keys.joined(separator: ", ")) twice")
    case .reader(let reason, _, _, _): return found(nil, reason)
    default: return found(nil, "it cannot be read")
    }
  }
}
