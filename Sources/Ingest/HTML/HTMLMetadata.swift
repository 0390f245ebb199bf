import Annotation
import Foundation
import Values

/// What a page's head says of it: title, source, authors, date, address, language.
///
/// Pages say it in several vocabularies: Open Graph and `article:` properties, Dublin Core, schema.org as JSON-LD or
/// microdata, and names that publishing systems use. The first in each list that says something is believed.
struct HTMLMetadata {
  private var named: [String: [String]] = [:]
  private var title: String?
  private var canonical: String?
  private var language: String?
  private var times: [String] = []
  private var structured: [[String: Any]] = []

  static func read(_ page: HTMLPage) -> Metadata {
    var reader = HTMLMetadata()
    page.root.walk { visit, node in visit == .enter && reader.enter(node) }
    return reader.metadata
  }

  private static let titles = ["og:title", "twitter:title", "dc.title", "citation_title"]
  private static let sources = [
    "og:site_name", "citation_journal_title", "dc.publisher", "dcterms.publisher", "application-name",
  ]
  private static let authors = [
    "author", "article:author", "citation_author", "dc.creator", "parsely-author", "byl",
  ]
  private static let dates = [
    "article:published_time", "datepublished", "citation_publication_date", "citation_date", "dc.date.issued",
    "dcterms.issued", "dcterms.created", "dc.date", "parsely-pub-date", "sailthru.date", "publishdate",
    "publish-date",
    "pubdate", "publish_date", "publication_date", "date", "og:published_time",
  ]

  private mutating func enter(_ node: HTMLNode) -> Bool {
    guard let name = node.name else { return false }
    switch name {
    case "html": language = node["lang"] ?? node["xml:lang"]
    case "title": if title == nil { title = node.text }
    case "meta": take(node)
    case "link" where node["rel"]?.lowercased() == "canonical": canonical = canonical ?? node["href"]
    case "time":
      if let time = node["datetime"] { times.append(time) }
    case "script" where node["type"]?.lowercased() == "application/ld+json": takeStructured(node.text)
    default: break
    }
    if name != "meta", let property = node["itemprop"]?.lowercased(), property == "datepublished",
      let value = node["content"] ?? node["datetime"]
    {
      named[property, default: []].append(value)
    }
    return name != "script" && name != "style" && name != "svg"
  }

  private mutating func take(_ node: HTMLNode) {
    guard let key = node["property"] ?? node["name"] ?? node["itemprop"], let value = node["content"] else {
      return
    }
    named[key.lowercased(), default: []].append(value)
  }

  /// JSON-LD: an object, a list of them, or a graph.
  private mutating func takeStructured(_ text: String) {
    guard let value = try? JSONSerialization.jsonObject(with: Data(text.utf8)) else { return }
    var waiting: [Any] = [value]
    while let next = waiting.popLast() {
      if let list = next as? [Any] { waiting += list.reversed() }
      if let object = next as? [String: Any] {
        structured.append(object)
        if let graph = object["@graph"] { waiting.append(graph) }
      }
    }
  }

  private var metadata: Metadata {
    var metadata = Metadata()
    metadata.url = canonical ?? first(["og:url"])?.value
    metadata.source = source(metadata.url)
    metadata.title = first(Self.titles)?.value ?? title.map { withoutSite($0, metadata.source) }
    metadata.authors = people()
    metadata.language = language.map { String($0.prefix { $0.isLetter }).lowercased() }
    date(&metadata)
    return metadata
  }

  private func first(_ keys: [String]) -> (key: String, value: String)? {
    for key in keys { if let value = named[key]?.first { return (key, value) } }
    return nil
  }

  private func source(_ url: String?) -> String? {
    if let name = first(Self.sources)?.value { return name }
    for object in structured {
      if let publisher = object["publisher"] as? [String: Any], let name = publisher["name"] as? String {
        return name.oneLine
      }
    }
    guard let host = url.flatMap({ URL(string: $0) })?.host() else { return nil }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  /// “Headline | Site” and “Headline - Site” without the site.
  private func withoutSite(_ title: String, _ source: String?) -> String {
    for separator in [" | ", " – ", " — ", " - ", " :: ", " • "] {
      guard let range = title.range(of: separator, options: .backwards) else { continue }
      let (head, tail) = (title[..<range.lowerBound], title[range.upperBound...])
      let isSite = source.map { Folding.fold(String(tail)) == Folding.fold($0) } ?? false
      if isSite || (separator != " - " && tail.count * 2 < head.count) { return String(head) }
    }
    return title
  }

  private func people() -> [String] {
    for key in Self.authors {
      let values = (named[key] ?? []).filter { !$0.contains("://") }.map(Self.withoutBy)
      if !values.isEmpty { return values }
    }
    for object in structured {
      guard let author = object["author"] else { continue }
      let list = author as? [Any] ?? [author]
      let names = list.compactMap { ($0 as? [String: Any])?["name"] as? String ?? $0 as? String }.map(
        \.oneLine)
      if !names.isEmpty { return names }
    }
    return []
  }

  private static func withoutBy(_ name: String) -> String {
    name.lowercased().hasPrefix("by ") ? String(name.dropFirst(3)) : name
  }

  private func date(_ metadata: inout Metadata) {
    var candidates = Self.dates.flatMap { key in (named[key] ?? []).map { ("the page's “\(key)”", $0) } }
    for object in structured {
      if let value = object["datePublished"] as? String {
        candidates.append(("the page's “datePublished”", value))
      }
    }
    // Several times on a page are those of its teasers too.
    if Set(times).count == 1, let time = times.first { candidates.append(("the page's only time", time)) }
    for (basis, value) in candidates {
      guard let (range, text) = Self.day(value) else { continue }
      (metadata.published, metadata.publishedValue, metadata.publishedBasis) = (range, text, basis)
      return
    }
  }

  /// The day, month or year that an ISO date begins with; the day is the one written, whatever the zone.
  private static func day(_ value: String) -> (DateRange, String)? {
    let day = value.replacing("/", with: "-").prefix { $0.isNumber || $0 == "-" }
    let rest = value.dropFirst(day.count)
    guard rest.isEmpty || rest.first == "T" || rest.first == " ", let range = DateRange(literal: day) else {
      return nil
    }
    return (range, String(day))
  }
}
