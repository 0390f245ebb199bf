/// The English words of dates and numbers: one line for each meaning, the word class and its number behind ` = `.
///
/// The grammar's words are spelled here and in `EnglishWordLists.swift`; a second language is a second table.
enum EnglishTimeWords {
  static let table = """
    # Months. Those that are also words or names (“May”, “March”) count only where the grammar expects a month.
    january,jan = month 1
    february,feb,febr = month 2
    april,apr = month 4
    june,jun = month 6
    july,jul = month 7
    august,aug = month 8
    september,sept,sep = month 9
    october,oct = month 10
    november,nov = month 11
    december,dec = month 12
    march,mar = monthOrWord 3
    may = monthOrWord 5

    # Weekdays.
    monday,mon = weekday 1
    tuesday,tue,tues = weekday 2
    wednesday,wednes = weekday 3
    thursday,thu,thur,thurs = weekday 4
    friday,fri = weekday 5
    saturday = weekday 6
    sunday = weekday 7
    wed = weekdayOrWord 3
    sat = weekdayOrWord 6
    sun = weekdayOrWord 7
    mondays = weekdayPlural 1
    tuesdays = weekdayPlural 2
    wednesdays = weekdayPlural 3
    thursdays = weekdayPlural 4
    fridays = weekdayPlural 5
    saturdays = weekdayPlural 6
    sundays = weekdayPlural 7

    # Seasons; two of them are verbs too.
    springtime = season 1
    summer,summertime,midsummer = season 2
    autumn = season 3
    winter,wintertime,midwinter = season 4
    spring = seasonOrWord 1
    fall = seasonOrWord 3
    summers = seasonPlural 2
    autumns = seasonPlural 3
    winters = seasonPlural 4

    # Parts of the day, in the order of `DayPart`.
    morning = dayPart 0
    afternoon,mid-afternoon = dayPart 1
    evening = dayPart 2
    night = dayPart 3
    daytime = dayPart 4
    mornings = dayPartPlural 0
    afternoons = dayPartPlural 1
    evenings = dayPartPlural 2
    nights = dayPartPlural 3
    noon,midday = noon 12
    midnight = noon 24
    am,a.m = meridiem 0
    pm,p.m = meridiem 12
    o'clock = oclock 0
    gmt,utc,est,edt,cst,cdt,mst,mdt,pst,pdt,et,bst,cet,cest,msk,ist,jst = zone 0
    bc,bce,b.c,b.c.e = era -1
    ad,ce,a.d,c.e = era 1

    # First words of named days; the names are in `Holiday`.
    christmas,easter,thanksgiving,halloween,valentine,juneteenth,pentecost,palm,good,new,international,women,st,saint,memorial = holiday 0
    victory,bastille,labor,labour,columbus,veterans,armistice,boxing,martin,presidents,election,groundhog = holiday 0
    earth,mother,father,ash,maundy,whit,whitsun,whitsunday,ascension,michaelmas,candlemas,lady,martinmas = holiday 0
    black,cyber = holiday 0

    # Units: second 0, minute 1, hour 2, day 3, weekend 4, week 5, month 6, quarter 7, half 8, year 9, decade 10,
    # century 11, millennium 12. “second” and “half” stand elsewhere, as they are mostly other things.
    minute,min = unit 1
    hour = unit 2
    day = unit 3
    weekend = weekend 4
    week = unit 5
    month = unit 6
    year = year 9
    quarter = quarter 7
    decade = unit 10
    century = century 11
    millennium = unit 12
    seconds,secs = unitPlural 0
    minutes,mins = unitPlural 1
    hours,hrs = unitPlural 2
    days = unitPlural 3
    weekends = unitPlural 4
    weeks = unitPlural 5
    months = unitPlural 6
    quarters = unitPlural 7
    years,yrs = unitPlural 9
    decades = unitPlural 10
    centuries = unitPlural 11
    millennia,millenniums = unitPlural 12
    fortnight = unit 13
    fortnights = unitPlural 13
    trading,calendar,working,business = calendarUnit 0
    daylong = unitAdjective 3
    weeklong = unitAdjective 5
    monthlong = unitAdjective 6
    yearlong = unitAdjective 9
    decadelong = unitAdjective 10
    yearend = end 9
    old,olds = old 0
    fiscal = fiscal 0
    half = half 0
    q1 = quarterName 1
    q2 = quarterName 2
    q3 = quarterName 3
    q4 = quarterName 4
    h1 = halfName 1
    h2 = halfName 2
    long = long 0
    period = period 0
    term = term 0
    time = time 0

    # Numbers.
    zero = cardinal 0
    one = cardinal 1
    two = cardinal 2
    three = cardinal 3
    four = cardinal 4
    five = cardinal 5
    six = cardinal 6
    seven = cardinal 7
    eight = cardinal 8
    nine = cardinal 9
    ten = cardinal 10
    eleven = cardinal 11
    twelve = cardinal 12
    thirteen = cardinal 13
    fourteen = cardinal 14
    fifteen = cardinal 15
    sixteen = cardinal 16
    seventeen = cardinal 17
    eighteen = cardinal 18
    nineteen = cardinal 19
    twenty = cardinal 20
    thirty = cardinal 30
    forty,fourty = cardinal 40
    fifty = cardinal 50
    sixty = cardinal 60
    seventy = cardinal 70
    eighty = cardinal 80
    ninety = cardinal 90
    hundred = scale 2
    thousand = scale 3
    million,mln,mn = scale 6
    billion,bln,bn = scale 9
    trillion,trn,tn = scale 12
    dozen = dozen 12
    hundreds = plural 2
    thousands = plural 3
    millions = plural 6
    billions = plural 9
    trillions = plural 12
    dozens = plural 1
    few = few 0
    several,many,numerous,countless = several 0
    couple = couple 2
    first = ordinal 1
    second = ordinal 2
    third = ordinal 3
    fourth = ordinal 4
    fifth = ordinal 5
    sixth = ordinal 6
    seventh = ordinal 7
    eighth = ordinal 8
    ninth = ordinal 9
    tenth = ordinal 10
    eleventh = ordinal 11
    twelfth = ordinal 12
    thirteenth = ordinal 13
    fourteenth = ordinal 14
    fifteenth = ordinal 15
    sixteenth = ordinal 16
    seventeenth = ordinal 17
    eighteenth = ordinal 18
    nineteenth = ordinal 19
    twentieth = ordinal 20
    thirtieth = ordinal 30
    fortieth = ordinal 40
    fiftieth = ordinal 50
    twenties = decadeWord 20
    thirties = decadeWord 30
    forties = decadeWord 40
    fifties = decadeWord 50
    sixties = decadeWord 60
    seventies = decadeWord 70
    eighties = decadeWord 80
    nineties = decadeWord 90

    # Which one is meant.
    the = the 0
    a,an = article 1
    last = last 0
    past = past 0
    next = next 0
    this = this 0
    these = this 1
    near,short = near 0
    that = that 0
    previous,preceding,prior = previous 0
    following = following 0
    ensuing,succeeding,subsequent = following 1
    coming,upcoming = coming 0
    same,corresponding,comparable = same 0
    current = current 0
    latest = latest 0
    recent = recent 0
    every = every 0
    each = each 0
    entire,whole,full = entire 0

    # From where an amount of time is counted.
    ago = ago 0
    later,afterwards,afterward,thereafter = later 0
    earlier,beforehand = earlier 0
    before = before 0
    after = after 0
    hence = fromNow 0

    # Days, vague times and repetitions.
    today = day 0
    yesterday = day -1
    tomorrow = day 1
    tonight = tonight 0
    now = now 0
    currently,presently,nowadays = present 0
    present = present 1
    recently,lately = pastReference 0
    future = future 0
    hourly = frequency 2
    daily = frequency 3
    weekly = frequency 5
    monthly = frequency 6
    annually,yearly = frequency 9

    # Parts of a period.
    early = early 0
    mid,middle = middle 0
    late = late 0
    small,wee = small 0
    beginning,start,outset,onset = begin 0
    turn = begin 1
    # Edges of the day, with the part of it that they are reckoned to.
    dawn,daybreak,sunrise = twilight 0
    dusk,sunset = twilight 2
    nightfall = twilight 3
    end,close = finish 0
    opening,initial = stage 0
    closing,final,dying,waning = stage 1

    # Approximation.
    about,approximately,roughly,some = about 0
    around,circa,ca,c = around 0
    nearly,almost = nearly 0
    over,exceeding = over 0
    under = under 0
    more = more 0
    less,fewer = less 0
    than = than 0
    at = at 0
    least = least 0
    most = most 0
    up = up 0
    no = no 0
    or = or 0
    so = so 0

    # What holds an expression together.
    of = of 0
    in = in 0
    on = on 0
    and = and 0
    to = to 0
    through,thru = through 0
    from = from 0
    between = between 0
    until,till,til = until 0
    since = since 0
    by = by 0
    during = during 0
    again,then,also = again 0
    page,pages,p,pp,isbn,issn,vol,room,highway,route,article,articles,resolution,resolutions,section,sections = page 0
    chapter,chapters,paragraph,clause,unit,extension,suite,gate,channel,windows,figure,psalm,boeing,airbus = page 0
    flight,flights = flight 0
    """
}
