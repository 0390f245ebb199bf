extension QueryPlan {
  package var text: String { noun.name }
}
