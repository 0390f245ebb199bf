/// What a stage may be given, for the parser and for completion and help. The stages themselves are in `Plan`.
package struct Signature: Hashable, Sendable {
  package struct ClauseShape: Hashable, Sendable {
    package enum Arguments: Hashable, Sendable {
      /// One condition with `and`, `or`, `not`.
      case condition
      /// Expressions with commas between.
      case expressions
      /// Column names, `desc` or `asc` behind each.
      case keys
      /// `name = expression`, with commas between.
      case assignments
      /// Expressions that may have a `name =` before them.
      case labelled
      case number
      /// A number and one of a few words, or the word alone: `per 1000 words`, `per document`.
      case rate([String])
      case text
      /// One of a few words: `by day|week|month`.
      case word([String])
      /// A query: the name of a `let`, or a pipeline in brackets.
      case query
    }

    /// One word or two (`share of`); nil for the clause right behind the stage's name.
    package var keyword: String?
    package var arguments: Arguments
    package var isRequired: Bool
    /// What the help writes in its place: `N`, `COLUMN, …`.
    package var placeholder: String

    package init(_ keyword: String?, _ arguments: Arguments, required: Bool = false, placeholder: String = "")
    {
      self.keyword = keyword
      self.arguments = arguments
      isRequired = required
      self.placeholder = placeholder
    }
  }

  package var name: String
  package var clauses: [ClauseShape]

  package init(_ name: String, _ clauses: [ClauseShape]) {
    self.name = name
    self.clauses = clauses
  }

  /// How the stage is written, what may be left out in square brackets: `sample N seed S`, `count [by COLUMN, …]`.
  package var form: String {
    clauses.reduce(name) { form, clause in
      let part = [clause.keyword, clause.placeholder].compactMap { $0 }.filter { !$0.isEmpty }.joined(
        separator: " ")
      return form + (part.isEmpty ? "" : clause.isRequired ? " " + part : " [\(part)]")
    }
  }
}

/// The words a query may begin its parts with: what the parser must know of the catalog.
package struct Vocabulary: Sendable {
  package var nouns: [String]
  /// By name; a stage of two words (`group by`) is listed by both: "group by".
  package var stages: [String: Signature]
  /// By noun.
  package var roles: [String: Roles]
  /// The names of all columns of all nouns.
  package var columns: Set<String>
  /// The functions that sum up many rows.
  package var sums: Set<String>

  /// The columns that a sentence in plain words speaks of, so that a mistake can be mended.
  package struct Roles: Hashable, Sendable {
    /// What “about” looks into.
    package var words: String?
    /// Whom “by” names.
    package var teller: String?
    /// What “in 1906” is held against.
    package var clock: String?
    /// What a word alone says of a row: “direct” that `form is direct`, “negated” that `negated`.
    package var conditions: [String: String]

    package init(
      words: String? = nil, teller: String? = nil, clock: String? = nil, conditions: [String: String] = [:]
    ) {
      (self.words, self.teller, self.clock, self.conditions) = (words, teller, clock, conditions)
    }
  }

  package init(
    nouns: [String], stages: [Signature], roles: [String: Roles] = [:], columns: Set<String> = [],
    sums: Set<String> = []
  ) {
    self.nouns = nouns
    self.stages = Dictionary(stages.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    (self.roles, self.columns, self.sums) = (roles, columns, sums)
  }
}
