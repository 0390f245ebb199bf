/// Reports of sport: cities that stand for their teams, and persons with their countries in brackets.
///
/// A document reports sport where it has two results such as “3-1”, or a table of them. There a city is its team as the
/// subject or object of a verb of playing, behind a player in brackets, before a player's post, and in a row of numbers;
/// a country stays a place, as do places behind “in” and at the head of a report.
struct NameTeams {
  let page: NamePage
  let sentences: [Sentence]

  private static let playing = WordTable(
    "beat,beats,defeated,defeats,edged,outscored,routed,thrashed,hosts,host,hosted,downed,blanked,swept,trounced,crushed,stunned,upset,overwhelmed,drew,trail,trailed,trails,shut,outlasted,scored,lost,won,win,wins,play,plays,played,face,faces,led,leads,signed,travel,visit,visits,advanced,rallied,slumped,improved,finished = yes",
    meaning: { _ in true })
  private static let before = WordTable(
    "beat,beats,defeated,defeats,edged,outscored,routed,thrashed,downed,blanked,swept,trounced,crushed,stunned,overwhelmed,over,against,hosts,host,hosted,trail,trailed,beating,defeating,past,face,faces,facing,v,vs,versus = yes",
    meaning: { _ in true })
  private static let posts = WordTable(
    "manager,coach,striker,midfielder,defender,goalkeeper,captain,forward,quarterback,pitcher,shortstop,catcher,guard,center,centre,winger,skipper,fans,supporters,players,batsman,bowler = yes",
    meaning: { _ in true })

  /// “a draw with Brighton”, “clear of Liverpool”, “34 points for Boston”.
  private static let pairs: [UInt64: Set<UInt64>] = [
    NameKeys.with: keys("draw drew tie tied match game clash"), NameKeys.of: keys("clear ahead win"),
    NameKeys.for: keys("points goals scored debut rebounds tries runs wickets"),
    NameKeys.to: keys("lost losing loss lose defeat"), NameKeys.from: keys("loan"),
  ]

  private static func keys(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { WordKey.of(String($0)) })
  }

  func settle(_ found: [FoundName]) -> [FoundName] {
    let rows = rows()
    let scores = scores(found)
    guard !rows.isEmpty || !scores.isEmpty || hasResults() && hasSport() else { return found.map(asPlace) }
    var found = withRows(NameJoiner.overlay(scores, on: found, page), rows)
    var row = 0
    for index in found.indices {
      while row < rows.count, rows[row].upperBound <= found[index].first { row += 1 }
      let isInRow = row < rows.count && rows[row].contains(found[index].first)
      settle(&found[index], isInRow: isInRow, after: index > 0 ? found[index - 1] : nil)
    }
    settleOthers(&found)
    return found
  }

  /// A city that is its team somewhere in the report is so everywhere but behind “in” and at the head of the report.
  private func settleOthers(_ found: inout [FoundName]) {
    let teams = Set(
      found.filter { $0.first == $0.last && $0.rule == Self.rule }.map { page.tokens[$0.first].key })
    guard !teams.isEmpty else { return }
    for index in found.indices where found[index].kind == .place && found[index].first == found[index].last {
      let at = found[index].first
      guard at > 0, teams.contains(page.tokens[at].key), !page.tokens[at].shape.contains(.allUpper) else {
        continue
      }
      let before = page.tokens[at - 1]
      guard Self.places[before.key] == nil, before.kind == .word || before.kind == .punctuation,
        at + 1 < page.tokens.count, page.tokens[at + 1].key != NameKeys.comma
      else { continue }
      found[index].kind = .organisation
      found[index].rule = Self.rule
    }
  }

  /// Without sport, a known city is no organisation.
  private func asPlace(_ name: FoundName) -> FoundName {
    guard name.kind == .organisation, name.rule == nil else { return name }
    let classes = name.first == name.last ? page.classes[name.first] : page.phrases[name.first]
    guard classes.contains(.bigCity),
      classes.isDisjoint(with: [.organisation, .surname, .firstName, .people]),
      name.first == name.last || page.starts(name.first) == name.last - name.first + 1
    else { return name }
    var name = name
    name.kind = .place
    name.rule = "known place"
    return name
  }

  /// “Leeds 2 Sunderland 1”: two names with their scores, of which a word list knows one.
  private func scores(_ found: [FoundName]) -> [FoundName] {
    var scores: [FoundName] = []
    for run in page.runs {
      var index = run.tokens.lowerBound
      while let first = scored(index, run.tokens.upperBound) {
        guard let second = scored(first.last + 2, run.tokens.upperBound) else { break }
        if isKnownTeam(first) || isKnownTeam(second) {
          scores += [first, second].filter { !page.classes[$0.first].contains(.country) }
        }
        index = second.last + 2
      }
    }
    return scores
  }

  /// One to three capitalised words with a number of a digit or two behind them.
  private func scored(_ start: Int, _ limit: Int) -> FoundName? {
    var end = start
    while end < limit, end < start + 3, page.tokens[end].kind == .word, page.isCapital(end),
      page.classes[end].isDisjoint(with: .calendar)
    {
      end += 1
    }
    guard end > start, end < limit, page.tokens[end].kind == .number, page.tokens[end].count <= 2 else {
      return nil
    }
    return FoundName(first: start, last: end - 1, kind: .organisation, rule: "a team with its score")
  }

  private func isKnownTeam(_ name: FoundName) -> Bool {
    let classes = page.classes[name.first].union(page.phrases[name.first])
    return !classes.isDisjoint(with: [.organisation, .bigCity, .city, .country])
  }

  private static let rule = "a city for its team"
  private static let places = WordTable(
    "in,at,near,from,to,of,outside,around,through,into,leave,left,visit,visited = yes", meaning: { _ in true }
  )

  private func settle(_ name: inout FoundName, isInRow: Bool, after before: FoundName?) {
    if name.kind == .place, isCity(name), isInRow || plays(name) || isInBrackets(name, behind: before) {
      name.kind = .organisation
      name.rule = Self.rule
    } else if name.kind == .person, name.first == name.last, page.classes[name.first].contains(.organisation),
      isInRow || plays(name) || isInBrackets(name, behind: before)
    {
      name.kind = .organisation
      name.rule = "known organisation"
    } else if name.last > name.first, name.kind == .organisation || name.kind == .place, hasCountry(name),
      (name.first...name.last).allSatisfy({
        page.classes[$0].isDisjoint(with: [.organisationWord, .placeWord, .country, .bigCity, .organisation])
          && page.phrases[$0].isEmpty && page.isCapital($0)
      })
    {
      name.kind = .person
      name.rule = "a competitor, with the country in brackets"
    }
  }

  private func isCity(_ name: FoundName) -> Bool {
    let classes = page.classes[name.first].union(page.phrases[name.first])
    return !classes.contains(.country) && !classes.isDisjoint(with: [.bigCity, .city, .region])
  }

  private func plays(_ name: FoundName) -> Bool {
    let (tokens, last) = (page.tokens, name.last)
    if name.first > 0, !tokens[name.first].shape.contains(.lineBefore),
      Self.before[tokens[name.first - 1].key] != nil
    {
      return true
    }
    if name.first > 1, let words = Self.pairs[tokens[name.first - 1].key],
      tokens[name.first - 2].kind == .word, words.contains(tokens[name.first - 2].key)
    {
      return true
    }
    guard last + 1 < tokens.count, !tokens[last + 1].shape.contains(.lineBefore) else { return false }
    if Self.playing[tokens[last + 1].key] != nil || Self.posts[tokens[last + 1].key] != nil { return true }
    return tokens[last + 1].kind == .possessive && last + 2 < tokens.count
      && Self.posts[tokens[last + 2].key] != nil
  }

  /// “Alan Shearer (Newcastle)”.
  private func isInBrackets(_ name: FoundName, behind before: FoundName?) -> Bool {
    guard let before, before.kind == .person, name.first == before.last + 2 else { return false }
    return page.tokens[name.first - 1].key == NameKeys.bracket
  }

  /// “Ato Boldon (Trinidad)”.
  private func hasCountry(_ name: FoundName) -> Bool {
    let next = name.last + 2
    guard next + 1 < page.tokens.count, page.tokens[name.last + 1].key == NameKeys.bracket else {
      return false
    }
    return !page.classes[next].union(page.phrases[next]).isDisjoint(with: [.country])
  }

  // MARK: Results

  /// “3-1”: two short numbers with a dash between, twice in the document.
  private func hasResults() -> Bool {
    var results = 0
    let tokens = page.tokens
    var index = 1
    while index + 1 < tokens.count {
      if tokens[index].kind == .punctuation, tokens[index - 1].kind == .number,
        tokens[index + 1].kind == .number,
        tokens[index - 1].count <= 3, tokens[index + 1].count <= 3,
        !tokens[index].shape.contains(.spaceBefore), !tokens[index + 1].shape.contains(.spaceBefore),
        NameCandidates.isHyphen(tokens[index], page.bytes), !isRangeOfDays(index),
        index < 2 || tokens[index - 2].kind != .punctuation
          || !NameCandidates.isHyphen(tokens[index - 2], page.bytes)
      {
        results += 1
        if results == 2 { return true }
        index += 2
      }
      index += 1
    }
    return false
  }

  private func hasSport() -> Bool {
    page.tokens.contains { token in
      token.kind == .word && (NameClubs.words[token.key] != nil || Self.sport[token.key] != nil)
    }
  }

  private static let sport = WordTable(
    "beat,defeated,edged,thrashed,cup,tournament,championship,game,games,team,teams,win,wins = yes",
    meaning: { _ in true })

  /// “29–30 January”, “March 3-5”.
  private func isRangeOfDays(_ dash: Int) -> Bool {
    dash + 2 < page.tokens.count && page.classes[dash + 2].contains(.calendar)
      || dash > 1 && page.classes[dash - 2].contains(.calendar)
  }

  /// Sentences of names and numbers only, with two numbers or more and as many as names: rows of a table.
  private func rows() -> [Range<Int>] {
    sentences.compactMap { sentence in
      let range = sentence.tokens
      guard range.count <= 24 else { return nil }
      var (numbers, words, stretches) = (0, 0, 0)
      var inside = false
      for index in range {
        let token = page.tokens[index]
        let isCapital = page.isCapital(index)
        if token.kind == .number {
          guard token.count <= 3 else { return nil }
          numbers += 1
        } else if token.kind == .word {
          guard isCapital, page.classes[index].isDisjoint(with: [.calendar, .organisationWord, .otherWord])
          else {
            return nil
          }
          words += 1
        } else if token.kind == .symbol || token.kind == .possessive {
          return nil
        }
        if isCapital, !inside { stretches += 1 }
        inside = isCapital
      }
      return words > 0 && numbers >= 2 && stretches <= 2 && numbers >= stretches ? range : nil
    }
  }

  /// Names the stretches of capitalised words in rows: a team, where they are not a person's name.
  private func withRows(_ found: [FoundName], _ rows: [Range<Int>]) -> [FoundName] {
    var teams: [FoundName] = []
    for row in rows {
      var index = row.lowerBound
      while index < row.upperBound {
        guard page.isCapital(index) else {
          index += 1
          continue
        }
        var last = index
        while last + 1 < row.upperBound, page.isCapital(last + 1) { last += 1 }
        let classes = page.classes[index].union(page.phrases[index])
        if !classes.isDisjoint(with: .place.union(.organisation)), last - index < 4 {
          let kind: NameKind = classes.contains(.country) ? .place : .organisation
          teams.append(FoundName(first: index, last: last, kind: kind, rule: "a team in a table of results"))
        }
        index = last + 1
      }
    }
    return NameJoiner.overlay(teams, on: withCompetitors(found), page)
  }

  /// “Ato Boldon (Trinidad)” where the model left the person outside names.
  private func withCompetitors(_ found: [FoundName]) -> [FoundName] {
    var competitors: [FoundName] = []
    for run in page.runs {
      let last = run.tokens.upperBound - 1
      var first = last
      while first > run.tokens.lowerBound, page.isCapital(first - 1) { first -= 1 }
      let name = FoundName(
        first: first, last: last, kind: .person, rule: "a competitor, with the country in brackets")
      guard (1...3).contains(last - first), hasCountry(name),
        (first...last).allSatisfy({
          page.isCapital($0) && page.phrases[$0].isEmpty
            && page.classes[$0].isSubset(of: [.firstName, .surname, .city, .continues])
        })
      else { continue }
      competitors.append(name)
    }
    return NameJoiner.overlay(competitors, on: found, page)
  }
}
