/// Clubs by the towns whose names they bear alone, and by what their supporters call them. Facts, by hand.
enum ClubNames {
  /// Towns whose clubs go by the town's name.
  static let towns = WordTable(
    """
    arsenal,chelsea,liverpool,everton,brentford,brighton,burnley,fulham,bournemouth,watford,southampton,newcastle,sunderland,middlesbrough,portsmouth,blackpool,bolton,wigan,barnsley,rotherham,millwall,charlton,reading,leeds,norwich,ipswich,luton,wolves,tottenham,sheffield,swansea,cardiff,wrexham,huddersfield,preston,plymouth,derby,coventry,stoke,villa,celtic,rangers,aberdeen,hibernian,kilmarnock,barcelona,sevilla,valencia,villarreal,girona,getafe,osasuna,mallorca,alavés,alaves,cádiz,cadiz,granada,málaga,malaga,almería,leganés,porto,benfica,braga,napoli,juventus,lazio,roma,atalanta,fiorentina,bologna,torino,udinese,sassuolo,genoa,cagliari,lecce,empoli,verona,monza,parma,salernitana,sampdoria,palermo,lyon,marseille,lille,lens,monaco,nice,rennes,nantes,strasbourg,toulouse,reims,montpellier,brest,bayern,dortmund,leverkusen,leipzig,wolfsburg,freiburg,hoffenheim,mainz,augsburg,bochum,schalke,stuttgart,ajax,feyenoord,psv,anderlecht,galatasaray,besiktas,beşiktaş,fenerbahce,fenerbahçe,olympiacos,salzburg = yes
    """, meaning: { _ in true })

  /// What clubs and national teams are called, with the names that those may have in a report.
  static let nicknames = WordTable(
    """
    gunners = Arsenal
    hammers = West Ham|West Ham United
    magpies = Newcastle|Newcastle United
    toffees = Everton
    saints = Southampton
    foxes = Leicester|Leicester City
    villans = Aston Villa|Villa
    seagulls = Brighton|Brighton and Hove Albion
    cherries = Bournemouth|AFC Bournemouth
    bees = Brentford
    cottagers = Fulham
    canaries = Norwich|Norwich City
    clarets = Burnley
    hornets = Watford
    hatters = Luton|Luton Town
    blades = Sheffield United
    owls = Sheffield Wednesday
    potters = Stoke|Stoke City
    baggies = West Brom|West Bromwich Albion
    spurs = Tottenham|Tottenham Hotspur
    citizens = Manchester City
    rossoneri = Milan|AC Milan
    nerazzurri = Inter|Inter Milan
    bianconeri = Juventus
    partenopei = Napoli
    giallorossi = Roma|AS Roma
    biancocelesti = Lazio
    viola = Fiorentina
    blaugrana = Barcelona
    blancos,merengues = Real Madrid
    colchoneros = Atlético Madrid|Atletico Madrid
    azzurri = Italy
    springboks,proteas = South Africa
    wallabies,socceroos = Australia
    matildas = Australia
    bafana = South Africa
    pumas,albiceleste = Argentina
    seleção = Brazil
    bhoys,hoops = Celtic
    gers = Rangers
    dons = Aberdeen
    yankees = New York Yankees
    dodgers = Los Angeles Dodgers
    mets = New York Mets
    phillies = Philadelphia Phillies
    celtics = Boston Celtics
    lakers = Los Angeles Lakers
    knicks = New York Knicks
    packers = Green Bay Packers
    steelers = Pittsburgh Steelers
    seahawks = Seattle Seahawks
    49ers = San Francisco 49ers
    """, meaning: { $0.split(separator: "|").map { key($0) } })

  /// What clubs end with.
  static let tails = WordTable(
    "united,city,rovers,wanderers,athletic,albion,town,hotspur,county,rangers,forest,palace,villa,orient,argyle,thistle,wednesday = yes",
    meaning: { _ in true })

  private static func key(_ name: Substring) -> UInt64 {
    let words = name.split(separator: " ").map { WordKey.of(String($0)) }
    return words.dropFirst().reduce(words[0]) { NameLexicon.extend($0, by: $1) }
  }
}
