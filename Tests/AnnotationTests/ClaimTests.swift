import Testing

@testable import Annotation

/// The cases of `Tables/claims.txt`.
@Suite("Claims: one sentence, one claim")
struct ClaimTests {
  @Test(
    "the claim is where the marks are",
    arguments: MarkedClaim.all)
  func marked(_ claim: MarkedClaim) {
    let attributed = ClaimReader(claim.text).lines.filter { !$0.hasPrefix("unattributed") }
    #expect(attributed == [claim.expected])
  }

  @Test(
    "words that only look like cues attribute nothing",
    arguments: [
      "The states met in March.", "He likes bread.", "Their claims office moved.",
      "The reported attack shook the town.",
      "Eleven feared dead in blast.", "Nobody has told the families anything.",
      "The report did not mention dust.", "It was a decision that the union challenged in court.",
      "Hope is a village in Wales.", "The noted painter died young.", "A call came at noon.",
    ])
  func noCue(_ text: String) {
    #expect(ClaimReader(text).found.claims.isEmpty, "\(ClaimReader(text).lines)")
  }
}

@Suite("Claims: several in a sentence, and none")
struct ClaimSeveralTests {
  @Test("two cues of one speaker are two claims")
  func coordinated() {
    let lines = ClaimReader("The mayor said the bridge was closed and warned that the road might follow.")
      .lines
    #expect(
      lines == [
        "indirect | The mayor | said | says | the bridge was closed",
        "indirect | The mayor | warned | warns | that the road might follow",
      ])
  }

  @Test("a gerund behind the comma has the subject of the sentence")
  func gerund() {
    let lines = ClaimReader("The mayor closed the bridge, saying that it was old.").lines
    #expect(lines == ["indirect | The mayor | saying | says | that it was old"])
  }

  @Test("a gerund before the comma has the subject that follows")
  func dangling() {
    let lines = ClaimReader("Calling the raid “a crime”, the minister said the police had lied.").lines
    #expect(
      lines == [
        "mixed | the minister | Calling | says | the raid “a crime”",
        "indirect | the minister | said | says | the police had lied",
      ])
  }

  @Test(
    "quotation marks that quote nobody are told so",
    arguments: [
      ("The “Great Game” ended in 1907.", "Great Game"),
      ("They watched “Swan Lake” on Friday.", "Swan Lake"),
      ("Vladimir “Volodya” Ulyanov was born in 1870.", "Volodya"),
    ])
  func scareQuotes(_ text: String, _ words: String) {
    let claims = ClaimReader(text).found.claims
    #expect(claims.map(\.form) == [.unattributed])
    #expect(claims.allSatisfy { $0.speaker == nil && $0.stance == nil })
    #expect(ClaimReader(text).wording(claims[0]) == [words])
  }

  @Test("the span of a mixed claim is what stands between the marks, its piece the report around it")
  func mixedSpan() throws {
    let reader = ClaimReader("The mayor said the bridge was “not safe” for lorries.")
    let claim = try #require(reader.found.claims.first)
    #expect(reader.text(claim.span) == "not safe")
    #expect(claim.pieces.map(reader.text) == ["the bridge was “not safe” for lorries"])
  }

  @Test("the paragraph behind a colon is the quotation")
  func colonParagraph() {
    let lines = ClaimReader("The mayor said:\n\n“The bridge is closed. Nobody may cross it.”").lines
    #expect(lines == ["direct | The mayor | said | says | The bridge is closed. Nobody may cross it."])
  }

  @Test("a name and a colon before a quotation attribute it")
  func colonName() {
    #expect(
      ClaimReader("Gorbachev: “We cannot go on like this.”").lines == [
        "direct | Gorbachev | - | says | We cannot go on like this."
      ])
  }

  @Test("a paragraph in quotation marks goes on from the speaker of the one before")
  func continuation() {
    let lines = ClaimReader(
      "“The bridge is closed,” the mayor said.\n\n“It was never safe. We should have known.”"
    ).lines
    #expect(
      lines == [
        "direct | the mayor | said | says | The bridge is closed,",
        "direct | the mayor | - | says | It was never safe. We should have known.",
      ])
  }
}
