import Plan
import Values

/// Puts accounts of the same thing side by side.
///
/// What makes a thing the same is the values of the keys: text and names without regard to case and accents, numbers by
/// size, dates where they share a day (`DateThings`). A list counts under each of its members. A row that lacks a key, a
/// teller or the compared value tells nothing that can be compared; such rows are counted.
enum Collations {
  /// One row that tells something.
  struct Account {
    var keys: [Value]
    var teller: Value
    var value: Value
    var member: MadeTable.Place
  }

  /// More columns than this no table has.
  static let mostTellers = 1_000

  /// One thing, with what each teller says of it.
  struct Thing {
    var keys: [Value]
    var members: [MadeTable.Place] = []
    /// By the teller's folded name, its different values in the order in which they are told.
    var told: [Value: [Value]] = [:]

    var verdict: Collation.Verdict {
      if told.count < 2 { return .single }
      return Self.agree(Array(told.values)) ? .agree : .differ
    }

    /// All say the same; of dates, that all share a day.
    private static func agree(_ accounts: [[Value]]) -> Bool {
      let dates = accounts.flatMap { $0 }.compactMap(\.asDate)
      if !dates.isEmpty {
        return (dates.map(\.first).max() ?? .distantPast) <= (dates.map(\.last).min() ?? .distantFuture)
      }
      let sets = accounts.map { Set($0.map(\.identity)) }
      return sets.allSatisfy { $0 == sets[0] }
    }
  }

  /// Things in the order of the table: those whose accounts differ, those that agree, those that only one tells; then by keys.
  static func things(_ accounts: [Account], check: () throws -> Void) rethrows -> [Thing] {
    var groups: [[Value]: [Account]] = [:]
    for account in accounts {
      groups[account.keys.map { $0.asDate == nil ? $0.identity : .none }, default: []].append(account)
    }
    var things: [Thing] = []
    for group in groups.values {
      try check()
      things += self.things(of: group)
    }
    return things.map { (thing: $0, rank: $0.verdict.rank, keys: $0.keys.map(\.identity)) }.sorted {
      $0.rank == $1.rank ? $0.keys.lexicographicallyPrecedes($1.keys) : $0.rank < $1.rank
    }.map(\.thing)
  }

  /// Accounts whose other keys are the same, told apart by their dates.
  private static func things(of accounts: [Account]) -> [Thing] {
    let width = accounts.first?.keys.count ?? 0
    // For each key its date's thing, by the date.
    let dates = (0..<width).map { key in DateThings.gather(accounts.compactMap { $0.keys[key].asDate }) }
    var places: [[Value]: Int] = [:]
    var things: [Thing] = []
    // What each teller has said of each thing: hundreds of values may be told of one.
    var said: Set<[Value]> = []
    for account in accounts {
      let keys = account.keys.enumerated().map { index, value in
        value.asDate.flatMap { dates[index][$0] }.map(Value.date) ?? value
      }
      let identity = keys.map(\.identity)
      let place = places[identity, default: things.count]
      if place == things.count {
        places[identity] = place
        things.append(Thing(keys: keys))
      }
      things[place].members.append(account.member)
      let teller = account.teller.identity
      if said.insert([.integer(place), teller, account.value.identity]).inserted {
        things[place].told[teller, default: []].append(account.value)
      }
    }
    return things
  }

  static func table(
    _ accounts: [Account], _ collation: Collation, noun: String?, check: () throws -> Void
  ) rethrows -> MadeTable {
    let things = try things(accounts, check: check)
    var names: [Value: Value] = [:]
    for account in accounts where names[account.teller.identity] == nil {
      names[account.teller.identity] = account.teller
    }
    let tellers = names.values.sorted()
    var table = MadeTable(
      columns: collation.keys.map { Column($0.name, $0.type.member, role: $0.role) }
        + [collation.verdict, collation.tellers, collation.accounts],
      rows: things.map { thing in
        let values = tellers.flatMap { thing.told[$0.identity] ?? [] }
        return thing.keys
          + [.text(thing.verdict.rawValue), .integer(thing.told.count), .list(values.withoutRepetition)]
      })
    let role: ColumnRole =
      switch collation.column.role {
      case .prose: .prose
      case .bar, .tally: .tally
      case .plain, .account, .share, .before, .after, .keyword: .account
      }
    table.spread = MadeTable.Spread(
      column: collation.accounts.name,
      columns: tellers.map { Column($0.description, collation.column.type.member, role: role) },
      values: things.map { thing in tellers.map { Value(several: thing.told[$0.identity] ?? []) } })
    if let noun {
      table.noun = noun
      table.places = things.map { $0.members[0] }
      table.members = things.map { thing in
        thing.members.map { MadeTable.Member(row: $0.row) }.withoutRepetition
      }
    }
    return table
  }
}

extension Collation.Verdict {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Which dates of unequal precision are the same thing.
///
/// The more precise dates come first. A date that shares a day with exactly one thing so far is that thing; one that shares
/// days with none, or with several, is a thing by itself: “2025” is none of the days in 2025, as nobody knows which. A
/// thing keeps the days that all its dates share, and bears its most precise date.
enum DateThings {
  /// - Returns: for each date the date of its thing.
  static func gather(_ dates: [DateRange]) -> [DateRange: DateRange] {
    var things: [(name: DateRange, first: Day, last: Day)] = []
    var found: [DateRange: DateRange] = [:]
    for date in Set(dates).sorted(by: { ($0.length, $0) < ($1.length, $1) }) {
      let shared = things.indices.filter { things[$0].first <= date.last && date.first <= things[$0].last }
      if shared.count == 1 {
        let thing = shared[0]
        things[thing].first = max(things[thing].first, date.first)
        things[thing].last = min(things[thing].last, date.last)
        found[date] = things[thing].name
      } else {
        things.append((date, date.first, date.last))
        found[date] = date
      }
    }
    return found
  }
}

extension Value {
  /// What makes values the same: text without case and accents, numbers by size.
  var identity: Value {
    switch self {
    case .text(let text): .text(Folding.fold(text))
    case .integer(let number): .number(Double(number))
    default: self
    }
  }

  var asDate: DateRange? { if case .date(let date) = self { date } else { nil } }

  /// None, the one value, or a list of several; numbers and dates by size.
  init(several values: [Value]) {
    switch values.count {
    case 0: self = .none
    case 1: self = values[0]
    default:
      if case .text = values[0] { self = .list(values) } else { self = .list(values.sorted()) }
    }
  }

  /// A list's members; a value alone; nothing where there is none.
  var members: [Value] {
    switch self {
    case .none: []
    case .list(let values): values
    default: [self]
    }
  }
}

extension Sequence where Element: Hashable {
  /// Each once, where it stands first.
  var withoutRepetition: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
