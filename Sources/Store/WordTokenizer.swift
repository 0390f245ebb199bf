import GRDBSQLite

/// Cuts text into words with the very tokenizer that made the full-text index, so that `has_words` and a lookup in the
/// index never disagree.
final class WordTokenizer {
  private let functions: fts5_tokenizer
  private let text: OpaquePointer
  private let patterns: OpaquePointer

  /// - Throws: `CorpusError.failed` where the SQLite library has no FTS5.
  init(connection: OpaquePointer?) throws {
    let api = try Self.api(connection)
    var functions = fts5_tokenizer()
    var context: UnsafeMutableRawPointer?
    guard api.pointee.xFindTokenizer(api, "unicode61", &context, &functions) == SQLITE_OK,
      let create = functions.xCreate
    else { throw Self.missing }
    func make(_ arguments: [StaticString]) throws -> OpaquePointer {
      var pointers: [UnsafePointer<CChar>?] = arguments.map {
        UnsafeRawPointer($0.utf8Start).assumingMemoryBound(to: CChar.self)
      }
      var instance: OpaquePointer?
      guard create(context, &pointers, CInt(pointers.count), &instance) == SQLITE_OK, let instance else {
        throw Self.missing
      }
      return instance
    }
    text = try make(["remove_diacritics", "2"])
    patterns = try make(["remove_diacritics", "2", "tokenchars", "*?"])
    self.functions = functions
  }

  deinit {
    functions.xDelete?(text)
    functions.xDelete?(patterns)
  }

  private static let missing = CorpusError.failed(
    reason: "this SQLite library has no full-text search (FTS5)")

  /// Asks as SQLite's manual says, “Extending FTS5”.
  private static func api(_ connection: OpaquePointer?) throws -> UnsafeMutablePointer<fts5_api> {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(connection, "SELECT fts5(?)", -1, &statement, nil) == SQLITE_OK else {
      throw missing
    }
    defer { sqlite3_finalize(statement) }
    var api: UnsafeMutablePointer<fts5_api>?
    let type: StaticString = "fts5_api_ptr"
    withUnsafeMutablePointer(to: &api) { place in
      _ = sqlite3_bind_pointer(
        statement, 1, place, UnsafeRawPointer(type.utf8Start).assumingMemoryBound(to: CChar.self), nil)
      _ = sqlite3_step(statement)
    }
    guard let api else { throw missing }
    return api
  }

  /// The words of a pattern, folded, with `*` and `?` left in them.
  func words(ofPattern pattern: String) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var pattern = pattern
    pattern.withUTF8 { buffer in
      withUnsafeMutablePointer(to: &words) { words in
        _ = run(patterns, UnsafeRawBufferPointer(buffer), words) { context, _, token, count, _, _ in
          let bytes = UnsafeRawBufferPointer(start: token, count: Int(count))
          context!.assumingMemoryBound(to: [[UInt8]].self).pointee.append(Array(bytes))
          return SQLITE_OK
        }
      }
    }
    return words
  }

  /// Whether the words of a pattern stand side by side in a text.
  func contains(_ text: UnsafeRawBufferPointer, _ pattern: WordPattern) -> Bool {
    var search = WordPattern.Search(pattern)
    withUnsafeMutablePointer(to: &search) { search in
      _ = run(self.text, text, search) { context, _, token, count, _, _ in
        let found = context!.assumingMemoryBound(to: WordPattern.Search.self).pointee
          .advance(UnsafeRawBufferPointer(start: token, count: Int(count)))
        return found ? SQLITE_DONE : SQLITE_OK
      }
    }
    return search.isFound
  }

  /// Hands over each word of a text, folded, with its bytes' place in the text.
  func forEachWord(
    _ text: UnsafeRawBufferPointer, _ body: (_ word: UnsafeRawBufferPointer, _ place: Range<Int>) -> Void
  ) {
    withoutActuallyEscaping(body) { body in
      var visitor = Visitor(visit: body)
      withUnsafeMutablePointer(to: &visitor) { visitor in
        _ = run(self.text, text, visitor) { context, _, token, count, start, stop in
          context!.assumingMemoryBound(to: Visitor.self).pointee
            .visit(UnsafeRawBufferPointer(start: token, count: Int(count)), Int(start)..<Int(stop))
          return SQLITE_OK
        }
      }
    }
  }

  private struct Visitor {
    let visit: (UnsafeRawBufferPointer, Range<Int>) -> Void
  }

  private typealias TokenCallback =
    @convention(c) (UnsafeMutableRawPointer?, CInt, UnsafePointer<CChar>?, CInt, CInt, CInt) -> CInt

  private func run(
    _ instance: OpaquePointer, _ text: UnsafeRawBufferPointer, _ context: UnsafeMutableRawPointer,
    _ token: TokenCallback
  ) -> CInt {
    guard let start = text.baseAddress, !text.isEmpty else { return SQLITE_OK }
    return functions.xTokenize(
      instance, context, FTS5_TOKENIZE_DOCUMENT, start.assumingMemoryBound(to: CChar.self), CInt(text.count),
      token)
  }
}
