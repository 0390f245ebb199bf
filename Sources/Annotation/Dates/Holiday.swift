import Values

/// A day of the year with a name: fixed, or reckoned from a weekday or from Easter.
enum Holiday: Int32, Hashable, Sendable, CaseIterable {
  case newYear, valentine, womensDay, saintPatrick, goodFriday, easter, easterMonday, mayDay, victoryDay,
    memorialDay
  case bastilleDay, laborDay, columbusDay, halloween, veteransDay, armisticeDay, thanksgiving
  case christmasEve, christmas, boxingDay, newYearsEve, martinLutherKing, presidentsDay, electionDay,
    groundhogDay
  case juneteenth, earthDay, allSaints, palmSunday, pentecost, mothersDay, fathersDay, blackFriday,
    cyberMonday
  case ashWednesday, maundyThursday, whitMonday, ascension, michaelmas, candlemas, ladyDay, martinmas

  /// Names as tokens stand, apostrophes kept: a line gives the holiday's case and its names.
  static let names = WordTable(
    """
    new year day,new year 's day,new year's day,new year = newYear
    valentine 's day,valentines day = valentine
    international women 's day,women 's day = womensDay
    st patrick 's day,saint patrick 's day = saintPatrick
    good friday = goodFriday
    easter,easter sunday = easter
    easter monday = easterMonday
    may day = mayDay
    victory day = victoryDay
    memorial day = memorialDay
    bastille day = bastilleDay
    labor day,labour day = laborDay
    columbus day = columbusDay
    halloween = halloween
    veterans day,veterans ' day = veteransDay
    armistice day = armisticeDay
    thanksgiving,thanksgiving day = thanksgiving
    christmas eve = christmasEve
    christmas,christmas day = christmas
    boxing day = boxingDay
    new year 's eve = newYearsEve
    martin luther king day = martinLutherKing
    presidents day,presidents ' day = presidentsDay
    election day = electionDay
    groundhog day = groundhogDay
    juneteenth = juneteenth
    earth day = earthDay
    all saints day,all saints ' day = allSaints
    palm sunday = palmSunday
    pentecost,whit sunday,whitsun,whitsunday = pentecost
    whit monday = whitMonday
    ash wednesday = ashWednesday
    maundy thursday = maundyThursday
    ascension day = ascension
    michaelmas,michaelmas day = michaelmas
    candlemas = candlemas
    lady day = ladyDay
    martinmas = martinmas
    black friday = blackFriday
    cyber monday = cyberMonday
    mother 's day = mothersDay
    father 's day = fathersDay
    """
  ) { name in Holiday.allCases.first { "\($0)" == name } }

  /// The day it falls on.
  func day(in year: Int) -> Day {
    switch self {
    case .newYear: Day(year: year, month: 1, day: 1)
    case .valentine: Day(year: year, month: 2, day: 14)
    case .womensDay: Day(year: year, month: 3, day: 8)
    case .saintPatrick: Day(year: year, month: 3, day: 17)
    case .palmSunday: Holiday.easter(year) + -7
    case .goodFriday: Holiday.easter(year) + -2
    case .easter: Holiday.easter(year)
    case .easterMonday: Holiday.easter(year) + 1
    case .pentecost: Holiday.easter(year) + 49
    case .mayDay: Day(year: year, month: 5, day: 1)
    case .victoryDay: Day(year: year, month: 5, day: 9)
    case .memorialDay: Holiday.weekday(1, -1, month: 5, year)
    case .bastilleDay: Day(year: year, month: 7, day: 14)
    case .laborDay: Holiday.weekday(1, 1, month: 9, year)
    case .columbusDay: Holiday.weekday(1, 2, month: 10, year)
    case .halloween: Day(year: year, month: 10, day: 31)
    case .veteransDay, .armisticeDay: Day(year: year, month: 11, day: 11)
    case .thanksgiving: Holiday.weekday(4, 4, month: 11, year)
    case .electionDay: Holiday.weekday(1, 1, month: 11, year) + 1
    case .christmasEve: Day(year: year, month: 12, day: 24)
    case .christmas: Day(year: year, month: 12, day: 25)
    case .boxingDay: Day(year: year, month: 12, day: 26)
    case .newYearsEve: Day(year: year, month: 12, day: 31)
    case .martinLutherKing: Holiday.weekday(1, 3, month: 1, year)
    case .presidentsDay: Holiday.weekday(1, 3, month: 2, year)
    case .groundhogDay: Day(year: year, month: 2, day: 2)
    case .juneteenth: Day(year: year, month: 6, day: 19)
    case .earthDay: Day(year: year, month: 4, day: 22)
    case .allSaints: Day(year: year, month: 11, day: 1)
    case .mothersDay: Holiday.weekday(7, 2, month: 5, year)
    case .fathersDay: Holiday.weekday(7, 3, month: 6, year)
    case .blackFriday: Holiday.weekday(4, 4, month: 11, year) + 1
    case .cyberMonday: Holiday.weekday(4, 4, month: 11, year) + 4
    case .ashWednesday: Holiday.easter(year) + -46
    case .maundyThursday: Holiday.easter(year) + -3
    case .whitMonday: Holiday.easter(year) + 50
    case .ascension: Holiday.easter(year) + 39
    case .michaelmas: Day(year: year, month: 9, day: 29)
    case .candlemas: Day(year: year, month: 2, day: 2)
    case .ladyDay: Day(year: year, month: 3, day: 25)
    case .martinmas: Day(year: year, month: 11, day: 11)
    }
  }

  /// The year from which on the day has had its name; the same words meant other days before.
  var since: Int {
    switch self {
    case .blackFriday: 1980
    case .cyberMonday: 2005
    default: Int.min
    }
  }

  private static func weekday(_ weekday: Int, _ place: Int, month: Int, _ year: Int) -> Day {
    Day.counted(place, weekday, month: month, year: year) ?? Day(year: year, month: month, day: 1)
  }

  /// Easter Sunday: of the Gregorian calendar by the anonymous algorithm, before 1583 of the Julian one, as day and month of
  /// its own calendar (both in Meeus, “Astronomical Algorithms”, chapter 8).
  static func easter(_ year: Int) -> Day {
    if year < 1583 { return julianEaster(year) }
    let golden = year % 19
    let (century, ofCentury) = (year / 100, year % 100)
    let correction = (century + 8) / 25
    let epact = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7
    let shift = (golden + 11 * epact + 22 * weekday) / 451
    let sum = epact + weekday - 7 * shift + 114
    return Day(year: year, month: sum / 31, day: sum % 31 + 1)
  }

  private static func julianEaster(_ year: Int) -> Day {
    let year = max(1, year)
    let age = (19 * (year % 19) + 15) % 30
    let weekday = (2 * (year % 4) + 4 * (year % 7) - age + 34) % 7
    let sum = age + weekday + 114
    return Day(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}

extension Day {
  /// The first, second … or, with -1, last of a weekday in a month; nil where the month has no fifth.
  static func counted(_ place: Int, _ weekday: Int, month: Int, year: Int) -> Day? {
    let length = Day.days(inMonth: month, ofYear: year)
    if place < 0 {
      let last = Day(year: year, month: month, day: length)
      return last + -((last.weekday - weekday + 7) % 7)
    }
    let first = Day(year: year, month: month, day: 1)
    let distance = (weekday - first.weekday + 7) % 7 + (place - 1) * 7
    return distance < length ? first + distance : nil
  }
}
