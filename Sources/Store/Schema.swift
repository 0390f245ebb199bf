/// The corpus file: one SQLite database, meant to be read by other tools too.
///
/// - Annotation tables hold integer codes, byte offsets and day numbers, one row an annotation, in document order
///   within each document. Words and names stand once, in dictionary tables.
/// - `start` and `stop` are UTF-8 byte offsets in `documents.text`, end-exclusive; `line` counts from 1.
/// - Dates are four columns: `…_first` and `…_last`, days since 1970-01-01, both included, `…_precision`, and
///   `…_qualifier` where a part of the period is meant. All are NULL where there is no date.
/// - Kinds, precisions, forms, stances and so on are small numbers; the table `codes` says what each means in each
///   list: `SELECT name FROM codes WHERE list = 'stance' AND code = 3`.
/// - `sentence` is the number of the sentence in which a row begins, `heading` the heading over it (a code of
///   `strings`), `paragraph` counts the document's blocks of text from 1.
/// - `basis` is the rule that made the row (a code of `strings`); `anchor_start`/`anchor_stop` the words it leaned on,
///   both −1 where it leaned on the document's own date.
/// - `claims.depth` counts the statements through which a claim reached us, its own included: 2 is “A says that B said”, 0
///   quotation marks that quote nobody. `statement` is the same for claims that are one claim in several places, and
///   `copies` says in how many; they are reckoned anew after every run, in the order in which answers list claims.
/// - `repeats` lists the sentences of eight words or more whose wording stands in more than one place, without regard to case
///   and accents: those of one wording have one `passage`. It is reckoned anew after every run that changes a document.
/// - `name_counts` says how many mentions each name has, so that names by frequency need not go through all mentions.
/// - Document numbers follow the order of ingestion; `documents.position` is the order in which answers list them, by
///   path, and does not depend on history.
/// - `documents.path` is the document's name, its path under the folder that was ingested; `folder` is where that was
///   when it was last read, as seen from the corpus file.
/// - The views named `readable_…` spell everything out, for `sqlite3`, Datasette or pandas (`SchemaViews`).
package enum Schema {
  /// `PRAGMA user_version`; a file with a later one is refused, with an earlier one rebuilt by ingesting again.
  package static let version = 4
  /// `PRAGMA application_id`: “Plax”.
  package static let applicationIdentifier = 0x506C_6178

  package static let tables = """
    CREATE TABLE facts (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE codes (
      list TEXT NOT NULL, code INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (list, code)) WITHOUT ROWID;
    CREATE TABLE strings (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
    CREATE TABLE sources (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE entities (id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind INTEGER NOT NULL, folded TEXT NOT NULL);
    CREATE TABLE names (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind INTEGER NOT NULL, folded TEXT NOT NULL,
      entity INTEGER NOT NULL, UNIQUE (name, kind));
    CREATE TABLE name_counts (name INTEGER PRIMARY KEY, mentions INTEGER NOT NULL);
    CREATE TABLE documents (
      id INTEGER PRIMARY KEY, position INTEGER NOT NULL, path TEXT NOT NULL UNIQUE, folder TEXT NOT NULL,
      hash TEXT NOT NULL,
      source INTEGER NOT NULL, title TEXT, author TEXT, kind TEXT, language TEXT, url TEXT,
      published_first INTEGER, published_last INTEGER, published_precision INTEGER, published_qualifier INTEGER,
      published_basis TEXT, published_anchor_start INTEGER, published_anchor_stop INTEGER, words INTEGER NOT NULL, bytes INTEGER NOT NULL, encoding TEXT NOT NULL,
      text TEXT NOT NULL);
    CREATE TABLE blocks (
      id INTEGER PRIMARY KEY, document INTEGER NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
      line INTEGER NOT NULL, kind INTEGER NOT NULL);
    CREATE TABLE sentences (
      id INTEGER PRIMARY KEY, document INTEGER NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
      line INTEGER NOT NULL, paragraph INTEGER NOT NULL, heading INTEGER, words INTEGER NOT NULL, text TEXT NOT NULL);
    CREATE TABLE repeats (
      passage INTEGER NOT NULL, sentence INTEGER NOT NULL, PRIMARY KEY (passage, sentence)) WITHOUT ROWID;
    CREATE TABLE mentions (
      id INTEGER PRIMARY KEY, document INTEGER NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
      line INTEGER NOT NULL, sentence INTEGER NOT NULL, name INTEGER NOT NULL, kind INTEGER NOT NULL,
      text INTEGER NOT NULL, basis INTEGER NOT NULL, anchor_start INTEGER, anchor_stop INTEGER);
    CREATE TABLE dates (
      id INTEGER PRIMARY KEY, document INTEGER NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
      line INTEGER NOT NULL, sentence INTEGER NOT NULL, kind INTEGER NOT NULL,
      date_first INTEGER, date_last INTEGER, date_precision INTEGER, date_qualifier INTEGER,
      value TEXT, text TEXT NOT NULL, basis INTEGER NOT NULL, anchor_start INTEGER, anchor_stop INTEGER);
    CREATE TABLE claims (
      id INTEGER PRIMARY KEY, document INTEGER NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
      line INTEGER NOT NULL, sentence INTEGER NOT NULL, form INTEGER NOT NULL, speaker INTEGER, stance INTEGER,
      negated INTEGER NOT NULL, cue INTEGER, depth INTEGER NOT NULL,
      statement INTEGER NOT NULL, copies INTEGER NOT NULL,
      said_first INTEGER, said_last INTEGER, said_precision INTEGER, said_qualifier INTEGER,
      wording TEXT NOT NULL, speaker_start INTEGER, speaker_stop INTEGER, cue_start INTEGER, cue_stop INTEGER,
      basis INTEGER NOT NULL, anchor_start INTEGER, anchor_stop INTEGER,
      speaker_basis INTEGER, speaker_anchor_start INTEGER, speaker_anchor_stop INTEGER,
      said_basis INTEGER, said_anchor_start INTEGER, said_anchor_stop INTEGER);
    CREATE TABLE claim_via (
      claim INTEGER NOT NULL, place INTEGER NOT NULL, name INTEGER NOT NULL, PRIMARY KEY (claim, place)) WITHOUT ROWID;
    CREATE TABLE claim_pieces (
      claim INTEGER NOT NULL, place INTEGER NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
      PRIMARY KEY (claim, place)) WITHOUT ROWID;
    CREATE TABLE quantities (
      id INTEGER PRIMARY KEY, document INTEGER NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
      line INTEGER NOT NULL, sentence INTEGER NOT NULL, value REAL NOT NULL, unit INTEGER, counted INTEGER,
      modifier INTEGER, text TEXT NOT NULL, basis INTEGER NOT NULL, anchor_start INTEGER, anchor_stop INTEGER);
    CREATE TABLE events (
      id INTEGER PRIMARY KEY, document INTEGER NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
      line INTEGER NOT NULL, sentence INTEGER NOT NULL,
      happened_first INTEGER, happened_last INTEGER, happened_precision INTEGER, happened_qualifier INTEGER,
      date INTEGER NOT NULL, text TEXT NOT NULL,
      basis INTEGER NOT NULL, anchor_start INTEGER, anchor_stop INTEGER);
    CREATE TABLE event_names (
      event INTEGER NOT NULL, role INTEGER NOT NULL, place INTEGER NOT NULL, name INTEGER NOT NULL,
      PRIMARY KEY (event, role, place)) WITHOUT ROWID;
    CREATE VIRTUAL TABLE sentence_words USING fts5 (
      text, content = 'sentences', content_rowid = 'id', columnsize = 0,
      tokenize = 'unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE vocabulary USING fts5vocab ('sentence_words', 'row');
    CREATE VIRTUAL TABLE word_places USING fts5vocab ('sentence_words', 'instance');
    """

  /// The entities that are named. A speaker known only by a role (5), “the minister”, is none of those a corpus lists.
  package static let namedEntities = "SELECT * FROM entities WHERE kind <> 5"

  /// Made after the rows are in. Every annotation table is looked up by document; names by what bears them.
  package static let indexes = """
    CREATE INDEX IF NOT EXISTS blocks_by_document ON blocks (document, start);
    CREATE INDEX IF NOT EXISTS sentences_by_document ON sentences (document, start);
    CREATE INDEX IF NOT EXISTS repeats_by_sentence ON repeats (sentence);
    CREATE INDEX IF NOT EXISTS mentions_by_name ON mentions (name, document, text);
    CREATE INDEX IF NOT EXISTS mentions_by_kind ON mentions (kind);
    CREATE INDEX IF NOT EXISTS mentions_by_document ON mentions (document, start);
    CREATE INDEX IF NOT EXISTS dates_by_document ON dates (document, start);
    CREATE INDEX IF NOT EXISTS claims_by_speaker ON claims (speaker, document);
    CREATE INDEX IF NOT EXISTS claims_by_document ON claims (document, start);
    CREATE INDEX IF NOT EXISTS quantities_by_document ON quantities (document, start);
    CREATE INDEX IF NOT EXISTS events_by_document ON events (document, start);
    CREATE INDEX IF NOT EXISTS events_by_day ON events (
      happened_first, happened_last, happened_precision, happened_qualifier, document);
    CREATE INDEX IF NOT EXISTS event_names_by_name ON event_names (name, event);
    CREATE INDEX IF NOT EXISTS names_by_entity ON names (entity);
    CREATE INDEX IF NOT EXISTS names_by_folded ON names (folded);
    CREATE INDEX IF NOT EXISTS entities_by_folded ON entities (folded);
    """
  /// Made after claims have been told which of them are the same.
  static let statementIndex = "CREATE INDEX IF NOT EXISTS claims_by_statement ON claims (statement)"
}
