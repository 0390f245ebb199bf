import Values

/// Births and deaths told in brackets behind a person's name: “(4 May 1870 – 3 June 1932)”, “(1870–1932)”, “(born 4 May
/// 1950)”, “(b. 1950)”, “(Ely, 4 May 1870 – York, 3 June 1932)”.
///
/// Each is a happening of its own, of the words from the name to the closing bracket.
enum LifeDates {
  /// - Parameter group: positions of the dates of a sentence, in text order.
  /// - Returns: the happenings, and the positions of the dates that tell them.
  static func read(
    _ group: [Int], _ sentence: Range<Int>, _ page: ClausePage, _ names: DocumentNames
  ) -> (events: [Event], dates: Set<Int>) {
    var (events, used): ([Event], Set<Int>) = ([], [])
    for open in sentence where page.sign(open) == 40 && open > sentence.lowerBound {
      guard
        let close = (open + 1..<min(sentence.upperBound, open + reach)).first(where: { page.sign($0) == 41 }),
        let person = person(endingAt: page.tokens[open - 1].end, names)
      else { continue }
      let inside = page.tokens[open].end..<page.tokens[close].start
      let dates = group.filter { inside.contains(page.dates[$0].span.start) }
      guard !dates.isEmpty, isPlain(open + 1..<close, page) else { continue }
      let span = Span(start: person.span.start, end: page.tokens[close].end)
      for life in lives(dates, open + 1..<close, page) {
        events.append(
          Event(
            span: span, happened: life.day, date: life.date, people: [person.entity], places: [],
            basis: Basis(
              life.isBirth ? "born, told beside the name" : "died, told beside the name",
              anchor: .text(page.dates[life.date].span))))
        used.insert(life.date)
      }
    }
    return (events, used)
  }

  /// How many tokens the brackets hold at most.
  private static let reach = 32

  private static func person(endingAt byte: UInt32, _ names: DocumentNames) -> Mention? {
    let position = names.mentions.firstPosition { $0.span.end >= byte }
    guard position < names.mentions.count, names.mentions[position].span.end == byte,
      names.mentions[position].kind == .person
    else { return nil }
    return names.mentions[position]
  }

  /// Whether nothing but dates, names and words of birth and death stands in brackets: not “(reigned 1702–1714)”.
  private static func isPlain(_ inside: Range<Int>, _ page: ClausePage) -> Bool {
    inside.allSatisfy { index in
      let token = page.tokens[index]
      return token.kind != .word || token.isCapitalised || page.has(index, .time) || words[token.key] != nil
    }
  }

  private typealias Life = (date: Int, day: DateRange, isBirth: Bool)

  private static func lives(_ dates: [Int], _ inside: Range<Int>, _ page: ClausePage) -> [Life] {
    let mention = page.dates[dates[0]]
    if dates.count == 1, let range = mention.range, mention.value?.contains("/") ?? false {
      let (first, last) = (range.first.civil.year, range.last.civil.year)
      // So few years may be those of an office.
      guard range.precision == .year, 20...115 ~= last - first else { return [] }
      return [(dates[0], DateRange(year: first), true), (dates[0], DateRange(year: last), false)]
    }
    if dates.count == 2, let birth = mention.range, let death = page.dates[dates[1]].range,
      0...115 ~= death.first.civil.year - birth.first.civil.year, birth.first < death.first,
      birth.precision == .day || death.precision == .day
        || death.first.civil.year - birth.first.civil.year >= 20
    {
      let between =
        page.reading.tokens(in: mention.span)
        .upperBound..<page.reading.tokens(in: page.dates[dates[1]].span).lowerBound
      let isApart = between.contains {
        page.isDash($0) || page.isHyphen($0) || deaths[page.tokens[$0].key] != nil
      }
      return isApart ? [(dates[0], birth, true), (dates[1], death, false)] : []
    }
    guard dates.count == 1, let day = mention.range else { return [] }
    let before = inside.lowerBound..<page.reading.tokens(in: mention.span).lowerBound
    if before.contains(where: { births[page.tokens[$0].key] != nil }) { return [(dates[0], day, true)] }
    if before.contains(where: { deaths[page.tokens[$0].key] != nil }) { return [(dates[0], day, false)] }
    return []
  }

  private static let births = WordTable("born,b,née,nee = yes", meaning: { _ in true })
  private static let deaths = WordTable("died,d = yes", meaning: { _ in true })
  private static let words = WordTable(
    "born,b,née,nee,died,d,in,at,on,near,about,c,ca,circa,and,the,of,o.s,n.s = yes", meaning: { _ in true })
}
