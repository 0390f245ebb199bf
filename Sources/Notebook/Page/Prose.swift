import CCommonMark
import View

/// Prose of a script, which is Markdown (CommonMark), as HTML.
///
/// Raw HTML in it is left out and links can only lead where a page may (cmark's safe mode, its default), so that a script
/// from elsewhere is as harmless as a corpus. Pictures become links to themselves: the page asks nothing of any server.
struct Prose {
  private(set) var html = ""
  /// The text of the first heading of the first level; it is taken out where `takesTitle`.
  private(set) var title: String?

  /// - Parameter takesTitle: whether the page's title is still to come. All other headings are of the second level or lower.
  init(_ markdown: String, takesTitle: Bool = false) {
    var markdown = TerminalText.visibleLines(markdown)
    let root = markdown.withUTF8 { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
      }
    }
    guard let root else { return }
    defer { cmark_node_free(root) }
    settle(root, takesTitle)
    guard let text = cmark_render_html(root, CMARK_OPT_DEFAULT) else { return }
    html = String(cString: text)
    cmark_get_default_mem_allocator().pointee.free(text)
  }

  private mutating func settle(_ root: OpaquePointer, _ takesTitle: Bool) {
    var pictures: [OpaquePointer] = []
    var titleNode: OpaquePointer?
    let iterator = cmark_iter_new(root)
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_IMAGE: pictures.append(node)
      case CMARK_NODE_HEADING where cmark_node_get_heading_level(node) == 1:
        if takesTitle, titleNode == nil, cmark_node_previous(node) == nil {
          titleNode = node
        } else {
          cmark_node_set_heading_level(node, 2)
        }
      default: continue
      }
    }
    cmark_iter_free(iterator)
    if let titleNode {
      title = Self.text(of: titleNode)
      cmark_node_unlink(titleNode)
      cmark_node_free(titleNode)
    }
    for picture in pictures where cmark_node_parent(picture) != nil { Self.makeLink(of: picture) }
  }

  private static func makeLink(of picture: OpaquePointer) {
    guard let link = cmark_node_new(CMARK_NODE_LINK) else { return }
    cmark_node_set_url(link, cmark_node_get_url(picture))
    while let child = cmark_node_first_child(picture) { cmark_node_append_child(link, child) }
    cmark_node_replace(picture, link)
    cmark_node_free(picture)
  }

  /// The letters of a node without its marks.
  private static func text(of node: OpaquePointer) -> String {
    var text = ""
    let iterator = cmark_iter_new(node)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return text }
      guard event == CMARK_EVENT_ENTER, let part = cmark_iter_get_node(iterator) else { continue }
      switch cmark_node_get_type(part) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        text += cmark_node_get_literal(part).map { String(cString: $0) } ?? ""
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
      default: continue
      }
    }
  }
}
