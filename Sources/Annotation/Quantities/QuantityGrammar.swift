/// The grammar of quantities: approximation, currency, number, “of the” number, unit.
struct QuantityGrammar {
  let reading: Reading
  let tokens: [Token]
  let lexemes: [Lexeme]
  let bytes: [UInt8]
  let numbers: NumberReader
  /// The sentence that is being read.
  var begin = 0
  var limit = 0

  init(_ reading: Reading, lexemes: [Lexeme]) {
    self.reading = reading
    tokens = reading.tokens
    self.lexemes = lexemes
    bytes = reading.bytes
    numbers = NumberReader(tokens: reading.tokens, lexemes: lexemes, bytes: reading.bytes)
  }

  static let openers: [Bool] = {
    var openers = [Bool](repeating: false, count: Lexeme.Kind.allCases.count)
    let kinds: [Lexeme.Kind] = [
      .digits, .decimal, .cardinal, .scale, .dozen, .article, .half, .currency, .no, .more, .less, .at, .up,
      .about,
      .around, .nearly, .under, .over, .scaledDigits,
    ]
    for kind in kinds { openers[Int(kind.rawValue)] = true }
    return openers
  }()

  func kind(_ index: Int) -> Lexeme.Kind { index < limit && index >= begin ? lexemes[index].kind : .other }
  func isJoined(_ index: Int) -> Bool { index < limit && !tokens[index].shape.contains(.spaceBefore) }

  /// The quantity that begins at a token, and the token behind it.
  func quantity(at index: Int) -> (quantity: Quantity, end: Int)? {
    let (modifier, start) =
      isRise(index)
      ? (nil, index + 2)
      : isPlace(index) ? (nil, index + 1) : numbers.approximation(at: index, limit: limit) ?? (nil, index)
    // “20m” without a currency may be metres.
    if kind(start) == .scaledDigits, lexemes[start].number == 6 { return nil }
    guard let amount = amount(at: start), !isName(start, amount.end) else { return nil }
    var counted = counted(behind: amount)
    let age = age(behind: amount.end)
    if let age { counted = age }
    var first = isRise(index) || isPlace(index) ? start : index
    if kind(start) == .currency, start == index, start > begin, isJoined(start), isCountryCode(start - 1) {
      first = start - 1
    }
    var circumstance = amount.isShare ? share(behind: counted.end) : circumstance(around: first, counted)
    // “killed a 62-year-old shepherd”: nobody's years were killed.
    if age != nil { circumstance = nil }
    if counted.unit == nil, let level = level(before: first) {
      (counted.unit, circumstance) = (level.unit, level.circumstance)
    }
    guard counted.unit != nil || circumstance != nil else { return nil }
    // “one officer” is no more counted than “an officer”, unless something befell just this one.
    if amount.value == 1, circumstance == nil,
      counted.unit.map({ Self.persons[WordKey.of($0)] != nil }) == true
    {
      return nil
    }
    let quantity = Quantity(
      span: reading.span(first, counted.end - 1), value: counted.value, unit: counted.unit, of: circumstance,
      modifier: modifier ?? amount.modifier, basis: Basis(rule(counted, circumstance)))
    return (quantity, counted.end)
  }

  /// “fall under two headings”, “over two sets”: a place and no bound, which is hardly ever put so low in words.
  private func isPlace(_ index: Int) -> Bool {
    (kind(index) == .under || kind(index) == .over) && kind(index + 1) == .cardinal
      && lexemes[index + 1].number < 10 && kind(index + 2) != .scale
  }

  /// “grew by 5% up to $2 million” says where it got to, not a bound.
  private func isRise(_ index: Int) -> Bool {
    kind(index) == .up && kind(index + 1) == .to
      && (kind(index - 1) == .percent || kind(index - 1) == .digits)
  }

  private func rule(_ counted: Counted, _ circumstance: String?) -> String {
    switch (counted.unit, circumstance) {
    case (nil, _): "number with what befell those counted"
    case (_, nil): "number with its unit"
    default: "number with its unit and what is said of it"
    }
  }

  // MARK: The number

  struct Amount {
    var value: Double
    var end: Int
    var unit: String?
    var modifier: DateMention.Modifier?
    /// A percentage or another share of a whole.
    var isShare = false
  }

  /// “$800 mln”, “39.3%”, “15 thousand”, “10 to 15”.
  private func amount(at index: Int) -> Amount? {
    if kind(index) == .currency {
      guard let read = numbers.read(at: index + 1, limit: limit), let currency = currency(index) else {
        return nil
      }
      return Amount(value: read.value, end: read.end, unit: currency)
    }
    if let fraction = fraction(at: index) { return fraction }
    guard let read = numbers.read(at: index, limit: limit), read.value < 1e300 else { return nil }
    var amount = Amount(value: read.value, end: read.end)
    if kind(read.end) == .to || kind(read.end) == .dash && isJoined(read.end) && isJoined(read.end + 1),
      let other = numbers.read(at: read.end + 1, limit: limit), other.value > read.value,
      kind(other.end) != .dash
    {
      // The smaller of two numbers is what is sure.
      amount.end = other.end
      amount.modifier = .moreThan
      if other.value >= 1000, read.value < 1000, lexemes[other.end - 1].kind == .scale {
        amount.value *= other.value / max(1, leading(read.end + 1))
      }
    }
    if kind(amount.end) == .percent {
      (amount.unit, amount.isShare) = ("percent", true)
      amount.end += 1
    } else if amount.end < limit, let words = Self.percents[tokens[amount.end].key],
      words == 1 || isWord(amount.end + 1, "cent")
    {
      (amount.unit, amount.isShare) = ("percent", true)
      amount.end += words
    }
    return amount
  }

  /// “two-thirds”, “three-quarters”, “one fifth of”: a share of the whole.
  private func fraction(at index: Int) -> Amount? {
    guard kind(index) == .cardinal, lexemes[index].number > 0, lexemes[index].number < 10 else { return nil }
    let isHyphened = kind(index + 1) == .dash && isJoined(index + 1) && isJoined(index + 2)
    let part = isHyphened ? index + 2 : index + 1
    guard part < limit, let whole = Self.parts[tokens[part].key], isHyphened || kind(part + 1) == .of else {
      return nil
    }
    return Amount(
      value: Double(lexemes[index].number) / Double(whole), end: part + 1, unit: "share", isShare: true)
  }

  private static let parts = WordTable(
    "third,thirds = 3\nquarter,quarters = 4\nfifth,fifths = 5\ntenth,tenths = 10", meaning: { Int($0) })

  /// The digits of a number before its scale: 15 of “15 thousand”.
  private func leading(_ index: Int) -> Double {
    index < limit ? NumberReader.value(of: bytes, tokens[index].span) ?? 1 : 1
  }

  private static let percents = WordTable("percent,pct = 1\nper = 2", meaning: { Int($0) })

  private func isWord(_ index: Int, _ word: String) -> Bool {
    index < limit && tokens[index].key == WordKey.of(word)
  }

  private func currency(_ index: Int) -> String? {
    let token = tokens[index]
    switch (bytes[Int(token.start)], token.count) {
    case (36, _): return "dollars"
    case (0xC2, 2):
      return bytes[Int(token.start) + 1] == 0xA3
        ? "pounds" : bytes[Int(token.start) + 1] == 0xA5 ? "yen" : nil
    case (0xE2, 3):
      switch bytes[Int(token.start) + 2] {
      case 0xAC: return "euros"
      case 0xBD: return "roubles"
      case 0xB4: return "hryvnias"
      case 0xBC: return "manats"
      case 0xBE: return "laris"
      case 0xBA: return "liras"
      case 0xB9: return "rupees"
      default: return nil
      }
    default: return nil
    }
  }

  private func isCountryCode(_ index: Int) -> Bool {
    index >= begin && tokens[index].count <= 3 && tokens[index].kind == .word && tokens[index].isCapitalised
  }

  /// Whether a number names something: “Boeing 737”, “G-8”, “page 12”, “[3]”, “1. First”, “10:35”, “3-1”.
  private func isName(_ index: Int, _ end: Int) -> Bool {
    let token = tokens[index]
    // “the Three Cities”, “no one”.
    if kind(index) == .cardinal, index > begin, tokens[index - 1].kind == .word {
      if Self.beforePronoun[tokens[index - 1].key] != nil, lexemes[index].number == 1, end == index + 1 {
        return true
      }
      return token.isCapitalised && end < limit && tokens[end].isCapitalised
        && !tokens[index - 1].isCapitalised
    }
    guard kind(index) == .digits || kind(index) == .decimal else { return false }
    if isScore(index, end) || isAddress(end) { return true }
    if index > begin, isJoined(index),
      [.dash, .colon, .slash, .hash, .opening, .apostrophe, .point].contains(kind(index - 1))
    {
      if kind(index - 1) != .opening || kind(end) == .closing && bytes[Int(tokens[end].start)] == 93 {
        return true
      }
    }
    if kind(end) == .colon && isJoined(end) && isJoined(end + 1) || kind(end) == .slash && isJoined(end) {
      return true
    }
    if kind(end) == .dash, isJoined(end), isJoined(end + 1),
      kind(end + 1) == .digits || kind(end + 1) == .decimal
    {
      return true
    }
    if token.shape.contains(.lineBefore) || index == begin, kind(end) == .point || kind(end) == .closing,
      isJoined(end), end == index + 1
    {
      return end < limit - 1
    }
    guard index > begin else { return false }
    let before = tokens[index - 1]
    if kind(index - 1) == .page || kind(index - 1) == .flight || Self.named[before.key] != nil { return true }
    if before.isCapitalised, Self.numbered[before.key] != nil { return true }
    // A capital before a number inside a sentence makes a name of both, unless a counted plural follows.
    return before.kind == .word && before.isCapitalised && index - 1 > begin && kind(index - 1) == .other
      && !isCounted(end)
  }

  /// “lost 1 – 2 to”: two small numbers with a dash between and nothing that they count.
  private func isScore(_ index: Int, _ end: Int) -> Bool {
    guard kind(end) == .dash, kind(end + 1) == .digits, lexemes[index].number < 100,
      lexemes[end + 1].number < 100
    else {
      return false
    }
    return noun(at: end + 2) == nil && kind(end + 2) != .percent && kind(end + 2) != .scale
  }

  /// “405 Williams Ave.”
  private func isAddress(_ end: Int) -> Bool {
    guard end < limit, tokens[end].isCapitalised else { return false }
    return (end + 1..<min(limit, end + 3)).contains {
      Self.streets[tokens[$0].key] != nil && tokens[$0].isCapitalised
    }
  }

  private static let streets = WordTable(
    "street,st,avenue,ave,road,rd,boulevard,blvd,lane,drive,square,court,terrace = yes",
    meaning: { _ in true })

  /// Words with which “one” is a pronoun.
  private static let beforePronoun = WordTable(
    "no,any,every,some,each,this,that,the,which,another,only = yes", meaning: { _ in true })

  private func isCounted(_ index: Int) -> Bool {
    kind(index) == .percent || kind(index) == .scale || index < limit && isPlural(index)
  }

  /// Buildings, vehicles and places that bear numbers, and are written with a capital where they do.
  private static let numbered = WordTable(
    """
    silo,pier,berth,dock,quay,hangar,warehouse,depot,reactor,boiler,turbine,shaft,pit,mine,well,track,lane,bay,terminal,tower = yes
    hall,room,floor,suite,studio,wing,court,route,highway,road,exit,runway,bus,tram,train,line,camp,sector,zone,pump,tank,engine = yes
    """, meaning: { _ in true })

  private static let named = WordTable(
    """
    article,chapter,section,gate,platform,line,figure,table,resolution,order,protocol,phase,level,part,season,episode = yes
    version,channel,model,law,decree,number,group,stage,type,class,category,area,unit,block,building,apartment,ward = yes
    district,school,act,scene,verse,volume,issue,lesson,exercise,question,point,paragraph,clause,item,no,nos,fig = yes
    """, meaning: { _ in true })
}
