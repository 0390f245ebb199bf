import Annotation
import Testing

/// What the words around a name tell of it, and how far it goes. Names in brackets with their kind are what is to be
/// found: nothing more, nothing less.
@Suite struct NameFrameTests {
  @Test(arguments: [
    // Given names of two syllables; what a hyphen makes an adjective of is none.
    "[person:Kim Dae-jung] met [person:Lee Teng-hui] in [place:Berlin]. The visit pleased [person:Kim].",
    "The ship was [organisation:Hyundai]-built, and the [person:Donald Trump]-backed plan failed.",
    "Guests came to [place:Southend-on-Sea] and [place:Deir-al-Balah].",
    // Institutes with what they are for.
    "The [organisation:Council on Foreign Trade] met the [organisation:Society for the Protection of Owls] on Monday.",
    "The [organisation:Board of Control for Rowing in Kenya] ([organisation:BCRK]) voted.",
    "The [organisation:Security Council] on [place:Syria] could not agree.",
    "The [organisation:Committee on Forests, Water and Rural Affairs] met.",
    "The [organisation:Federal Office for the Protection of the Coast] closed.",
    // Parts of armies, lines and firms.
    "The [organisation:6th (Lahore) Division] and the [organisation:2nd Battalion] went on.",
    "They walked along the [place:Leven and Tay Canal] at dusk.",
    "An [organisation:Oregon Airlines] jet landed while [organisation:Derwent Police] waited.",
    "The sea between [place:Trinidad] and [place:Tobago] is deep.",
    // Called by a noun beside them.
    "The [people:Spanish] charity [organisation:Open Doors] sailed. His group, the [organisation:Red Lanterns], was armed.",
    "The operator, [organisation:Quenlo], said nothing. [organisation:Quenlo] shares fell.",
    "[place:Oxford]: [organisation:Martin Lowe], 1998.",
    "Her novel was published by [organisation:Quenlo] in May.",
    "The [organisation:WHO]’s director left. Who’s next?",
    "[organisation:Parliament] voted for it. A fight broke out in [organisation:Parliament].",
    // Relatives, ranks and offices.
    "He was the son of [person:Arben], a baker. Their daughters, [person:Drita] and [person:Vesa], left.",
    "Captains [person:Rupert Lowe] and [person:Hugh Stone] agreed. Cr [person:Marsh] did not.",
    "With the consent of Lord [person:Kitchener], he left.",
    "His wife, [person:Zelma], wept.",
    "The keeper, [person:Doyle], saw the light. The Town Clerk did not.",
    "[place:Tirana] broke with [person:Khrushchev] in the end, and the [person:Duke of York] was glad.",
    "The [place:Ballina] MP [person:Kate Doyle] spoke. A Labour MP did not.",
    // Places by their ending and by where they stand.
    "[place:Storfjorden] froze. Troops captured [place:Drahivka] in the [place:Sumy] region.",
    "They climbed [place:Lima]’s [place:Barranco Hill] and slept in the [place:Zelquar] valley.",
    "He feared the [people:Chartists]. [place:Harrow Mill] was closed.",
    "They halted at [place:Sheikh Hamad] and waited.",
  ])
  func sentence(_ marked: String) {
    let (text, expected) = NameTestPage.read(marked)
    #expect(NameTestPage(text).marked == expected)
  }

  @Test(arguments: [
    // Two halves of a country are two, and what may be either stays what it is.
    (
      "South Korea waited. North Korea did not. Korea is divided.",
      ["South Korea → South Korea", "North Korea → North Korea", "Korea → Korea"]
    ),
    ("South Korea waited. Korea is divided.", ["South Korea → South Korea", "Korea → South Korea"]),
    // The verb of a headline is no part of a name.
    (
      "Union Backs Starmer Over Wages\nThe union will vote for Keir Starmer in May.",
      ["Starmer → Keir Starmer", "Keir Starmer → Keir Starmer"]
    ),
    // A surname that stands first is the one to call somebody by.
    (
      "President Roh Tae-woo spoke in Seoul. Mr. Roh was brief.",
      ["Roh Tae-woo → Roh Tae-woo", "Seoul → Seoul", "Roh → Roh Tae-woo"]
    ),
  ])
  func linking(_ text: String, _ expected: [String]) {
    #expect(NameTestPage(text).linked == expected)
  }

  /// Beside the text “by” makes persons of what follows in its line.
  @Test(arguments: [
    ("By Zelma Quist and Orrin Renn\nPublished in May", ["Zelma Quist", "Orrin Renn"]),
    ("Interview: Zelma Quist\nPhoto: Orrin Renn", ["Zelma Quist", "Orrin Renn"]),
    ("Reviewed by Zelma Quist, Department of History", ["Zelma Quist", "Department of History"]),
  ])
  func byline(_ text: String, _ expected: [String]) {
    let bytes = Array(("The harbour was closed.\n" + text).utf8)
    var start = 24
    let lines = text.utf8.split(separator: 10).map { line in
      defer { start += line.count + 1 }
      return Block(span: Span(start, start + line.count), kind: .body)
    }
    let names = NameAnnotator.annotate(
      Reading(bytes: bytes, blocks: [Block(span: Span(0, 23), kind: .body)]),
      margins: Reading(bytes: bytes, blocks: lines), dates: [])
    #expect(names.marginMentions.map { String(decoding: bytes[$0.span.range], as: UTF8.self) } == expected)
  }
}
