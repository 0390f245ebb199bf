package import Annotation

/// Reads a saved web page (HTML): its words as paragraphs with an empty line between, and what the page's own markup says
/// of each.
///
/// The text that is stored, shown and counted in is the one made here; tags, scripts and styles are not in it. What
/// stands in a menu, a footer or a list of references is known by its element, its role or its class. The rest is left
/// to be told by its looks, as in a page saved as text. Everything that a reader of the page could read is kept.
package struct HTMLReader {
  package private(set) var text: [UInt8] = []
  package private(set) var paragraphs: [Paragraph] = []
  package private(set) var metadata: Metadata

  /// Inside which elements the reader is, with what each says of its content.
  private var kinds: [Block.Kind?] = [nil]
  /// The paragraph being written.
  private var current: [UInt8] = []
  private var spaceIsDue = false
  private var isPreformatted = 0
  /// The paragraph that the page's first `h1` begins.
  private var topHeading: Int?

  /// - Returns: nil where there is nothing to read in it.
  init?(_ page: HTMLPage) {
    metadata = HTMLMetadata.read(page)
    page.root.walk { visit, node in
      if visit == .enter { return enter(node) }
      leave(node)
      return false
    }
    finishParagraph()
    guard !paragraphs.isEmpty else { return nil }
    text.append(10)
    findTitle()
  }

  private mutating func enter(_ node: HTMLNode) -> Bool {
    if let content = node.content {
      write(content)
      return false
    }
    guard let name = node.name, !HTMLElements.unread.contains(name), !node.has("hidden") else { return false }
    switch name {
    case "br": lineBreak()
    case "wbr": break
    case "pre": isPreformatted += 1
    default: break
    }
    if HTMLElements.blocks.contains(name) { finishParagraph() }
    if name == "h1", topHeading == nil { topHeading = paragraphs.count }
    if HTMLElements.cells.contains(name), !current.isEmpty { write(" · ") }
    kinds.append(kind(of: node, name) ?? kinds[kinds.count - 1])
    return true
  }

  private mutating func leave(_ node: HTMLNode) {
    guard let name = node.name else { return }
    if name == "pre" { isPreformatted -= 1 }
    if HTMLElements.blocks.contains(name) { finishParagraph() }
    kinds.removeLast()
  }

  /// What an element says of all that is in it. Furniture stays furniture, whatever is inside.
  private func kind(of node: HTMLNode, _ name: String) -> Block.Kind? {
    let outer = kinds[kinds.count - 1]
    if let outer, !outer.isRead { return outer }
    if HTMLElements.frames.contains(name) { return nil }
    if let kind = HTMLElements.kinds[name] { return kind }
    if let kind = node["role"].flatMap({ HTMLElements.roles[$0.lowercased()] }) { return kind }
    // A line inside a paragraph is part of it.
    guard HTMLElements.blocks.contains(name) else { return nil }
    for attribute in ["class", "id"] {
      guard let value = node[attribute] else { continue }
      for word in value.lowercased().split(whereSeparator: { !$0.isLetter }) {
        if let kind = HTMLElements.classes[String(word)] { return kind }
      }
    }
    return nil
  }

  private mutating func write(_ bytes: UnsafeRawBufferPointer) {
    for byte in bytes {
      if byte == 10, isPreformatted > 0 {
        lineBreak()
      } else if byte <= 32 {
        spaceIsDue = true
      } else {
        if spaceIsDue, let last = current.last, last != 10 { current.append(32) }
        spaceIsDue = false
        current.append(byte)
      }
    }
  }

  private mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  /// Two of them make a paragraph; one goes on in the next line.
  private mutating func lineBreak() {
    if current.last == 10 { return finishParagraph() }
    if !current.isEmpty { current.append(10) }
    spaceIsDue = false
  }

  private mutating func finishParagraph() {
    while let last = current.last, last <= 32 { current.removeLast() }
    spaceIsDue = false
    guard !current.isEmpty else { return }
    if !text.isEmpty { text += [10, 10] }
    let start = text.count
    text += current
    current.removeAll(keepingCapacity: true)
    paragraphs.append(Paragraph(span: Span(start, text.count), kind: kinds[kinds.count - 1]))
  }

  /// The heading that says what the page's title says is the title, and names it best: `<title>` often has the site's name
  /// behind it. A page without one is called by its first `h1`.
  private mutating func findTitle() {
    guard let title = metadata.title else {
      if let topHeading, topHeading < paragraphs.count, paragraphs[topHeading].kind == .heading {
        takeTitle(topHeading)
      }
      return
    }
    let wanted = title.lowercased()
    let position = paragraphs.firstIndex { paragraph in
      guard paragraph.kind == .heading || paragraph.kind == nil else { return false }
      let words = String(decoding: text[paragraph.span.range], as: UTF8.self).oneLine
      let folded = words.lowercased()
      return folded == wanted || (folded.utf8.count >= 12 && wanted.hasPrefix(folded))
    }
    if let position { takeTitle(position) }
  }

  private mutating func takeTitle(_ position: Int) {
    metadata.title = String(decoding: text[paragraphs[position].span.range], as: UTF8.self).oneLine
    paragraphs[position].kind = .title
  }
}
