package import Annotation
import CCommonMark

/// Reads Markdown (CommonMark): its blocks, and its words without the marks.
///
/// Annotators count in bytes of the file, so nothing may move: marks of emphasis, the targets of links, quote signs and so
/// on are overwritten with spaces in a copy of the same length. A block is treated so only if every piece of text that
/// cmark finds stands, byte for byte, where it says; otherwise the block is read as it is.
package struct MarkdownReader {
  package private(set) var blocks: [Block] = []
  /// As long as the text: the words of the blocks, line breaks, and spaces.
  package private(set) var words: [UInt8]

  private let text: [UInt8]
  /// Where the lines of the Markdown begin, in the text.
  private var lineStarts: [Int]
  private let offset: Int

  /// - Parameter offset: where the Markdown begins, behind any front matter.
  package init(_ text: [UInt8], from offset: Int) {
    self.text = text
    self.offset = offset
    words = text.map { $0 == 10 || $0 == 13 ? $0 : 32 }
    lineStarts = [offset]
    var index = offset
    while index < text.count {
      // As cmark counts lines: CR, LF or both.
      if text[index] == 13, index + 1 < text.count, text[index + 1] == 10 { index += 1 }
      if text[index] == 10 || text[index] == 13 { lineStarts.append(index + 1) }
      index += 1
    }
    let root = text[offset...].withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
      }
    }
    guard let root else { return }
    defer { cmark_node_free(root) }
    readBlocks(root)
  }

  /// Whether a text whose name does not say so is Markdown all the same: its first line is a heading, “# …”.
  package static func isMarkdown(_ text: [UInt8], from offset: Int) -> Bool {
    let line = text[offset...].drop { $0 <= 32 }.prefix(8)
    let marks = line.prefix { $0 == 35 }.count
    return (1...3).contains(marks) && line.dropFirst(marks).first == 32
  }

  private mutating func readBlocks(_ root: OpaquePointer) {
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_PARAGRAPH: read(node, isPicture(node) ? .caption : .body)
      case CMARK_NODE_HEADING: read(node, isTitle(node) ? .title : .heading)
      case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK: add(range(of: node), .form)
      default: continue
      }
    }
  }

  /// The first heading, if it is of the first level and nothing stands before it, is the title.
  private func isTitle(_ node: OpaquePointer) -> Bool {
    cmark_node_get_heading_level(node) == 1 && blocks.isEmpty
  }

  private func isPicture(_ node: OpaquePointer) -> Bool {
    guard let child = cmark_node_first_child(node) else { return false }
    return cmark_node_get_type(child) == CMARK_NODE_IMAGE && cmark_node_next(child) == nil
  }

  private mutating func read(_ node: OpaquePointer, _ kind: Block.Kind) {
    let whole = range(of: node)
    var pieces: [Range<Int>] = []
    if kind != .caption, collect(node, within: whole, into: &pieces), let first = pieces.first,
      let last = pieces.last
    {
      for piece in pieces { show(piece) }
      add(first.lowerBound..<last.upperBound, kind)
    } else {
      show(whole)
      add(whole, kind)
    }
  }

  private mutating func show(_ range: Range<Int>) {
    for index in range { words[index] = text[index] }
  }

  private mutating func add(_ range: Range<Int>, _ kind: Block.Kind) {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] <= 32 { start += 1 }
    while end > start, text[end - 1] <= 32 { end -= 1 }
    // cmark's places may run into one another where a list or quotation is broken off.
    if let last = blocks.last { start = max(start, Int(last.span.end)) }
    guard start < end else { return }
    blocks.append(Block(span: Span(start, end), kind: kind))
  }

  /// The places of all text in a block, in order.
  /// - Returns: false where a piece is not where cmark says.
  private func collect(_ block: OpaquePointer, within whole: Range<Int>, into pieces: inout [Range<Int>])
    -> Bool
  {
    let iterator = cmark_iter_new(block)
    defer { cmark_iter_free(iterator) }
    var cursor = whole.lowerBound
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return true }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
      let type = cmark_node_get_type(node)
      guard type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE, let literal = cmark_node_get_literal(node)
      else { continue }
      let wanted = UnsafeRawBufferPointer(start: literal, count: Self.length(literal))
      if wanted.isEmpty { continue }
      guard let places = find(wanted, node, from: cursor, within: whole), let last = places.last else {
        return false
      }
      pieces += places
      cursor = last.upperBound
    }
  }

  /// Where a piece of text stands: at the place that cmark gives, or, as that is sometimes off by the marks before it, at
  /// its next appearance on the same line.
  private func find(
    _ wanted: UnsafeRawBufferPointer, _ node: OpaquePointer, from cursor: Int, within whole: Range<Int>
  ) -> [Range<Int>]? {
    let line = Int(cmark_node_get_start_line(node)) - 1
    guard lineStarts.indices.contains(line) else { return nil }
    let stated = lineStarts[line] + Int(cmark_node_get_start_column(node)) - 1
    let lineEnd = line + 1 < lineStarts.count ? lineStarts[line + 1] : text.count
    if stated >= cursor, let places = align(wanted, at: stated, before: whole.upperBound) { return places }
    var place = max(cursor, lineStarts[line])
    while place < lineEnd {
      if let places = align(wanted, at: place, before: whole.upperBound) { return places }
      place += 1
    }
    return nil
  }

  /// The places of a piece that begins here: one, unless backslashes or letters written as entities (`&eacute;`) stand
  /// between. Those are left out; of `&amp;` the sign itself stays.
  private func align(_ wanted: UnsafeRawBufferPointer, at place: Int, before end: Int) -> [Range<Int>]? {
    var places: [Range<Int>] = []
    var (start, index, matched) = (place, place, 0)
    func close() { if start < index { places.append(start..<index) } }
    while matched < wanted.count {
      guard index < end else { return nil }
      if text[index] == UInt8(ascii: "&"), let entityEnd = entityEnd(index, before: end),
        !wanted[matched...].starts(with: text[index..<entityEnd])
      {
        if wanted[matched] == UInt8(ascii: "&") { index += 1 }
        close()
        (start, index) = (entityEnd, entityEnd)
        matched += 1
        while matched < wanted.count, wanted[matched] & 0xC0 == 0x80 { matched += 1 }
      } else if text[index] == wanted[matched] {
        index += 1
        matched += 1
      } else if text[index] == UInt8(ascii: "\\"), index > place || matched == 0 {
        close()
        index += 1
        start = index
        guard index < end, text[index] == wanted[matched] else { return nil }
      } else {
        return nil
      }
    }
    close()
    return places
  }

  /// The end of `&name;` or `&#1234;`; nil where there is none.
  private func entityEnd(_ start: Int, before end: Int) -> Int? {
    var index = start + 1
    while index < end, index - start < 33 {
      switch text[index] {
      case UInt8(ascii: ";"): return index > start + 1 ? index + 1 : nil
      case UInt8(ascii: "#"), 48...57, 65...90, 97...122: index += 1
      default: return nil
      }
    }
    return nil
  }

  private static func length(_ literal: UnsafePointer<CChar>) -> Int {
    var count = 0
    while literal[count] != 0 { count += 1 }
    return count
  }

  /// A block's bytes, from its first line and column to its last.
  private func range(of node: OpaquePointer) -> Range<Int> {
    let (first, last) = (Int(cmark_node_get_start_line(node)) - 1, Int(cmark_node_get_end_line(node)) - 1)
    guard first <= last, lineStarts.indices.contains(first), lineStarts.indices.contains(last) else {
      return offset..<offset
    }
    let start = min(text.count, lineStarts[first] + max(0, Int(cmark_node_get_start_column(node)) - 1))
    let lineEnd = last + 1 < lineStarts.count ? lineStarts[last + 1] : text.count
    let end = min(lineEnd, lineStarts[last] + Int(cmark_node_get_end_column(node)))
    // A column may fall inside a letter only if cmark is wrong; then the whole lines are taken.
    guard start < end, isBoundary(start), isBoundary(end) else { return lineStarts[first]..<lineEnd }
    return start..<end
  }

  private func isBoundary(_ index: Int) -> Bool { index >= text.count || text[index] & 0xC0 != 0x80 }
}
