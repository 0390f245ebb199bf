import Testing

@testable import Syntax

/// What the parser says to mistakes in stages.
@Suite("Mistakes in stages") struct StagesMistakeTests {
  @Test(arguments: TranscriptReader.entries(transcript))
  func answers(_ query: String, _ answer: String) {
    #expect(TranscriptReader.answer(to: query) == answer)
  }

  private static let transcript = #"""
    > claims where speaker is "Putin"
             ^~~~~
    “where” is written “filter” here.
    try:  claims | filter speaker is "Putin"

    > claims | where speaker is "Putin"
               ^~~~~
    “where” is written “filter” here.
    try:  claims | filter speaker is "Putin"

    > claims | order by published desc
               ^~~~~~~~
    “order by” is written “sort” here.
    try:  claims | sort published desc

    > claims | limit 10
               ^~~~~
    “limit” is written “first” here.
    try:  claims | first 10

    > claims | take ten
               ^~~~ ^~~
    “take” is written “first” here.
    “first” needs a number here, not “ten”.
    try:  claims | first 10

    > claims | fliter speaker is "Putin" | cuont by source
               ^~~~~~                      ^~~~~
    There is no stage “fliter”. Did you mean: filter
    There is no stage “cuont”. Did you mean: count
    try:  claims | filter speaker is "Putin" | count by source

    > claims | grup by speaker
               ^~~~~~~
    There is no stage “grup by”. Did you mean: group by
    try:  claims | group by speaker

    > claims | group speaker
               ^~~~~
    “group” is written “group by” here.
    try:  claims | group by speaker

    > claims | frobnicate 3
               ^~~~~~~~~~
    There is no stage “frobnicate”. All stages are in:  .help

    > claims filter speaker is "Putin" count by source
             ^~~~~~                    ^~~~~
    A | is missing before “filter”.
    A | is missing before “count”.
    try:  claims | filter speaker is "Putin" | count by source

    > claims | filter speaker is "Putin" count by source
                                         ^~~~~
    A | is missing before “count”.
    try:  claims | filter speaker is "Putin" | count by source

    > claims | filter | count by
               ^~~~~~         ^~
    “filter” needs a condition: filter CONDITION
    “by” in “count” needs a column: count [by COLUMN, …] [per 1000 words] [share of row|column|all]

    > claims | first
               ^~~~~
    “first” needs a number: first N
    try:  claims | first 10

    > claims | first ten
                     ^~~
    “first” needs a number here, not “ten”.
    try:  claims | first 10

    > claims | first "3"
                     ^~~
    “first” needs a number here, not "3".
    try:  claims | first 3

    > claims | sort
               ^~~~
    “sort” needs a column: sort COLUMN [desc], …

    > claims | sort published by source
                              ^~
    “by” cannot stand after “published”. The stage is written: sort COLUMN [desc], …

    > claims | group by
               ^~~~~~~~
    “group by” needs a column: group by COLUMN, …

    > claims | count source
                     ^~~~~~
    “count” needs “by” before this.
    try:  claims | count by source

    > claims | count bye source
                     ^~~
    “bye” cannot stand after “count”. Did you mean: by
    try:  claims | count by source

    > claims | count @ 3
                     ^ ^
    “@” has no meaning here.
    “3” cannot stand after “count”. The stage is written: count [by COLUMN, …] [per 1000 words] [share of row|column|all]

    > claims | count by source by speaker
                               ^~
    “by” stands twice in this stage.
    try:  claims | count by source, speaker

    > claims | select speaker cue, text
                              ^~~
    A comma is missing before this.
    try:  claims | select speaker, cue, text

    > claims |
             ^
    A stage is missing beside this |.
    try:  claims

    > claims | | count
             ^
    A stage is missing beside this |.
    try:  claims | count

    > claims || count
             ^~
    “||” is written “|” here.
    try:  claims | count

    > claims | 5
               ^
    “5” cannot stand after “|”.

    > claims | timeline by months
                           ^~~~~~
    “timeline by” takes day, week, month, quarter, year, decade or century, not “months”. Did you mean: month
    try:  claims | timeline by month

    > claims | timeline by fortnight
                           ^~~~~~~~~
    “timeline by” takes day, week, month, quarter, year, decade or century, not “fortnight”.

    > claims | chart
               ^~~~~
    “chart” needs bar or line: chart bar or line
    try:  claims | chart bar

    > claims | sample 10
               ^~~~~~~~~
    “seed” in “sample” needs a number: sample N seed S
    try:  claims | sample 10 seed 1

    > claims | compare speaker
               ^~~~~~~~~~~~~~~
    “across” in “compare” needs a column: compare COLUMN across source

    > claims | corroborate by source
                           ^~
    “by” cannot stand after “corroborate”. The stage is written: corroborate

    > claims | summarize count() as n by source
                                 ^~~~
    “as n” is written “n = …” here.
    try:  claims | summarize n = count() by source

    > claims | derive year(published)
                      ^~~~
    “derive” needs a name and = before each value, as in derive x = …, not “year”.
    try:  claims | derive year = year(published)

    > claims | minus 3
                     ^
    “minus” needs a query here, in brackets or by the name that “let” gave it, not “3”.

    > words | keywords documents
                       ^~~~~~~~~
    “keywords” needs “against” before this.
    try:  words | keywords against documents

    > words | keywords against
                       ^~~~~~~
    “against” in “keywords” needs a query: keywords against QUERY

    > words | keywords against (documents | fliter source is "Wikipedia")
                                            ^~~~~~
    There is no stage “fliter”. Did you mean: filter
    try:  words | keywords against (documents | filter source is "Wikipedia")

    > claims | concordance oil price
                           ^~~~~~~~~
    Text needs quotation marks: "oil price".
    try:  claims | concordance "oil price"

    > claims | fliter speaker is Putin && published in June 2025 | order by published | limit ten
               ^~~~~~            ^~~~~                             ^~~~~~~~             ^~~~~ ^~~
    There is no stage “fliter”. Did you mean: filter
    Text needs quotation marks: "Putin".
    “order by” is written “sort” here.
    “limit” is written “first” here.
    “first” needs a number here, not “ten”.
    try:  claims | filter speaker is "Putin" && published in June 2025 | sort published | first 10
    """#
}
