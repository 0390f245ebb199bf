/// The labels of the sequence model: outside a name, at its beginning or further inside, by kind.
package enum NameLabel {
  /// Outside, and two for each kind.
  package static let count = 11
  package static let outside = 0
  /// The kinds in the order of their labels.
  package static let kinds: [NameKind] = [.person, .organisation, .place, .people, .other]

  package static func begin(_ kind: NameKind) -> Int { 1 + 2 * (kinds.firstIndex(of: kind) ?? 4) }
  package static func inside(_ kind: NameKind) -> Int { begin(kind) + 1 }
  package static func kind(_ label: Int) -> NameKind? { label == outside ? nil : kinds[(label - 1) / 2] }
  package static func isBegin(_ label: Int) -> Bool { label & 1 == 1 }

  /// A name goes on only behind its own kind.
  package static func follows(_ label: Int, _ previous: Int) -> Bool {
    label == outside || isBegin(label) || previous == label || previous == label - 1
  }
}
