/// Whether the words around a date speak of what was or of what will be.
enum Tense: Sendable { case past, future }

struct TenseReader {
  let tokens: [Token]
  let bytes: [UInt8]

  /// The tense of the verb nearest to an expression: the one before it in its sentence first, then the one behind; of
  /// “Tuesday’s ruling” only the one behind. Without a verb, “by”, “until” and “through” look ahead.
  func tense(around expression: Range<Int>, in sentence: Range<Int>) -> Tense? {
    let isPossessive =
      expression.upperBound < sentence.upperBound && tokens[expression.upperBound].kind == .possessive
    if isLimit(expression.lowerBound, in: sentence) { return .future }
    if isPossessive, isAwaited(expression, in: sentence) { return .future }
    // “On Friday, fishermen rescued …”: the clause follows.
    if isOpening(expression, in: sentence), let tense = tense(from: expression.upperBound, in: sentence) {
      return tense
    }
    var index = expression.lowerBound - 1
    let first = max(sentence.lowerBound, expression.lowerBound - Self.reach)
    while index >= first, !isPossessive {
      if let tense = tense(at: index, in: sentence) { return tense }
      index -= 1
    }
    if let tense = tense(from: expression.upperBound, in: sentence) { return tense }
    guard expression.lowerBound > sentence.lowerBound else { return nil }
    return WordLists.limits[tokens[expression.lowerBound - 1].key] != nil ? .future : nil
  }

  /// The tense of the last verb of a stretch of words.
  func lastTense(in words: Range<Int>) -> Tense? {
    for index in words.suffix(Self.reach).reversed() {
      if let tense = tense(at: index, in: words) { return tense }
    }
    return nil
  }

  /// Whether a sentence tells what lies before its story: “the treaty had been signed”.
  func looksBack(_ sentence: Range<Int>) -> Bool {
    sentence.prefix(Self.reach).contains { isPluperfect($0, in: sentence) }
  }

  /// Whether the verb nearest to an expression does so, the one before it first: “fell on 28 June, after it had begun” does not.
  func looksBack(at expression: Range<Int>, in sentence: Range<Int>) -> Bool {
    var index = expression.lowerBound - 1
    while index >= sentence.lowerBound, expression.lowerBound - index < Self.reach {
      if Self.words[tokens[index].key] == .had { return isPluperfect(index, in: sentence) }
      if tense(at: index, in: sentence) == .past, !precedes(index, .had, in: sentence) { return false }
      index -= 1
    }
    for index in expression.upperBound..<min(sentence.upperBound, expression.upperBound + Self.reach) {
      if Self.words[tokens[index].key] == .had { return isPluperfect(index, in: sentence) }
      if tense(at: index, in: sentence) == .past { return false }
    }
    return false
  }

  private func isPluperfect(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard Self.words[tokens[index].key] == .had else { return false }
    return (1...2).contains { back in
      guard sentence.contains(index + back) else { return false }
      let token = tokens[index + back]
      return Self.words[token.key] == .past
        || WordLists.participles[token.key] != nil
        || token.endsInEd(bytes)
    }
  }

  /// Whether a word behind a comma begins a clause beside the main one: “which”, “captured”.
  func opensRelative(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    let token = tokens[index]
    return Self.relatives[token.key] != nil || WordLists.participles[token.key] != nil
      || Self.words[token.key] == .past
      || token.kind == .word && !token.isCapitalised && token.endsInEd(bytes)
  }

  private static let relatives = WordTable(
    "which,who,whom,whose,where,having = yes", meaning: { _ in true })

  /// Whether a sentence tells what is so again and again: it says so, or in a history stands in the present.
  func isHabit(_ sentence: Range<Int>, isNarrative: Bool) -> Bool {
    var isTold = false
    for index in sentence.prefix(Self.reach) {
      if WordLists.habits[tokens[index].key] != nil { isTold = true }
      if isNarrative, WordLists.verbsOfBeing[tokens[index].key] != nil { isTold = true }
      if tense(at: index, in: sentence) != nil { return false }
    }
    return isTold
  }

  func tense(from start: Int, in sentence: Range<Int>) -> Tense? {
    var index = start
    let last = min(sentence.upperBound, start + Self.reach)
    while index < last {
      if let tense = tense(at: index, in: sentence) { return tense }
      index += 1
    }
    return nil
  }

  /// Whether the expression, with its preposition, begins a sentence or stands behind a line break, and a comma follows.
  private func isOpening(_ expression: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard expression.upperBound < sentence.upperBound, bytes[Int(tokens[expression.upperBound].start)] == 44
    else { return false }
    let first = expression.lowerBound
    return first <= sentence.lowerBound + 1 || tokens[first - 1].isCapitalised && tokens[first - 1].count <= 5
  }

  func tense(at index: Int, in sentence: Range<Int>) -> Tense? {
    let token = tokens[index]
    guard token.kind == .word else { return nil }
    // “Mark Carney”, “Opens”: a name inside a sentence.
    if token.isCapitalised, index > sentence.lowerBound, !token.shape.contains(.allUpper),
      index + 1 < sentence.upperBound, tokens[index + 1].isCapitalised
    {
      return nil
    }
    switch word(index) {
    case .future:
      // “may have been” and “had been scheduled” speak of the past.
      if follows(index, .have, in: sentence) || precedes(index, .had, in: sentence) { return .past }
      return .future
    case .have: return nil
    // “takes effect”, “takes place”; other things that are taken may lie anywhere.
    case .takes:
      guard index + 1 < sentence.upperBound, WordLists.takenThings[tokens[index + 1].key] != nil else {
        return nil
      }
      return .future
    case .present:
      return auxiliary(before: index, in: sentence)
        ?? (follows(index - 2, .past, in: sentence) ? .past : .future)
    case .past, .had: return auxiliary(before: index, in: sentence) ?? .past
    case .to: return isInfinitive(index + 1, in: sentence) ? intention(before: index, in: sentence) : nil
    case .bare: return isBarePast(index, in: sentence) ? .past : nil
    case .starts:
      // “Did you open the drawer on the Friday?”
      if (1...3).contains(where: { index - $0 >= sentence.lowerBound && Self.did == tokens[index - $0].key })
      {
        return .past
      }
      return isBehindSeveral(index, in: sentence) || isPlan(index, in: sentence) ? .future : nil
    case .does: return isPlan(index, in: sentence) ? .future : nil
    case nil:
      guard !token.isCapitalised, token.endsInEd(bytes) else { return nil }
      if isAttribute(index, in: sentence) { return nil }
      return auxiliary(before: index, in: sentence) ?? .past
    }
  }

  /// “when she set out”, “Holt put it”: forms that are the same in the past have no -s behind one person.
  private func isBarePast(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound else { return false }
    let subject = tokens[index - 1]
    return WordLists.singularPronouns[subject.key] != nil
      || subject.isCapitalised && subject.kind == .word && Self.words[subject.key] == nil
        && index - 1 > sentence.lowerBound
  }

  /// “the holidays start on Monday”: behind several, the bare form is the present.
  private func isBehindSeveral(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound else { return false }
    let subject = tokens[index - 1]
    return WordLists.pluralPronouns[subject.key] != nil
      || subject.kind == .word && subject.count > 3 && bytes[Int(subject.end) - 1] == 115
        && bytes[Int(subject.end) - 2] != 115
  }

  /// “The country votes on 20 October”, “Arsenal fly to Peru”: a simple present with nothing but its subject before it, since
  /// the same forms are nouns and infinitives.
  func isPlan(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound, index + 1 < sentence.upperBound,
      let verb = Self.words[tokens[index].key],
      verb == .starts || verb == .does || verb == .present
    else { return false }
    let subject = tokens[index - 1]
    // “fly to Peru on Sunday and face Lima on Wednesday”
    if subject.key == Self.and, verb == .starts {
      let before = max(sentence.lowerBound, index - Self.joined)..<(index - 1)
      return before.contains { Self.words[tokens[$0].key] == .starts && isPlan($0, in: sentence) }
    }
    guard subject.kind == .word, WordLists.articles[subject.key] == nil,
      WordLists.particles[subject.key] == nil,
      Self.words[subject.key] == nil
    else { return false }
    let isBare = bytes[Int(tokens[index].end) - 1] != 115
    // A bare form goes with several, or with a team by its name; one in -s with one.
    if isBare, !(subject.isCapitalised || isBehindSeveral(index, in: sentence)) { return false }
    if !isBare, isBehindSeveral(index, in: sentence), !subject.isCapitalised { return false }
    for back in 1...Self.subject {
      let position = index - back
      guard position >= sentence.lowerBound, tokens[position].kind != .punctuation else { return true }
      if WordLists.particles[tokens[position].key] != nil { return position == sentence.lowerBound }
      if back > 1, tense(at: position, in: sentence) != nil { return false }
    }
    return false
  }

  private static let and = WordKey.of("and")
  /// How many words stand at most between two verbs of one subject.
  private static let joined = 12
  /// How many words a subject has at most.
  private static let subject = 5

  /// “a still unspecified date”, “the planned talks”: a form in -ed that describes what follows.
  private func isAttribute(_ index: Int, in sentence: Range<Int>) -> Bool {
    (1...2).contains { back in
      let before = index - back
      guard before >= sentence.lowerBound else { return false }
      return WordLists.articles[tokens[before].key] != nil
        && (back == 1 || tokens[index - 1].count > 4 && bytes[Int(tokens[index - 1].end) - 1] == 121
          || Self.still == tokens[index - 1].key)
    }
  }

  static let still = WordKey.of("still")

  /// “will be opened”, “is to be signed”: a marker of the future up to three words before a verb form.
  private func auxiliary(before index: Int, in sentence: Range<Int>) -> Tense? {
    for back in 1...3 where index - back >= sentence.lowerBound {
      switch word(index - back) {
      case .have, .had: return .past
      case .future: return .future
      case .to:
        return isInfinitive(index - back + 1, in: sentence)
          ? intention(before: index - back, in: sentence) : nil
      default: continue
      }
    }
    return nil
  }

  /// What a token says of the tense; “May” with a capital is the month.
  func word(_ index: Int) -> Word? {
    let token = tokens[index]
    return token.isCapitalised && token.key == Self.may ? nil : Self.words[token.key]
  }

  private static let may = WordKey.of("may")
  private static let did = WordKey.of("did")

  func follows(_ index: Int, _ word: Word, in sentence: Range<Int>) -> Bool {
    sentence.contains(index + 1) && Self.words[tokens[index + 1].key] == word
  }

  func precedes(_ index: Int, _ word: Word, in sentence: Range<Int>) -> Bool {
    (1...2).contains { index - $0 >= sentence.lowerBound && Self.words[tokens[index - $0].key] == word }
  }

  func isInfinitive(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index < sentence.upperBound else { return false }
    return tokens[index].kind == .word && !tokens[index].isCapitalised
      && WordLists.determiners[tokens[index].key] == nil
  }

  /// “agreed to meet”, “is to open”: what is agreed or planned lies ahead; “used to meet” does not.
  private func intention(before index: Int, in sentence: Range<Int>) -> Tense? {
    guard index > sentence.lowerBound, WordLists.intentions[tokens[index - 1].key] != nil else { return nil }
    // “It had been due to expire on Friday” looks back.
    return (2...3).contains {
      index - $0 >= sentence.lowerBound && Self.words[tokens[index - $0].key] == .had
    }
      ? .past : .future
  }

  /// How many tokens away a verb may stand; a list without full stops must not be read through for each of its dates.
  private static let reach = 60

  enum Word: Int { case past, future, to, have, had, present, takes, bare, starts, does }

  static let words = WordTable(
    """
    will,shall,won't,'ll,he'll,she'll,it'll,they'll,we'll,i'll,you'll,would,may,might = 1
    scheduled,due,upcoming,expected,expects,expect,planned,intends,slated,payable,effective,redeemable,maturing,forecast = 1
    begins,expires,resumes,extended,postponed,deferred,adjourned = 1
    meet,meets,arrives,opens,starts,travels,hosts,ends,launches,closes,attends,convenes,departs,reconvenes = 5
    have,has = 3
    had = 4
    was,were,did,went,came,took,gave,got,made,became,began,broke,brought,built,bought,caught,chose,cut,fell,felt,fought = 0
    found,flew,fled,grew,held,hit,kept,knew,led,left,lost,met,paid,ran,rose,saw,sent,shot,sold,spent,spoke,stood,swore = 0
    stole,struck,swept,taught,told,thought,threw,won,wore,wrote,been,said,died,sank,drew,drove,ate,lay,lent,sat,slid = 0
    sought,bore,born,done,gone,seen,shown,known,taken,given,written,begun,rode,rang,sang,slept,says,since,ago = 0
    to = 2
    takes,take = 6
    set,put,shut,let,quit,spread,burst,split = 7
    start,begin,resume,reopen,arrive,depart,reconvene,convene,vote,fly,face,play,open,sign,travel,visit,debate,host,decide = 8
    return,elect,launch,publish,gather,celebrate,mark,go,leave,hold,sit,tour,welcome,kick = 8
    reopens,votes,flies,faces,plays,signs,visits,debates,decides,returns,elects,launches,publishes,gathers,celebrates,goes,leaves = 9
    holds,sits,tours,welcomes,kicks,speaks,appears,chooses = 9
    """
  ) { Int($0).flatMap(Word.init) }
}
