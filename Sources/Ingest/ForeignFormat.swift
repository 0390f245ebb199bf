/// Files that hold texts in a form that is not read here, and how to get at the text.
enum ForeignFormat: CaseIterable {
  case pdf, word, openDocument, richText, ebook, sheet, mail, archive, picture

  /// The form that a file's name tells; nil where it tells none of these.
  init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    guard let form = Self.allCases.first(where: { $0.endings.contains(ending) }) else { return nil }
    self = form
  }

  /// The form that a file begins as, whatever its name.
  init?(beginning bytes: [UInt8]) {
    let marks: [(String, ForeignFormat)] = [
      ("%PDF-", .pdf), ("{\\rtf", .richText), ("PK\u{3}\u{4}", .archive), ("GIF8", .picture),
    ]
    guard let found = marks.first(where: { bytes.starts(with: $0.0.utf8) }) else { return nil }
    self = found.1
  }

  private var endings: [String] {
    switch self {
    case .pdf: ["pdf"]
    case .word: ["doc", "docx", "docm", "pages"]
    case .openDocument: ["odt", "ott"]
    case .richText: ["rtf"]
    case .ebook: ["epub", "mobi"]
    case .sheet: ["xls", "xlsx", "ods"]
    case .mail: ["eml", "msg", "mbox"]
    case .archive: ["zip", "gz", "tgz", "tar", "7z", "rar"]
    case .picture: ["jpg", "jpeg", "png", "gif", "tif", "tiff", "heic", "webp"]
    }
  }

  /// What it is and what to do.
  var advice: String {
    switch self {
    case .pdf: "a PDF, which is not read; make a text of it first, for example with pdftotext"
    case .word, .openDocument, .richText:
      "a text with formatting, which is not read; save it as plain text or as a web page first"
    case .ebook: "a book, which is not read; save it as text or as a web page first"
    case .sheet: "a spreadsheet, which is not read; save what it holds as text first"
    case .mail: "mail, which is not read; save it as text first"
    case .archive: "an archive, or a document in the form of one; unpack it, or save it as text, first"
    case .picture: "a picture, which is not read; its words have to be typed or recognised first"
    }
  }
}
