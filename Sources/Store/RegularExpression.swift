import CPCRE2

/// A regular expression as PCRE2 understands it, over Unicode text, without regard to case unless it says `(?-i)`.
///
/// A hostile pattern is stopped by its steps, not by a clock, so that the same query ends the same way on every machine.
/// PCRE2's own limit holds for each place of a text at which a match may begin; what a whole text takes is told only by a
/// form of the pattern that calls back before each of its items, which is slow. So one text of many is measured in it and
/// stands for its neighbours.
package final class RegularExpression {
  private let pattern: String
  private let literal: RequiredLiteral?
  private let code: OpaquePointer
  /// The same with its steps counted.
  private let counted: OpaquePointer
  private let match: OpaquePointer
  private let context: OpaquePointer
  private let stack: OpaquePointer
  private let meter: UnsafeMutablePointer<Meter>
  /// Steps that are left beyond those that each byte may take.
  private var left = RegularExpression.budget
  /// Texts since the query began.
  private var texts = 0

  private struct Meter {
    var steps = 0
    var limit = 0
  }

  /// How many steps a byte may take on the average of many texts: a word takes 2, a year 0.1, `(\w+\s+){3,8}said` 12;
  /// `.*.*#` takes 45 on sentences and more on what is longer. In just-in-time code one takes some nanoseconds.
  private static let stepsOfByte = 16
  /// How many all texts of a query may take beyond that: a tenth of a second.
  private static let budget = 32_000_000
  /// How many one text may take beyond that.
  private static let stepsOfText = 4_000_000
  /// One text of so many is measured, and those are that are longer than this, each for itself.
  private static let (measuredEvery, longText) = (32, 8_192)
  /// Of PCRE2's own steps, at one place of a text that is not measured.
  private static let matchLimit: UInt32 = 1_000
  private static let depthLimit: UInt32 = 10_000
  private static let heapLimitKibibytes: UInt32 = 64 * 1024
  /// What just-in-time code may put aside, in bytes: at first, and for a repeated group on a long document.
  private static let stackSizes = (first: 32 * 1024, last: 8 * 1024 * 1024)

  /// - Throws: `CorpusError.pattern` with PCRE2's own words and the place in the pattern.
  package init(_ pattern: String) throws {
    let code = try Self.compile(pattern)
    let counted = try Self.compile(pattern, UInt32(PCRE2_AUTO_CALLOUT))
    guard let match = pcre2_match_data_create_8(1, nil), let context = pcre2_match_context_create_8(nil),
      let stack = pcre2_jit_stack_create_8(Self.stackSizes.first, Self.stackSizes.last, nil)
    else {
      [code, counted].forEach(pcre2_code_free_8)
      throw CorpusError.failed(reason: "there is no memory for a regular expression")
    }
    meter = .allocate(capacity: 1)
    meter.initialize(to: Meter())
    pcre2_set_depth_limit_8(context, Self.depthLimit)
    pcre2_set_heap_limit_8(context, Self.heapLimitKibibytes)
    pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
    pcre2_set_callout_8(
      context,
      { _, meter in
        guard let meter = meter?.assumingMemoryBound(to: Meter.self) else { return 0 }
        meter.pointee.steps += 1
        return meter.pointee.steps > meter.pointee.limit ? PCRE2_ERROR_CALLOUT : 0
      }, meter)
    (self.pattern, self.code, self.counted) = (pattern, code, counted)
    literal = RequiredLiteral(pattern: pattern)
    (self.match, self.context, self.stack) = (match, context, stack)
  }

  private static func compile(_ pattern: String, _ more: UInt32 = 0) throws -> OpaquePointer {
    var number: CInt = 0
    var offset = 0
    let options =
      PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS | PCRE2_MATCH_INVALID_UTF | UInt32(PCRE2_NEVER_BACKSLASH_C)
    let utf8 = Array(pattern.utf8)
    guard let code = pcre2_compile_8(utf8, utf8.count, options | more, &number, &offset, nil) else {
      throw CorpusError.pattern(pattern, reason: Self.message(number), offset: min(offset, utf8.count))
    }
    // Without just-in-time code the same match is only slower.
    pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
    return code
  }

  deinit {
    pcre2_jit_stack_free_8(stack)
    pcre2_match_context_free_8(context)
    pcre2_match_data_free_8(match)
    [code, counted].forEach(pcre2_code_free_8)
    meter.deallocate()
  }

  /// Another query begins.
  func renewBudget() { (left, texts) = (Self.budget, 0) }

  /// Whether it matches anywhere in a text of UTF-8 bytes.
  /// - Throws: `CorpusError.patternTooHard` where a limit is reached, for this text or for all since the query began.
  package func matches(_ text: UnsafeRawBufferPointer) throws -> Bool {
    // PCRE2 wants a place even for an empty text.
    guard let start = text.baseAddress else {
      return try withUnsafeBytes(of: 0) { try matches(UnsafeRawBufferPointer(rebasing: $0[0..<0])) }
    }
    if let literal, !literal.stands(in: text) { return false }
    texts += 1
    let isLong = text.count > Self.longText
    if !isLong, texts % Self.measuredEvery != 1 {
      pcre2_set_match_limit_8(context, Self.matchLimit)
      let result = run(code, start, text.count)
      if result != PCRE2_ERROR_MATCHLIMIT { return try answer(result) }
      return try measure(start, text.count, standsFor: 1)
    }
    return try measure(start, text.count, standsFor: isLong ? 1 : Self.measuredEvery)
  }

  private func run(_ code: OpaquePointer, _ start: UnsafeRawPointer, _ count: Int) -> CInt {
    pcre2_match_8(code, start.assumingMemoryBound(to: UInt8.self), count, 0, 0, match, context)
  }

  private func measure(_ start: UnsafeRawPointer, _ count: Int, standsFor texts: Int) throws -> Bool {
    let usual = Self.stepsOfByte * count
    meter.pointee = Meter(limit: usual + Self.stepsOfText)
    pcre2_set_match_limit_8(context, .max)
    let result = run(counted, start, count)
    // No text ends a query for what others beside it might have taken.
    let balance = max((usual - meter.pointee.steps) * texts, -Self.budget / 4)
    left = min(Self.budget, left + balance)
    guard left >= 0 else { throw CorpusError.patternTooHard(pattern) }
    return try answer(result)
  }

  private func answer(_ result: CInt) throws -> Bool {
    switch result {
    case 0...: return true
    case PCRE2_ERROR_NOMATCH, PCRE2_ERROR_PARTIAL: return false
    case PCRE2_ERROR_CALLOUT, PCRE2_ERROR_MATCHLIMIT, PCRE2_ERROR_DEPTHLIMIT, PCRE2_ERROR_HEAPLIMIT,
      PCRE2_ERROR_JIT_STACKLIMIT:
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
