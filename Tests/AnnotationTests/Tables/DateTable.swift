/// One expression a line: `text | published | value`, and behind a fourth bar the modifier where there is one.
///
/// Several values are parted by blanks, in text order; `-` stands for “no date here”, `nil` for a date without a
/// value. A published date of `-` means that the document's date is not known. Lines with `#` are headings.
enum DateTable {
  static let text = """
    # Full dates
    The treaty was signed on 27 June 2025. | - | 2025-06-27
    The treaty was signed on June 27, 2025. | - | 2025-06-27
    The treaty was signed on June 27 2025. | - | 2025-06-27
    The treaty was signed on 27 February, 2003, in Baku. | - | 2003-02-27
    The treaty was signed on the 6th of June 1944. | - | 1944-06-06
    The treaty was signed on June 6th, 1944. | - | 1944-06-06
    It was signed on the sixth of June, 1944. | - | 1944-06-06
    It was signed on the twenty-sixth of June, 1945. | - | 1945-06-26
    On Friday, 27 June 2025, the court sat. | - | 2025-06-27
    On Friday, June 27, 2025, the court sat. | - | 2025-06-27
    On Friday 27 June 2025 the court sat. | - | 2025-06-27
    The court sat on Oct. 23, 1998. | - | 1998-10-23
    The court sat on 4 Sept 1998. | - | 1998-09-04
    The court sat on Sep 4 1998. | - | 1998-09-04
    The census of 2007 June 20 was the last. | - | 2007-06-20
    They met on 29 July 29, 2008, in Moscow. | - | 2008-07-29
    They met on 12-Jan-2009 in Minsk. | - | 2009-01-12
    Bernoulli died on 17 March 1782. | - | 1782-03-17
    Jerome died on 30 September 420. | - | 0420-09-30
    On May 1, 2004 the Union grew. | - | 2004-05-01
    On March 4, 1918 the office opened. | - | 1918-03-04
    There is no 30 February 2001. | - | nil

    # Digits only
    The log begins on 2025-06-27 and goes on. | - | 2025-06-27
    The log begins on 2025/06/27 and goes on. | - | 2025-06-27
    The log begins on 27.06.2025 and goes on. | - | 2025-06-27
    The log begins on 1.2.2003 and goes on. | - | 2003-02-01
    The log begins on 6/27/2025 and goes on. | - | 2025-06-27
    The log begins on 27/6/2025 and goes on. | - | 2025-06-27
    The log begins on 27/6/2025, the next on 3/4/2025. | - | 2025-06-27 2025-04-03
    The log begins on 6/27/2025, the next on 3/4/2025. | - | 2025-06-27 2025-03-04
    The log begins on 06/27/98. | - | 1998-06-27
    The log begins at 2025-06-27T10:15:30Z. | - | 2025-06-27T10:15:30
    The index for 2008-11 rose. | - | 2008/2011
    The towers fell on 9/11. | - | 2001-09-11
    Version 10.4.11 was released. | - | -
    The address is 10.12.14.200 here. | - | -
    The score was 3-1 and then 2/3. | - | -
    The number 555-1998 rang. | - | -

    # Months and years
    The republic was founded in May 1918. | - | 1918-05
    The republic lasted until April 1920. | - | 1920-04
    It happened in December of 1783. | - | 1783-12
    It happened in May, 1750. | - | 1750-05
    It happened in January of the year 1804. | - | 1804-01
    It happened in Dec. 2010. | - | 2010-12
    In 1922 the union was formed. | - | 1922
    Since 1991 relations have grown. | - | 1991
    The 1917 revolution came first. | - | 1917
    The 2014 protests filled the square. | - | 2014
    The treaty (1813) was printed. | - | 1813
    After the 2008 war trade fell. | - | 2008
    Do they know that this is not 1937 but 2025? | - | 1937 2025
    “1937 continues,” he said. | - | 1937
    The mid-1998 crash was sharp. | - | 1998 | MID
    The class of '98 met again. | - | 1998
    It was nineteen ninety-seven when they met. | - | 1997
    It was the year two thousand. | - | 2000
    In two thousand and five it closed. | - | 2005
    In the year 71 the fort was built. | - | 0071
    Tabennese was born circa 314 in Egypt. | - | 0314
    He ruled from 44 BC. | - | BC0044
    He ruled until AD 79. | - | 0079
    He ruled until 394 AD. | - | 0394
    The trade in 2008 rose. | - | 2008
    In 2005, Holt was chosen. | - | 2005

    # No dates
    They may leave and they march in step. | 2025-07-01 | -
    May I ask a question? | 2025-07-01 | -
    Theresa May spoke. | 2025-07-01 | -
    March on, comrades. | 2025-07-01 | -
    April Smith sang with June Carter. | 2025-07-01 | -
    Jan Hus was burnt. | 2025-07-01 | -
    The second time was better. | 2025-07-01 | -
    Wait one second thought. | 2025-07-01 | -
    It cost $1998 or £2003. | - | -
    About 2000 people came. | - | -
    There were 1500 soldiers. | - | -
    It is 1945 metres high. | - | -
    See page 1998 of the report. | - | -
    Flight 1812 was late. | - | -
    The empire's fall surprised all. | - | -
    The fall of the city was near. | - | -
    Spring into action! | - | -
    The sun set and he sat down. | - | -
    Two thirds of it is gone. | - | -
    Three-quarters of the food is gone. | - | -
    A quarter of the crew fell ill. | - | -
    It pays $5 a year. | - | -
    They work 24 hours a day. | - | -
    A 24-year-old man spoke. | - | -
    He watched “This Week” on television. | 2025-07-01 | -
    ISBN 978-1-85743-137-7 is the number. | - | -

    # Decades and centuries
    The 1990s were hard. | - | 199X
    The early 1990s were hard. | - | 199X | START
    The late 1980s and early 1990s were hard. | - | 198X 199X | END START
    The mid-1990s were hard. | - | 199X | MID
    The beginning of the 1990s was hard. | - | 199X | START
    The '80s were loud. | - | 198X
    The 1980’s were loud. | - | 198X
    The sixties were loud. | - | 196X
    In the 30s and 40s jazz grew. | - | 193X 194X
    She was in her 20s then. | - | -
    It was part of Iran until the 19th century. | - | 18XX
    It was a 19th-century house. | - | 18XX
    The late nineteenth century saw growth. | - | 18XX | END
    The twenty-first century began. | - | 20XX
    The 1600s were cold. | - | 16XX
    The last half of the 1980s was dull. | - | 198X | END

    # Seasons, quarters, halves, fiscal years
    They met in the summer of 2012. | - | 2012-SU
    They met in spring 1968. | - | 1968-SP
    They met in fall 2004. | - | 2004-FA
    They met in the winter of 1994. | - | 1994-WI
    Ties worsened over the summer. | 2025-08-27 | 2025-SU
    They met this fall. | 1989-11-02 | 1989-FA
    They met last spring. | 2025-07-01 | 2025-SP
    They met last winter. | 2025-11-01 | 2025-WI
    The third quarter of 1990 was poor. | - | 1990-Q3
    The third quarter was poor. | 1989-10-26 | 1989-Q3
    The fourth quarter was poor. | 1990-02-03 | 1989-Q4
    Profit for Q3 2024 rose. | - | 2024-Q3
    The third-quarter loss grew. | 1989-10-26 | 1989-Q3
    The first quarter of next year will be good. | 1989-10-26 | 1990-Q1
    This year's third quarter was poor. | 1989-10-26 | 1989-Q3
    The second half of 2024 was better. | - | 2024-H2
    The first half was better for the team. | 2024-10-01 | -
    In fiscal 1989 it lost money. | 1990-02-03 | 1989
    The fiscal year was poor. | 1989-10-26 | 1989
    Profit in the quarter ended Sept. 30 rose. | 1989-10-26 | 1989-Q3 1989-09-30
    In the third quarter profit doubled from a year earlier. | 1989-10-26 | 1989-Q3 1988-Q3
    Profit was $3 a share, against $2 a year ago. | 1989-10-26 | 1988
    The third quarter was good. The year-ago period was not. | 1989-10-26 | 1989-Q3 1988-Q3

    # Parts of a period
    The raid came in late June. | 2025-07-01 | 2025-06 | END
    The raid came in early November. | 2025-12-01 | 2025-11 | START
    The raid came in mid-November. | 2025-12-01 | 2025-11 | MID
    It began in early 1990. | - | 1990 | START
    At the end of 2024 it closed. | - | 2024 | END
    At the beginning of 2009 it opened. | - | 2009 | START
    In the middle of October it opened. | 2025-12-01 | 2025-10 | MID
    It opened earlier this year. | 2025-07-01 | 2025
    It will open later this month. | 2025-07-01 | 2025-07
    It closed late yesterday. | 2025-07-01 | 2025-06-30 | END
    It closed early Tuesday. | 2025-07-03 | 2025-07-01 | START
    It will close by year-end. | 2025-07-01 | 2025 | END
    It will close early next year. | 2025-07-01 | 2026 | START
    It closed late last week. | 2025-07-03 | 2025-W26 | END

    # Near dates in the news
    He spoke today. | 2025-07-01 | 2025-07-01
    He spoke yesterday. | 2025-07-01 | 2025-06-30
    He will speak tomorrow. | 2025-07-01 | 2025-07-02
    He spoke yesterday morning. | 2025-07-01 | 2025-06-30TMO
    He will speak tonight. | 2025-07-01 | 2025-07-01TNI
    He spoke last night. | 2025-07-01 | 2025-06-30TNI
    He spoke this morning. | 2025-07-01 | 2025-07-01TMO
    He spoke the day before yesterday. | 2025-07-03 | 2025-07-01
    He spoke on Monday. | 2025-07-02 | 2025-06-30
    He will speak on Monday. | 2025-07-02 | 2025-07-07
    He spoke on Wednesday. | 2025-07-02 | 2025-07-02
    He is to speak on Friday. | 2025-07-02 | 2025-07-04
    He plans to speak on Friday. | 2025-07-02 | 2025-07-04
    A vote is scheduled for Friday. | 2025-07-02 | 2025-07-04
    It may have been lost on Friday. | 2025-07-02 | 2025-06-27
    He spoke last Friday. | 2025-07-02 | 2025-06-27
    He speaks next Friday. | 2025-07-02 | 2025-07-04
    He spoke on Friday night. | 2025-07-02 | 2025-06-27TNI
    On Friday, fishermen rescued the crew. | 2015-05-18 | 2015-05-15
    The plane was shot down last December. | 2025-07-01 | 2024-12
    It crashed on 25 December. | 2025-07-01 | 2024-12-25
    On 2 July, the paper published a note. | 2025-08-27 | 2025-07-02
    The dividend is payable Jan. 15. | 1989-11-02 | 1990-01-15
    It was payable in April of this year. | 2025-07-01 | 2025-04
    It was closed in February of this year. | 2025-07-01 | 2025-02
    It was closed in July last year. | 2025-07-01 | 2024-07
    It will be opened in September. | 1990-08-16 | 1990-09
    It was opened in September. | 1990-12-16 | 1990-09
    He was elected last month. | 2025-07-01 | 2025-06
    He was elected last year. | 2025-07-01 | 2024
    He stands next year. | 2025-07-01 | 2026
    They meet this week. | 2025-07-02 | 2025-W27
    They met last week. | 2025-07-02 | 2025-W26
    They meet next week. | 2024-12-30 | 2025-W02
    They met over the weekend. | 2025-07-02 | 2025-W26-WE
    They meet this weekend. | 2025-07-02 | 2025-W27-WE
    He came two weeks ago. | 2025-07-02 | 2025-W25
    He came three days ago. | 2025-07-02 | 2025-06-29
    He came 24 years ago. | 2025-07-02 | 2001
    He came two months ago. | 2025-01-15 | 2024-11
    He came a decade ago. | 2025-07-02 | 2015
    He came half a century ago. | 2025-07-02 | 1975
    He came about two years ago. | 2025-07-02 | 2023 | APPROX
    He came a few years ago. | 2025-07-02 | PAST_REF
    He leaves three days from now. | 2025-07-02 | 2025-07-05
    It was the worst of the last decade. | 2025-07-02 | 201X
    By the end of the year it will be gone. | 2025-07-02 | 2025 | END
    It will resume on Thanksgiving. | 2024-11-02 | 2024-11-28
    They met on Christmas Eve. | 2025-01-12 | 2024-12-24
    They met at Easter 2025. | - | 2025-04-20
    They met on Good Friday 2024. | - | 2024-03-29
    The May elections were fair. | 2025-07-02 | 2025-05
    He spoke on Tuesday, Sept. 11. | 2001-09-14 | 2001-09-11

    # Without the document's own date
    He spoke yesterday. | - | nil
    He spoke last week. | - | nil
    He came two years ago. | - | nil
    It crashed on 25 December. | - | XXXX-12-25
    The plane was shot down last December. | - | XXXX-12
    He spoke on Friday. | - | XXXX-WXX-5
    They met over the summer. | - | XXXX-SU
    They met in late June. | - | XXXX-06 | END
    The events of January 20 are remembered. | - | XXXX-01-20

    # Told from a date in the text
    The bank opened on 12 January 2009. Two weeks later it closed. | - | 2009-01-12 2009-W05
    The bank opened on 12 January 2009. The following day it closed. | - | 2009-01-12 2009-01-13
    The bank opened on 12 January 2009. The next day it closed. | - | 2009-01-12 2009-01-13
    The bank opened on 12 January 2009 and closed three days later. | - | 2009-01-12 2009-01-15
    The bank opened in May 1918. Two years later it closed. | - | 1918-05 1920
    The bank opened in May 1918 and closed the following month. | - | 1918-05 1918-06
    The bank opened in 1918 and closed the same year. | - | 1918 1918
    The bank opened in 1918. Later that year it closed. | - | 1918 1918
    The bank opened in 1918, a year earlier than planned. | - | 1918 1917
    The bank opened in 1918. It closed two weeks later. | - | 1918 nil
    It opened on 12 January 2009. That evening it burnt. | - | 2009-01-12 2009-01-12TEV
    Murder was charged in 2001. More than two decades later questions remain. | - | 2001 2021 | - MORE_THAN

    # A history goes on in the year it has reached
    The siege began in 1941. It grew in 1942. After 1943 it ended. By 1944 it was over. On 27 January it rained. | 2010-05-01 | 1941 1942 1943 1944 1944-01-27
    War came in 1939 and 1940. By October 1942 and March 1943 they fell back. In May they lost. | 2010-05-01 | 1939 1940 1942-10 1943-03 1943-05
    It began in 1939. In 1940 it spread. By 1941 it was wide. In October 1942 they won. In February they lost. | 2010-05-01 | 1939 1940 1941 1942-10 1943-02
    It is known today for 1813, 1828, 1917 and 1920. | 2010-05-01 | PRESENT_REF 1813 1828 1917 1920
    The events of January 20 are not forgotten. | 2025-07-01 | XXXX-01-20
    The events of June 27 are not forgotten. | 2025-07-01 | 2025-06-27

    # Times of day
    The blast came at 10:35 a.m. on Friday. | 1998-08-12 | 1998-08-07T10:35
    The blast came at 10 p.m. Wednesday. | 1998-08-13 | 1998-08-12T22:00
    The blast came at 5 p.m. EST, Nov. 6. | 1989-11-08 | 1989-11-06T17:00
    The blast came at noon on 3 May 1921. | - | 1921-05-03T12:00
    The blast came at 3pm. | 1998-08-13 | 1998-08-13T15:00
    The blast came at 6:30am. | 1998-08-13 | 1998-08-13T06:30
    The blast came at 4 in the morning. | 1998-08-13 | 1998-08-13T04:00
    The blast came at 22:30. | 1998-08-13 | 1998-08-13T22:30
    The blast came at midnight Friday. | 1998-08-13 | 1998-08-07T24:00
    On 12 May 1999 it rang at 9:15 a.m. twice. | - | 1999-05-12 1999-05-12T09:15
    The blast came around 7:15 p.m. that night. | 1998-08-13 | 1998-08-13T19:15 1998-08-13TNI | APPROX
    It came on the night of 23 October 1998. | - | 1998-10-23TNI

    # Lengths of time
    Nearly three weeks have passed. | - | P3W | LESS_THAN
    It lasted about ten days. | - | P10D | APPROX
    It lasted at least 30 days. | - | P30D | MORE_THAN
    It lasted more than four hours. | - | PT4H | MORE_THAN
    It lasted up to 180 days. | - | P180D | LESS_THAN
    It lasted two and a half years. | - | P2Y6M
    It lasted a minute and a half. | - | PT1M30S
    It lasted 2 1/2 years. | - | P2Y6M
    It lasted half a century. | - | P50Y
    It lasted thirteen minutes. | - | PT13M
    It lasted a hundred years. | - | P100Y
    It was a ten-year war. | - | P10Y
    The 30-year conflict ended. | - | P30Y
    They were free for over 30 years. | - | P30Y | MORE_THAN
    They waited for several months. | - | PXM
    They waited a few days. | - | PXD
    They waited a couple of years. | - | P2Y
    They waited for decades. | - | PXE
    The past two years were hard. | 2025-07-01 | P2Y
    The first nine months were hard. | 2025-07-01 | P9M
    The next few weeks will be hard. | 2025-07-01 | PXW
    Tensions grew in recent months. | 2025-07-01 | PXM
    It takes 12 to 18 months. | - | PXM
    Two more weeks are needed. | - | P2W
    It was a year-long siege. | - | P1Y
    It took 1.5 hours. | - | PT1H30M
    It took 99999999999999999999 years. | - | -

    # Again and again
    They meet every day. | - | P1D
    They meet every two weeks. | - | P2W
    They meet every Tuesday. | - | XXXX-WXX-2
    They meet each July. | - | XXXX-07
    They meet on Saturdays. | - | XXXX-WXX-6
    They meet on Tuesday nights. | - | XXXX-WXX-2TNI
    The paper is printed daily. | - | P1D
    They meet every morning. | - | XXXX-XX-XXTMO

    # Ranges
    The war (1804–13) was long. | - | 1804/1813
    The war of 1826-1828 was long. | - | 1826/1828
    They met on 23–25 January 2006. | - | 2006-01-23/2006-01-25
    They met on June 27–29, 2025. | - | 2025-06-27/2025-06-29
    The January–June 2016 figures are out. | - | 2016-01/2016-06
    It stood between May 1918 and April 1920. | - | 1918-05 1920-04
    He served from 1997 to 2001. | - | 1997 2001
    It ran from March to August 2011. | - | 2011-03 2011-08
    It ran from November to March 2011. | - | 2010-11 2011-03
    It ran from 23 January through 9 March 2014. | - | 2014-01-23 2014-03-09
    He lived 8 September 1841 – 1 May 1904 in Prague. | - | 1841-09-08 1904-05-01
    In 1890 – 91 he wrote a trio. | - | 1890 1891

    # Vague times
    The state of what is now Armenia grew. | - | PRESENT_REF
    They are currently in talks. | - | PRESENT_REF
    They recently met. | - | PAST_REF
    In the past, they met. | - | PAST_REF
    In the future they will meet. | - | FUTURE_REF
    In the near future they will meet. | - | FUTURE_REF
    They meet a lot these days. | - | PRESENT_REF
    """
}
