import Values

/// Nouns about names: mentions and the entities they name.
extension Noun {
  static let mentions = Noun(
    "mentions", singular: "mention", "one naming of a person, organisation, place or people",
    rows: .table("mentions"), shown: ["document", "line", "entity", "kind", "text"],
    columns: [
      NounColumn("entity", .name, "who or what is named, under the fullest name", storage: .name("name")),
      NounColumn("kind", code: "kind", Codes.names, "what sort of name it is"),
      NounColumn("text", .text, "the words that name it here", storage: .string("text")),
      DocumentColumns.sentence,
    ])

  static let entities = Noun(
    name: "entities", singular: "entity", meaning: "one person, organisation, place or people",
    columns: [
      NounColumn("entity", .name, "its fullest name", storage: .field("name")),
      NounColumn("kind", code: "kind", Codes.names, "what sort of name it is"),
      NounColumn("aliases", .list(.text), "the other words that name it in the texts", storage: .aliases),
      NounColumn("mentions", .integer, "how often it is named", storage: .mentionCount),
      NounColumn("documents", .integer, "how many documents name it", storage: .documentCount),
      NounColumn(
        "by_source", .list(.text), "how often each source names it, the one that does most first",
        storage: .mentionsBySource),
      NounColumn(
        "first_mention", .date, "the publication of the earliest dated document that names it",
        storage: .mentionDay(isLast: false)),
      NounColumn(
        "last_mention", .date, "the publication of the latest dated document that names it",
        storage: .mentionDay(isLast: true)),
    ],
    shown: ["entity", "kind", "mentions", "documents", "aliases"], clocks: [], rows: .entities)
}
