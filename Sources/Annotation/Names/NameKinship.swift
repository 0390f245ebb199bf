/// Full names that a document gives as somebody's relatives: “She married Paul Varga”, “his father, Paul Varga,”, “Paul
/// Varga, her husband,”, “the daughter of Paul Varga”. The bare surname stays with whom they are relatives of.
struct NameKinship {
  let page: NamePage

  private static let relatives = WordTable(
    "father,mother,parents,son,sons,daughter,daughters,brother,brothers,sister,sisters,wife,husband,widow,widower,uncle,aunt,nephew,niece,cousin,grandfather,grandmother,grandson,granddaughter,stepfather,stepmother,half-brother,half-sister,fiancé,fiancée,sibling,spouse,ex-wife,ex-husband,father-in-law,brother-in-law = yes",
    meaning: { _ in true })
  private static let owners = WordTable("his,her,their,whose,my,our = yes", meaning: { _ in true })
  private static let weddings = WordTable(
    "married,wed,marries,marrying,divorced = yes", meaning: { _ in true })

  func isRelative(_ name: FoundName) -> Bool {
    isIntroduced(before: name.first) || isExplained(behind: name.last)
  }

  private func isIntroduced(before first: Int) -> Bool {
    guard first > 1, !page.tokens[first].shape.contains(.lineBefore) else { return false }
    var index = first - 1
    if Self.weddings[page.tokens[index].key] != nil { return true }
    // “son of Paul Varga”
    if page.tokens[index].key == NameKeys.of { return Self.relatives[page.tokens[index - 1].key] != nil }
    if page.tokens[index].key == NameKeys.comma { index -= 1 }
    // Titles between: “her husband, Dr Paul Varga”.
    while index > 0, page.tokens[index].isCapitalised, page.classes[index].contains(.title) { index -= 1 }
    guard index > 0, Self.relatives[page.tokens[index].key] != nil else { return false }
    // “his late father”, “her older brother”
    return (max(0, index - 2)..<index).contains { Self.owners[page.tokens[$0].key] != nil }
  }

  private func isExplained(behind last: Int) -> Bool {
    guard last + 3 < page.tokens.count, page.tokens[last + 1].key == NameKeys.comma,
      Self.owners[page.tokens[last + 2].key] != nil
    else { return false }
    return (last + 3..<min(page.tokens.count, last + 6)).contains {
      Self.relatives[page.tokens[$0].key] != nil
    }
  }
}
