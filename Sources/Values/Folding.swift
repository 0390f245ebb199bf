/// Comparison that does not regard case, accents, or whether quotation marks and apostrophes are straight; the same for every
/// locale.
package enum Folding {
  /// The text with case and accents removed: “Çiller” and “ciller” are the same.
  ///
  /// Latin letters lose their accents by the table below; others are lower-cased as Unicode says; combining marks go.
  /// Typographic quotation marks become those of a typewriter: ’ is ', “ and ” are ".
  package static func fold(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return foldASCII(text) }
    var folded = ""
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if let base = bases[scalar.value] {
        folded += base
      } else if !isMark(scalar) {
        folded += scalar.properties.lowercaseMapping
      }
    }
    return folded
  }

  /// Whether one text sorts before another: by folded form, then by scalars, so that no two different texts tie.
  package static func precedes(_ left: String, _ right: String) -> Bool {
    let (foldedLeft, foldedRight) = (fold(left), fold(right))
    if foldedLeft.utf8.elementsEqual(foldedRight.utf8) {
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    return foldedLeft.utf8.lexicographicallyPrecedes(foldedRight.utf8)
  }

  private static func foldASCII(_ text: String) -> String {
    guard text.utf8.contains(where: { (65...90).contains($0) }) else { return text }
    return String(decoding: text.utf8.map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF: true
    default: false
    }
  }

  private static let bases: [UInt32: String] = {
    var bases: [UInt32: String] = [:]
    for line in table.split(separator: "\n") {
      let (base, letters) = (line.prefix { $0 != " " }, line.drop { $0 != " " }.dropFirst())
      for letter in letters.unicodeScalars { bases[letter.value] = String(base) }
    }
    for ascii in UInt32(0)..<0x80 { bases[ascii] = String(Unicode.Scalar(ascii)!).lowercased() }
    return bases
  }()

  /// Base letters and the letters that fold to them, from the canonical decompositions of the Unicode Character
  /// Database; letters without one (æ, ø, ß, ə …) fold to their usual Latin spelling.
  private static let table = """
    ' ‘’‚‛ʼ
    " “”„‟
    a ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ
    ae Ææ
    b ḂḃḄḅḆḇ
    c ÇçĆćĈĉĊċČčḈḉ
    d ÐðĎďĐđḊḋḌḍḎḏḐḑḒḓ
    e ÈÉÊËèéêëĒēĔĕĖėĘęĚěƏȄȅȆȇȨȩəḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ
    f Ḟḟ
    g ĜĝĞğĠġĢģǦǧǴǵḠḡ
    h ĤĥĦħȞȟḢḣḤḥḦḧḨḩḪḫẖ
    i ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐȈȉȊȋḬḭḮḯỈỉỊị
    j Ĵĵǰ
    k ĶķĸǨǩḰḱḲḳḴḵ
    l ĹĺĻļĽľŁłḶḷḸḹḺḻḼḽ
    m ḾḿṀṁṂṃ
    n ÑñŃńŅņŇňŉŊŋǸǹṄṅṆṇṈṉṊṋ
    o ÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơǑǒǪǫǬǭȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợ
    oe Œœ
    p ṔṕṖṗ
    r ŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟ
    s ŚśŜŝŞşŠšſȘșṠṡṢṣṤṥṦṧṨṩ
    ss ß
    t ŢţŤťŦŧȚțṪṫṬṭṮṯṰṱẗ
    th Þþ
    u ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự
    v ṼṽṾṿ
    w ŴŵẀẁẂẃẄẅẆẇẈẉẘ
    x ẊẋẌẍ
    y ÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹ
    z ŹźŻżŽžẐẑẒẓẔẕ
    """
}
