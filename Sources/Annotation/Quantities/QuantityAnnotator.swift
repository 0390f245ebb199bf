/// Finds numbers with what they count.
///
/// A quantity is a number that says what it counts: a unit (“people”, “percent”, “dollars”), or what befell those
/// counted (“over 50 were arrested”). Bare numbers, numbers that name things (“Boeing 737”, “page 12”, “G-8”) and
/// numbers inside dates are none.
package enum QuantityAnnotator {
  /// Quantities in text order; numbers inside a date are left out.
  package static func annotate(_ reading: Reading, dates: [DateMention]) -> [Quantity] {
    let lexemes = reading.bytes.withUnsafeBufferPointer { Lexicon.lexemes(reading.tokens, in: $0) }
    var grammar = QuantityGrammar(reading, lexemes: lexemes)
    var quantities: [Quantity] = []
    var date = 0
    for sentence in reading.sentences {
      (grammar.begin, grammar.limit) = (sentence.tokens.lowerBound, sentence.tokens.upperBound)
      var index = grammar.begin
      while index < grammar.limit {
        guard QuantityGrammar.openers[Int(lexemes[index].kind.rawValue)] else {
          index += 1
          continue
        }
        let token = reading.tokens[index]
        while date < dates.count, dates[date].span.end <= token.start { date += 1 }
        if date < dates.count, dates[date].span.start <= token.start {
          index += 1
          continue
        }
        let bound = date < dates.count ? dates[date].span.start : .max
        if case (var quantity, let end)? = grammar.quantity(at: index), quantity.span.end <= bound {
          // “May$5”: the letters before a currency may belong to what stands before.
          let behind = max(date > 0 ? dates[date - 1].span.end : 0, quantities.last?.span.end ?? 0)
          quantity.span.start = max(quantity.span.start, behind)
          quantities.append(quantity)
          index = max(index + 1, end)
        } else {
          index += 1
        }
      }
    }
    return quantities
  }
}
