/// Numbers that say where a count has got to: “the number of people killed has risen to 223”, “the death toll reached 38”.
extension QuantityGrammar {
  /// What the sentence says before a bare number it counts: the unit and what befell them.
  struct Level {
    var unit: String?
    var circumstance: String
  }

  /// Looks back from a number over its verb (“has risen to”, “stands at”, “passed”) to the count that is its subject.
  func level(before index: Int) -> Level? {
    var position = index - 1
    if position > begin, Self.levelLinks[tokens[position].key] != nil {
      position -= 1
      // “rose sharply to”, “brings the number of dead to”: a few words, none of which ends a clause.
      let earliest = max(begin, position - 8)
      while position > earliest, Self.levelVerbs[tokens[position].key] == nil,
        tokens[position].kind != .punctuation
      {
        position -= 1
      }
    }
    guard position > begin, let needsLink = Self.levelVerbs[tokens[position].key],
      !needsLink || position < index - 1
    else { return nil }
    return count(from: max(begin, position - Self.reach), to: position)
      // “brings the death toll to 38”: the count is the verb's object.
      ?? count(from: position + 1, to: index - 1)
  }

  /// “number of people killed”, “death toll”; the last one in the stretch.
  private func count(from first: Int, to last: Int) -> Level? {
    var position = last - 1
    while position >= first {
      switch Self.counts[tokens[position].key] {
      case true? where isToll(position): return toll(position)
      case false? where kind(position + 1) == .of: return number(of: position + 2, before: last)
      default: position -= 1
      }
    }
    return nil
  }

  /// “The dead”, “the death-roll”, but not “was dead” or “a roll of film”.
  private func isToll(_ index: Int) -> Bool {
    switch word(index) {
    case "dead": index > begin && tokens[index - 1].key == Self.the
    case "roll": isOfDeath(index)
    default: true
    }
  }

  private func isOfDeath(_ index: Int) -> Bool {
    let before = kind(index - 1) == .dash && isJoined(index) ? index - 2 : index - 1
    return before >= begin && tokens[before].key == Self.death
  }

  private func toll(_ index: Int) -> Level {
    Level(unit: nil, circumstance: isOfDeath(index) ? "death toll" : word(index))
  }

  private static let the = WordKey.of("the")
  private static let death = WordKey.of("death")

  /// Behind “the number of”: “people killed”, “dead”, “confirmed cases”.
  private func number(of index: Int, before last: Int) -> Level? {
    let start = index < last && Self.determiners[tokens[index].key] != nil ? index + 1 : index
    guard start < last else { return nil }
    if let state = state(start) { return Level(unit: nil, circumstance: state) }
    var subject = self
    subject.limit = last
    guard let noun = subject.noun(at: start) else { return nil }
    if noun.end < last, let circumstance = state(noun.end) ?? behind(noun.end) {
      return Level(unit: noun.unit, circumstance: circumstance)
    }
    return Level(unit: noun.unit, circumstance: "number")
  }

  /// How far before its verb the subject may stand, in tokens.
  private static let reach = 30

  private static let levelLinks = WordTable("to,at = yes", meaning: { _ in true })

  /// Verbs of reaching a level; “yes” for those that need “to” or “at”.
  private static let levelVerbs = WordTable(
    """
    risen,rose,rises,rising,rise,grown,grew,grows,growing,climbed,climbs,climbing,increased,increases,increasing,jumped,fallen,fell,falls,dropped,stood,stands,standing,stand,brings,bringing,brought,put,puts,putting,raised,raising,came,comes,amounted,amounts = yes
    reached,reaches,reaching,passed,exceeded,exceeds,topped,surpassed,hit,is,was,were,are,numbered,totalled,totaled = no
    """, meaning: { $0 == "yes" })

  /// Nouns that stand for a count: by themselves (“yes”), or with “of” behind.
  private static let counts = WordTable(
    "toll,roll,dead,fatalities = yes\nnumber,total,tally,count = no", meaning: { $0 == "yes" })
}
