package struct QueryPlan: Hashable, Sendable {
  package var noun: Noun
}
