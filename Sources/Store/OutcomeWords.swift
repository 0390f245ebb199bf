/// What befell those that a quantity counts, in one word for all that mean the same, so that accounts in different words
/// stand side by side.
enum OutcomeWords {
  /// One outcome a line: the word it goes by, then the others.
  private static let lines = """
    dead: killed died die deaths death fatalities fatality perished perish slain mourned drowned suffocated \
    bodies corpses
    injured: wounded hurt injuries injury wounds
    missing: disappeared vanished unaccounted
    arrested: detained arrests arrest detentions detention detainees apprehended
    evacuated: evacuations evacuation
    displaced: homeless uprooted
    rescued: saved
    alive: survived survivors survivor
    on board: aboard onboard
    hospitalised: hospitalized hospitalisations hospitalizations
    destroyed: razed demolished
    """

  /// Words that say what befell somebody only together with another word: “death toll”, “toll of dead”.
  private static let phrases = [
    "death toll": "dead", "toll": "dead", "dead toll": "dead", "lost their lives": "dead",
    "met their deaths": "dead",
    "shot dead": "dead", "death roll": "dead",
  ]

  /// What takes lives.
  private static let taking: Set<String> = ["claimed", "cost", "taken", "took", "lost", "loss", "ended"]

  /// Sums of money that somebody received are not people whom somebody received.
  private static let money: Set<String> = [
    "dollars", "pounds", "yen", "euros", "roubles", "rubles", "hryvnias", "manats", "laris", "liras",
    "rupees", "francs",
    "pesos", "dollar", "pound", "euro", "rouble", "ruble", "manat", "lari", "lira", "rupee", "franc", "peso",
  ]

  private static let words: [String: String] = {
    var words = phrases
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: ":").map(String.init)
      words[parts[0]] = parts[0]
      for other in parts[1].split(separator: " ") { words[String(other)] = parts[0] }
    }
    return words
  }()

  /// - Parameters:
  ///   - said: what is said of those counted; stays as it is where it means nothing else.
  ///   - unit: what is counted, which may be the outcome itself: “12 deaths”.
  static func outcome(of said: String?, unit: String?) -> String? {
    guard let said else { return unit.flatMap { words[$0] } }
    if let unit, money.contains(unit) { return "money \(said)" }
    if unit == "lives", taking.contains(said) { return "dead" }
    // “confirmed seven deaths”: what is counted is the outcome.
    return words[said] ?? unit.flatMap { words[$0] } ?? said
  }
}
