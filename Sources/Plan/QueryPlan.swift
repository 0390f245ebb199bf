package import Syntax
package import Values

/// What a query does, step by step, with all names settled. It knows no SQL: any executor can run it.
package struct QueryPlan: Hashable, Sendable {
  package var noun: Noun
  package var steps: [PlanStep]
  /// The table that comes out.
  package var schema: TableShape
  /// How the rows are to be drawn; nil where they are to be seen as a table.
  package var chart: Chart?
  /// The file that it goes to; nil where it is shown.
  package var save: SaveRequest?
  /// Whether its rows are to be read where they stand.
  package var reads = false

  /// Its steps and those of the queries inside it.
  package var allSteps: [PlanStep] {
    steps.flatMap { [$0] + ($0.operation.other?.allSteps ?? []) }
  }
}

/// The columns of a table at one point of a plan.
package struct TableShape: Hashable, Sendable {
  /// The noun whose rows these still are; nil once they were counted or summed up.
  package var noun: Noun?
  /// All columns that can be named here.
  package var columns: [Column]
  /// The ones to show, in order; all of `columns` where nil.
  package var shown: [String]?
  /// The columns whose values stand as headings over the rows.
  package var headings: [String]
  /// The noun of which each row gathers several rows, which a stage that is a noun leads back to; nil where none are kept.
  package var members: Noun?

  package init(
    noun: Noun?, columns: [Column], shown: [String]? = nil, headings: [String] = [], members: Noun? = nil
  ) {
    self.noun = noun
    self.columns = columns
    self.shown = shown
    self.headings = headings
    self.members = members
  }

  package init(noun: Noun) {
    self.init(noun: noun, columns: noun.columns.map(\.column), shown: noun.shown)
  }

  package func column(_ name: String) -> Column? { columns.first { $0.name == name } }

  /// The columns of the answer.
  package var visible: [Column] {
    let names = shown ?? columns.map(\.name)
    return names.filter { !headings.contains($0) }.compactMap(column)
  }
}

package struct PlanStep: Hashable, Sendable {
  package var operation: Operation
  /// The table before it.
  package var input: TableShape
  /// The stage in the query, for messages about it.
  package var range: SourceRange
  /// The stage as it was written: `filter`, `count by`.
  package var stage: String
}

package enum Operation: Hashable, Sendable {
  case filter(Condition)
  case derive([Named])
  /// Keeps these columns only.
  case select([Named])
  case aggregate(Aggregation)
  /// Puts rows with the same values together, under headings.
  case group([Column])
  case sort([SortKey])
  case first(Int)
  case last(Int)
  /// Leaves out the first rows.
  case skip(Int)
  case sample(Int, seed: Int)
  /// Takes away, adds or keeps the rows of another query.
  case combine(Combination)
  /// Makes a table in memory out of the rows.
  case compute(Computation)
  /// Goes to the rows of another noun that stand in the same place.
  case move(Noun)
  /// The sentences around each row.
  case context(Int)
  case silent(Silence)
  /// Chooses what is shown; the other columns can still be named.
  case show([String])
  case expect(Expectation)
}

extension Operation {
  /// The query inside it.
  package var other: QueryPlan? {
    switch self {
    case .combine(let combination): combination.other
    case .compute(.keywords(let keywords)): keywords.other
    default: nil
    }
  }
}

package struct Named: Hashable, Sendable {
  package var column: Column
  package var value: Scalar

  package init(_ column: Column, _ value: Scalar) {
    self.column = column
    self.value = value
  }
}

package struct SortKey: Hashable, Sendable {
  package var value: Scalar
  package var isDescending: Bool

  package init(_ value: Scalar, isDescending: Bool = false) {
    self.value = value
    self.isDescending = isDescending
  }
}

/// One row for each combination of the keys' values; a list counts under each of its members.
package struct Aggregation: Hashable, Sendable {
  package var keys: [Named]
  package var measures: [Measure]
  /// What is reckoned of the rows' number, behind the measures.
  package var rate: Rate?
  package var share: Share?
  package var order: [SortKey]

  package init(
    keys: [Named], measures: [Measure], rate: Rate? = nil, share: Share? = nil, order: [SortKey]
  ) {
    self.keys = keys
    self.measures = measures
    self.rate = rate
    self.share = share
    self.order = order
  }

  /// The columns of the table that comes out.
  package var columns: [Column] {
    keys.map(\.column) + measures.map(\.column) + [rate?.column, share?.column].compactMap { $0 }
  }
}

package struct Measure: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Rows; with an argument, rows where it is not none, or where it holds.
    case count
    /// Different values that are not none.
    case distinct
    case min, max, sum, mean
    /// The middle value, of two middle ones their mean.
    case median
    /// The value of the first or last row that has one.
    case first, last
    /// The different values, sorted.
    case list
    /// The rows' part of all rows; with a condition, the part of the rows for which it holds.
    case share
  }

  package var column: Column
  package var kind: Kind
  package var argument: Scalar?

  package init(_ column: Column, _ kind: Kind, _ argument: Scalar? = nil) {
    self.column = column
    self.kind = kind
    self.argument = argument
  }
}

/// `per 1000 words`: how many rows there are for so many words, sentences or documents.
///
/// The words are those of all documents that the conditions on documents so far let pass, whether or not they have such
/// a row; a key that is a property of documents (their source, their year) counts each value's documents by themselves.
package struct Rate: Hashable, Sendable {
  package enum Unit: String, Hashable, Sendable, CaseIterable {
    case words, sentences, documents
  }

  package var column: Column
  package var amount: Int
  package var unit: Unit
}

/// `share of row`: a count as part of the sum of its row, its column or the whole table.
package struct Share: Hashable, Sendable {
  package enum Whole: String, Hashable, Sendable, CaseIterable {
    /// All counts with the same keys but the last.
    case row
    /// All counts with the same last key.
    case column
    case all
  }

  package var column: Column
  package var whole: Whole

  /// Which keys the counts of one whole have in common, by position.
  package func keys(of count: Int) -> Range<Int> {
    switch whole {
    case .row: 0..<max(0, count - 1)
    case .column: max(0, count - 1)..<count
    case .all: 0..<0
    }
  }
}

/// The rows of this query and of another: `minus`, `union`, `intersect`.
package struct Combination: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable { case minus, union, intersect }

  /// How rows are told to be the same.
  package enum Sameness: Hashable, Sendable {
    /// They are one row of the noun.
    case row
    /// All that is shown of them has the same values; none is the same as none.
    case values([Column])
    /// These columns have the same values, and none is the same as nothing.
    case columns([Column])
  }

  package var kind: Kind
  package var other: QueryPlan
  package var sameness: Sameness
}

package struct Timeline: Hashable, Sendable {
  package enum Unit: String, Hashable, Sendable, CaseIterable {
    case day, week, month, quarter, year, decade, century
  }

  package var clock: Column
  /// nil where it is to be chosen by the span of the rows.
  package var unit: Unit?
  package var split: Named?
  /// The other dates of the rows that could be the clock.
  package var otherClocks: [String]
}

/// A stage whose table no SQL makes: the rows are read, and a table is made of them in memory.
///
/// Each has its case here, its parameters in the file of its stage, and its work in one file of `Engine/Computations`.
package enum Computation: Hashable, Sendable {
  case timeline(Timeline)
  case collation(Collation)
  case citations
  case concordance(Concordance)
  case collocates(Collocates)
  case keywords(Keywords)
  case corroboration(Corroboration)
  case firstSaid(FirstSaid)

  /// The step as a stage of a query.
  package var text: String {
    switch self {
    case .timeline(let timeline): timeline.text
    case .collation(let collation): collation.text
    case .citations: "cite"
    case .concordance(let concordance): concordance.text
    case .collocates(let collocates): collocates.text
    case .keywords(let keywords): keywords.text
    case .corroboration(let corroboration): corroboration.text
    case .firstSaid(let firstSaid): firstSaid.text
    }
  }
}

/// What `expect` demands: of the number of rows, or of every row.
package struct Expectation: Hashable, Sendable {
  package enum Demand: Hashable, Sendable {
    case rows(Comparison, Int, negated: Bool)
    case every(Condition)
  }

  package var demands: [Demand]
  /// The condition as query text, for the message.
  package var text: String
}
