package import Values

/// A row of a noun's table: what `.why`, `.read` and `context` go back to.
package struct Passage: Hashable, Sendable {
  package var noun: String
  /// The row's `id` in the noun's table.
  package var row: Int
  /// Where the row of the answer has gathered several rows of the noun, all of them; the first is this one.
  package var members: [Member]

  /// One of the rows that a row of an answer has gathered.
  package struct Member: Hashable, Sendable {
    package var row: Int
    /// What joins it to the others, in words.
    package var reason: String?
  }

  package init(noun: String, row: Int, members: [Member] = []) {
    self.noun = noun
    self.row = row
    self.members = members
  }
}

/// What a query found.
package struct Answer: Sendable {
  package var rows: Rows
  /// One for each row: where it stands; nil for rows that sum up others (counts, timelines).
  package var passages: [Passage?]
  /// Lines under the table: how many rows of how many, what was left out, how names and dates were read.
  package var footer: [String]
  /// The noun that the rows are rows of; nil once they were counted or summed up.
  package var noun: String?
  /// The noun whose rows these are or, where they were counted or summed up, were.
  package var counted: String?
  /// Which stage emptied the result, and by how much; nil where there are rows.
  package var emptied: String?

  package init(
    rows: Rows, passages: [Passage?], footer: [String] = [], noun: String? = nil, counted: String? = nil,
    emptied: String? = nil
  ) {
    self.rows = rows
    self.passages = passages
    self.footer = footer
    self.noun = noun
    self.counted = counted
    self.emptied = emptied
  }
}

/// Why a row is what it is: `.why N`.
package struct Explanation: Hashable, Sendable {
  /// One field of the row with the rule that made it.
  package struct Reason: Hashable, Sendable {
    /// The column: `speaker`, `said`, `published`; the noun's singular for the row itself.
    package var field: String
    package var value: String
    /// The rule's name: “day and month, year of publication”.
    package var rule: String
    /// What the rule leaned on: words of the text, or “the document's date, 2025-07-01”; nil where on nothing.
    package var anchor: String?
  }

  package var noun: String
  package var document: String
  package var source: String
  package var line: Int
  /// The exact words of the row.
  package var words: String
  /// The sentence around them (the words themselves where they are one), and what stands before and after the
  /// words in it.
  package var before: String
  package var after: String
  package var reasons: [Reason]
  /// UTF-8 offsets of the words in the document's text.
  package var start: Int
  package var stop: Int
}
