import Testing

@testable import Syntax

/// What can be written, and the one way in which it is printed.
@Suite("Canonical form") struct CanonicalFormTests {
  @Test(
    "prints a query in one way however it was written",
    arguments: [
      // Stages
      ("claims", "claims"),
      ("Claims | COUNT By source", "claims | count by source"),
      (
        "events|filter happened in 2025-06|timeline by day",
        "events | filter happened in 2025-06 | timeline by day"
      ),
      (
        "mentions | filter kind is person | group by entity | show count, sources, first",
        "mentions | filter kind is person | group by entity | show count, sources, first"
      ),
      (
        "quantities | filter of has \"killed\" | sentences",
        "quantities | filter of has \"killed\" | sentences"
      ),
      ("claims | group  BY speaker", "claims | group by speaker"),
      ("claims | sort published DESC, source", "claims | sort published desc, source"),
      ("claims | sort words descending", "claims | sort words desc"),
      ("claims | sample 10 seed 3", "claims | sample 10 seed 3"),
      (
        "claims | timeline published by month split source",
        "claims | timeline published by month split source"
      ),
      ("events | timeline", "events | timeline"),
      (
        "claims | derive year = year(published), long = words > 20",
        "claims | derive year = year(published), long = words > 20"
      ),
      (
        "claims | summarize n = count(), count(distinct speaker) by source",
        "claims | summarize n = count(), count(distinct speaker) by source"
      ),
      ("claims | silent on \"the crash\"", "claims | silent on \"the crash\""),
      (
        "words | keywords against (documents | filter source is \"Wikipedia\" | words)",
        "words | keywords against (documents | filter source is \"Wikipedia\" | words)"
      ),
      ("claims | minus quoted", "claims | minus quoted"),
      ("claims | minus (quoted)", "claims | minus quoted"),
      ("claims | first $n", "claims | first $n"),
      ("claims |\n  count by source", "claims | count by source"),
      ("claims\n  | count by source # the busiest\n", "claims | count by source"),
      ("claims | count;", "claims | count"),
      ("claims | count(*)", "claims | count"),
      ("claims | count()", "claims | count"),
      ("claims | sort by published", "claims | sort published"),
      ("claims | summarize n = count(*)", "claims | summarize n = count()"),
      ("claims | count？", "claims | count"),
      // Signs of other languages
      ("claims | filter speaker == 'Putin'", "claims | filter speaker is \"Putin\""),
      ("claims | filter speaker is ‘Putin’", "claims | filter speaker is \"Putin\""),
      ("claims | filter speaker <> none", "claims | filter speaker is not none"),
      ("claims | filter a is 1 && b is 2", "claims | filter a is 1 and b is 2"),
      ("claims | filter a is 1 & b is 2", "claims | filter a is 1 and b is 2"),
      ("claims | filter a is 1 || b is 2", "claims | filter a is 1 or b is 2"),
      ("claims ¦ count", "claims | count"),
      ("let q := claims", "let q = claims"),
      ("quantities | filter value > 10 million", "quantities | filter value > 10000000"),
      // Dates as people write them
      ("events | filter published in June 2025", "events | filter published in 2025-06"),
      ("events | filter happened after 27 June 2025", "events | filter happened after 2025-06-27"),
      ("events | filter happened before July 2, 2025", "events | filter happened before 2025-07-02"),
      ("events | filter happened before 2 of July 2025", "events | filter happened before 2025-07-02"),
      ("events | filter happened in 27/06/2025", "events | filter happened in 2025-06-27"),
      ("events | filter happened in 27.06.2025", "events | filter happened in 2025-06-27"),
      ("events | filter happened in 06/2025", "events | filter happened in 2025-06"),
      ("events | filter happened in 2025-6", "events | filter happened in 2025-06"),
      ("events | filter happened in 1804–1813", "events | filter happened in 1804..1813"),
      ("as of 1 August 2025", "as of 2025-08-01"),
      // Conditions
      ("claims | filter speaker = \"Zelensky\"", "claims | filter speaker is \"Zelensky\""),
      ("claims | filter speaker != none", "claims | filter speaker is not none"),
      ("claims | filter speaker IS NOT none", "claims | filter speaker is not none"),
      ("claims | filter speaker is exactly \"Çiller\"", "claims | filter speaker is exactly \"Çiller\""),
      (
        "claims | filter speaker is not exactly \"Çiller\"",
        "claims | filter not speaker is exactly \"Çiller\""
      ),
      ("claims | filter words ≥ 10", "claims | filter words >= 10"),
      ("claims | filter words is > 10", "claims | filter words > 10"),
      ("claims | filter speaker is in (\"A\", \"B\")", "claims | filter speaker in (\"A\", \"B\")"),
      ("claims | filter speaker is not in (\"A\")", "claims | filter speaker not in (\"A\")"),
      ("claims | filter published is before 1920", "claims | filter published before 1920"),
      (
        "claims | filter published between 2024 and 2025-06",
        "claims | filter published between 2024 and 2025-06"
      ),
      ("claims | filter words between 1,000 and 2_000", "claims | filter words between 1000 and 2000"),
      ("claims | filter text not contains \"oil\"", "claims | filter not text contains \"oil\""),
      ("claims | filter text matches /a\\/b|c/", "claims | filter text matches /a\\/b|c/"),
      ("claims | filter share > 12.5%", "claims | filter share > 0.125"),
      ("claims | filter approximate is TRUE", "claims | filter approximate is yes"),
      (
        "claims | filter not (a is 1 or b is 2) and c is none",
        "claims | filter not (a is 1 or b is 2) and c is none"
      ),
      ("claims | filter a - b*2 > -c/4", "claims | filter a - b * 2 > -c / 4"),
      ("claims | filter happened before published", "claims | filter happened before published"),
      ("claims | filter speaker is “Aliyev”", "claims | filter speaker is \"Aliyev\""),
      ("claims | filter speaker is „Aliyev“", "claims | filter speaker is \"Aliyev\""),
      ("claims | filter speaker is «Aliyev»", "claims | filter speaker is \"Aliyev\""),
      ("claims | filter text has \"he said \"\"no\"\"\"", "claims | filter text has \"he said \\\"no\\\"\""),
      ("claims | filter text has \"he said \\\"no\\\"\"", "claims | filter text has \"he said \\\"no\\\"\""),
      ("claims | filter text has \"a wrapped\n    phrase\"", "claims | filter text has \"a wrapped phrase\""),
      // Dates
      ("events | filter happened in 1804..1813", "events | filter happened in 1804..1813"),
      ("events | filter happened in 2025-07-02..", "events | filter happened in 2025-07-02.."),
      ("events | filter happened in ..1920", "events | filter happened in ..1920"),
      ("events | filter happened in 2025-06..2025-07-02", "events | filter happened in 2025-06..2025-07-02"),
      ("events | filter happened in 1990s", "events | filter happened in 1990s"),
      // Declarations
      ("let quoted = claims | filter form is \"direct\"", "let quoted = claims | filter form is \"direct\""),
      ("PARAM year = 2025", "param year = 2025"),
      ("corpus \"a.corpus\" expect SHA256:0123ABCD", "corpus \"a.corpus\" expect sha256:0123abcd"),
      ("as of 2025-08-01", "as of 2025-08-01"),
      ("  .format csv  ", ".format csv"),
    ])
  func prints(_ query: String, _ expected: String) {
    #expect(printed(query) == "")
    #expect(canonical(query) == expected + "\n")
    #expect(canonical(canonical(query)) == expected + "\n")
  }
}
