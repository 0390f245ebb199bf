import Engine
import Plan
import TestSupport
import Testing
import Values

/// Stages that set sources against each other, on rows that conditions made by chance let pass: against plain loops where
/// plain loops can say it, and by laws where they cannot.
struct GatheringLawTests {
  private typealias Row = NaiveEvaluator.Row

  private func rows(_ query: String, _ noun: Noun, _ engine: Engine) throws -> [Row] {
    let names = noun.columns.map(\.name)
    return try answer("\(query) | select \(names.joined(separator: ", "))", on: engine).rows.rows.map {
      Dictionary(uniqueKeysWithValues: zip(names, $0))
    }
  }

  private func maker(_ noun: Noun, _ seed: UInt64, _ engine: Engine) throws -> QueryMaker {
    QueryMaker(numbers: SeededGenerator(seed: seed), noun: noun, rows: try rows(noun.name, noun, engine))
  }

  private func members(_ value: Value?) -> [Value] {
    switch value ?? Value.none {
    case .list(let values): values
    case .none: []
    case let value: [value]
    }
  }

  private func date(_ value: Value?) -> DateRange? { if case .date(let date)? = value { date } else { nil } }

  private func loose(_ value: Value) -> Value {
    switch value {
    case .text(let text): .text(Folding.fold(text))
    case .integer(let number): .number(Double(number))
    default: value
    }
  }

  // MARK: - compare

  @Test(arguments: ["claims", "quantities", "events", "mentions"], 0..<3)
  func compareAgreesWithPlainLoops(_ name: String, _ seed: Int) throws {
    let engine = try Chronicle.engine.get()
    let noun = try #require(engine.catalog.noun(name))
    let columns = noun.columns.map(\.column)
    var maker = try maker(noun, UInt64(55 + seed), engine)
    for _ in 0..<60 {
      var chosen = columns.filter { $0.type != .boolean }.shuffled(using: &maker.numbers)
      guard let key = chosen.first(where: { $0.type.member != .date }) else { continue }
      chosen.removeAll { $0 == key || $0.type.isList }
      let (compared, across) = (chosen[0], chosen.first { $0 != chosen[0] && $0.type.isText } ?? chosen[1])
      let kept = "\(name) | filter \(maker.condition(columns))"
      let query = "\(kept) | compare \(compared.name) across \(across.name) by \(key.name)"
      let found = try answer(query + " | select \(key.name), accounts, told_by", on: engine).lines
      var things: [Value: [Value: [Value]]] = [:]
      for row in try rows(kept, noun, engine) {
        guard let teller = row[across.name], let value = row[compared.name], teller != .none, value != .none
        else {
          continue
        }
        for member in members(row[key.name]) {
          things[loose(member), default: [:]][loose(teller), default: []].append(value)
        }
      }
      #expect(found.count == things.count, "\(query)")
      var verdicts: [String: Int] = [:]
      for told in things.values {
        let dates = told.values.joined().compactMap(date)
        let sets = told.values.map { Set($0.map(loose)) }
        let agree =
          dates.isEmpty
          ? sets.allSatisfy { $0 == sets[0] } : dates.map(\.first).max()! <= dates.map(\.last).min()!
        verdicts["\(told.count < 2 ? "single" : agree ? "agree" : "differ") · \(told.count)", default: 0] += 1
      }
      let counted = found.map { $0.split(separator: " · ").suffix(2).joined(separator: " · ") }
      #expect(Dictionary(grouping: counted, by: \.self).mapValues(\.count) == verdicts, "\(query)")
      // What differs stands first, then what agrees, then what one tells alone.
      let ranks = counted.map { ["d": 0, "a": 1, "s": 2][$0.prefix(1)] }
      #expect(ranks.compactMap(\.self) == ranks.compactMap(\.self).sorted(), "\(query)")
    }
  }

  // MARK: - corroborate

  @Test(arguments: ["events", "claims"], 0..<4)
  func corroborateGathersEachRowOnce(_ name: String, _ seed: Int) throws {
    let engine = try Chronicle.engine.get()
    let noun = try #require(engine.catalog.noun(name))
    var maker = try maker(noun, UInt64(17 + seed), engine)
    for _ in 0..<30 {
      let kept = "\(name) | filter \(maker.condition(noun.columns.map(\.column)))"
      let (base, plain) = (try answer(kept, on: engine), try rows(kept, noun, engine))
      let byRow = Dictionary(uniqueKeysWithValues: zip(base.passages.compactMap { $0?.row }, plain))
      let all = try answer("\(kept) | corroborate all | show *", on: engine)
      let gathered = all.passages.compactMap { $0?.members.map(\.row) }
      #expect(gathered.flatMap(\.self).sorted() == byRow.keys.sorted(), "\(kept)")
      for (group, cells) in zip(gathered, all.rows.rows) {
        let row = Dictionary(uniqueKeysWithValues: zip(all.rows.columns.map(\.name), cells))
        let members = group.compactMap { byRow[$0] }
        let sources = Set(members.compactMap { $0["source"] })
        let attesting = Set(self.members(row["attested_by"]))
        #expect(attesting == sources, "\(kept)")
        #expect(row["accounts"] == .integer(members.count), "\(kept)")
        if case .integer(let independent)? = row["sources"], case .integer(let copies)? = row["copies"] {
          #expect(
            (1...sources.count).contains(independent) && (0..<members.count).contains(copies), "\(kept)")
        }
        let (silent, perhaps) = (Set(self.members(row["silent"])), Set(self.members(row["perhaps"])))
        #expect(
          silent.isDisjoint(with: attesting) && perhaps.isDisjoint(with: attesting.union(silent)), "\(kept)")
        #expect(silent.union(perhaps).isSubset(of: Set(plain.compactMap { $0["source"] })), "\(kept)")
        agree(members, name, kept)
      }
      // Without “all”, those that several sources attest, in the same order.
      let several = zip(all.rows.rows, gathered).filter { _, group in
        Set(group.compactMap { byRow[$0]?["source"] }).count > 1
      }.map(\.0)
      #expect(try answer("\(kept) | corroborate | show *", on: engine).rows.rows == several, "\(kept)")
      // From what was gathered back to the rows.
      #expect(
        try answer("\(kept) | corroborate all | \(name) | count", on: engine).lines == ["\(plain.count)"])
    }
  }

  /// Each row of an event shares a day with another; a claim has no two speakers.
  private func agree(_ members: [Row], _ noun: String, _ query: String) {
    if noun == "claims" {
      #expect(Set(members.compactMap { $0["speaker"] }).subtracting([.none]).count <= 1, "\(query)")
    } else if members.count > 1 {
      let dates = members.compactMap { date($0["happened"]) }
      for (index, date) in dates.enumerated() {
        let others = dates.enumerated().filter { $0.offset != index }.map(\.element)
        #expect(others.contains { $0.first <= date.last && date.first <= $0.last }, "\(query)")
      }
    }
  }

  // MARK: - first said

  /// Of the places of a claim, as they were gathered, plain loops find who had it first.
  @Test(arguments: 0..<4) func firstSaidAgreesWithPlainLoops(_ seed: Int) throws {
    let engine = try Chronicle.engine.get()
    let noun = try #require(engine.catalog.noun("claims"))
    var maker = try maker(noun, UInt64(3 + seed), engine)
    for _ in 0..<40 {
      let kept = "claims | filter \(maker.condition(noun.columns.map(\.column)))"
      let base = try answer(kept, on: engine)
      let byRow = Dictionary(
        uniqueKeysWithValues: zip(base.passages.compactMap { $0?.row }, try rows(kept, noun, engine)))
      let all = try answer(
        "\(kept) | first said all | select first_in, repeated_by, undated, places, published", on: engine)
      let groups = all.passages.compactMap { $0?.members.map(\.row) }
      #expect(groups.flatMap(\.self).sorted() == byRow.keys.sorted(), "\(kept)")
      for (group, cells) in zip(groups, all.rows.rows) {
        let places = group.compactMap { byRow[$0] }.compactMap { row in
          row["source"].map { (source: $0, published: date(row["published"])) }
        }
        let surely = places.compactMap { $0.published?.last }.min()
        func sources(_ fits: (DateRange?) -> Bool) -> Set<Value> {
          Set(places.filter { fits($0.published) }.map(\.source))
        }
        #expect(
          Set(members(cells[0])) == sources { date in date.map { $0.first <= surely! } ?? false }, "\(kept)")
        #expect(
          Set(members(cells[1])) == sources { date in date.map { $0.first > surely! } ?? false }, "\(kept)")
        #expect(Set(members(cells[2])) == sources { $0 == nil }, "\(kept)")
        #expect(cells[3] == .integer(places.count), "\(kept)")
        #expect(date(cells[4]) == places.compactMap(\.published).min(), "\(kept)")
      }
      let several = try answer("\(kept) | first said | count", on: engine).lines
      let expected = groups.count { Set($0.compactMap { byRow[$0]?["document"] }).count > 1 }
      #expect(several == ["\(expected)"], "\(kept)")
    }
  }

  // MARK: - silent on

  @Test(arguments: ["documents", "claims", "events", "quantities", "sentences"])
  func silentOnAgreesWithPlainLoops(_ name: String) throws {
    let engine = try Chronicle.engine.get()
    let noun = try #require(engine.catalog.noun(name))
    var maker = try maker(noun, 9, engine)
    var texts: [Value: [[Substring]]] = [:]
    for row in try answer("sentences | select document, text", on: engine).rows.rows {
      texts[row[0], default: []].append(
        Folding.fold(row[1].description).split { !$0.isLetter && !$0.isNumber })
    }
    // Names are looked for under their other names too, which is told elsewhere.
    let words = ["the", "harbour", "killed", "wave", "king", "flood", "people", "bread", "palace"]
    for _ in 0..<60 {
      let word = words.randomElement(using: &maker.numbers) ?? "the"
      let kept = "\(name) | filter \(maker.condition(noun.columns.map(\.column)))"
      let asked = Set(try rows(kept, noun, engine).compactMap { $0["document"] })
      let silent = asked.filter { document in
        !(texts[document] ?? []).contains { $0.contains(Substring(word)) }
      }
      let found = try answer("\(kept) | silent on \"\(word)\" | select document", on: engine).rows.rows.map {
        $0[0]
      }
      #expect(found == silent.sorted(), "\(kept), \(word)")
      let bySource = try answer("\(kept) | silent on \"\(word)\" by source | select source", on: engine)
      let speaking = asked.subtracting(silent)
      let all = try answer("documents | select document, source", on: engine).rows.rows
      func sources(_ documents: Set<Value>) -> Set<Value> {
        Set(all.filter { documents.contains($0[0]) }.map { $0[1] })
      }
      #expect(
        Set(bySource.rows.rows.map { $0[0] }) == sources(asked).subtracting(sources(speaking)),
        "\(kept), \(word)")
    }
  }

  // MARK: - chart and timeline

  /// A chart carries the rows that it draws; a timeline counts each row once, in its unit or beside.
  @Test(arguments: ["documents", "claims", "events", "quantities"])
  func chartsCarryTheirRows(_ name: String) throws {
    let engine = try Chronicle.engine.get()
    let noun = try #require(engine.catalog.noun(name))
    let columns = noun.columns.map(\.column)
    var maker = try maker(noun, 21, engine)
    for _ in 0..<40 {
      let key = columns.randomElement(using: &maker.numbers)?.name ?? "source"
      let kept = "\(name) | filter \(maker.condition(columns))"
      for query in ["\(kept) | count by \(key)", "\(kept) | timeline published by month"] {
        let (plain, drawn) = (try answer(query, on: engine), try answer(query + " | chart bar", on: engine))
        #expect(drawn.rows.rows == plain.rows.rows, "\(query)")
        #expect(drawn.passages == plain.passages, "\(query)")
        #expect(
          try answer(query + " | chart bar | first 2", on: engine).lines == Array(plain.lines.prefix(2)),
          "\(query)")
      }
      let line = "\(kept) | timeline published by year"
      let counts = try answer(line, on: engine).rows.rows.compactMap { row in
        if case .integer(let count) = row[1] { count } else { nil }
      }
      let dated = try rows(kept, noun, engine).count { $0["published"] != Value.none }
      #expect(counts.reduce(0, +) == dated, "\(line)")
      #expect(try answer(line + " | chart line", on: engine).rows.rows == answer(line, on: engine).rows.rows)
    }
  }
}
