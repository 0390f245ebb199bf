extension EnglishTimeWords {
  /// English words that the rules look for beside dates: the name of a list in `WordLists`, and its words behind ` = `; a long
  /// list has several lines.
  static let lists = """
    # Words behind which “in five years” tells when.
    verbsOfComing = be,begin,end,expire,start,open,close,arrive,leave,return,retire,resume,meet,visit,back
    verbsOfComing = again,place,out,finish,happen,appear,come,go,follow,begins,ends,expires,starts,opens
    verbsOfComing = arrives,leaves,returns,retires,here,there,home
    # “Six-Day War”.
    wars = war,wars,crisis,campaign,offensive,battle,siege,revolt,uprising,adventure,plan
    # “will last”: a verb follows.
    modals = will,would,may,might,could,can,should,must
    # “ten happy years”.
    qualities = happy,unhappy,hard,bitter,bloody,terrible,painful,lonely,straight,separate,solid,additional
    qualities = extra,quiet,uneasy,tense,desperate,crucial,critical,hot,cold,dark,dry,wet,rainy,sunny,snowy
    qualities = frantic,great,good,bad,tough,intense,precious,golden,lean,lost,wasted,uninterrupted
    qualities = unbroken,remaining,miserable,exciting,fascinating,memorable,unforgettable,gruelling
    qualities = grueling,agonising,agonizing,brief,short,fruitful,sleepless,difficult,sweet,awful,busy
    # “an 8-month-old truce” has lasted so long.
    thingsThatLast = war,conflict,truce,ceasefire,dispute,agreement,law,campaign,regime,government,blockade
    thingsThatLast = embargo,crisis,siege,ban,deal,treaty,policy,system,company,building,church,tradition
    thingsThatLast = case,investigation,strike,rebellion,insurgency,uprising,civil,custom,rule,monarchy
    thingsThatLast = empire,alliance,feud,rivalry,peace,occupation,offensive,operation
    # “Black January”.
    coloursOfEvents = black,bloody,red,white,super,glorious
    # “Bloody Sunday”.
    namesBeforeWeekday = black,bloody,good,ash,palm,holy,maundy,super,cyber,shrove,whit,clean
    # “Sunday Times”.
    namesBehindWeekday = times,telegraph,mail,express,herald,post,mirror,independent,club
    # “14:00 Moscow time”.
    zoneNames = local,moscow,london,eastern,pacific,universal
    # What follows “on the 15th” where it counts no noun.
    clauseOpenings = his,her,its,their,our,my,your,all,both,some,another,each,no,general,king,queen
    clauseOpenings = president,while,where,for,after,alone,only,news,because,since,although,though,if
    clauseOpenings = without,under,against,near,outside,inside,behind,across
    # “her eighties”.
    owners = his,her,their,my,your,our,its
    # “predicted that Friday’s ruling”.
    verbsOfReport = said,says,say,saying,predicted,predicts,warned,warns,believed,believes,argued,argues
    verbsOfReport = claimed,claims,thought,thinks,noted,notes,added,adds,insisted,insists,hoped,hopes
    verbsOfReport = feared,fears,announced,stated,confirmed,denied,acknowledged,suggested,suggests
    verbsOfReport = concluded,wrote,writes,expected,expects,know,knew,knows,hope,believe,think,predict,warn
    verbsOfReport = showed
    # What begins or goes on a clause behind a date.
    clausePronouns = it,he,she,they,we,i,you,that,which,who,has,have,had,was,were,is,are,by,as,when,with
    clausePronouns = but,there
    # “weeks ahead”.
    ahead = ahead
    # “the quarter ended Sept. 30”.
    endings = ended,ending
    # “lasted weeks”.
    lengthVerbs = for,within,spent,lasted,taken,took,take,last,lasting
    # “the treaty of 843”.
    deeds = charter,charters,treaty,battle,siege,council,synod,edict,law,laws,peace,revolt,rising,eruption
    deeds = earthquake,plague,famine,document,deed,campaign,expedition,raid,sack,fire,flood,election,census
    deeds = winter,summer,spring,autumn
    # “has 2012 members”.
    verbsOfHaving = has,have,had,got,get,gets,sold,bought,holds,owns,includes,including,contains,received
    verbsOfHaving = counted,with
    # “1600 Pennsylvania Avenue”.
    streets = street,st,avenue,ave,road,rd,lane,drive,square,boulevard,blvd,parkway
    # “1500 metres”.
    measures = km,kg,kilometres,kilometers,metres,meters,feet,ft,miles,mph,tons,tonnes,hp,kw,mw,pounds
    measures = dollars,euros,acres,hectares,calories,mg,ml,mm,cm,hz,rpm,sq,square,percent,hours
    # “2000 people”.
    counted = people,men,women,children,troops,police,points,votes,new,additional,young,local
    # Words in -s that are no plurals.
    notPlural = was,has,does,goes,says,its,this,previous,always,perhaps,sees,towards,besides,across,makes
    notPlural = takes,comes,shows,marks,remains,brings,seems,continues,onwards,afterwards,upwards,levels
    # Words before “over six years” where it compares.
    lengthOpenings = for,in,after,within,of,by,than,with,just,well,wait,waits,waited,waiting,lasts,lasted
    lengthOpenings = lasting,stay,stays,stayed,remain,remained,live,lived,spend,spends,spent,endured,served
    lengthOpenings = serve,took,takes,taken,ran,run,runs,ruled,reigned,existed,and,or,but,until,that,which
    lengthOpenings = who,is,are,was,were,be,been,has,have,had,not,only,aged,already
    # Verbs beside a quotation.
    verbsOfSaying = said,told,wrote,added,declared,announced,stated,replied,warned,noted,recalled,insisted
    verbsOfSaying = argued,explained,testified,claimed,admitted,remarked,says,tweeted,posted,read
    # “compared with last year”.
    verbsOfComparison = compared,compares,compare,comparing
    # “a historian, writing in 1923”.
    verbsOfWriting = writing,speaking,recalling
    # “cancelled Thursday’s rally”.
    verbsOfCancelling = cancelled,canceled,postponed,cancel,postpone,delay,awaits,await,awaiting,previewing
    # “for Saturday’s election”.
    appointments = election,elections,vote,referendum,poll,rally,meeting,talks,summit,match,game,hearing
    appointments = launch,deadline,auction,final,debate,session,ceremony,conference,race,ballot,runoff
    appointments = semifinal,visit,protest,march,derby,clash,opener
    # “starting Friday”.
    startings = starting,beginning,effective
    # “fixed for Friday”.
    verbsOfFixing = fixed,set,scheduled,planned,arranged,adjourned,postponed,due,slated,booked,rescheduled
    verbsOfFixing = billed,announced
    # “promised to deliver it before Christmas”.
    vows = promised,promises,promise,vowed,vows,vow,agreed,agrees,pledged,pledges,pledge,plans,plan,planned
    vows = hopes,hoped,expects,expected,due
    # “promised a new bridge by Christmas”.
    promises = promise,promises,promised,pledge,pledges,pledged,vow,vows,vowed,pledging,promising,demand
    promises = demands,demanded,guarantee,guarantees,guaranteed,aims,plans,wants,hopes,expects,targets
    # “the deadline of 5 May”.
    targets = deadline,date,target,goal,expiry,plan,plans
    # “extended it to 5 May”.
    aims = for,to,until,till,through,by,before,as
    # “as early as next week”.
    soon = soon,early
    # “has given them until Tuesday”.
    grants = give,gives,gave,given,has,have,grant,granted,deadline,ultimatum
    # “Whales usually come in May”.
    habits = usually,generally,normally,typically,often,regularly,occasionally,traditionally,annually
    habits = always,frequently,commonly,rarely,seldom,sometimes,mostly,mainly,yearly
    # “It is cold in January”.
    verbsOfBeing = is,are,has,can,lasts,runs,begins,falls
    # Participles that are not made by -ed.
    participles = come,become,run,put,set,cut,let,spread,overrun,withdrawn,driven,broken,stolen,chosen
    participles = risen,grown,flown,meant,dealt,laid,paid,fed,dug,hung,stuck,swung,bent,clung,crept,learnt
    participles = burnt,heard,read,slid,bred,wept,ground,wound,forbidden,forgotten,hidden,ridden,sworn,worn
    # Words that no subject holds.
    particles = to,and,or,of,in,on,at,for,with,by,from,will,not,that,who,which,as,than,but,if,when,this
    particles = last,no,into,about
    # “they start on Monday”.
    pluralPronouns = they,we,you
    # “when she set out”.
    singularPronouns = he,she,it
    # “the planned talks”.
    articles = a,an,the,its,his,their,her
    # “takes effect”.
    takenThings = effect,place,office,over
    # “by Friday” looks ahead.
    limits = by,until,through
    # Words behind “to” that begin no infinitive.
    determiners = the,a,an,his,her,its,their,our,my,your,this,that,these,those,some,any,power,him,them,us
    determiners = me,it,more,less,about,all
    # “agreed to meet”.
    intentions = is,are,agreed,agrees,wants,want,wanted,hopes,hope,hoped,plan,planning,planned,intend
    intentions = intended,expecting,decided,decides,set,ready,likely,going,proposed,proposes,offered,offers
    intentions = promised,promises,vowed,pledged,aims,needs,has,have,asked,urged,plans,expects,expected
    intentions = scheduled,due,seeks,trying,preparing,threatened,called,order,ordered,wish,supposed,meant
    # “four days before the shooting”.
    sides = before,after
    """
}
