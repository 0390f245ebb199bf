import Plan
import Values

/// A table that was made in memory, with all columns of its stage.
///
/// Where its rows are still stretches of text, each says where it stands; so `.why`, `.read` and later stages find it.
struct MadeTable {
  /// A row of a noun's table, by its number, and the document that it stands in.
  struct Place: Hashable {
    var row: Int
    var document: Int
  }

  var columns: [Column]
  var rows: [[Value]]
  var sections: [Rows.Section] = []
  /// Lines for the footer.
  var notes: [String] = []
  /// The noun's table that places point into; nil where rows sum up others.
  var noun: String?
  /// One for each row where there is a noun, else none at all.
  var places: [Place] = []

  init(columns: [Column], rows: [[Value]], noun: String? = nil, places: [Place] = []) {
    self.columns = columns
    self.rows = rows
    self.noun = noun
    self.places = places
  }
}

extension Relation {
  /// Rows that were made in memory and go back for the stages that follow. Behind a row's own cells stand the two numbers
  /// of its place.
  ///
  ///     SELECT json_extract(j.value, '$[0]') AS c0, … FROM json_each('[["a", 1, 17, 3], …]') AS j
  init(_ made: MadeTable, _ context: LoweringContext) {
    var rows = made.rows
    var names = made.columns.indices.map { "c\($0)" }
    if made.noun != nil {
      names += ["passage", "passage_document"]
      for (index, place) in made.places.enumerated() {
        rows[index] += [.integer(place.row), .integer(place.document)]
      }
    }
    let cells = names.enumerated().map { "json_extract(j.value, '$[\($0)]') AS \($1)" }.joined(
      separator: ", ")
    let inner: SQL =
      "SELECT \(own: cells), j.key AS place FROM json_each(\(.bind(Cells.json(rows)))) AS j"
    self.init(inner, made.columns, context)
    passage = made.noun.map { PassageCells(noun: $0, row: "t0.passage", document: "t0.passage_document") }
    order = [Order(value: "t0.place")]
  }
}
