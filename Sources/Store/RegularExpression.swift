import CPCRE2

/// A regular expression as PCRE2 understands it, over Unicode text, without regard to case unless it says `(?-i)`.
package final class RegularExpression {
  private let pattern: String
  private let code: OpaquePointer
  private let match: OpaquePointer
  private let context: OpaquePointer
  private let stack: OpaquePointer
  /// Steps that are left.
  private var left = RegularExpression.budget

  /// How many steps one text may take, tried in this order: an innocent pattern on a sentence needs some dozens, on a
  /// long paragraph some thousands, `(a+)+b` on thirty letters a thousand million. A text that needs more than the last
  /// is `CorpusError.patternTooHard`.
  private static let matchLimits: [UInt32] = [64, 256, 1_024, 4_096, 16_384, 65_536, 262_144, 1_048_576]
  /// How many steps all texts together may take beyond the first limit and one step for each of their bytes. A pattern
  /// whose work grows with the text stays within that on any number of texts; one that is hard on most of them, though on
  /// none of them too hard, has soon used it up. Steps are counted, not seconds, so that the same query ends the same way
  /// on every machine; on one of 2025 a million of them take a hundredth of a second.
  private static let budget = 4_000_000
  private static let depthLimit: UInt32 = 10_000
  private static let heapLimitKibibytes: UInt32 = 64 * 1024
  /// What just-in-time code may put aside, in bytes: at first, and for a repeated group on a long document.
  private static let stackSizes = (first: 32 * 1024, last: 8 * 1024 * 1024)

  /// - Throws: `CorpusError.pattern` with PCRE2's own words and the place in the pattern.
  package init(_ pattern: String) throws {
    var number: CInt = 0
    var offset = 0
    let options =
      PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS | PCRE2_MATCH_INVALID_UTF | UInt32(PCRE2_NEVER_BACKSLASH_C)
    let utf8 = Array(pattern.utf8)
    guard let code = pcre2_compile_8(utf8, utf8.count, options, &number, &offset, nil) else {
      throw CorpusError.pattern(pattern, reason: Self.message(number), offset: min(offset, utf8.count))
    }
    // Without just-in-time code the same match is only slower.
    pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
    guard let match = pcre2_match_data_create_8(1, nil), let context = pcre2_match_context_create_8(nil),
      let stack = pcre2_jit_stack_create_8(Self.stackSizes.first, Self.stackSizes.last, nil)
    else {
      pcre2_code_free_8(code)
      throw CorpusError.failed(reason: "there is no memory for a regular expression")
    }
    pcre2_set_depth_limit_8(context, Self.depthLimit)
    pcre2_set_heap_limit_8(context, Self.heapLimitKibibytes)
    pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
    (self.pattern, self.code, self.match, self.context, self.stack) = (pattern, code, match, context, stack)
  }

  deinit {
    pcre2_jit_stack_free_8(stack)
    pcre2_match_context_free_8(context)
    pcre2_match_data_free_8(match)
    pcre2_code_free_8(code)
  }

  /// Another query begins.
  func renewBudget() { left = Self.budget }

  /// Whether it matches anywhere in a text of UTF-8 bytes.
  /// - Throws: `CorpusError.patternTooHard` where a limit is reached, for this text or for all since the query began.
  package func matches(_ text: UnsafeRawBufferPointer) throws -> Bool {
    // PCRE2 wants a place even for an empty text.
    guard let start = text.baseAddress else {
      return try withUnsafeBytes(of: 0) { try matches(UnsafeRawBufferPointer(rebasing: $0[0..<0])) }
    }
    left = min(Self.budget, left + text.count)
    var result: CInt = 0
    for (tried, limit) in Self.matchLimits.enumerated() {
      if tried > 0 { left -= Int(limit) }
      guard left >= 0 else { throw CorpusError.patternTooHard(pattern) }
      pcre2_set_match_limit_8(context, limit)
      result = pcre2_match_8(
        code, start.assumingMemoryBound(to: UInt8.self), text.count, 0, 0, match, context)
      guard result == PCRE2_ERROR_MATCHLIMIT else { break }
    }
    switch result {
    case 0...: return true
    case PCRE2_ERROR_NOMATCH, PCRE2_ERROR_PARTIAL: return false
    case PCRE2_ERROR_MATCHLIMIT, PCRE2_ERROR_DEPTHLIMIT, PCRE2_ERROR_HEAPLIMIT, PCRE2_ERROR_JIT_STACKLIMIT:
      throw CorpusError.patternTooHard(pattern)
    default: throw CorpusError.pattern(pattern, reason: Self.message(result), offset: nil)
    }
  }

  package func matches(_ text: String) throws -> Bool {
    var text = text
    return try text.withUTF8 { try matches(UnsafeRawBufferPointer($0)) }
  }

  private static func message(_ number: CInt) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    guard pcre2_get_error_message_8(number, &buffer, buffer.count) > 0 else { return "cannot be read" }
    return String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
  }
}
