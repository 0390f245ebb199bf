import GRDB
import Values

/// Applies corrections, in their order, to a corpus that may be written to (`PrivateCopy`). Each finds its place by names,
/// paths and words; one that does not changes nothing.
struct CorrectionRun {
  let database: Database

  init(_ database: Database) { self.database = database }

  func apply(_ corrections: [Correction]) throws -> [AppliedCorrection] {
    var applied: [AppliedCorrection] = []
    for correction in corrections {
      applied.append(try apply(correction))
    }
    try writeFacts(applied.filter { !$0.isLost }.map(\.correction))
    return applied
  }

  private func apply(_ correction: Correction) throws -> AppliedCorrection {
    var applied = AppliedCorrection(correction: correction, outcome: .applied(.rows([], .source)))
    switch correction.change {
    case .alias(let name, let others):
      let run = try AliasRun(database, name, others)
      applied.outcome = try run.apply()
      applied.newNames = run.missing
    case .value(let column, let place, let value):
      switch try CorrectionFinder(database).find(place) {
      case .failure(let loss): applied.outcome = .lost(loss)
      case .success(let number):
        var row = CorrectedRow(database, column, number)
        try row.set(value, rule: correction.rule)
        applied.outcome = .applied(.rows([number], column))
        applied.newNames = row.newNames
      }
    }
    return applied
  }

  /// The corpus says that it is another one: its digest is of the digest before and the effects of the corrections.
  private func writeFacts(_ applied: [Correction]) throws {
    let digest =
      try String.fetchOne(database, sql: "SELECT value FROM facts WHERE key = 'digest'") ?? ""
    var hash = ContentHash()
    hash.add("corrected \(digest)\n")
    var effects = ContentHash()
    for correction in applied {
      hash.add(correction.effect + "\n")
      effects.add(correction.effect + "\n")
    }
    if !applied.isEmpty {
      try database.execute(
        sql: "UPDATE facts SET value = ? WHERE key = 'digest'", arguments: [hash.finish()])
    }
    try database.execute(
      sql: """
        UPDATE facts SET value = CASE key WHEN 'corrections' THEN ?
          ELSE CAST((SELECT count(*) FROM (\(Schema.namedEntities))) AS TEXT) END
        WHERE key IN ('corrections', 'entities')
        """, arguments: [applied.isEmpty ? "none" : "sha256:" + effects.finish()])
  }
}

extension Correction {
  /// What the reason of a corrected row says in place of the annotator's rule.
  fileprivate var rule: String {
    let when = day.map { " on \(DateRange(day: $0))" } ?? ""
    return "corrected by a reader" + when + (reason.map { ": " + $0 } ?? "")
  }
}
