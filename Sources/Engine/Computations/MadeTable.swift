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
    /// What a row that gathers others brings along through later stages, as JSON.
    var gathered: String?
  }

  /// A row of the noun's table that a row of this one has gathered.
  struct Member: Hashable {
    var row: Int
    /// What joins it to the others, in words; nil where it is what they have in common.
    var reason: String?
  }

  /// A list column that is seen as one column for each of several tellers; only the run knows which they are.
  struct Spread: Hashable {
    var column: String
    var columns: [Column]
    /// For each row its value under each of the columns.
    var values: [[Value]]
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
  /// For each row all that it has gathered; empty where rows gather none.
  var members: [[Member]] = []
  var spread: Spread?

  init(columns: [Column], rows: [[Value]], noun: String? = nil, places: [Place] = []) {
    self.columns = columns
    self.rows = rows
    self.noun = noun
    self.places = places
  }
}

extension Relation {
  /// Rows that were made in memory and go back for the stages that follow. Behind a row's own cells stand the two numbers
  /// of its place, and what it has gathered.
  ///
  ///     SELECT json_extract(j.value, '$[0]') AS c0, … FROM json_each('[["a", 1, 17, 3], …]') AS j
  init(_ made: MadeTable, _ context: LoweringContext) {
    var rows = made.rows
    var names = made.columns.indices.map { "c\($0)" }
    let gathered = made.gathered
    if made.noun != nil || gathered != nil {
      names += ["passage", "passage_document", "gathered"]
      for index in rows.indices {
        let place = index < made.places.count ? made.places[index] : MadeTable.Place(row: 0, document: 0)
        rows[index] += [.integer(place.row), .integer(place.document)]
        rows[index].append(gathered.map { .text($0[index]) } ?? .none)
      }
    }
    let cells = names.enumerated().map { "json_extract(j.value, '$[\($0)]') AS \($1)" }.joined(
      separator: ", ")
    let inner: SQL =
      "SELECT \(own: cells), j.key AS place FROM json_each(\(.bind(Cells.json(rows)))) AS j"
    self.init(inner, made.columns, context)
    if made.noun != nil || gathered != nil {
      passage = PassageCells(
        noun: made.noun, row: "t0.passage", document: "t0.passage_document",
        gathered: gathered == nil ? nil : "t0.gathered")
    }
    order = [Order(value: "t0.place")]
  }
}
