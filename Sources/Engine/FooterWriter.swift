import Plan
import Store
import Values

/// What stands under an answer: of how many rows it speaks, what it leaves out, and how it read the query.
struct FooterWriter {
  let corpus: Corpus
  let context: LoweringContext
  let plan: QueryPlan

  mutating func write(_ outcome: Runner.Outcome, notes: [String], to answer: inout Answer) throws {
    answer.footer = notes
  }
}
