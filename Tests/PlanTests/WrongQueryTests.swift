import Plan
import Syntax
import Testing

/// Wrong queries, what the reader is told, and the line to try.
struct WrongQueryTests {
  struct Case: Sendable {
    var query: String
    /// The words of the query that are marked.
    var marked: String
    var message: String
    var attempt: String?
  }

  private static let sentence =
    "This reads like a sentence. A query names what it asks for, such as claims or documents, and then goes on in stages with | between."

  static let cases: [Case] = [
    Case(
      query: "claims | chart bar", marked: "chart",
      message:
        "“chart” draws numbers, and there is no column of them here. Count first: count by source | chart bar."
    ),
    Case(
      query: "claims | count by source | chart line", marked: "line",
      message:
        "“chart line” needs a date or a number to draw along, and there is none here. Use chart bar, or timeline before it."
    ),
    Case(
      query: "claims | count by source | chart dots by source", marked: "source",
      message: "“chart dots” draws along a date or a number, and source is neither. Use: chart bar by source."
    ),
    Case(
      query: "documents | chart bar of title", marked: "title",
      message: "“chart” draws numbers, and title is none. Name a column of numbers: chart bar of COLUMN."),
    Case(
      query: "claims | count | chart bar", marked: "bar",
      message:
        "“chart bar” needs a column that names the bars, and there is none here. Count by something: count by source | chart bar."
    ),
    Case(
      query: "quantities | summarize avg(value)", marked: "avg", message: "There is no function “avg”.",
      attempt: "quantities | summarize mean(value)"),
    Case(
      query: "claims | derive x = len(wording)", marked: "len", message: "There is no function “len”.",
      attempt: "claims | derive x = length(wording)"),
    Case(
      query: "claims | filter speeker is \"Putin\"", marked: "speeker",
      message: "claims has no column “speeker”.",
      attempt: "claims | filter speaker is \"Putin\""),
    Case(
      query: "claims | filter happened in 2025", marked: "happened",
      message: "claims has no column “happened”, but events has: ask there, and come back.",
      attempt: "events | filter happened in 2025 | claims"),
    Case(
      query: "claims | filter speaker is \"Brandt\" and happened in 2025", marked: "happened",
      message: "claims has no column “happened”, but events has: ask there, and come back.",
      attempt: "events | filter happened in 2025 | claims | filter speaker is \"Brandt\""),
    Case(
      query: "claims | filter speaker is \"Brandt\" and is direct", marked: "is direct",
      message: "“is direct” is written “form is direct” here.",
      attempt: "claims | filter speaker is \"Brandt\" and form is direct"),
    Case(
      query: "which sources disagree", marked: "which", message: sentence,
      attempt: "quantities | compare value"),
    Case(
      query: "who is silent on sabotage?", marked: "who", message: sentence,
      attempt: "documents | silent on \"sabotage\""),
    Case(
      query: "compare quantities", marked: "compare", message: sentence,
      attempt: "quantities | compare value"),
    Case(
      query: "show me the differences between the Call and the Examiner", marked: "show", message: sentence,
      attempt: "quantities | filter source has \"Call\" or source has \"Examiner\" | compare value"),
    Case(
      query: "claims | filter is not negated", marked: "is not negated",
      message: "“is not negated” is written “not negated” here.", attempt: "claims | filter not negated"),
    Case(
      query: "claims | filter form is direct | filter place is \"Harbour\"", marked: "place",
      message:
        "claims has no column “place”. Who and what is named in the texts is in mentions: ask there, and come back.",
      attempt:
        "claims | filter form is direct | intersect (mentions | filter entity is \"Harbour\" and kind is place | claims)"
    ),
    Case(
      query: "documents | filter person in (\"Brandt\", \"Lind\")", marked: "person",
      message:
        "documents has no column “person”. Who and what is named in the texts is in mentions: ask there, and come back.",
      attempt: "mentions | filter entity in (\"Brandt\", \"Lind\") and kind is person | documents"),
    Case(
      query: "claims | filter person is \"Brandt\"", marked: "person",
      message:
        "claims has no column “person”. Who speaks is in “speaker”; who is named is asked for by: mentions | filter entity is \"Brandt\" and kind is person | claims",
      attempt: "claims | filter speaker is \"Brandt\""),
    Case(
      query: "documents | filter published between \"last month\" and 2025", marked: "\"last month\"",
      message:
        "“last month” is counted from a day, and a query knows none. Write the days that are meant, as in 2025-07, or say before the query from which day to count: as of 2025-08-01."
    ),
    Case(
      query: "claims | filter text has \"harbour\"", marked: "text", message: "claims has no column “text”.",
      attempt: "claims | filter wording has \"harbour\""),
    Case(
      query: "events | sort date", marked: "date", message: "events has no column “date”.",
      attempt: "events | sort happened"),
    Case(
      query: "sources | count", marked: "sources",
      message: "“sources” is no noun. It is asked for by: documents | distinct source",
      attempt: "documents | distinct source | count"),
    Case(
      query: "quotes", marked: "quotes",
      message: "“quotes” is no noun. It is asked for by: claims | filter form is direct",
      attempt: "claims | filter form is direct"),
    Case(
      query: "quit", marked: "quit", message: "“quit” is a command, and commands begin with a dot: .quit",
      attempt: ".quit"),
    Case(
      query: "events | count by month", marked: "month", message: "events has no column “month”.",
      attempt: "events | count by month(happened)"),
    Case(
      query: "claims | filter direct", marked: "direct",
      message: "“direct” is no column. Perhaps this was meant: form is direct",
      attempt: "claims | filter form is direct"),
    Case(
      query: "sentences | filter bridge", marked: "bridge",
      message: "“bridge” is no column. Perhaps this was meant: text has \"bridge\"",
      attempt: "sentences | filter text has \"bridge\""),
    Case(
      query: "claims | filter count > 3", marked: "count",
      message: "Nothing has been counted yet. “count by …” makes the column count: put it before “filter”.",
      attempt: "claims | count by speaker | filter count > 3"),
    Case(
      query: "claims | distinct speaker | filter cue is \"said\"", marked: "cue",
      message: "“distinct” has left only speaker. What asks for cue stands before it.",
      attempt: "claims | filter cue is \"said\" | distinct speaker"),
    Case(
      query: "claims | filter sоurce is \"A\"", marked: "sоurce",
      message: "“sоurce” has a letter of another alphabet in it: “о”.",
      attempt: "claims | filter source is \"A\""),
    Case(
      query: "documents | filter published after yesterday", marked: "yesterday",
      message:
        "“yesterday” is written today - 1 here, and what “today” is stands before the query: as of 2025-08-01"
    ),
    Case(
      query: "documents | filter published > 2025 - 06", marked: "2025 - 06",
      message:
        "published is a date and “2025 - 6” is none. Write 2025, 2025-06, June 2025, 2025-06-27, Q3 2025 or 1804..1813.",
      attempt: "documents | filter published > 2025-06"),
    Case(
      query: "sentences | filter text contains /a.b/", marked: "contains",
      message: "“contains” looks for the letters as they are. A pattern goes behind “matches”.",
      attempt: "sentences | filter text matches /a.b/"),
    Case(
      query: "documents | filter title > 5", marked: "> 5",
      message: "title is text and has no size to compare with a number. How long it is: length(title).",
      attempt: "documents | filter length(title) > 5"),
    Case(
      query: "claims | expect 3", marked: "3", message: "Say what should be 3: expect rows = 3.",
      attempt: "claims | expect rows = 3"),
    Case(
      query: "claims | select speaker, count()", marked: "count",
      message: "“count(…)” sums up many rows, so it stands in “summarize”: summarize n = count(…) by source.",
      attempt: "claims | summarize count() by speaker"),
    Case(
      query: "sentences | collocates \"a\" window 0", marked: "0",
      message: "“collocates” needs a whole number of at least 1.",
      attempt: "sentences | collocates \"a\" window 5"),
    Case(
      query: "mentions | count by person", marked: "person", message: "mentions has no column “person”.",
      attempt: "mentions | count by entity"),
    Case(
      query: "claims | count by sorce", marked: "sorce", message: "claims has no column “sorce”.",
      attempt: "claims | count by source"),
    Case(
      query: "claims | filter kind is \"report\"", marked: "kind", message: "claims has no column “kind”.",
      attempt: "claims | filter document_kind is \"report\""),
    Case(
      query: "claims | count by source | filter cout > 3", marked: "cout",
      message: "This table has no column “cout”.",
      attempt: "claims | count by source | filter count > 3"),
    Case(
      query: "cliams | count", marked: "cliams",
      message:
        "There is no noun and no “let” named “cliams”. A query begins with a noun, such as claims or sentences.",
      attempt: "claims | count"),
    Case(
      query: "claims | filter published is \"last year\"", marked: "\"last year\"",
      message:
        "“last year” is counted from a day, and a query knows none. Write the days that are meant, as in 2025-07, or say before the query from which day to count: as of 2025-08-01."
    ),
    Case(
      query: "claims | filter published has \"2025\"", marked: "has",
      message: "“has” looks inside text, and published is a date. Use is, <, > or in.",
      attempt: "claims | filter published is \"2025\""),
    Case(
      query: "quantities | filter value has \"3\"", marked: "has",
      message: "“has” looks inside text, and value is a number. Use is, <, > or in."),
    Case(
      query: "quantities | filter value > \"many\"", marked: "\"many\"",
      message: "value is a number and “many” is none."),
    Case(
      query: "quantities | filter value > \"38\"", marked: "\"38\"",
      message: "value is a number and “38” is none.",
      attempt: "quantities | filter value > 38"),
    Case(
      query: "quantities | filter unit before 2025", marked: "before",
      message: "“before” compares dates, and unit is text. Use < or > for numbers and text."),
    Case(
      query: "mentions | filter kind is persn", marked: "persn",
      message: "kind is never “persn”. It is one of: person, organisation, place, people, other, role.",
      attempt: "mentions | filter kind is person"),
    Case(
      query: "claims | filter form is \"quoted\"", marked: "\"quoted\"",
      message: "form is never “quoted”. It is one of: direct, mixed, indirect, unattributed."),
    Case(
      query: "claims | filter wording", marked: "wording",
      message: "wording is no condition. Say what it should be: is, has, <, in, before …"),
    Case(
      query: "claims | filter speaker > none", marked: ">",
      message: "Nothing is “>” none. Ask “is none” or “is not none”.",
      attempt: "claims | filter speaker is none"),
    Case(
      query: "claims | filter source in \"A\"", marked: "\"A\"",
      message: "“in” needs a list in brackets, or a date: in (\"a\", \"b\"), in 2025-06.",
      attempt: "claims | filter source in (\"A\")"),
    Case(
      query: "events | sort people", marked: "people",
      message:
        "people holds several values and cannot be used with “sort”. Ask with is, has or in whether one of them "
        + "fits."),
    Case(
      query: "events | group by places", marked: "places",
      message:
        "places holds several values and cannot be used with “group by”. Ask with is, has or in whether one of "
        + "them fits."),
    Case(
      query: "claims | filter speaker is $who", marked: "$who",
      message:
        "No parameter “$who” is set. Write “param who = …” before the query, or run with --param who=…."),
    Case(
      query: "documents | filter published > today", marked: "today",
      message: "“today” is not set. Write “as of 2025-08-01” (or another day) before the query."),
    Case(
      query: "documents | derive x = yeer(published)", marked: "yeer",
      message: "There is no function “yeer”.",
      attempt: "documents | derive x = year(published)"),
    Case(
      query: "documents | derive x = year(title)", marked: "title",
      message: "“year” takes a date, and this is text."),
    Case(
      query: "documents | derive x = count()", marked: "count",
      message: "“count(…)” sums up many rows, so it stands in “summarize”: summarize n = count(…) by source.",
      attempt: "documents | summarize x = count()"),
    Case(
      query: "documents | derive title = words", marked: "title",
      message: "There is already a column “title” here. Choose another name."),
    Case(
      query: "documents | derive x = title + words", marked: "+",
      message: "“+” cannot be used between text and a number."),
    Case(
      query: "documents | summarize sum(title)", marked: "title",
      message: "“sum” needs a number, and this is text."),
    Case(
      query: "documents | summarize medain(words)", marked: "medain",
      message: "There is no function “medain”.",
      attempt: "documents | summarize median(words)"),
    Case(
      query: "entities | timeline", marked: "timeline",
      message: "entities has no date to draw a timeline by. Name a date column: timeline COLUMN."),
    Case(
      query: "claims | timeline source", marked: "source",
      message:
        "“source” is no date, so it cannot be the clock of a timeline. The clocks of claims are: said, published.",
      attempt: "claims | timeline said"),
    Case(
      query: "claims | count | sentences", marked: "sentences",
      message:
        "These rows sum up others and stand nowhere in the text, so “sentences” has no place to go to. Put it "
        + "before the counting."),
    Case(
      query: "documents | context 2", marked: "context",
      message:
        "These rows sum up others and stand nowhere in the text, so “context” has no place to go to. Put it "
        + "before the counting."),
    Case(
      query: "claims | first 2.5", marked: "2.5", message: "“first” needs a whole number.",
      attempt: "claims | first 3"),
    Case(
      query: "claims | sample 5000000000", marked: "5000000000",
      message: "“sample” takes numbers up to 1000000000.",
      attempt: "claims | sample 1000000000"),
    Case(
      query: "sentences | filter text has \"…\"", marked: "\"…\"",
      message: "There is no word in “…” to look for. Use contains for signs and parts of words."),
    Case(
      query: "let a = b | first 1\nlet b = a | first 1\na | count", marked: "a",
      message:
        "The query named “a” does not work: The query named “b” does not work: “a” is made from itself, so it "
        + "never begins. Give the new query another name."),
    Case(
      query: "claims | expect rows > 5 or speaker is none", marked: "rows > 5 or speaker is none",
      message:
        "“expect” can ask about the number of rows and about every row, but joins the two only with “and”."),
    Case(
      query: "claims | filter published = title", marked: "title",
      message: "published is a date and cannot be compared with text."),
    Case(
      query: "claims | filter via > \"A\"", marked: ">",
      message:
        "via holds several values and cannot be used with “>”. Ask with is, has or in whether one of them fits."
    ),
    Case(
      query: "quantities | compare value, unit by of", marked: ", unit",
      message: "“compare” takes one column here.", attempt: "quantities | compare value by of"),
    Case(
      query: "quantities | compare of by of", marked: "compare",
      message:
        "“of” stands here twice. What is compared, who tells it, and what makes a thing the same are different "
        + "columns: compare value across source by outcome."),
    Case(
      query: "quantities | compare value across of by of", marked: "compare",
      message:
        "“of” stands here twice. What is compared, who tells it, and what makes a thing the same are different "
        + "columns: compare value across source by outcome."),
    Case(
      query: "sentences | compare text", marked: "compare",
      message: "“compare” needs what makes a thing the same: by COLUMN."),
    Case(
      query: "claims | count by speaker | compare count by speaker", marked: "compare",
      message: "“compare” needs across COLUMN."),
    Case(
      query: "events | compare text by happend", marked: "happend",
      message: "events has no column “happend”.", attempt: "events | compare text by happened"),
    Case(
      query: "events | silent on \"…\"", marked: "\"…\"",
      message: "There is no word in “…” to look for. Use contains for signs and parts of words."),
    Case(
      query: "claims | count by source | silent on \"Putin\"", marked: "silent",
      message:
        "These rows sum up others and stand nowhere in the text, so “silent” has no place to go to. Put it "
        + "before the counting."),
    Case(
      query: "events | silent on \"Putin\" by spurce", marked: "spurce",
      message: "“silent by” takes document or source, not “spurce”.",
      attempt: "events | silent on \"Putin\" by source"),
    Case(
      query: "quantities | corroborate", marked: "corroborate",
      message:
        "“corroborate” gathers events or claims. Begin with one of them, or add the stage “| events” first to go "
        + "there."),
    Case(
      query: "claims | count by source | corroborate", marked: "corroborate",
      message:
        "“corroborate” gathers events or claims. Begin with one of them, or add the stage “| events” first to go "
        + "there."),
    Case(
      query: "events | select happened, text | corroborate", marked: "corroborate",
      message:
        "“corroborate” looks at the column “source”, which is no longer here. Use “show” in place of “select”, "
        + "behind it."),
    Case(
      query: "events | corroborate everything", marked: "everything",
      message: "“corroborate” takes all, not “everything”."),
    Case(
      query: "sentences | first said", marked: "first said",
      message:
        "“first said” looks at claims. Begin with them, or add the stage “| claims” first to go there."),
    Case(
      query: "claims | first sayd", marked: "sayd",
      message: "“first” needs a number here, not “sayd”."),
    Case(
      query: "entities | cite", marked: "cite",
      message:
        "These rows sum up others and stand nowhere in the text, so “cite” has no place to go to. Put it before "
        + "the counting."),
    Case(
      query: "claims | count by source | cite", marked: "cite",
      message:
        "These rows sum up others and stand nowhere in the text, so “cite” has no place to go to. Put it before "
        + "the counting."),
  ]

  @Test(arguments: cases)
  func tells(_ wrong: Case) {
    let found = resolved(wrong.query).findings
    #expect(found.map(\.message) == [wrong.message])
    let bytes = Array(wrong.query.utf8)
    for diagnostic in found {
      #expect(
        String(decoding: bytes[diagnostic.range.start..<diagnostic.range.end], as: UTF8.self) == wrong.marked)
      #expect(diagnostic.attempt == wrong.attempt)
    }
  }

  /// The line to try works.
  @Test(arguments: cases.filter { $0.attempt != nil })
  func lineToTryWorks(_ wrong: Case) throws {
    let attempt = try #require(wrong.attempt)
    #expect(resolved(attempt).findings == [])
  }

  @Test func findsAllAtOnce() {
    let found = resolved(
      "claims | filter speeker is \"X\" and publishd in 2025 | sort sorce | count by wordng"
    ).findings
    #expect(found.map(\.suggestions) == [["speaker"], ["published"], ["source"], ["wording"]])
    #expect(
      found.map(\.attempt)
        == Array(
          repeating:
            "claims | filter speaker is \"X\" and published in 2025 | sort source | count by wording",
          count: 4))
  }
}
