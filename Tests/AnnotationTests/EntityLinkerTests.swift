import Annotation
import Testing

@Suite struct EntityLinkerTests {
  private static func name(_ name: String, _ kind: NameKind, _ mentions: Int = 1) -> LinkableName {
    LinkableName(name: name, kind: kind, mentions: mentions, documents: 1)
  }

  @Test(arguments: [
    ("Igor Kartavykh", "Igor Kartavikh", NameKind.person),
    ("Volodymyr Zelensky", "Volodymyr Zelenskyy", .person),
    ("Volodymyr Zelenskiy", "Volodymyr Zelenskyy", .person),
    ("Ilham Aliyev", "Ilham Aliev", .person),
    ("Necmettin Erbakan", "NECMETTIN ERBAKAN", .person),
    ("Ilham Aliyev", "ILHAM ALIYEV", .person),
    ("Süleyman Demirel", "Suleyman Demirel", .person),
    ("Gabala", "Qabala", .place),
    ("Yekaterinburg", "Ekaterinburg", .place),
    ("U.S.", "United States", .place),
    ("US", "United States of America", .place),
    ("Kiev", "Kyiv", .place),
    ("the Caucasus", "Caucasus", .place),
    ("Nagorno-Karabakh", "Nagorno Karabakh", .place),
    ("U.N.", "United Nations", .organisation),
    ("State Oil Company of Azerbaijan Republic", "SOCAR", .organisation),
    ("Microsoft", "Microsoft Corp.", .organisation),
    ("Russian", "Russians", .people),
    ("George W. Bush", "George Bush", .person),
  ])
  func same(_ left: String, _ right: String, _ kind: NameKind) {
    let numbers = EntityLinker.link([Self.name(left, kind), Self.name(right, kind)])
    #expect(numbers[0] == numbers[1])
  }

  @Test(arguments: [
    ("Ilham Aliyev", "Heydar Aliyev", NameKind.person),
    ("Ilham Aliyev", "Aliyev", .person),
    ("Ravshan Mammadov", "Ravshan Mammadova", .person),
    ("Iran", "Iraq", .place),
    ("Niger", "Nigeria", .place),
    ("Austria", "Australia", .place),
    ("North Korea", "South Korea", .place),
    ("Ministry of Culture", "Ministry of Defence", .organisation),
    ("Slovak", "Slovene", .people),
  ])
  func different(_ left: String, _ right: String, _ kind: NameKind) {
    let numbers = EntityLinker.link([Self.name(left, kind), Self.name(right, kind)])
    #expect(numbers[0] != numbers[1])
  }

  /// A name that documents take for different kinds has the kind of most mentions; a single word that lists know has each.
  @Test(arguments: [
    ([name("Ada Quill", .person, 3), name("Ada Quill", .place, 2)], [NameKind.person, .person]),
    ([name("Ada Quill", .person, 2), name("ada quill", .place, 3)], [.place, .place]),
    ([name("Ada Quill", .organisation, 2), name("Ada Quill", .person, 2)], [.person, .person]),
    ([name("Ada Quill", .place, 2), name("Ada Quill", .organisation, 2)], [.organisation, .organisation]),
    ([name("Washington", .person, 3), name("Washington", .place, 1)], [.person, .place]),
    ([name("Zelquarn", .person, 1), name("Zelquarn", .place, 2)], [.place, .place]),
    (
      [name("Zelquarn", .person, 3), name("Zelquarn", .organisation, 3), name("Zelquarn", .place, 3)],
      [.organisation, .organisation, .organisation]
    ),
    ([name("Ada Quill", .people, 3), name("Ada Quill", .place, 1)], [.people, .place]),
  ])
  func majority(_ names: [LinkableName], _ kinds: [NameKind]) {
    #expect(EntityLinker.settleKinds(names).map(\.kind) == kinds)
    #expect(EntityLinker.settleKinds(names.reversed()).map(\.kind) == kinds.reversed())
  }

  @Test func kindsStayApart() {
    let numbers = EntityLinker.link([Self.name("Washington", .person), Self.name("Washington", .place)])
    #expect(numbers[0] != numbers[1])
  }

  @Test func twoMiddleNamesKeepTheBareNameApart() {
    let names = ["George W. Bush", "George H. Bush", "George Bush"].map { Self.name($0, .person) }
    #expect(Set(EntityLinker.link(names)).count == 3)
  }

  @Test func orderDoesNotMatter() {
    let names = [
      "Ilham Aliyev", "Ilham Aliev", "Heydar Aliyev", "Aliyev", "George Bush", "George W. Bush", "G. Bush",
      "Maria Zakharova", "Mariya Zakharova",
    ].map { Self.name($0, .person) }
    let expected = EntityLinker.link(names)
    for turn in 1..<names.count {
      let turned = Array(names[turn...] + names[..<turn])
      let numbers = EntityLinker.link(turned)
      #expect(Array(numbers[(names.count - turn)...] + numbers[..<(names.count - turn)]) == expected)
    }
  }

  @Test func canonicalNameIsTheMostMentionedThenTheLongest() {
    let names = [
      Self.name("US", .place, 3), Self.name("United States", .place, 3), Self.name("USA", .place, 2),
    ]
    #expect(EntityLinker.canonicalName(names) == "United States")
    #expect(EntityLinker.canonicalName([Self.name("Kiev", .place, 9)] + names) == "Kiev")
  }
}

extension EntityLinkerTests {
  @Test func canonicalNameIsNotInCapitalsWhereACasedFormIsKnown() {
    let names = [Self.name("WASHINGTON", .place, 9), Self.name("Washington", .place, 2)]
    #expect(EntityLinker.canonicalName(names) == "Washington")
    #expect(EntityLinker.canonicalName([Self.name("NATO", .organisation)]) == "NATO")
  }
}

/// A corpus of names, so that a step that compares every name with every other is noticed.
@Suite struct EntityLinkerSizeTests {
  @Test(.timeLimit(.minutes(1))) func tenThousandNames() {
    let names = (0..<10_000).map { number in
      LinkableName(
        name: "Given\(number % 300) Family\(number / 300)", kind: number % 5 == 0 ? .organisation : .person,
        mentions: 1,
        documents: 1)
    }
    let numbers = EntityLinker.link(names)
    #expect(Set(numbers).count == names.count)
  }
}
