package import Annotation
import Values

/// A file's bytes made ready for the annotators.
package struct ReadDocument: Sendable {
  /// The decoded text, as it is stored and shown.
  package var text: [UInt8]
  /// The same length; furniture of the format (front matter, marks of Markdown) is spaces.
  package var article: Article
  package var encoding: TextDecoder.Encoding
  /// What could not be read in the front matter.
  package var problems: [FrontMatter.Problem]
}

/// Reads a file's format: decoding, front matter, Markdown.
package enum DocumentReader {
  package enum Format: Sendable {
    case plain, markdown

    /// By the name's ending; nil where it is neither.
    package init?(path: String) {
      let name = path.split(separator: "/").last ?? ""
      guard let point = name.lastIndex(of: "."), point > name.startIndex else { return nil }
      switch name[point...].lowercased() {
      case ".txt", ".text": self = .plain
      case ".md", ".markdown": self = .markdown
      default: return nil
      }
    }
  }

  /// - Throws: where the bytes are no text.
  package static func read(_ bytes: [UInt8], format: Format) throws(TextDecoder.Problem) -> ReadDocument {
    let decoded = try TextDecoder.decode(bytes)
    return read(text: decoded.text, encoding: decoded.encoding, format: format)
  }

  /// - Parameter text: UTF-8.
  package static func read(text: [UInt8], encoding: TextDecoder.Encoding, format: Format) -> ReadDocument {
    let front = FrontMatter.read(text)
    var metadata = Metadata()
    if let front { fill(&metadata, from: front) }
    let article: Article
    switch format {
    case .markdown:
      let markdown = MarkdownReader(text, from: front?.length ?? 0)
      article = Article(text: markdown.words, metadata: metadata, blocks: markdown.blocks)
    case .plain:
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
