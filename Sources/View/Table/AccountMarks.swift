import Values

/// Which of several accounts of the same thing stand against the others.
enum AccountMarks {
  static func sign(isASCII: Bool) -> String { isASCII ? "! " : "≠ " }

  /// The places of accounts in a row that are not what most others say; none where no value has more than half of the
  /// tellers: of ten papers with nine numbers, the two that agree are not right for it.
  static func odd(_ row: [Value], _ columns: [Column]) -> Set<Int> {
    var tellers: [Value: [Int]] = [:]
    for (index, column) in columns.enumerated() where column.role == .account && index < row.count {
      if row[index] != .none { tellers[row[index].folded, default: []].append(index) }
    }
    let all = tellers.values.reduce(0) { $0 + $1.count }
    guard tellers.count > 1, let most = tellers.values.map(\.count).max(), most * 2 > all else { return [] }
    return Set(tellers.values.filter { $0.count < most }.flatMap { $0 })
  }
}

extension Value {
  fileprivate var folded: Value {
    switch self {
    case .text(let text): .text(Folding.fold(text))
    case .integer(let number): .number(Double(number))
    case .list(let values): .list(values.map(\.folded))
    default: self
    }
  }
}
