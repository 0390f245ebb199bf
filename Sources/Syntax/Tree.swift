package import Values

/// A script as written: statements in order, with the prose between them.
package struct Script: Hashable, Sendable {
  package var statements: [Statement]
  /// The comment lines behind the last statement.
  package var closing: String = ""
}

package struct Statement: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case query(Pipeline)
    /// `let name = query`
    case binding(name: Word, Pipeline)
    /// `param name = value`
    case parameter(name: Word, Expression)
    /// `corpus "path" [expect sha256:…]`
    case corpus(path: Word, digest: Word?)
    /// `as of 2025-08-01`, the only source of “today”
    case asOf(DateRange, SourceRange)
    /// A line that begins with a dot, kept whole for the shell: `.format csv`
    case command(Word)
  }

  package var kind: Kind
  package var range: SourceRange
  /// The comment lines right before it, without `#`: Markdown for the notebook view.
  package var prose: String
  /// False where a part could not be read and was left out, so that names in it cannot be checked against each other.
  package var isWhole: Bool = true
}

/// A noun or the name of a `let`, then stages.
package struct Pipeline: Hashable, Sendable {
  package var source: Word
  package var stages: [Stage]
  package var range: SourceRange
}

/// One stage as written. The parser knows its clauses from the stage's signature and nothing of its meaning.
package struct Stage: Hashable, Sendable {
  package var name: Word
  package var clauses: [Clause]
  package var range: SourceRange

  /// The clause that a keyword introduces; nil stands for what follows the stage's name directly.
  package func clause(_ keyword: String?) -> Clause? { clauses.first { $0.keyword?.text == keyword } }
}

package struct Clause: Hashable, Sendable {
  /// `by`, `split`, `seed` …; nil for the clause that follows the stage's name directly.
  package var keyword: Word?
  package var arguments: [Argument]
  package var range: SourceRange
}

package struct Argument: Hashable, Sendable {
  /// `x` of `derive x = …`
  package var label: Word?
  package var value: Expression
  /// The word behind the value: `desc` or `asc` behind a sort key, `words` behind the number of a rate.
  package var suffix: Word?
  package var range: SourceRange
}

/// A condition or a value, as written.
package indirect enum Expression: Hashable, Sendable {
  case text(String, SourceRange)
  case number(Double, SourceRange)
  case date(DateRange, SourceRange)
  /// `/…/`
  case pattern(String, SourceRange)
  case none(SourceRange)
  case boolean(Bool, SourceRange)
  /// A column, or in argument position a bare word such as the unit of a timeline.
  case column(Word)
  /// `$name`
  case parameter(Word)
  case call(Word, [Expression], SourceRange)
  case list([Expression], SourceRange)
  case not(Expression, SourceRange)
  case negative(Expression, SourceRange)
  /// `operator` keeps its place, for errors that point at it.
  case binary(Expression, BinaryOperator, SourceRange, Expression)
  /// `x between a and b`, both ends included
  case between(Expression, Expression, Expression, SourceRange)
  /// `(…)`, kept so that printing gives back what was written and mixing `and` with `or` can be told
  case group(Expression, SourceRange)
  /// A query in place of a value: `keywords against (documents | …)`
  case query(Pipeline)

  package var range: SourceRange {
    switch self {
    case .text(_, let range), .number(_, let range), .date(_, let range), .pattern(_, let range),
      .none(let range),
      .boolean(_, let range), .call(_, _, let range), .list(_, let range), .not(_, let range),
      .negative(_, let range), .between(_, _, _, let range), .group(_, let range):
      range
    case .column(let word), .parameter(let word): word.range
    case .binary(let left, _, _, let right): left.range.joined(with: right.range)
    case .query(let pipeline): pipeline.range
    }
  }
}

package enum BinaryOperator: String, Hashable, Sendable, CaseIterable {
  case and, or
  /// `is`, `=`
  case equals = "is"
  /// `is not`, `!=`
  case differs = "is not"
  /// `is exactly`: with case and accents
  case equalsExactly = "is exactly"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  /// Whole words or a phrase, with `*` and `?` inside words
  case has
  case contains
  case matches
  /// A list, or a range of dates
  case isIn = "in"
  case isNotIn = "not in"
  case before, after
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divided = "/"
}
