/// Times of day: “10:35 a.m.”, “3pm EST”, “noon Thursday”, “4 in the morning”.
extension DateGrammar {
  /// - Parameter isTold: whether the words before it make a time of two bare numbers likely: “around 7:15”.
  func clock(at index: Int, isTold: Bool = false) -> DateExpression? {
    guard let read = clockTime(at: index, isTold: isTold) else { return nil }
    var expression = DateExpression(index..<read.end, .clock, rule: "time of day")
    expression.clock = read.time
    // “5 p.m. EST, Nov. 6”, “noon on Thursday”.
    var next = kind(read.end) == .comma ? read.end + 1 : read.end
    if kind(next) == .on { next += 1 }
    if let date = dayBehindClock(next), next == read.end || kind(next - 1) == .on || date.isNumbered {
      (expression.clock, expression.meaning) = (onDay(read.time, date), withoutDayPart(date.meaning))
      expression.tokens = index..<date.tokens.upperBound
      expression.rule = "time of day, " + date.rule
    }
    return expression
  }

  /// “1 May at 7 p.m.”, “Friday evening at about 8:30”, “Wednesday, March 1, 7 p.m. EST”: a day with its time.
  func withClock(_ expression: DateExpression) -> DateExpression {
    guard expression.clock == nil, expression.isDay else { return expression }
    let end = expression.tokens.upperBound
    // “November 16, 2024 08:51pm”, “03/03/2024 - 14:22”.
    let isStamp = expression.isNumbered && expression.isAbsolute
    var next = kind(end) == .comma || isStamp && kind(end) == .dash && !isJoined(end) ? end + 1 : end
    let isAt = kind(next) == .at
    // “On July 3, at about 3 o'clock, they met” tells two, “on July 3, 2022, at 3 p.m.” one.
    guard
      isAt && next == end || next > end && expression.isNumbered && (!isAt || isStamp) || isStamp && !isAt
    else { return expression }
    if isAt { next += [.about, .around, .nearly].contains(kind(next + 1)) ? 2 : 1 }
    guard let read = clockTime(at: next, isTold: isAt) else { return expression }
    var expression = expression
    expression.clock = onDay(read.time, expression)
    expression.meaning = withoutDayPart(expression.meaning)
    expression.tokens = expression.tokens.lowerBound..<read.end
    expression.rule += " and time of day"
    return expression
  }

  /// “5:45 on the evening of 10 May” is in the evening.
  private func onDay(_ time: ClockTime, _ date: DateExpression) -> ClockTime {
    switch date.meaning {
    case .calendar(let date): date.dayPart.map { inPart($0, time) } ?? time
    case .shift(let shift): shift.dayPart.map { inPart($0, time) } ?? time
    default: time
    }
  }

  private func withoutDayPart(_ meaning: DateExpression.Meaning) -> DateExpression.Meaning {
    switch meaning {
    case .calendar(var date):
      date.dayPart = nil
      return .calendar(date)
    case .shift(var shift):
      shift.dayPart = nil
      return .shift(shift)
    default: return meaning
    }
  }

  private func inPart(_ part: DayPart, _ time: ClockTime) -> ClockTime {
    var time = time
    if part != .morning, part != .daytime, time.hour < 12, !(part == .night && time.hour < 5) {
      time.hour += 12
    }
    return time
  }

  /// The day that follows a time: a date with its day, a weekday, “today”; not what has a time of its own.
  private func dayBehindClock(_ index: Int) -> DateExpression? {
    switch kind(index) {
    case .month, .monthOrWord, .digits:
      let date = kind(index) == .digits ? dayMonth(at: index) : monthDate(at: index)
      return date.flatMap { $0.isNumbered ? $0 : nil }
    case .weekday: return weekdayDate(at: index)
    case .day: return namedDay(at: index)
    case .to: return namedDayWithHyphen(at: index)
    // “2:30 the next day”, “10 o'clock that night”, “9 a.m. last Friday”.
    case .the, .last, .next, .this, .that:
      guard let date = definite(at: index) else { return nil }
      if case .shift(let shift) = date.meaning { return shift.unit == .day ? date : nil }
      return date.isOneDay ? date : nil
    default: return nil
    }
  }

  private func clockTime(at index: Int, isTold: Bool) -> (time: ClockTime, end: Int)? {
    switch kind(index) {
    case .noon where index > begin && tokens[index - 1].key == Self.high: return nil
    // “shortly after midnight” the day has begun.
    case .noon where number(index) == 24 && kind(index - 1) == .after:
      return (ClockTime(hour: 0, minute: 0), zoneEnd(index + 1))
    case .noon: return (ClockTime(hour: number(index), minute: 0), zoneEnd(index + 1))
    case .clockDigits: return (ClockTime(hour: number(index), minute: 0), zoneEnd(index + 1))
    case .clockCode:
      return (ClockTime(hour: number(index) / 60, minute: number(index) % 60), zoneEnd(index + 1))
    case .decimal: return decimalTime(at: index)
    case .cardinal where (1...12).contains(number(index)) && kind(index + 1) == .oclock:
      return halfOfDay(ClockTime(hour: number(index), minute: 0), index + 2)
    case .cardinal: return hourInWords(at: index) ?? spokenTime(at: index)
    case .half, .quarter, .article: return spokenTime(at: index)
    case .digits: break
    default: return nil
    }
    if let military = militaryTime(at: index) { return military }
    if let first = timeBeforeTime(at: index) { return first }
    guard tokens[index].count <= 2, number(index) <= 24, !isMoney(index) else { return nil }
    if kind(index + 1) == .colon, isJoined(index + 1), isJoined(index + 2), index + 2 < limit {
      return minutes(index, isTold)
    }
    if kind(index + 1) == .meridiem, (1...12).contains(number(index)), isMeridiem(index + 1) {
      return (ClockTime(hour: number(index) % 12 + number(index + 1), minute: 0), zoneEnd(index + 2))
    }
    if kind(index + 1) == .oclock { return halfOfDay(ClockTime(hour: number(index), minute: 0), index + 2) }
    // “4 in the morning”.
    if kind(index + 1) == .in, kind(index + 2) == .the, kind(index + 3) == .dayPart,
      (1...12).contains(number(index))
    {
      return halfOfDay(ClockTime(hour: number(index), minute: 0), index + 1)
    }
    return nil
  }

  /// “six” of “at six in the morning”.
  private func hourInWords(at index: Int) -> (time: ClockTime, end: Int)? {
    guard (1...12).contains(number(index)), kind(index + 1) == .in, kind(index + 2) == .the,
      kind(index + 3) == .dayPart
    else { return nil }
    return halfOfDay(ClockTime(hour: number(index), minute: 0), index + 1)
  }

  /// “6.30 p.m.”.
  private func decimalTime(at index: Int) -> (time: ClockTime, end: Int)? {
    let token = tokens[index]
    guard token.count == 4 || token.count == 5,
      bytes[Int(token.end) - 3] == 46, let minute = twoDigits(Int(token.end) - 2), minute < 60
    else { return nil }
    let hour = token.count == 4 ? Int(bytes[Int(token.start)]) - 48 : twoDigits(Int(token.start)) ?? 99
    // “17.04 BST”.
    if token.count == 5, hour < 24, zoneEnd(index + 1) > index + 1 {
      return (ClockTime(hour: hour, minute: minute), zoneEnd(index + 1))
    }
    guard kind(index + 1) == .meridiem, isMeridiem(index + 1) else { return nil }
    guard (1...12).contains(hour) else { return nil }
    return (ClockTime(hour: hour % 12 + number(index + 1), minute: minute), zoneEnd(index + 2))
  }

  /// “0600 hours”, “at 1430 hours”, “0735 GMT”.
  private func militaryTime(at index: Int) -> (time: ClockTime, end: Int)? {
    if tokens[index].count == 4, number(index) / 100 < 25, number(index) % 100 < 60,
      zoneEnd(index + 1) == index + 2,
      kind(index + 1) == .zone
    {
      return (ClockTime(hour: number(index) / 100, minute: number(index) % 100), index + 2)
    }
    // “By 0900”, “At 1530 they met”.
    if tokens[index].count == 4, number(index) / 100 < 24, number(index) % 100 < 60,
      number(index) < 1000 && [.at, .by, .until, .from, .around, .about, .to].contains(kind(index - 1))
        || number(index) > 999 && kind(index - 1) == .at && isStatement(index + 1)
          && !isCapitalised(index + 1)
    {
      return (ClockTime(hour: number(index) / 100, minute: number(index) % 100), index + 1)
    }
    guard tokens[index].count == 4, kind(index + 1) == .unitPlural,
      number(index + 1) == Int(TimeUnit.hour.rawValue), number(index) / 100 < 25, number(index) % 100 < 60,
      number(index) < 1000 || [.at, .by, .until, .from, .to, .between, .and].contains(kind(index - 1))
    else { return nil }
    return (ClockTime(hour: number(index) / 100, minute: number(index) % 100), zoneEnd(index + 2))
  }

  /// “10” of “between 10 and 11 a.m.”: the half of the day stands behind the second time.
  private func timeBeforeTime(at index: Int) -> (time: ClockTime, end: Int)? {
    guard (1...12).contains(number(index)), tokens[index].count <= 2,
      kind(index + 1) == .to || kind(index + 1) == .and && kind(index - 1) == .between
        || kind(index + 1) == .dash,
      kind(index + 2) == .digits || kind(index + 2) == .clockDigits
    else { return nil }
    let second: Int
    if kind(index + 2) == .clockDigits {
      second = number(index + 2)
    } else {
      guard kind(index + 3) == .meridiem, isMeridiem(index + 3), (1...12).contains(number(index + 2)) else {
        return nil
      }
      second = number(index + 2) % 12 + number(index + 3)
    }
    let hour = number(index) % 12 + (second >= 12 ? 12 : 0)
    return (ClockTime(hour: hour <= second ? hour : (hour + 12) % 24, minute: 0), index + 1)
  }

  /// “half past six”, “a quarter to nine”, “ten past four”.
  private func spokenTime(at index: Int) -> (time: ClockTime, end: Int)? {
    var (minute, next) = (0, index)
    switch kind(index) {
    case .half where kind(index + 1) == .dash && isJoined(index + 1): (minute, next) = (30, index + 2)
    case .half: (minute, next) = (30, index + 1)
    case .quarter: (minute, next) = (15, index + 1)
    case .article where kind(index + 1) == .quarter: (minute, next) = (15, index + 2)
    case .cardinal where [5, 10, 20].contains(number(index)): (minute, next) = (number(index), index + 1)
    // “four minutes past nine”.
    case .cardinal where (1...29).contains(number(index)) && isMinutes(index + 1):
      (minute, next) = (number(index), index + 2)
    default: return nil
    }
    // “from twenty minutes to six” is no time.
    let isAsked =
      [.at, .by, .until].contains(kind(index - 1))
      || [.about, .around, .nearly].contains(kind(index - 1)) && kind(index - 2) == .at
      || kind(next) == .past && isMinutes(next - 1)
    guard kind(next) == .past || kind(next) == .to && minute != 30,
      kind(next + 1) == .cardinal || kind(next + 1) == .digits,
      (1...12).contains(number(next + 1)), isAsked, kind(next + 2) != .unitPlural
    else { return nil }
    let time =
      kind(next) == .past
      ? ClockTime(hour: number(next + 1), minute: minute)
      : ClockTime(hour: (number(next + 1) + 11) % 12, minute: 60 - minute)
    return halfOfDay(time, kind(next + 2) == .oclock ? next + 3 : next + 2)
  }

  private func isMinutes(_ index: Int) -> Bool {
    kind(index) == .unitPlural && TimeUnit(rawValue: lexemes[index].number) == .minute
  }

  /// “am” is a verb too: it is a half of the day behind digits where it is not followed by what “I am” would be.
  private func isMeridiem(_ index: Int) -> Bool {
    !(isCapitalised(index) && tokens[index].count == 2 && !tokens[index].shape.contains(.allUpper))
  }

  private func minutes(_ index: Int, _ isTold: Bool) -> (time: ClockTime, end: Int)? {
    var time: ClockTime
    var end = index + 3
    let token = tokens[index + 2]
    if kind(index + 2) == .digits, token.count == 2, number(index + 2) < 60 {
      time = ClockTime(hour: number(index), minute: number(index + 2))
    } else if let (minute, half) = minuteWithHalf(token), number(index) <= 12 {
      // “6:00am” is three tokens, the last of them “00am”.
      return (ClockTime(hour: number(index) % 12 + half, minute: minute), zoneEnd(end))
    } else {
      return nil
    }
    if kind(end) == .colon, isJoined(end), kind(end + 1) == .digits, isJoined(end + 1),
      tokens[end + 1].count == 2, number(end + 1) < 60
    {
      time.second = number(end + 1)
      end += 2
    }
    if kind(end) == .meridiem, (1...12).contains(time.hour) {
      time.hour = time.hour % 12 + number(end)
      return (time, zoneEnd(end + 1))
    }
    let zone = zoneEnd(end)
    let isClear =
      isTold || isFirstOfTwo(index, end) || zone > end || tokens[index].count == 2 && kind(end) != .colon
      || kind(index - 1) == .at
      || kind(index - 1) == .by
      || kind(index - 1) == .until || kind(index - 1) == .around || kind(end) == .dayPart || kind(end) == .on
      || kind(end) == .that && kind(end + 1) == .dayPart
      || kind(end) == .the && [.next, .following, .same, .previous].contains(kind(end + 1))
    return isClear ? (time, zone) : nil
  }

  /// “9:00” of “from 9:00 to 17:00”.
  private func isFirstOfTwo(_ index: Int, _ end: Int) -> Bool {
    guard kind(index - 1) == .from || kind(index - 1) == .between || kind(end) == .dash,
      [.to, .and, .until, .dash].contains(kind(end)), kind(end + 1) == .digits, kind(end + 2) == .colon
    else { return false }
    return isJoined(end + 2) && kind(end + 3) == .digits && tokens[end + 3].count == 2
  }

  /// “00am”, “30pm”.
  private func minuteWithHalf(_ token: Token) -> (minute: Int, half: Int)? {
    guard token.kind == .mixed, token.count == 4 else { return nil }
    let start = Int(token.start)
    guard let minute = twoDigits(start), minute < 60, bytes[start + 3] | 0x20 == 109 else { return nil }
    switch bytes[start + 2] | 0x20 {
    case 97: return (minute, 0)
    case 112: return (minute, 12)
    default: return nil
    }
  }

  /// “in the morning”, “at night” behind a time: twelve hours more where they say so.
  private func halfOfDay(_ time: ClockTime, _ end: Int) -> (time: ClockTime, end: Int) {
    let start = kind(end) == .in && kind(end + 1) == .the ? end + 2 : kind(end) == .at ? end + 1 : end
    guard start > end, kind(start) == .dayPart, let part = DayPart(rawValue: lexemes[start].number) else {
      return (time, end)
    }
    return (inPart(part, time), start + 1)
  }

  private func zoneEnd(_ index: Int) -> Int {
    let local =
      kind(index) == .other && index < limit && WordLists.zoneNames[tokens[index].key] != nil
      && kind(index + 1) == .time
    if local { return index + 2 }
    guard kind(index) == .zone, tokens[index].shape.contains(.allUpper) else { return index }
    return index + 1
  }

  private static let high = WordKey.of("high")
}

extension DateExpression {
  /// Whether it is a date of one day: numbered, a weekday or a named day.
  var isOneDay: Bool {
    if case .calendar(let date) = meaning {
      !date.isWeek && (date.day != nil || date.weekday != nil || date.holiday != nil)
    } else {
      false
    }
  }

  /// Whether it is one day, by its name or number or told from another day.
  var isDay: Bool {
    if case .shift(let shift) = meaning { return shift.unit == .day && shift.amount.number != nil }
    return isOneDay
  }
  /// Whether it is a date with its day of the month.
  var isNumbered: Bool { if case .calendar(let date) = meaning { date.day != nil } else { false } }
}
