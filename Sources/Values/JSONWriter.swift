/// Writes JSON as it goes, keys in the order they are given, so that the same data is always the same bytes.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  /// Whether a comma is due before the next member.
  private var needsComma = false

  package init() {}

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

  package mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(58)
    needsComma = false
  }

  package mutating func text(_ value: String?) {
    separate()
    if let value { quote(value) } else { raw("null") }
  }

  package mutating func integer(_ value: Int?) {
    separate()
    raw(value.map { "\($0)" } ?? "null")
  }

  /// A number that JSON has no sign for (infinite, not a number) is null.
  package mutating func number(_ value: Double?) {
    separate()
    guard let value, value.isFinite else { return raw("null") }
    raw(Value.number(value).description)
  }

  package mutating func boolean(_ value: Bool) {
    separate()
    raw(value ? "true" : "false")
  }

  package mutating func newline() {
    bytes.append(10)
    needsComma = false
  }

  private mutating func separate() {
    if needsComma { bytes.append(44) }
    needsComma = true
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func quote(_ text: String) {
    bytes.append(34)
    for byte in text.utf8 {
      switch byte {
      case 34, 92:
        bytes.append(92)
        bytes.append(byte)
      case 10: raw("\\n")
      case 13: raw("\\r")
      case 9: raw("\\t")
      case 0..<32, 127:
        raw("\\u00")
        bytes.append(Self.hexadecimal[Int(byte >> 4)])
        bytes.append(Self.hexadecimal[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(34)
  }

  private static let hexadecimal = Array("0123456789abcdef".utf8)
}
