/// Whether the words around a date speak of what was or of what will be.
enum Tense: Int32, Sendable { case past, future, present }

struct TenseReader {
  let tokens: [Token]
  let bytes: [UInt8]

  /// The tense of the verb nearest to an expression: the one before it in its sentence first, then the one behind.
  func tense(around expression: Range<Int>, in sentence: Range<Int>) -> Tense? {
    var index = expression.lowerBound - 1
    while index >= sentence.lowerBound {
      if let tense = tense(at: index, in: sentence) { return tense }
      index -= 1
    }
    index = expression.upperBound
    while index < sentence.upperBound {
      if let tense = tense(at: index, in: sentence) { return tense }
      index += 1
    }
    return nil
  }

  private func tense(at index: Int, in sentence: Range<Int>) -> Tense? {
    let token = tokens[index]
    guard token.kind == .word else { return nil }
    if let tense = Self.words[token.key] {
      // “will not”, “is to open”, “had been”: an auxiliary before decides.
      guard tense == .past || tense == .present else { return tense }
      return auxiliary(before: index, in: sentence) ?? (tense == .present ? nil : tense)
    }
    guard token.count > 4, !token.isCapitalised, bytes[Int(token.end) - 1] == 100, bytes[Int(token.end) - 2] == 101
    else { return nil }
    return auxiliary(before: index, in: sentence) ?? .past
  }

  /// A marker of the future up to three words before a verb form.
  private func auxiliary(before index: Int, in sentence: Range<Int>) -> Tense? {
    for back in 1...3 where index - back >= sentence.lowerBound {
      if let tense = Self.words[tokens[index - back].key], tense == .future { return tense }
    }
    return nil
  }

  private static let words = WordTable(
    """
    will,shall,won't,'ll,he'll,she'll,it'll,they'll,we'll,i'll,you'll,going,plans,planned,plan,planning,expects,expected,expect = 1
    scheduled,due,intends,intend,would,may,might,should,must,begins,starts,opens,ends,expires,upcoming,hopes,could,can = 1
    slated,set,proposed,until,deadline,forthcoming,next,ahead,tomorrow,forecast,aims,unless,if,becomes,takes,seeks = 1
    was,were,had,did,went,came,took,gave,got,made,became,began,broke,brought,built,bought,caught,chose,cut,fell,felt,fought = 0
    found,flew,fled,grew,held,hit,kept,knew,led,left,lost,met,paid,put,ran,rose,saw,sent,shot,sold,spent,spoke,stood,swore = 0
    stole,struck,swept,taught,told,thought,threw,won,wore,wrote,been,said,died,sank,drew,drove,ate,lay,lent,read,sat,slid = 0
    sought,bore,born,done,gone,seen,shown,known,taken,given,written,began,begun,hurt,lit,rode,rang,sang,slept,wound,shut = 0
    has,have,is,are,be = 2
    """
  ) { Int32($0).flatMap(Tense.init) }
}
