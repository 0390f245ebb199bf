/// Amounts of time: “three weeks”, “ten-year”, “24-year-old”, “two years ago”, “a week later”.
extension DateGrammar {
  /// An amount with its unit, and what follows it: “ago”, “later”, “earlier”.
  func measured(at index: Int) -> DateExpression? {
    if let nights = dayPartsLater(at: index) { return nights }
    guard let (amount, unit, end, isApproximate) = amount(at: index), !isTitle(index, end) else { return nil }
    if isNameOfWar(end) { return nil }
    if let long = lasting(index, end, amount, unit) { return long }
    if let share = shareOfUnit(index, end, unit) { return share }
    if kind(index) == .article, let rate = rate(index, end, unit) { return rate }
    if var compound = compound(at: index, amount, unit, end) {
      if isApproximate { compound.modifier = .approximate }
      return compound
    }
    if isSomeDay(index, end, unit) { return someDay(index, end) }
    if var shifted = shifted(index, end, amount, unit) {
      if isApproximate { shifted.modifier = .approximate }
      return shifted
    }
    // “24-year-old” is an age, a quantity; “$2 a year” and “24 hours a day” are rates.
    if kind(pastHyphen(end)) == .old {
      return isThingBehind(pastHyphen(end) + 1, unit) ? age(index, end, amount, unit) : nil
    }
    if isRate(index, end) { return rate(index, end, unit) }
    // “in three days’ time”.
    if kind(end - 1) == .unitPlural, end + 1 < limit, tokens[end].kind == .possessive, kind(end + 1) == .time
    {
      let shift = Shift(amount: amount, unit: unit, sign: 1, anchor: .published)
      return DateExpression(index..<end + 2, .shift(shift), rule: "so long from now")
    }
    if let away = away(index, end, amount, unit, isApproximate) { return away }
    var duration = DateExpression(index..<end, .duration(amount, unit), rule: "length of time")
    duration.isAttribute = isHyphen(end - 2) || kind(end - 1) != .unitPlural
    duration.isBehindIn =
      kind(index - 1) == .in && amount.number != nil && unit.rawValue >= TimeUnit.day.rawValue
      && (index - 1 == begin || isPlainVerb(index - 2))
    if isApproximate { duration.modifier = .approximate }
    return duration
  }

  /// “two nights later”, “three mornings earlier”.
  private func dayPartsLater(at index: Int) -> DateExpression? {
    guard let counted = count(at: index), let number = counted.amount.number, number < 1000,
      kind(counted.end) == .dayPartPlural || kind(counted.end) == .dayPart && number == 1,
      let part = DayPart(rawValue: lexemes[counted.end].number)
    else { return nil }
    let sign: Int
    switch kind(counted.end + 1) {
    case .later: sign = 1
    case .earlier: sign = -1
    default: return nil
    }
    let shift = Shift(amount: counted.amount, unit: .day, sign: sign, anchor: .mentioned, dayPart: part)
    return DateExpression(
      index..<counted.end + 2, .shift(shift), rule: "so many days \(sign > 0 ? "later" : "earlier")")
  }

  /// “nine months after the fall of the town”, “two years before 1914”: a length of time, and when that was.
  private func away(
    _ start: Int, _ end: Int, _ amount: Amount, _ unit: TimeUnit, _ isApproximate: Bool
  ) -> DateExpression? {
    guard kind(end) == .before || kind(end) == .after, amount.number != nil,
      unit.rawValue >= TimeUnit.day.rawValue
    else { return nil }
    let shift = Shift(amount: amount, unit: unit, sign: kind(end) == .after ? 1 : -1, anchor: .mentioned)
    let landmark: Landmark
    if let date = landmarkDate(at: end + 1) {
      landmark = .date(date)
    } else if let noun = eventNoun(at: end + 1) {
      landmark = .event(noun)
    } else {
      return nil
    }
    var found = DateExpression(start..<end, .away(shift, landmark), rule: "so long before or after")
    if isApproximate { found.modifier = .approximate }
    return found
  }

  /// “1914”, “the crash of October 1929”: a date with its year, alone or behind the noun that it dates.
  private func landmarkDate(at index: Int) -> DateExpression? {
    let start: Int
    if kind(index) == .the, kind(index + 2) == .of || kind(index + 2) == .in {
      start = index + 3
    } else {
      start = index
    }
    guard let date = definite(at: start), case .calendar(let told) = date.meaning, told.isAbsolute else {
      return nil
    }
    return date
  }

  /// A word behind which “in five years” says when: a participle, “be”, “expire” and the like.
  private func isPlainVerb(_ index: Int) -> Bool {
    guard index >= begin, tokens[index].kind == .word, !tokens[index].isCapitalised, tokens[index].count > 1
    else { return false }
    return WordLists.verbsOfComing[tokens[index].key] != nil || tokens[index].endsInEd(bytes)
  }

  /// “a month-long siege”, “an hours-long talk”.
  private func lasting(_ start: Int, _ end: Int, _ amount: Amount, _ unit: TimeUnit) -> DateExpression? {
    guard isHyphen(end), kind(end + 1) == .long else { return nil }
    // “a decades-long war” lasted for decades.
    let isVague = kind(start) == .article && kind(end - 1) == .unitPlural
    var found = DateExpression(
      (kind(start) == .article ? start + 1 : start)..<end + 2, .duration(isVague ? .unknown : amount, unit),
      rule: "length of time")
    found.isAttribute = true
    return found
  }

  /// “the Thirty Years’ War”, “the Six-Day War”: what happened, not how long.
  private func isNameOfWar(_ end: Int) -> Bool {
    guard isCapitalised(end - 1), !tokens[end - 1].shape.contains(.allUpper) else { return false }
    let next =
      end < limit && (tokens[end].kind == .possessive || kind(end) == .apostrophe) ? end + 1 : end
    return isCapitalised(next) && WordLists.wars[tokens[next].key] != nil
  }

  /// “60 Minutes”: a unit with a capital in running text belongs to a name.
  private func isTitle(_ index: Int, _ end: Int) -> Bool {
    !isHeading && index > begin && isCapitalised(end - 1) && !tokens[end - 1].shape.contains(.allUpper)
      && kind(end - 1) == .unitPlural
  }

  /// “One day he left”: some day, not the length of one.
  private func isSomeDay(_ index: Int, _ end: Int, _ unit: TimeUnit) -> Bool {
    guard unit == .day, end == index + 2, kind(index) == .cardinal, number(index) == 1 else { return false }
    switch kind(end) {
    case .of, .dash, .later, .earlier, .ago, .before, .after, .from, .fromNow: return false
    default: break
    }
    switch kind(index - 1) {
    case .in, .than, .least, .over, .about, .nearly, .after, .by, .the, .to, .every, .or: return false
    default: return !isFor(index - 1)
    }
  }

  /// “will one day be” is some time to come; what else “one day” stands for has no value.
  private func someDay(_ index: Int, _ end: Int) -> DateExpression? {
    guard index > begin, WordLists.modals[tokens[index - 1].key] != nil else { return nil }
    return DateExpression(index..<end, .reference(.future), rule: "vague time")
  }

  /// “nine years and ten months”, “3 hours 20 minutes”: a second amount in a smaller unit.
  private func compound(at index: Int, _ amount: Amount, _ unit: TimeUnit, _ end: Int) -> DateExpression? {
    let start = kind(end) == .and || kind(end) == .comma ? end + 1 : end
    guard let second = smaller(at: start, than: amount, unit, end) else { return nil }
    var lengths = [Length(amount: amount, unit: unit), Length(amount: second.amount, unit: second.unit)]
    var stop = second.end
    while lengths.count < 4, kind(stop) == .and || kind(stop) == .comma,
      let next = smaller(
        at: kind(stop + 1) == .and ? stop + 2 : stop + 1, than: lengths[lengths.count - 1].amount,
        lengths[lengths.count - 1].unit, stop)
    {
      lengths.append(Length(amount: next.amount, unit: next.unit))
      stop = next.end
    }
    guard ![.ago, .later, .earlier].contains(kind(stop)) else { return nil }
    return DateExpression(index..<stop, .compound(lengths), rule: "length of time")
  }

  /// An amount that goes on from one of a larger unit: “ten months” of “nine years and ten months”.
  private func smaller(at start: Int, than amount: Amount, _ unit: TimeUnit, _ end: Int) -> (
    amount: Amount, unit: TimeUnit, end: Int
  )? {
    guard let number = amount.number, kind(end - 1) == .unitPlural || number == 1, start < limit,
      [.digits, .cardinal, .article].contains(kind(start)), let second = self.amount(at: start),
      let smaller = second.amount.number, second.unit.rawValue < unit.rawValue,
      smaller * second.unit.days < unit.days, kind(second.end - 1) == .unitPlural || smaller == 1
    else { return nil }
    return (second.amount, second.unit, second.end)
  }

  /// A number, vague or exact, with its unit.
  func amount(at index: Int) -> (amount: Amount, unit: TimeUnit, end: Int, isApproximate: Bool)? {
    guard let counted = count(at: index) else { return nil }
    var start = counted.end
    // “two more weeks”, “five full days”, “eight trading days”, “the past ten or so years”.
    while [.more, .entire, .calendarUnit].contains(kind(start)) { start += 1 }
    if kind(start + 1) == .unitPlural, isQuality(start), counted.amount.number != 1 { start += 1 }
    if counted.amount.number == 1, start < limit, tokens[start].key == Self.single { start += 1 }
    if kind(start) == .or, kind(start + 1) == .so { start += 2 }
    guard let unit = unit(at: start, behind: counted.amount) else { return nil }
    var (amount, end) = (counted.amount, pastHyphen(start) + 1)
    if kind(end) == .and, kind(end + 1) == .article, kind(end + 2) == .half, let number = amount.number {
      (amount.number, end) = (number + 0.5, end + 3)
    }
    if kind(end) == .or, kind(end + 1) == .so { return (amount, unit, end + 2, true) }
    // “a year or two”.
    if kind(end) == .or, amount.number == 1, kind(end + 1) == .cardinal, (2...3).contains(number(end + 1)),
      !isHyphen(end + 2), ![.unit, .unitPlural, .scale].contains(kind(end + 2))
    {
      return (.unknown, unit, end + 2, false)
    }
    return (amount, unit, end, false)
  }

  /// “ten wonderful years”, “two consecutive days”: an adjective between a number and its unit.
  private func isQuality(_ index: Int) -> Bool {
    if kind(index) == .long { return true }
    let token = tokens[index]
    guard kind(index) == .other, token.kind == .word, !token.isCapitalised, token.count > 2 else {
      return false
    }
    if WordLists.qualities[token.key] != nil { return true }
    guard token.count > 5 else { return false }
    let end = Int(token.end)
    switch (bytes[end - 3], bytes[end - 2], bytes[end - 1]) {
    // -ful, -ous, -ess of -less, -ive
    case (102, 117, 108), (111, 117, 115), (101, 115, 115), (105, 118, 101): return true
    default: return false
    }
  }

  private static let single = WordKey.of("single")

  /// How many: “10”, “two and a half”, “a”, “a few”, “several”, “a couple of”, “12 to 18”.
  private func count(at index: Int) -> (amount: Amount, end: Int)? {
    if let quarter = quarterOfUnit(at: index) { return quarter }
    switch kind(index) {
    // “in as many weeks”.
    case .several where index > begin && tokens[index - 1].key == Self.as: return nil
    case .few, .several: return (.unknown, index + 1)
    case .couple: return (Amount(number: 2), kind(index + 1) == .of ? index + 2 : index + 1)
    case .plural: return kind(index + 1) == .of ? (.unknown, index + 2) : nil
    case .article:
      if kind(index + 1) == .few { return (.unknown, index + 2) }
      if kind(index + 1) == .couple {
        return (Amount(number: 2), kind(index + 2) == .of ? index + 3 : index + 2)
      }
      if let read = numbers.read(at: index, limit: limit) { return (Amount(number: read.value), read.end) }
      return (.one, index + 1)
    case .half:
      guard kind(index + 1) == .article else {
        return numbers.read(at: index, limit: limit).map { (Amount(number: $0.value), $0.end) }
      }
      return numbers.read(at: index, limit: limit).map { (Amount(number: $0.value), $0.end) } ?? (
        Amount(number: 0.5), index + 2
      )
    default:
      guard let read = numbers.read(at: index, limit: limit), !isMoney(index) else { return nil }
      var (amount, end) = (Amount(number: read.value), read.end)
      if kind(end) == .and, kind(end + 1) == .article, kind(end + 2) == .half {
        (amount.number, end) = (read.value + 0.5, end + 3)
      }
      // “six-and-a-half years”.
      if isHyphen(end), kind(end + 1) == .and, isHyphen(end + 2), kind(end + 3) == .article,
        kind(pastHyphen(end + 4)) == .half
      {
        (amount.number, end) = (read.value + 0.5, pastHyphen(end + 4) + 1)
      }
      // “12 to 18 months”, “two or three days”: between two numbers is not known.
      if kind(end) == .to || kind(end) == .or || kind(end) == .dash
        || kind(end) == .and && kind(index - 1) == .between,
        let other = numbers.read(at: end + 1, limit: limit),
        other.value > read.value, unit(at: other.end, behind: amount) != nil
      {
        return (.unknown, other.end)
      }
      return (amount, end)
    }
  }

  private static let `as` = WordKey.of("as")

  /// “a quarter of” before “a century”, “three quarters of” before “a century”: what the unit is to be multiplied with.
  private func quarterOfUnit(at index: Int) -> (amount: Amount, end: Int)? {
    let isOne = kind(index) == .article && kind(index + 1) == .quarter
    let isThree =
      kind(index) == .cardinal && number(index) == 3 && kind(pastHyphen(index + 1)) == .unitPlural
      && number(pastHyphen(index + 1)) == Int(TimeUnit.quarter.rawValue)
    guard isOne || isThree else { return nil }
    let end = isOne ? index + 2 : pastHyphen(index + 1) + 1
    let amount = Amount(number: isOne ? 0.25 : 0.75)
    if isOne, isUnitOfQuarters(pastHyphen(end)) { return (amount, end) }
    guard kind(end) == .of, kind(end + 1) == .article, isUnitOfQuarters(end + 2) else { return nil }
    return (amount, end + 2)
  }

  private func isUnitOfQuarters(_ index: Int) -> Bool {
    kind(index) == .century || kind(index) == .unit && number(index) == Int(TimeUnit.millennium.rawValue)
  }

  /// The unit at a token or behind its hyphen, in the number that its count asks for.
  private func unit(at index: Int, behind amount: Amount) -> TimeUnit? {
    let start = pastHyphen(index)
    switch kind(start) {
    case .quarter where start == index,
      .unitPlural where start > index && number(start) == Int(TimeUnit.quarter.rawValue):
      // “a quarter”, “three-quarters” are fractions but for “a quarter ago”.
      return kind(start + 1) == .ago || kind(start + 1) == .earlier ? .quarter : nil
    case .unit, .year, .quarter, .century, .weekend:
      // “5 year” and “a five-year” are both written; “few year” is not.
      guard start > index || amount.number.map({ $0 <= 100 }) ?? false else { return nil }
      return TimeUnit(rawValue: lexemes[start].number)
    case .unitPlural: return TimeUnit(rawValue: lexemes[start].number)
    default: return nil
    }
  }

  /// Turns an amount into a distance where “ago”, “later” and so on stand behind it.
  private func shifted(_ start: Int, _ end: Int, _ amount: Amount, _ unit: TimeUnit) -> DateExpression? {
    let tail = pastHyphen(end)
    func shift(_ sign: Int, _ anchor: Anchor, _ stop: Int, _ rule: String) -> DateExpression {
      let shift = Shift(
        amount: amount, unit: unit, sign: sign, anchor: anchor,
        keepsQuarter: unit == .year && amount.number == 1)
      return DateExpression(start..<stop, .shift(shift), rule: rule)
    }
    switch kind(tail) {
    case .before, .after: if unit.isClock { return nil }
    default: break
    }
    // “four weeks earlier than it did”: a comparison has a length.
    if kind(tail + 1) == .than, kind(tail) == .earlier || kind(tail) == .later {
      return DateExpression(start..<end, .duration(amount, unit), rule: "length of time")
    }
    // “two days after that”.
    if kind(tail) == .after || kind(tail) == .before, tail == end,
      kind(tail + 1) == .that || kind(tail + 1) == .this,
      isClauseEnd(tail + 2) || isPronoun(tail + 2) || kind(tail + 2) == .the || kind(tail + 2) == .and
    {
      return shift(
        kind(tail) == .after ? 1 : -1, .mentioned, tail + 2,
        kind(tail) == .after ? "so much later" : "so much earlier")
    }
    switch kind(tail) {
    case .ago: return shift(-1, .published, tail + 1, "so long ago")
    case .later: return shift(1, .mentioned, tail + 1, "so much later")
    case .earlier: return shift(-1, .mentioned, tail + 1, "so much earlier")
    case .fromNow: return shift(1, .published, tail + 1, "so long from now")
    // “Two years on, nothing had been done”.
    case .on
    where unit.rawValue >= TimeUnit.day.rawValue && kind(tail + 1) == .comma && tail == end
      && (start == begin || kind(start - 1) == .comma):
      return shift(1, .mentioned, tail + 1, "so much later")
    case .from where kind(tail + 1) == .now: return shift(1, .published, tail + 2, "so long from now")
    case .before where isClauseEnd(tail + 1): return shift(-1, .mentioned, tail + 1, "so much earlier")
    case .after where isClauseEnd(tail + 1): return shift(1, .mentioned, tail + 1, "so much later")
    default: return nil
    }
  }

  func isClauseEnd(_ index: Int) -> Bool {
    index >= limit || tokens[index].kind == .punctuation && kind(index) != .apostrophe
  }

  /// “$30 a day”, “twice a week”, “250,000 barrels a day”, “24 hours a day”.
  private func isRate(_ index: Int, _ end: Int) -> Bool {
    if kind(end) == .article, kind(end + 1) == .unit || kind(end + 1) == .year,
      number(end + 1) > number(end - 1)
    {
      return true
    }
    guard index > begin, kind(index) == .article, end == index + 2 else { return false }
    switch kind(index - 1) {
    case .digits, .decimal, .scale, .percent, .unitPlural, .plural: return true
    default:
      let token = tokens[index - 1]
      guard token.kind == .word, !token.isCapitalised, token.count > 4 else { return false }
      return bytes[Int(token.end) - 1] == 115 && bytes[Int(token.end) - 2] != 115
        || Self.times[token.key] != nil
    }
  }

  /// “the 8-month-old truce”: how long a thing has lasted; of a person it is an age.
  private func age(_ start: Int, _ end: Int, _ amount: Amount, _ unit: TimeUnit) -> DateExpression {
    var found = DateExpression(
      start..<pastHyphen(end) + 1, .duration(amount, unit), rule: "length of time")
    found.isAttribute = true
    return found
  }

  private func isThingBehind(_ index: Int, _ unit: TimeUnit) -> Bool {
    guard index < limit else { return false }
    // “The 50-year-old alliance” tells an age; months and weeks tell how long something has lasted.
    if unit == .year { return false }
    return unit.rawValue > TimeUnit.year.rawValue || WordLists.thingsThatLast[tokens[index].key] != nil
      || index + 1 < limit && WordLists.thingsThatLast[tokens[index + 1].key] != nil
  }

  /// “twice a week”, “three times a year”: how often; other rates are no times.
  private func rate(_ index: Int, _ end: Int, _ unit: TimeUnit) -> DateExpression? {
    guard kind(index) == .article, index > begin, !unit.isClock else { return nil }
    let word = index - 1
    // “18 hours a day”.
    if kind(word) == .unitPlural, number(word) == Int(TimeUnit.hour.rawValue), unit == .day,
      kind(word - 1) != .digits || number(word - 1) != 24
    {
      return DateExpression(index..<end, .frequency("P1D"), rule: "again and again")
    }
    let start = Self.times[tokens[word].key] == true ? word : word - 1
    guard start >= begin, Self.times[tokens[word].key] != nil,
      start == word || kind(start) == .cardinal || kind(start) == .several
    else { return nil }
    return DateExpression(start..<end, .frequency("P1" + unit.letter.code), rule: "again and again")
  }

  /// “seven days a week”; of “18 hours a day” the hours are a length, “24 hours a day” is always.
  private func shareOfUnit(_ index: Int, _ end: Int, _ unit: TimeUnit) -> DateExpression? {
    guard kind(end) == .article, kind(end + 1) == .unit || kind(end + 1) == .year, kind(index) != .article,
      number(end + 1) > number(end - 1), let whole = TimeUnit(rawValue: lexemes[end + 1].number)
    else { return nil }
    if !unit.isClock {
      return DateExpression(index..<end + 2, .frequency("P1" + whole.letter.code), rule: "again and again")
    }
    guard whole == .day, unit == .hour, let amount = amount(at: index)?.amount, amount.number != 24 else {
      return nil
    }
    return DateExpression(index..<end, .duration(amount, unit), rule: "length of time")
  }

  private static let times = WordTable(
    """
    once,twice = whole
    times = counted
    """
  ) { $0 == "whole" }

  /// “the past two years”, “the next few weeks”, “the first nine months”; also behind “at least”.
  func pastOrComingAmount(at index: Int) -> DateExpression? {
    guard
      [.last, .past, .next, .previous, .following, .coming, .latest, .recent].contains(kind(index))
        || kind(index) == .ordinal && number(index) == 1
        || kind(index) == .this && number(index) == 1 && kind(index + 1) == .cardinal
    else { return nil }
    let start = kind(index) == .next && kind(index + 1) == .the ? index + 2 : index + 1
    guard let (amount, unit, end, isApproximate) = amount(at: start), kind(start) != .article else {
      return nil
    }
    var duration = DateExpression(
      index..<end, .duration(amount, unit), rule: "length of time before or after")
    if isApproximate { duration.modifier = .approximate }
    return duration
  }

  /// “the first nine months”; “first” in other places counts something else.
  func firstAmount(at index: Int, _ isDefinite: Bool) -> DateExpression? {
    guard isDefinite, kind(index) == .ordinal, number(index) == 1 else { return nil }
    return pastOrComingAmount(at: index)
  }
}
