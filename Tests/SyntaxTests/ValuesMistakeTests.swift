import Testing

@testable import Syntax

/// What the parser says to mistakes in values.
@Suite("Mistakes in values") struct ValuesMistakeTests {
  @Test(arguments: TranscriptReader.entries(transcript))
  func answers(_ query: String, _ answer: String) {
    #expect(TranscriptReader.answer(to: query) == answer)
  }

  private static let transcript = #"""
    > claims | filter speaker is Putin
                                 ^~~~~
    Text needs quotation marks: "Putin".
    try:  claims | filter speaker is "Putin"

    > claims | filter speaker is Ilham Aliyev | count by source
                                 ^~~~~~~~~~~~
    Text needs quotation marks: "Ilham Aliyev".
    try:  claims | filter speaker is "Ilham Aliyev" | count by source

    > claims | filter speaker in (Putin, Ilham Aliyev)
                                  ^~~~~  ^~~~~~~~~~~~
    Text needs quotation marks: "Putin".
    Text needs quotation marks: "Ilham Aliyev".
    try:  claims | filter speaker in ("Putin", "Ilham Aliyev")

    > claims | filter text has oil and gas
                               ^~~     ^~~
    Text needs quotation marks: "oil".
    Each side of “and” and “or” is a whole condition: “text has” is missing before this.
    try:  claims | filter text has "oil" and text has "gas"

    > claims | filter speaker is "Putin | count by source
                                 ^
    The text that begins here is never closed: " is missing.
    try:  claims | filter speaker is "Putin" | count by source

    > claims | filter text has "aeroplane
                               ^~~~~~~~~~
    The text that begins here is never closed: " is missing.
    try:  claims | filter text has "aeroplane"

    > claims | filter text has “aeroplane
                               ^~~~~~~~~~
    The text that begins here is never closed: ” is missing.
    try:  claims | filter text has "aeroplane"

    > claims | filter text matches /oil
                                   ^~~~
    The pattern that begins here is never closed: / is missing.
    try:  claims | filter text matches /oil/

    > claims | filter $ is 3
                      ^
    A name must follow the $, as in $year.

    > quantities | filter value > 10k
                                  ^~~
    “10k” is no number. Numbers are written 1000, 1,000, 12.5 or 50%.
    try:  quantities | filter value > 10000

    > events | filter happened in June
                               ^~~~~~~
    “June” needs a year: June 2025, 27 June 2025, 2025-06 or 2025-06-27.
    try:  events | filter month(happened) is 6

    > claims | filter said on 12 June
                           ^~~~~~~~~~
    “12 June” needs a year: June 2025, 27 June 2025, 2025-06 or 2025-06-27.
    try:  claims | filter month(said) is 6 and day(said) is 12

    > claims | filter said on a Monday
                      ^~~~~~~~~~~~~~~~
    “said on a Monday” is written “weekday(said) is "Monday"” here.
    try:  claims | filter weekday(said) is "Monday"

    > events | filter happened in 06/07/2025
                                  ^~~~~~~~~~
    “06/07/2025” may be 2025-07-06 or 2025-06-07: dates are written year first.
    try:  events | filter happened in 2025-07-06
    or:   events | filter happened in 2025-06-07

    > events | filter happened in 2025-02-30
                                  ^~~~~~~~~~
    The calendar has no 2025-02-30.

    > events | filter happened in 2025 - 2026
                                  ^~~~~~~~~~~
    “2025 - 2026” is written 2025..2026 here.
    try:  events | filter happened in 2025..2026

    > events | filter happened since 2020
                               ^~~~~
    “since” is written “>=” here.
    try:  events | filter happened >= 2020
    """#
}
