import Syntax
package import Values

/// The table that `cite` makes.
package enum CitationTable {
  package static let columns = [
    Column("citation", .text, role: .prose), Column("quotation", .text, role: .prose),
    Column("source", .text), Column("title", .text, role: .prose), Column("author", .text),
    Column("published", .date), Column("document", .text), Column("line", .integer), Column("hash", .text),
  ]
}

extension Stages {
  static let cite = StageDefinition(
    Signature("cite", []),
    usage: "cite",
    meaning:
      "A citation of each row, ready to paste: the words, author, title, source, date, line, and the digest of the "
      + "document. “parallax verify-citation” finds it again. The parts are columns too: quotation, source, title, "
      + "author, published, document, line, hash.",
    examples: [
      "claims | filter speaker is not none | first 3 | cite",
      "sentences | filter text has \"plane\" | cite | show quotation, source, line",
    ]
  ) { stage, resolution in
    let schema = resolution.schema
    let noun = schema.noun ?? schema.members
    guard let noun, noun.rows != .entities else {
      return resolution.report(.noPlace(stage: "cite"), stage.name.range)
    }
    // Of rows that have gathered others, each of those is cited.
    if schema.noun == nil { resolution.add(.move(noun), after: TableShape(noun: noun)) }
    resolution.add(
      .compute(.citations), after: TableShape(noun: nil, columns: CitationTable.columns, shown: ["citation"]))
  }
}
