import Annotation
import TestSupport
import Testing

/// Names in brackets with their kind are what is to be found: nothing more, nothing less.
@Suite struct NameAnnotatorTests {
  @Test(arguments: [
    "President [person:Woodrow Wilson] arrived in [place:Paris] in December 1918.",
    "The treaty was signed by [person:Winston Churchill] and [person:Joseph Stalin] in [place:Moscow].",
    "“We will not wait,” said Foreign Minister [person:Andrei Gromyko].",
    "The [organisation:United Nations] sent observers to [place:Cyprus].",
    "[people:Armenian] and [people:Turkish] officials met in [place:Geneva].",
    "The [people:Germans] withdrew from northern [place:Italy].",
    "[place:Moscow]’s envoy left [place:Ankara] on Tuesday.",
    "Troops crossed the border between [place:Iran] and [place:Iraq] at dawn.",
    "Mr. [person:Gorbachev] spoke to reporters in [place:Washington].",
    "The [organisation:Ministry of Foreign Affairs] denied the report.",
    "[people:Muslims] and [people:Christians] live side by side in [place:Beirut].",
    "The [organisation:Russian Foreign Ministry] summoned the ambassador of [place:Poland].",
    "[person:Jacob] and [person:Wilhelm Grimm] collected tales in [place:Germany].",
    "Shares fell on [place:Wall Street].",
    "Nothing happened. However, the weather was fine.",
    "[organisation:Quenlo], the power company, will build a plant. Shares in [organisation:Quenlo] rose.",
    "[organisation:Federal Reserve] Chair [person:Jerome Powell] spoke in [place:Chicago].",
    "Canon [person:Francesco Rossi] thanked the [people:Valencian] government.",
    "[place:Moscow] said that it would respond.",
    "His father, [person:Heydar Aliyev], ruled until 2003. [person:Heydar Aliyev] died in [place:Cleveland].",
    "The [organisation:Hong Kong Monetary Authority] waited.",
    "The frigate HMS Orlando sailed through the [place:Suez Canal].",
    "The ferry Santa Lucia left [place:Batangas] on Monday. Santa Lucia’s crew was rescued.",
    "Typhoon Ramil struck [place:Luzon] on Monday, and Ramil weakened at dawn.",
    "[person:Tom van der Meer] of the [organisation:University of Amsterdam] disagreed.",
    "The [organisation:Office of Competition and Consumer Protection] opened a case.",
    "The fine was paid by [organisation:Zelquar Point Group]. The board of [organisation:Zelquar Point] refused to pay more.",
    "The inquiry was told by [person:Helen Marsh] KC that nobody knew.",
    "It cost US$3 million to build.",
    "The [organisation:Department for Forests, Water and Rural Affairs] refused to comment.",
    "[person:Ana Ruiz] teaches at the [organisation:University of Costa Rica].",
    "The [organisation:Press and Public Relations Department] answered at once.",
    "The lawyers at [organisation:Thornbury & Vance] were surprised. [person:Anna] & [person:Paul] were not.",
    "It was published in the journal [organisation:Hydrobiologica] in 2019.",
    "According to \"[organisation:Vestra]\", the talks failed.",
    "[organisation:Larsen's Bakery] closed in 1987.",
    "Her last novel, which [organisation:The New Reader] called a wonder, sold well.",
    "The camps were opened under [person:Khrushchev] and closed.",
    "[place:BERGEN], [place:Norway], March 3 ([organisation:Meridian]) - A ship sank. \"It was dark,\" a sailor told [organisation:Meridian].",
    "A letter reached General [person:Oudenarde] in [place:Vienna].",
    "The inquiry was led by Lady Justice [person:Thornbury] for a year.",
    "[organisation:Wexley Rovers] 3-2 [organisation:Norham United]. The striker scored twice as [organisation:Rovers] came back. [organisation:United] were tired.",
    "The league match against [organisation:Sporting Lisbon] was lost 2-0. [organisation:Wexley Rovers] won.",
    "She told [organisation:BBC Radio Norham] that the bridge was closed.",
    "The flood of the [place:Little Sioux River] reached the barns.",
    "Oil flows through the [place:Baku]-[place:Novorossiysk] pipeline.",
    "He was a citizen of the [place:Armenian Soviet Republic] until 1991.",
    "On 29–30 January and 3–4 March 2008 [place:Moscow] hosted the talks.",
    "The [organisation:Norham Courier] reported it, but the [organisation:Courier] was wrong.",
    "[organisation:Calvin Thornbury]’s [person:Maria Castell] expects a loss.",
    "Mr. [person:Murphy] left after DCI [person:Rolfe] had spoken.",
    // Acronyms beside words of organisations, by longer names, as signs of stations; a party and its wing.
    "Auditors at [organisation:QNV] could not confirm it, and [organisation:QNV] left.",
    "The [organisation:Varna Kisan Dal] won. Nobody asked [organisation:VKD] voters, and [organisation:VKD] leader [person:Anil Mehta] slept.",
    "Sources in the [organisation:RSP(M)] called it final.",
    "The [organisation:Janata Dal (Secular)] and the [organisation:Shiv Sena] met in [place:Mumbai].",
    "[organisation:KTVQ] will carry the debate. The mayor told [organisation:5News] that she was glad.",
    "[organisation:BoJ] officials waited, said the woman with a PhD. The [organisation:QVA] said that the [organisation:ZLQ] and the [organisation:VRN] had lost.",
    "[organisation:Unilever], which makes soap, is here. [organisation:Zelquarn] editor [person:Ian Mason] left.",
    "The CEO and the GDP are no organisations, nor is HIV.",
    // Institutions under a common noun, parliaments, parties and media.
    "The [organisation:European Commission] waited. The [organisation:Commission] and the [organisation:Council] did not agree.",
    "The head of the [organisation:Public Prosecutor’s Office] resigned. The [organisation:Farmers’ Union] marched.",
    "He spoke at the [organisation:Tambo] party’s offices in [place:Nakuru], after a Christmas party.",
    "The [organisation:Dáil] voted, and the [organisation:Lok Sabha] will.",
    "Two officials told [organisation:Lookout]. “We wait,” [organisation:Lookout] editor [person:Jane Mason] wrote.",
    // Firms.
    "Shares of [organisation:volaJet] fell. She bought an iPhone.",
    "“No,” said [organisation:Bramwell]’s [person:Peter Ashton]. [organisation:Davenport] raised its target.",
    // Heads that take what stands beside them.
    "She studied at [organisation:Trinity College Dublin] and at the [organisation:Rosa Maria Varga Cultural Centre].",
    "The court heard the [organisation:Law Society of Uganda] on Friday.",
    // Places by the nouns before them, by their wording, and where only places stand.
    "They stood on the hill of [place:Dar Enda Meret] and in the village of [place:Debre Lin].",
    "The crowd filled the [place:Plaza de la Libertad] and the [place:Place de la Nation] at noon.",
    "He lived at [place:Raj Bhavan]. She played at [place:Norham Heath].",
    "Born in [place:Castlebar], [place:County Galway], she left the [place:Republic of Ireland].",
    "[place:U.S.] Solicitor General [person:Anna Reed] argued the case.",
    "The birds of [place:Thornbury Island] are safe. [place:Thornbury] had lost them once before.",
    "By [person:Olaf Stern] in [place:Frankfurt] and [person:Maria Palm] in [place:Singapore]",
    "At his offices in [place:Karen], he said that the film is in [people:German].",
    // Clubs in a report of sport that tells no results.
    "The striker joins the club for the season, as he was released by [organisation:Chelsea]. The [organisation:Magpies] made a bid. He will follow [person:Dirk Noor] from [organisation:Ajax]. He lives in [place:Chelsea].",
    "[organisation:Manchester City] scored a goal in the first match of the season. [organisation:City] won.",
    // The beginning of a sentence.
    "It was over. [person:Pep Guardiola] smiled. [person:SCHOLZ] UNDER FIRE: The chancellor will speak today.",
  ])
  func sentence(_ marked: String) {
    let (text, expected) = NameTestPage.read(marked)
    #expect(NameTestPage(text).marked == expected)
  }

  @Test(arguments: [
    (
      "Mikhail Gorbachev met Ronald Reagan in Reykjavik. Gorbachev said little. Mr. Reagan smiled.",
      [
        "Mikhail Gorbachev → Mikhail Gorbachev", "Ronald Reagan → Ronald Reagan", "Reykjavik → Reykjavik",
        "Gorbachev → Mikhail Gorbachev", "Reagan → Ronald Reagan",
      ]
    ),
    // A surname that two persons bear stays with the one whom the document called by it before,
    (
      "Franklin Roosevelt led the country through the war. Roosevelt died in 1945. "
        + "Theodore Roosevelt had been president before him. Roosevelt was mourned.",
      [
        "Franklin Roosevelt → Franklin Roosevelt", "Roosevelt → Franklin Roosevelt",
        "Theodore Roosevelt → Theodore Roosevelt", "Roosevelt → Franklin Roosevelt",
      ]
    ),
    // is not that of relatives,
    (
      "In 1971 Clara Varga married Paul Varga. Varga later said that the law was a mistake.",
      ["Clara Varga → Clara Varga", "Paul Varga → Paul Varga", "Varga → Clara Varga"]
    ),
    (
      "Clara Varga wept. Paul Varga, her father, was dead. Varga left at once.",
      ["Clara Varga → Clara Varga", "Paul Varga → Paul Varga", "Varga → Clara Varga"]
    ),
    (
      "President Ilham Aliyev spoke of his father Heydar Aliyev. Aliyev left.",
      ["Ilham Aliyev → Ilham Aliyev", "Heydar Aliyev → Heydar Aliyev", "Aliyev → Ilham Aliyev"]
    ),
    // nor of those of the other sex than the pronoun.
    (
      "Peter Varga spoke in Vienna. Clara Varga spoke in Graz. Varga said that he was tired. Varga said that she was not.",
      [
        "Peter Varga → Peter Varga", "Vienna → Vienna", "Clara Varga → Clara Varga", "Graz → Graz",
        "Varga → Peter Varga", "Varga → Clara Varga",
      ]
    ),
    // Particles go with a surname or without.
    (
      "Joris van der Meer resigned. “I am tired,” van der Meer said. The council thanked Van der Meer.",
      [
        "Joris van der Meer → Joris van der Meer", "van der Meer → Joris van der Meer",
        "Van der Meer → Joris van der Meer",
      ]
    ),
    // A second surname may be left out.
    (
      "Gabriela Ríos de Luna won. Gabriela Ríos thanked her voters. Ríos smiled.",
      [
        "Gabriela Ríos de Luna → Gabriela Ríos de Luna", "Gabriela Ríos → Gabriela Ríos de Luna",
        "Ríos → Gabriela Ríos de Luna",
      ]
    ),
    // Two surnames go together.
    (
      "Ana García Varga spoke in Lima. García Varga smiled. Pedro Ruiz-Canto left. Ruiz-Canto was angry.",
      [
        "Ana García Varga → Ana García Varga", "Lima → Lima", "García Varga → Ana García Varga",
        "Pedro Ruiz-Canto → Pedro Ruiz-Canto", "Ruiz-Canto → Pedro Ruiz-Canto",
      ]
    ),
    // The numbers of kings stay in capitals.
    (
      "King Otto IV met Emperor Frederick II in Rome.",
      ["Otto IV → Otto IV", "Frederick II → Frederick II", "Rome → Rome"]
    ),
    // An airline, a bank and a party are known by their first word.
    (
      "Zelquar Airways cut its forecast. Shares in Zelquar fell. Analysts said Zelquar would recover.",
      ["Zelquar Airways → Zelquar Airways", "Zelquar → Zelquar Airways", "Zelquar → Zelquar Airways"]
    ),
    (
      "The Labour Party won 40 seats. Critics said Labour had promised too much.",
      ["Labour Party → Labour Party", "Labour → Labour Party"]
    ),
    // An acronym and its expansion are one organisation.
    (
      "The International Committee of the Red Cross (ICRC) sent a letter. The ICRC waited for an answer.",
      [
        "International Committee of the Red Cross → International Committee of the Red Cross",
        "ICRC → International Committee of the Red Cross", "ICRC → International Committee of the Red Cross",
      ]
    ),
    // Two spellings of a country, two forms of a people.
    (
      "The United States and Canada signed. The U.S. hesitated. Ukrainians wept; a Ukrainian poet sang.",
      [
        "United States → United States", "Canada → Canada", "U.S. → United States", "Ukrainians → Ukrainians",
        "Ukrainian → Ukrainians",
      ]
    ),
    // A headline takes its names from the body.
    (
      "GORBACHEV WARNS BONN OVER BERLIN\nMikhail Gorbachev warned the government in Bonn yesterday over Berlin.",
      [
        "GORBACHEV → Mikhail Gorbachev", "BONN → Bonn", "BERLIN → Berlin",
        "Mikhail Gorbachev → Mikhail Gorbachev",
        "Bonn → Bonn", "Berlin → Berlin",
      ]
    ),
    // Words that only datelines and headlines have in capitals are cased; acronyms stay.
    (
      "WASHINGTON, Aug. 5 — NATO agreed.",
      ["WASHINGTON → Washington", "NATO → NATO"]
    ),
    // Another romanisation of a surname that the document introduces.
    (
      "President Volodymyr Zelenskyy spoke in Kyiv. Mr. Zelensky thanked Poland.",
      [
        "Volodymyr Zelenskyy → Volodymyr Zelenskyy", "Kyiv → Kyiv", "Zelensky → Volodymyr Zelenskyy",
        "Poland → Poland",
      ]
    ),
    // A report of sport: cities are teams, but not at its head, behind “in”, or where they are countries.
    (
      "MADRID, May 4 (Reuters) - Liverpool beat Newcastle 3-1 on Saturday. Pittsburgh defeated Cleveland 24-17 in Dallas, and France beat Italy 2-0.",
      [
        "MADRID → Madrid", "Reuters → Reuters", "Liverpool → Liverpool", "Newcastle → Newcastle",
        "Pittsburgh → Pittsburgh", "Cleveland → Cleveland", "Dallas → Dallas", "France → France",
        "Italy → Italy",
      ]
    ),
    // Two of one surname in one sentence, neither named more often: it cannot be told who is meant.
    (
      "In Baku Ilham Aliyev spoke of Heydar Aliyev. Aliyev left.",
      ["Baku → Baku", "Ilham Aliyev → Ilham Aliyev", "Heydar Aliyev → Heydar Aliyev", "Aliyev → Aliyev"]
    ),
    // Nobody is introduced: the surname stays what it is.
    ("Mr. Churchill said that he would not resign.", ["Churchill → Churchill"]),
  ])
  func linking(_ text: String, _ expected: [String]) {
    #expect(NameTestPage(text).linked == expected)
  }

  @Test func basisTellsWhoIntroducedASurname() throws {
    let page = NameTestPage("Margaret Thatcher resigned in 1990. Thatcher said that she was sad.")
    let last = try #require(page.names.mentions.last)
    guard case .text(let span) = last.basis.anchor else {
      Issue.record("the basis names no introduction")
      return
    }
    #expect(String(decoding: Array(page.text.utf8)[span.range], as: UTF8.self) == "Margaret Thatcher")
  }

  /// What stays ambiguous says between whom.
  @Test(arguments: [
    "In Baku Ilham Aliyev spoke of Heydar Aliyev. Aliyev left.",
    "Aliyev left early. Ilham Aliyev had spoken in Baku. Heydar Aliyev had not.",
  ])
  func basisTellsBetweenWhom(_ text: String) throws {
    let page = NameTestPage(text)
    let bare = try #require(page.names.mentions.first { page.words($0) == "Aliyev" })
    #expect(bare.basis.rule == "surname of several: may be Ilham Aliyev or Heydar Aliyev")
  }

  /// Whatever the bytes, spans are inside the text, on scalars, in order and apart; and twice the same.
  /// What stands beside the text is found too, and linked with it, but is not among the names of the text.
  @Test func margins() {
    let text =
      "Minister Carla Novak resigned in Prague.\n2. Hrdlicka, Jaroslav (1998). The Old Town.\nNovak in Brno"
    let lines = [0..<40, 41..<84, 85..<98].map {
      Block(span: Span($0.lowerBound, $0.upperBound), kind: .body)
    }
    let bytes = Array(text.utf8)
    let names = NameAnnotator.annotate(
      Reading(bytes: bytes, blocks: [lines[0]]),
      margins: Reading(bytes: bytes, blocks: [lines[1], lines[2]]),
      dates: [])
    func words(_ mentions: [Mention]) -> [String] {
      mentions.map {
        String(decoding: bytes[$0.span.range], as: UTF8.self) + " → " + names.entities[$0.entity].name
      }
    }
    #expect(words(names.mentions) == ["Carla Novak → Carla Novak", "Prague → Prague"])
    #expect(
      words(names.marginMentions)
        == ["Hrdlicka, Jaroslav → Hrdlicka, Jaroslav", "Novak → Carla Novak", "Brno → Brno"])
  }

  @Test(arguments: 0..<60)
  func anyText(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "Paris", "the", "U.S.", " ", " ", "\n", "J.", "’s", "“", "al-", "Élysée", "Əliyev", "国", "12", "-", ".",
      ",", "said",
      "Mr.", "(", ")", "SOCAR", "of", "&", "\u{301}", "🙂", "University", "McDonald", "eBay", "\u{0}",
      "Ивановъ",
    ]
    let text = (0..<Int.random(in: 0..<80, using: &random)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }.joined()
    let page = NameTestPage(text)
    var end: UInt32 = 0
    for mention in page.names.mentions {
      #expect(mention.span.start >= end && mention.span.end > mention.span.start)
      #expect(Int(mention.span.end) <= text.utf8.count)
      #expect(String(validating: Array(text.utf8)[mention.span.range], as: UTF8.self) != nil)
      #expect(page.names.entities.indices.contains(mention.entity))
      end = mention.span.end
    }
    #expect(NameTestPage(text).marked == page.marked)
  }
}
