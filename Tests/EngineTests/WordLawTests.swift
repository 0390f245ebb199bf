import Engine
import Plan
import TestSupport
import Testing
import Values

/// Concordances, collocates and keywords against plain loops over the words of sentences.
struct WordLawTests {
  private struct Sentence {
    var place: String
    var words: [Substring]
  }

  private func sentences(_ query: String, _ engine: Engine) throws -> [Sentence] {
    try answer("\(query) | select document, line, text", on: engine).rows.rows.map { row in
      Sentence(
        place: "\(row[0]) \(row[1])",
        words: Folding.fold(row[2].description).split { !$0.isLetter && !$0.isNumber })
    }
  }

  /// Where a phrase begins.
  private func places(_ phrase: [Substring], _ words: [Substring]) -> [Int] {
    guard phrase.count <= words.count else { return [] }
    return (0...words.count - phrase.count).filter { Array(words[$0..<$0 + phrase.count]) == phrase }
  }

  private func counts(_ sentences: [Sentence]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for word in sentences.flatMap(\.words) { counts[String(word), default: 0] += 1 }
    return counts
  }

  private func integer(_ value: Value) -> Int? {
    if case .integer(let number) = value { number } else { nil }
  }

  /// A filter by chance, the sentences that pass it, and a phrase of one or two words that stands in one of them.
  private func cases(_ engine: Engine, _ count: Int) throws -> [(
    query: String, kept: [Sentence], phrase: [Substring]
  )] {
    let noun = try #require(engine.catalog.noun("sentences"))
    let names = noun.columns.map(\.name)
    let rows: [NaiveEvaluator.Row] = try answer(
      "sentences | select \(names.joined(separator: ", "))", on: engine
    )
    .rows.rows.map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
    var maker = QueryMaker(numbers: SeededGenerator(seed: 1906), noun: noun, rows: rows)
    return try (0..<count).compactMap { _ in
      let query = "sentences | filter \(maker.condition(noun.columns.map(\.column)))"
      let kept = try sentences(query, engine)
      guard let sentence = kept.randomElement(using: &maker.numbers), sentence.words.count > 1 else {
        return nil
      }
      let start = Int.random(in: 0..<sentence.words.count - 1, using: &maker.numbers)
      let length = Int.random(in: 1...2, using: &maker.numbers)
      return (query, kept, Array(sentence.words[start..<start + length]))
    }
  }

  @Test func concordanceHasEveryPlace() throws {
    let engine = try Fixture.earthquake.get()
    for (query, kept, phrase) in try cases(engine, 100) {
      let pattern = phrase.joined(separator: " ")
      let found = try answer(
        "\(query) | concordance \"\(pattern)\" width 8 | select document, line, match", on: engine)
      let expected = kept.flatMap { sentence in places(phrase, sentence.words).map { _ in sentence.place } }
      #expect(found.rows.rows.map { "\($0[0]) \($0[1])" } == expected, "\(query), \(pattern)")
      for row in found.rows.rows {
        #expect(Folding.fold(row[2].description).split { !$0.isLetter && !$0.isNumber } == phrase)
      }
      // Sorting loses no place.
      let sorted = try answer("\(query) | concordance \"\(pattern)\" sort right | count", on: engine)
      #expect(sorted.lines == ["\(expected.count)"])
    }
  }

  @Test func collocatesCountWhatIsNear() throws {
    let engine = try Fixture.earthquake.get()
    for (number, (query, kept, phrase)) in try cases(engine, 100).enumerated() {
      let (window, pattern) = (number % 6 + 1, phrase.joined(separator: " "))
      var near: [String: Int] = [:]
      for sentence in kept {
        let found = places(phrase, sentence.words).map { $0..<$0 + phrase.count }
        for index in sentence.words.indices {
          let isNear = found.contains { $0.lowerBound - window <= index && index < $0.upperBound + window }
          if isNear, !found.contains(where: { $0.contains(index) }) {
            near[String(sentence.words[index]), default: 0] += 1
          }
        }
      }
      let (all, total) = (counts(kept), near.values.reduce(0, +))
      let whole = all.values.reduce(0, +)
      let rows = try answer("\(query) | collocates \"\(pattern)\" window \(window)", on: engine).rows.rows
      for row in rows {
        let word = row[0].description
        #expect(
          integer(row[1]) == near[word] && integer(row[2]) == all[word], "\(query), \(pattern), \(word)")
      }
      // Those that stand there no more often than chance would have it are left out.
      let expected = near.filter { $0.value * whole > total * (all[$0.key] ?? 0) }.keys.sorted()
      #expect(rows.map { $0[0].description }.sorted() == expected, "\(query), \(pattern)")
    }
  }

  @Test func keywordsCompareTwoSets() throws {
    let engine = try Fixture.earthquake.get()
    let made = try cases(engine, 60)
    for (one, other) in zip(made, made.dropFirst()) {
      let (mine, theirs) = (counts(one.kept), counts(other.kept))
      let (all, others) = (mine.values.reduce(0, +), theirs.values.reduce(0, +))
      let found = try answer("\(one.query) | keywords against (\(other.query))", on: engine)
      let rows = found.rows.rows
      // What may be chance is said to be so.
      let chance = rows.count { if case .number(let sureness) = $0[3] { sureness < 3.84 } else { true } }
      let note = found.footer.first { $0.contains("a log_likelihood of 3.84") }
      #expect((note != nil) == (chance > 0), "\(one.query)")
      if chance > 0, chance < rows.count { #expect(note?.hasPrefix("\(chance) row") == true) }
      for row in rows {
        let word = row[0].description
        #expect(
          integer(row[1]) == mine[word] && integer(row[2]) == theirs[word] ?? 0, "\(one.query), \(word)")
      }
      let expected = mine.filter { $0.value * others > (theirs[$0.key] ?? 0) * all }.keys.sorted()
      #expect(rows.map { $0[0].description }.sorted() == expected, "\(one.query) against \(other.query)")
    }
  }
}
