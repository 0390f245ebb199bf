import CMarkup

/// An element or a piece of text on a parsed page. Valid as long as the page is.
struct HTMLNode {
  let pointer: OpaquePointer

  init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  /// The element's name in small letters; nil for what is no element.
  var name: String? { markup_name(pointer).map { String(cString: $0).lowercased() } }

  /// The bytes of a piece of text, as UTF-8; nil for what is none.
  var content: UnsafeRawBufferPointer? {
    var count = 0
    return markup_text(pointer, &count).map { UnsafeRawBufferPointer(start: $0, count: count) }
  }

  /// An attribute's value on one line; nil where there is none or it is empty.
  subscript(attribute: String) -> String? {
    let value = Self.taken(markup_attribute(pointer, attribute))
    return value == "" ? nil : value
  }

  func has(_ attribute: String) -> Bool { Self.taken(markup_attribute(pointer, attribute)) != nil }

  /// All text in it, on one line.
  var text: String { Self.taken(markup_content(pointer)) ?? "" }

  private static func taken(_ text: UnsafeMutablePointer<CChar>?) -> String? {
    guard let text else { return nil }
    defer { markup_release(text) }
    return String(cString: text).oneLine
  }

  enum Visit {
    case enter, leave
  }

  /// Visits this node and everything in it in the order of the page, without recursion: pages may be nested deeply.
  /// - Parameter visit: returns, of a node that is entered, whether what is inside is to be visited; only then is it left.
  func walk(_ visit: (Visit, HTMLNode) -> Bool) {
    var node = self
    while true {
      if visit(.enter, node) {
        if let child = HTMLNode(markup_first_child(node.pointer)) {
          node = child
          continue
        }
        _ = visit(.leave, node)
      }
      while node.pointer != pointer, markup_next(node.pointer) == nil {
        guard let parent = HTMLNode(markup_parent(node.pointer)) else { return }
        _ = visit(.leave, parent)
        node = parent
      }
      guard node.pointer != pointer, let next = HTMLNode(markup_next(node.pointer)) else { return }
      node = next
    }
  }
}

extension String {
  /// Runs of white space as one space, none at the ends.
  var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

/// A parsed page.
final class HTMLPage {
  private let page: OpaquePointer
  let root: HTMLNode

  /// What goes on once for all threads.
  private static let parserIsReady: Void = markup_prepare()

  /// - Parameter encoding: nil where the page itself has to state it.
  /// - Returns: nil where there is nothing in it.
  init?(_ bytes: [UInt8], encoding: String?) {
    _ = Self.parserIsReady
    let parsed = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { markup_parse($0.baseAddress, Int32($0.count), encoding) }
    }
    guard let parsed else { return nil }
    guard let root = HTMLNode(markup_root(parsed)) else {
      markup_free(parsed)
      return nil
    }
    page = parsed
    self.root = root
  }

  deinit { markup_free(page) }

  /// The encoding that the page was read in; nil where it states none.
  var encoding: String? { markup_encoding(page).map { String(cString: $0) } }
}
