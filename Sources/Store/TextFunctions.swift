import GRDB
import GRDBSQLite
import Values

/// What SQL is taught about text, the same in every corpus. Each connection has one of these.
///
/// - `fold(text)`: without case and accents.
/// - `fold_key(text)`: a number that is the same for texts that are the same without case and accents, and hardly ever for
///   others.
/// - `has_words(text, pattern)`: whether the words of the pattern stand in the text as words, side by side (`WordPattern`).
/// - `matches(text, pattern)`: whether a regular expression matches anywhere in the text (`RegularExpression`).
/// - `word_places(text, pattern)`: where the words of the pattern stand in the text: for each place its first byte and the
///   byte behind its last, all with a space between.
/// - `outcome(said, unit)`: what befell those counted, in one word for all that mean the same (`OutcomeWords`).
/// - `stem(word)`: a folded English word without its ending (`Stemmer`).
/// - `lowercase(text)`, `uppercase(text)`: in small or capital letters as Unicode says, the same for every locale.
/// - `date_part(part, date)`: a part of a packed date (`DatePart`).
/// - sums over groups: see `Aggregates`.
/// - collation `folded`: the order in which the language sorts text.
///
/// They are registered on the connection itself, not through GRDB's functions, so that no string is made per row.
final class TextFunctions {
  private var words = PatternCache<WordPattern>()
  private var expressions = PatternCache<RegularExpression>()
  private var tokenizer: WordTokenizer?

  /// The pattern error of the statement that failed last; SQLite carries only its wording.
  private(set) var problem: CorpusError?

  /// Another statement begins.
  func begin() {
    problem = nil
    for expression in expressions.all { expression.renewBudget() }
  }

  /// - Throws: `CorpusError.failed` where SQLite refuses.
  /// - Returns: the functions' state; it must live as long as the connection.
  static func install(in database: Database) throws -> TextFunctions {
    let functions = TextFunctions()
    let connection = database.sqliteConnection
    let state = Unmanaged.passUnretained(functions).toOpaque()
    let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC
    var codes: [CInt] = []
    codes.append(
      sqlite3_create_function_v2(
        connection, "fold", 1, flags, nil, { context, _, values in fold(context, values![0]!) }, nil, nil, nil
      ))
    codes.append(
      sqlite3_create_function_v2(
        connection, "fold_key", 1, flags, nil, { context, _, values in foldKey(context, values![0]!) }, nil,
        nil,
        nil))
    codes.append(
      sqlite3_create_function_v2(
        connection, "has_words", 2, flags, state,
        { context, _, values in TextFunctions.state(context).hasWords(context, values![0]!, values![1]!) },
        nil, nil, nil))
    codes.append(
      sqlite3_create_function_v2(
        connection, "word_places", 2, flags, state,
        { context, _, values in TextFunctions.state(context).wordPlaces(context, values![0]!, values![1]!) },
        nil, nil, nil))
    codes.append(
      sqlite3_create_function_v2(
        connection, "matches", 2, flags, state,
        { context, _, values in TextFunctions.state(context).matches(context, values![0]!, values![1]!) },
        nil, nil, nil))
    codes.append(
      sqlite3_create_function_v2(
        connection, "stem", 1, flags, nil, { context, _, values in stem(context, values![0]!) }, nil, nil, nil
      ))
    codes.append(
      sqlite3_create_function_v2(
        connection, "lowercase", 1, flags, nil,
        { context, _, values in change(context, values![0]!) { $0.lowercased() } }, nil, nil, nil))
    codes.append(
      sqlite3_create_function_v2(
        connection, "uppercase", 1, flags, nil,
        { context, _, values in change(context, values![0]!) { $0.uppercased() } }, nil, nil, nil))
    codes.append(
      sqlite3_create_function_v2(
        connection, "date_part", 2, flags, nil,
        { context, _, values in datePart(context, values![0]!, values![1]!) }, nil, nil, nil))
    codes.append(
      sqlite3_create_function_v2(
        connection, "outcome", 2, flags, nil,
        { context, _, values in outcome(context, values![0]!, values![1]!) }, nil, nil, nil))
    codes += Aggregates.install(on: connection)
    codes.append(
      sqlite3_create_collation_v2(
        connection, "folded", SQLITE_UTF8, nil,
        { _, leftCount, left, rightCount, right in
          FoldedOrder.compare(
            UnsafeRawBufferPointer(start: left, count: Int(leftCount)),
            UnsafeRawBufferPointer(start: right, count: Int(rightCount)))
        }, nil))
    if let code = codes.first(where: { $0 != SQLITE_OK }) {
      throw CorpusError.failed(reason: String(cString: sqlite3_errstr(code)))
    }
    return functions
  }

  private static func state(_ context: OpaquePointer?) -> TextFunctions {
    Unmanaged<TextFunctions>.fromOpaque(sqlite3_user_data(context)).takeUnretainedValue()
  }

  private func hasWords(_ context: OpaquePointer?, _ text: OpaquePointer, _ pattern: OpaquePointer) {
    guard let text = bytes(of: text), let pattern = bytes(of: pattern) else {
      return sqlite3_result_null(context)
    }
    answer(context) {
      if tokenizer == nil { tokenizer = try WordTokenizer(connection: sqlite3_context_db_handle(context)) }
      guard let tokenizer else { return false }
      let words = try words.find(pattern) { try WordPattern($0, tokenizer: tokenizer) }
      return tokenizer.contains(text, words)
    }
  }

  private func wordPlaces(_ context: OpaquePointer?, _ text: OpaquePointer, _ pattern: OpaquePointer) {
    guard let text = bytes(of: text), let pattern = bytes(of: pattern) else {
      return sqlite3_result_null(context)
    }
    do {
      if tokenizer == nil { tokenizer = try WordTokenizer(connection: sqlite3_context_db_handle(context)) }
      guard let tokenizer else { return }
      let words = try words.find(pattern) { try WordPattern($0, tokenizer: tokenizer) }
      var search = WordPattern.Search(words)
      var (starts, places): ([Int], [String]) = ([], [])
      tokenizer.forEachWord(text) { word, place in
        starts.append(place.lowerBound)
        if search.advance(word) { places.append("\(starts[starts.count - words.count]) \(place.upperBound)") }
      }
      give(places.joined(separator: " "), context)
    } catch {
      let error = error as? CorpusError ?? .failed(reason: "\(error)")
      problem = error
      sqlite3_result_error(context, error.description, -1)
    }
  }

  private func matches(_ context: OpaquePointer?, _ text: OpaquePointer, _ pattern: OpaquePointer) {
    guard let text = bytes(of: text), let pattern = bytes(of: pattern) else {
      return sqlite3_result_null(context)
    }
    answer(context) { try expressions.find(pattern, make: RegularExpression.init).matches(text) }
  }

  private func answer(_ context: OpaquePointer?, _ body: () throws -> Bool) {
    do {
      sqlite3_result_int(context, try body() ? 1 : 0)
    } catch {
      let error = error as? CorpusError ?? .failed(reason: "\(error)")
      problem = error
      sqlite3_result_error(context, error.description, -1)
    }
  }
}

/// A value's text as SQLite holds it; nil where it is NULL. Valid until the function returns.
func bytes(of value: OpaquePointer) -> UnsafeRawBufferPointer? {
  guard sqlite3_value_type(value) != SQLITE_NULL, let start = sqlite3_value_text(value) else { return nil }
  return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
}

/// Tells SQLite to copy a result before the call returns.
let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

private func fold(_ context: OpaquePointer?, _ value: OpaquePointer) {
  guard let text = bytes(of: value) else { return sqlite3_result_null(context) }
  if text.allSatisfy({ $0 < 0x80 && !(65...90).contains($0) }) { return sqlite3_result_value(context, value) }
  give(Folding.fold(String(decoding: text, as: UTF8.self)), context)
}

/// FNV-1a over the folded bytes (Fowler, Noll and Vo, 64 bits).
private func foldKey(_ context: OpaquePointer?, _ value: OpaquePointer) {
  guard let text = bytes(of: value) else { return sqlite3_result_null(context) }
  var key: UInt64 = 0xCBF2_9CE4_8422_2325
  var isASCII = true
  for byte in text {
    isASCII = isASCII && byte < 0x80
    key = (key ^ UInt64((65...90).contains(byte) ? byte | 0x20 : byte)) &* 0x100_0000_01B3
  }
  if !isASCII {
    key = 0xCBF2_9CE4_8422_2325
    for byte in Folding.fold(String(decoding: text, as: UTF8.self)).utf8 {
      key = (key ^ UInt64(byte)) &* 0x100_0000_01B3
    }
  }
  sqlite3_result_int64(context, Int64(bitPattern: key))
}

private func outcome(_ context: OpaquePointer?, _ said: OpaquePointer, _ unit: OpaquePointer) {
  func text(_ value: OpaquePointer) -> String? {
    bytes(of: value).map { String(decoding: $0, as: UTF8.self) }
  }
  guard let found = OutcomeWords.outcome(of: text(said), unit: text(unit)) else {
    return sqlite3_result_null(context)
  }
  give(found, context)
}

private func stem(_ context: OpaquePointer?, _ value: OpaquePointer) {
  change(context, value) { Stemmer.stem($0) }
}

private func change(_ context: OpaquePointer?, _ value: OpaquePointer, _ make: (String) -> String) {
  guard let text = bytes(of: value) else { return sqlite3_result_null(context) }
  give(make(String(decoding: text, as: UTF8.self)), context)
}

private func give(_ text: String, _ context: OpaquePointer?) {
  var text = text
  text.withUTF8 { buffer in
    buffer.withMemoryRebound(to: CChar.self) {
      sqlite3_result_text(context, $0.baseAddress ?? emptyText, CInt($0.count), transient)
    }
  }
}

private func datePart(_ context: OpaquePointer?, _ part: OpaquePointer, _ date: OpaquePointer) {
  guard sqlite3_value_type(date) == SQLITE_INTEGER,
    let date = PackedDate.unpack(Int(sqlite3_value_int64(date))),
    let answer = DatePart(rawValue: Int(sqlite3_value_int64(part)))?.of(date)
  else { return sqlite3_result_null(context) }
  switch answer {
  case .number(let number): sqlite3_result_int64(context, Int64(number))
  case .text(let text): give(text, context)
  case .date(let date): sqlite3_result_int64(context, Int64(PackedDate.pack(date)))
  }
}

/// The collation `folded`: `Folding.precedes`, without strings where both texts are ASCII.
private enum FoldedOrder {
  static func compare(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> CInt {
    let count = min(left.count, right.count)
    for index in 0..<count {
      let (a, b) = (left[index], right[index])
      if a | b >= 0x80 { return slowly(left, right) }
      let (lowA, lowB) = (lowered(a), lowered(b))
      if lowA != lowB {
        // A combining mark further on changes nothing before it, but one right here would have been non-ASCII.
        return lowA < lowB ? -1 : 1
      }
    }
    if left.count == right.count { return exactly(left, right) }
    let rest = left.count > right.count ? left[count...] : right[count...]
    if rest.first.map({ $0 >= 0x80 }) == true { return slowly(left, right) }
    return left.count < right.count ? -1 : 1
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 0x20 : byte }

  private static func exactly(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> CInt {
    for index in 0..<left.count where left[index] != right[index] {
      return left[index] < right[index] ? -1 : 1
    }
    return 0
  }

  private static func slowly(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> CInt {
    if left.count == right.count, exactly(left, right) == 0 { return 0 }
    let (left, right) = (String(decoding: left, as: UTF8.self), String(decoding: right, as: UTF8.self))
    return Folding.precedes(left, right) ? -1 : 1
  }
}
