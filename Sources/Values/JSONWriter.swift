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
    guard let value else { return raw("null") }
    if value < 0 { bytes.append(45) }
    let first = bytes.count
    var rest = value.magnitude
    repeat {
      bytes.append(48 + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[first...].reverse()
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
    var text = text
    text.withUTF8 { letters in
      // Most text needs no escape: it is copied in runs.
      var start = 0
      for index in letters.indices where Self.isEscaped(letters[index]) {
        bytes.append(contentsOf: letters[start..<index])
        escape(letters[index])
        start = index + 1
      }
      bytes.append(contentsOf: letters[start...])
    }
    bytes.append(34)
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 32 || byte == 34 || byte == 92 || byte == 127
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 34, 92:
      bytes.append(92)
      bytes.append(byte)
    case 10: raw("\\n")
    case 13: raw("\\r")
    case 9: raw("\\t")
    default:
      raw("\\u00")
      bytes.append(Self.hexadecimal[Int(byte >> 4)])
      bytes.append(Self.hexadecimal[Int(byte & 15)])
    }
  }

  private static let hexadecimal = Array("0123456789abcdef".utf8)
}
