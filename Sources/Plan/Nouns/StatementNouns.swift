import Values

/// Nouns about what is said and what happened: claims, dates, quantities, events.
extension Noun {
  static let claims = Noun(
    "claims", singular: "claim",
    "one statement that the text attributes to somebody, or words in quotation marks",
    rows: .table("claims"), shown: ["document", "line", "speaker", "cue", "wording"], clocks: ["said"],
    columns: [
      NounColumn("speaker", .name, "who said it, under the fullest name", storage: .name("speaker")),
      NounColumn("cue", .text, "the words that attribute it: said, according to", storage: .string("cue")),
      NounColumn("stance", code: "stance", Codes.stances, "how it was put"),
      NounColumn("form", code: "form", Codes.forms, "how it is given"),
      NounColumn("wording", .text, "the words of the statement", role: .prose, storage: .field("wording")),
      NounColumn("said", .date, "when it was said, where the text tells", storage: .date("said")),
      NounColumn(
        "known_by", .date, "the date by which it had been said: said, else that of its document",
        storage: .either(.date("said"), .document(.date("published")))),
      NounColumn(
        "via", .list(.name), "through whom it came, outermost first; before them all stands the source",
        storage: .names(table: "claim_via", owner: "claim", role: nil)),
      NounColumn(
        "depth", .integer,
        "how many statements it takes to reach it: 2 where A says that B said; 0 where nobody is quoted",
        storage: .field("depth")),
      NounColumn(
        "statement", .integer, "the number that all places of the same claim share",
        storage: .field("statement")),
      NounColumn("copies", .integer, "in how many places the same claim stands", storage: .field("copies")),
      NounColumn("negated", .boolean, "whether the cue is negated: did not say", storage: .flag("negated")),
      DocumentColumns.sentence,
    ])

  static let dates = Noun(
    "dates", singular: "date", "one time expression", rows: .table("dates"),
    shown: ["document", "line", "date", "precision", "text"], clocks: ["date"],
    columns: [
      NounColumn("date", .date, "the days meant; none for durations and the like", storage: .date("date")),
      NounColumn("precision", code: "date_precision", Codes.precisions, "how finely it is stated"),
      NounColumn("text", .text, "the words of the expression", storage: .field("text")),
      NounColumn("kind", code: "kind", Codes.dates, "what sort of expression it is"),
      NounColumn("value", .text, "the TIMEX3 value", storage: .field("value")),
      DocumentColumns.sentence,
    ])

  static let quantities = Noun(
    "quantities", singular: "quantity", "one number with what it counts", rows: .table("quantities"),
    shown: ["document", "line", "value", "unit", "of", "text"],
    columns: [
      NounColumn("value", .number, "the number", storage: .field("value")),
      NounColumn("unit", .text, "what is counted or measured in", storage: .string("unit")),
      NounColumn("of", .text, "what is said of them: killed, deported", storage: .string("counted")),
      NounColumn(
        "outcome", .text, "the same in one word for all that mean it: dead for killed, died, death toll",
        storage: .outcome),
      NounColumn(
        "approximate", .boolean, "whether it is given as about, at least, at most",
        storage: .isSet("modifier")),
      NounColumn("text", .text, "the words of the quantity", storage: .field("text")),
      DocumentColumns.sentence,
    ])

  static let events = Noun(
    "events", singular: "event", "one happening with its date", rows: .table("events"),
    shown: ["happened", "document", "line", "text"], clocks: ["happened"],
    columns: [
      NounColumn(
        "happened", .date, "when it happened, as precisely as the text says", storage: .date("happened")),
      NounColumn("text", .text, "the words that tell it", role: .prose, storage: .field("text")),
      NounColumn(
        "people", .list(.name), "persons, organisations and peoples in it",
        storage: .names(table: "event_names", owner: "event", role: 0)),
      NounColumn(
        "places", .list(.name), "places in it",
        storage: .names(table: "event_names", owner: "event", role: 1)),
      DocumentColumns.sentence,
    ])
}
