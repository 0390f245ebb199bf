/// What a cue takes and what it says of the speaker's stand.
struct CueEntry: Sendable {
  /// What may stand with it; the letters of `CueTable`.
  struct Frame: OptionSet, Sendable {
    let rawValue: UInt16
    static let quotation = Frame(rawValue: 1)
    static let clause = Frame(rawValue: 2)
    static let thatClause = Frame(rawValue: 4)
    static let infinitive = Frame(rawValue: 8)
    static let object = Frame(rawValue: 16)
    static let addressee = Frame(rawValue: 32)
    static let follows = Frame(rawValue: 64)
    static let alsoNoun = Frame(rawValue: 128)
    static let speech = Frame(rawValue: 256)
    static let negates = Frame(rawValue: 512)
    static let adjective = Frame(rawValue: 1024)
    static let objectAs = Frame(rawValue: 2048)
    static let objectWith = Frame(rawValue: 4096)
    static let objectAt = Frame(rawValue: 8192)
    static let objectAdjective = Frame(rawValue: 16384)

    static let letters: [Character: Frame] = [
      "q": .quotation, "c": .clause, "h": .thatClause, "t": .infinitive, "o": .object, "a": .addressee,
      "s": .follows, "n": .alsoNoun, "x": .speech, "i": .negates, "w": .objectAs, "m": .objectWith,
      "d": .objectAt, "j": .objectAdjective,
    ]
  }

  /// The grammatical forms a spelling can be.
  struct Form: OptionSet, Sendable {
    let rawValue: UInt8
    static let base = Form(rawValue: 1)
    static let third = Form(rawValue: 2)
    static let past = Form(rawValue: 4)
    static let participle = Form(rawValue: 8)
    static let gerund = Form(rawValue: 16)
  }

  var stance: Claim.Stance
  var frame: Frame
  var form: Form
}

/// The cues by the keys of their words. Two entries that share a spelling are one with the frames of both.
enum CueLexicon {
  static let verbs: WordTable<CueEntry> = load(CueTable.verbs, adjectives: CueTable.adjectives)
  static let nouns: WordTable<Claim.Stance> = loadNouns(CueTable.nouns)
  static let hearsay: WordTable<Claim.Stance> = WordTable(
    CueTable.hearsay.split(separator: "\n").flatMap { line in
      let fields = line.split(separator: "|")
      return fields[1].split(separator: ",").map { (String($0), stance(fields[0])) }
    })

  private static func stance(_ name: Substring) -> Claim.Stance {
    guard let stance = Claim.Stance.allCases.first(where: { $0.name == name }) else {
      preconditionFailure("the cue table names a stance “\(name)”, which there is not")
    }
    return stance
  }

  private static func load(_ verbs: String, adjectives: String) -> WordTable<CueEntry> {
    var order: [String] = []
    var entries: [String: CueEntry] = [:]
    func add(_ words: String, _ stance: Claim.Stance, _ frame: CueEntry.Frame, _ form: CueEntry.Form) {
      if let known = entries[words] {
        // What comes first says the stance; a second sense adds what it takes.
        entries[words] = CueEntry(
          stance: known.stance, frame: known.frame.union(frame), form: known.form.union(form))
      } else {
        order.append(words)
        entries[words] = CueEntry(stance: stance, frame: frame, form: form)
      }
    }
    let nounsToo = Set(CueTable.nounsToo.split(separator: ","))
    for line in verbs.split(separator: "\n") {
      let fields = line.split(separator: "|")
      var frame: CueEntry.Frame = []
      for letter in fields[1] { frame.formUnion(CueEntry.Frame.letters[letter] ?? []) }
      for verb in fields[2].split(separator: ",") {
        let isNoun = nounsToo.contains(verb.prefix { $0 != "/" && $0 != "+" })
        for (words, form) in inflections(verb) {
          add(words, stance(fields[0]), isNoun ? frame.union(.alsoNoun) : frame, form)
        }
      }
    }
    // “Legend has it that”
    add("has it", .says, [.thatClause, .speech], .third)
    add("had it", .says, [.thatClause, .speech], .past)
    for line in adjectives.split(separator: "\n") {
      let fields = line.split(separator: "|")
      var frame: CueEntry.Frame = .adjective
      for letter in fields[1] { frame.formUnion(CueEntry.Frame.letters[letter] ?? []) }
      for words in fields[2].split(separator: ",") where entries[String(words)] == nil {
        add(String(words), stance(fields[0]), frame, [])
      }
    }
    return WordTable(order.compactMap { words in entries[words].map { (words, $0) } })
  }

  private static func loadNouns(_ table: String) -> WordTable<Claim.Stance> {
    var seen: Set<String> = []
    var entries: [(String, Claim.Stance)] = []
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: "|")
      for noun in fields[1].split(separator: ",") {
        for form in [String(noun), inflect(String(noun), "s")] where seen.insert(form).inserted {
          entries.append((form, stance(fields[0])))
        }
      }
    }
    return WordTable(entries)
  }

  /// The forms of a verb as the table writes it, each with the words that belong to it.
  static func inflections(_ entry: Substring) -> [(words: String, form: CueEntry.Form)] {
    let words = entry.split(separator: " ", maxSplits: 1)
    let rest = words.count > 1 ? " " + words[1] : ""
    var verb = String(words[0])
    var doubled = verb
    if let plus = verb.firstIndex(of: "+") {
      doubled = verb.replacing("+", with: "")
      verb = String(verb[..<plus])
    }
    let parts = verb.split(separator: "/").map(String.init)
    let base = parts[0]
    var forms: [(String, CueEntry.Form)] = [
      (base, .base), (inflect(base, "s"), .third),
      (inflect(doubled == verb ? base : doubled, "ing"), .gerund),
    ]
    if parts.count == 3 {
      forms.append((parts[1], parts[1] == parts[2] ? [.past, .participle] : .past))
      if parts[1] != parts[2] { forms.append((parts[2], .participle)) }
    } else {
      forms.append((inflect(doubled, "ed"), [.past, .participle]))
    }
    return forms.map { ($0.0 + rest, $0.1) }
  }

  /// Adds “s”, “ed” or “ing” by the rules of English spelling.
  static func inflect(_ word: String, _ ending: String) -> String {
    let stem = word.dropLast()
    let beforeLast = stem.last.map { "aeiou".contains($0) } ?? true
    switch (word.last, ending) {
    case ("y", "s") where !beforeLast: return stem + "ies"
    case ("y", "ed") where !beforeLast: return stem + "ied"
    case ("e", "ed"): return word + "d"
    case ("e", "ing") where stem.last != "e" && stem.last != "o": return stem + "ing"
    case ("s", "s"), ("x", "s"), ("z", "s"): return word + "es"
    case ("h", "s") where stem.last == "s" || stem.last == "c": return word + "es"
    case ("o", "s") where !beforeLast: return word + "es"
    default: return word + ending
    }
  }
}
