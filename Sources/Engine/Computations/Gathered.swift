import Foundation
import Plan
import Values

/// What a row that has gathered others brings along through the stages behind it, beside its own cells: a JSON object.
///
///     {"members": [[17, "shared: Yekaterinburg"], [40, null]], "accounts": [38, null, [38, 40]]}
struct Gathered {
  var members: [MadeTable.Member] = []
  private var accounts: [Any] = []

  init(_ json: String) {
    guard let object = try? JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] else {
      return
    }
    members = (object["members"] as? [[Any]] ?? []).compactMap { member in
      (member.first as? NSNumber).map { MadeTable.Member(row: $0.intValue, reason: member.last as? String) }
    }
    accounts = object["accounts"] as? [Any] ?? []
  }

  /// The values under the columns that a list column stands for.
  func values(_ columns: [Column]) -> [Value] {
    columns.enumerated().map { index, column in
      guard index < accounts.count else { return .none }
      guard let several = accounts[index] as? [Any] else { return Self.value(accounts[index], column.type) }
      return .list(several.map { Self.value($0, column.type) })
    }
  }

  private static func value(_ part: Any, _ type: ValueType) -> Value {
    switch part {
    case let text as String: .text(text)
    case let number as NSNumber: Cells.value(Cells.cell(number), type)
    default: .none
    }
  }
}

extension MadeTable {
  /// For each row what it has gathered; nil where rows gather none.
  var gathered: [String]? {
    guard !members.isEmpty || spread != nil else { return nil }
    return rows.indices.map { index in
      let members = members.isEmpty ? [] : members[index]
      let list = members.map { Value.list([.integer($0.row), $0.reason.map(Value.text) ?? .none]) }
      let accounts = spread?.values[index] ?? []
      return "{\"members\": \(Cells.json(list)), \"accounts\": \(Cells.json(accounts))}"
    }
  }
}

extension MadeTable.Member {
  var passage: Passage.Member { Passage.Member(row: row, reason: reason) }
}

extension Runner.Outcome {
  /// Puts columns in the place of the list column that stands for them.
  mutating func spread(_ name: String, _ spread: [Column], values: (Int) -> [Value]) {
    guard let place = columns.firstIndex(where: { $0.name == name }) else { return }
    columns.replaceSubrange(place...place, with: spread)
    for index in rows.indices { rows[index].replaceSubrange(place...place, with: values(index)) }
  }
}
