import Annotation
import Foundation

/// Compiles the word files into the table that the annotator looks words up in.
struct LexiconBuilder {
  private var entries: [UInt64: (classes: NameClass, place: UInt16)] = [:]
  private var placeCount: UInt16 = 0

  init(_ files: [String]) throws {
    for file in files {
      for line in try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
      where !line.hasPrefix("#") {
        let parts = line.split(separator: "\t")
        guard parts.count == 2, let kind = NameClass.named[String(parts[0].prefix { $0 != "=" })] else {
          throw Failure("\(file): the line “\(line.prefix(60))” has no known class and a tab")
        }
        let names = parts[1].split(separator: "|").map(String.init)
        // One line of the countries, and a line marked “=”, has the names of one; other lines have many.
        let isOne =
          parts[0].hasSuffix("=") || (kind == .country && file.hasSuffix("gazetteer.txt") && names.count > 1)
        var number: UInt16 = 0
        if isOne {
          number = names.compactMap { entries[Self.key($0)]?.place }.first { $0 != 0 } ?? 0
          if number == 0 {
            placeCount += 1
            number = placeCount
          }
        }
        for name in names { add(name, kind, number) }
      }
    }
  }

  private static func keys(_ name: String) -> [UInt64] {
    let bytes = Array(name.utf8)
    return Reading(bytes: bytes, blocks: [Block(span: Span(0, bytes.count), kind: .body)]).tokens.map(\.key)
  }

  private static func key(_ name: String) -> UInt64 {
    let keys = keys(name)
    return keys.dropFirst().reduce(keys.first ?? 0) { NameLexicon.extend($0, by: $1) }
  }

  private mutating func add(_ name: String, _ kind: NameClass, _ place: UInt16) {
    if name.contains(" & ") { add(name.replacing(" & ", with: " and "), kind, place) }
    let keys = Self.keys(name)
    guard var key = keys.first else { return }
    for next in keys.dropFirst() {
      entries[key, default: ([], 0)].classes.insert(.continues)
      key = NameLexicon.extend(key, by: next)
    }
    entries[key, default: ([], 0)].classes.insert(kind)
    if entries[key]?.place == 0 { entries[key]?.place = place }
    // “Russians” as “Russian”.
    if kind == .people, keys.count <= 2, let last = name.utf8.last, last != 115, last != 104 {
      add(name + "s", kind, 0)
    }
  }

  /// The table's bytes.
  func table() -> (bits: Int, bytes: [UInt8]) {
    let bits = Self.bits(for: entries.count)
    let mask = UInt64(1 << bits) - 1
    var slots = [NameLexicon.Entry](
      repeating: NameLexicon.Entry(fingerprint: 0, classes: 0, place: 0), count: 1 << bits)
    for (key, entry) in entries.sorted(by: { $0.key < $1.key }) {
      let spread = NameLexicon.spread(key)
      let fingerprint = NameLexicon.fingerprint(spread)
      var slot = Int(spread & mask)
      while slots[slot].fingerprint != 0, slots[slot].fingerprint != fingerprint {
        slot = (slot + 1) & Int(mask)
      }
      slots[slot] = NameLexicon.Entry(
        fingerprint: fingerprint, classes: slots[slot].classes | entry.classes.rawValue,
        place: max(slots[slot].place, entry.place))
    }
    return (bits, slots.withUnsafeBytes { Array($0) })
  }

  /// A power of two of slots, of which a third are empty or more.
  static func bits(for count: Int) -> Int {
    var bits = 10
    while (1 << bits) * 2 < count * 3 { bits += 1 }
    return bits
  }
}

struct Failure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
