import Testing
import Values

@testable import Annotation

@Suite("Events")
struct EventTests {
  private func events(
    _ text: String, _ dates: [String], names: [(kind: NameKind, spellings: [String])] = []
  ) throws -> (reader: ClaimReader, events: [Event]) {
    let known: [(String, DateRange)] = try dates.map {
      let parts = $0.split(separator: "=").map(String.init)
      return (parts[0], try #require(DateRange(literal: parts[1])))
    }
    let reader = ClaimReader(text, names: names, dates: known)
    return (reader, EventAnnotator.annotate(reader.page, claims: reader.found.claims))
  }

  @Test("one date, one happening")
  func single() throws {
    let (reader, events) = try events(
      "On 3 March 1918 Russia signed the treaty in Brest-Litovsk.", ["3 March 1918=1918-03-03"],
      names: [(.place, ["Russia"]), (.place, ["Brest-Litovsk"])])
    #expect(
      events.map { reader.text($0.span) } == ["On 3 March 1918 Russia signed the treaty in Brest-Litovsk."])
    #expect(events.map { $0.happened?.description } == ["1918-03-03"])
    #expect(events.map(\.places) == [[0, 1]])
  }

  @Test("two dates in two clauses are two happenings")
  func two() throws {
    let (reader, events) = try events(
      "The tsar abdicated on 15 March 1917, and the soviet took power on 7 November 1917.",
      ["15 March 1917=1917-03-15", "7 November 1917=1917-11-07"])
    #expect(
      events.map { reader.text($0.span) } == [
        "The tsar abdicated on 15 March 1917", "the soviet took power on 7 November 1917.",
      ])
  }

  @Test("people are told once each, in text order")
  func people() throws {
    let (_, events) = try events(
      "In 1987 Reagan met Gorbachev and Reagan signed the treaty.", ["1987=1987"],
      names: [(.person, ["Gorbachev"]), (.person, ["Reagan"])])
    #expect(events.map(\.people) == [[1, 0]])
  }

  @Test("where a pronoun is the subject, whom it means is told")
  func pronoun() throws {
    let (_, events) = try events(
      "Reagan grew up in Dixon. In 1937 he moved to Hollywood.", ["1937=1937"], names: [(.person, ["Reagan"])]
    )
    #expect(events.map(\.people) == [[0]])
  }

  @Test("a date that dates a statement is no happening")
  func saying() throws {
    let (_, events) = try events("The mayor said on July 19 that the bridge is safe.", ["July 19=2025-07-19"])
    #expect(events.isEmpty)
  }

  @Test(
    "what nobody is named to expect is told of as it stands, and a saying in a side clause has no day of its own"
  )
  func expected() throws {
    let tuesday = "Tuesday=2025-07-22"
    #expect(try events("The road is expected to reopen on Tuesday.", [tuesday]).events.count == 1)
    #expect(
      try events("A guard wept in the dock on Tuesday as the judge said the bridge was safe.", [tuesday])
        .events.count
        == 1)
  }

  @Test("a plan is told to be one")
  func scheduled() throws {
    let (_, events) = try events("The bridge will open on 1 May 2026.", ["1 May 2026=2026-05-01"])
    #expect(events.map(\.basis.rule) == ["scheduled for its date"])
  }

  @Test("a date that only says what a place is called today is no happening")
  func namedAnew() throws {
    let today = "today=2025-08-27"
    #expect(
      try events("He gave them Tiflis, today the capital of Georgia, and left.", [today]).events.isEmpty)
    #expect(try events("In Tiflis, today the mayor resigned.", [today]).events.count == 1)
  }

  @Test("a date without a verb is no happening")
  func none() throws {
    #expect(try events("Photo, 2 November 2008", ["2 November 2008=2008-11-02"]).events.isEmpty)
  }

  /// A sentence, its dates, and the happenings a reader would list: day and words.
  static let sentences: [(text: String, dates: [String], happenings: [String])] = [
    (
      "Born in Brest in 1961, she joined the port in 1983 and became its master in 2011.",
      ["1961=1961", "1983=1983", "2011=2011"],
      [
        "1961 Born in Brest in 1961", "1983 she joined the port in 1983",
        "2011 became its master in 2011.",
      ]
    ),
    (
      "She was born in Brest in 1961 and joined the port in 1983.", ["1961=1961", "1983=1983"],
      ["1961 She was born in Brest in 1961", "1983 joined the port in 1983."]
    ),
    (
      "After the war ended in 1949, the exiles returned.", ["1949=1949"],
      ["1949 After the war ended in 1949, the exiles returned."]
    ),
    (
      "It was the worst loss since the ferry sank off Brest on 26 September 1900 with eighty people.",
      ["26 September 1900=1900-09-26"],
      ["1900-09-26 the ferry sank off Brest on 26 September 1900 with eighty people."]
    ),
    (
      "The inquiry never reported; its chairman dissolved it in May 1919.", ["May 1919=1919-05"],
      ["1919-05 its chairman dissolved it in May 1919."]
    ),
    (
      "The 1953 constitution was abolished in 1979.", ["1953=1953", "1979=1979"],
      ["1979 The 1953 constitution was abolished in 1979."]
    ),
    (
      "The mayor said the search would go on until 19 March 1925.", ["19 March 1925=1925-03-19"],
      ["..1925-03-19 the search would go on until 19 March 1925."]
    ),
    (
      "The captain was held on 15 March 1925, the police said.", ["15 March 1925=1925-03-15"],
      ["1925-03-15 The captain was held on 15 March 1925"]
    ),
    (
      "The union called a strike for 4 May 1926.", ["4 May 1926=1926-05-04"],
      ["1926-05-04 The union called a strike for 4 May 1926."]
    ),
    (
      "The fire destroyed the village, which was rebuilt in 1960.", ["1960=1960"],
      ["1960 the village, which was rebuilt in 1960."]
    ),
    (
      "The republic lasted from May 1918 to April 1920.", ["May 1918=1918-05", "April 1920=1920-04"],
      ["1918-05..1920-04 The republic lasted from May 1918 to April 1920."]
    ),
    (
      "The barn burnt down in 1742 and 1763.", ["1742=1742", "1763=1763"],
      ["1742 The barn burnt down in 1742 and 1763.", "1763 The barn burnt down in 1742 and 1763."]
    ),
    (
      "Floods took the mill in 1742, and the bridge in 1763.", ["1742=1742", "1763=1763"],
      [
        "1742 Floods took the mill in 1742, and the bridge in 1763.",
        "1763 Floods took the mill in 1742, and the bridge in 1763.",
      ]
    ),
    (
      "Born in Ely, England, on 12 June 1932, she moved to Lyon in 1951.",
      ["12 June 1932=1932-06-12", "1951=1951"],
      ["1932-06-12 Born in Ely, England, on 12 June 1932", "1951 she moved to Lyon in 1951."]
    ),
    (
      "After the 1917 February uprising the council took power in April 1918.",
      ["1917 February=1917-02", "April 1918=1918-04"],
      ["1918-04 After the 1917 February uprising the council took power in April 1918."]
    ),
    ("It was the steepest fall since May 1908.", ["May 1908=1908-05"], []),
    ("If the bridge had opened in 1925, the town would have grown.", ["1925=1925"], []),
    (
      "The strike began on 3 May 1926 and ended on 12 May 1926.",
      ["3 May 1926=1926-05-03", "12 May 1926=1926-05-12"],
      ["1926-05-03 The strike began on 3 May 1926", "1926-05-12 ended on 12 May 1926."]
    ),
    (
      "The police raided homes in June 1925; two brothers died and nine people were held.",
      ["June 1925=1925-06"],
      ["1925-06 The police raided homes in June 1925; two brothers died and nine people were held."]
    ),
  ]

  @Test("each clause with a date of its own is a happening", arguments: sentences.indices)
  func clauses(position: Int) throws {
    let sentence = Self.sentences[position]
    let (reader, events) = try events(sentence.text, sentence.dates)
    #expect(
      events.map { "\($0.happened?.description ?? "none") \(reader.text($0.span))" } == sentence.happenings)
  }

  /// A text, and for each happening its days, what bounds it and its words.
  static let bounds: [(text: String, happenings: [String])] = [
    ("A school stood here before 1720.", ["..1719 BEFORE A school stood here before 1720."]),
    ("The walls were finished by 1240.", ["..1240 ON_OR_BEFORE The walls were finished by 1240."]),
    (
      "The pans stayed with the crown until 1912.",
      ["..1912 ON_OR_BEFORE The pans stayed with the crown until 1912."]
    ),
    (
      "The last works closed no later than June 1931.",
      ["..1931-06 ON_OR_BEFORE The last works closed no later than June 1931."]
    ),
    (
      "Only fishing boats called after 2 July 1750.",
      ["1750-07-03.. AFTER Only fishing boats called after 2 July 1750."]
    ),
    ("She has led the council since 2005.", ["2005.. ON_OR_AFTER She has led the council since 2005."]),
    ("From 1899 on the firm paid its men.", ["1899.. ON_OR_AFTER From 1899 on the firm paid its men."]),
    ("It has been the steepest fall since May 1908.", []),
    (
      "They marched from May 1918 until April 1920.",
      ["1918-05..1920-04 - They marched from May 1918 until April 1920."]
    ),
    (
      "The bell rang shortly before 5 p.m. on 3 May 1906.",
      [
        "1906-05-03 - The bell rang shortly before 5 p.m. on 3 May 1906."
      ]
    ),
    ("On 3 May the plane crashed.", ["none - On 3 May the plane crashed."]),
    (
      "She served from 1915 until March 1917, when she fell ill.",
      ["1915..1917 - She served from 1915 until March 1917", "1917-03 - she fell ill."]
    ),
    (
      "Her letters, written in 1886, were sold in 1972.",
      ["1972 - Her letters, written in 1886, were sold in 1972."]
    ),
    (
      "After his death in 1628 the castle was sold.",
      ["1628.. ON_OR_AFTER After his death in 1628 the castle was sold."]
    ),
    (
      "Before the outbreak of war in 1914 he lived in Bern.",
      ["..1914 ON_OR_BEFORE Before the outbreak of war in 1914 he lived in Bern."]
    ),
    ("After he died in 1628 the castle was sold.", ["1628 - After he died in 1628 the castle was sold."]),
    (
      "He praised the founding of the league in 1918, which lasted until 1920.",
      [
        "1918 - the founding of the league in 1918, which lasted until 1920.",
        "..1920 ON_OR_BEFORE the founding of the league in 1918, which lasted until 1920.",
      ]
    ),
    (
      "The mill was sold to a baker in 1934, who used it in 1952.",
      ["1934 - The mill was sold to a baker in 1934", "1952 - who used it in 1952."]
    ),
    (
      "The government declared a state of emergency on 5 March 2019.",
      [
        "2019-03-05 - The government declared a state of emergency on 5 March 2019."
      ]
    ),
    (
      "The town fell on 28 June 1773. Nine days after the fall the fleet came.",
      [
        "1773-06-28 - The town fell on 28 June 1773.",
        "1773-07-07 - Nine days after the fall the fleet came.",
      ]
    ),
    (
      "Two days before the vote on 3 July 2020, he resigned.",
      ["2020-07-01 - Two days before the vote on 3 July 2020, he resigned."]
    ),
    (
      "The visit came on 3 July 2020, a day after the mayor resigned.",
      ["2020-07-03 - The visit came on 3 July 2020", "2020-07-02 - a day after the mayor resigned."]
    ),
    ("The advance began at 9 p.m. by their watches.", []),
    (
      "The church was finished in 1859, the institute in 1871.",
      [
        "1859 - The church was finished in 1859, the institute in 1871.",
        "1871 - The church was finished in 1859, the institute in 1871.",
      ]
    ),
    (
      "The estimate laid before the committee on 6 September 1923 belonged to the tower.",
      ["1923-09-06 - The estimate laid before the committee on 6 September 1923 belonged to the tower."]
    ),
    (
      "The ship left on 3 May 1906 at 05:40 and struck the reef at 06:25.",
      [
        "1906-05-03 - The ship left on 3 May 1906 at 05:40", "1906-05-03 - struck the reef at 06:25.",
      ]
    ),
    ("4 May 1931 – Strike begins.", ["1931-05-04 - Strike begins."]),
    (
      "On 12 June 1931, four days before the shooting, he left. He wrote three days after the shooting.",
      [
        "1931-06-12 - On 12 June 1931, four days before the shooting, he left.",
        "1931-06-19 - He wrote three days after the shooting.",
      ]
    ),
    (
      "He has been in prison since July 2020.",
      ["2020-07.. ON_OR_AFTER He has been in prison since July 2020."]
    ),
  ]

  @Test(
    "what a date only bounds is open on one side; a year that is not known is none", arguments: bounds.indices
  )
  func bound(position: Int) {
    let row = Self.bounds[position]
    let reading = reading(row.text)
    let dates = DateAnnotator.annotate(reading, published: nil)
    let page = ClausePage(reading, dates: dates, names: DocumentNames(entities: [], mentions: []))
    let claims = ClaimAnnotator.annotate(page, metadata: Metadata())
    let events = EventAnnotator.annotate(page, claims: claims.claims)
    let found = events.map {
      "\($0.happened?.description ?? "none") \($0.bound?.code ?? "-") \(reading.text($0.span))"
    }
    #expect(found == row.happenings)
  }

  /// A text with one person, and the births and deaths that stand beside the name.
  static let lives: [(text: String, happenings: [String])] = [
    (
      "Anna Holm (4 May 1870 – 3 June 1932) was a painter.",
      ["1870-05-04 Anna Holm (4 May 1870 – 3 June 1932)", "1932-06-03 Anna Holm (4 May 1870 – 3 June 1932)"]
    ),
    ("Anna Holm (1870–1932) was a painter.", ["1870 Anna Holm (1870–1932)", "1932 Anna Holm (1870–1932)"]),
    ("Anna Holm (born 4 May 1950) is a painter.", ["1950-05-04 Anna Holm (born 4 May 1950)"]),
    ("Anna Holm (b. 1950) is a painter.", ["1950 Anna Holm (b. 1950)"]),
    (
      "Queen Anna Holm (reigned 1702–1754) is silent.",
      ["1702..1754 Queen Anna Holm (reigned 1702–1754) is silent."]
    ),
    ("President Anna Holm (1990–2001) is silent.", []),
  ]

  @Test("a life in brackets is a birth and a death", arguments: lives.indices)
  func life(position: Int) {
    let row = Self.lives[position]
    let reading = reading(row.text)
    let dates = DateAnnotator.annotate(reading, published: nil)
    let names = ClaimReader.names([(.person, ["Anna Holm"])], in: row.text)
    let events = EventAnnotator.annotate(ClausePage(reading, dates: dates, names: names), claims: [])
    #expect(events.map { "\($0.happened?.description ?? "none") \(reading.text($0.span))" } == row.happenings)
  }

  @Test("when a story plays is no happening")
  func setting() throws {
    #expect(try events("The novel is set in 1921.", ["1921=1921"]).events.isEmpty)
    #expect(try events("The record was set in 1921.", ["1921=1921"]).events.count == 1)
  }

  @Test("nothing happened after the day on which it is told")
  func promised() throws {
    let reading = reading("She vowed to finish by March. They had met in May.")
    let published = DateRange(literal: "2024-07-17")
    let names = DocumentNames(entities: [], mentions: [])
    let dates = DateAnnotator.annotate(reading, published: published)
    let events = EventAnnotator.annotate(
      ClausePage(reading, dates: dates, names: names), claims: [], published: published)
    #expect(events.map { reading.text($0.span) } == ["They had met in May."])
  }

  @Test("what the simple present plans happens on its date; it tells nothing of days before")
  func planned() throws {
    let reading = reading("The country votes on Oct. 20. The story begins in 1912.")
    let published = DateRange(literal: "2024-07-17")
    let names = DocumentNames(entities: [], mentions: [])
    let dates = DateAnnotator.annotate(reading, published: published)
    let events = EventAnnotator.annotate(
      ClausePage(reading, dates: dates, names: names), claims: [], published: published)
    #expect(events.map { $0.happened?.description } == ["2024-10-20"])
  }

  @Test("what is expected or certain of a day to come is scheduled")
  func stillToCome() {
    let text = "The bridge is expected to reopen on 5 May. Schools will stay shut until 14 May."
    let reading = reading(text)
    let published = DateRange(literal: "2024-03-04")
    let names = DocumentNames(entities: [], mentions: [])
    let dates = DateAnnotator.annotate(reading, published: published)
    let events = EventAnnotator.annotate(
      ClausePage(reading, dates: dates, names: names), claims: [], published: published)
    #expect(events.map { $0.happened?.description } == ["2024-05-05", "..2024-05-14"])
  }

  @Test("a sentence of any length is gone through once")
  func long() throws {
    let reading = reading(
      String(repeating: "in May 1918 they came and on 5 June 1920 they left and ", count: 4000))
    let dates = DateAnnotator.annotate(reading, published: nil)
    let names = DocumentNames(entities: [], mentions: [])
    let page = ClausePage(reading, dates: dates, names: names)
    #expect(EventAnnotator.annotate(page, claims: []).count <= dates.count)
  }
}
