import Testing

@testable import Syntax

/// What the parser says to mistakes in whole statements.
@Suite("Mistakes in whole statements") struct StatementsMistakeTests {
  @Test(arguments: TranscriptReader.entries(transcript))
  func answers(_ query: String, _ answer: String) {
    #expect(TranscriptReader.answer(to: query) == answer)
  }

  private static let transcript = #"""
    > select * from claims where speaker = 'Putin'
      ^~~~~~~~~~~~~
    This reads like SQL. Here the noun comes first, then the stages with | between.
    try:  claims | filter speaker = 'Putin'

    > select speaker, cue from claims where published in 2025 order by published limit 10
      ^~~~~~~~~~~~~~~~~~~~~~~~
    This reads like SQL. Here the noun comes first, then the stages with | between.
    try:  claims | filter published in 2025 | sort published | first 10 | select speaker, cue

    > SELECT count(*) FROM mentions GROUP BY entity
      ^~~~~~~~~~~~~~~~~~~~
    This reads like SQL. Here the noun comes first, then the stages with | between.
    try:  mentions | count by entity

    > | count by source
      ^
    A query begins with what it asks for, not with “|”: documents, sentences, words, mentions, entities, claims, dates, quantities, events, passages.
    try:  claims | count by source

    > filter claims | count
      ^~~~~~
    “filter” works on rows: say first on which, as in claims | filter.
    try:  claims | count

    > count claims by speaker
      ^~~~~
    “count” works on rows: say first on which, as in claims | count.
    try:  claims | count by speaker

    > count by source
      ^~~~~
    “count” works on rows: say first on which, as in claims | count.
    try:  claims | count by source

    > show documents
      ^~~~
    “show” works on rows: say first on which, as in documents | show.
    try:  documents

    > how many claims are there
      ^~~
    This reads like a sentence. A query names what it asks for, such as claims or documents, and then goes on in stages with | between.
    try:  claims | count

    > tell me more
      ^~~~
    A query begins with what it asks for, not with “tell”: documents, sentences, words, mentions, entities, claims, dates, quantities, events, passages.

    > let = claims
          ^
    “let” needs a name: let quoted = claims | filter form is "direct".

    > let x claims | count
            ^~~~~~
    “let x” needs = and then what it stands for.
    try:  let x = claims | count

    > let claims = documents
          ^~~~~~
    “claims” is a noun already. Choose another name.

    > let x =
            ^
    “let x” needs a query behind the =.

    > param year
            ^~~~
    “param year” needs = and then what it stands for.

    > param year =
                 ^
    “param year” needs a value behind the =.

    > corpus claims
             ^~~~~~
    “corpus” needs the path of a corpus in quotation marks.
    try:  corpus "claims"

    > corpus "a.corpus" expect 12
                               ^~
    After “expect” a digest is expected: sha256: and 64 hexadecimal digits.

    > as of yesterday
            ^~~~~~~~~
    “as of” needs a date: as of 2025-08-01. What a query answers depends on no clock, so it must be told the day.

    """#
}
