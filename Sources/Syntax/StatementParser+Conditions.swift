/// `and`, `or` and `not`.
extension StatementParser {
  static let deepest = 60
  static let longest = 400

  /// A condition or a value. `and` binds tighter than `or`, but the two need brackets between them.
  mutating func expression() -> Expression? {
    guard deeper() else { return nil }
    defer { depth -= 1 }
    guard let first = negation() else { return nil }
    var (operands, joints): ([Expression], [Word]) = ([wordsAlone(first)], [])
    while let joint = takeJoint() {
      guard let operand = half(operands) ?? negation() else { return nil }
      operands.append(wordsAlone(completedHalf(operand, operands)))
      joints.append(joint)
      if joints.count > Self.longest { return fail(.tooLong, joint.range) }
    }
    if let odd = joints.first(where: { $0.text != joints[0].text }) {
      report(
        .mixedAndOr, odd.range,
        remedies: [brackets("and", operands, joints), brackets("or", operands, joints)])
    }
    return joined(operands, joints)
  }

  mutating func deeper() -> Bool {
    depth += 1
    if depth <= Self.deepest { return true }
    depth -= 1
    let _: Expression? = fail(.tooDeep, place)
    return false
  }

  private mutating func takeJoint() -> Word? {
    if let word = take(word: "and") ?? take(word: "or") { return word }
    if current.is(.comma), depth == 1, stage.form == nil {
      report(.foreignOperator(",", instead: "and"), current.range, remedies: [[Edit(current.range, " and")]])
      advance()
      return Word("and", previous.range)
    }
    guard current.is(.ampersands) || current.is(.bars) else { return nil }
    // `||` right before a stage is a doubled pipe.
    if current.is(.bars), let next = peek(1).keyword, vocabulary.beginsStage(next) { return nil }
    defer { advance() }
    return Word(current.is(.bars) ? "or" : "and", current.range)
  }

  /// `speaker is "A" or is "B"`: the second half lacks the column.
  private mutating func half(_ before: [Expression]) -> Expression? {
    guard case .binary(let left, _, _, _) = before.last, case .column(let column) = left else { return nil }
    if let found = wordOfColumn(besides: column.text) { return found }
    switch current.kind {
    case .word(let word):
      if word.lowercased() != "is", Self.words[word.lowercased()] == nil || peek(1).is(.left) { return nil }
    case .symbol(let symbol): if Self.signs[symbol] == nil { return nil }
    default: return nil
    }
    let start = current.range
    guard let comparison = takeComparison(nil) else { return nil }
    let insertion = Edit(SourceRange(start.start, start.start), column.text + " ")
    report(.halfCondition(column.text), start, remedies: [[insertion]])
    return compare(left, comparison)
  }

  /// `speaker is "A" or "B"`: the second half lacks what is compared.
  private mutating func completedHalf(_ operand: Expression, _ before: [Expression]) -> Expression {
    var (last, isNegated) = (before.last, false)
    if case .not(let inner, _) = last { (last, isNegated) = (inner, true) }
    guard case .binary(let left, let kind, let place, let right) = last, case .column = left else {
      return operand
    }
    let head = written(SourceRange(left.range.start, right.range.start))
    var value = operand
    switch operand {
    case .text, .date, .number:
      let insertion = Edit(SourceRange(operand.range.start, operand.range.start), head)
      report(.halfCondition(head.trimmed), operand.range, remedies: [[insertion]])
    case .column(let word)
    where kind == .has || kind == .contains
      || kind == .equals && word.text.first?.isUppercase ?? false && !vocabulary.isColumn(word.text):
      report(
        .halfCondition(head.trimmed), operand.range,
        remedies: [[Edit(operand.range, head + Formatter.quoted(word.text))]])
      value = .text(word.text, word.range)
    default: return operand
    }
    let whole = Expression.binary(left, kind, place, value)
    return isNegated ? .not(whole, operand.range) : whole
  }

  private func joined(_ operands: [Expression], _ joints: [Word]) -> Expression {
    var (sum, product) = (Expression?.none, operands[0])
    func add(_ sum: Expression?, _ product: Expression, _ range: SourceRange) -> Expression {
      sum.map { .binary($0, .or, range, product) } ?? product
    }
    var lastOr = SourceRange(0, 0)
    for (joint, operand) in zip(joints, operands.dropFirst()) {
      if joint.text == "and" {
        product = .binary(product, .and, joint.range, operand)
      } else {
        sum = add(sum, product, lastOr)
        (product, lastOr) = (operand, joint.range)
      }
    }
    return add(sum, product, lastOr)
  }

  /// Brackets around every run of operands that one of the two words joins.
  private func brackets(_ word: String, _ operands: [Expression], _ joints: [Word]) -> [Edit] {
    var edits: [Edit] = []
    var index = 0
    while index < joints.count {
      guard joints[index].text == word else {
        index += 1
        continue
      }
      let first = operands[index].range.start
      while index < joints.count, joints[index].text == word { index += 1 }
      let last = operands[index].range.end
      edits += [Edit(SourceRange(first, first), "("), Edit(SourceRange(last, last), ")")]
    }
    return edits
  }

  private mutating func negation() -> Expression? {
    let start = current.range
    if current.is(.bang) {
      report(.foreignOperator("!", instead: "not"), start, remedies: [[Edit(start, "not ")]])
    } else if current.keyword != "not" {
      return comparison()
    }
    guard deeper() else { return nil }
    negations += 1
    defer {
      depth -= 1
      negations -= 1
    }
    advance()
    return negation().map { .not($0, start.joined(with: $0.range)) }
  }
}

extension String {
  /// Without space at its ends.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
