/// Words that tell nothing of what a sentence is about: they hold it together, place it in time, or say that something
/// is said.
enum FunctionWords {
  static func contains(_ word: String) -> Bool { words.contains(word) }

  private static let words = Set(
    table.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let table = """
    a an the this that these those here there such same other others another each every either neither both all any
    some many much more most few fewer less least several enough no none not nor only own
    i me my mine we us our ours you your yours he him his she her hers it its they them their theirs one ones who whom
    whose which what whoever whatever something anything nothing everything someone anyone nobody everybody itself
    himself herself themselves ourselves yourself
    of in on at to from by for with without within into onto upon over under above below between among amid against
    about around across along behind beside besides beyond during through throughout toward towards until till since
    before after near off out up down via per like unlike as than because due despite
    and or but if then else so yet though although while whereas whether unless when where why how once
    am is are was were be been being do does did done doing have has had having can could may might must shall should
    will would ought get gets got getting give gives gave given giving go goes went gone going come comes came coming
    make makes made making take takes took taken taking put puts become becomes became keep keeps kept let lets set
    say says said saying tell tells told add adds added
    also too very just even still already again ever never always often now today yesterday tomorrow later earlier ago
    soon almost quite rather perhaps well far back away however therefore thus instead otherwise meanwhile
    first last next new old early late mid recent recently time times way ways part
    day days week weeks month months year years decade decades century centuries morning evening night
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
    """
}
