import GRDBSQLite
import Values

/// Sums over groups of rows that SQLite lacks.
///
/// - `median(x)`, `median(x, n)`: the middle value of the numbers, of two middle ones the mean; each counts n times.
/// - `sorted_list(x)`: the values as a JSON array in the order of the language; used with DISTINCT.
/// - `word_counts(text)`: how often each word stands in the texts, a line `word TAB count` each.
/// - `window_counts(text, pattern, window)`: the same of the words that stand in the same text within so many words of the
///   pattern's; before them a line `places TAB words` with the number of places and of all such words.
/// - `first_by(x, place)`, `last_by(x, place)`: the value at the least or greatest place; rows without a value are left out.
enum Aggregates {
  /// - Returns: SQLite's result codes.
  static func install(on connection: OpaquePointer?) -> [CInt] {
    [
      register(connection, "median", 1) { Median() },
      register(connection, "median", 2) { Median() },
      register(connection, "sorted_list", 1) { SortedList() },
      register(connection, "word_counts", 1) { WordCounts() },
      register(connection, "window_counts", 3) { WindowCounts() },
      register(connection, "first_by", 2) { Extreme(isLast: false) },
      register(connection, "last_by", 2) { Extreme(isLast: true) },
    ]
  }

  /// Gathers the values of one group.
  class Gatherer {
    /// - Throws: `CorpusError`, which becomes the query's.
    func add(_ values: [OpaquePointer], _ context: OpaquePointer?) throws {}
    func give(_ context: OpaquePointer?) {}
  }

  /// Makes the gatherer of a new group; SQLite keeps a reference to it.
  private final class Maker {
    let make: () -> Gatherer
    init(_ make: @escaping () -> Gatherer) { self.make = make }
  }

  private static func register(
    _ connection: OpaquePointer?, _ name: String, _ count: CInt, _ make: @escaping () -> Gatherer
  ) -> CInt {
    let maker = Unmanaged.passRetained(Maker(make)).toOpaque()
    return sqlite3_create_function_v2(
      connection, name, count, SQLITE_UTF8 | SQLITE_DETERMINISTIC, maker, nil,
      { context, count, values in
        do {
          try Aggregates.gatherer(context)?.add((0..<Int(count)).compactMap { values?[$0] }, context)
        } catch {
          sqlite3_result_error(context, "\(error)", -1)
        }
      },
      { context in
        let slot = sqlite3_aggregate_context(context, 0)?.assumingMemoryBound(to: UnsafeRawPointer?.self)
        guard let pointer = slot?.pointee else { return Aggregates.newGatherer(context).give(context) }
        slot?.pointee = nil
        Unmanaged<Gatherer>.fromOpaque(pointer).takeRetainedValue().give(context)
      },
      { Unmanaged<Maker>.fromOpaque($0!).release() })
  }

  private static func newGatherer(_ context: OpaquePointer?) -> Gatherer {
    Unmanaged<Maker>.fromOpaque(sqlite3_user_data(context)).takeUnretainedValue().make()
  }

  /// SQLite gives each group a few bytes, zero at first; the gatherer's address stands there.
  private static func gatherer(_ context: OpaquePointer?) -> Gatherer? {
    guard let memory = sqlite3_aggregate_context(context, CInt(MemoryLayout<UnsafeRawPointer?>.size)) else {
      return nil
    }
    let slot = memory.assumingMemoryBound(to: UnsafeRawPointer?.self)
    if let pointer = slot.pointee { return Unmanaged<Gatherer>.fromOpaque(pointer).takeUnretainedValue() }
    let made = newGatherer(context)
    slot.pointee = UnsafeRawPointer(Unmanaged.passRetained(made).toOpaque())
    return made
  }

  private final class Median: Gatherer {
    private var values: [(value: Double, count: Int)] = []

    override func add(_ arguments: [OpaquePointer], _ context: OpaquePointer?) {
      guard let first = arguments.first, sqlite3_value_type(first) != SQLITE_NULL else { return }
      let count = arguments.count > 1 ? Int(sqlite3_value_int64(arguments[1])) : 1
      if count > 0 { values.append((sqlite3_value_double(first), count)) }
    }

    override func give(_ context: OpaquePointer?) {
      let total = values.reduce(0) { $0 + $1.count }
      guard total > 0 else { return sqlite3_result_null(context) }
      values.sort { $0.value < $1.value }
      let (low, high) = (at((total - 1) / 2), at(total / 2))
      sqlite3_result_double(context, low == high ? low : low + (high - low) / 2)
    }

    private func at(_ place: Int) -> Double {
      var left = place
      for (value, count) in values {
        if left < count { return value }
        left -= count
      }
      return values.last?.value ?? 0
    }
  }

  private final class SortedList: Gatherer {
    private var values: [Value] = []

    override func add(_ arguments: [OpaquePointer], _ context: OpaquePointer?) {
      guard let value = arguments.first.flatMap(Aggregates.value) else { return }
      values.append(value)
    }

    override func give(_ context: OpaquePointer?) {
      guard !values.isEmpty else { return sqlite3_result_null(context) }
      var writer = JSONWriter()
      writer.array { writer in
        for value in values.sorted() {
          switch value {
          case .integer(let number): writer.integer(number)
          case .number(let number): writer.number(number)
          default: writer.text(value.description)
          }
        }
      }
      writer.bytes.withUnsafeBytes { buffer in
        sqlite3_result_text(
          context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(buffer.count), transient)
      }
    }
  }

  /// nil where it is NULL.
  private static func value(_ value: OpaquePointer) -> Value? {
    switch sqlite3_value_type(value) {
    case SQLITE_NULL: nil
    case SQLITE_INTEGER: .integer(Int(sqlite3_value_int64(value)))
    case SQLITE_FLOAT: .number(sqlite3_value_double(value))
    default: bytes(of: value).map { .text(String(decoding: $0, as: UTF8.self)) }
    }
  }

  private final class Extreme: Gatherer {
    private let isLast: Bool
    private var place = 0
    private var value: OpaquePointer?

    init(isLast: Bool) { self.isLast = isLast }

    deinit { sqlite3_value_free(value) }

    override func add(_ arguments: [OpaquePointer], _ context: OpaquePointer?) {
      guard arguments.count == 2, sqlite3_value_type(arguments[0]) != SQLITE_NULL else { return }
      let here = Int(sqlite3_value_int64(arguments[1]))
      guard value == nil || (isLast ? here > place : here < place) else { return }
      sqlite3_value_free(value)
      (value, place) = (sqlite3_value_dup(arguments[0]), here)
    }

    override func give(_ context: OpaquePointer?) {
      if let value { sqlite3_result_value(context, value) } else { sqlite3_result_null(context) }
    }
  }
}
