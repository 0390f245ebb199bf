import Ingest
import TestSupport
import Testing

@Suite struct TextDecoderTests {
  @Test(arguments: [
    (Array("Plain, café".utf8), "Plain, café", TextDecoder.Encoding.utf8),
    ([0xEF, 0xBB, 0xBF] + Array("after the mark".utf8), "after the mark", .utf8),
    ([0xFF, 0xFE, 0x41, 0, 0x11, 0x04, 0x0A, 0], "AБ\n", .utf16),
    ([0xFE, 0xFF, 0, 0x41, 0x04, 0x11], "AБ", .utf16),
    ([0xFE, 0xFF, 0xD8, 0x3D, 0xDE, 0x00], "😀", .utf16),
    ([0xFF, 0xFE, 0x41, 0, 0x3D, 0xD8], "A\u{FFFD}", .utf16),
    ([0xFF, 0xFE, 0x41, 0, 0x42], "A", .utf16),
    (Array("caf".utf8) + [0xE9, 0x20, 0x93] + Array("quoted".utf8) + [0x94], "café “quoted”", .windows1252),
    ([0x80, 0x35], "€5", .windows1252),
    (Array("Çankaya, İzmir, Şişli: “ok” ".utf8) + [0xFF], "Çankaya, İzmir, Şişli: “ok” \u{FFFD}", .repaired),
    (Array("one\r\ntwo\r\n".utf8), "one\r\ntwo\r\n", .utf8),
  ])
  func decoded(bytes: [UInt8], text: String, encoding: TextDecoder.Encoding) throws {
    let decoded = try TextDecoder.decode(bytes)
    #expect(decoded.text == Array(text.utf8))
    #expect(decoded.encoding == encoding)
  }

  /// Bytes above 127 in rows are Cyrillic, alone or in twos between others they are accented letters.
  @Test(arguments: [
    ("4772 FCDF 652C 20 64 E9E7 75", "Grüße, déçu", TextDecoder.Encoding.windows1252),
    ("CF F0 E8 E2 E5 F2 2C 20 AB EC E8 F0 BB", "Привет, «мир»", .windows1251),
    ("AF BF 20 E7 E2 F3 F2 FC 20 42 42 43", "Її звуть BBC", .windows1251),
    ("42 42 43 3A 20 FD F2 EE 20 97 20 B9 31", "BBC: это — №1", .windows1251),
  ])
  func codePages(digits: String, text: String, encoding: TextDecoder.Encoding) throws {
    let digits = Array(digits.filter { $0 != " " })
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
    let decoded = try TextDecoder.decode(bytes)
    #expect(String(decoding: decoded.text, as: UTF8.self) == text)
    #expect(decoded.encoding == encoding)
  }

  @Test(arguments: [
    ([], TextDecoder.Problem.empty),
    (Array(" \r\n\t ".utf8), .empty),
    ([0xEF, 0xBB, 0xBF], .empty),
    ([0xFF, 0xFE], .empty),
    ([0x41, 0, 0x42, 0], .binary),
    ([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], .binary),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .binary),
    ([1, 2, 3, 4, 0x41, 0x42], .binary),
    ([0x41, 0x81, 0x42, 0xE9], .unknownEncoding),
  ])
  func refused(bytes: [UInt8], problem: TextDecoder.Problem) {
    #expect(throws: problem) { try TextDecoder.decode(bytes) }
  }

  /// Whatever the bytes, what comes out is UTF-8 and has ink, or an error does.
  @Test func anyBytesAreTextOrAnError() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<3000 {
      let alphabet: [UInt8] = [
        0x20, 0x41, 0xC3, 0xA9, 0xE2, 0x80, 0x99, 0xF0, 0x9F, 0xFF, 0xFE, 0x0D, 0x0A, 0xED, 0xA0,
      ]
      let bytes = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      guard let decoded = try? TextDecoder.decode(bytes) else { continue }
      #expect(String(validating: decoded.text, as: UTF8.self) != nil, "\(bytes)")
    }
  }
}
