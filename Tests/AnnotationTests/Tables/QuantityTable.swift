/// One quantity a line: `text | words | value | unit | of | modifier`, `-` for what is not there; a line without
/// fields behind the text has no quantity. Lines with `#` are headings.
enum QuantityTable {
  static let text = """
    # People and things
    An airliner crashed, killing 38 of the 67 people on board. | 38 of the 67 people | 38 | people | killed | -
    Thirty-eight people died. | Thirty-eight people | 38 | people | died | -
    Over 50 were arrested. | Over 50 | 50 | - | arrested | MORE_THAN
    More than 50 Azerbaijanis were reportedly detained. | More than 50 Azerbaijanis | 50 | azerbaijanis | detained | MORE_THAN
    Nine people were detained. | Nine people | 9 | people | detained | -
    Two Azerbaijani citizens died. | Two Azerbaijani citizens | 2 | citizens | died | -
    Some 15 thousand students came. | Some 15 thousand students | 15000 | students | - | APPROX
    There are more than half a million Azeris in the city. | more than half a million Azeris | 500000 | azeris | - | MORE_THAN
    At least 12 soldiers were killed. | At least 12 soldiers | 12 | soldiers | killed | MORE_THAN
    The list names 33 people who were still missing. | 33 people | 33 | people | missing | -
    Fifteen passengers remain missing. | Fifteen passengers | 15 | passengers | missing | -
    Nine miners stayed unemployed. | Nine miners | 9 | miners | unemployed | -
    The 12 people who died were farmers. | 12 people | 12 | people | died | -
    Seven sailors are feared dead. | Seven sailors | 7 | sailors | dead | -
    Three climbers were reported missing. | Three climbers | 3 | climbers | missing | -
    He met 12 people who adopted a dog. | 12 people | 12 | people | - | -
    The blast left 38 dead. | 38 | 38 | - | dead | -
    The blast wounded 1,200 people. | 1,200 people | 1200 | people | wounded | -
    The blast injured up to 40 workers. | up to 40 workers | 40 | workers | injured | LESS_THAN
    Around 2000 people came. | Around 2000 people | 2000 | people | - | APPROX
    Nearly 300 houses were destroyed. | Nearly 300 houses | 300 | houses | destroyed | LESS_THAN
    Fewer than 20 members voted. | Fewer than 20 members | 20 | members | voted | LESS_THAN
    One person died. | One person | 1 | person | died | -
    The city has a population of 10 million people. | 10 million people | 10000000 | people | population | -
    A dozen houses burnt. | A dozen houses | 12 | houses | - | -
    Half a dozen cars burnt. | Half a dozen cars | 6 | cars | - | -
    Two hundred and five tanks were sent. | Two hundred and five tanks | 205 | tanks | sent | -
    Twenty-one guns fired. | Twenty-one guns | 21 | guns | fired | -
    Two thousand five hundred men came. | Two thousand five hundred men | 2500 | men | - | -
    Eleven people lost their lives. | Eleven people | 11 | people | lost their lives | -
    They spoke of 30 sailors who have lost their lives. | 30 sailors | 30 | sailors | lost their lives | -
    The town is in mourning for eight people. | eight people | 8 | people | mourned | -
    Two of those nine died. | Two of those nine | 2 | - | died | -
    Two of the ten were children. | Two of the ten | 2 | children | - | -
    We received thirty wounded at night. | thirty | 30 | - | wounded | -
    The clinic received 34 patients. | 34 patients | 34 | patients | received | -
    1,650 residents of the lower town were evacuated. | 1,650 residents | 1650 | residents | evacuated | -
    Forty men from the mines had come. | Forty men | 40 | men | - | -
    They printed 110 special cultural guides. | 110 special cultural guides | 110 | guides | printed | -
    They own 50 Russian-language newspapers. | 50 Russian-language newspapers | 50 | newspapers | - | -
    A force of 10 to 15 thousand troops came. | 10 to 15 thousand troops | 10000 | troops | force | MORE_THAN
    On 12 January 2009, 45 tanks were sent. | 45 tanks | 45 | tanks | sent | -
    In 2003, 45 people were shot. | 45 people | 45 | people | shot | -
    Police arrested 5 of them. | 5 | 5 | - | arrested | -
    Nobody knows the 40-digit number 1234567890123456789012345678901234567890 of atoms.
    They shot 42 others. | 42 others | 42 | - | shot | -
    He and 42 others were shot. | 42 others | 42 | - | shot | -
    Two Iraqi tanks remained. | Two Iraqi tanks | 2 | tanks | remained | -
    He counts on the remaining six votes. | six votes | 6 | votes | - | -
    They went on burying 12 dead sailors. | 12 dead sailors | 12 | sailors | buried | -
    They came instead of two friends. | two friends | 2 | friends | - | -
    The tower has 85,000 square feet of glass. | 85,000 square feet | 85000 | square feet | - | -
    All of it falls under two broad headings. | two broad headings | 2 | headings | - | -

    # Where a count has got to
    The number of people killed in the floods has risen to 223, it said. | 223 | 223 | people | killed | -
    The death toll rose to 38. | 38 | 38 | - | death toll | -
    The death toll, officials said, reached 1,200. | 1,200 | 1200 | - | death toll | -
    That brings the number of dead to 38. | 38 | 38 | - | dead | -
    The number of confirmed cases stands at more than 400. | more than 400 | 400 | cases | number | MORE_THAN
    The toll passed 50. | 50 | 50 | - | toll | -

    # Money
    It cost about $800 mln. | about $800 mln | 800000000 | dollars | cost | APPROX
    Trade reached US$2.403 billion. | US$2.403 billion | 2403000000 | dollars | reached | -
    He paid a fine of $500. | $500 | 500 | dollars | fine | -
    The bridge cost €1.5bn to build. | €1.5bn | 1500000000 | euros | cost | -
    The bridge cost €1.5 bn to build. | €1.5 bn | 1500000000 | euros | cost | -
    The house went for £20,000. | £20,000 | 20000 | pounds | - | -
    He owes 15 dollars. | 15 dollars | 15 | dollars | - | -
    He owes 3.5 million manat. | 3.5 million manat | 3500000 | manat | - | -
    The firm lost ¥300 million. | ¥300 million | 300000000 | yen | lost | -
    Она стоит $800 млн здесь. | $800 млн | 800000000 | dollars | - | -

    # Shares and rates
    Trade grew by 39.3%. | 39.3% | 39.3 | percent | - | -
    Prices rose 5.2 per cent. | 5.2 per cent | 5.2 | percent | - | -
    Prices rose 12 percent. | 12 percent | 12 | percent | - | -
    About 80% of Azeris approve of it. | About 80% | 80 | percent | azeris | APPROX
    It takes 30 percent of the country's exports. | 30 percent | 30 | percent | exports | -
    It is 90% of the total border. | 90% | 90 | percent | border | -
    Two-thirds of voters stayed away. | Two-thirds | 0.6666666666666666 | share | voters | -
    Three-quarters of the harvest was lost. | Three-quarters | 0.75 | share | harvest | -
    About three-quarters support it. | About three-quarters | 0.75 | share | - | APPROX
    Twenty percent of voters stayed away. | Twenty percent | 20 | percent | voters | -

    # Measures
    The border is 301.1 kilometres long. | 301.1 kilometres | 301.1 | kilometres | - | -
    The pipe is 5 km away. | 5 km | 5 | km | - | -
    It weighs 2 1/2 tonnes. | 2 1/2 tonnes | 2.5 | tonnes | - | -
    It pumps 50,000 barrels a day. | 50,000 barrels | 50000 | barrels | - | -
    It is 1500 metres deep. | 1500 metres | 1500 | metres | - | -

    # Ages
    A 24-year-old man spoke. | 24-year-old | 24 | years | - | -
    She is 52 years old. | 52 years old | 52 | years | - | -
    Their six-month-old son slept. | six-month-old | 6 | months | - | -

    # No quantities
    The dust in Silo 4 lies deep.
    According to one officer it rained.
    The 23rd meeting was held.
    The G-8 met.
    A Boeing 737 landed.
    Two F-16 or Su-27.
    See page 12 and Article 5.
    As shown before,[3] it rose.
    The score was 3-1.
    It began at 10:35 sharp.
    Sixty-four working men, women and children are dead. | Sixty-four working men | 64 | men | dead | -
    Forty-one persons are now known to have lost their lives. | Forty-one persons | 41 | persons | lost their lives | -
    The jury found that 57 persons had met their deaths by drowning. | 57 persons | 57 | persons | met their deaths | -
    Seven people are now confirmed dead. | Seven people | 7 | people | dead | -
    The dead were 57 by the official count. | 57 | 57 | - | dead | -
    The death-roll rose to five. | five | 5 | - | death toll | -
    Another body was found, bringing the dead to ten. | ten | 10 | - | dead | -
    Some 290 men and boys died. | Some 290 men | 290 | men | died | APPROX
    Four die at the scene. | Four | 4 | - | die | -
    The fire killed a 62-year-old shepherd. | 62-year-old | 62 | years | - | -
    On the evening of the shooting two detectives called. | two detectives | 2 | detectives | called | -
    The train ran at 84 km/h here. | 84 km/h | 84 | km/h | - | -
    It ran at 120 kilometres per hour. | 120 kilometres per hour | 120 | kilometres per hour | - | -
    They found a boy of 15.
    She is the sister of one of the dead.
    In 1920 it fell.
    On 27 June 2025 it fell.
    It lasted three weeks.
    One of the most important is this.
    No one came.
    No one had warned her.
    That one was lost.
    By Monday evening it rained.
    They held the Three Cities to the end.
    They lost 1 – 2 to the guests.
    He lived at 405 Williams Ave. in town.
    The number 12 is even.
    Resolution 1244 passed.
    ISBN 978-1-85743-137-7 is a book.
    Call 555-1998 now.
    Chapter 11 comes last.
    Apollo 11 flew.
    """
}
