/// The language a text is written in, as far as its letters and commonest words tell.
enum Language {
  /// `en`, `ru`, or nil where neither is plain. Reads the first 1,200 bytes.
  static func guess(_ text: [UInt8]) -> String? {
    var tokens: [Token] = []
    var end = min(text.count, 1200)
    while end < text.count, end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
    text.withUnsafeBufferPointer { Tokenizer.tokenize($0, Span(0, end), into: &tokens) }
    let words = tokens.count { $0.kind == .word }
    guard words >= 5 else { return nil }
    let cyrillic = text[..<end].count { $0 == 0xD0 || $0 == 0xD1 }
    if cyrillic * 3 > end { return "ru" }
    let english = tokens.count { common[$0.key] != nil }
    return english * 6 > words ? "en" : nil
  }

  private static let common = WordTable(
    "the,of,and,to,in,a,is,that,for,it,was,on,with,as,are,at,be,by,this,from,have,has,had,not,were,which,or,an,he,she,they,his,her,their,its,but,who,will,would,been,i,you,we,my,your,if,so,just,about,out,all,what,when = yes",
    meaning: { _ in true })
}
