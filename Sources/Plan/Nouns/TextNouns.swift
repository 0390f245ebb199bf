import Values

/// Nouns that are text as it stands: documents, sentences, words, passages.
extension Noun {
  static let documents = Noun(
    name: "documents", singular: "document", meaning: "one file of the corpus",
    columns: DocumentColumns.own + [
      NounColumn(
        "text", .text, "its words, without what is only furniture of the page", role: .prose,
        storage: .field("text"))
    ],
    shown: ["document", "source", "published", "title"], clocks: ["published"], rows: .documents)

  static let sentences = Noun(
    "sentences", singular: "sentence", "one sentence of a title, a heading or the body",
    rows: .table("sentences"),
    shown: ["document", "line", "text"],
    columns: [
      NounColumn("text", .text, "the sentence", role: .prose, storage: .field("text")),
      NounColumn("words", .integer, "how many words it has", storage: .field("words")),
      NounColumn(
        "paragraph", .integer, "its paragraph in the document, from 1", storage: .field("paragraph")),
      NounColumn("heading", .text, "the heading it stands under", storage: .string("heading")),
    ])

  static let words = Noun(
    "words", singular: "word", "one word as it stands in a sentence", rows: .words,
    shown: ["document", "line", "word"],
    columns: [
      NounColumn("word", .text, "the word, without case and accents", storage: .word),
      NounColumn("stem", .text, "the word without its English endings", storage: .stem),
      DocumentColumns.sentence,
    ])

  static let passages = Noun(
    "passages", singular: "passage",
    "one wording of eight words or more that stands in more than one place; its document and line are those of the "
      + "first place",
    rows: .passages, shown: ["copies", "document", "line", "text"],
    columns: [
      NounColumn(
        "text", .text, "the wording, as the first place has it", role: .prose, storage: .field("text")),
      NounColumn("copies", .integer, "in how many places it stands", storage: .copies),
    ])
}
