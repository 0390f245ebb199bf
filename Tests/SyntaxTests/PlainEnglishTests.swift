import Testing

@testable import Syntax

/// Sentences, and queries that lean on plain English, with the line to try: what is asked for, by whom, about what, when.
@Suite("Plain English") struct PlainEnglishTests {
  @Test(arguments: cases)
  func isPutInTheLanguagesWords(_ words: String, _ attempt: String?) {
    #expect(diagnostics(words).first?.attempt == attempt)
  }

  static let cases: [(words: String, attempt: String?)] = [
    ("how many claims are there?", "claims | count"),
    ("how many documents in 2025", "documents | filter published in 2025 | count"),
    ("how many people were killed?", "quantities | filter outcome is \"dead\""),
    ("how many died in the crash", "quantities | filter outcome is \"dead\" and sentence has \"crash\""),
    ("who was arrested", "mentions | filter kind is person and sentence has \"arrested*\""),
    ("what does the mayor say", "claims | filter sentence has \"mayor\""),
    ("who is silent on sabotage?", "documents | silent on \"sabotage\""),
    ("which papers never mention the strike", "documents | silent on \"strike\""),
    ("latest documents", "documents | sort published desc"),
    (
      "first claim about Baku",
      "claims | filter said is not none and wording has \"Baku\" | sort said | first 1"
    ),
    ("who said what about Baku?", "claims | filter wording has \"Baku\""),
    ("who said \"genocide\"?", "claims | filter wording has \"genocide\""),
    ("who is Brandt", "mentions | filter entity has \"Brandt\""),
    (
      "what did Brandt say about the pier?", "claims | filter speaker has \"Brandt\" and wording has \"pier\""
    ),
    ("What happened in June 2025?", "events | filter happened in 2025-06"),
    ("when did the bridge reopen", "events | filter text has \"bridge*\" and text has \"reopen*\""),
    ("which newspapers wrote about the strike?", "documents | filter text has \"strike\" | count by source"),
    ("show me all quotes by Mary Holt", "claims | filter form is direct and speaker has \"Mary Holt\""),
    ("list all speakers", "claims | count by speaker"),
    ("find \"bridge\"", "sentences | filter text has \"bridge\""),
    ("\"bridge\"", "sentences | filter text has \"bridge\""),
    ("articles about the flood since 2011", "documents | filter text has \"flood\" and published >= 2011"),
    // A sentence that names nothing to ask for.
    ("tell me more", nil),
    // A noun, and a condition in plain words.
    ("claims about \"pier\"", "claims | filter wording has \"pier\""),
    ("claims by Brandt in 2025", "claims | filter speaker has \"Brandt\" and said in 2025"),
    ("events between 1917 and 1920", "events | filter happened between 1917 and 1920"),
    ("claims | from \"The Call\"", "claims | filter source has \"The Call\""),
    ("sentences | has \"pier\"", "sentences | filter text has \"pier\""),
    ("sentences | filter \"pier\"", "sentences | filter text has \"pier\""),
    ("sentences | filter has \"pier\"", "sentences | filter text has \"pier\""),
    ("events | filter in 1917", "events | filter happened in 1917"),
    // A sum, an order or a column where a stage stands.
    ("claims | by source", "claims | count by source"),
    ("claims | speaker, wording", "claims | show speaker, wording"),
    ("quantities | max value", "quantities | summarize max(value)"),
    ("quantities | average(value) by source", "quantities | summarize mean(value) by source"),
    ("claims | count distinct speaker", "claims | summarize count(distinct speaker)"),
    ("documents | newest 3", "documents | sort published desc | first 3"),
    ("documents | first 3 by published", "documents | sort published | first 3"),
    ("claims | first -3", "claims | last 3"),
    ("claims | count per source", "claims | count by source"),
    ("events | timeline monthly", "events | timeline by month"),
    ("claims -> count", "claims | count"),
    ("quoted = claims", "let quoted = claims"),
    ("help me", ".help"),
    // Comparisons in words.
    ("quantities | filter value is more than 10", "quantities | filter value > 10"),
    ("quantities | filter value at least 10", "quantities | filter value >= 10"),
    ("sentences | filter text doesn't mention \"pier\"", "sentences | filter text not has \"pier\""),
    ("documents | filter title starts with \"A.\"", "documents | filter title matches /^A\\./"),
    ("documents | filter published from 1917 to 1920", "documents | filter published between 1917 and 1920"),
    ("documents | filter author exists", "documents | filter author is not none"),
    ("documents | filter no author", "documents | filter author is none"),
    ("claims | filter speaker is one of (\"A\", \"B\")", "claims | filter speaker in (\"A\", \"B\")"),
    ("claims | filter speaker in \"A\", \"B\"", "claims | filter speaker in (\"A\", \"B\")"),
    ("quantities | filter value > 1.000.000", "quantities | filter value > 1000000"),
  ]

  @Test func twoQuestionsAreTwoLines() {
    let found = diagnostics("who is the mayor and what did he say?").first
    #expect(found?.message.hasPrefix("These are two questions") == true)
    #expect(
      found?.attempts == [
        "mentions | filter kind is person and sentence has \"mayor*\"",
        "claims | filter sentence has \"mayor\"",
      ])
    #expect(
      diagnostics("who is Brandt and what did he say").first?.attempts.last
        == "claims | filter speaker has \"Brandt\"")
  }

  @Test func severalWordsMayBeOneOrAll() {
    #expect(
      diagnostics("sentences | filter text has (\"pier\", \"bridge\")").first?.attempts == [
        "sentences | filter (text has \"pier\" or text has \"bridge\")",
        "sentences | filter (text has \"pier\" and text has \"bridge\")",
      ])
  }
}
