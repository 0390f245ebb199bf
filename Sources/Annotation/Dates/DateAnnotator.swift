package import Values

/// Finds time expressions and gives them values.
///
/// A text goes through three steps: its tokens become lexemes, the grammar finds what expressions stand where, and the
/// resolver reckons what days they mean.
package enum DateAnnotator {
  /// Dates in text order, not overlapping.
  /// - Parameter published: the document's own date; relative expressions stay without a value where it is nil or only
  ///   one of its ends is known.
  package static func annotate(_ reading: Reading, published: DateRange?) -> [DateMention] {
    let published = published.flatMap { $0.first == .distantPast || $0.last == .distantFuture ? nil : $0 }
    let lexemes = reading.bytes.withUnsafeBufferPointer { Lexicon.lexemes(reading.tokens, in: $0) }
    let found = expressions(in: reading, lexemes)
    guard !found.isEmpty else { return [] }
    var resolver = DateResolver(reading, lexemes: lexemes, expressions: found, published: published)
    return resolver.resolve()
  }

  /// The first full date (year, month and day) of a short text such as a dateline or a front-matter field.
  package static func date(in text: String, published: DateRange?) -> DateMention? {
    let bytes = Array(text.utf8)
    guard bytes.count < Int(UInt32.max) else { return nil }
    let reading = Reading(bytes: bytes, blocks: [Block(span: Span(0, bytes.count), kind: .body)])
    return annotate(reading, published: published).first {
      $0.range?.precision == .day && $0.range?.length == 1
    }
  }

  /// What the grammar finds, sentence by sentence.
  static func expressions(in reading: Reading, _ lexemes: [Lexeme]) -> [DateExpression] {
    var grammar = DateGrammar(reading, lexemes: lexemes)
    var found: [DateExpression] = []
    for sentence in reading.sentences {
      (grammar.begin, grammar.limit) = (sentence.tokens.lowerBound, sentence.tokens.upperBound)
      grammar.isHeading = reading.blocks[sentence.block].kind != .body
      var index = grammar.begin
      while index < grammar.limit {
        if DateGrammar.openers[Int(lexemes[index].kind.rawValue)],
          let expression = grammar.expression(at: index)
        {
          found.append(expression)
          index = max(index + 1, expression.tokens.upperBound)
        } else {
          index += 1
        }
      }
    }
    return found
  }
}
