import Testing

@testable import Annotation

/// One line a case: form, stance, and a sentence in which [the speaker], {the cue} and ⟨what was said⟩ are marked.
@Suite("Claims: one sentence, one claim")
struct ClaimTests {
  @Test(
    "the claim is where the marks are",
    arguments: table.split(separator: "\n").map { MarkedClaim(line: String($0)) })
  func marked(_ claim: MarkedClaim) {
    let attributed = ClaimReader(claim.text).lines.filter { !$0.hasPrefix("unattributed") }
    #expect(attributed == [claim.expected])
  }

  static let table = """
    direct says: “⟨The bridge is closed until spring.⟩” [the mayor] {said}.
    direct says: “⟨The bridge is closed,⟩” {said} [the mayor].
    direct says: “⟨The bridge is closed,⟩” [Thatcher] {said} on Tuesday.
    direct says: “⟨The bridge is closed,⟩” [she] {said}, “⟨and it will stay closed.⟩”
    direct says: “⟨The bridge is closed,⟩” [she] {said}. “⟨It will stay closed.⟩”
    direct says: [The mayor] {said}, “⟨The bridge is closed.⟩”
    direct says: [The mayor] {said}: “⟨The bridge is closed.⟩”
    direct says: [The mayor] {told} reporters: “⟨The bridge is closed.⟩”
    direct says: [The mayor] {said} in a statement: “⟨The bridge is closed.⟩”
    direct says: [The mayor], a former engineer, {said}: “⟨The bridge is closed.⟩”
    direct says: “⟨Will the bridge open again?⟩” {wrote} [Gladstone].
    direct asks: “⟨Will the bridge open again?⟩” [the reporter] {asked}.
    direct says: “⟨We have nothing to fear.⟩” — [Franklin Roosevelt]
    direct says: “⟨We will rise,⟩” [Lincoln] {began} slowly.
    direct claims: “⟨Nobody crossed it,⟩” {insisted} [the guard].
    direct warns: “⟨It may fall,⟩” [the engineer] {warned}.
    direct admits: “⟨We built it badly,⟩” [the builders] {admitted}.
    mixed says: [The mayor] {said} ⟨the bridge was “not safe” for lorries⟩.
    mixed says: [The mayor] {said} ⟨that the bridge was “not safe”⟩.
    mixed says: ⟨The bridge was “not safe,”⟩ [the mayor] {said}.
    mixed says: [The mayor] {called} ⟨the report “a scandal”⟩.
    mixed accuses: [The minister] {condemned} ⟨the raid as “an unprecedented act”⟩.
    indirect says: [The mayor] {said} ⟨that the bridge was closed⟩.
    indirect says: [The mayor] {said} ⟨the bridge was closed⟩.
    indirect says: [The mayor] {has said} ⟨the bridge is closed⟩.
    indirect says: [The mayor] {told} reporters ⟨that the bridge was closed⟩.
    indirect says: [The mayor] {told} Reuters ⟨the bridge was closed⟩.
    indirect says: [The mayor] {said} on Tuesday ⟨that the bridge was closed⟩.
    indirect says: [The mayor] {said} in an interview with a local paper ⟨that the bridge was closed⟩.
    indirect says: [The mayor], a former engineer, {said} ⟨the bridge was closed⟩.
    indirect says: [The mayor] on Wednesday {said} ⟨the bridge was closed⟩.
    indirect says: ⟨The bridge was closed⟩, [the mayor] {said}.
    indirect says: ⟨The bridge was closed⟩, {said} [the mayor].
    indirect says: ⟨The bridge⟩, [the mayor] {said}, ⟨would stay closed⟩.
    indirect says: ⟨The bridge was closed⟩, [the mayor] {said} on Tuesday.
    indirect says: {According to} [the mayor], ⟨the bridge was closed⟩.
    indirect says: ⟨The bridge was closed⟩, {according to} [two officials].
    indirect says: ⟨The bridge⟩, {according to} [the mayor], ⟨would stay closed⟩.
    indirect says: As [the mayor] {said}, ⟨the bridge was closed⟩.
    indirect says: [Many observers] {note} ⟨that the bridge was never safe⟩.
    indirect says: [Several] {said} ⟨they would rather walk⟩.
    indirect says: [Sources] {said} ⟨the bridge was closed⟩.
    indirect says: [A Kremlin spokesman] {said} ⟨the talks would go on⟩.
    indirect says: [The president of the council] {said} ⟨the talks would go on⟩.
    indirect says: [Brown and Blair] {said} ⟨the talks would go on⟩.
    indirect says: [Records] {show} ⟨that the bridge was closed⟩.
    indirect claims: [The guard] {claimed} ⟨that nobody had crossed⟩.
    indirect claims: [The mayor]’s {claim} ⟨that nobody had crossed⟩ was false.
    indirect accuses: [The mayor] {accused} ⟨the builders of fraud⟩.
    indirect accuses: [The mayor] {criticised} ⟨the plan⟩.
    indirect denies: [The builders] {denied} ⟨that they had cheated⟩.
    indirect not says: [The mayor] {did not say} ⟨whether the bridge was closed⟩.
    indirect not admits: [He] refused {to admit} ⟨that the bridge had fallen⟩.
    indirect admits: [The builders] {conceded} ⟨that the steel was old⟩.
    indirect demands: [The council] {demanded} ⟨that the mayor resign⟩.
    indirect demands: [The council] {called for} ⟨new elections⟩.
    indirect demands: [The president] {called on} ⟨citizens to stay at home⟩.
    indirect demands: [The council] {urged} ⟨the mayor to resign⟩.
    indirect promises: [The mayor] {promised} ⟨to mend the bridge⟩.
    indirect promises: [The mayor] {vowed} ⟨that the bridge would open⟩.
    indirect warns: [The engineer] {warned} ⟨that the bridge might fall⟩.
    indirect warns: [The engineer] {warned} the council ⟨that the bridge might fall⟩.
    indirect asks: [The reporter] {asked} ⟨whether the bridge would open⟩.
    indirect asks: [The reporter] {asked} the mayor ⟨when the bridge would open⟩.
    indirect believes: [Historians] {believe} ⟨the bridge is older⟩.
    indirect believes: [The mayor] {is confident} ⟨that the bridge will open⟩.
    indirect apologises: [The mayor] {apologised for} ⟨the delay⟩.
    indirect praises: [The council] {praised} ⟨the firemen⟩.
    indirect says: It {was announced} ⟨that the bridge would open⟩.
    indirect believes: ⟨The bridge⟩ {is expected} ⟨to open in May⟩.
    """

  @Test(
    "words that only look like cues attribute nothing",
    arguments: [
      "The states met in March.", "He likes bread.", "Their claims office moved.",
      "The reported attack shook the town.",
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
