/// What is asked of queries elsewhere and has no counterpart here: what to do instead, in a sentence.
extension Habits {
  static func advice(on word: String) -> String? { advices[word] }

  private static let advices: [String: String] = {
    var advices: [String: String] = [:]
    for line in adviceTable.split(separator: "\n") {
      guard let sign = line.firstIndex(of: "=") else { continue }
      let advice = String(line[line.index(after: sign)...].drop { $0 == " " })
      for word in line[..<sign].split(separator: " ") { advices[String(word)] = advice }
    }
    return advices
  }()

  private static let adviceTable = """
    map apply transform foreach each = What is made of each row is a new column: derive year = year(published).
    join merge lookup link = Rows need no joining: each has its document's columns, and a noun as a stage goes to what stands in the same place, as in claims | mentions.
    delete remove drop erase hide = A query changes nothing. Rows are left out by “filter not (…)”, columns by “select”.
    update insert set replace create alter rename edit = A query changes nothing. What is wrong in the corpus is put right at the prompt: .help correct
    is are true false verify check factcheck = No query can tell whether something is true. Who else tells it, and who tells it otherwise, can be asked: corroborate all, compare.
    translate sentiment classify interpret predict opinion bias tone mood topic topics = Queries find, count and compare what stands in the texts; they neither judge nor write.
    contradictions contradiction contradict disagreements disagreement conflicts differences difference differ = What sources tell differently is found by compare, a column of each side by side: quantities | compare value.
    pivot crosstab spread = Two columns behind “by” count each pair of their values: count by source, form.
    """

  /// Words behind a `|` that say what another stage says.
  static let stagesInWords: [(words: [String], meant: String)] = [
    (["who", "said", "first"], "first said"), (["who", "said", "it", "first"], "first said"),
    (["said", "first"], "first said"), (["who", "repeated"], "first said"),
  ]

  /// The words that tell how a file is written, at the end of its name.
  static let fileEndings: Set<String> = [
    "csv", "tsv", "json", "jsonl", "md", "html", "txt", "xlsx", "xls", "ods",
  ]
}
