/// The words by which the grammar of quantities knows units and what befalls those counted.
extension QuantityGrammar {
  private static func words(_ list: String) -> WordTable<Bool> {
    WordTable(list.split(separator: " ").map { (String($0), true) })
  }

  /// Plurals without s.
  static let plurals = words(
    """
    people men women children troops police policemen policewomen firemen businessmen congressmen fishermen personnel staff \
    aircraft sheep fish cattle feet teeth mice geese data media criteria phenomena crew servicemen servicewomen youth
    """)

  /// Units of measure and money, as written behind a number.
  static let measures = words(
    """
    km kg mm cm mg ml kilometre kilometer kilometres kilometers metre meter metres meters mile miles mph ft inch inches foot \
    tonne tonnes ton tons barrel litre liter litres liters hectare hectares acre acres watt watts mw gw kw kwh gwh twh \
    euro euros dollar dollars pound pounds yen yuan manat manats rouble roubles ruble rubles lira lari dram tenge hryvnia \
    hryvnias rupee rupees baht rand franc francs peso pesos usd eur gbp azn rub degrees celsius fahrenheit votes points
    """)

  /// Persons whom “one” counts.
  static let persons = words(
    "person man woman child boy girl soldier officer policeman civilian journalist citizen passenger student worker protester"
  )

  static let determiners = words("the a an its their his her our these those all this that any")

  /// Words that end the name of what is counted.
  static let stops = words(
    """
    the a an of in on at to for from by with and or but nor as than that which who whom whose when where while if so not no is \
    are was were be been being has have had will would can could may might must shall should do does did its his her their our \
    this these those it he she they we you i per each between during after before since until about over under into through \
    against including according because both more less times also only even then there here said says plus minus against via \
    within without across among amid despite upon toward towards versus yet always perhaps others does goes afterwards \
    besides sometimes upwards now
    """)

  static let auxiliaries = words(
    "were was are is been be being have had has reportedly allegedly later also still remain remains remained stay stayed now already all both since"
  )

  /// What joins those counted to what is said of them: “33 people who were missing”.
  static let relatives = words("who that which")

  /// States of those counted.
  static let states = words(
    "dead alive drowned missing homeless unemployed present aboard onboard wounded injured hurt killed")

  /// Participles and past forms that do not end in -ed; of things that befall people and goods.
  static let participles = words(
    "shot died die perish drown hurt lost sold built sent held taken found hit stolen cut laid paid fled born left spent won"
  )

  /// Forms that become other participles than by -ed.
  static let irregular = WordTable(
    [
      ("leaving", "left"), ("losing", "lost"), ("shooting", "shot"), ("costing", "cost"), ("selling", "sold"),
      ("building", "built"), ("taking", "taken"), ("holding", "held"), ("sending", "sent"),
      ("paying", "paid"),
      ("spending", "spent"), ("winning", "won"), ("buying", "bought"), ("hitting", "hit"),
      ("making", "made"), ("giving", "given"), ("seeing", "seen"), ("drawing", "drawn"),
      ("catching", "caught"),
      ("bringing", "brought"), ("feeding", "fed"), ("growing", "grown"), ("throwing", "thrown"),
      ("beating", "beaten"),
      ("driving", "driven"), ("writing", "written"), ("cutting", "cut"), ("setting", "set"),
      ("meeting", "met"),
      ("lost", "lost"), ("cost", "cost"), ("carried", "carried"), ("kills", "killed"), ("injures", "injured"),
      ("mourning", "mourned"), ("mourn", "mourned"), ("mourns", "mourned"),
    ])

  /// Words in -ed and -ing that are no verbs of what befalls.
  static let notVerbs = words(
    """
    hundred indeed including during according speed need following being having totaling totalling regarding exceeding \
    remaining missing outstanding existing leading morning evening spring string building nothing something anything \
    everything wedding beginning ceiling feeling instead
    """)

  /// Words before “of” that do not say what is counted.
  static let notCounts = words(
    "upwards instead because out one all most some many ahead regardless inside outside sort kind")

  /// Words that may stand between a verb and its number.
  static let fillers = words("an estimated another some a the nearly almost roughly")
}
