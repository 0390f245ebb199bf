import Store
import TestSupport
import Testing

@Suite struct TextFunctionsTests {
  let folder: TemporaryFolder
  let corpus: Corpus

  init() throws {
    folder = try TemporaryFolder()
    corpus = try folder.emptyCorpus()
  }

  private func isTrue(_ sql: String, _ bindings: [Binding]) throws -> Bool {
    try corpus.lines("SELECT \(sql)", bindings) == ["1"]
  }

  /// Texts have one key exactly where they are the same without case and accents.
  @Test func keysOfFoldedTexts() throws {
    let texts = [
      "", "a", "A", "Café on Market Street", "cafe ON market street", "cafe on market streets", "МОСКВА",
      "москва",
    ]
    for one in texts {
      for other in texts {
        let isSame = try isTrue("fold(?) = fold(?)", [.text(one), .text(other)])
        #expect(try isTrue("fold_key(?) = fold_key(?)", [.text(one), .text(other)]) == isSame)
      }
    }
    #expect(try corpus.lines("SELECT fold_key(NULL)") == ["NULL"])
  }

  @Test(arguments: [
    ("The plane crashed near Aktau.", "plane", true),
    ("The plane crashed near Aktau.", "PLANE crashed", true),
    ("The plane crashed near Aktau.", "lane", false),
    ("The plane crashed near Aktau.", "plane near", false),
    ("The plane crashed near Aktau.", "plane * near", true),
    ("The plane, crashed", "plane crashed", true),
    ("The planes crashed", "plane*", true),
    ("The seaplanes crashed", "*plane*", true),
    ("The woman spoke", "wom?n", true),
    ("The women spoke", "wom?n", true),
    ("The womn spoke", "wom?n", false),
    ("A café in Çankaya", "cafe", true),
    ("A cafe in Cankaya", "Çankaya", true),
    ("Москва говорит", "МОСКВА", true),
    ("Баку", "Бак?", true),
    ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "*a*a*a*a*a*a*c", false),
    ("Nagorno-Karabakh", "nagorno karabakh", true),
    ("one two one two three", "one two three", true),
    ("", "anything", false),
  ])
  func hasWords(text: String, pattern: String, expected: Bool) throws {
    #expect(try isTrue("has_words(?, ?)", [.text(text), .text(pattern)]) == expected)
  }

  @Test func wordsAreNullWhereTheTextIs() throws {
    #expect(
      try corpus.lines("SELECT has_words(NULL, 'a'), matches(NULL, 'a'), fold(NULL)") == ["NULL|NULL|NULL"])
  }

  @Test(arguments: ["", "…", "!!!"]) func aPatternWithoutWordsIsAnError(pattern: String) throws {
    #expect(throws: CorpusError.pattern(pattern, reason: "there is no word in it", offset: nil)) {
      _ = try corpus.lines("SELECT has_words('some text', ?)", [.text(pattern)])
    }
  }

  @Test(arguments: [
    ("Flight 8243 to Grozny", #"\d{4}"#, true),
    ("Flight 8243 to Grozny", "^flight", true),
    ("Flight 8243 to Grozny", "(?-i)^flight", false),
    ("ÉTÉ", "été", true),
    ("İstanbul", #"^\w+$"#, true),
    ("", "^$", true),
    ("two\nlines", "^lines", false),
    ("two\nlines", "(?m)^lines", true),
  ])
  func matches(text: String, pattern: String, expected: Bool) throws {
    #expect(try isTrue("matches(?, ?)", [.text(text), .text(pattern)]) == expected)
  }

  @Test(arguments: [("a(b", 3), ("[z-a]", 3), ("*", 0), (#"\C"#, 2)])
  func aWrongExpressionIsNamedWithItsPlace(pattern: String, offset: Int) throws {
    let error = #expect(throws: CorpusError.self) {
      _ = try corpus.lines("SELECT matches('text', ?)", [.text(pattern)])
    }
    guard case .pattern(pattern, _, let found?) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(found == offset)
    #expect(throws: CorpusError.self) { _ = try RegularExpression(pattern) }
  }

  @Test func anExpressionThatNeverEndsIsStopped() throws {
    let text = String(repeating: "a", count: 60) + "!"
    #expect(throws: CorpusError.patternTooHard(#"^(\w+\s?)*$"#)) {
      _ = try corpus.lines("SELECT matches(?, ?)", [.text(text), .text(#"^(\w+\s?)*$"#)])
    }
  }

  /// No single text is hard; all together are.
  @Test func workIsCountedOverAllTextsOfAQuery() throws {
    let rows =
      "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) SELECT count(*) FROM n WHERE "
    let text = "zz " + String(repeating: "she sells seashells ", count: 40)
    #expect(throws: CorpusError.patternTooHard(".*e.*e.*zz")) {
      _ = try corpus.lines(rows + "matches(? || i, ?)", [.text(text), .text(".*e.*e.*zz")])
    }
    // The next query begins anew.
    #expect(try corpus.lines("SELECT matches(?, ?)", [.text(text), .text(".*e.*e.*zz")]) == ["0"])
    #expect(
      try corpus.lines(rows + "matches(? || i, ?)", [.text(text), .text("s[a-z]+ [0-9]+$")]) == ["3000"])
  }

  /// A pattern that is fairly hard on every text ends early; one whose work grows with the text goes on for ever.
  @Test func onlyHardPatternsUseTheBudgetUp() throws {
    let texts = (0..<20_000).map {
      "In 19\($0 % 90 + 10) the mayor said again, after the fair, that all was safe in ward \($0)."
    }
    func end(_ pattern: String) throws -> Int? {
      let expression = try RegularExpression(pattern)
      return texts.indices.first { (try? expression.matches(texts[$0])) == nil }
    }
    for pattern in [
      #"\b(19|20)\d\d\b"#, "said.*that", #"(\w+\s+){3,8}said"#, #"(\d+,?)+ people"#, "^In .* was .*z",
    ] {
      #expect(try end(pattern) == nil, "\(pattern)")
    }
    for pattern in ["(.*a){20}", ".*.*.*[#%]", #"\w*\s*\w*\s*\w*\s*[#%]"#] {
      #expect(try (end(pattern) ?? .max) < 12_000, "\(pattern)")
    }
  }

  /// Outside groups, after the beginning, and no `s` or `k`, which are the same as letters outside ASCII.
  @Test(arguments: [
    (#"(\w+\s+){3,8}said"#, "aid"), (#".*killed by the mob"#, "illed by the mob"),
    (#"\d+ PEOPLE?"#, " peopl"),
    (#"[a-z]+ab+cde*fgh"#, "fgh"), (#"\w{2}one(two|three)fours"#, "four"),
    (#"x?(?=no)[^]a]bright\b"#, "bright"),
    (#"\w+bright{2}"#, "brigh"), (#"(?-i)\w+ bright"#, " bright"),
    (#"said"#, "aid"), (#"\bbright"#, nil), (#"\w+bright|dark"#, nil), (#"\w+(bright)"#, nil),
    (#"\w+(?i)bright"#, nil),
    (#"\w+(?x) b r i g h t"#, nil), (#"\w+\x41bright"#, nil), (#"\w+\Qbright\E"#, nil),
    (#"(a)?\w+(?(1)a|b)bright"#, nil),
    (#"\w+(a(*ACCEPT))bright"#, nil), (#"\w+[[:alpha:]]bright"#, nil), (#"\w+no"#, nil),
    (#"(*UCP)\w+bright"#, nil),
  ])
  func someLettersEveryMatchMustHave(pattern: String, letters: String?) throws {
    _ = try RegularExpression(pattern)
    #expect(RequiredLiteral(pattern: pattern)?.bytes == letters.map { Array($0.utf8) })
  }

  @Test(arguments: [
    (#"\w+ SAID"#, "he said", true), (#"\w+ said"#, "he \u{17F}aid", true),
    (#"\w+ bright"#, "so BRIGHT", true),
    (#"(?-i)\w+ bright"#, "so BRIGHT", false), (#"\w+ bright"#, "bright", false), (#"\w+ bright"#, "", false),
    (#"\w+ [bright]+ide"#, "a bridE", true), (#"\w+ x1,000"#, "a X1,000", true),
  ])
  func lettersAreLookedForAsThePatternReadsThem(pattern: String, text: String, expected: Bool) throws {
    #expect(try RegularExpression(pattern).matches(text) == expected)
  }

  /// Each round of a repeated group takes a place of its own.
  @Test func aRepeatedGroupMayGoThroughALongDocument() throws {
    #expect(
      try !RegularExpression(#"^(?:\w|\s)*[#%]"#).matches(String(repeating: "she said it ", count: 2_000)))
  }

  @Test func outcomesGoByOneWord() throws {
    let cases: [(said: String?, unit: String?, outcome: String)] = [
      ("killed", "people", "dead"), ("died", nil, "dead"), ("death toll", nil, "dead"),
      (nil, "deaths", "dead"),
      ("wounded", "soldiers", "injured"), ("hurt", nil, "injured"), ("detained", "men", "arrested"),
      ("lost their lives", "people", "dead"), ("mourned", "people", "dead"), ("claimed", "lives", "dead"),
      ("confirmed", "deaths", "dead"), ("found", "bodies", "dead"), ("received", "euros", "money received"),
      ("received", "patients", "received"),
      ("missing", nil, "missing"), ("sold", "cars", "sold"), (nil, "cars", "NULL"), (nil, nil, "NULL"),
    ]
    for (said, unit, outcome) in cases {
      let bindings: [Binding] = [said, unit].map { $0.map(Binding.text) ?? .null }
      #expect(try corpus.lines("SELECT coalesce(outcome(?, ?), 'NULL')", bindings) == [outcome])
    }
  }

  @Test func errorsDoNotStayBehind() throws {
    _ = try? corpus.lines("SELECT matches('a', '(')")
    #expect(throws: CorpusError.failed(reason: "no such column: unknown")) {
      try corpus.lines("SELECT unknown")
    }
    #expect(try corpus.lines("SELECT matches('a', 'a')") == ["1"])
  }

  @Test func theCollationSortsAsTheLanguageDoes() throws {
    let sorted = try corpus.lines(
      """
      WITH words (word) AS (VALUES ('zebra'), ('Éire'), ('eire'), ('Eir'), ('apple'), ('Zagreb'), ('ab'), ('Ab'), ('abc'))
      SELECT word FROM words ORDER BY word COLLATE folded
      """)
    #expect(sorted == ["Ab", "ab", "abc", "apple", "Eir", "eire", "Éire", "Zagreb", "zebra"])
    #expect(
      try corpus.lines("SELECT fold('ÇİLLER'), fold('Straße'), fold('plain')") == ["ciller|strasse|plain"])
  }

  /// What `has_words` says of a word is what a lookup in the full-text index says.
  @Test func wordsAgreeWithTheIndex() throws {
    let letters = [
      "a", "B", "é", "ß", "ı", "Я", "٣", "-", "'", "’", " ", " ", ".", "\u{301}", "中", "😀", "_", "\n",
    ]
    var generator = SeededGenerator(seed: 4)
    let texts = (0..<200).map { _ in
      (0..<24).map { _ in letters.randomElement(using: &generator) ?? "" }.joined()
    }
    let file = folder.file("texts.corpus")
    try CorpusWriter.update(file, settings: .test) { writer in
      for (index, text) in texts.enumerated() {
        var rows = DocumentRows(
          path: "\(index)", folder: ".", hash: "", encoding: "", source: "s", text: Array(text.utf8), words: 0
        )
        rows.sentences = [
          .init(start: 0, stop: text.utf8.count, line: 1, paragraph: 1, heading: nil, words: 0)
        ]
        try writer.write(rows)
      }
    }
    let corpus = try Corpus(path: file)
    for word in ["a", "ab", "bé", "é", "ß", "я", "яa", "٣", "中", "_", "a\u{301}b"] {
      let scanned = try? corpus.lines(
        "SELECT id FROM sentences WHERE has_words(text, ?) ORDER BY id", [.text(word)])
      let found = try corpus.lines(
        "SELECT rowid FROM sentence_words WHERE sentence_words MATCH ? ORDER BY rowid", [.text("\"\(word)\"")]
      )
      #expect(scanned ?? [] == found, "\(word)")
    }
  }
}
