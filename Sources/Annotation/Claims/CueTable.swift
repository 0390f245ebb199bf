/// Words that attribute: what stands before `|` is the stance, then what the word takes, then the words.
///
/// What a word takes, one letter each:
/// `q` a quotation · `c` a clause, with “that” or without · `h` a clause, with “that”, “whether” or a question word only ·
/// `t` “to” and a verb · `o` a noun phrase that says what was said (“criticised the plan”) · `a` the person spoken to before
/// the rest (“told the court that”) · `s` may stand behind what was said (“…, she added”) · `n` is also a noun, so it
/// needs a subject · `x` is an act of speech, so it counts inside another statement too · `i` makes the verb behind it
/// negated (“refused to admit”) · `w` a noun phrase with “as” (“sees him as a friend”) · `m` a noun phrase with “with”
/// (“charged him with fraud”) · `d` a noun phrase with “at” and a figure (“put the damage at a million”) · `j` a noun phrase with an adjective that judges it (“thought this unlikely”).
///
/// Irregular verbs give past and participle: `write/wrote/written`. A final consonant that doubles is written double
/// after `+`: `admit+t`. Words after the verb belong to it: `call for`.
enum CueTable {
  static let verbs = """
    says|qcsx|say/said/said,state
    says|qcasx|tell/told/told
    says|qs|continue,go/went/gone on
    says|qcsxh|add,observe,remark,quip+p,joke,opine,muse,shout,yell,scream,whisper,mutter,murmur,exclaim,chime in
    says|qs|start,begin/began/begun,resume,finish,laugh,smile,chuckle,giggle,grin,sigh,snap+p,bark,growl,groan,moan,gasp,roar,thunder,bellow,shriek,intone,drawl,stammer,stutter,blurt out,gush,riff+f,jeer,sneer,snarl,cry,sob+b,weigh in,cut/cut/cut in,break/broke/broken in,jump in,pipe up,snap+p back,shoot/shot/shot back,fire back,hit/hit/hit back
    says|qchsx|attest,testify
    says|qch|rule
    says|h|hold/held/held,fire back,shoot/shot/shot back,weigh in,break/broke/broken the news
    says|o|note
    says|qcsxn|note,reply,answer,tweet,comment,post,respond,retort,counter,chant
    says|qcsxon|report,caption,quote
    says|qcsxo|write/wrote/written,announce,declare,explain,reveal,disclose,reiterate,repeat,emphasize,emphasise,stress,underscore,recall,suggest,indicate,conclude,clarify,specify,relate,recount,detail,elaborate,testify,predict,forecast/forecast/forecast,confirm,retweet,mention
    says|qcsx|point out,write back,make/made/made clear,make/made/made it clear,make/made/made plain,put/put/put it,spell out,hint,imply,intimate,summarize,summarise,interject
    says|qhs|read/read/read
    says|hx|give/gave/given evidence
    says|ho|hint at,allude to,refer+r to,point to,speak/spoke/spoken about,speak/spoke/spoken of,talk about,touch on,dwell on,outline,lay/laid/laid out,describe,cite,highlight,discuss,characterize,characterise,portray,depict,dub+b,brand,call,term,deem,compare,liken,equate,express,voice,convey,echo,reference,articulate,announce plans for,issue a statement on,shed light on,dispute,attribute,ascribe
    says|chos|show/showed/shown,estimate,calculate
    says|hsc|find/found/found,discover,learn/learned/learned,signal
    says|h|uncover,demonstrate,illustrate,document,determine,establish,underline,determine,illustrate
    says|haot|inform,notify,assure,remind,advise,convince,persuade,brief,reassure,teach/taught/taught,show
    says|a|interview
    says|qcsxh|hear/heard/heard
    says|o|reaffirm,restate,recap+p,recite,rattle off,narrate,bring/brought/brought up,weigh in on,opine on,comment on,elaborate on,expand on,remark on,report on,write/wrote/written about,tweet about,joke about,brag+g about,gush about,muse about,reflect on,reminisce about,tell/told/told of,tell/told/told about,set/set/set out,hold/held/held forth on,open up about,rule on,rule in favour of,rule in favor of,rule against,testify about,testify against,testify to
    says|d|put/put/put,estimate,place,reckon,list
    says|w|identify,classify,rank,rate,label,define,list,assess,grade,paint,frame,peg+g,bill,style,hold/held/held up
    says|o|publish,release,leak,air,broadcast,print,circulate
    claims|qcsxton|claim
    claims|qcsxo|argue,assert,insist,contend,posit,purport,aver+r,avow,affirm,profess,boast,boast of,speculate,theorize,surmise,charge that
    claims|qhsx|allege,maintain
    claims|ho|tout,hype,trumpet,downplay,play down,exaggerate,defend,justify,rationalize,invoke
    accuses|qcs|grumble,gripe,scoff
    accuses|qcsxo|accuse,complain,lament,bemoan,decry,protest,fume,rage
    accuses|m|charge,tax,book,hit/hit/hit
    accuses|qo|attack,assail,hammer,knock,savage,bash,rip+p,rap+p,go/went/gone after,tear/tore/torn into,lay/laid/laid into,take/took/taken aim at,take/took/taken a swipe at,call out,rebuff,snub+b,denigrate,demonize,demonise,deplore,disown,discredit,trivialize,trivialise,heckle,boo,jeer,jeer at,sneer at,snipe at,rant about,rant against,inveigh against,pounce on,take/took/taken exception to,find/found/found fault with,grumble about,gripe about,fulminate against,indict,sue,label as,hit/hit/hit out at,hit/hit/hit back at,criticize,criticise,blame,condemn,denounce,blast,slam+m,fault,rebuke,lambast,lambaste,mock,ridicule,deride,chide,scold,berate,excoriate,disparage,castigate,vilify,smear,scoff at,lash out at,rail against,hit out at,fire back at,take/took/taken issue with,push back against,push back on,complain of,complain about,lament over,object to,protest against,oppose,scorn,decry,impugn,malign,pan+n,trash,skewer,reprimand,admonish,reproach,disapprove of,speak/spoke/spoken out against,vote against,turn against,taunt,insult,belittle,pillory,charge with,suspect of,poke fun at,make/made/made fun of,single out,cast/cast/cast doubt on
    admits|qcts|agree
    admits|hs|accept,recognize,recognise
    denies|qcsxo|deny,refute,rebut+t,contradict,disclaim,disagree,disagree with,negate,gainsay
    denies|o|rule out,debunk,contest,discount
    denies|qo|reject,dismiss,repudiate,disavow,brush aside,brush off,shrug off,laugh off
    denies|toi|refuse,decline
    admits|qcsxo|admit+t,acknowledge,concede,confess,allow that,own up to,grant that,admit to,plead/pleaded/pleaded guilty to,agree with,agree on,agree to
    demands|qcthosx|demand,request,propose,recommend,insist on,stipulate,decree,mandate
    demands|at|appeal to,dare,nudge,prod+d,entreat,enjoin,admonish,counsel,forbid/forbade/forbidden,press,push,pressure,command,direct,invite,challenge,lobby
    demands|aot|urge,order,call on,call upon,instruct,implore,beseech,exhort,encourage
    demands|qs|urge,command,plead/pleaded/pleaded,beg+g
    demands|t|seek/sought/sought
    demands|ot|call for,push for,advocate,advocate for,want,press for,ask for,appeal for,plead/pleaded/pleaded for,argue for,campaign for,would like,argue against,advise against,counsel against,recommend against,decide against,speak/spoke/spoken in favour of,come/came/come out against,come/came/come out in favor of,opt for
    promises|qcthosx|promise,pledge,vow,swear/swore/sworn,guarantee,undertake/undertook/undertaken,commit+t to
    promises|th|offer,decide,choose/chose/chosen
    promises|tho|threaten,plan,intend,mean to,agree,resolve,volunteer,look forward to
    demands|o|forbid/forbade/forbidden,prohibit
    warns|qcahosx|warn,caution,alert,alert to
    warns|ho|warn of,warn about,warn against,caution against,alert to
    asks|qahotsx|ask,inquire,enquire,wonder,query,ask about,ask of,inquire about,wonder about,beg+g,pose the question,raise the question
    asks|o|question
    asks|ho|question whether,question why,question how,question if,debate
    believes|h|trust,figure out,conclude,work out
    believes|h|know/knew/known,remember,forget/forgot/forgotten,sense
    believes|ch|feel/felt/felt
    believes|csh|think/thought/thought,believe,reckon,figure,guess,assume,presume,suspect,realize,realise,understand/understood/understood,hope,wish,fear,worry,doubt,expect,anticipate,imagine,foresee/foresaw/foreseen,hold that,agree that,fret+t,dream/dreamed/dreamed
    believes|w|regard,view,see/saw/seen
    believes|tho|hope,expect,fear,consider,perceive,believe in,value,want,wish,hope for,worry about,fret about,think/thought/thought of,think/thought/thought about,care about,interpret,treat as,envision,envisage,love,hate,dislike,resent,regret+t,admire,respect,mistrust,distrust,despise,loathe
    believes|j|think/thought/thought,believe,judge,reckon,find/found/found,hold/held/held,deem,pronounce,call,rate,declare,rule,brand
    apologises|qcosx|apologize,apologise,apologize for,apologise for,apologize to,apologise to,regret+t that,express regret over,express regret for,express regret about,express regret
    praises|qosxc|praise,thank,commend,applaud,laud,hail,congratulate,compliment,credit,salute,extol,pay/paid/paid tribute to,rave about,heap praise on,laud as,offer praise for
    praises|o|welcome,side with,rally behind,rally around,stand/stood/stood by,vouch for,gush over,lionize,lionise,speak/spoke/spoken highly of
    praises|ot|endorse,approve,approve of,throw/threw/thrown support behind
    """

  /// Verbs that are also nouns, in their base form or with “s”: “claims”, “calls”, “state”.
  static let nounsToo =
    "hold,knock,rip,rap,attack,snub,cheer,favor,favour,aim,cry,laugh,smile,sigh,grin,start,finish,book,tax,hit,bill,style,rank,rate,frame,paint,dare,trust,contest,embrace,rule,group,call,demand,request,promise,pledge,vow,hope,fear,doubt,plan,view,attack,charge,question,offer,order,support,answer,protest,find,show,estimate,hint,boast,appeal,debate,vote,reply,guess,worry,wish,desire,command,challenge,press,push,counter,value,look,cast,threat,report,claim,state,post,quote,blame,praise,back,note,document,record,remark,comment,tweet,chant,caption,pressure,fault,reproach,rebuke,taunt,insult,label,brand,name,term,list,address,echo,voice,air,forecast,trust,respect,regret,dislike,love,hate,honor,credit,salute,welcome,volunteer,interview,brief,signal,dispute,attribute,title,thank,figure,sense,dream,question,judge,reference,detail,caution,alert,query"

  /// Words after a form of “be” (or “feel”, “seem”, “sound”): “is confident that”.
  static let adjectives = """
    believes|cho|confident,convinced,hopeful,sceptical,skeptical,skeptical of,skeptical about,sceptical of,aware,aware of,unaware,unaware of,sure,unsure,certain,uncertain,afraid,afraid of,fearful,fearful of,concerned,concerned about,concerned that,worried,worried about,optimistic,pessimistic,doubtful,glad,happy,sorry,proud,proud of,surprised,shocked,amazed,disappointed,disappointed in,disappointed with,angry,angry about,angry that,outraged,furious,furious about,critical of,dismissive of,wary of,supportive of,opposed to,in favor of,in favour of,fond of,tired of,sick of,of the opinion,of opinion,of the view,under the impression,nervous about,frustrated,frustrated with,frustrated by,excited about,excited that,grateful,grateful for,thankful,thankful for,sympathetic to,open to,committed to,interested in,mindful of,thrilled,relieved,pleased,pleased with
    promises|t|willing,eager,determined,ready,prepared,reluctant,unwilling,keen,hesitant,loath
    says|cho|clear,adamant,adamant about,quick to point out,clear about,vocal about,vocal in,outspoken about,explicit,explicit about,candid about,blunt about
    """

  /// Adverbs that tell that something is said, but not by whom.
  static let hearsay = """
    says|reportedly
    claims|allegedly,purportedly,supposedly
    """

  /// Nouns of saying, behind a possessive or before “by”: “his claim that”, “allegations by the opposition”.
  static let nouns = """
    says|statement,announcement,declaration,remark,comment,explanation,observation,testimony,report,description,characterization,prediction,suggestion,conclusion,justification,account,confirmation,disclosure,revelation,finding,findings,argument,reasoning,theory,estimate,speculation,proposition
    claims|claim,assertion,contention,allegation,insistence,boast,pretence,pretense,narrative,defense,defence
    accuses|accusation,charge,complaint,criticism,critique,attack,opposition,insult,jab,swipe,broadside,tirade,rant,condemnation,denunciation,rebuke,objection
    denies|denial,rebuttal,refusal,reluctance
    admits|admission,acknowledgement,acknowledgment,confession,concession
    demands|call,demand,request,appeal,proposal,recommendation,plea,insistence
    promises|promise,pledge,vow,offer,threat,intention,intent,plan,decision,willingness,determination,desire,wish
    warns|warning,threat
    asks|question,inquiry,query
    believes|confidence,certainty,sense,notion,belief,view,opinion,idea,fear,concern,hope,conviction,expectation,feeling,suspicion,doubt,worry,impression,thought,assessment,assumption,perception,skepticism,scepticism
    apologises|apology
    praises|praise,tribute,support,endorsement,approval,backing
    """
}
