import Engine

/// The words behind the rows of a page. Each paragraph stands once, with all the words in it that rows stand for.
struct Passages {
  /// The words of rows: a stretch of a paragraph, or of nothing where a row is a whole document.
  struct Words {
    /// From 1, in the order in which rows first ask for them.
    var number: Int
    /// UTF-8 offsets in the paragraph.
    var start: Int
    var stop: Int
    var rows: [Row]
  }

  /// A row of an answer, both numbered from 1.
  struct Row: Hashable {
    var answer: Int
    var row: Int
  }

  struct Paragraph {
    /// From 1, in the order in which rows first ask for them.
    var number: Int
    /// Names the document; its words are those that asked first.
    var quotation: Quotation
    /// Where the paragraph begins in the document; it is empty where rows are the document as a whole.
    var start: Int
    var text: [UInt8]
    var words: [Words] = []

    var line: Int { quotation.line }
    var isDocument: Bool { text.isEmpty }
    var rows: [Row] { words.flatMap(\.rows) }
  }

  private(set) var paragraphs: [Paragraph] = []
  private var count = 0
  private var places: [Key: Int] = [:]

  private struct Key: Hashable {
    var document: String
    var start: Int
    var isDocument: Bool
  }

  /// - Returns: the number of the paragraph, and that of the words.
  mutating func add(_ quotation: Quotation, for row: Row) -> (paragraph: Int, words: Int) {
    let before = quotation.before.utf8.count
    let start = quotation.start - before
    let isDocument = quotation.stop <= quotation.start
    let key = Key(document: quotation.document, start: start, isDocument: isDocument)
    let place = places[key] ?? paragraphs.count
    let text = isDocument ? [] : Array((quotation.before + quotation.words + quotation.after).utf8)
    if place == paragraphs.count {
      places[key] = place
      paragraphs.append(Paragraph(number: place + 1, quotation: quotation, start: start, text: text))
    } else if text.count > paragraphs[place].text.count {
      // Words may reach over the paragraph's end.
      paragraphs[place].text = text
    }
    let range = isDocument ? 0..<0 : before..<before + quotation.words.utf8.count
    let known = paragraphs[place].words.firstIndex {
      $0.start == range.lowerBound && $0.stop == range.upperBound
    }
    let words = known ?? paragraphs[place].words.count
    if known == nil {
      count += 1
      paragraphs[place].words.append(
        Words(number: count, start: range.lowerBound, stop: range.upperBound, rows: []))
    }
    if !paragraphs[place].words[words].rows.contains(row) { paragraphs[place].words[words].rows.append(row) }
    return (place + 1, paragraphs[place].words[words].number)
  }

  /// As the sources stand: by document, in the order of its text.
  var inOrder: [Paragraph] {
    paragraphs.sorted {
      ($0.quotation.position, $0.isDocument ? 0 : 1, $0.start)
        < ($1.quotation.position, $1.isDocument ? 0 : 1, $1.start)
    }
  }
}

extension Passages.Paragraph {
  /// A stretch of the paragraph that all the same words cover.
  struct Piece {
    var text: String
    var words: [Passages.Words]
    /// Those of them that begin here, and those that end here.
    var opening: [Passages.Words]
    var closing: [Passages.Words]
  }

  var pieces: [Piece] {
    let edges = Set([0, text.count] + words.flatMap { [$0.start, $0.stop] }).filter { $0 <= text.count }
      .sorted()
    return zip(edges, edges.dropFirst()).map { start, stop in
      let here = words.filter { $0.start <= start && stop <= $0.stop }.sorted { $0.number < $1.number }
      return Piece(
        text: String(decoding: text[start..<stop], as: UTF8.self), words: here,
        opening: here.filter { $0.start == start }, closing: here.filter { $0.stop == stop })
    }
  }
}
