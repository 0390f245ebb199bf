import Foundation
import Store
import Values

/// How values are written in cells of SQL, one cell a value, so that cells order and group as values do; dates as
/// `PackedDate` has them.
enum Cells {
  static func binding(_ value: Value) -> Binding {
    switch value {
    case .none: .null
    case .boolean(let flag): .integer(flag ? 1 : 0)
    case .integer(let number): .integer(number)
    case .number(let number): .real(number)
    case .text(let text): .text(text)
    case .date(let date): .integer(PackedDate.pack(date))
    case .list(let values): .text(json(values))
    }
  }

  static func value(_ cell: Cell, _ type: ValueType) -> Value {
    switch (cell, type) {
    case (.null, _): .none
    case (.integer(let number), .boolean): .boolean(number != 0)
    case (.integer(let number), .date): PackedDate.unpack(number).map(Value.date) ?? .none
    case (.integer(let number), .number): .number(Double(number))
    case (.integer(let number), _): .integer(number)
    // A sum that outgrew whole numbers, or a date outside the calendar.
    case (.real, .date): .none
    case (.real(let number), .integer) where number == number.rounded() && abs(number) < 9e15:
      .integer(Int(number))
    case (.real(let number), _): .number(number)
    case (.text(let text), .list(let member)): list(text, member)
    case (.text(let text), _): .text(text)
    }
  }

  /// Lists come as JSON arrays; an empty one is none, and a member stands in it once.
  private static func list(_ json: String, _ member: ValueType) -> Value {
    guard let parts = try? JSONSerialization.jsonObject(with: Data(json.utf8)) as? [Any] else { return .none }
    var values: [Value] = []
    for part in parts {
      let value: Value =
        switch part {
        case let text as String: .text(text)
        case let number as NSNumber: Self.value(cell(number), member)
        default: .none
        }
      if value != .none, !values.contains(value) { values.append(value) }
    }
    return values.isEmpty ? .none : .list(values)
  }

  static func cell(_ number: NSNumber) -> Cell {
    let double = number.doubleValue
    return double == double.rounded() && abs(double) < 9.2e18 ? .integer(number.intValue) : .real(double)
  }

  /// Values as the JSON that `json_each` reads.
  static func json(_ values: [Value]) -> String {
    var writer = JSONWriter()
    write(values, to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  static func json(_ rows: [[Value]]) -> String {
    var writer = JSONWriter()
    writer.array { writer in for row in rows { write(row, to: &writer) } }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func write(_ values: [Value], to writer: inout JSONWriter) {
    writer.array { writer in
      for value in values {
        switch value {
        case .none: writer.text(nil)
        case .boolean(let flag): writer.integer(flag ? 1 : 0)
        case .integer(let number): writer.integer(number)
        case .number(let number): writer.number(number)
        case .text(let text): writer.text(text)
        case .date(let date): writer.integer(PackedDate.pack(date))
        case .list(let values): write(values, to: &writer)
        }
      }
    }
  }
}
