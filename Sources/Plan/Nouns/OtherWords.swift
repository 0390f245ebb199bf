/// What a reader may call a column that the language calls otherwise. Only for suggestions: a query uses the column's name.
enum OtherWords {
  /// The columns that may be meant by a word, the likeliest first.
  static func columns(for word: String) -> [String] { columns[word.lowercased()] ?? [] }

  private static let columns: [String: [String]] = {
    var columns: [String: [String]] = [:]
    for line in table.split(separator: "\n") {
      let sides = line.split(separator: "=").map { $0.split(separator: " ").map(String.init) }
      for word in sides[0] { columns[word] = sides[1] }
    }
    return columns
  }()

  private static let table = """
    text words content body = text wording sentence
    quote quotation said_what claim = wording statement text
    same duplicate duplicates repeats places copy = copies
    chain link links levels = depth via
    who speaker person name names = speaker entity people
    when date day time = happened said date published
    month year = happened said date published
    where place location city country = places entity
    outlet newspaper paper publisher media = source
    file article path = document
    number amount figure count = value
    verb = cue
    people persons = people entity speaker
    what counted = of text wording
    type = kind form document_kind
    headline = title heading
    """
}
