/// Whether a text counts years of less than four digits, as its own words show: “218 BC”, “AD 79”, “c. 314”.
///
/// Only then is “in 476” a year; elsewhere it is a number.
struct EraEvidence {
  let isTold: Bool

  init(_ lexemes: [Lexeme]) {
    isTold = lexemes.indices.dropFirst().dropLast().contains { index in
      switch lexemes[index].kind {
      case .era: Self.isEarly(lexemes[index - 1]) || Self.isEarly(lexemes[index + 1])
      case .eraCode: true
      // “In June 533, he sailed”.
      case .month:
        Self.isEarly(lexemes[index + 1]) && lexemes[index + 1].number > 99 && index + 2 < lexemes.count
          && (lexemes[index + 2].kind == .comma || lexemes[index + 2].kind == .point)
      case .around, .year: Self.isEarly(lexemes[index + 1]) && lexemes[index + 1].number > 99
      default: false
      }
    }
  }

  /// The sign of the era told last before a token.
  func sign(before index: Int, _ lexemes: [Lexeme]) -> Int {
    let reach = lexemes[max(0, index - 400)..<index]
    return reach.last { $0.kind == .era || $0.kind == .eraCode }.map { $0.number > 0 ? 1 : -1 } ?? 1
  }

  private static func isEarly(_ lexeme: Lexeme) -> Bool {
    lexeme.kind == .digits && (1..<1000).contains(lexeme.number)
  }
}
