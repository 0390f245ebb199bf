import Plan
import Syntax
import Values

/// The rows that an answer is drawn from.
struct Population {
  var noun: Noun
  /// All of the noun in the corpus; nil where they are not counted beforehand.
  var total: Int?
  var rows = 0
  var documents = 0
  var sources = 0
  var allDocuments = 0
  var allSources = 0
  /// Whether no filter has left any out.
  var isWhole = false

  init(noun: Noun) { self.noun = noun }

  /// `10 of 312 claims shown, of 2,004 in the corpus, in 40 of 120 documents from 5 of 7 sources`
  func line(shown: Int, _ plan: QueryPlan) -> String {
    let name = rows == 1 && total ?? 1 == 1 ? noun.singular : noun.name
    let isSum = plan.schema.noun == nil
    let isCut = !isSum && shown != rows && plan.schema.noun == noun
    var line = isSum ? "from " : ""
    if isCut { line += "\(shown.grouped) of " }
    line += rows.grouped
    if let total, total != rows, !isCut { line += " of \(total.grouped)" }
    line += " \(name)"
    if isCut { line += " shown" }
    if let total, total != rows, isCut { line += ", of \(total.grouped) in the corpus" }
    return line + place
  }

  private var place: String {
    if noun.rows == .entities || rows == 0 { return "" }
    if isWhole {
      let documents = noun.rows == .documents ? "" : "all of \(count(allDocuments, "document"))"
      return (documents.isEmpty ? "" : ", " + documents) + " from \(count(allSources, "source"))"
    }
    let sources = "from \(sources.grouped) of \(count(allSources, "source"))"
    if noun.rows == .documents { return " " + sources }
    return ", in \(documents.grouped) of \(count(allDocuments, "document")) " + sources
  }

  private func count(_ number: Int, _ name: String) -> String {
    "\(number.grouped) \(name)\(number == 1 ? "" : "s")"
  }
}

extension Noun {
  /// `1 claim`, `2,004 claims`
  package func counted(_ number: Int) -> String { "\(number.grouped) \(number == 1 ? singular : name)" }
}

extension NameReading {
  /// Says what a name was taken for where that is not plain; nil where it is.
  func line(for test: NameTest) -> String? {
    let capitals = seats.filter { seat in !entities.contains { $0.number == seat.number } }
    let through = capitals.map { "\($0.name) (\($0.count.grouped))" }.joined(separator: ", ")
    guard let first = entities.first else {
      return through.isEmpty ? nil : "“\(test.text)” speaks through its capital: \(through)"
    }
    let names = entities.map(\.name).joined(separator: " and ")
    var line: String?
    if !through.isEmpty { line = "“\(test.text)” also speaks through its capital: \(through)" }
    if entities.count > 1 || Folding.fold(first.name) != Folding.fold(test.text) {
      line =
        "“\(test.text)” is read as \(names)" + (through.isEmpty ? "" : ", and as its capital: \(through)")
    }
    if !others.isEmpty, !entities.contains(where: { $0.name == test.text }) || first.count == 0 {
      let listed = others.prefix(3).map { "\($0.name) (\($0.count.grouped))" }.joined(separator: ", ")
      let more = others.count > 3 ? " and \(others.count - 3) more" : ""
      line = (line ?? "“\(test.text)” is read as \(names)") + "; not as \(listed)\(more)"
    }
    guard let surname, let alone = surname.alone.first else { return line }
    let counted = surname.alone.reduce(0) { $0 + $1.count }.grouped
    if let bearer = entities.first, entities.contains(where: { $0.number == alone.number }) {
      let line =
        "“\(test.text)” is read as \(bearer.name) (\(bearer.count.grouped)) and as “\(alone.name)” alone (\(counted))"
      return line
        + (surname.isOfOne
          ? ": nobody else here has that surname" : ", who may be another: is exactly takes that alone")
    }
    let whose =
      surname.isOfOne
      ? ", the surname of nobody else here: is \(Formatter.quoted(alone.name)) takes both"
      : ", the surname of \(surname.bearers.grouped) here"
    return (line.map { $0 + "; " } ?? "") + "not counted: \(counted) with “\(alone.name)” alone\(whose)"
  }
}

extension Int {
  /// With a comma between thousands, wherever the program runs.
  package var grouped: String {
    let digits = Array("\(magnitude)")
    var text = self < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }
}
