import Testing
import Values

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Aliyev", "aliyev"), ("ÇİLLER", "ciller"), ("Əliyev", "eliyev"), ("Łódź", "lodz"), ("Straße", "strasse"),
    ("МОСКВА", "москва"), ("Ångström", "angstrom"), ("e\u{301}te\u{301}", "ete"),
    ("naïve — 12", "naive — 12"), ("", ""), ("The Dockers’ “Voice”", "the dockers' \"voice\""),
  ])
  func `case, accents and curls of quotation marks go, the rest stays`(text: String, folded: String) {
    #expect(Folding.fold(text) == folded)
    #expect(Folding.fold(folded) == folded)
  }
}

@Suite struct ValueOrderTests {
  @Test func `none is first, numbers stand by size, text by its letters and never ties with other text`() {
    let ordered: [Value] = [
      .none, .boolean(false), .integer(-3), .number(2.5), .integer(3), .date(DateRange(year: 1920)),
      .date(DateRange(year: 2025)), .text("Abc"), .text("abc"), .text("Äbd"), .text("b"),
    ]
    for (left, right) in zip(ordered, ordered.dropFirst()) {
      #expect(left < right)
      #expect(!(right < left))
    }
  }
}

@Suite struct WrittenNumberTests {
  @Test(
    arguments: [
      (2, .integer(2)), (-0.5, .number(-0.5)), (8e15, .integer(8_000_000_000_000_000)), (1e40, .number(1e40)),
    ] as [(Double, Value)])
  func `whole numbers are integers as far as they are exact`(number: Double, value: Value) {
    #expect(Value(written: number) == value)
  }

  @Test(
    arguments: [
      (.integer(3), .integer(-3)), (.number(-0.5), .number(0.5)),
      (.integer(.min), .number(9_223_372_036_854_775_808)), (.text("3"), nil),
    ] as [(Value, Value?)])
  func `every number has its opposite`(value: Value, negated: Value?) {
    #expect(value.negated == negated)
  }
}

@Suite struct JSONWriterTests {
  @Test func `signs that JSON reserves are escaped and none is null`() {
    var json = JSONWriter()
    json.object { json in
      json.key(named: "te\"xt")
      json.text("a\n\t\\\u{1b}[31m")
      json.key("list")
      json.array { json in
        json.integer(1)
        json.number(0.5)
        json.number(.infinity)
        json.boolean(true)
        json.text(nil)
        json.integer(.min)
        json.number(-20)
        json.text { json in
          json.piece("in \"")
          json.piece("pieces")
        }
      }
    }
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #"{"te\"xt":"a\n\t\\\u001b[31m","list":[1,0.5,null,true,null,-9223372036854775808,-20,"in \"pieces"]}"#
    )
  }
}
