import Values

/// The columns that every row has from its document.
enum DocumentColumns {
  static let published = NounColumn(
    "published", .date, "when the document was published, as precisely as it says",
    storage: .date("published"))

  /// The document's own columns as the noun `documents` names them.
  static let own: [NounColumn] = [
    NounColumn("document", .text, "the document's path under the ingested folder", storage: .field("path")),
    NounColumn("source", .text, "who published it", storage: .source("source")),
    NounColumn("title", .text, "its title", role: .prose, storage: .field("title")),
    NounColumn("author", .text, "who wrote it", storage: .field("author")),
    published,
    NounColumn("kind", .text, "what sort of document it says it is", storage: .field("kind")),
    NounColumn("language", .text, "its language", storage: .field("language")),
    NounColumn("words", .integer, "how many words it has", storage: .field("words")),
    NounColumn("url", .text, "its address", storage: .field("url")),
    NounColumn("hash", .text, "the digest of its bytes", storage: .field("hash")),
  ]

  /// The same for the rows of another noun. `kind` and `words` there would be read as the row's own.
  static let inherited: [NounColumn] = own.map { column in
    var column = column
    column.storage = .document(column.storage)
    if column.name == "kind" || column.name == "words" { column.name = "document_" + column.name }
    if column.name == "title" { column.meaning = "the document's title" }
    return column
  }

  static let line = NounColumn("line", .integer, "the line of the document, from 1", storage: .field("line"))

  static let sentence = NounColumn(
    "sentence", .text, "the whole sentence around it", role: .prose, storage: .sentence(.field("text")))
}
