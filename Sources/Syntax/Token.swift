package import Values

/// A piece of a query's text: the parser reads these and never the bytes.
package struct Token: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A bare word as written: a noun, a stage, a column, a clause's keyword, an operator in letters.
    case word(String)
    /// Quoted text, without its quotation marks and escapes.
    case text(String, isClosed: Bool)
    case number(Double)
    case date(DateRange)
    /// `/…/` without its slashes.
    case pattern(String)
    /// `$name`, without the sign.
    case parameter(String)
    /// `sha256:…`
    case digest(String)
    /// A line that begins with a dot and a letter, whole.
    case command(String)
    case symbol(Symbol)
    /// Stands behind the last token of a statement.
    case end
  }

  package enum Symbol: String, Hashable, Sendable {
    case pipe = "|"
    case comma = ","
    case left = "("
    case right = ")"
    case equals = "="
    case doubleEquals = "=="
    case differs = "!="
    case angles = "<>"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case tilde = "~"
    case equalsTilde = "=~"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
    case ampersands = "&&"
    case bars = "||"
    case bang = "!"
  }

  package var kind: Kind
  package var range: SourceRange
  /// Nothing but space stands before it on its line.
  package var startsLine: Bool
  /// An empty line stands between it and the token or comment before.
  package var followsBlankLine: Bool
  package var followsSpace: Bool

  package init(
    kind: Kind, range: SourceRange, startsLine: Bool = false, followsBlankLine: Bool = false,
    followsSpace: Bool = false
  ) {
    self.kind = kind
    self.range = range
    self.startsLine = startsLine
    self.followsBlankLine = followsBlankLine
    self.followsSpace = followsSpace
  }

  func `is`(_ symbol: Symbol) -> Bool { kind == .symbol(symbol) }

  /// The word in lower case; nil for every other token.
  var keyword: String? {
    if case .word(let text) = kind { text.lowercased() } else { nil }
  }
}

/// `# …`, from the sign to the end of its line.
package struct Comment: Hashable, Sendable {
  package var range: SourceRange
  /// Without the sign and the one space behind it.
  package var text: String
  /// Nothing but space stands before it on its line, so it is prose.
  package var startsLine: Bool
  package var followsBlankLine: Bool
}
