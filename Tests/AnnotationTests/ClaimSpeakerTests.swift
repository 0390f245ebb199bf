import Testing
import Values

@testable import Annotation

@Suite("Speakers resolved to entities")
struct ClaimSpeakerTests {
  private static let names: [(kind: NameKind, spellings: [String])] = [
    (.person, ["Margaret Thatcher", "Thatcher", "Mrs. Thatcher"]),
    (.person, ["Mikhail Gorbachev", "Gorbachev"]),
    (.organisation, ["Reuters"]), (.place, ["Moscow"]), (.person, ["Ronald Reagan", "Reagan"]),
  ]

  /// The name of each attributed claim's speaker; `?` behind a name that stands for no entity.
  private func speakers(_ text: String) -> [String] {
    ClaimReader(text, names: Self.names).found.claims.compactMap(\.speaker).map {
      $0.entity == nil ? $0.name + "?" : $0.name
    }
  }

  @Test(
    "names, roles, groups",
    arguments: [
      ("Thatcher said the talks had failed.", "Margaret Thatcher"),
      ("Prime Minister Margaret Thatcher said the talks had failed.", "Margaret Thatcher"),
      ("Margaret Thatcher, an ally of Reagan, said the talks had failed.", "Margaret Thatcher"),
      ("Moscow said the talks had failed.", "Moscow"),
      ("According to Reuters, the talks had failed.", "Reuters"),
      ("A spokesman for Thatcher said the talks had failed.", "spokesman for Thatcher"),
      ("A Moscow newspaper said the talks had failed.", "Moscow newspaper"),
      ("Thatcher and Reagan said the talks had failed.", "Thatcher and Reagan"),
      ("Many observers said the talks had failed.", "Many observers"),
      ("Sources said the talks had failed.", "Sources"),
    ])
  func named(_ text: String, _ expected: String) { #expect(speakers(text) == [expected]) }

  @Test(
    "pronouns",
    arguments: [
      // The nearest earlier name that fits.
      ("Gorbachev went home. He said the talks had failed.", "Mikhail Gorbachev"),
      // What a sentence names first comes first.
      ("Gorbachev met Reagan. He said the talks had failed.", "Mikhail Gorbachev"),
      // The sex that a title or given name tells must fit.
      ("Gorbachev met Margaret Thatcher. She said the talks had failed.", "Margaret Thatcher"),
      ("Margaret Thatcher met Mikhail Gorbachev. He said the talks had failed.", "Mikhail Gorbachev"),
      // Names inside quotation marks are not what the pronoun means.
      ("Gorbachev frowned. “I never met Reagan,” he said.", "Mikhail Gorbachev"),
      // “it” is a paper or a place, not a person.
      ("Gorbachev spoke to Reuters. It said the talks had failed.", "Reuters"),
      // A relative pronoun is the name before it.
      ("Gorbachev, who said the talks had failed, went home.", "Mikhail Gorbachev"),
      // The president is the person last named with the word.
      (
        "President Mikhail Gorbachev met Reagan. The president said the talks had failed.",
        "Mikhail Gorbachev"
      ),
      // Nothing near: not known.
      ("He said the talks had failed.", "He?"),
      ("I said the talks had failed.", "I?"),
    ])
  func pronouns(_ text: String, _ expected: String) { #expect(speakers(text) == [expected]) }

  @Test(
    "whoever fits, and nobody else",
    arguments: [
      ("“We will never apologise for this”: Smith on the road ahead", "Smith"),
      ("Analysts at the bank cut the price. The chips, they wrote, would sell.", "Analysts at the bank"),
      ("A plant in Norway, Denmark and Sweden closed. It said nobody was hurt.", "It"),
      ("Smith, a guard who worked there and who called it a ruin, died.", "Smith"),
      ("Smith, a self-taught guard who slept there and who called it a ruin, died.", "Smith"),
      ("According to the guard Smith, who claimed to have been there, it fell.", "Smith"),
      ("The plan was backed by the council, which called it a chance.", "council"),
      ("According to Smith, the colonel wept and said that he was lost.", "colonel"),
      ("Colonel Smith called it a ruin. The judge said nobody was hurt.", "judge"),
      ("The spokesman Smith called it a ruin. It fell. The spokeswoman said nobody was hurt.", "Smith"),
    ])
  func fitting(_ text: String, _ expected: String) {
    let names: [(NameKind, [String])] = [
      (.person, ["Smith"]), (.place, ["Norway"]), (.place, ["Denmark"]), (.place, ["Sweden"]),
    ]
    #expect(ClaimReader(text, names: names).found.claims.last?.speaker?.name == expected)
  }

  @Test(
    "a role with the name behind it, and words that stand for a name",
    arguments: [
      ("The crane operator, Anna White, said the belt was hot.", "Anna White"),
      ("Lead author of the study, Dr Anna White, said: “It was hot.”", "Anna White"),
      ("“We will stay,” said one of the organisers, Anna White.", "Anna White"),
      ("Acme left, and his wife, Empress Anna White, argued against it.", "Anna White"),
      ("Anna White, the party's leader, asked her to run.", "Anna White"),
      ("Four dockers are missing, said Anna White, adding that the search goes on.", "Anna White"),
      ("The chief of police, Anna White, said he fled. The mayor said he was drunk.", "mayor"),
      ("Acme cut its prices. The airline said fares would fall.", "Acme"),
      ("Nord Bank and Reuters met. The bank said fares would fall.", "Nord Bank"),
      ("Acme cut its prices. The American planemaker said jets were late.", "American planemaker"),
      ("Anna White won on Sunday. “I am glad,” said the Spaniard.", "Anna White"),
      ("Anna White won on Sunday. “I am glad,” said the 24-year-old.", "Anna White"),
      ("The Spanish said the deal was off.", "Spanish"),
      ("According to a report seen by Reuters, it fell.", "report"),
      ("A report by Acme found that it fell.", "Acme"),
    ])
  func standIns(_ text: String, _ expected: String) {
    let names: [(NameKind, [String])] = [
      (.person, ["Anna White"]), (.organisation, ["Acme"]), (.organisation, ["Nord Bank"]),
      (.organisation, ["Reuters"]), (.people, ["Spaniard"]), (.people, ["Spanish"]),
    ]
    #expect(ClaimReader(text, names: names).found.claims.last?.speaker?.name == expected)
  }

  @Test("An interview printed turn by turn is said by those whose names stand before the colons")
  func transcript() {
    let reader = ClaimReader(
      """
      Gazette: Will the bridge open again?

      Smith: It will. I said so in May.

      Gazette: “Soon”, you said.

      Smith: I told them the money was there.
      """, names: [(.person, ["Smith"])])
    let turns = reader.found.claims.filter { $0.cue == nil }
    #expect(turns.map { $0.speaker?.name ?? "-" } == ["Gazette", "Smith", "Gazette", "Smith"])
    #expect(turns.allSatisfy { $0.form == .direct })
    // In a turn “I” is its speaker, and “you” the other one.
    #expect(
      reader.chains == [
        "Gazette > Smith: Soon", "Smith: the money was there",
      ])
  }

  @Test("one labelled question with its answer is enough, and the turns go on without labels")
  func unlabelled() {
    let reader = ClaimReader(
      """
      Interview: Tom Weir

      Gazette: How high was it in May?

      Smith: I had never seen it so high.

      Some engineers think that the dam should go.

      I told them that it would cost too much.

      You wrote that the wall was a toy. Is it?

      No. It is worse.

      The river fell on Monday.
      """, names: [(.person, ["Smith"]), (.person, ["Tom Weir"])])
    #expect(
      reader.found.claims.filter { $0.cue == nil }.map { $0.speaker?.name ?? "-" }
        == ["Gazette", "Smith", "Gazette", "Smith", "Gazette", "Smith"])
    #expect(
      reader.chains == [
        "Gazette > Some engineers: that the dam should go", "Smith: that it would cost too much",
        "Gazette > Smith: that the wall was a toy",
      ])
  }

  @Test(
    "persons called by what they were, by their office, or passed over in what they are said to be",
    arguments: [
      ("Reagan was there. The former goalkeeper said the talks had failed.", "Ronald Reagan"),
      ("Reagan was there. “It is late,” the veteran director said.", "Ronald Reagan"),
      // A role of somebody else is not the last speaker's.
      ("Reagan said the talks went on. The editor adds that the talks had failed.", "editor"),
      (
        "Minister of Trade, Industry and Energy Margaret Thatcher said the talks had failed.",
        "Margaret Thatcher"
      ),
      // Whom a clause is about is not “he” who says it.
      ("Gorbachev wrote much. Reagan, he said, did more.", "Mikhail Gorbachev"),
      ("The clerk had a call from Reagan, who said the talks had failed.", "Ronald Reagan"),
      (
        "A Reagan aide met Gorbachev’s envoy. The WHO’s envoy, Margaret Thatcher, praised the talks.",
        "Margaret Thatcher"
      ),
    ])
  func called(_ text: String, _ expected: String) { #expect(speakers(text).last == expected) }

  @Test(
    "what is no claim",
    arguments: [
      "Stop orders remain for the town.", "A club official, requesting anonymity, left early.",
      "Her book is published by Gollancz.", "The village was listed in May.",
      "In those days the mayor was a man called Oswald Pryce.", "There was no reading of any Act.",
      "A guard, who did not want to be named, wept.",
    ])
  func nothing(_ text: String) { #expect(speakers(text).isEmpty) }

  @Test("a role is one entity however often it speaks, after the entities of the names")
  func roles() {
    let found = ClaimReader(
      "A guard said the bridge had fallen. The guard said nobody was hurt.", names: Self.names
    ).found
    #expect(found.entities.prefix(Self.names.count).map(\.name) == Self.names.map { $0.spellings[0] })
    #expect(found.entities.dropFirst(Self.names.count) == [DocumentEntity(name: "guard", kind: .role)])
    #expect(found.claims.map { $0.speaker?.entity } == [Self.names.count, Self.names.count])
  }
}

@Suite("Chains of statements, and when they were made")
struct ClaimChainTests {
  @Test("each link knows through whom it reached us, outermost first")
  func chain() {
    let reader = ClaimReader(
      "According to materials published by Wikileaks, the minister claimed that Ivanov had admitted that the transfers took place."
    )
    #expect(
      reader.found.claims.map { claim in
        (claim.via.map(\.name) + [claim.speaker?.name ?? "-"]).joined(separator: " > ")
      } == [
        "materials published by Wikileaks", "materials published by Wikileaks > minister",
        "materials published by Wikileaks > minister > Ivanov",
      ])
  }

  @Test(
    "what a paper or station carried came through it, if it is one",
    arguments: [
      ("Smith told BBC Radio that the bridge was closed.", ["BBC Radio"]),
      ("In an interview with BBC Radio, Smith said that the bridge was closed.", ["BBC Radio"]),
      ("Smith, quoted by BBC Radio, said the bridge was closed.", ["BBC Radio"]),
      ("Smith told Acme that the bridge was closed.", []),
      ("Smith said that BBC Radio told everybody.", []),
    ])
  func carried(_ text: String, _ via: [String]) throws {
    let reader = ClaimReader(
      text,
      names: [(.person, ["Smith"]), (.organisation, ["BBC Radio"]), (.organisation, ["Acme"])])
    let claim = try #require(reader.found.claims.last { $0.speaker?.name == "Smith" })
    #expect(claim.via.map(\.name) == via)
  }

  @Test("what is told to the paper itself came through nobody")
  func toldToUs() {
    let reader = ClaimReader(
      "Smith told BBC Radio that the bridge was closed.",
      names: [(.person, ["Smith"]), (.organisation, ["BBC Radio"])], source: "The BBC Radio")
    #expect(reader.found.claims.map(\.via.count) == [0])
  }

  @Test("materials that somebody published are his")
  func materials() {
    let reader = ClaimReader(
      "According to materials published by Wikileaks, the bridge was closed.",
      names: [(.organisation, ["Wikileaks"])])
    #expect(reader.found.claims.map { $0.speaker?.name } == ["Wikileaks"])
  }

  @Test("what a note says, its writer says, through the paper that published it")
  func document() {
    let claims = ClaimReader("The paper published a note written by a captain, in which he takes the blame.")
      .found
      .claims
    #expect(claims.map { $0.speaker?.name } == ["paper", "captain"])
    #expect(claims.map { $0.via.map(\.name) } == [[], ["paper"]])
  }

  @Test(
    "a date beside the cue dates the saying",
    arguments: [
      ("On July 19 the minister said the bridge was closed.", true),
      ("The minister said on July 19 that the bridge was closed.", true),
      ("The bridge was closed, the minister said on July 19.", true),
      ("The minister said the bridge was closed on July 19.", false),
      ("The minister said that on July 19 the bridge was closed.", false),
      ("“We closed it on July 19,” the minister said.", false),
    ])
  func said(_ text: String, _ isDated: Bool) throws {
    let range = try #require(DateRange(literal: "2025-07-19"))
    let claim = try #require(ClaimReader(text, dates: [("July 19", range)]).found.claims.first)
    #expect(claim.said == (isDated ? range : nil))
  }
}
