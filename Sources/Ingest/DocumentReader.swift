package import Annotation
import Values

/// A file's bytes made ready for the annotators.
package struct ReadDocument: Sendable {
  /// The decoded text, as it is stored and shown; of a web page, the words on it.
  package var text: [UInt8]
  /// The same length; furniture of the format (front matter, marks of Markdown) is spaces.
  package var article: Article
  package var encoding: TextDecoder.Encoding
  /// What could not be read in the front matter.
  package var problems: [FrontMatter.Problem]
}

/// Reads a file's format: decoding, front matter, Markdown, HTML.
package enum DocumentReader {
  package enum Format: Sendable {
    case plain, markdown, html

    /// By the name's ending; nil where it is neither.
    package init?(path: String) {
      let name = path.split(separator: "/").last ?? ""
      guard let point = name.lastIndex(of: "."), point > name.startIndex else { return nil }
      switch name[point...].lowercased() {
      case ".txt", ".text": self = .plain
      case ".md", ".markdown": self = .markdown
      case ".html", ".htm", ".xhtml": self = .html
      default: return nil
      }
    }
  }

  /// - Throws: where the bytes are no text.
  package static func read(_ bytes: [UInt8], format: Format) throws(TextDecoder.Problem) -> ReadDocument {
    if format == .html { return try readPage(bytes) }
    let decoded = try TextDecoder.decode(bytes)
    return read(decoded.text, decoded.encoding, isMarkdown: format == .markdown)
  }

  /// A page that is no UTF-8 is in the encoding that it states.
  private static func readPage(_ bytes: [UInt8]) throws(TextDecoder.Problem) -> ReadDocument {
    var decoded: TextDecoder.Decoded?
    do { decoded = try TextDecoder.decode(bytes) } catch {
      guard error == .unknownEncoding else { throw error }
    }
    var page: HTMLPage?
    var encoding = decoded?.encoding ?? .windows1252
    // What the bytes look like is a guess; what the page says is not.
    if [.windows1251, .windows1252].contains(encoding), let stating = HTMLPage(bytes, encoding: nil),
      let stated = stating.encoding
    {
      (page, encoding) = (stating, TextDecoder.Encoding(rawValue: stated))
    } else if let decoded {
      page = HTMLPage(decoded.text, encoding: "UTF-8")
    } else {
      throw .unknownEncoding
    }
    guard let reader = page.flatMap({ HTMLReader($0) }) else { throw .noWords }
    let article = Article(text: reader.text, metadata: reader.metadata, paragraphs: reader.paragraphs)
    return ReadDocument(text: reader.text, article: article, encoding: encoding, problems: [])
  }

  /// - Parameters:
  ///   - text: UTF-8.
  ///   - isMarkdown: by its name; a text that begins with a heading is Markdown whatever its name.
  package static func read(
    _ text: [UInt8], _ encoding: TextDecoder.Encoding, isMarkdown: Bool
  ) -> ReadDocument {
    let front = FrontMatter.read(text)
    var metadata = Metadata()
    if let front { fill(&metadata, from: front) }
    let article: Article
    if isMarkdown || MarkdownReader.isMarkdown(text, from: front?.length ?? 0) {
      let markdown = MarkdownReader(text, from: front?.length ?? 0)
      article = Article(text: markdown.words, metadata: metadata, blocks: markdown.blocks)
    } else {
      var words = text
      for index in 0..<(front?.length ?? 0) where words[index] != 10 && words[index] != 13 {
        words[index] = 32
      }
      article = Article(text: words, metadata: metadata)
    }
    return ReadDocument(text: text, article: article, encoding: encoding, problems: front?.problems ?? [])
  }

  private static func fill(_ metadata: inout Metadata, from front: FrontMatter) {
    metadata.source = front.source
    metadata.title = front.title
    metadata.authors = front.authors
    metadata.kind = front.kind
    metadata.url = front.url
    metadata.language = front.language
    guard let published = front.published else { return }
    metadata.published = published
    metadata.publishedValue = front.publishedText
    metadata.publishedBasis = "front matter"
  }
}
