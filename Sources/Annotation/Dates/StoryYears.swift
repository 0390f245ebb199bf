import Values

/// The years of a history's dates that have none.
///
/// “On 16 January 1940 … captured on 7 December … in June 1941”: a story goes forward, now and then looks back a little, and
/// ends where its next whole date stands. So the years of the dates between two whole ones are chosen together: each may be
/// of the year that the story has reached or of one beside it, every step has a price (`Price`), and the cheapest way through
/// all of them is taken (Viterbi's algorithm, in one pass).
struct StoryYears {
  /// A way through the dates so far: where the story stands, what it has cost, and its last choice.
  private struct Way {
    var range: DateRange
    /// A year or a war: the story may stand anywhere in it.
    var isWide: Bool
    var price: Double
    var choice: Int
  }

  /// One date's year on a way, with the choice before it.
  private struct Choice {
    var token: Int
    var year: Int
    var previous: Int
  }

  private var ways: [Way] = []
  private var choices: [Choice] = []
  /// The block of the last date that moved the story.
  private var block = -1
  private var sentence = -1

  /// For each expression whose year could be chosen, by its first token.
  var years: [Int: Int] {
    guard var position = ways.min(by: { $0.price < $1.price })?.choice else { return [:] }
    var years: [Int: Int] = [:]
    while position >= 0 {
      years[choices[position].token] = choices[position].year
      position = choices[position].previous
    }
    return years
  }

  var isUntold: Bool { ways.isEmpty }

  /// Dates of the first paragraph may come before the one that tells their year.
  mutating func begin(at range: DateRange) {
    ways = [Way(range: range, isWide: Self.isWide(range), price: 0, choice: -1)]
  }

  // MARK: Steps

  /// What a step costs: a month ahead is free, nine months ahead dearer than a few weeks back; a look back beside the story
  /// costs next to nothing.
  private enum Price {
    /// Days ahead that no writer would tell the year for.
    static let free = 150
    static let yearTurned = 1.0

    static func ahead(_ days: Int, turnsYear: Bool) -> Double {
      Double(max(0, days - free)) / 30 + (turnsYear && days > 90 ? yearTurned : 0)
    }

    /// Back, across so much of a break in the text.
    static func back(_ days: Int, across gap: Break) -> Double {
      switch gap {
      case .none: 3 + Double(days) / 45
      case .sentence: 2.5 + Double(days) / 45
      case .paragraph: 1.5 + Double(days) / 60
      case .section: 0.5 + Double(days) / 90
      }
    }

    /// A date beside the story is one near it.
    static func aside(_ range: DateRange, from story: DateRange) -> Double {
      if range.overlaps(story) { return 0 }
      return range.last < story.first
        ? Double(story.first - range.last) / 60 : 0.5 + Double(range.first - story.last) / 20
    }

    /// To a date that is told whole: anywhere ahead, some way back, hardly ever a century back.
    static func whole(back days: Int, across gap: Break) -> Double {
      days > 36_500 ? 8 : min(3, back(days, across: gap))
    }

    /// Past a date that is told whole, which then is only looked at: “since the war of 1956”, “it would last until 1918”.
    static func past(_ range: DateRange, isBehind: Bool) -> Double {
      range.precision == .year ? (isBehind ? 1.5 : 2.5) : 4
    }

    static let wrongWeekday = 6.0
    static let afterPublication = 6.0
  }

  private enum Break { case none, sentence, paragraph, section }

  /// Where a date stands.
  struct Place {
    var sentence: Int
    var block: Int
    var isBehindHeading: Bool
  }

  private func gap(to place: Place) -> Break {
    if place.sentence == sentence { return .none }
    if place.block == block { return .sentence }
    return place.isBehindHeading ? .section : .paragraph
  }

  private mutating func moveOn(to place: Place) { (sentence, block) = (place.sentence, place.block) }

  /// A date that is told whole: the story goes on from it, or from where it was.
  mutating func pass(_ range: DateRange, at place: Place) {
    let gap = gap(to: place)
    var met: Way?
    for (index, way) in ways.enumerated() {
      let back = way.range.first - range.last
      let price = way.price + (back > 0 ? Price.whole(back: back, across: gap) : 0)
      if price < met?.price ?? .infinity {
        met = Way(range: range, isWide: Self.isWide(range), price: price, choice: way.choice)
      }
      ways[index].price += way.range.overlaps(range) ? 0 : Price.past(range, isBehind: back > 0)
    }
    ways.removeAll { $0.range.overlaps(range) && !Self.isWide(range) }
    ways.insert(met ?? Way(range: range, isWide: Self.isWide(range), price: 0, choice: -1), at: 0)
    keepBest()
    moveOn(to: place)
  }

  private static func isWide(_ range: DateRange) -> Bool { range.precision >= .season || range.length > 100 }

  private mutating func keepBest() {
    ways.sort { ($0.price, $0.range) < ($1.price, $1.range) }
    if ways.count > Self.most { ways.removeLast(ways.count - Self.most) }
  }

  /// So long after what was told, or the next of its kind.
  mutating func shift(at place: Place, _ move: (DateRange) -> DateRange?) {
    for index in ways.indices {
      guard let range = move(ways[index].range) else { continue }
      (ways[index].range, ways[index].isWide) = (range, Self.isWide(range))
    }
    moveOn(to: place)
  }

  /// A date whose year is to be chosen.
  /// - Parameters:
  ///   - isAside: it stands in a look back beside the story and does not move it.
  ///   - others: years that the text tells elsewhere.
  ///   - range: the date in a year.
  ///   - penalty: what speaks against it there, whatever the story.
  mutating func choose(
    _ token: Int, at place: Place, isAside: Bool, others: some Sequence<Int>, range: (Int) -> DateRange?,
    penalty: (DateRange) -> Double
  ) {
    let gap = gap(to: place)
    var next: [Int: Way] = [:]
    for way in ways {
      let (first, last) = (way.range.first.civil.year, way.range.last.civil.year)
      // In order, so that of equal ones the earliest is taken.
      let candidates = Set(first - 1...min(last, first + Self.longest) + 1).union(others).sorted()
      for year in candidates {
        guard let date = range(year) else { continue }
        let price = way.price + step(from: way, to: date, gap, isAside) + penalty(date)
        // Ways that stand in one place go on as one; ways that a look back leaves where they were do not.
        let key = isAside ? Int(way.range.first.number) : year
        if price < next[key]?.price ?? .infinity {
          choices.append(Choice(token: token, year: year, previous: way.choice))
          next[key] = Way(
            range: isAside ? way.range : date, isWide: isAside && way.isWide, price: price,
            choice: choices.count - 1)
        }
      }
    }
    guard !next.isEmpty else { return }
    ways = Array(next.values)
    keepBest()
    if !isAside { moveOn(to: place) }
  }

  /// How many years of a war or a reign are looked at.
  private static let longest = 12
  /// How many ways are followed.
  private static let most = 6

  private func step(from way: Way, to date: DateRange, _ gap: Break, _ isAside: Bool) -> Double {
    if isAside { return Price.aside(date, from: way.range) }
    if date.overlaps(way.range) { return 0 }
    if date.first > way.range.last {
      let turns = date.first.civil.year != way.range.last.civil.year
      return Price.ahead(date.first - way.range.last, turnsYear: turns) + (way.isWide ? Price.yearTurned : 0)
    }
    return Price.back(way.range.first - date.last, across: gap)
  }

  /// What speaks against a date whatever the story: a weekday that it does not have, a day after its telling.
  static func penalty(_ range: DateRange, _ date: CalendarDate, published: DateRange?) -> Double {
    var price = 0.0
    if let weekday = date.weekday, date.day != nil, range.first.weekday != weekday {
      price += Price.wrongWeekday
    }
    if let published, range.first > published.last { price += Price.afterPublication }
    return price
  }
}
