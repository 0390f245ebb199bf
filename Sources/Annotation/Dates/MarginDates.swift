import Values

/// Dates outside the running text: in captions, bylines, datelines, references and teasers of other articles.
///
/// They stand beside the article, not in it: nothing there moves a story, and no claim or event is dated by them.
enum MarginDates {
  /// Dates in text order, with the words that they stand in; relative expressions are reckoned from the document's own
  /// date alone.
  static func annotate(_ blocks: [Block], in text: [UInt8], published: DateRange?) -> (
    dates: [DateMention], reading: Reading
  ) {
    let margins = blocks.filter { isMargin($0.kind) && mayHoldDate($0.span, text) }
    guard !margins.isEmpty else { return ([], Reading(bytes: [], blocks: [])) }
    let reading = Reading(bytes: text, blocks: margins.map { Block(span: $0.span, kind: .body) })
    return (DateAnnotator.annotate(reading, published: published), reading)
  }

  private static func isMargin(_ kind: Block.Kind) -> Bool {
    switch kind {
    case .caption, .byline, .dateline, .reference, .teaser: true
    default: false
    }
  }

  /// A caption or reference without a digit tells no date that a reader would look for.
  private static func mayHoldDate(_ span: Span, _ text: [UInt8]) -> Bool {
    text[span.range].contains { $0 &- 48 < 10 }
  }

  /// Adds them to the dates of the running text; events keep the dates they point to.
  static func merge(_ margins: [DateMention], into dates: inout [DateMention], _ events: inout [Event]) {
    guard !margins.isEmpty else { return }
    var merged: [DateMention] = []
    merged.reserveCapacity(dates.count + margins.count)
    var moved: [Int] = []
    var next = 0
    for date in dates {
      while next < margins.count, margins[next].span < date.span {
        merged.append(margins[next])
        next += 1
      }
      moved.append(merged.count)
      merged.append(date)
    }
    merged += margins[next...]
    dates = merged
    for index in events.indices {
      events[index].date = moved[events[index].date]
      events[index].until = events[index].until.map { moved[$0] }
    }
  }
}
