import Plan
import Store
import Syntax
import Values

/// Which corrections an answer rests on.
///
/// A correction touches an answer where a row that it has changed comes to a stage, or to the reader, who looks at the
/// changed column: also where the stage then drops the row, which it might have kept before. A filter by name is only touched
/// where it asks for an entity that has lost or won a name, or keeps a row that names it.
extension FooterWriter {
  mutating func corrections() throws -> [String] {
    let touching = try touchingCorrections()
    let lines = touching.prefix(Self.mostListed).map { number in
      "correction \(number + 1): \(corpus.corrections[number].correction.summary)"
    }
    let more = touching.count - Self.mostListed
    return lines
      + (more > 0 ? ["and \(more.grouped) more correction\(more == 1 ? "" : "s"): .corrections"] : [])
  }

  private static var mostListed: Int { 5 }

  private mutating func touchingCorrections() throws -> [Int] {
    var open: [Int: AppliedCorrection.Trace] = [:]
    for (number, correction) in corpus.corrections.enumerated() {
      if case .applied(let trace) = correction.outcome { open[number] = trace }
    }
    let all = Set(open.keys)
    guard !all.isEmpty else { return [] }
    var relation = Relation(plan.noun, runner.context)
    for step in plan.steps {
      guard relation.noun != nil else { break }
      try close(&open, relation, step.input, step.operation)
      guard step.operation.keepsPlaces else { return all.subtracting(open.keys).sorted() }
      relation.apply(step)
      if case .filter = step.operation {
        try close(&open, relation, step.input, step.operation, isKept: true)
      }
    }
    if relation.noun != nil { try close(&open, relation, plan.schema, nil) }
    return all.subtracting(open.keys).sorted()
  }

  /// Takes out those that touch the rows of a relation as a stage (or, without one, the reader) sees them.
  private mutating func close(
    _ open: inout [Int: AppliedCorrection.Trace], _ relation: Relation, _ shape: TableShape,
    _ operation: Operation?, isKept: Bool = false
  ) throws {
    guard let noun = relation.noun else { return }
    let names = operation.map { $0.columnsRead(shape) } ?? (shape.visible.map(\.name) + shape.headings)
    let columns = Set(names.flatMap { relation.definitions[$0]?.columns ?? [$0] }).sorted()
      .compactMap(noun.column)
    for (number, trace) in open.sorted(by: { $0.key < $1.key }) {
      if case .names(_, let called) = trace, case .filter(let condition) = operation, !isKept {
        if asks(condition, for: called) { open[number] = nil }
        continue
      }
      for column in columns {
        guard let test = trace.test(column, noun) else { continue }
        var touched = relation
        touched.settleLimit(shape.columns)
        touched.conditions.append(test)
        if try runner.count(touched) > 0 { open[number] = nil }
      }
    }
  }

  private func asks(_ condition: Condition, for called: Set<String>) -> Bool {
    condition.leaves.contains { leaf in
      guard case .name(_, let test) = leaf else { return false }
      let entities = runner.context.names[test]?.entities.map { Folding.fold($0.name) } ?? []
      return called.contains(Folding.fold(test.text)) || entities.contains(where: called.contains)
    }
  }
}

extension AppliedCorrection.Trace {
  /// Rows of a noun whose column the correction has changed; nil where it cannot have.
  fileprivate func test(_ column: NounColumn, _ noun: Noun) -> SQL? {
    switch self {
    case .names(let codes, _): return column.storage.names(codes)
    case .rows(let numbers, let changed):
      let list = numbers.map { SQL.bind($0) }.joined(", ")
      let inherited = noun.column("document_" + changed.rawValue) == nil ? "" : "document_"
      if changed.noun == .document, noun.rows != .documents {
        return noun.rows.hasDocument && column.name == inherited + changed.rawValue
          ? "r.document IN (\(list))" : nil
      }
      if noun.rows == .entities, changed == .entity {
        return
          "r.id IN (SELECT n.entity FROM mentions AS m JOIN names AS n ON n.id = m.name WHERE m.id IN (\(list)))"
      }
      return noun.name == changed.noun.noun && column.name == changed.rawValue ? "r.id IN (\(list))" : nil
    }
  }
}

extension Storage {
  /// The row has one of these names in the column.
  fileprivate func names(_ codes: [Int]) -> SQL? {
    let list = codes.map { SQL.bind($0) }.joined(", ")
    switch self {
    case .name(let field): return "r.\(own: field) IN (\(list))"
    case .names(let table, let owner, let role):
      return """
        r.id IN (SELECT l.\(own: owner) FROM \(own: table) AS l WHERE l.name IN (\(list))\(Storage.only(role, "l")))
        """
    case .field("name"), .aliases, .mentionCount, .documentCount, .mentionsBySource,
      .mentionDay:
      return "r.id IN (SELECT n.entity FROM names AS n WHERE n.id IN (\(list)))"
    default: return nil
    }
  }
}

extension Operation {
  /// Whether the rows after it are still rows of a noun, each in its place.
  fileprivate var keepsPlaces: Bool {
    switch self {
    case .filter, .derive, .select, .group, .sort, .first, .last, .skip, .sample, .move, .context, .show,
      .expect:
      true
    case .combine(let combination): if case .values = combination.sameness { false } else { true }
    case .silent(let silence): !silence.isBySource
    default: false
    }
  }

  /// The columns of the table before it that it looks at; all that are shown where that is not known.
  fileprivate func columnsRead(_ input: TableShape) -> [String] {
    switch self {
    case .filter(let condition): condition.columns
    case .derive, .select, .first, .last, .skip, .sample, .move, .context, .silent, .show: []
    case .combine(let combination):
      switch combination.sameness {
      case .row: []
      case .values(let columns), .columns(let columns): columns.map(\.name)
      }
    case .aggregate(let aggregation):
      aggregation.keys.flatMap(\.value.columns) + aggregation.measures.flatMap { $0.argument?.columns ?? [] }
    case .group(let columns): columns.map(\.name)
    case .sort(let keys): keys.flatMap(\.value.columns)
    case .compute(let computation): computation.columnsRead ?? input.visible.map(\.name)
    case .expect(let expectation):
      expectation.demands.flatMap { demand -> [String] in
        if case .every(let condition) = demand { condition.columns } else { [] }
      }
    }
  }
}

extension Computation {
  /// The columns it looks at; nil where that is not known.
  fileprivate var columnsRead: [String]? {
    switch self {
    case .timeline(let timeline): [timeline.clock.name] + (timeline.split?.value.columns ?? [])
    case .firstSaid(let firstSaid): firstSaid.corroboration.columnsRead
    case .corroboration(let corroboration): corroboration.columnsRead
    case .collation(let collation): ([collation.column, collation.across] + collation.keys).map(\.name)
    case .concordance, .collocates, .keywords: []
    case .citations: nil
    }
  }
}
