/// Persons at the beginning of sentences: a first name that the model leaves to the sentence (“Pep Guardiola, whose side
/// won”), and the surname in a label of capitals (“SCHOLZ UNDER FIRE: The chancellor …”).
struct NameOpenings {
  let page: NamePage

  func settle(_ found: [FoundName]) -> [FoundName] {
    var settled = found
    var next = 0
    for run in page.runs where run.tokens.lowerBound == run.sentence.lowerBound && run.style != .capitals {
      while next < settled.count, settled[next].first <= run.tokens.lowerBound { next += 1 }
      guard next < settled.count, run.tokens.count > 1 else { continue }
      if settled[next].first == run.tokens.lowerBound + 1, settled[next].kind == .person,
        next == 0 || settled[next - 1].last < run.tokens.lowerBound, isGiven(run.tokens.lowerBound)
      {
        settled[next].first = run.tokens.lowerBound
      }
    }
    let labelled = labelled(settled)
    return NameJoiner.overlay(labelled, on: NameInstitutions.agreeing(settled, labelled), page)
  }

  /// A first name, what footballers are called, or a word that no list knows.
  private func isGiven(_ index: Int) -> Bool {
    let token = page.tokens[index]
    guard page.isCapital(index), token.kind == .word, token.count > 2, !token.shape.contains(.allUpper),
      page.phrases[index].isEmpty, NameTrimmer.openers[token.key] == nil
    else { return false }
    if Self.given[token.key] != nil { return true }
    return page.uses[index] == 0 && page.classes[index].isSubset(of: [.firstName, .surname])
  }

  private static let given = WordTable(
    "pep,ole,xabi,thiago,kylian,didi,bukayo,raheem,kai,mikel,romelu,ngolo,virat,rohit,shakib,novak,rafa,iga,lebron,kobe,usain,serena,keir,rishi,elon = yes",
    meaning: { _ in true })

  // MARK: Labels

  /// “MACRON’S GAMBLE:” — capitals up to a colon.
  private func labelled(_ found: [FoundName]) -> [FoundName] {
    let surnames = Set(found.filter { $0.kind == .person }.map { page.tokens[$0.last].key })
    var labelled: [FoundName] = []
    for run in page.runs where run.tokens.lowerBound == run.sentence.lowerBound {
      let limit = min(run.sentence.upperBound, run.sentence.lowerBound + 9)
      guard page.tokens[run.sentence.lowerBound].shape.contains(.allUpper),
        let colon = (run.sentence.lowerBound..<limit).first(where: { page.byte($0) == 58 }),
        (run.sentence.lowerBound..<colon).allSatisfy({
          page.tokens[$0].kind != .word || page.tokens[$0].shape.contains(.allUpper)
            || page.tokens[$0].count == 1
        })
      else { continue }
      for index in run.tokens where index < colon && page.tokens[index].count > 3 {
        let key = page.tokens[index].key
        guard Self.leaders[key] != nil || surnames.contains(key),
          page.classes[index].isDisjoint(with: .country)
        else {
          continue
        }
        labelled.append(
          FoundName(first: index, last: index, kind: .person, rule: "a surname in a label of capitals"))
      }
    }
    return labelled
  }

  /// Surnames of heads of states and governments and of other leaders that hardly mean anything else.
  static let leaders = WordTable(
    """
    zelenskyy,zelensky,zelenskiy,putin,lavrov,medvedev,lukashenko,macron,scholz,merkel,merz,sunak,starmer,trump,biden,obama,clinton,netanyahu,erdogan,erdoğan,orban,orbán,meloni,tusk,sánchez,sanchez,modi,trudeau,carney,albanese,milei,maduro,petro,boric,lula,bolsonaro,sheinbaum,ramaphosa,ruto,tinubu,kagame,museveni,sisi,abbas,khamenei,rouhani,raisi,pezeshkian,assad,aliyev,pashinyan,tokayev,mirzoyan,vučić,vucic,fico,kallas,costa,michel,leyen,juncker,stoltenberg,rutte,guterres,kishida,ishiba,takaichi,marcos,duterte,widodo,prabowo,hasina,sharif,ardern,luxon,varadkar,barnier,bayrou,babiš,babis,frederiksen,kristersson,mitsotakis,tsipras,nehammer,kurz,iohannis,sandu,radev,plenković,costa,draghi,berlusconi,johnson,truss,cameron,blair,thatcher,nixon,reagan,bush,harris,vance,rubio,blinken = yes
    """, meaning: { _ in true })
}
