/// Finds dated happenings.
package enum EventAnnotator {
  package static func annotate(
    _ reading: Reading, names: DocumentNames, dates: [DateMention], claims: [Claim]
  ) -> [Event] { [] }
}
