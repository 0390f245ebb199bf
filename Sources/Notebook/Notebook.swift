package import Engine

/// A script with its answers: what is rendered, recorded and verified. Pure data; the shell makes it by running a script.
package struct Notebook: Sendable {
  /// So many rows of an answer are shown in a page; the page says how many there are.
  package static let mostRows = 1_000

  package var inputs: Inputs
  package var cells: [Cell]
  /// The prose behind the last statement: Markdown.
  package var closing: String

  package init(inputs: Inputs, cells: [Cell] = [], closing: String = "") {
    self.inputs = inputs
    self.cells = cells
    self.closing = closing
  }

  /// One statement with the prose before it.
  package struct Cell: Sendable {
    /// Markdown, with the lines of a lesson's directives still in it.
    package var prose: String
    /// The statement as written.
    package var code: String
    /// One for a query; several for a command that runs a script; none for what only sets something.
    package var results: [Result]
    /// What a dot command printed.
    package var text: String

    package init(prose: String = "", code: String, results: [Result] = [], text: String = "") {
      self.prose = prose
      self.code = code
      self.results = results
      self.text = text
    }
  }

  /// An answer with the words that its rows stand for.
  package struct Result: Sendable {
    package var query: String
    package var answer: Answer
    /// One for each row where they were asked for; nil for rows that sum up others.
    package var quotations: [Quotation?]

    package init(query: String, answer: Answer, quotations: [Quotation?] = []) {
      self.query = query
      self.answer = answer
      self.quotations = quotations
    }
  }
}
