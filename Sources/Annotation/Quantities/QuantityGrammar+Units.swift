/// What a number counts, and what is said of those counted.
extension QuantityGrammar {
  struct Counted {
    var value: Double
    var unit: String?
    var end: Int
  }

  /// The unit behind a number: “38 of the 67 people”, “two Azerbaijani citizens”, “301.1 kilometres”.
  func counted(behind amount: Amount) -> Counted {
    if amount.unit != nil { return Counted(value: amount.value, unit: amount.unit, end: amount.end) }
    if kind(amount.end) == .of, let whole = whole(at: amount.end + 1) {
      return Counted(value: amount.value, unit: whole.unit ?? predicate(whole.end), end: whole.end)
    }
    if amount.value == 1, let single = single(at: amount.end) {
      return Counted(value: 1, unit: single.unit, end: single.end)
    }
    if amount.value == 1 { return Counted(value: 1, unit: nil, end: amount.end) }
    if amount.end < limit, tokens[amount.end].key == Self.others {
      return Counted(value: amount.value, unit: nil, end: amount.end + 1)
    }
    guard let noun = noun(at: amount.end) else {
      return Counted(value: amount.value, unit: nil, end: amount.end)
    }
    return Counted(value: amount.value, unit: noun.unit, end: noun.end)
  }

  /// “the 67 people” of “38 of the 67 people”, “those nine” of “two of those nine”.
  private func whole(at index: Int) -> (unit: String?, end: Int)? {
    var start = index
    if start < limit, Self.determiners[tokens[start].key] != nil { start += 1 }
    let number = numbers.read(at: start, limit: limit)
    if let number { start = number.end }
    guard start > index else { return nil }
    if let noun = noun(at: start) { return noun }
    return number == nil ? nil : (nil, start)
  }

  /// “children” of “two of the ten were children”.
  private func predicate(_ index: Int) -> String? {
    guard index < limit, Self.pluralVerbs[tokens[index].key] != nil else { return nil }
    return noun(at: index + 1)?.unit
  }

  /// The plural noun that a number counts, behind at most three words that describe it.
  func noun(at index: Int) -> (unit: String, end: Int)? {
    var found: Int?
    var position = index
    while position < limit, position < index + 5 {
      let token = tokens[position]
      if kind(position) == .dash, isJoined(position), isJoined(position + 1) {
        position += 1
        continue
      }
      if let measure = Self.measures[token.key],
        position == index || kind(position - 1) != .other || found == nil, measure
      {
        found = position
        break
      }
      guard token.kind == .word, Self.stops[token.key] == nil else { break }
      if isPlural(position) { found = position } else if found != nil { break }
      position += 1
    }
    return found.map { last in
      // “85,000 square feet” are no feet.
      let isPower = last > index && (isWord(last - 1, Self.square) || isWord(last - 1, Self.cubic))
      let unit = isPower ? word(last - 1) + " " + word(last) : word(last)
      guard Self.measures[tokens[last].key] != nil, let rate = rate(behind: last + 1) else {
        return (unit, last + 1)
      }
      return (unit + rate.words, rate.end)
    }
  }

  /// “84 km/h”, “120 kilometres per hour”: a speed is no distance.
  private func rate(behind index: Int) -> (words: String, end: Int)? {
    guard index + 1 < limit, Self.times[tokens[index + 1].key] != nil else { return nil }
    if kind(index) == .slash, isJoined(index), isJoined(index + 1) {
      return ("/" + word(index + 1), index + 2)
    }
    return Self.pers[tokens[index].key] != nil ? (" per " + word(index + 1), index + 2) : nil
  }

  private static let times = WordTable("h,hr,hour,s,sec,second,minute = yes", meaning: { _ in true })
  private static let pers = WordTable("per,an = yes", meaning: { _ in true })

  /// What “one” counts: only those words that are clearly counted, as “one” is a pronoun too.
  private func single(at index: Int) -> (unit: String, end: Int)? {
    guard index < limit else { return nil }
    let adjective =
      index + 1 < limit && Self.persons[tokens[index].key] == nil && tokens[index].kind == .word
      ? index + 1 : index
    guard adjective < limit, Self.persons[tokens[adjective].key] != nil, Self.stops[tokens[index].key] == nil
    else { return nil }
    return (word(adjective), adjective + 1)
  }

  /// “24-year-old”, “52 years old”, “aged 58” counts years of age.
  func age(behind index: Int) -> Counted? {
    func past(_ index: Int) -> Int { kind(index) == .dash && isJoined(index) ? index + 1 : index }
    let unit = past(index)
    guard kind(unit) == .year || kind(unit) == .unitPlural || kind(unit) == .unit,
      kind(past(unit + 1)) == .old,
      let read = numbers.read(at: index - 1, limit: limit)
        ?? numbers.read(at: max(begin, index - 3), limit: limit), read.end == index
    else { return nil }
    return Counted(
      value: read.value, unit: kind(unit) == .unitPlural ? word(unit) : word(unit) + "s",
      end: past(unit + 1) + 1)
  }

  /// Lower-cased, as the text has it.
  func word(_ index: Int) -> String { reading.text(tokens[index]).lowercased() }

  /// A noun in the plural by its form: most end in s.
  func isPlural(_ index: Int) -> Bool {
    let token = tokens[index]
    if Self.plurals[token.key] != nil { return true }
    guard token.kind == .word, token.count > 3, !token.shape.contains(.abbreviation),
      Self.stops[token.key] == nil
    else { return false }
    let (last, before) = (bytes[Int(token.end) - 1], bytes[Int(token.end) - 2])
    return last == 115 && before != 115 && before != 117 && before != 39
      && (before != 105 || token.isCapitalised)
  }

  // MARK: What is said of those counted

  /// “killing 38”, “38 dead”, “nine people were detained”, “a toll of 38”, “people on board”.
  func circumstance(around index: Int, _ counted: Counted) -> String? {
    state(counted.end) ?? verb(before: index) ?? behind(counted.end) ?? noun(before: index)
  }

  /// “38 dead”.
  func state(_ index: Int) -> String? {
    index < limit && Self.states[tokens[index].key] != nil ? word(index) : nil
  }

  /// A participle or “were” and a participle behind; “on board”, “dead”.
  func behind(_ index: Int) -> String? {
    guard index < limit else { return nil }
    let index = pastList(index)
    if let end = losesLife(index) { return end }
    if Self.relatives[tokens[index].key] != nil { return saidInClause(index + 1) }
    if Self.auxiliaries[tokens[index].key] != nil, let said = saidInClause(index) { return said }
    if isParticiple(index), !hasObject(index) { return state(index + 1) ?? word(index) }
    if kind(index) == .on, index + 1 < limit, isWord(index + 1, Self.board) { return "on board" }
    return behindPlace(index)
  }

  /// “people lost their lives”, “who have lost their lives”.
  private func losesLife(_ index: Int) -> String? {
    var position = index
    while position < limit, position < index + 8,
      Self.relatives[tokens[position].key] != nil || Self.auxiliaries[tokens[position].key] != nil
        || isAdverb(position) || Self.known[tokens[position].key] != nil
    { position += 1 }
    guard position + 2 < limit, Self.determiners[tokens[position + 1].key] != nil else { return nil }
    if Self.losses[tokens[position].key] != nil, Self.lives[tokens[position + 2].key] != nil {
      return "lost their lives"
    }
    return Self.meetings[tokens[position].key] != nil && Self.ends[tokens[position + 2].key] != nil
      ? "met their deaths" : nil
  }

  /// “men, women and children are dead”: what is said behind a list is said of all in it.
  private func pastList(_ index: Int) -> Int {
    var position = index
    while position + 1 < limit, kind(position) == .comma || tokens[position].key == Self.and,
      isPlural(position + 1)
    { position += 2 }
    return position
  }

  /// “residents of the lower town were evacuated”: what is said behind a few words that say of where they are.
  private func behindPlace(_ index: Int) -> String? {
    guard Self.places[tokens[index].key] != nil else { return nil }
    var position = index + 1
    while position < limit, position < index + 6, tokens[position].kind == .word, !isParticiple(position),
      Self.relatives[tokens[position].key] == nil
    {
      if Self.pluralVerbs[tokens[position].key] != nil { return saidInClause(position) }
      position += 1
    }
    return nil
  }

  /// A participle or a state behind auxiliaries; “feared dead” and “reported missing” say the state.
  private func saidInClause(_ index: Int) -> String? {
    var position = index
    while position < limit, position < index + 8,
      Self.auxiliaries[tokens[position].key] != nil || isAdverb(position)
        // “are known to have died”
        || Self.known[tokens[position].key] != nil && (position > index || kind(position) != .to)
          && isKnownToHave(position)
    { position += 1 }
    guard position < limit, isParticiple(position) || Self.states[tokens[position].key] != nil,
      position > index || !hasObject(position)
    else { return nil }
    return state(position + 1) ?? word(position)
  }

  private func isKnownToHave(_ index: Int) -> Bool {
    let to = kind(index) == .to ? index : index + 1
    return kind(to) == .to && to + 1 < limit && Self.auxiliaries[tokens[to + 1].key] != nil
  }

  /// “adopted a plan”, “started to talk”: an active verb that says nothing of the number.
  private func hasObject(_ index: Int) -> Bool {
    index + 1 < limit
      && (Self.determiners[tokens[index + 1].key] != nil || kind(index + 1) == .to
        || numbers.read(at: index + 1, limit: limit) != nil)
  }

  /// A verb right before the number: “killed 12 people”, “killing 38”.
  private func verb(before index: Int) -> String? {
    let position = pastFillers(index)
    guard position >= begin else { return nil }
    // “the evening of the shooting two men called”: behind an article it is a noun.
    if position > begin, Self.determiners[tokens[position - 1].key] != nil, word(position).hasSuffix("ing") {
      return nil
    }
    if let form = Self.irregular[tokens[position].key] { return form }
    // “in mourning for eight people”
    if isWord(position, Self.forWord), position > begin, Self.mourning[tokens[position - 1].key] != nil {
      return "mourned"
    }
    if isParticiple(position) { return word(position) }
    return participle(ofPresent: position)
  }

  /// A noun with “of”: “a population of 10 million”.
  private func noun(before index: Int) -> String? {
    let position = pastFillers(index)
    guard position > begin, kind(position) == .of, tokens[position - 1].kind == .word,
      kind(position - 1) != .cardinal,
      Self.stops[tokens[position - 1].key] == nil, Self.notCounts[tokens[position - 1].key] == nil,
      // “a boy of 15”, “sister of one of the dead”: an age, and one of several.
      Self.persons[tokens[position - 1].key] == nil, !isOne(index)
    else { return nil }
    return word(position - 1)
  }

  private func isOne(_ index: Int) -> Bool { kind(index) == .cardinal && lexemes[index].number == 1 }

  private func pastFillers(_ index: Int) -> Int {
    let position = index - 1
    return position > begin && Self.fillers[tokens[position].key] != nil ? position - 1 : position
  }

  /// “killing” becomes “killed”, so that the same is said in the same word.
  private func participle(ofPresent index: Int) -> String? {
    let token = tokens[index]
    guard token.kind == .word, token.count > 5, !token.isCapitalised, !token.shape.contains(.nonASCII) else {
      return nil
    }
    let text = word(index)
    guard text.hasSuffix("ing"), Self.notVerbs[token.key] == nil else { return nil }
    if text.hasSuffix("ying"), let before = text.dropLast(4).last, !"aeiou".contains(before) {
      return text.dropLast(4) + "ied"
    }
    return text.dropLast(3) + "ed"
  }

  private func isParticiple(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.isCapitalised else { return false }
    if Self.participles[token.key] != nil { return true }
    return token.endsInEd(bytes) && Self.notVerbs[token.key] == nil
  }

  private func isAdverb(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && token.count > 4 && bytes[Int(token.end) - 1] == 121
      && bytes[Int(token.end) - 2] == 108
  }

  private func isWord(_ index: Int, _ key: UInt64) -> Bool { tokens[index].key == key }

  /// The whole that a percentage is of: “80% of Azeris”, “30 percent of its exports”.
  func share(behind index: Int) -> String? {
    guard kind(index) == .of else { return nil }
    var position = index + 1
    var head: Int?
    while position < limit, position < index + 7 {
      let token = tokens[position]
      if token.kind == .possessive {
        head = nil
      } else if Self.determiners[token.key] == nil {
        guard token.kind == .word, Self.stops[token.key] == nil, Self.auxiliaries[token.key] == nil,
          !(head != nil && isParticiple(position))
        else { break }
        if let head, isPlural(head) { break }
        head = position
      }
      position += 1
    }
    return head.map(word)
  }

  private static let known = WordTable(
    "known,believed,feared,presumed,thought,said,reported,confirmed,understood,to = yes",
    meaning: { _ in true })
  private static let meetings = WordTable("met,meet,meets = yes", meaning: { _ in true })
  private static let ends = WordTable("death,deaths,end = yes", meaning: { _ in true })
  private static let and = WordKey.of("and")
  private static let losses = WordTable("lost,lose,loses,losing = yes", meaning: { _ in true })
  private static let lives = WordTable("life,lives = yes", meaning: { _ in true })
  private static let places = WordTable("of,from,in,at,near = yes", meaning: { _ in true })
  private static let mourning = WordTable("mourning,mourn,mourns,mourned = yes", meaning: { _ in true })
  /// What follows those who are several.
  private static let pluralVerbs = WordTable("were,are,have,had = yes", meaning: { _ in true })
  private static let forWord = WordKey.of("for")
  private static let board = WordKey.of("board")
  private static let others = WordKey.of("others")
  private static let square = WordKey.of("square")
  private static let cubic = WordKey.of("cubic")
}
