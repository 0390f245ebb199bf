/// What the generated articles are made of. People are figures of history, so that nobody is said to have done anything.
enum Words {
  static let people = lines(
    """
    Winston Churchill|Franklin Roosevelt|Charles de Gaulle|Josip Broz Tito|Jawaharlal Nehru|Konrad Adenauer|Nikita Khrushchev
    Dwight Eisenhower|John Kennedy|Gamal Abdel Nasser|Golda Meir|Willy Brandt|Leonid Brezhnev|Indira Gandhi|Anwar Sadat
    Margaret Thatcher|Ronald Reagan|Mikhail Gorbachev|Boris Yeltsin|Vaclav Havel|Lech Walesa|Helmut Kohl|Francois Mitterrand
    Nelson Mandela|Kwame Nkrumah|Julius Nyerere|Haile Selassie|Patrice Lumumba|Dag Hammarskjold|Henry Kissinger|Olof Palme
    Harold Wilson|Edward Heath|Georges Pompidou|Ludwig Erhard|Aldo Moro|Eduard Shevardnadze|Andrei Gromyko|Dean Acheson
    George Marshall|Clement Attlee|Anthony Eden|Harold Macmillan|Zhou Enlai|Ho Chi Minh|Sukarno|Simon Bolivar|Otto von Bismarck
    Klemens von Metternich|Benjamin Disraeli|William Gladstone|Giuseppe Garibaldi|Camillo Cavour|Abraham Lincoln|Ulysses Grant
    """)
  static let places = lines(
    """
    London|Paris|Berlin|Moscow|Washington|Vienna|Rome|Geneva|Cairo|Delhi|Beijing|Tokyo|Belgrade|Warsaw|Prague|Budapest|Ankara
    Athens|Madrid|Lisbon|Stockholm|Helsinki|Oslo|Baku|Tbilisi|Yerevan|Kyiv|Tehran|Baghdad|Damascus|Jerusalem|Nairobi|Lagos
    France|Germany|Poland|Turkey|Egypt|India|China|Japan|Russia|Ukraine|Georgia|Armenia|Azerbaijan|Iran|Iraq|Syria|Kenya
    """)
  static let organisations = lines(
    """
    the United Nations|the Foreign Ministry|the Security Council|the Central Bank|the Interior Ministry|the European Commission
    the World Bank|the Defence Ministry|the Supreme Court|the National Assembly|the Red Cross|the Treasury|the Railway Union
    """)
  static let months = lines(
    "January|February|March|April|May|June|July|August|September|October|November|December")
  static let roles = lines(
    "a government spokesman|an opposition leader|two officials|the ambassador|a local historian|many observers|the minister|witnesses"
  )
  static let verbs = lines("said|claimed|denied|admitted|warned|insisted|noted|argued|announced|promised")
  static let sources = lines(
    "Morning Post|Evening Standard|Free Press|State Gazette|City Herald|National Observer|Daily Record|Courier|Tribune|Archive"
  )

  /// Sentences with places to fill: {person}, {place}, {organisation}, {role}, {verb}, {date}, {number}, {words}.
  static let sentences = lines(
    """
    On {date}, {person} met the delegation from {place} to discuss {words}.|{person} {verb} that {words} had been agreed in {place}.
    “We will not accept {words},” {person} {verb} in {place}.|According to {role}, {number} people were injured near {place}.
    {organisation} {verb} on {date} that {number} million dollars had been spent on {words}.|Relations between {place} and {place} worsened after {date}.
    In {year}, {place} signed a treaty with {place} on {words}.|“{words} is a matter for {organisation},” {role} {verb}.
    More than {number} workers left {words} in {place} between {year} and {year}.|{role} {verb} that {person} would visit {place} on {date}.
    The report, published on {date}, describes {words} and {words}.|Two weeks later, {organisation} opened an office in {place}.
    {person}, who had lived in {place} since {year}, called the plan for {words} “a mistake”.|The price of {words} rose by {number} percent in {year}.
    Nobody in {place} had expected {words}.|The meeting ended without {words}, and {words} was left to {organisation}.
    It was not the first time that {words} had divided {place}.|Last {month}, the police in {place} arrested {number} members of the union.
    """)

  /// A vocabulary of made-up common nouns, large enough that an index over it behaves as one over real text.
  static let nouns: [String] = {
    let beginnings = lines("ba|co|de|fa|gri|ho|in|ju|ka|lo|mi|no|or|pla|qui|re|sta|tra|un|ve|wo|ze")
    let middles = lines("l|nd|r|st|mm|p|ct|rt|ss|v|g|ll|nt|x")
    let endings = lines("ation|ing|er|ment|ity|ers|ance|al|ism|ure|ion|age")
    return beginnings.flatMap { first in
      middles.flatMap { middle in
        ["a", "e", "i", "o"].flatMap { vowel in
          endings.map { first + middle + vowel + $0.dropFirst(vowel == "a" ? 1 : 0) }
        }
      }
    }
  }()

  private static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: { $0 == "\n" || $0 == "|" }).map(String.init)
  }
}
