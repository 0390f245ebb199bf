/// Reads the lines above an article: labels (“Date: 3 March 1925”), bylines that begin without “By”, the name of the
/// paper, the address of the page, and what a title carries behind its last bar (“… | The Courier”).
enum PageHead {
  static func read(
    _ looks: ArraySlice<Look>, in text: [UInt8], _ tokens: [Token],
    _ classified: inout [BlockClassifier.Classified]
  ) {
    readLabels(looks, text, tokens, &classified)
    for position in looks.indices {
      let look = looks[position]
      if look.isAddress, classified[position].block.kind != .caption {
        classified[position].block.kind = .navigation
        if classified[position].url == nil { classified[position].url = word(look.span, text) }
      }
      switch classified[position].block.kind {
      case .title: cutOutlet(look, text, tokens, &classified[position])
      case .dateline, .byline:
        classified[position].source = look.outlet.map { string($0, text) }
        // “Jane Fielding | 16 March 2019”
        if classified[position].people.isEmpty, let person = openingPerson(look, text, tokens) {
          classified[position].people = [person.name]
        }
      case .heading, .navigation:
        if let called = called(look, text, tokens) {
          classified[position].block.kind = .byline
          classified[position].people = called
        }
        guard look.tokens != nil, classified[position].people.isEmpty,
          standsByDate(position, looks.indices, classified)
        else { continue }
        if look.isOutlet {
          classified[position].block.kind = .navigation
          classified[position].source = look.outlet.map { string($0, text) }
        } else if let people = people(look, text, tokens) {
          classified[position].block.kind = .byline
          classified[position].people = people
          if classified[position].source == nil {
            classified[position].source = look.outlet.map { string($0, text) }
          }
        }
      default: break
      }
    }
  }

  // MARK: Labels

  /// Two labelled lines or more are a form that somebody filled in, and so is a title that is called one on the first line;
  /// another alone may be a photograph's.
  private static func readLabels(
    _ looks: ArraySlice<Look>, _ text: [UInt8], _ tokens: [Token],
    _ classified: inout [BlockClassifier.Classified]
  ) {
    let labelled = looks.indices.compactMap { position in
      looks[position].tokens.flatMap { line in
        Furniture.labels.longestMatch(tokens, at: line.lowerBound, limit: line.upperBound).map {
          (position: position, label: $0.meaning, value: line.dropFirst($0.count))
        }
      }
    }
    guard
      labelled.count > 1
        || labelled.first.map({ $0.label == .title && $0.position == looks.startIndex }) == true
    else { return }
    if let title = labelled.first(where: { $0.label == .title }), !title.value.isEmpty {
      for position in looks.indices where classified[position].block.kind == .title {
        classified[position].block.kind = .heading
      }
    }
    for line in labelled where !line.value.isEmpty {
      let value = Span(
        start: tokens[line.value.startIndex].start, end: tokens[line.value.endIndex - 1].end)
      var found = BlockClassifier.Classified(block: Block(span: looks[line.position].span, kind: .navigation))
      switch line.label {
      case .title: found.block = Block(span: value, kind: .title)
      case .date: found.block.kind = .dateline
      case .source: found.source = string(value, text)
      case .author:
        found.block.kind = .byline
        found.people = text.withUnsafeBufferPointer { names(in: tokens[line.value], $0) }
      case .address: found.url = word(value, text)
      case .other: break
      }
      if found.block.span == looks[line.position].span { found.tokens = looks[line.position].tokens }
      classified[line.position] = found
    }
  }

  // MARK: Names

  /// Whether a line has the date, the byline or the title next to it, or begins the page.
  private static func standsByDate(
    _ position: Int, _ head: Range<Int>, _ classified: [BlockClassifier.Classified]
  ) -> Bool {
    let near = [position - 1, position + 1].filter(head.contains).map { classified[$0].block.kind }
    return position == head.lowerBound || near.contains { $0 == .dateline || $0 == .byline || $0 == .title }
  }

  /// A line that is a person's name, alone or with an office behind a comma, or the paper behind a bar: “Jane Fielding, Local
  /// Reporter”, “Jane Fielding | Courier.com”; of two: “Jane Fielding, Norway correspondent, in Oslo, and Paul Reed”.
  private static func people(_ look: Look, _ text: [UInt8], _ tokens: [Token]) -> [Span]? {
    guard look.words <= 16, !look.hasDigits, !look.endsSentence else { return nil }
    guard let line = look.tokens, let found = openingPerson(look, text, tokens) else { return nil }
    let isWriter = tokens[line].contains { Furniture.writers[$0.key] != nil }
    switch found.mark {
    case nil where look.words <= 8: return [found.name]
    case 44 where isWriter:
      return text.withUnsafeBufferPointer { names(in: tokens[line], $0) }
    case 44 where look.words <= 8: return [found.name]
    case 124 where look.words <= 8 && tokens[line].count - 1 <= 7: return [found.name]
    default: return nil
    }
  }

  /// “Interview: Jane Fielding”: a calling, a colon, and nothing but names.
  private static func called(_ look: Look, _ text: [UInt8], _ tokens: [Token]) -> [Span]? {
    guard let line = look.tokens,
      let label = Furniture.callings.longestMatch(tokens, at: line.lowerBound, limit: line.upperBound)
    else { return nil }
    let value = tokens[line].dropFirst(label.count)
    let people = text.withUnsafeBufferPointer { names(in: value, $0) }
    let words = value.count { $0.isWord && !$0.isCapitalised && $0.key != and }
    return people.isEmpty || words > 0 || value.count > 9 ? nil : people
  }

  /// The person with whose name a line begins, and the byte that follows it.
  private static func openingPerson(_ look: Look, _ text: [UInt8], _ tokens: [Token]) -> (
    name: Span, mark: UInt8?
  )? {
    guard let line = look.tokens, let first = line.first else { return nil }
    return text.withUnsafeBufferPointer { bytes in
      guard let name = names(in: tokens[line], bytes).first, name.start == tokens[first].start,
        NameModelFile.model.lexicon.classes(tokens[first].key).contains(.firstName)
      else { return nil }
      return (name, tokens[line].first { $0.start >= name.end }.map { bytes[Int($0.start)] })
    }
  }

  /// Two to four capitalised words in a row, as often as they come: the people whom a byline names.
  static func names(in tokens: ArraySlice<Token>, _ bytes: UnsafeBufferPointer<UInt8>) -> [Span] {
    var names: [Span] = []
    var rest = tokens
    while let start = rest.firstIndex(where: isName) {
      let name = rest[start...].prefix(while: isName)
      rest = rest[name.endIndex...]
      guard (2...4).contains(name.count), let first = name.first, let last = name.last else { continue }
      let isPaper = name.contains { Furniture.outlets[$0.key] != nil }
      // Behind a comma or bar stand offices and places: “By Jane Fielding, Chief Reporter”.
      if names.isEmpty || name.startIndex > 0 && isAnd(tokens[name.startIndex - 1], bytes), !isPaper {
        names.append(Span(start: first.start, end: last.end))
      }
    }
    return names
  }

  private static func isName(_ token: Token) -> Bool {
    token.kind == .word && token.isCapitalised || token.shape.contains(.initial)
  }

  private static let and = WordKey.of("and")
  private static func isAnd(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    token.key == and || bytes[Int(token.start)] == 38
  }

  /// A name as it is written in running text: bylines in capitals are not.
  static func name(_ span: Span, in text: [UInt8]) -> String {
    let name = string(span, text)
    guard name == name.uppercased() else { return name }
    return name.split(separator: " ").map { $0.count > 2 ? $0.prefix(1) + $0.dropFirst().lowercased() : $0 }
      .joined(separator: " ")
  }

  // MARK: Papers

  /// The run of capitalised words that has a word in it by which papers are known.
  static func outlet(in tokens: ArraySlice<Token>, _ bytes: UnsafeBufferPointer<UInt8>) -> Span? {
    guard tokens.count <= 40 else { return nil }
    var position = tokens.startIndex
    while position < tokens.endIndex {
      guard tokens[position].kind == .word, tokens[position].isCapitalised else {
        position += 1
        continue
      }
      var run = tokens[position...].prefix {
        $0.kind == .word && ($0.isCapitalised || of[$0.key] != nil)
      }
      while let last = run.last, !last.isCapitalised || roles[last.key] != nil { run = run.dropLast() }
      while let first = run.first, from[first.key] != nil { run = run.dropFirst() }
      let known = run.compactMap { Furniture.outlets[$0.key] }
      if run.count <= 6, let first = run.first, let last = run.last, run.count > 1 || known.contains(true),
        !known.isEmpty
      {
        return Span(start: first.start, end: last.end)
      }
      position = max(position + 1, run.endIndex)
    }
    return nil
  }

  private static let of = WordTable("of,the,and,de = yes", meaning: { _ in true })
  private static let from = WordTable("from,by,in,via = yes", meaning: { _ in true })
  private static let roles = WordTable(
    "reporter,reporters,staff,correspondent,editor,writer,contributor = yes", meaning: { _ in true })

  /// “Bridge closed to lorries | The Courier”: what stands behind the last bar or dash of a title is the paper's name
  /// where it has the looks of one.
  private static func cutOutlet(
    _ look: Look, _ text: [UInt8], _ tokens: [Token], _ title: inout BlockClassifier.Classified
  ) {
    guard let line = look.tokens, title.block.span == look.span,
      let bar = line.last(where: { isBar(tokens[$0], text) }), bar - line.lowerBound >= 3,
      (1...6).contains(line.upperBound - bar - 1)
    else { return }
    let tail = Span(start: tokens[bar + 1].start, end: tokens[line.upperBound - 1].end)
    let isAddress = line.upperBound - bar == 2 && tokens[bar + 1].kind == .address
    guard look.outlet == tail || isAddress else { return }
    title.block.span.end = tokens[bar - 1].end
    title.tokens = nil
    title.source = string(tail, text)
  }

  private static func isBar(_ token: Token, _ text: [UInt8]) -> Bool {
    let byte = text[Int(token.start)]
    let isSign = token.kind == .punctuation || token.kind == .symbol
    return isSign && token.shape.contains(.spaceBefore)
      && (byte == 124 || byte == 45 || byte == 0xE2 || byte == 0xC2)
  }

  // MARK: Words

  /// A date in figures with its year: 2025-07-02, 16/03/2019, 16.03.2019.
  static func isNumericDate(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = Int(token.start)
    func digits() -> Int {
      let start = position
      while position < bytes.count, bytes[position] &- 48 < 10 { position += 1 }
      return position - start
    }
    let first = digits()
    guard position < bytes.count, [45, 46, 47].contains(bytes[position]) else { return false }
    let mark = bytes[position]
    position += 1
    let second = digits()
    guard (1...2).contains(second), position < bytes.count, bytes[position] == mark else { return false }
    position += 1
    let third = digits()
    return first == 4 ? (1...2).contains(third) : (1...2).contains(first) && third == 4
  }

  private static func string(_ span: Span, _ text: [UInt8]) -> String {
    String(decoding: text[span.range], as: UTF8.self)
  }

  /// The first word of a stretch.
  private static func word(_ span: Span, _ text: [UInt8]) -> String {
    String(decoding: text[span.range].prefix { $0 > 32 }, as: UTF8.self)
  }
}
