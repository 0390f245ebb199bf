/// What a document tells of the sex of the people it names, so that “she” is not given to a man.
///
/// In this order, and the first that says anything counts: a title or role beside the name (“Mrs.”, “spokeswoman”, “his wife,
/// Name”); the given name, if it is nearly always of one sex; the pronouns that come behind the name where it is the only
/// person named (at least two more of one kind than of the other, or one and none); the ending of a Slavic surname.
struct Genders {
  private var known: [WordClass]

  subscript(entity: Int) -> WordClass { known[entity] }
  var count: Int { known.count }

  init(_ page: ClausePage, _ names: DocumentNames) {
    known = names.entities.map { _ in [] }
    readTitles(page, names)
    for (position, entity) in names.entities.enumerated()
    where entity.kind == .person && known[position].isEmpty {
      if let first = entity.name.utf8.split(separator: 32).first {
        known[position] = GivenNames.table[WordKey.of(String(Substring(first)))] ?? []
      }
    }
    readPronouns(page, names)
    for (position, entity) in names.entities.enumerated()
    where entity.kind == .person && known[position].isEmpty {
      known[position] = Self.ending(entity.name)
    }
  }

  private mutating func readTitles(_ page: ClausePage, _ names: DocumentNames) {
    for mention in names.mentions
    where mention.kind == .person && mention.entity < known.count && known[mention.entity].isEmpty {
      let tokens = page.reading.tokens(in: mention.span)
      known[mention.entity] = Self.title(page, tokens)
    }
  }

  private static func title(_ page: ClausePage, _ name: Range<Int>) -> WordClass {
    func sex(_ index: Int) -> WordClass {
      guard index >= 0, index < page.tokens.count,
        !page.has(index, [.subjectPronoun, .possessive, .objectPronoun])
      else { return [] }
      return page.classes[index].intersection([.male, .female])
    }
    for index in max(0, name.lowerBound - 1)..<min(name.upperBound, page.tokens.count) {
      let found = sex(index)
      if !found.isEmpty { return found }
    }
    // “his wife, Name,”
    if name.lowerBound > 1, page.isComma(name.lowerBound - 1), !sex(name.lowerBound - 2).isEmpty {
      return sex(name.lowerBound - 2)
    }
    // “Name, a spokeswoman for”
    guard name.upperBound + 2 < page.tokens.count, page.isComma(name.upperBound),
      page.has(name.upperBound + 1, [.determiner, .possessive])
    else { return [] }
    for index in name.upperBound + 2..<min(page.tokens.count, name.upperBound + 5) {
      guard page.isWord(index), !page.has(index, [.preposition, .relative]) else { return [] }
      if !sex(index).isEmpty { return sex(index) }
    }
    return []
  }

  /// Counts “he” and “she” behind each sentence that names one person only: in it, and at the head of the next.
  private mutating func readPronouns(_ page: ClausePage, _ names: DocumentNames) {
    guard known.indices.contains(where: { known[$0].isEmpty && names.entities[$0].kind == .person }) else {
      return
    }
    var votes = Array(repeating: (female: 0, male: 0), count: known.count)
    let mentions = names.mentions
    var position = 0
    let sentences = page.reading.sentences
    var last: Int?
    for sentence in sentences {
      var person: Int?
      var isAlone = true
      var start = sentence.tokens.lowerBound
      while position < mentions.count, mentions[position].span.start < sentence.span.end {
        let mention = mentions[position]
        position += 1
        guard mention.kind == .person, mention.entity < known.count else { continue }
        if person != nil, person != mention.entity { isAlone = false }
        if person == nil {
          person = mention.entity
          start = page.reading.tokens(in: mention.span).upperBound
        }
      }
      let first = sentence.tokens.lowerBound
      if person == nil, let last {
        // Only at the head of the sentence the pronoun is sure to mean the one just named.
        vote(&votes, last, page, first..<min(first + 2, sentence.tokens.upperBound))
      }
      if let person, isAlone { vote(&votes, person, page, start..<max(start, sentence.tokens.upperBound)) }
      last = person != nil && isAlone ? person : nil
    }
    for position in known.indices where known[position].isEmpty {
      let (female, male) = votes[position]
      if female > male * 2 { known[position] = .female } else if male > female * 2 { known[position] = .male }
    }
  }

  private func vote(
    _ votes: inout [(female: Int, male: Int)], _ entity: Int, _ page: ClausePage, _ tokens: Range<Int>
  ) {
    for index in tokens where !page.isQuoted(index) && page.tokens[index].kind == .word {
      switch page.tokens[index].key {
      case Self.he, Self.his: votes[entity].male += 1
      case Self.she, Self.her: votes[entity].female += 1
      default: continue
      }
    }
  }

  /// “Kuznetsova”, “Aliyeva”, “Tolstaya” are women; their brothers end without the “a”.
  private static func ending(_ name: String) -> WordClass {
    let letters = name.lowercased()
    guard letters.utf8.count > 6 else { return [] }
    if ["ova", "eva", "skaya", "dottir", "dóttir"].contains(where: letters.hasSuffix) { return .female }
    if ["yev", "sky", "skiy", "nov", "rov", "lov"].contains(where: letters.hasSuffix) { return .male }
    return []
  }

  private static let he = WordKey.of("he")
  private static let his = WordKey.of("his")
  private static let she = WordKey.of("she")
  private static let her = WordKey.of("her")
}

/// Given names that are nearly always of one sex; others say nothing.
enum GivenNames {
  static let table: WordTable<WordClass> = WordTable(
    """
    john,james,robert,michael,william,david,richard,joseph,thomas,charles,christopher,daniel,matthew,anthony,mark,donald,steven,paul,andrew,joshua,kenneth,kevin,brian,george,edward,ronald,timothy,jason,jeffrey,ryan,jacob,gary,nicholas,eric,jonathan,stephen,larry,justin,scott,brandon,benjamin,samuel,gregory,frank,alexander,raymond,patrick,jack,dennis,jerry,peter,henry,walter,arthur,adam,nathan,harry,carl,roger,albert,joe,bill,bob,tom,tim,jim,mike,dave,dan,ben,sam,ted,bernie,barack,vladimir,dmitry,sergei,sergey,boris,mikhail,ivan,nikolai,nikolay,igor,oleg,viktor,yuri,ilham,heydar,emmanuel,olaf,recep,mohammed,muhammad,ahmed,ali,hassan,hussein,ibrahim,abdullah,narendra,shinzo,volodymyr,petro,winston,franklin,abraham,napoleon,otto,karl,friedrich,wilhelm,pierre,jacques,francois,louis,juan,jose,carlos,luis,pedro,antonio,marco,giovanni,vasily,anatoly,konstantin,yevgeny,leonid,gennady,arkady,petr,pyotr,pavel,stepan,maxim,ruslan,rustam,timur,ramil,rashid,elman,vagif,eldar,tofig,samir,tarek,omar,khalid,khaled,youssef,yusuf,mahmoud,mustafa,mehmet,kemal,murat,emre,hakan,cem,bashar,saddam,nasser,anwar,reza,mehdi,hossein,javad,akbar,imran,nawaz,asif,arjun,rahul,rajesh,sanjay,vijay,amit,anil,sunil,ravi,suresh,manoj,hiroshi,takashi,kenji,akira,taro,shigeru,fumio,yoshihide,hamid,ashraf,gerhard,helmut,heinz,klaus,jurgen,jürgen,dieter,wolfgang,stefan,markus,andreas,matthias,lukas,felix,johann,johannes,heinrich,rudolf,konrad,sebastian,florian,lars,sven,erik,magnus,olof,anders,bjorn,björn,henrik,mikael,jens,soren,nils,jan,piet,willem,kees,joost,dirk,jeroen,enrique,fernando,diego,javier,sergio,rafael,ricardo,roberto,eduardo,alberto,manuel,miguel,pablo,hugo,gabriel,mateo,santiago,giuseppe,matteo,luca,paolo,silvio,mario,stefano,francesco,alessandro,lorenzo,enzo,gianni,romano,laurent,philippe,nicolas,olivier,sebastien,guillaume,thierry,alain,bernard,bruno,claude,didier,gilles,henri,julien,lucien,marcel,mathieu,maurice,pascal,rene,rené,xavier,yves,stephane,étienne,nigel,clive,rupert,alastair,alistair,angus,callum,duncan,hamish,malcolm,stuart,graham,geoffrey,colin,trevor,keith,neil,ian,derek,gordon,harold,clement,stanley,neville,ramsay,alec,gareth,rhys,owen,declan,liam,sean,seán,brendan,conor,eamon,padraig,micheal,leo,enda,hunter,lyndon,dwight,woodrow,calvin,warren,herbert,grover,rutherford,ulysses,zachary,mitt,newt,rand,chuck,rick,lindsey,fred,doug,greg,jeff,steve,rob,ron,ken,phil,pete,nick,matt,josh,zach,brad,chad,kyle,tyler,cody,logan,ethan,noah,mason,elijah,caleb,isaac,luke,austin,dylan,jordi,artur,tigran,aram,armen,hovik,nikol,serzh,giorgi,irakli,mikheil,bidzina,zurab,levan = male
    mary,patricia,jennifer,linda,elizabeth,barbara,susan,jessica,sarah,karen,lisa,nancy,betty,margaret,sandra,ashley,kimberly,emily,donna,michelle,carol,amanda,melissa,deborah,stephanie,rebecca,sharon,laura,cynthia,dorothy,amy,kathleen,angela,shirley,anna,brenda,pamela,emma,nicole,helen,samantha,katherine,christine,debra,rachel,carolyn,janet,maria,heather,diane,ruth,julie,olivia,joyce,virginia,victoria,kelly,lauren,christina,joan,evelyn,judith,megan,andrea,cheryl,hannah,jacqueline,martha,gloria,teresa,ann,anne,sara,kathryn,alice,jean-marie,theresa,hillary,ivanka,melania,kellyanne,nikki,carly,marine,ursula,jacinda,indira,benazir,golda,yulia,irina,olga,natalia,tatiana,svetlana,ekaterina,leyla,mehriban,aysel,fatima,aisha,oksana,tetiana,daria,darya,polina,alina,galina,lyudmila,ludmila,marina,valentina,zinaida,nadezhda,vera,lyubov,tamara,elena,yelena,anastasia,alexandra,aleksandra,ksenia,sofia,sophie,sophia,zofia,agnieszka,katarzyna,malgorzata,beata,ewa,jana,petra,ivana,milena,vesna,jelena,dragana,ana,inga,ingrid,astrid,sigrid,freya,helle,mette,karin,kristin,kirsten,annika,greta,elsa,magdalena,annegret,annalena,angelika,sabine,monika,claudia,franziska,heike,gisela,renate,brigitte,ulrike,silke,anke,gabriele,simone,nathalie,valerie,segolene,ségolène,christiane,sylvie,isabelle,celine,céline,chantal,colette,delphine,elisabeth,florence,francoise,françoise,genevieve,geneviève,josephine,juliette,lucie,madeleine,manon,mathilde,monique,odette,pauline,sandrine,solange,yvette,yvonne,zoe,zoé,giorgia,giulia,chiara,federica,francesca,silvia,elisa,alessandra,paola,lucia,sofía,carmen,dolores,pilar,mercedes,isabel,ines,inés,josefa,rosa,esperanza,consuelo,guadalupe,juana,cristina,dilma,nicola,priti,suella,penny,liz,kate,harriet,bridget,lucy,fiona,catriona,eilidh,mairi,siobhan,aoife,niamh,ciara,mary-lou,orla,grainne,sinead,sinéad,gillian,hazel,hilary,jill,joanna,joanne,judy,june,louise,lynn,maggie,marian,marilyn,maureen,mavis,molly,muriel,norma,olive,phyllis,rita,rosemary,sally,sheila,stella,sylvia,tina,una,vanessa,wendy,winifred,abigail,madison,chloe,ella,grace,lily,mia,amelia,charlotte,eleanor,edith,ethel,agnes,beatrice,bertha,clara,cora,daisy,elsie,gertrude,ida,jane,lillian,mabel,mildred,myrtle,pearl,viola,peggy,betsy,becky,cindy,debbie,jenny,katie,kathy,mandy,nina,patty,susie,tammy,vicky,kamala,elise,alexandria,ilhan,rashida,ayanna,tulsi,condoleezza,loretta,sonia,ketanji,amina,zainab,khadija,maryam,mariam,layla,leila,nadia,noor,rania,samira,yasmin,zahra,soraya,shirin,parisa,azadeh,malala,hasina,khaleda,priyanka,sushma,mamata,nirmala,deepa,lakshmi,sunita,anita,kavita,yoko,keiko,naomi,sakura,akiko,michiko,masako,sanae,carrie,gulnara,sevil,lala,nigar,gunay,tahmina,nargiz,arzu,sevinj,anush,nino,salome,natela,tamar,keti,ketevan,eka,ekaterine = female
    """, meaning: { $0 == "male" ? .male : .female })
}
