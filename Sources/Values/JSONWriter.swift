/// Writes JSON as it goes, keys in the order they are given, so that the same data is always the same bytes.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  /// Whether a comma is due before the next member.
  private var needsComma = false

  package init() {}

  /// - Parameter capacity: about how many bytes will be written.
  package init(capacity: Int) { bytes.reserveCapacity(capacity) }

  package mutating func object(_ body: (inout JSONWriter) -> Void) { bracket(123, 125, body) }
  package mutating func array(_ body: (inout JSONWriter) -> Void) { bracket(91, 93, body) }

  private mutating func bracket(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(open)
    needsComma = false
    body(&self)
    bytes.append(close)
    needsComma = true
  }

  /// A key that needs no escape.
  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(34)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(34)
    bytes.append(58)
    needsComma = false
  }

  package mutating func key(named name: String) {
    text(name)
    bytes.append(58)
    needsComma = false
  }

  package mutating func text(_ value: String?) {
    guard let value else {
      separate()
      return raw("null")
    }
    text { json in json.piece(value) }
  }

  /// - Parameter letters: UTF-8.
  package mutating func text(_ letters: UnsafeBufferPointer<UInt8>) {
    text { json in json.piece(letters) }
  }

  /// A text of several pieces, which `body` adds with `piece`.
  package mutating func text(_ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(34)
    body(&self)
    bytes.append(34)
  }

  package mutating func piece(_ text: String) {
    var text = text
    text.withUTF8 { piece($0) }
  }

  package mutating func piece(_ letters: UnsafeBufferPointer<UInt8>) {
    // Most text needs no escape: it is copied in runs.
    var start = 0
    for index in letters.indices where Self.isEscaped[Int(letters[index])] {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start..<index]))
      escape(letters[index])
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start...]))
  }

  package mutating func integer(_ value: Int?) {
    separate()
    if let value { digits(value) } else { raw("null") }
  }

  private mutating func digits(_ value: Int) {
    if value < 0 { bytes.append(45) }
    // Twenty digits are the most that 64 bits have.
    var digits: InlineArray<20, UInt8> = .init(repeating: 48)
    var first = digits.count
    var rest = value.magnitude
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      first -= 1
      digits[first] = 48 + UInt8(truncatingIfNeeded: digit)
      rest = quotient
    } while rest > 0
    for index in first..<digits.count { bytes.append(digits[index]) }
  }

  /// A number that JSON has no sign for (infinite, not a number) is null.
  package mutating func number(_ value: Double?) {
    separate()
    guard let value, value.isFinite else { return raw("null") }
    if value == value.rounded(), abs(value) < 1e15 { return digits(Int(value)) }
    bytes.append(contentsOf: Value.number(value).description.utf8)
  }

  package mutating func boolean(_ value: Bool) {
    separate()
    if value { raw("true") } else { raw("false") }
  }

  package mutating func newline() {
    bytes.append(10)
    needsComma = false
  }

  private mutating func separate() {
    if needsComma { bytes.append(44) }
    needsComma = true
  }

  private mutating func raw(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }

  private static let isEscaped: [Bool] = (0..<256).map { $0 < 32 || $0 == 34 || $0 == 92 || $0 == 127 }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 34, 92: bytes += [92, byte]
    case 10: bytes += [92, 110]
    case 13: bytes += [92, 114]
    case 9: bytes += [92, 116]
    default: bytes += [92, 117, 48, 48, Self.hexadecimal[Int(byte >> 4)], Self.hexadecimal[Int(byte & 15)]]
    }
  }

  private static let hexadecimal = Array("0123456789abcdef".utf8)
}
