import Annotation
import Testing

@Suite struct TokenizerTests {
  /// Text, then its tokens with bars between.
  static let table = """
    Mr. Gordon met her. → Mr.|Gordon|met|her|.
    the U.S. envoy → the|U.S.|envoy
    J. R. Smith → J.|R.|Smith
    on Sept. 11, 2001 → on|Sept.|11|,|2001
    12.5 and 1,200 → 12.5|and|1,200
    $800 mln → $|800|mln
    39.3% → 39.3|%
    don’t, O'Brien → don’t|,|O'Brien
    Baku’s plan → Baku|’s|plan
    the soldiers' pay → the|soldiers|'|pay
    the 1990s and 1980’s → the|1990s|and|1980’s
    the 19th, at 3pm → the|19th|,|at|3pm
    23–25 January → 23|–|25|January
    post-Soviet → post|-|Soviet
    AT&T and R&D → AT&T|and|R&D
    “No,” he said… → “|No|,|”|he|said|…
    see https://example.org/a?b=1. → see|https://example.org/a?b=1|.
    write to desk@example.org! → write|to|desk@example.org|!
    at www.example.org, now → at|www.example.org|,|now
    well--known → well|--|known
    Əliyev və Özbək → Əliyev|və|Özbək
    the end.[3] → the|end|.|[|3|]
    «Да», сказал он → «|Да|»|,|сказал|он
    Inc. said → Inc.|said
    a sum of €5m → a|sum|of|€|5m
    """

  @Test(arguments: table.split(separator: "\n").map(String.init))
  func `tokens`(line: String) throws {
    let parts = line.split(separator: " → ").map(String.init)
    let reading = Reading(
      bytes: Array(parts[0].utf8), blocks: [Block(span: Span(0, parts[0].utf8.count), kind: .body)])
    #expect(reading.tokens.map { reading.text($0) }.joined(separator: "|") == parts[1])
  }

  @Test func `keys do not know case`() {
    for (left, right) in [
      ("Azerbaijan", "AZERBAIJAN"), ("Élan", "élan"), ("Москва", "МОСКВА"), ("don’t", "DON'T"),
    ] {
      #expect(WordKey.of(left) == WordKey.of(right))
    }
    #expect(WordKey.of("march") != WordKey.of("marsh"))
  }
}

@Suite struct SentenceTests {
  /// Sentences with bars between, exactly as they stand in the text.
  static let table = """
    Mr. Gordon came.|He left.
    BREST, 3 March (Courier) —|The harbour is closed.|Ships wait.
    SAINT-NAZAIRE (AP) --|“We wait,” he said.
    Brest, March 3, 1925 –|The harbour is closed.
    Brest – the harbour that he knew – is closed.
    The U.S. envoy J. R. Smith spoke on Sept. 11.|Nobody listened.
    It cost $12.5 million.|“Why?” he asked.|“No.”
    He works for Example Inc. in Berlin.|She does not.
    They live in the U.S.|The others do not.
    It ended…|And then it began.
    The talks – long ones – failed.|Everyone went home.
    It was so.[3]|Later it was not.
    “We left. We had to,” she said.|(It was late.)|He stayed.
    Dr. No. 5 is no sentence.
    In Jan. 1990 it rained.|In Feb. it snowed.
    It began at ten to four p.m.|Of those below, two lived.
    Is it true?|Yes!|It is.
    """

  @Test(arguments: table.split(separator: "\n").map(String.init))
  func `sentences`(line: String) {
    let text = line.replacing("|", with: " ")
    let reading = Reading(
      bytes: Array(text.utf8), blocks: [Block(span: Span(0, text.utf8.count), kind: .body)])
    #expect(reading.sentences.map { reading.text($0.span) }.joined(separator: "|") == expected(line))
  }

  /// A quotation with several sentences inside is cut at their ends too.
  private func expected(_ line: String) -> String { line.replacing("“We left. We", with: "“We left.|We") }
}
