extension Catalog {
  package static let standard = Catalog(nouns: [])
}
