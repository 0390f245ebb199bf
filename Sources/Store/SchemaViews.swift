/// The views that other tools read: names for codes, ISO dates for day numbers, paths for document numbers.
///
///     SELECT speaker, count(*) FROM readable_claims WHERE published_first >= '2025-01-01' GROUP BY speaker;
enum SchemaViews {
  static let all = [
    view(
      "documents", from: "", documentJoin: "documents",
      columns: documentColumns + [
        "documents.author AS author", "documents.kind AS kind", "documents.language AS language",
        "documents.url AS url", "documents.published_basis AS published_basis", "documents.words AS words",
        "documents.bytes AS bytes", "documents.encoding AS encoding", "documents.hash AS hash",
      ]),
    view("blocks", columns: place("blocks") + [code("block", "blocks.kind", as: "kind"), words("blocks")]),
    view(
      "sentences",
      columns: place("sentences") + [
        "sentences.paragraph AS paragraph", string("sentences.heading", as: "heading"),
        "sentences.words AS words", "sentences.text AS text",
      ]),
    view(
      "mentions",
      columns: place("mentions") + [
        entity("mentions.name", as: "entity"), name("mentions.name", as: "name"),
        code("name", "mentions.kind", as: "kind"), string("mentions.text", as: "text"),
      ] + basis("mentions")),
    view(
      "dates",
      columns: place("dates") + [code("date", "dates.kind", as: "kind")]
        + date("dates.date", as: "date") + ["dates.value AS value", "dates.text AS text"] + basis("dates")),
    view(
      "claims",
      columns: place("claims") + [
        code("form", "claims.form", as: "form"), entity("claims.speaker", as: "speaker"),
        name("claims.speaker", as: "speaker_name"), code("stance", "claims.stance", as: "stance"),
        "claims.negated AS negated", string("claims.cue", as: "cue"), "claims.depth AS depth",
        "claims.statement AS statement", "claims.copies AS copies",
      ] + date("claims.said", as: "said") + [
        "claims.wording AS wording", list("claim_via", "claim", of: "claims", as: "via"),
      ] + basis("claims") + basis("claims", prefix: "speaker_") + basis("claims", prefix: "said_")),
    view(
      "claim_pieces", from: "claim_pieces JOIN claims ON claims.id = claim_pieces.claim", of: "claims",
      columns: [
        "documents.path AS document", "claims.start AS claim_start", "claims.stop AS claim_stop",
        "claim_pieces.place AS place", "claim_pieces.start AS start", "claim_pieces.stop AS stop",
      ]),
    view(
      "quantities",
      columns: place("quantities") + [
        "quantities.value AS value", string("quantities.unit", as: "unit"),
        string("quantities.counted", as: "counted"), code("modifier", "quantities.modifier", as: "modifier"),
        "quantities.text AS text",
      ] + basis("quantities")),
    view(
      "events",
      columns: place("events") + date("events.happened", as: "happened") + [
        list("event_names", "event", of: "events", where: "role = 0", as: "people"),
        list("event_names", "event", of: "events", where: "role = 1", as: "places"), "events.text AS text",
      ] + basis("events")),
    """
    CREATE VIEW readable_entities AS
    SELECT entities.name AS entity, \(code("name", "entities.kind", as: "kind")),
      (SELECT group_concat(name, '; ') FROM (
        SELECT DISTINCT name FROM names WHERE names.entity = entities.id ORDER BY name)) AS names,
      (SELECT count(*) FROM mentions JOIN names ON names.id = mentions.name
        WHERE names.entity = entities.id) AS mentions
    FROM entities;
    """,
  ].joined(separator: "\n")

  private static func view(
    _ noun: String, from: String? = nil, of table: String? = nil, documentJoin: String? = nil,
    columns: [String]
  ) -> String {
    let rows = documentJoin ?? "\(from ?? noun) JOIN documents ON documents.id = \(table ?? noun).document"
    return "CREATE VIEW readable_\(noun) AS\nSELECT \(columns.joined(separator: ",\n  "))\nFROM \(rows);"
  }

  private static let documentColumns =
    [
      "documents.path AS document", "(SELECT name FROM sources WHERE id = documents.source) AS source",
      "documents.title AS title",
    ] + date("documents.published", as: "published")

  /// The document's own columns and where in it the row stands.
  private static func place(_ table: String) -> [String] {
    documentColumns + ["\(table).line AS line", "\(table).start AS start", "\(table).stop AS stop"]
  }

  /// The words a row covers; offsets count bytes, and so must `substr`.
  private static func words(_ table: String) -> String {
    "CAST(substr(CAST(documents.text AS BLOB), \(table).start + 1, \(table).stop - \(table).start) AS TEXT) AS text"
  }

  private static func code(_ list: String, _ column: String, as alias: String) -> String {
    "(SELECT name FROM codes WHERE list = '\(list)' AND code = \(column)) AS \(alias)"
  }

  private static func string(_ column: String, as alias: String) -> String {
    "(SELECT text FROM strings WHERE id = \(column)) AS \(alias)"
  }

  private static func name(_ column: String, as alias: String) -> String {
    "(SELECT name FROM names WHERE id = \(column)) AS \(alias)"
  }

  private static func entity(_ column: String, as alias: String) -> String {
    "(SELECT entities.name FROM names JOIN entities ON entities.id = names.entity WHERE names.id = \(column)) AS \(alias)"
  }

  /// Names of a list that belongs to a row, in its order.
  private static func list(
    _ table: String, _ key: String, of parent: String, where condition: String = "1", as alias: String
  ) -> String {
    "(SELECT group_concat(name, '; ') FROM (SELECT names.name AS name FROM \(table) "
      + "JOIN names ON names.id = \(table).name WHERE \(table).\(key) = \(parent).id AND \(condition) "
      + "ORDER BY \(table).place)) AS \(alias)"
  }

  /// First and last day in ISO form, precision and qualifier. A range that is open on one side has no day there.
  private static func date(_ column: String, as alias: String) -> [String] {
    [
      "date(\(column)_first * 86400, 'unixepoch') AS \(alias)_first",
      "date(\(column)_last * 86400, 'unixepoch') AS \(alias)_last",
      code("precision", column + "_precision", as: alias + "_precision"),
      code("qualifier", column + "_qualifier", as: alias + "_qualifier"),
    ]
  }

  private static func basis(_ table: String, prefix: String = "") -> [String] {
    [
      string("\(table).\(prefix)basis", as: prefix + "basis"),
      "\(table).\(prefix)anchor_start AS \(prefix)anchor_start",
      "\(table).\(prefix)anchor_stop AS \(prefix)anchor_stop",
    ]
  }
}
