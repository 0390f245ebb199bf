import TestSupport
import Values

@testable import Syntax

/// Builds random trees that keep to the signatures; places are all zero.
struct TreeGenerator {
  private var random: SeededGenerator
  private let nowhere = SourceRange(0, 0)
  private let columns = ["speaker", "published", "words", "text", "källa", "first", "of", "n_1"]
  private let texts = [
    "Putin", "a \"quoted\" word", "back\\slash", "", "naïve | pipe", "# no comment", "two\nlines", "\\",
  ]
  private let dates = [
    "2025", "2025-06", "2025-06-27", "1804..1813", "2025-07-02..", "..1920", "2025-06..2025-07-02", "1990s",
  ]

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  private mutating func chance(_ outOf: Int) -> Bool { Int.random(in: 0..<outOf, using: &random) == 0 }

  private mutating func word(_ words: [String]) -> Word { Word(pick(words), nowhere) }

  mutating func script() -> Script {
    Script(statements: (0..<Int.random(in: 1...4, using: &random)).map { _ in statement() })
  }

  private mutating func statement() -> Statement {
    let prose = chance(3) ? pick(["# A heading\n\nTwo paragraphs.", "One line"]) : ""
    let kind: Statement.Kind =
      switch Int.random(in: 0..<8, using: &random) {
      case 0: .binding(name: word(["quoted", "x"]), pipeline(depth: 0))
      case 1: .parameter(name: word(["year", "who"]), literal())
      case 2:
        .corpus(
          path: Word(pick(texts), nowhere), digest: chance(2) ? Word("sha256:0123456789abcdef", nowhere) : nil
        )
      case 3: .asOf(DateRange(literal: "2025-08-01") ?? DateRange(year: 2025), nowhere)
      case 4: .command(Word(".format csv", nowhere))
      default: .query(pipeline(depth: 0))
      }
    return Statement(kind: kind, range: nowhere, prose: prose)
  }

  private mutating func pipeline(depth: Int) -> Pipeline {
    let stages = (0..<Int.random(in: 0...4, using: &random)).map { _ in stage(depth: depth) }
    return Pipeline(source: word(vocabulary.nouns), stages: stages, range: nowhere)
  }

  private mutating func stage(depth: Int) -> Stage {
    if chance(6) { return Stage(name: word(vocabulary.nouns), clauses: [], range: nowhere) }
    let signature = vocabulary.stages[pick(vocabulary.stages.keys.sorted())] ?? Signature("count", [])
    let clauses: [Clause] = signature.clauses.compactMap { shape in
      guard shape.isRequired || chance(2) else { return nil }
      let keyword = shape.keyword.map { Word($0, nowhere) }
      return Clause(keyword: keyword, arguments: arguments(shape.arguments, depth: depth), range: nowhere)
    }
    return Stage(name: Word(signature.name, nowhere), clauses: clauses, range: nowhere)
  }

  private mutating func arguments(_ shape: Signature.ClauseShape.Arguments, depth: Int) -> [Argument] {
    switch shape {
    case .condition: return [argument(condition(depth + 1))]
    case .rate(let words):
      return [
        Argument(
          label: nil, value: .number(Double(Int.random(in: 1...2000, using: &random)), nowhere),
          suffix: word(words),
          range: nowhere)
      ]
    case .number: return [argument(.number(Double(Int.random(in: 0...20, using: &random)), nowhere))]
    case .text: return [argument(.text(pick(texts), nowhere))]
    case .word(let words): return [argument(.column(word(words)))]
    case .query:
      return [
        argument(
          .query(
            depth > 1
              ? Pipeline(source: word(["quoted"]), stages: [], range: nowhere) : pipeline(depth: depth + 1)))
      ]
    case .expressions: return list { $0.argument($0.value(depth + 1)) }
    case .keys: return list { $0.key() }
    case .assignments: return list { $0.labelled(depth) }
    case .labelled: return list { $0.chance(2) ? $0.labelled(depth) : $0.argument($0.value(depth + 1)) }
    }
  }

  private mutating func list(_ make: (inout TreeGenerator) -> Argument) -> [Argument] {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in make(&self) }
  }

  private func argument(_ value: Expression) -> Argument {
    Argument(label: nil, value: value, suffix: nil, range: nowhere)
  }

  private mutating func key() -> Argument {
    let direction = chance(3) ? word(["asc", "desc"]) : nil
    return Argument(label: nil, value: .column(word(columns)), suffix: direction, range: nowhere)
  }

  private mutating func labelled(_ depth: Int) -> Argument {
    Argument(label: word(["x", "n"]), value: condition(depth + 1), suffix: nil, range: nowhere)
  }

  // MARK: - Expressions

  private mutating func literal() -> Expression {
    switch Int.random(in: 0..<7, using: &random) {
    case 0: .number(pick([0, 7, 1234, 12.5, 1e21, 0.125, 1e-7]), nowhere)
    case 1: .date(DateLiteral.read(pick(dates)) ?? DateRange(year: 2025), nowhere)
    case 2: .none(nowhere)
    case 3: .boolean(chance(2), nowhere)
    case 4: .parameter(word(["year"]))
    case 5: .pattern(pick(["a|b", "a/b", "\\d+", "\\\\"]), nowhere)
    default: .text(pick(texts), nowhere)
    }
  }

  private mutating func value(_ depth: Int) -> Expression {
    guard depth < 5 else { return .column(word(columns)) }
    switch Int.random(in: 0..<8, using: &random) {
    case 0:
      return .binary(value(depth + 1), pick([.plus, .minus, .times, .divided]), nowhere, value(depth + 1))
    case 1: return .negative(value(depth + 1), nowhere)
    case 2:
      return .call(
        word(["count", "year"]), (0..<Int.random(in: 0...2, using: &random)).map { _ in value(depth + 1) },
        nowhere)
    case 3: return .group(value(depth + 1), nowhere)
    case 4: return literal()
    default: return .column(word(columns))
    }
  }

  private mutating func condition(_ depth: Int) -> Expression {
    guard depth < 5 else { return comparison(depth) }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return .not(condition(depth + 1), nowhere)
    case 1: return .binary(condition(depth + 1), chance(2) ? .and : .or, nowhere, condition(depth + 1))
    case 2: return .group(condition(depth + 1), nowhere)
    case 3: return .between(value(depth + 1), literal(), literal(), nowhere)
    default: return comparison(depth)
    }
  }

  private mutating func comparison(_ depth: Int) -> Expression {
    let kind = pick(
      BinaryOperator.allCases.filter { ![.and, .or, .plus, .minus, .times, .divided].contains($0) })
    let isList = [.isIn, .isNotIn].contains(kind)
    let right: Expression =
      isList ? .list((0..<Int.random(in: 1...3, using: &random)).map { _ in literal() }, nowhere) : literal()
    return .binary(.column(word(columns)), kind, nowhere, right)
  }
}
