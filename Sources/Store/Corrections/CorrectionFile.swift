import Foundation

/// The file beside a corpus that holds its corrections: `articles.corrections` for `articles.corpus`.
///
/// UTF-8, one correction a line, made to be read and edited by hand; empty lines and lines that begin with `#` are passed
/// over. The program adds lines and takes lines out; it leaves all others as they are, to the byte.
package struct CorrectionFile {
  package let path: String
  private let corpus: String

  /// - Parameter corpus: the corpus file; behind a link, the file that it leads to.
  package init(corpus: String) {
    let real =
      realpath(corpus, nil).map { found in
        defer { free(found) }
        return String(cString: found)
      } ?? corpus
    self.corpus = real
    path = (real.hasSuffix(".corpus") ? String(real.dropLast(7)) : real) + ".corrections"
  }

  /// The corrections in the order of the file; none where there is no file.
  /// - Throws: `CorpusError.malformedCorrection` for the first line that cannot be read, `.unreadable`.
  package func load() throws(CorpusError) -> [Correction] { try lines().compactMap(\.correction) }

  private struct Line {
    /// With the line break behind it.
    var bytes: ArraySlice<UInt8>
    var correction: Correction?
  }

  private func lines() throws(CorpusError) -> [Line] {
    guard let bytes = try read() else { return [] }
    var lines: [Line] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
      let slice = bytes[start..<end]
      lines.append(Line(bytes: slice, correction: try correction(slice, number: lines.count + 1)))
      start = end
    }
    return lines
  }

  private func correction(_ bytes: ArraySlice<UInt8>, number: Int) throws(CorpusError) -> Correction? {
    // Editors may put a mark at the beginning of the file.
    let isMarked = number == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard var text = String(validating: isMarked ? bytes.dropFirst(3) : bytes, as: UTF8.self) else {
      throw .unreadable(path: path, reason: "line \(number) is not UTF-8 text")
    }
    while text.last?.isWhitespace == true { text.removeLast() }
    let written = text.drop(while: \.isWhitespace)
    if written.isEmpty || written.hasPrefix("#") { return nil }
    do {
      let correction = try Correction(line: text)
      try correction.checkStored()
      return correction
    } catch {
      throw .malformedCorrection(path: path, line: number, mistake: error)
    }
  }

  private func read() throws(CorpusError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw failure()
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Foundation.read(descriptor, &piece, piece.count)
      if count == 0 { return bytes }
      guard count > 0 else { throw failure() }
      bytes += piece[..<count]
    }
  }

  private func failure() -> CorpusError {
    .unreadable(path: path, reason: String(cString: strerror(errno)).lowercased())
  }

  // MARK: - Changing

  /// Adds a line at the end; makes the file where there is none.
  /// - Throws: `CorpusError.unreadable`
  package func add(_ correction: Correction) throws(CorpusError) {
    var addition: [UInt8] = []
    let known = try read()
    if known == nil { addition += Array(heading.utf8) }
    if let last = known?.last, last != 10 { addition.append(10) }
    addition += Array((correction.line + "\n").utf8)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    guard write(descriptor, addition, addition.count) == addition.count, fsync(descriptor) == 0 else {
      throw failure()
    }
  }

  private var heading: String {
    """
    # Corrections to \((corpus as NSString).lastPathComponent): what its readers know better than the program, one a line.
    # Parallax applies them each time it opens the corpus; the articles themselves stay as they are.

    """
  }

  /// Takes out the correction of that number, from 1; the new file takes the old one's name when it is complete.
  /// - Returns: what was taken out; nil where there is no such number.
  /// - Throws: `CorpusError`
  package func remove(_ number: Int) throws -> Correction? {
    var lines = try lines()
    let places = lines.indices.filter { lines[$0].correction != nil }
    guard places.indices.contains(number - 1) else { return nil }
    let removed = lines.remove(at: places[number - 1])
    let file = try NewFile(replacing: path)
    do {
      try file.write(lines.flatMap(\.bytes))
      try file.replace()
    } catch {
      file.discard()
      throw error
    }
    return removed.correction
  }
}

extension Correction {
  /// What a file cannot hold.
  func checkStored() throws(CorrectionMistake) {
    guard case .value(let column, let place, _) = change else { return }
    switch place {
    case .number: throw CorrectionMistake(kind: .rowNumberInFile, character: 1)
    case .document where column.noun != .document:
      throw CorrectionMistake(kind: .wrongNoun(column, .document), character: 1)
    case .row(let row) where row.noun != column.noun:
      throw CorrectionMistake(kind: .wrongNoun(column, row.noun), character: 1)
    default: break
    }
  }
}
