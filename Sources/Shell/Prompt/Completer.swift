import Engine
import Plan
import Syntax
import Values
import View

/// What Tab means: the words that can stand at the cursor, from the language, the session and the open corpus.
final class Completer {
  private let session: Session
  /// The earlier lines of the query that is being typed, with a line break behind each.
  var pending = ""

  init(session: Session) { self.session = session }

  struct Candidate: Equatable {
    /// What stands in the line once it is chosen.
    var text: String
    /// How it is listed, where that differs.
    var shown: String?
    /// How many rows have it.
    var count: Int?
    /// Whether a space may follow.
    var isWhole = true
  }

  /// What Escape and h show: the help on the word under the cursor.
  func explain(_ line: String, _ cursor: Int) -> Completion {
    Completion(listing: WordAtCursor.help(line, cursor, session))
  }

  /// - Parameter cursor: UTF-8 offset in the line.
  func complete(_ line: String, _ cursor: Int) -> Completion {
    guard let (typed, candidates) = typedAndOffers(line, cursor) else { return Completion() }
    return Self.completion(of: typed, candidates, width: session.style.width)
  }

  /// All that the word at the cursor may become, whatever it shares.
  func choices(_ line: String, _ cursor: Int) -> Completion {
    guard let (typed, candidates) = typedAndOffers(line, cursor) else { return Completion() }
    let matching = Self.matching(typed, candidates)
    return matching.isEmpty
      ? Completion() : Completion(listing: Self.listing(matching, width: session.style.width))
  }

  private func typedAndOffers(_ line: String, _ cursor: Int) -> (String, [Candidate])? {
    let before = pending + String(decoding: line.utf8.prefix(cursor), as: UTF8.self)
    let (start, candidates) = offers(before)
    guard start >= pending.utf8.count, start <= before.utf8.count else { return nil }
    return (String(decoding: before.utf8.dropFirst(start), as: UTF8.self), candidates)
  }

  /// Where in the text the word being typed begins, and what it can become.
  private func offers(_ before: String) -> (start: Int, [Candidate]) {
    let request = CompletionRequest(before, vocabulary: Session.vocabulary)
    if case .commandArgument(let command) = request.expected {
      return argumentOffers(command, request, before)
    }
    if case .value(let column, let noun, isQuoted: true) = request.expected, isProse(column, source(noun)) {
      return proseOffers(request)
    }
    return (request.range.start, candidates(request, before))
  }

  private func candidates(_ request: CompletionRequest, _ text: String) -> [Candidate] {
    switch request.expected {
    case .noun: return words(Session.vocabulary.nouns + session.boundNames)
    case .stage: return words(Stages.all.map(\.name).sorted() + Session.vocabulary.nouns)
    case .clauseKeyword(let list), .word(let list): return words(list)
    case .column(let noun): return words(columns(noun, request, text).map(\.name))
    case .comparison(let column): return words(operators(of: column))
    case .value(let column, let noun, let isQuoted):
      return values(of: column, noun: source(noun), prefix: request.prefix, isQuoted: isQuoted)
    case .dotCommand: return words(Commands.all.map { "." + $0.name })
    case .commandArgument, .nothing: return []
    }
  }

  private func words(_ list: [String]) -> [Candidate] { list.map { Candidate(text: $0) } }

  // MARK: Columns

  /// The noun behind the name of a `let`.
  private func source(_ name: String) -> String {
    var name = name
    for _ in 0..<16 {
      guard let binding = session.environment.bindings[name] else { break }
      name = binding.source.text
    }
    return name
  }

  /// The columns that reach the stage being typed: those of the query so far where it is sound, else the noun's.
  private func columns(_ noun: String, _ request: CompletionRequest, _ text: String) -> [Column] {
    let part = Session.slice(text, request.pipeline)
    let parse = Parser.parse(part, vocabulary: Session.vocabulary)
    if let engine = session.engine, parse.diagnostics.isEmpty,
      case .query(let pipeline) = parse.script.statements.last?.kind,
      let prepared = try? engine.prepare(pipeline, in: part, environment: session.environment).get()
    {
      return prepared.plan.schema.columns
    }
    return Catalog.standard.noun(source(noun))?.columns.map(\.column) ?? []
  }

  private func operators(of column: String) -> [String] {
    let type = Catalog.standard.nouns.lazy.compactMap { $0.column(column)?.type }.first
    switch type {
    case .date: return ["in", "before", "after", "between", "is", "is not", "is none"]
    case .integer, .number: return ["is", "is not", "<", "<=", ">", ">=", "between", "is none"]
    default: return ["is", "is not", "has", "contains", "matches", "in", "is none", "is exactly"]
    }
  }

  // MARK: Values

  private func values(of column: String, noun: String, prefix: String, isQuoted: Bool) -> [Candidate] {
    let definition = Catalog.standard.noun(noun)?.column(column)
    if definition?.type == .boolean { return words(["yes", "no"]) }
    if let fixed = definition?.words, !fixed.isEmpty {
      return fixed.map { Candidate(text: isQuoted ? $0 + "\"" : $0, shown: $0) }
    }
    if definition?.type == .date {
      guard let engine = session.engine else { return [] }
      return DateOffers(engine: engine).dates(of: column, noun: noun, typed: prefix).map { date, count in
        let isDay = date.utf8.count == 10
        return Candidate(
          text: date + (isQuoted && isDay ? "\"" : ""), shown: date, count: count, isWhole: isDay)
      }
    }
    // A quotation mark that is typed already is no part of the prefix; one that is not may be typed all the same.
    let wanted = prefix.hasPrefix("\"") ? String(prefix.dropFirst()) : prefix
    let found = (try? session.engine?.values(of: column, noun: noun, prefix: wanted, limit: 200)) ?? []
    return found.filter { !$0.value.contains("\"") && !$0.value.contains("\n") }.map { value, count in
      Candidate(text: (isQuoted ? "" : "\"") + value + "\"", shown: TerminalText.cell(value), count: count)
    }
  }

  /// Running text, of which nobody types the whole.
  private func isProse(_ column: String, _ noun: String) -> Bool {
    let found = Catalog.standard.noun(noun)?.column(column)
    return found.map { $0.role == .prose } ?? (column == "text")
  }

  /// Inside text to look for in running text: names that begin with all that is typed, and words that begin with its last
  /// word; the most frequent first.
  private func proseOffers(_ request: CompletionRequest) -> (start: Int, [Candidate]) {
    guard let engine = session.engine else { return (request.range.start, []) }
    let word = request.prefix.reversed().prefix { $0.isLetter || $0.isNumber }.reversed()
    let names =
      request.prefix.isEmpty
      ? [] : (try? engine.values(of: "entity", noun: "mentions", prefix: request.prefix, limit: 50)) ?? []
    let wanted = Folding.fold(request.prefix)
    let named = names.filter { Folding.fold($0.value).hasPrefix(wanted) && !$0.value.contains("\"") }.map {
      Candidate(text: $0.value + "\"", shown: TerminalText.cell($0.value), count: $0.count)
    }
    let isOneWord = word.count == request.prefix.count
    if !named.isEmpty, !isOneWord { return (request.range.start, named) }
    guard !word.isEmpty else { return (request.range.start, []) }
    let words = ((try? engine.words(beginning: String(word), limit: 50)) ?? []).map {
      Candidate(text: $0.word, count: $0.count, isWhole: false)
    }
    let start = request.range.end - String(word).utf8.count
    let all = (isOneWord ? named.filter { $0.shown?.contains(" ") == true } : []) + words
    return (start, all.sorted { ($0.count ?? 0) > ($1.count ?? 0) })
  }

  // MARK: Commands

  private func argumentOffers(
    _ name: String, _ request: CompletionRequest, _ before: String
  ) -> (start: Int, [Candidate]) {
    var found: [Candidate] = []
    switch Commands.named(String(name.drop { $0 == "." }))?.argument {
    case .noun: found = words(Session.vocabulary.nouns)
    case .word:
      found = words(Stages.all.map(\.name).sorted() + Session.vocabulary.nouns + Commands.all.map(\.name))
    case .format: found = words(OutputFormats.all.map(\.name))
    case .onOrOff: found = words(["on", "off"])
    case .path: found = paths(request.prefix)
    case .query:
      // The query inside the command is completed as any other.
      let text = before.drop { $0 != " " }.drop { $0 == " " }
      let offset = before.utf8.count - text.utf8.count
      let inner = offers(String(text))
      return (inner.start + offset, inner.1)
    case .nothing, .row, .correction, nil: break
    }
    return (request.range.start, found)
  }

  private func paths(_ prefix: String) -> [Candidate] {
    let slash = prefix.lastIndex(of: "/")
    let folder = slash.map { String(prefix[...$0]) } ?? ""
    let beginning = slash.map { String(prefix[prefix.index(after: $0)...]) } ?? prefix
    return Files.names(in: folder.isEmpty ? "." : Files.path(folder, from: nil))
      .filter { !$0.hasPrefix(".") || beginning.hasPrefix(".") }
      .map { name in
        let isFolder = Files.isFolder(Files.path(folder + name, from: nil))
        return Candidate(text: folder + name + (isFolder ? "/" : ""), shown: name, isWhole: !isFolder)
      }
  }

  // MARK: Choosing

  /// One candidate is put into the line; of several, what they share, and when that is typed already they are listed.
  static func completion(of typed: String, _ candidates: [Candidate], width: Int) -> Completion {
    let matching = matching(typed, candidates)
    guard let first = matching.first else { return Completion() }
    let removed = typed.unicodeScalars.count
    if matching.count == 1 {
      // The only value that fits is told with its count, for it may be a rare one.
      let told = first.count == nil ? nil : listing(matching, width: width)
      return Completion(removed: removed, inserted: first.text + (first.isWhole ? " " : ""), listing: told)
    }
    if matching.allSatisfy({ begins($0, typed) }) {
      let shared = matching.dropFirst().reduce(first.text) { commonBeginning($0, $1.text) }
      if shared.count > typed.count { return Completion(removed: removed, inserted: shared) }
    }
    return Completion(listing: listing(matching, width: width))
  }

  private static func begins(_ candidate: Candidate, _ typed: String) -> Bool {
    Folding.fold(candidate.text).hasPrefix(Folding.fold(typed))
  }

  /// Those that begin with what is typed; values of the corpus, which are listed with their counts, may match at a later
  /// word too and stand behind.
  private static func matching(_ typed: String, _ candidates: [Candidate]) -> [Candidate] {
    candidates.filter { begins($0, typed) } + candidates.filter { $0.count != nil && !begins($0, typed) }
  }

  /// As far as both are the same but for case; of the first.
  private static func commonBeginning(_ left: String, _ right: String) -> String {
    String(zip(left, right).prefix { Folding.fold(String($0)) == Folding.fold(String($1)) }.map(\.0))
  }

  /// Words side by side; values with their counts one a line, at most a dozen.
  private static func listing(_ candidates: [Candidate], width: Int) -> String {
    let names = candidates.map { $0.shown ?? $0.text }
    if candidates.contains(where: { $0.count != nil }) {
      let shown = zip(names, candidates).prefix(12).map { name, candidate in
        let count = candidate.count.map { "\($0)" } ?? ""
        return String(repeating: " ", count: max(0, 7 - count.count)) + count + "  "
          + String(name.prefix(width - 10))
      }
      let more = candidates.count > 12 ? ["         … and \(candidates.count - 12) more"] : []
      return (shown + more).map { $0 + "\n" }.joined()
    }
    let cell = (names.map { DisplayWidth.of($0) }.max() ?? 0) + 2
    let perLine = max(1, width / cell)
    var text = ""
    for (index, name) in names.prefix(120).enumerated() {
      text += name
      let isLast = index % perLine == perLine - 1 || index == min(names.count, 120) - 1
      text += isLast ? "\n" : String(repeating: " ", count: cell - DisplayWidth.of(name))
    }
    return names.count > 120 ? text + "… and \(names.count - 120) more\n" : text
  }
}
