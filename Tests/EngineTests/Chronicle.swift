import Engine
import TestSupport

/// A corpus made by chance, in which sources tell the same in other words, with other figures, earlier or later, or not at all.
enum Chronicle {
  static let engine: Result<Engine, any Error> = Result {
    var numbers = SeededGenerator(seed: 1755)
    return try Fixture.engine((0..<14).map { document($0, &numbers) })
  }

  private static let sources = ["The Courier", "The Herald", "The Mercury", "Der Bote", "An Almanac"]
  private static let speakers = ["Ada Moor", "Ben Hale", "Cleo Dunn"]
  private static let places = ["Lisbon", "Setubal", "Faro"]
  private static let days = ["1755-11-01", "1755-11-02", "1755-11", "1755", "1756-02-03"]
  private static let happenings = [
    "the ground shook and churches fell in %", "a wave flooded the harbour of %",
    "fires burned for days in %",
    "the king left the palace near %", "soldiers guarded the bakeries of %",
  ]
  private static let wordings = [
    "the dead must be buried at sea", "bread would be given to everyone", "the harbour was lost",
    "nobody had been warned of the wave",
  ]
  private static let outcomes = ["killed", "dead", "injured", "wounded", "missing", "sold"]

  private static func document(_ number: Int, _ numbers: inout SeededGenerator) -> DocumentMaker {
    func pick<Element>(_ from: [Element]) -> Element { from[Int.random(in: 0..<from.count, using: &numbers)] }
    func isSo(_ outOf: Int) -> Bool { Int.random(in: 1...outOf, using: &numbers) == 1 }
    let published =
      isSo(5) ? nil : pick(["1755-11-03", "1755-11-05", "1755-11-20", "1755-12", "1756", "1756-03-01"])
    var document = DocumentMaker(
      "\(number < 10 ? "0" : "")\(number).txt", source: pick(sources), published: published,
      title: isSo(3) ? nil : "News of \(pick(places))", kind: isSo(2) ? "report" : nil)
    for _ in 0..<Int.random(in: 1...5, using: &numbers) {
      let place = pick(places)
      switch Int.random(in: 0...2, using: &numbers) {
      case 0:
        let event = pick(happenings).replacing("%", with: place)
        document.sentence("They write that \(event).")
        document.mention(place, of: place, "place")
        document.event(event, pick(days), places: isSo(4) ? [] : [place])
      case 1:
        let (wording, speaker) = (pick(wordings), isSo(4) ? nil : pick(speakers))
        document.sentence("\(speaker ?? "Somebody") said that \(wording).")
        if let speaker { document.mention(speaker, of: speaker, "person") }
        document.claim(
          wording, speaker: speaker, cue: isSo(2) ? "said" : "wrote", form: isSo(2) ? 0 : 2,
          said: isSo(2) ? nil : pick(days))
      default:
        let (value, outcome) = (pick([12, 30, 300, 40_000]), isSo(5) ? nil : pick(outcomes))
        document.sentence("In \(place) \(value) people were \(outcome ?? "there").")
        document.mention(place, of: place, "place")
        document.quantity("\(value) people", Double(value), unit: isSo(3) ? nil : "people", of: outcome)
      }
    }
    return document
  }
}
