/// What one token means to the grammar of dates and numbers: a kind, with a number where the kind has one.
struct Lexeme: Sendable {
  /// The word classes of the grammar. Table lines name them as they are spelled here.
  enum Kind: UInt8, Sendable, CaseIterable {
    /// A token the grammar has no use for.
    case other

    // Written with digits.
    case digits, decimal, ordinalDigits, decadeDigits, clockDigits, dottedDate
    /// “1.5bn”: the number is the power of ten behind the digits.
    case scaledDigits

    // Signs.
    case comma, dash, slash, colon, apostrophe, opening, closing, point, currency, percent, hash

    // Names of times. Numbers: month 1–12, weekday 1–7 from Monday, season 1–4 from spring.
    case month, monthOrWord, weekday, weekdayPlural, weekdayOrWord, season, seasonOrWord, seasonPlural,
      holiday
    /// “14h30”, “6.30pm”: the number is the minute of the day.
    case clockCode
    case dayPart, dayPartPlural, decadeWord, noon, meridiem, zone, era, oclock

    // Units: the number is a `TimeUnit`.
    case unit, unitPlural, unitAdjective, calendarUnit, end

    // Numbers.
    case cardinal, scale, ordinal, few, several, couple, dozen, plural

    // What stands before a unit or a name and says which one is meant.
    case the, article, last, past, next, this, that, previous, following, coming, same, current, latest,
      recent
    case every, each, fiscal, entire

    // What stands behind an amount of time and says from where it is counted.
    case ago, later, earlier, before, after, now, fromNow

    // Days and vague times. Number of a day: its distance from today.
    case day, tonight, present, pastReference, frequency

    // Parts of a period.
    case early, middle, late, begin, finish, stage, small
    /// “dawn”, “dusk”: the number is a `DayPart`.
    case twilight

    // Approximation.
    case about, around, nearly, over, under, more, less, than, at, least, most, up, no, or, so

    // Small words that hold an expression together.
    case of, `in`, on, and, to, through, from, between, until, since, by, during
    case year, half, quarter, century, weekend, time, old, period, term, future
    /// “года” behind a year, in languages that say so.
    case yearWord
    /// “AD842”: the number is the year.
    case eraCode
    case again, near, quarterName, halfName, long, page, flight
  }

  var kind: Kind
  var number: Int32

  static let other = Lexeme(kind: .other, number: 0)
}

/// Units of time, as TIMEX3 letters them.
enum TimeUnit: Int32, Sendable {
  case second, minute, hour, day, weekend, week, month, quarter, half, year, decade, century, millennium,
    fortnight

  /// Whether a duration in it is written behind `T`.
  var isClock: Bool { rawValue <= TimeUnit.hour.rawValue }

  /// The unit's letter, and how many of these one of the unit is: a decade is ten years.
  var letter: (code: String, each: Double) {
    switch self {
    case .second: ("S", 1)
    case .minute: ("M", 1)
    case .hour: ("H", 1)
    case .day: ("D", 1)
    case .weekend: ("D", 2)
    case .week: ("W", 1)
    case .month: ("M", 1)
    case .quarter: ("Q", 1)
    case .half: ("M", 6)
    case .year: ("Y", 1)
    case .decade: ("Y", 10)
    case .century: ("Y", 100)
    case .millennium: ("Y", 1000)
    case .fortnight: ("W", 2)
    }
  }

  /// How long it is, in days, to compare units.
  var days: Double {
    switch self {
    case .second: 1 / 86_400
    case .minute: 1 / 1440
    case .hour: 1 / 24
    case .day: 1
    case .weekend: 2
    case .week: 7
    case .fortnight: 14
    case .month: 30
    case .quarter: 91
    case .half: 182
    case .year: 365
    case .decade: 3652
    case .century: 36_524
    case .millennium: 365_242
    }
  }

  /// The letter where the number is not known: “decades” are `PXE`.
  var vagueLetter: String {
    switch self {
    case .decade: "E"
    case .century: "C"
    case .millennium: "L"
    default: letter.code
    }
  }
}
