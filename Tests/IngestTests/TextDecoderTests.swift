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
