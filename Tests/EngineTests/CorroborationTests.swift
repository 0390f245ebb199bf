import Plan
import TestSupport
import Testing
import Values

@testable import Engine

/// `corroborate` and `first said`: what several sources attest, and who had it first.
struct CorroborationTests {
  /// The explosion at Halifax in three papers, one of which reprints another, and in a later book.
  static let halifax: Result<Engine, any Error> = Result {
    try Fixture.engine([herald(), gazette(), times(), book()])
  }

  private static let explosion =
    "On December 6 the Mont-Blanc exploded in the harbour of Halifax and killed hundreds of people."

  private static func herald() -> DocumentMaker {
    var document = DocumentMaker("a-herald.txt", source: "The Herald", published: "1917-12-07")
    document.sentence(explosion)
    document.mention("Mont-Blanc", of: "Mont-Blanc", "other")
    document.mention("Halifax", of: "Halifax", "place")
    document.event(explosion, "1917-12-06", places: ["Halifax"])
    document.sentence("Robert Borden said that tents and blankets would be sent at once.")
    document.claim("tents and blankets would be sent at once", speaker: "Robert Borden", cue: "said")
    return document
  }

  private static func gazette() -> DocumentMaker {
    var document = DocumentMaker("b-gazette.txt", source: "The Gazette", published: "1917-12-08")
    document.sentence(explosion)
    document.mention("Mont-Blanc", of: "Mont-Blanc", "other")
    document.mention("Halifax", of: "Halifax", "place")
    document.event(explosion, "1917-12-06", places: ["Halifax"])
    document.sentence("Blankets and tents would be sent at once, Robert Borden told the chamber.")
    document.claim("Blankets and tents would be sent at once", speaker: "Robert Borden", cue: "told")
    return document
  }

  private static func times() -> DocumentMaker {
    var document = DocumentMaker("c-times.txt", source: "The Times", published: "1917-12-10")
    document.sentence("On December 9 a blizzard stopped all trains.")
    document.event("a blizzard stopped all trains", "1917-12-09")
    document.sentence("Nobody knew whether tents and blankets would be sent.")
    document.claim("tents and blankets would be sent", cue: "knew")
    return document
  }

  private static func book() -> DocumentMaker {
    var document = DocumentMaker("d-book.txt", source: "A History", published: "1989")
    document.sentence("In December 1917 the Mont-Blanc, laden with munitions, exploded at Halifax.")
    document.mention("Mont-Blanc", of: "Mont-Blanc", "other")
    document.mention("Halifax", of: "Halifax", "place")
    document.event("the Mont-Blanc, laden with munitions, exploded at Halifax", "1917-12")
    document.sentence("In 1960 a bridge was opened at Halifax.")
    document.mention("Halifax", of: "Halifax", "place")
    document.event("a bridge was opened at Halifax", "1960")
    return document
  }

  static let cases: [(query: String, rows: [String])] = [
    // The Gazette's copy does not make a third source; the Times tells of the same days, and not of this.
    (
      "events | corroborate | select happened, sources, attested_by, silent, accounts, copies",
      ["1917-12-06 · 2 · A History, The Gazette, The Herald · The Times · 3 · 1"]
    ),
    (
      "events | corroborate all | select happened, sources, attested_by, silent",
      [
        "1917-12-06 · 2 · A History, The Gazette, The Herald · The Times",
        "1917-12-09 · 1 · The Times · A History",
        "1960 · 1 · A History · –",
      ]
    ),
    // However the rows come.
    (
      "events | sort text | corroborate | select happened, sources, text",
      ["1917-12-06 · 2 · \(explosion)"]
    ),
    ("events | corroborate | select shared", ["Mont-Blanc, exploded, Halifax, harbour, hundreds, killed"]),
    ("events | filter happened in 1960 | corroborate", []),
    // Those that were left out by the stages before are not asked.
    (
      "events | filter source is not \"The Times\" | corroborate | select silent", ["–"]
    ),
    // From what was gathered to its passages.
    (
      "events | corroborate | sentences | count by source",
      ["A History · 1", "The Gazette · 1", "The Herald · 1"]
    ),
    ("events | corroborate | filter sources > 2", []),
    ("events | corroborate all | filter sources is 1 | events | count", ["2"]),
    // A statement without a speaker may be anybody's.
    (
      "claims | corroborate | select speaker, sources, attested_by",
      ["Robert Borden · 3 · The Gazette, The Herald, The Times"]
    ),
    (
      "claims | first said",
      [
        "1917-12-07 · The Herald · The Gazette, The Times · Robert Borden · tents and blankets would be sent at once"
      ]
    ),
    ("claims | filter source is \"The Times\" | first said", []),
    (
      "claims | filter source is \"The Times\" | first said all | select first_in, repeated_by",
      ["The Times · –"]
    ),
    ("claims | first said | documents | count", ["3"]),
  ]

  @Test(arguments: cases)
  func gathers(_ query: String, _ rows: [String]) throws {
    let lines = try answer(query, on: Self.halifax.get()).lines
    #expect(lines == rows)
  }

  /// A dam that breaks, as three papers tell it: their figures differ, one has a denial, and none is silent on it.
  private static func dam() throws -> Engine {
    var echo = DocumentMaker("a-echo.txt", source: "Echo", published: "1925-11-03")
    echo.sentence("On November 2 the dam above Dolgarrog broke and water ran through the village.")
    echo.mention("Dolgarrog", of: "Dolgarrog", "place")
    echo.event("the dam above Dolgarrog broke and water ran through the village", "1925-11-02")
    echo.sentence("Ellis Pugh said that twelve people drowned and that nine houses were lost in the flood.")
    echo.claim(
      "that twelve people drowned and that nine houses were lost in the flood", speaker: "Ellis Pugh",
      cue: "said",
      form: 2)
    echo.quantity("twelve people", 12, of: "drowned")
    echo.quantity("nine houses", 9, of: "lost")
    echo.sentence("A paper signed by the clerk says “hot work on the sluice gates”.")
    echo.claim("hot work on the sluice gates", form: 3)
    var star = DocumentMaker("b-star.txt", source: "Star", published: "1925-11-04")
    star.sentence("On November 2 water from the broken dam ran through the village of Dolgarrog.")
    star.mention("Dolgarrog", of: "Dolgarrog", "place")
    star.event("water from the broken dam ran through the village of Dolgarrog", "1925-11-02")
    star.sentence("Ellis Pugh said that sixteen people drowned and that nine houses were lost in the flood.")
    star.claim(
      "that sixteen people drowned and that nine houses were lost in the flood", speaker: "Ellis Pugh",
      cue: "said",
      form: 2)
    star.quantity("sixteen people", 16, of: "drowned")
    star.quantity("nine houses", 9, of: "lost")
    star.sentence("Mary Lloyd denied that the engineers had been warned of cracks in the wall.")
    star.claim(
      "that the engineers had been warned of cracks in the wall", speaker: "Mary Lloyd", cue: "denied",
      form: 2,
      stance: 3)
    star.sentence("“There was no hot work of any kind,” Mary Lloyd said.")
    star.claim("There was no hot work of any kind", speaker: "Mary Lloyd", cue: "said")
    var globe = DocumentMaker("c-globe.txt", source: "Globe", published: "1925-11-05")
    globe.sentence("On November 3 people were looking for their dead at Dolgarrog.")
    globe.mention("Dolgarrog", of: "Dolgarrog", "place")
    globe.event("people were looking for their dead at Dolgarrog", "1925-11-03")
    globe.sentence("Mary Lloyd has denied that the engineers had been warned of cracks.")
    globe.claim(
      "that the engineers had been warned of cracks", speaker: "Mary Lloyd", cue: "has denied", form: 2,
      stance: 3)
    globe.sentence("The wife of the keeper did not say that she had heard it.")
    globe.claim(
      "that she had heard it", speaker: "wife", of: "role", cue: "did not say", form: 2, isNegated: true)
    return try Fixture.engine([echo, star, globe])
  }

  static let told: [(query: String, rows: [String])] = [
    // Twelve and sixteen are two claims, and what nobody is known to have said is not hers who denies it.
    (
      "claims | first said | select first_in, repeated_by, speaker, wording",
      ["Star · Globe · Mary Lloyd · [denied] that the engineers had been warned of cracks in the wall"]
    ),
    (
      "claims | corroborate | select speaker, attested_by, wording",
      ["Mary Lloyd · Globe, Star · [denied] that the engineers had been warned of cracks in the wall"]
    ),
    // The Globe tells of the next day at the same place: it may mean this.
    (
      "events | corroborate | select happened, attested_by, perhaps, silent",
      ["1925-11-02 · Echo, Star · Globe · –"]
    ),
    // Where the words stand without their cue, it is said that they were denied or not said.
    (
      "claims | filter source is \"Globe\" | group by source | show wording",
      ["[has denied] that the engineers had been warned of cracks", "[did not say] that she had heard it"]
    ),
    (
      "claims | filter source is \"Globe\" | select cue, wording | first 1",
      ["has denied · that the engineers had been warned of cracks"]
    ),
    ("claims | filter wording has \"denied\" | count", ["0"]),
    (
      "claims | filter source is \"Globe\" | cite | first 1 | select quotation",
      ["Mary Lloyd has denied that the engineers had been warned of cracks."]
    ),
    (
      "claims | filter form is \"direct\" | cite | select citation",
      [
        "“There was no hot work of any kind” — Mary Lloyd, in: Star, 1925-11-04, line 4. [b-star.txt:4, sha256:hash of b-star.t]"
      ]
    ),
  ]

  @Test(arguments: told)
  func aDenialIsNotToldAsSaid(_ query: String, _ rows: [String]) throws {
    #expect(try answer(query, on: Self.dam()).lines == rows)
  }

  @Test func reasonsLeadToThePassages() throws {
    let found = try answer("events | corroborate", on: Self.halifax.get())
    #expect(
      found.passages.first??.members.map(\.reason) == [
        "happened 1917-12-06; shares with b-gazette.txt, line 1: Mont-Blanc, harbour, hundreds, killed, people",
        "a copy of a-herald.txt, line 1",
        "happened 1917-12; shares with a-herald.txt, line 1: Mont-Blanc, exploded, Halifax",
      ])
  }

  @Test func footersCountWhatIsLeftOut() throws {
    let events = try answer("events | corroborate", on: Self.halifax.get())
    let claims = try answer("claims | first said", on: Self.halifax.get())
    #expect(
      events.footer == [
        "from 5 events, all of 4 documents from 4 sources",
        "1 happening that several sources attest, in 3 events",
        "2 events of one source only, not listed; corroborate all lists them",
        "gathered: dates that fit, and names and words in common; .why N shows which",
        "1 event in copied sentences: sources counts the original's",
        "silent: tells of the time (within a month of it), and has no sentence of this",
      ])
    #expect(
      claims.footer == [
        "from 3 claims, all of 4 documents from 4 sources",
        "1 claim in several documents; 0 in one only",
        "the same claim: as corroborate gathers, whenever it was said; clock: published",
        "without speaker: 1 claim",
      ])
  }

  // MARK: - Against plain loops

  private static let words = [
    "raid", "arrest", "plane", "missile", "bridge", "harbour", "trains", "blizzard",
  ]
  private static let dates: [String?] = [
    nil, "2025", "2025-06", "2025-06-27", "2025-06-28", "2025-06-27..2025-06-29", "2024-12", "1804..1813",
  ]

  private static func witnesses(_ generator: inout SeededGenerator) -> ([Witness], Evidence) {
    var evidence = Evidence()
    let witnesses = (0..<Int.random(in: 1...30, using: &generator)).map { row in
      let count = Int.random(in: 1...6, using: &generator)
      let wording = (0..<count).map { _ in words.randomElement(using: &generator)! }.joined(separator: " ")
      var witness = Witness(
        place: .init(row: row, document: row / 2), source: ["A", "B", "C"].randomElement(using: &generator)!,
        document: "\(row / 2)", line: row, wording: wording)
      witness.date = dates.randomElement(using: &generator)!.flatMap { DateRange(literal: $0) }
      witness.coverage = dates.randomElement(using: &generator)!.flatMap { DateRange(literal: $0) }
      witness.published = dates.randomElement(using: &generator)!.flatMap { DateRange(literal: $0) }
      witness.numbers = [[], [], [1], [2], [1, 2], [2, 3]].randomElement(using: &generator)!
      witness.outcomes = [[:], [:], ["dead": [1]], ["dead": [1, 2], "missing": [3]], ["missing": [1]]]
        .randomElement(using: &generator)!
      (witness.isDenied, witness.isNegative) = (Int.random(in: 1...8, using: &generator) == 1, row % 7 == 1)
      witness.isNamed = Bool.random(using: &generator)
      witness.speaker = [nil, "Anna P", "P", "Q"].randomElement(using: &generator)!
      witness.features = evidence.words(of: wording).sorted()
      evidence.count(Set(witness.features))
      return witness
    }
    return (witnesses, evidence)
  }

  private static func days(_ date: DateRange) -> Set<Int32> { Set(date.first.number...date.last.number) }

  /// How alike two rows are by the rule as it is written, with sets of words and of days.
  private static func likeness(
    _ left: Witness, _ right: Witness, _ weights: [String: Double], isOfClaims: Bool
  ) -> Double {
    let (a, b) = (
      Set(left.wording.split(separator: " ").map(String.init)),
      Set(right.wording.split(separator: " ").map(String.init))
    )
    if let x = left.date, let y = right.date, days(x).isDisjoint(with: days(y)) { return 0 }
    if !isOfClaims, left.date == nil || right.date == nil { return 0 }
    let speakers = [left, right].filter(\.isNamed).compactMap(\.speaker)
    let isOneSpeaker = isOfClaims && speakers.count == 2 && speakers[0] == speakers[1]
    if isOfClaims, speakers.count == 2, !isOneSpeaker, Set(speakers) != ["Anna P", "P"] { return 0 }
    if isOfClaims, haveOtherFigures(left, right) { return 0 }
    // A denial of what is and a statement that it is not may be one; a denial and the statement are not.
    if isOfClaims, left.isDenied != right.isDenied, left.isNegative == right.isNegative { return 0 }
    func weight(_ words: Set<String>) -> Double { words.reduce(0) { $0 + weights[$1]! } }
    let least = 4 * weights.values.max()!
    let score = 2 * weight(a.intersection(b)) / (max(weight(a), least) + max(weight(b), least))
    var needed = 0.4
    if isOfClaims, left.isDenied != right.isDenied || left.isNegative != right.isNegative,
      left.isDenied == right.isDenied || left.isNegative == right.isNegative
    {
      needed = 0.7
    } else if isOneSpeaker {
      needed = 0.2
    } else if isOfClaims, left.speaker == nil || right.speaker == nil {
      needed = 0.4
    } else if let x = left.date, let y = right.date {
      let longer = max(days(x).count, days(y).count)
      needed = longer <= 31 ? 0.1 : longer <= 366 ? 0.18 : 0.4
    }
    if a.intersection(b).count < 2 { needed = max(needed, isOfClaims ? 0.4 : 0.18) }
    return score >= needed ? score : 0
  }

  /// One may leave out figures that the other has.
  private static func haveOtherFigures(_ left: Witness, _ right: Witness) -> Bool {
    let (one, other) = (Set(left.numbers), Set(right.numbers))
    for (outcome, numbers) in left.outcomes {
      if let others = right.outcomes[outcome], numbers.intersection(others).isEmpty { return true }
    }
    return !one.isEmpty && !other.isEmpty && !one.isSubset(of: other) && !other.isSubset(of: one)
  }

  private static func slowly(
    _ witnesses: [Witness], isOfClaims: Bool, _ likeness: (Int, Int) -> Double
  ) -> Set<Set<Int>> {
    var groups = witnesses.indices.map { Set([$0]) }
    var pairs: [(Int, Int)] = []
    for right in witnesses.indices {
      for left in 0..<right where likeness(left, right) > 0 { pairs.append((left, right)) }
    }
    pairs.sort { (-likeness($0.0, $0.1), $0.0, $0.1) < (-likeness($1.0, $1.1), $1.0, $1.1) }
    for (left, right) in pairs {
      let a = groups.first { $0.contains(left) }!
      let b = groups.first { $0.contains(right) }!
      if a == b { continue }
      let dated = a.union(b).compactMap { witnesses[$0].date }.map(days)
      if let first = dated.first, dated.reduce(first, { $0.intersection($1) }).isEmpty { continue }
      // Nobody without a name brings two who have one together.
      let speakers = Set(a.union(b).filter { witnesses[$0].isNamed }.compactMap { witnesses[$0].speaker })
      if isOfClaims, speakers.contains("Q"), speakers.count > 1 { continue }
      if isOfClaims,
        a.contains(where: { x in b.contains { haveOtherFigures(witnesses[x], witnesses[$0]) } })
      {
        continue
      }
      var sum = 0.0
      for x in a { for y in b { sum += likeness(min(x, y), max(x, y)) } }
      // A hair less: the order of adding must not decide.
      if sum / Double(a.count * b.count) < likeness(left, right) / 2 - 1e-9 { continue }
      groups.removeAll { $0 == a || $0 == b }
      groups.append(a.union(b))
    }
    return Set(groups)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>, [true, false])
  func agreesWithPlainLoops(_ seed: UInt64, _ isOfClaims: Bool) throws {
    var generator = SeededGenerator(seed: seed)
    var (witnesses, evidence) = Self.witnesses(&generator)
    let resemblance = Resemblance(evidence, ofRows: witnesses.count, isOfClaims: isOfClaims)
    for index in witnesses.indices { resemblance.weigh(&witnesses[index]) }
    let weights = Dictionary(
      uniqueKeysWithValues: zip(evidence.names, evidence.weights(ofRows: witnesses.count)))
    let groups = WitnessGroups(witnesses, resemblance).groups {}
    #expect(groups.flatMap(\.self).sorted() == Array(witnesses.indices))
    let slow = Self.slowly(witnesses, isOfClaims: isOfClaims) { left, right in
      Self.likeness(witnesses[left], witnesses[right], weights, isOfClaims: isOfClaims)
    }
    #expect(Set(groups.map(Set.init)) == slow)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func coverageAgreesWithPlainLoops(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let (witnesses, _) = Self.witnesses(&generator)
    let coverage = Coverage(witnesses)
    for time in Self.dates.compactMap(\.self).compactMap({ DateRange(literal: $0) }) {
      let around = (time.first.number - 31)...(time.last.number + 31)
      let length = max(31, Self.days(time).count)
      let slow = witnesses.filter { witness in
        witness.coverage.map { date in
          Self.days(date).count <= length && Self.days(date).contains(where: around.contains)
        } ?? false
      }
      // A source that has published nothing since cannot be silent.
      let since = slow.filter { witness in
        witnesses.contains {
          $0.source == witness.source && $0.published.map { $0.last >= time.first } ?? true
        }
      }
      #expect(coverage.sources(around: time) == Set(since.map(\.source)).sorted())
    }
  }

  /// Who may have been first: those whose earliest day no other place is surely before.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func firstIsWhoeverNobodyPrecedes(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let (witnesses, _) = Self.witnesses(&generator)
    let saying = FirstSaying(witnesses)
    let dated = witnesses.filter { $0.published != nil }
    let first = dated.filter { place in
      !dated.contains { $0.published!.last < place.published!.first }
    }
    #expect(Set(saying.firstIn) == Set(first.map(\.source)))
    let later = dated.filter { place in dated.contains { $0.published!.last < place.published!.first } }
    #expect(Set(saying.repeatedBy) == Set(later.map(\.source)))
    #expect(Set(saying.undated) == Set(witnesses.filter { $0.published == nil }.map(\.source)))
    #expect(Set(saying.places.map(\.place.row)) == Set(witnesses.map(\.place.row)))
  }

  // MARK: - Copies

  static let copies: [(texts: [(words: String, published: String?)], originals: [Int?])] = [
    ([("a b c d e f g h", "1917"), ("a b c d e f g h", "1916")], [1, nil]),
    // The undated one comes last; one word of nine more is still a copy.
    ([("a b c d e f g h", nil), ("a b c d e f g h i", "1916")], [1, nil]),
    // Short sentences are written twice by chance.
    ([("a b c d e f g", "1917"), ("a b c d e f g", "1916")], [nil, nil]),
    ([("a b c d e f g h", "1917"), ("h g f e d c b a", "1918")], [nil, nil]),
    // Eight words of ten are the same, and only seven in a row: the fact may have brought them about.
    ([("a b c d e f g x h z", "1917"), ("a b c d e f g y h w", "1918")], [nil, nil]),
    // Nine of ten are.
    ([("a b c d e f g x h i", "1917"), ("a b c d e f g y h i", "1918")], [nil, 0]),
    ([("a b c d e f g h x i", "1917"), ("a b c d e f g h y i", "1918")], [nil, 0]),
    // A copy is never an original.
    ([("a b c d e f g h", nil), ("a b c d e f g h", nil), ("a b c d e f g h", nil)], [nil, 0, 0]),
  ]

  @Test(arguments: copies)
  func copiesAreFound(_ texts: [(words: String, published: String?)], _ originals: [Int?]) {
    let places = texts.enumerated().map { number, text in
      Reprints.Place(
        words: text.words.split(separator: " ").map(String.init), document: number,
        published: text.published.flatMap { DateRange(literal: $0) })
    }
    #expect(Reprints.originals(places) == originals)
  }
}
