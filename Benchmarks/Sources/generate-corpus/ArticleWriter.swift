import Foundation

/// Writes articles that are nonsense to read and like real ones to index: names, dates, quotations, figures.
struct ArticleWriter {
  var generator: Generator

  mutating func words() -> String {
    let adjective = generator.below(2) == 0 ? "the " : "the new "
    return adjective + generator.pickByRank(Words.nouns) + " of " + generator.pickByRank(Words.nouns)
  }

  mutating func date() -> String {
    let (day, month, year) = (
      1 + generator.below(28), generator.pick(Words.months), 1950 + generator.below(75)
    )
    switch generator.below(4) {
    case 0: return "\(month) \(day), \(year)"
    case 1: return "\(day) \(month) \(year)"
    case 2: return "\(month) \(year)"
    default: return "\(day) \(month)"
    }
  }

  mutating func sentence() -> String {
    var text = ""
    for (position, part) in generator.pick(Words.sentences).split(
      separator: "{", omittingEmptySubsequences: false
    ).enumerated() {
      guard position > 0, let end = part.firstIndex(of: "}") else {
        text += part
        continue
      }
      switch part[..<end] {
      case "person": text += generator.pickByRank(Words.people)
      case "place": text += generator.pickByRank(Words.places)
      case "organisation": text += generator.pick(Words.organisations)
      case "role": text += generator.pick(Words.roles)
      case "verb": text += generator.pick(Words.verbs)
      case "date": text += date()
      case "month": text += generator.pick(Words.months)
      case "year": text += "\(1900 + generator.below(125))"
      case "number": text += "\(2 + generator.below(900))"
      default: text += words()
      }
      text += part[part.index(after: end)...]
    }
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  mutating func article(_ number: Int) -> String {
    let published = "\(1990 + generator.below(35))-0\(1 + generator.below(9))-\(10 + generator.below(18))"
    var text =
      "---\nsource: \(generator.pickByRank(Words.sources))\ntitle: Report \(number) on \(words())\npublished: \(published)\nkind: news\n---\n\n"
    for _ in 0..<(3 + generator.below(6)) {
      if generator.below(4) == 0 { text += "## On \(words())\n\n" }
      for _ in 0..<(3 + generator.below(5)) { text += sentence() + " " }
      text += "\n\n"
    }
    return text
  }
}
