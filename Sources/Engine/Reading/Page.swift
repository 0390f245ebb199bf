package import Values

/// A document with what was found in it, opened at a row: `.read N`.
package struct Page: Hashable, Sendable {
  /// The row's `id` in the table of documents.
  package var number: Int
  package var document: String
  package var source: String
  package var title: String?
  package var published: DateRange?
  package var text: String
  /// UTF-8 offsets in `text` of the row that it was opened at; both 0 where that is the document.
  package var start: Int
  package var stop: Int
  /// By their start; of two that start together the longer first.
  package var marks: [Mark]
  /// By their start.
  package var events: [Event]

  package init(
    number: Int, document: String, source: String, title: String? = nil, published: DateRange? = nil,
    text: String,
    start: Int, stop: Int, marks: [Mark], events: [Event]
  ) {
    (self.number, self.document, self.source) = (number, document, source)
    (self.title, self.published, self.text) = (title, published, text)
    (self.start, self.stop, self.marks, self.events) = (start, stop, marks, events)
  }

  package enum Kind: CaseIterable, Sendable {
    case person, place
    /// Of an organisation, a people, a role …
    case name
    case date, claim
  }

  /// Words of the text in which something was found.
  package struct Mark: Hashable, Sendable {
    package var kind: Kind
    /// UTF-8 offsets in the text, end-exclusive.
    package var start: Int
    package var stop: Int
    /// What the words stand for: the entity's name, the date's value; of a claim, who makes it and how.
    package var meaning: String
    /// The entity that is named.
    package var entity: Int?
    /// The days of a date.
    package var date: DateRange?

    package init(
      kind: Kind, start: Int, stop: Int, meaning: String, entity: Int? = nil, date: DateRange? = nil
    ) {
      (self.kind, self.start, self.stop) = (kind, start, stop)
      (self.meaning, self.entity, self.date) = (meaning, entity, date)
    }
  }

  package struct Event: Hashable, Sendable {
    package var number: Int
    package var start: Int
    package var stop: Int
    package var happened: DateRange
  }

  /// A stretch of a document.
  package struct Place: Hashable, Sendable {
    package var document: Int
    package var start: Int
    package var stop: Int

    package init(document: Int, start: Int, stop: Int) {
      (self.document, self.start, self.stop) = (document, start, stop)
    }
  }
}
