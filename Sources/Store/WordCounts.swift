import GRDBSQLite

/// Counts of words over groups of texts: see `Aggregates`.
final class WordCounts: Aggregates.Gatherer {
  private var tokenizer: WordTokenizer?
  private var counts: [String: Int] = [:]

  override func add(_ arguments: [OpaquePointer], _ context: OpaquePointer?) throws {
    guard let text = arguments.first.flatMap(bytes) else { return }
    if tokenizer == nil { tokenizer = try WordTokenizer(connection: sqlite3_context_db_handle(context)) }
    tokenizer?.forEachWord(text) { word, _ in counts[String(decoding: word, as: UTF8.self), default: 0] += 1 }
  }

  override func give(_ context: OpaquePointer?) { give(lines(counts), context) }
}

/// Counts of the words around a pattern.
final class WindowCounts: Aggregates.Gatherer {
  private var tokenizer: WordTokenizer?
  private var pattern: WordPattern?
  private var counts: [String: Int] = [:]
  private var places = 0
  private var total = 0

  override func add(_ arguments: [OpaquePointer], _ context: OpaquePointer?) throws {
    guard arguments.count == 3, let text = bytes(of: arguments[0]), let written = bytes(of: arguments[1])
    else {
      return
    }
    if tokenizer == nil { tokenizer = try WordTokenizer(connection: sqlite3_context_db_handle(context)) }
    guard let tokenizer else { return }
    if pattern == nil {
      pattern = try WordPattern(String(decoding: written, as: UTF8.self), tokenizer: tokenizer)
    }
    guard let pattern else { return }
    var search = WordPattern.Search(pattern)
    var (words, found): ([String], [Range<Int>]) = ([], [])
    tokenizer.forEachWord(text) { word, _ in
      words.append(String(decoding: word, as: UTF8.self))
      if search.advance(word) { found.append(words.count - pattern.count..<words.count) }
    }
    note(found, words, window: Int(sqlite3_value_int64(arguments[2])))
  }

  /// Each word counts once, however many places it is near to; the places' own words do not count.
  private func note(_ found: [Range<Int>], _ words: [String], window: Int) {
    places += found.count
    var isNear = Array(repeating: false, count: found.isEmpty ? 0 : words.count)
    for place in found {
      for index in max(0, place.lowerBound - window)..<min(words.count, place.upperBound + window) {
        isNear[index] = true
      }
    }
    for place in found { for index in place { isNear[index] = false } }
    for (index, near) in isNear.enumerated() where near {
      counts[words[index], default: 0] += 1
      total += 1
    }
  }

  override func give(_ context: OpaquePointer?) { give("\(places)\t\(total)\n" + lines(counts), context) }
}

extension Aggregates.Gatherer {
  fileprivate func lines(_ counts: [String: Int]) -> String {
    counts.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)\n" }.joined()
  }

  fileprivate func give(_ text: String, _ context: OpaquePointer?) {
    var text = text
    text.withUTF8 { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        sqlite3_result_text(context, $0.baseAddress ?? emptyText, CInt($0.count), transient)
      }
    }
  }
}
