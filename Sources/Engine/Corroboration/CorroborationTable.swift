import Plan
import Syntax
import Values

/// The table of what several sources attest.
struct CorroborationTable {
  /// One happening or claim.
  struct Entry {
    var members: [Int]
    /// For each member what joins it to the others.
    var reasons: [String?]
    /// The member whose words stand for all: of the most precise date, then published earliest.
    var lead: Int
    /// Of the most precise account.
    var date: DateRange?
    var attesting: [String]
    /// How many of the sources do not only repeat another's sentence.
    var independent: Int
    var copies: Int
    var silent: [String] = []
    /// Sources that may attest it too.
    var perhaps: [String] = []
    /// What two or more of the members share: what most of them do first, then the weightiest.
    var shared: [Evidence.Feature]
  }

  private let corroboration: Corroboration
  private let witnesses: [Witness]
  private let resemblance: Resemblance
  private let coverage: Coverage
  private var entries: [Entry] = []
  private var singles = 0

  init(_ corroboration: Corroboration, _ witnesses: [Witness], _ resemblance: Resemblance) {
    self.corroboration = corroboration
    self.witnesses = witnesses
    self.resemblance = resemblance
    coverage = Coverage(witnesses)
  }

  mutating func leaveOut(_ group: [Int]) { singles += group.count }
  mutating func add(_ entry: Entry) { entries.append(entry) }

  /// - Parameter originals: for each member the one it copies, both by their places in the group.
  func entry(_ group: [Int], _ originals: [Int?]) -> Entry {
    let lead = group.min { precedes($0, $1) } ?? group[0]
    let sources = Set(group.map { witnesses[$0].source })
    let independent = Set(group.indices.filter { originals[$0] == nil }.map { witnesses[group[$0]].source })
    var entry = Entry(
      members: group, reasons: group.indices.map { reason($0, group, originals[$0]) }, lead: lead,
      date: group.compactMap { witnesses[$0].date }.min { ($0.length, $0) < ($1.length, $1) },
      attesting: sources.sorted(by: Folding.precedes), independent: independent.count,
      copies: originals.count { $0 != nil }, shared: shared(group))
    if let time = entry.date ?? witnesses[lead].coverage ?? group.compactMap({ witnesses[$0].coverage }).min()
    {
      let others = coverage.sources(around: time).filter { !sources.contains($0) }
      let features = Set(group.flatMap { witnesses[$0].features })
      // Of the same date, and with some of the same words, but too few. An event's date tells by itself.
      let least = corroboration.isOfClaims ? 2 : 1
      entry.perhaps = others.filter { source in
        coverage.witnesses(of: source, at: time).contains { witness in
          resemblance.distinct(witnesses[witness].features.filter(features.contains)).count >= least
        } || isNearlyTold(features, at: time, by: source)
      }
      entry.silent = others.filter { !entry.perhaps.contains($0) }
    }
    return entry
  }

  /// Whether a source tells, of the day before or after, what has a name in common, or of three days around, what has two
  /// words: papers differ by a day where nights are told.
  private func isNearlyTold(_ features: Set<Evidence.Feature>, at time: DateRange, by source: String) -> Bool
  {
    guard !corroboration.isOfClaims, time.length <= 3 else { return false }
    func shared(within days: Int) -> [[Evidence.Feature]] {
      let around = DateRange(first: time.first + -days, last: time.last + days, precision: .day)
      return coverage.witnesses(of: source, at: around)
        .filter { witnesses[$0].date.map { $0.length <= 3 } ?? false }
        .map { resemblance.distinct(witnesses[$0].features.filter(features.contains)) }
    }
    return shared(within: 1).contains { $0.contains { resemblance.evidence.wordsOfName[$0] != nil } }
      || shared(within: 3).contains { $0.count > 1 }
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    let (a, b) = (witnesses[left], witnesses[right])
    let (lengthA, lengthB) = (a.date?.length ?? .max, b.date?.length ?? .max)
    if lengthA != lengthB { return lengthA < lengthB }
    let (dayA, dayB) = (a.published?.first ?? .distantFuture, b.published?.first ?? .distantFuture)
    return dayA != dayB ? dayA < dayB : left < right
  }

  private func shared(_ group: [Int]) -> [Evidence.Feature] {
    var counts: [Evidence.Feature: Int] = [:]
    for member in group { for feature in witnesses[member].features { counts[feature, default: 0] += 1 } }
    let distinct = resemblance.distinct(counts.filter { $0.value > 1 }.map(\.key).sorted())
    return distinct.enumerated().sorted { left, right in
      (-counts[left.element, default: 0], left.offset) < (-counts[right.element, default: 0], right.offset)
    }.map(\.element)
  }

  private func reason(_ place: Int, _ group: [Int], _ original: Int?) -> String? {
    let witness = witnesses[group[place]]
    if let original {
      let first = witnesses[group[original]]
      return "a copy of \(first.document), line \(first.line)"
    }
    let others = group.filter { $0 != group[place] }
    guard
      let nearest = others.max(by: { left, right in
        let (a, b) = (resemblance.of(witness, witnesses[left]), resemblance.of(witness, witnesses[right]))
        return a != b ? a < b : left > right
      })
    else { return nil }
    let shared = resemblance.distinct(resemblance.shared(witness, witnesses[nearest]))
    let names = shared.prefix(5).map { resemblance.evidence.names[$0] }.joined(separator: ", ")
    let other = witnesses[nearest]
    let date = witness.date.map { "\(corroboration.clock) \($0); " } ?? ""
    return "\(date)shares with \(other.document), line \(other.line): \(names)"
  }

  // MARK: - Rows

  func finished() -> MadeTable {
    let ordered = entries.sorted { left, right in
      if left.independent != right.independent { return left.independent > right.independent }
      if left.attesting.count != right.attesting.count { return left.attesting.count > right.attesting.count }
      if left.date != right.date {
        return (left.date.map(Value.date) ?? .none) < (right.date.map(Value.date) ?? .none)
      }
      return left.members[0] < right.members[0]
    }
    var table = MadeTable(
      columns: corroboration.columns, rows: ordered.map(row), noun: corroboration.noun.name,
      places: ordered.map { witnesses[$0.lead].place })
    table.members = ordered.map { entry in
      zip(entry.members, entry.reasons).map { MadeTable.Member(row: witnesses[$0].place.row, reason: $1) }
    }
    table.notes = notes()
    return table
  }

  private func row(_ entry: Entry) -> [Value] {
    func list(_ texts: [String]) -> Value { texts.isEmpty ? .none : .list(texts.map(Value.text)) }
    let lead = witnesses[entry.lead]
    let speaker = corroboration.isOfClaims ? [lead.speaker(among: entry.members.map { witnesses[$0] })] : []
    return [entry.date.map(Value.date) ?? .none] + speaker + [
      .integer(entry.independent), list(entry.attesting), list(entry.silent), list(entry.perhaps),
      .integer(entry.members.count), .integer(entry.copies),
      list(entry.shared.prefix(6).map { resemblance.evidence.names[$0] }),
      .text(lead.told ?? lead.wording),
    ]
  }

  private func notes() -> [String] {
    let noun = corroboration.noun
    let several = entries.filter { $0.attesting.count > 1 }
    let attested = several.reduce(0) { $0 + $1.members.count }
    let groups = "\(several.count.grouped) \(corroboration.isOfClaims ? "claim" : "happening")"
    let plural = several.count == 1 ? "" : "s"
    let copied = several.count { $0.independent == 1 }
    let aside = copied == 0 ? "" : "; \(copied.grouped) of them only in copies of one text"
    var notes = [
      "\(groups)\(plural) that several sources attest, in \(noun.counted(attested))\(aside)",
      "\(noun.counted(witnesses.count - attested)) of one source only"
        + (corroboration.listsAll ? "" : ", not listed; corroborate all lists them"),
    ]
    let what = corroboration.isOfClaims ? "speakers" : "dates"
    notes.append("gathered: \(what) that fit, and names and words in common; .why N shows which")
    let copies = several.reduce(0) { $0 + $1.copies }
    if copies > 0 {
      notes.append("\(noun.counted(copies)) in copied sentences: sources counts the original's")
    }
    if several.contains(where: { !$0.silent.isEmpty }) {
      notes.append("silent: tells of the time (within a month of it), and has no sentence of this")
    }
    if several.contains(where: { !$0.perhaps.isEmpty }) {
      notes.append("perhaps: some of the same words and names, too few to be sure of it")
    }
    let undated = witnesses.count { $0.date == nil }
    if undated > 0 {
      notes.append("\(noun.counted(undated)) without \(corroboration.clock): gathered by words alone")
    }
    let unattributed = corroboration.isOfClaims ? witnesses.count { $0.speaker == nil } : 0
    if unattributed > 0 { notes.append("\(noun.counted(unattributed)) without speaker: may fit any speaker") }
    return notes
  }
}

extension Witness {
  /// Who speaks the words that stand for all. Where nobody is known to, only one who is told to have said the very same does:
  /// words of a paper are not put into somebody's mouth for being like his.
  func speaker(among witnesses: [Witness]) -> Value {
    if let speaker { return .text(speaker) }
    let same = witnesses.first { $0.speaker != nil && $0.statement != nil && $0.statement == statement }
    return same?.speaker.map(Value.text) ?? .none
  }
}
