/// What the words of a time expression say, before anything is reckoned from a document.
struct DateExpression: Sendable {
  var tokens: Range<Int>
  var meaning: Meaning
  var modifier: DateMention.Modifier?
  /// Which part of its period is meant: “late June”.
  var part: PeriodPart = .whole
  var clock: ClockTime?
  /// Its year or decade has two digits; a story tells which century they are of.
  var isShort = false
  /// It stands before a noun as its attribute, “the two-week crisis”, so that an article belongs to the noun.
  var isAttribute = false
  /// A length of time behind “in”, which with a verb of the future is a distance: “will expire in five years”.
  var isBehindIn = false
  /// The rule that recognised it, in words for the reader.
  var rule: String

  init(_ tokens: Range<Int>, _ meaning: Meaning, rule: String) {
    self.tokens = tokens
    self.meaning = meaning
    self.rule = rule
  }

  enum Meaning: Sendable {
    case calendar(CalendarDate)
    /// From one date to another: “1804–13”.
    case interval(CalendarDate, CalendarDate)
    /// Ten or a hundred years from a first year; nil for a decade without its century (“the sixties” has one).
    case decade(Int)
    case century(Int)
    case millennium(Int)
    /// From one century to another: “the Middle Ages”.
    case centuries(Int, Int)
    /// A day told by what happened on it: “the day of the crash”; the token is that of its noun.
    case eventDay(noun: Int, DayPart?)
    /// So many units from a time that is told by what happened or by its date: “nine months after the fall of the town”,
    /// “two years before 1914”.
    indirect case away(Shift, Landmark)
    /// So many units from an anchor.
    case shift(Shift)
    case duration(Amount, TimeUnit)
    /// “two years, six months and four days”.
    case compound([Length])
    /// So many units before or after a date that is told in the same breath: “the day before last Tuesday”.
    indirect case beside(Shift, DateExpression)
    /// The first or last day of a period.
    indirect case edge(DateExpression, isLast: Bool)
    /// The same again and again: its TIMEX3 value.
    case frequency(String)
    case reference(Reference)
    /// A time of day, on a day that the text says elsewhere.
    case clock
  }
}

/// From where an amount of time is counted.
enum Landmark: Sendable {
  /// What happened then; the token is that of its noun.
  case event(Int)
  case date(DateExpression)
}

/// A part of a period: “late June”, “earlier this year”.
enum PeriodPart: Sendable {
  case whole, early, middle, late
  /// Up to or from the anchor: “earlier this year”, “later this month”.
  case elapsed, remaining
}

/// A date as far as the words tell it.
struct CalendarDate: Hashable, Sendable {
  enum Year: Hashable, Sendable {
    case unsaid
    case known(Int)
    /// “Every year on 30 May”.
    case every
    /// So many years from the anchor's: “July last year”.
    case shifted(Int, Anchor)
  }

  enum Season: Int, Sendable { case spring = 1, summer, autumn, winter }

  enum Choice: Hashable, Sendable {
    /// The words do not say which: tense and context decide.
    case unsaid
    case last, this, next
    /// The one of the date mentioned last, or the one before or after it: “that Monday”, “the following Monday”.
    case same, previous, following
  }

  var year = Year.unsaid
  var month: Int?
  var day: Int?
  /// 1 for Monday to 7 for Sunday.
  var weekday: Int?
  /// Which of the weekdays of its month: 1 to 5, and -1 for the last.
  var place: Int?
  var season: Season?
  /// A winter told with both its years.
  var isAcrossYears = false
  /// 1 to 4, and 1 to 2.
  var quarter: Int?
  var half: Int?
  var holiday: Holiday?
  /// The week of the day that is named.
  var isWeek = false
  /// The day or month is the one that was mentioned last: “the same day in 1918”.
  var taken: TimeUnit?
  /// The quarter is the one that was mentioned last: “the 1988 period”.
  var takesQuarter = false
  var isFiscal = false
  var choice = Choice.unsaid
  var dayPart: DayPart?

  /// Whether a month, weekday or named day is in it.
  var isNamed: Bool { month != nil || weekday != nil || holiday != nil }

  /// Whether the words fix the days without help.
  var isAbsolute: Bool { if case .known = year { true } else { false } }
}

enum Anchor: Hashable, Sendable {
  /// The day of publication.
  case published
  /// The date mentioned last.
  case mentioned
  /// The present of the text: of the news the day of publication, of a story the date it has reached.
  case spokenOf
}

/// So many units before or after an anchor.
struct Shift: Hashable, Sendable {
  /// How the words choose the unit that is meant.
  enum Manner: Sendable {
    /// “two years ago”: so many, counted.
    case counted
    /// “last decade”, “next week”: a whole period of the calendar.
    case determined
    /// “this weekend”.
    case this
    /// “that day”: nothing without the date it points back to.
    case same
    /// “the year”: the one that is spoken of.
    case spokenOf
    /// “the turn of the century”: the one that lies nearest.
    case turn
  }

  var amount: Amount
  var unit: TimeUnit
  var sign: Int
  var anchor: Anchor
  var dayPart: DayPart?
  var manner = Manner.counted
  /// “A year ago” in a report on a quarter means that quarter of last year.
  var keepsQuarter = false

  /// “last year”.
  var isLastYear: Bool {
    unit == .year && sign < 0 && amount.number == 1 && manner == .determined && anchor == .published
  }
}

/// A number of units; nil where the words do not say how many.
struct Amount: Hashable, Sendable {
  var number: Double?
  static let unknown = Amount(number: nil)
  static let one = Amount(number: 1)
}

/// An amount with its unit.
struct Length: Hashable, Sendable {
  var amount: Amount
  var unit: TimeUnit
}

enum Reference: Sendable { case present, past, future }

/// Parts of the day and their TIMEX3 codes.
enum DayPart: Int32, Hashable, Sendable {
  case morning, afternoon, evening, night, daytime

  var code: String {
    switch self {
    case .morning: "MO"
    case .afternoon: "AF"
    case .evening: "EV"
    case .night: "NI"
    case .daytime: "DT"
    }
  }
}

struct ClockTime: Hashable, Sendable {
  var hour: Int
  var minute: Int
  var second: Int?
  /// Hours and minutes as TIMEX3 writes them; 24:00 is the end of the day.
  var code: String {
    let seconds = second.map { ":" + DateValue.two($0) } ?? ""
    return "T" + DateValue.two(hour) + ":" + DateValue.two(minute) + seconds
  }
}
