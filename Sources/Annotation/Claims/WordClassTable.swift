/// The words of `WordClass`: classes, then `|`, then the words.
enum WordClassTable {
  static let text = """
    determiner|the,a,an,this,these,those,some,any,each,every,many,most,several,few,both,all,another,other,certain,various,numerous,such,more,one,two,three,four,five,six,seven,eight,nine,ten,dozens,hundreds,thousands,much,either,neither
    determiner negation|no
    pronominal|this,these,those,some,any,each,many,most,several,few,both,all,another,others,one,two,three,four,five,more,either,neither,none,half,third,quarter,majority,thousands,hundreds,dozens,such
    determiner that relative|that
    possessive|my,your,his,its,our,their
    possessive object|her
    relative possessive|whose
    subject male|he
    subject female|she
    subject|i,they,we,you,it,nobody,everyone,everybody,someone,somebody,anyone,none
    object|me,him,us,them,you,it,himself,herself,themselves,itself,myself,ourselves
    relative subject question|who
    relative question|which,whom,what,how,why,where,whether,if,when
    preposition|in,on,at,from,with,about,against,into,onto,during,through,throughout,over,under,between,among,amid,within,without,toward,towards,upon,near,behind,beyond,across,along,around,above,below,beside,besides,despite,via,per,like,unlike,except,inside,outside,off,out,up,down,for,regarding,concerning,including
    preposition of|of
    preposition by|by
    preposition to|to
    preposition subordinator|after,before,since,until,as
    preposition|than
    subordinator|because,although,though,while,whilst,when,whenever,unless,whereas,if,whether,once,where,so,even,lest
    coordinator|and,or,but,nor,yet,then
    be|am,is,are,was,were,be,been,being,isn't,aren't,wasn't,weren't,gets,got,get,getting
    have|has,have,had,having,hasn't,haven't,hadn't
    modal|will,would,can,could,shall,should,may,might,must,do,does,did,cannot,ought
    modal negation|won't,wouldn't,can't,couldn't,shan't,shouldn't,mustn't,don't,doesn't,didn't
    be negation|isn't,aren't,wasn't,weren't
    have negation|hasn't,haven't,hadn't
    subject be|i'm,you're,we're,they're
    subject have|i've,you've,we've,they've
    subject modal|i'd,you'd,he'd,she'd,we'd,they'd,it'd,i'll,you'll,he'll,she'll,we'll,they'll,it'll
    negation|not,never,neither,nor
    adverb|also,later,often,ever,again,still,now,once,even,just,soon,further,earlier,always,only,too,instead,meanwhile,however,though,therefore,thus,long,already,rather,almost,perhaps,maybe,nevertheless,nonetheless,moreover,furthermore,then,twice,indeed,well,simply,clearly,firmly,flatly,afterwards,afterward,previously,ago,far,back,away,likewise,otherwise,hence,quite,sometimes,seldom,today,yesterday,tomorrow,tonight
    adverb negation|hardly,barely,scarcely,rarely
    time|monday,tuesday,wednesday,thursday,friday,saturday,sunday,yesterday,today,tonight,tomorrow,january,february,march,april,june,july,august,september,october,november,december,jan,feb,mar,apr,jun,jul,aug,sep,sept,oct,nov,dec,week,weeks,month,months,year,years,day,days,weekend,morning,evening,afternoon,night,hour,hours,noon,midnight,ago,recently,earlier,later,spring,summer,autumn,winter,decade,century,moment
    copula|seem,seems,seemed,appear,appears,appeared,sound,sounds,sounded,look,looks,looked,remain,remains,remained,become,becomes,became,feel,feels,felt,stay,stays,stayed,grow,grew,turned
    verb|came,comes,come,became,becomes,began,begins,begun,brought,built,bought,broke,brings,chose,drew,drove,fell,fought,found,gave,gives,goes,went,grew,held,holds,keeps,kept,led,leads,left,lost,loses,made,makes,met,meets,paid,pays,put,puts,ran,runs,rose,rises,sat,sent,sends,set,sets,shot,stood,stands,spent,spoke,struck,swept,takes,took,taken,threw,turns,understood,won,wins,wore,works,starts,stops,moves,helps,uses,lives,plays,provides,includes,includes,remains,follows,causes,allows,creates,continues,represents,affects,contains,requires,involves,serves,appears,happens,faces,seems,gets,got,gone,let,lets,hit,hits,cut,cuts,cost,costs,does,did,done,fled,flew,flies,forgot,heard,hears,hid,knew,knows,lay,lies,lying,meant,means,overcame,rode,sang,saw,sees,sold,sells,shook,sought,slept,stole,stuck,taught,tore,woke,withdrew,wrote,exists,belongs,reflects,marks,ends,begin,become,occurs
    verb|sank,sang,drank,swam,froze,bled,bred,fed,sped,dealt,knelt,leapt,crept,wept,dug,hung,swung,spun,rang,sprang,shrank,bit,strove,wove,forgave,swore,mistook,undertook,overtook,ate,blew,caught,lent,slid,clung,flung,shed,arose,awoke,spat,stole,sprung,dared,fared,grew,flew,hurt,bent,learnt,burnt,leaned,withstood,oversaw,foresaw,underwent,upheld,undid,redrew,rebuilt,resigned
    verb|accounts,grows,dies,died,needs,tries,used,led,carries
    role|president,minister,premier,chancellor,king,queen,prince,princess,emperor,tsar,shah,sultan,senator,governor,mayor,congressman,congresswoman,lawmaker,deputy,ambassador,envoy,diplomat,secretary,spokesman,spokeswoman,spokesperson,official,officer,general,colonel,captain,commander,leader,chief,head,chairman,chairwoman,chair,director,manager,executive,founder,owner,editor,reporter,journalist,correspondent,columnist,author,writer,historian,analyst,expert,researcher,scientist,professor,scholar,economist,pollster,strategist,adviser,advisor,aide,lawyer,attorney,prosecutor,judge,justice,witness,victim,doctor,nurse,teacher,student,activist,candidate,nominee,opponent,rival,critic,supporter,source,insider,observer,resident,neighbour,neighbor,father,mother,son,daughter,brother,sister,wife,husband,widow,man,woman,bishop,priest,pope,rabbi,imam,archbishop,cardinal,moderator,host,anchor,politician,representative,speaker,vice-president,patriarch,consul,commissioner,coach,player,billionaire,businessman,businesswoman,democrat,republican
    role|prefect,foreman,forewoman,operator,engineer,firefighter,fireman,paramedic,pilot,driver,farmer,fisherman,shopkeeper,trader,banker,accountant,auditor,architect,designer,artist,singer,actor,musician,composer,poet,novelist,playwright,filmmaker,producer,chef,waiter,barber,baker,builder,carpenter,miner,sailor,soldier,sergeant,lieutenant,admiral,brigadier,marshal,constable,inspector,detective,sheriff,superintendent,warden,mechanic,plumber,electrician,technician,programmer,geologist,seismologist,meteorologist,epidemiologist,virologist,biologist,ecologist,astronomer,physicist,chemist,mathematician,psychologist,sociologist,anthropologist,archaeologist,glaciologist,climatologist,curator,librarian,archivist,biographer,translator,interpreter,negotiator,mediator,arbitrator,ombudsman,treasurer,councillor,councilor,councilman,councilwoman,alderman,dean,rector,headteacher,headmaster,headmistress,lecturer,pastor,vicar,monk,nun,trainer,goalkeeper,midfielder,striker,defender,winger,referee,umpire,jockey,athlete,organiser,organizer,campaigner,protester,demonstrator,survivor,passenger,tenant,landlord,employee,investor,shareholder,entrepreneur,broker,consultant,contractor,developer,solicitor,barrister,magistrate,juror,defendant,plaintiff,detainee,prisoner,refugee,migrant,cousin,uncle,nephew,grandfather,grandson,boyfriend,colleague,friend,classmate,teammate,predecessor,successor,counterpart,whistleblower,informant,presenter,broadcaster,blogger,photographer,cameraman,cartoonist,docker,boss,ceo,lawmaker,legislator,parliamentarian,trade-unionist,unionist,dissident,rebel,botanist,zoologist,surgeon,physician,pathologist,coroner,psychiatrist,dentist,pharmacist,midwife
    role female|actress,aunt,niece,grandmother,granddaughter,girlfriend,hostess,midwife,nun,councilwoman,forewoman,headmistress,duchess,countess,empress,baroness
    role male|foreman,fireman,fisherman,councilman,uncle,nephew,grandfather,grandson,boyfriend,cameraman,headmaster,monk,duke,count,baron
    role female|spokeswoman,queen,princess,congresswoman,chairwoman,mother,daughter,sister,wife,widow,woman,businesswoman,actress,mrs,ms,miss,madam,lady,girl
    role male|spokesman,king,prince,emperor,tsar,shah,sultan,congressman,chairman,father,son,brother,husband,man,businessman,bishop,priest,pope,mr,sir,lord,boy
    group|sources,officials,observers,experts,analysts,critics,supporters,witnesses,residents,locals,lawmakers,politicians,leaders,historians,scholars,scientists,researchers,economists,diplomats,journalists,reporters,prosecutors,lawyers,police,authorities,investigators,doctors,activists,opponents,voters,people,others,men,women,parents,families,relatives,students,teachers,workers,soldiers,republicans,democrats,liberals,conservatives,commentators,bloggers,media,outlets,newspapers,papers,polls,surveys,studies,reports,documents,records,materials,data,figures,statistics,emails,government,ministry,office,department,agency,embassy,party,committee,commission,council,court,parliament,congress,senate,house,army,military,company,campaign,team,group,union,university,newspaper,paper,magazine,channel,station,network,website,site,poll,survey,study,report,document,article,book,letter,statement,note,headline,memo,indictment,complaint,lawsuit,analysis,kremlin,side,family,public,bank,association,organization,organisation,administration,cabinet,board,panel,bureau,service,institute
    occasion|writing,statement,interview,interviews,speech,speeches,address,letter,tweet,tweets,post,posts,article,column,op-ed,editorial,essay,book,memoir,report,conference,briefing,meeting,rally,debate,email,e-mail,memo,message,broadcast,appearance,event,forum,telegram,note,remarks,comments,statements,press,release,session,hearing,twitter,facebook,instagram,telephone,phone,call,conversation,testimony,video,podcast,programme,program,show,episode,summit,talk,lecture,campaign,stop,reporters,journalists
    """
}
