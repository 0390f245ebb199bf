import Values

/// Finds dated happenings.
///
/// A happening is a clause of running text with a date and a finite verb: in the past, or announced for later (“will”,
/// “is to”), which its basis says. The clause is the sentence, or of a sentence with several dates the part around
/// each that has a verb of its own. A date that says when something was said dates the claim, and is no event here.
package enum EventAnnotator {
  package static func annotate(
    _ reading: Reading, names: DocumentNames, dates: [DateMention], claims: [Claim]
  ) -> [Event] {
    guard dates.contains(where: { $0.range != nil }) else { return [] }
    let page = ClausePage(reading, dates: dates)
    let saying = datesOfSaying(claims)
    var events: [Event] = []
    var index = 0
    while index < dates.count {
      guard let sentence = reading.sentence(at: dates[index].span.start) else {
        index += 1
        continue
      }
      var group: [Int] = []
      let end = reading.sentences[sentence].span.end
      if dates[index].span.start >= end {
        index += 1
        continue
      }
      while index < dates.count, dates[index].span.start < end {
        if isDay(dates[index]), !saying.contains(dates[index].span.start) { group.append(index) }
        index += 1
      }
      guard reading.blocks[reading.sentences[sentence].block].kind == .body else { continue }
      events += happenings(group, page, reading.sentences[sentence].tokens, names)
    }
    return events
  }

  private static func isDay(_ date: DateMention) -> Bool {
    date.range != nil && (date.kind == .date || date.kind == .time)
  }

  /// Where the dates begin that say when something was said.
  private static func datesOfSaying(_ claims: [Claim]) -> Set<UInt32> {
    var starts: Set<UInt32> = []
    for claim in claims {
      if case .text(let span) = claim.saidBasis?.anchor { starts.insert(span.start) }
    }
    return starts
  }

  // MARK: One sentence

  /// The first and last finite verb of a sentence.
  private typealias Verbs = (first: Int?, last: Int?)

  private static func happenings(
    _ group: [Int], _ page: ClausePage, _ sentence: Range<Int>, _ names: DocumentNames
  ) -> [Event] {
    let places = group.map { page.reading.tokens(in: page.dates[$0].span) }
    guard !group.isEmpty else { return [] }
    let reader = ClauseReader(page: page, lower: sentence.lowerBound, upper: sentence.upperBound)
    let verbs: Verbs = (sentence.first(where: reader.isFinite), sentence.last(where: reader.isFinite))
    var events: [Event] = []
    var start = sentence.lowerBound
    for (position, tokens) in places.enumerated() where !tokens.isEmpty && tokens.lowerBound >= start {
      if page.isQuoted(tokens.lowerBound) || namesAnew(tokens, reader, page) { continue }
      var end = sentence.upperBound
      if position + 1 < places.count,
        let cut = boundary(tokens.upperBound, places[position + 1].lowerBound, verbs, page)
      {
        end = cut
      }
      let clause = trimmed(start, end, page)
      if let rule = tense(clause, page), let range = page.dates[group[position]].range {
        events.append(event(clause, rule, range, group[position], page, names))
        start = end
      }
    }
    return events
  }

  /// Whether a date only says when a place or person goes by another name: “Zangezur, today the province of Syunik, …”.
  private static func namesAnew(_ date: Range<Int>, _ reader: ClauseReader, _ page: ClausePage) -> Bool {
    guard date.count == 1, date.lowerBound > reader.lower, date.upperBound < reader.upper,
      nowadays[page.tokens[date.lowerBound].key] != nil, page.isComma(date.lowerBound - 1),
      page.has(date.upperBound, .determiner)
    else { return false }
    let name = (date.upperBound..<reader.upper).prefix { !page.isComma($0) }
    return !name.contains(where: reader.isFinite)
  }

  private static let nowadays = WordTable("today,now = yes", meaning: { _ in true })

  /// Where a sentence parts between two dates: at a semicolon, comma or “and” with a finite verb on both sides.
  private static func boundary(_ from: Int, _ next: Int, _ verbs: Verbs, _ page: ClausePage) -> Int? {
    var found: Int?
    for index in from..<max(from, next) where !page.isQuoted(index) {
      let parts =
        page.sign(index) == 59 || page.isComma(index) || page.isDash(index) || page.has(index, .coordinator)
      guard parts, let first = verbs.first, let last = verbs.last, first < index, last > index else {
        continue
      }
      if page.sign(index) == 59 { return index }
      if found == nil { found = index }
    }
    return found
  }

  private static func trimmed(_ start: Int, _ end: Int, _ page: ClausePage) -> Range<Int> {
    var (start, end) = (start, end)
    while start < end,
      page.isComma(start) || page.has(start, .coordinator) || page.sign(start) == 59 || page.isDash(start)
    { start += 1 }
    while end > start, page.isComma(end - 1) || page.sign(end - 1) == 59 || page.isDash(end - 1) { end -= 1 }
    return start..<end
  }

  /// The rule by which a clause is a happening: its first finite verb is in the past, or is set for later.
  private static func tense(_ clause: Range<Int>, _ page: ClausePage) -> String? {
    let reader = ClauseReader(page: page, lower: clause.lowerBound, upper: clause.upperBound)
    var scheduled = false
    for index in clause where reader.isFinite(index) {
      let key = page.tokens[index].key
      if page.has(index, .past) || pasts[key] != nil { return "date in a clause in the past" }
      if let cue = CueLexicon.verbs[key], cue.form.contains(.past) { return "date in a clause in the past" }
      if futures[key] != nil { scheduled = true }
      if presents[key] != nil, index + 1 < clause.upperBound, page.has(index + 1, .to) { scheduled = true }
      if presents[key] != nil, clause.contains(index + 1), plans[page.tokens[index + 1].key] != nil {
        scheduled = true
      }
    }
    return scheduled ? "scheduled for its date" : nil
  }

  private static let futures = WordTable("will,shall,would = yes", meaning: { _ in true })
  private static let presents = WordTable("is,are = yes", meaning: { _ in true })
  private static let plans = WordTable(
    "scheduled,due,planned,expected,set,slated = yes", meaning: { _ in true })
  private static let pasts = WordTable(
    "was,were,had,did,came,became,began,brought,built,bought,broke,chose,drew,drove,fell,fought,found,gave,went,grew,held,kept,led,left,lost,made,met,paid,put,ran,rose,sat,sent,set,shot,stood,spent,spoke,struck,swept,took,threw,understood,won,wore,got,hit,cut,cost,fled,flew,forgot,heard,hid,knew,lay,meant,overcame,rode,sang,saw,sold,shook,sought,slept,stole,stuck,taught,tore,woke,withdrew,wrote,died,killed,needed,tried,used,carried,wasn't,weren't,hadn't,didn't = yes",
    meaning: { _ in true })

  private static func event(
    _ clause: Range<Int>, _ rule: String, _ range: DateRange, _ date: Int, _ page: ClausePage,
    _ names: DocumentNames
  ) -> Event {
    let span = page.reading.span(clause.lowerBound, clause.upperBound - 1)
    var people: [Int] = []
    var places: [Int] = []
    var (low, high) = (0, names.mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if names.mentions[middle].span.start < span.start { low = middle + 1 } else { high = middle }
    }
    while low < names.mentions.count, names.mentions[low].span.end <= span.end {
      let mention = names.mentions[low]
      if mention.kind == .person, !people.contains(mention.entity) { people.append(mention.entity) }
      if mention.kind == .place, !places.contains(mention.entity) { places.append(mention.entity) }
      low += 1
    }
    return Event(
      span: span, happened: range, date: date, people: people, places: places,
      basis: Basis(rule, anchor: .text(page.dates[date].span)))
  }
}
