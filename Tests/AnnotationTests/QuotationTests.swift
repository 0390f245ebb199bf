import Testing

@testable import Annotation

/// What stands between quotation marks, in every punctuation; `|` parts the quotations of a text.
@Suite("Quotation marks")
struct QuotationTests {
  private func quotations(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let reading = Reading(bytes: bytes, blocks: ClaimReader.paragraphs(bytes))
    return QuotationFinder.find(in: reading).map { quotation in
      quotation.pieces.filter { !$0.isEmpty }.map {
        reading.text(reading.span($0.lowerBound, $0.upperBound - 1))
      }
      .joined(separator: " / ")
    }
  }

  @Test(
    "what stands between the marks",
    arguments: [
      ("He said “yes” twice.", "yes"),
      ("He said \"yes\" twice.", "yes"),
      ("He said ‘yes’ twice.", "yes"),
      ("He said 'yes' twice.", "yes"),
      ("He said ``yes'' twice.", "yes"),
      ("He said ''yes, I will'' twice.", "yes, I will"),
      ("Il a dit « oui » deux fois.", "oui"),
      ("Il a dit «oui» deux fois.", "oui"),
      ("Er sagte „ja“ und ging.", "ja"),
      ("Er sagte »ja« und ging.", "ja"),
      ("Hon sa ”ja” och gick.", "ja"),
      ("Он сказал «да» и ушёл.", "да"),
      ("“A,” he said, “B.”", "A,|B."),
      ("\"A,\" he said, \"B.\"", "A,|B."),
      ("He said: “She told me ‘go’ and I went.”", "She told me ‘go’ and I went.|go"),
      ("He said: \"She told me 'go' and I went.\"", "She told me 'go' and I went.|go"),
      ("(“Yes.”)", "Yes."),
      ("—“Yes,” he said.", "Yes,"),
      ("“Unclosed at the end of the paragraph", "Unclosed at the end of the paragraph"),
      ("“First lost its end. “Second.”", "First lost its end.|Second."),
      ("“One paragraph.\n\n“And the next.”", "One paragraph. / And the next."),
      ("\"One paragraph.\n\n\"And the next.\"", "One paragraph. / And the next."),
      ("“One paragraph.\n\nAnother without marks.", "One paragraph."),
      ("“Typed the wrong way round,“ he said.", "Typed the wrong way round,"),
      ("Calls Russia 'Genetic Occupier', 'Aggressor'", "Genetic Occupier|Aggressor"),
    ])
  func found(_ text: String, _ expected: String) {
    #expect(quotations(text).joined(separator: "|") == expected)
  }

  @Test(
    "apostrophes, possessives, feet and inches are no quotation marks",
    arguments: [
      "Don't say it's James' book.", "The ministers’ reply wasn’t read.", "The '90s were 'em all.",
      "Rock 'n' roll.",
      "He is 6'2\" tall.", "A 19\" screen.", "Baku’s and Moscow’s ministers’ meeting.", "’Tis the season.",
    ])
  func none(_ text: String) {
    #expect(quotations(text) == [])
  }

  @Test("a possessive inside single marks does not close them")
  func possessiveInside() {
    #expect(
      quotations("He wrote 'the ministers' reply was late' and left.") == ["the ministers' reply was late"])
    #expect(
      quotations("He wrote ‘the ministers’ reply was late’ and left.") == ["the ministers’ reply was late"])
  }
}
