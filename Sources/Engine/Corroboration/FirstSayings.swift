import Plan
import Values

/// A claim with all its places.
struct FirstSaying {
  /// The earliest published first, undated ones last; then in the order of the rows.
  let places: [Witness]

  init(_ places: [Witness]) {
    self.places = places.enumerated().sorted { left, right in
      Self.precedes(left.element.published, right.element.published) ?? (left.offset < right.offset)
    }.map(\.element)
  }

  /// When it was said, as the most precise of its places tells.
  var said: DateRange? {
    places.compactMap(\.said).min { ($0.length, $0) < ($1.length, $1) }
  }

  /// The last day by which it was surely published; nil where no place has a date.
  private var latestStart: Day? { places.compactMap { $0.published?.last }.min() }

  /// The sources that may have been first: no other place is surely earlier. Without any date nobody knows.
  var firstIn: [String] {
    guard let latestStart else { return [] }
    return sources { $0.published.map { $0.first <= latestStart } ?? false }
  }

  /// The sources that had it surely later, in that order; one that repeats itself too.
  var repeatedBy: [String] {
    guard let latestStart else { return [] }
    return sources { $0.published.map { $0.first > latestStart } ?? false }
  }

  /// The sources that have it in a document without a date.
  var undated: [String] { sources { $0.published == nil } }

  var documents: Int { Set(places.map(\.document)).count }

  private func sources(where matches: (Witness) -> Bool) -> [String] {
    places.filter(matches).map(\.source).withoutRepetition
  }

  /// nil where the dates do not decide.
  static func precedes(_ left: DateRange?, _ right: DateRange?) -> Bool? {
    switch (left, right) {
    case (let a?, let b?): a == b ? nil : a < b
    case (.some, nil): true
    case (nil, .some): false
    case (nil, nil): nil
    }
  }
}

extension Runner {
  /// claims → witnesses → groups → **places in order → table**
  mutating func firstSaid(_ stage: FirstSaid, _ relation: Relation) throws -> MadeTable {
    let (witnesses, resemblance) = try witnesses(stage.corroboration, relation, byDate: false)
    let all = try WitnessGroups(witnesses, resemblance).groups(check: checkInterruption)
      .map { group in FirstSaying(group.map { witnesses[$0] }) }
    let several = all.filter { $0.documents > 1 }
    // Groups come in the order of their first rows, so that order decides where dates do not.
    let listed = (stage.listsAll ? all : several).enumerated().sorted { left, right in
      let (a, b) = (left.element.places[0].published, right.element.places[0].published)
      return FirstSaying.precedes(a, b) ?? (left.offset < right.offset)
    }.map(\.element)
    var table = MadeTable(
      columns: FirstSaid.columns, rows: listed.map(\.cells), noun: stage.noun.name,
      places: listed.map { $0.places[0].place })
    table.members = listed.map { $0.places.map { MadeTable.Member(row: $0.place.row, reason: $0.reason) } }
    table.notes = notes(stage, witnesses, all.count, several)
    return table
  }

  private func notes(
    _ stage: FirstSaid, _ witnesses: [Witness], _ all: Int, _ several: [FirstSaying]
  ) -> [String] {
    let single = all - several.count
    var notes = [
      "\(stage.noun.counted(several.count)) in several documents; \(single.grouped) in one only"
        + (stage.listsAll || single == 0 ? "" : ", not listed; first said all lists them"),
      "the same claim: as corroborate gathers, whenever it was said; clock: published",
    ]
    let undated = witnesses.count { $0.published == nil }
    if undated > 0 { notes.append("undated: \(undated.grouped) of \(stage.noun.counted(witnesses.count))") }
    let unattributed = witnesses.count { $0.speaker == nil }
    if unattributed > 0 { notes.append("without speaker: \(stage.noun.counted(unattributed))") }
    return notes
  }
}

extension FirstSaying {
  /// As `FirstSaid.columns` has them.
  fileprivate var cells: [Value] {
    func list(_ texts: [String]) -> Value { texts.isEmpty ? .none : .list(texts.map(Value.text)) }
    return [
      places[0].published.map(Value.date) ?? .none, said.map(Value.date) ?? .none, list(firstIn),
      list(repeatedBy), list(undated),
      places[0].speaker(among: places), .integer(places.count), .text(places[0].told ?? places[0].wording),
    ]
  }
}

extension Witness {
  fileprivate var reason: String { published.map { "published \($0)" } ?? "without a date" }
}
