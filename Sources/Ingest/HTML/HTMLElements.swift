import Annotation

/// What the elements of HTML mean for the text of a page. Data; the names are those of the HTML standard.
enum HTMLElements {
  /// Elements whose content is nobody's to read.
  static let unread: Set<String> = [
    "script", "style", "noscript", "template", "svg", "math", "head", "iframe", "object", "canvas", "audio",
    "video",
    "select", "datalist", "map",
  ]

  /// Elements that begin and end a paragraph.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
    "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup",
    "hr", "legend", "li", "main", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody",
    "tfoot",
    "thead", "tr", "ul",
  ]

  static let cells: Set<String> = ["td", "th"]

  /// Elements that say what everything in them is.
  static let kinds: [String: Block.Kind] = [
    "nav": .navigation, "footer": .footer, "aside": .teaser, "form": .form, "button": .form,
    "textarea": .form,
    "figcaption": .caption, "caption": .caption, "h1": .heading, "h2": .heading, "h3": .heading,
    "h4": .heading,
    "h5": .heading, "h6": .heading, "blockquote": .body,
  ]

  /// Parts of the article's own frame: what they are called says nothing of what is in them.
  static let frames: Set<String> = ["html", "body", "main", "article"]

  /// The `role` of an element, where it has one (WAI-ARIA).
  static let roles: [String: Block.Kind] = [
    "navigation": .navigation, "menu": .navigation, "menubar": .navigation, "contentinfo": .footer,
    "complementary": .teaser, "search": .form, "form": .form, "dialog": .form,
  ]

  /// Words in an element's class or identifier by which sites name their furniture.
  static let classes: [String: Block.Kind] = [
    "nav": .navigation, "navbar": .navigation, "navbox": .navigation, "navigation": .navigation,
    "menu": .navigation,
    "breadcrumb": .navigation, "breadcrumbs": .navigation, "toc": .navigation, "pagination": .navigation,
    "share": .navigation, "sharing": .navigation, "social": .navigation, "tags": .navigation,
    "catlinks": .navigation,
    "related": .teaser, "recommended": .teaser, "recommendations": .teaser, "teaser": .teaser,
    "teasers": .teaser,
    "promo": .teaser, "trending": .teaser, "popular": .teaser, "comments": .teaser, "sidebar": .teaser,
    "advert": .teaser, "advertisement": .teaser, "sponsored": .teaser,
    "footer": .footer, "copyright": .footer, "disclaimer": .footer,
    "newsletter": .form, "subscribe": .form, "subscription": .form, "cookie": .form, "cookies": .form,
    "consent": .form, "paywall": .form, "login": .form,
    "caption": .caption, "figcaption": .caption, "thumbcaption": .caption, "credit": .caption,
    "references": .reference, "reflist": .reference, "footnotes": .reference, "bibliography": .reference,
  ]
}
