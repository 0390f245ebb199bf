/// Words by which pages mark what is not the article. Data: another language adds its lines.
enum Furniture {
  /// What a phrase says of the paragraph that holds it.
  enum Sign: String, Sendable {
    case caption, navigation, form, footer, byline, editor, teaser
    /// Ends the article: what follows is other articles, or notes.
    case othersFollow, notesFollow
    /// Begins a dateline: “Published 3 July 2025”.
    case dateline
  }

  /// Phrases a paragraph begins with.
  static let openings = WordTable(
    """
    photo :,photos :,photo by,photo caption,[ photo caption ],[ caption ],caption :,pictured :,pictured above,picture caption,image :,image by,picture :,video :,credit :,illustration :,illustration by,source :,file photo,map of,map showing,map indicating,graphic : = caption
    jump to navigation,jump to search,jump to content,skip to content,skip to main content,skip to navigation,from wikipedia,main menu,menu,home,breadcrumb,back to top,toggle navigation,share this,share on,share article,share,tweet,print,listen to this,read in app,view all,see all,show more,load more,next article,previous article,table of contents,contents,advertisement,sponsored,tags :,topics :,filed under,categories :,category : = navigation
    leave a reply,leave a comment,post a comment,add a comment,your email address,required fields,name *,email *,website,save my name,subscribe,sign up,sign in,log in,login,register,search for,enter your,join our,cancel reply,we use cookies,this site uses cookies,this website uses cookies,accept cookies,accept all cookies,notify me,submit,comment * = form
    copyright,all rights reserved,©,privacy policy,terms of use,terms of service,terms and conditions,contact us,about us,powered by,follow us,follow me,download our app,cookie policy,this material is published under,support our,donate = footer
    by,written by,reported by,author :,author 's name,author ` s name,authors :,story by,text by,words by,reporting by,writing by,reporting from,reviewed by,review by,interviewed by,interview by,as told to = byline
    editor :,editor,edited by,editing by = editor
    read also :,read also,read more :,read more,see also :,also read :,related :,more :,up next :,recommended : = teaser
    don't miss,related articles,related news,related stories,related posts,related topics,you may also like,you might also like,more from,more on this,most read,most popular,trending,latest news,recommended for you,recommended,read next,other news,popular news,editor's picks,what to read next,more news,top stories,comments = othersFollow
    references,notes,footnotes,notes and references,external links,bibliography,further reading,sources,citations,works cited = notesFollow
    published,published on,published :,updated,updated :,updated on,last updated,last modified,posted,posted on,issued on :,issued on,first published,first published on,date : = dateline
    """, meaning: { Sign(rawValue: String($0)) })

  /// Phrases that tell a caption or a footer wherever they stand in a short paragraph.
  static let anywhere = WordTable(
    """
    photo :,photograph :,photo by,photo courtesy,photo ),picture ),file image,image credit,photo credit,credit :,getty images,ap photo,file photo,is licensed under,via getty,via reuters,via ap,epa - efe,afp via,shutterstock,wikimedia commons = caption
    all rights reserved,© = footer
    """, meaning: { Sign(rawValue: String($0)) })

  /// What stands above a headline and says of what sort the text is.
  static let kickers = WordTable(
    "press release,news release,media release,for immediate release,embargoed,exclusive,breaking,breaking news,live,opinion,comment,analysis,editorial,feature,features,interview,explainer,watch,revealed,politics,business,sport,world,national,local,newsletter = yes",
    meaning: { _ in true })

  /// What stands before a colon and the names of those who did it: “Interview: Jane Fielding”.
  static let callings = WordTable(
    "interview :,text :,words :,story :,report :,review :,reporter :,writer :,reporting : = yes",
    meaning: { _ in true })

  /// Callings of those who write in papers, behind a comma after the name.
  static let writers = WordTable(
    "correspondent,editor,reporter,writer,columnist,contributor,critic,journalist,bureau = yes",
    meaning: { _ in true })

  /// What ends the title of an article about one person: “Jane Fielding obituary”.
  static let genres = WordTable("obituary,profile,review,interview = yes", meaning: { _ in true })

  /// What a line above the article says by its label: “Title: …”, “Date: …”.
  enum Label: String, Sendable { case title, date, source, author, address, other }

  static let labels = WordTable(
    """
    title :,headline :,heading :,subject : = title
    date :,published :,publication date :,date published :,published on :,load-date : = date
    source :,publication :,newspaper :,publisher :,outlet :,paper :,site :,website : = source
    author :,authors :,byline :,by :,writer :,reporter :,from : = author
    url :,link :,address :,permalink :,source url : = address
    section :,length :,page :,pages :,edition :,language :,dateline :,category :,tags :,keywords :,to :,cc : = other
    """, meaning: { Label(rawValue: String($0)) })

  /// How a row of a box begins that says when something was.
  static let rows = WordTable(
    "date,dates,born,died,founded,opened,established,location,time = yes", meaning: { _ in true })

  /// Words that the names of papers, agencies and stations have, and names of some that have none.
  static let outlets = WordTable(
    """
    news,times,post,herald,tribune,journal,gazette,telegraph,guardian,chronicle,observer,mirror,examiner,inquirer,enquirer,courier,dispatch,sentinel,gazeta,press,media,tv,radio,daily,weekly,magazine,review,bulletin,broadcasting,online,newspaper,advertiser,argus,mercury = part
    bbc,cnn,reuters,afp,upi,tass,interfax,npr,pbs,bloomberg,axios,politico,aljazeera,xinhua,anadolu,dw,voa,rferl,euronews,wikipedia = whole
    """, meaning: { $0 == "whole" })

  /// Words of a dateline that are no date: they are no verbs there, and no headline.
  static let datelineWords = WordTable(
    """
    published,updated,posted,modified,last,on,at,date,first,am,pm,a.m,p.m,gmt,utc,est,edt,cst,cdt,mst,mdt,pst,pdt,et,pt,ct,mt,bst,cet,cest,ist,msk,jst,the,of,by,admin,monday,tuesday,wednesday,thursday,friday,saturday,sunday,mon,tue,tues,wed,thu,thur,thurs,fri,sat,sun,min,mins,minute,minutes,read,ago,edition,page,p. = yes
    """, meaning: { _ in true })

  /// What stands before the date of a later version.
  static let revisions = WordTable(
    "updated,modified,revised,corrected,retrieved,accessed = yes", meaning: { _ in true })

  /// Words without which hardly an English sentence has a finite verb; a short paragraph with none may be a caption.
  static let verbs = WordTable(
    "is,are,was,were,be,been,has,have,had,will,would,can,could,may,might,must,shall,should,do,does,did,said,says,say,don't,didn't,isn't,wasn't,won't,can't,it's,he's,she's,that's,there's,we're,they're,i'm,we,i,you,he,she,they,it,fell,rose,met,became,began,made,took,gave,went,came,got,told,held,left,led,won,lost,paid,sold,bought,saw,found,ran,kept,sent,built,spent,shed,grew,wrote,knew,thought,felt,brought,broke,spoke,chose,drew,fled,fought,struck,stood,sat,hit = yes",
    meaning: { _ in true })

  /// Small words that stay small in headlines, and by which names and labels are told from phrases.
  static let smallWords = WordTable(
    "a,an,the,and,or,but,nor,of,in,on,at,to,for,from,by,with,as,over,into,after,before,about,against,amid,than,that,this,its,his,her,their,via,vs,not,no,up,out,off,per,up,under,between,among,during,since,is,are,was,were = yes",
    meaning: { _ in true })
}
