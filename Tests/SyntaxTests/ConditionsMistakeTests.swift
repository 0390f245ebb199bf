import Testing

@testable import Syntax

/// What the parser says to mistakes in conditions.
@Suite("Mistakes in conditions") struct ConditionsMistakeTests {
  @Test(arguments: TranscriptReader.entries(transcript))
  func answers(_ query: String, _ answer: String) {
    #expect(TranscriptReader.answer(to: query) == answer)
  }

  private static let transcript = #"""
    > claims | filter speaker is "Putin" && published in 2025 || form is "direct"
                                                              ^~
    This can be read in two ways. Put brackets around what belongs together.
    try:  claims | filter (speaker is "Putin" && published in 2025) || form is "direct"
    or:   claims | filter speaker is "Putin" && (published in 2025 || form is "direct")

    > claims | filter speaker is "Putin" and form is "direct" or form is "mixed"
                                                              ^~
    This can be read in two ways. Put brackets around what belongs together.
    try:  claims | filter (speaker is "Putin" and form is "direct") or form is "mixed"
    or:   claims | filter speaker is "Putin" and (form is "direct" or form is "mixed")

    > claims | filter speaker is "Putin" or "Aliyev"
                                            ^~~~~~~~
    Each side of “and” and “or” is a whole condition: “speaker is” is missing before this.
    try:  claims | filter speaker is "Putin" or speaker is "Aliyev"

    > claims | filter speaker is "Putin" or is "Aliyev"
                                            ^~
    Each side of “and” and “or” is a whole condition: “speaker” is missing before this.
    try:  claims | filter speaker is "Putin" or speaker is "Aliyev"

    > claims | filter speaker is "Putin", form is "direct"
                                        ^
    “,” is written “and” here.
    try:  claims | filter speaker is "Putin" and form is "direct"

    > claims | filter speaker is
                              ^~
    Something is missing after “is”.

    > claims | filter is "Putin"
                      ^~
    What is compared is missing before “is”.

    > claims | filter speaker "Putin"
                              ^~~~~~~
    Something like “is” is missing between “speaker” and this.
    try:  claims | filter speaker is "Putin"

    > claims | filter speaker equals "Putin"
                              ^~~~~~
    “equals” is written “is” here.
    try:  claims | filter speaker is "Putin"

    > claims | filter speaker haz "Putin"
                              ^~~
    “haz” compares nothing here. Did you mean: has
    try:  claims | filter speaker has "Putin"

    > claims | filter speaker is "Putin" "Aliyev"
                                         ^~~~~~~~
    "Aliyev" cannot stand after "Putin".

    > claims | filter text like "%oil%"
                           ^~~~
    “like” is written “contains” here.
    try:  claims | filter text contains "oil"

    > claims | filter text =~ /oil/
                           ^~
    “=~” is written “matches” here.
    try:  claims | filter text matches /oil/

    > claims | filter speaker is null
                                 ^~~~
    “null” is written “none” here.
    try:  claims | filter speaker is none

    > claims | filter speaker is not empty
                                     ^~~~~
    “empty” is written “none” here.
    try:  claims | filter speaker is not none

    > claims | filter !(form is "direct")
                      ^
    “!” is written “not” here.
    try:  claims | filter not (form is "direct")

    > claims | filter (speaker is "Putin" and form is "direct" | count by source
                      ^
    The bracket that opens here is never closed.
    try:  claims | filter (speaker is "Putin" and form is "direct") | count by source

    > claims | filter speaker is "Putin") | count
                                        ^
    No bracket was opened that this one could close.
    try:  claims | filter speaker is "Putin" | count

    > claims | filter speaker in ("Putin", "Aliyev"
                                 ^
    The bracket that opens here is never closed.
    try:  claims | filter speaker in ("Putin", "Aliyev")

    > claims | filter words in [1, 2]
                               ^    ^
    Only round brackets are used here, not [.
    Only round brackets are used here, not ].
    try:  claims | filter words in (1, 2)

    > claims | filter words in ()
                               ^~
    There is nothing between these brackets.

    > claims | filter ((((speaker is "Putin")
                      ^^^
    The bracket that opens here is never closed.
    try:  claims | filter ((((speaker is "Putin"))))

    > quantities | filter value between 10, 20
                                          ^
    “between” needs two ends with “and” between them: between 10 and 20.
    try:  quantities | filter value between 10 and 20

    > quantities | filter value between 10
                                        ^~
    “between” needs two ends with “and” between them: between 10 and 20.

    > quantities | filter 10 < value < 20
                                     ^
    Two comparisons in a row. Join them with “and”, or use “between … and …”.
    try:  quantities | filter 10 < value and value < 20
    """#
}
