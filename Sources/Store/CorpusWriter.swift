import Foundation
import GRDB
import GRDBSQLite

/// Writes a corpus file: documents in, documents out, and at the end everything that rests on all of them.
///
/// **Safety.** The corpus is never written in place. Everything happens in one transaction on a new file beside it
/// (`NewFile`), which takes the corpus's name when it is complete and on the disk. A run killed at any moment leaves the
/// old corpus or the new one, never a mixture; whoever reads meanwhile reads the old one. This also makes SQLite's journal
/// unnecessary, which is the fastest way to write.
///
/// **History.** The corpus depends on the documents in it, not on the order or number of runs that put them there:
/// whatever reads across documents (`CorpusSummary`) is reckoned anew at the end of every run. Only row numbers differ.
package final class CorpusWriter {
  private let database: Database
  private var documents: DocumentWriter
  private var numbers: [ExactText: Int] = [:]
  private var hasRemoved = false
  private var hasChanged = false

  private init(_ database: Database) throws {
    self.database = database
    documents = try DocumentWriter(database)
    let known = try Row.fetchCursor(database, sql: "SELECT path, id FROM documents")
    while let row = try known.next() { numbers[ExactText(row[0])] = row[1] }
  }

  /// - Parameters:
  ///   - path: the corpus; made where it does not exist.
  ///   - startsEmpty: leave out what the corpus holds now.
  ///   - settings: what Store cannot know: the annotator's version, code lists, how names become entities.
  ///   - body: writes and removes documents.
  /// - Throws: `CorpusError`, `.locked` where another process writes to it; whatever `body` throws. The corpus is then
  ///   as it was.
  package static func update(
    _ path: String, startsEmpty: Bool = false, settings: CorpusSettings, body: (CorpusWriter) throws -> Void
  ) throws {
    // A link goes on leading to the corpus, which is replaced where it is.
    let path =
      realpath(path, nil).map { found in
        defer { free(found) }
        return String(cString: found)
      } ?? path
    let file = try NewFile(replacing: path)
    do {
      let isNew = startsEmpty || access(path, F_OK) != 0
      if !isNew {
        try CorpusHeader(path: path).check(path: path)
        try file.copyTarget()
      }
      try write(file.path, isNew: isNew, settings: settings, body)
    } catch {
      file.discard()
      throw (error as? DatabaseError).map { CorpusError($0, path: path) } ?? error
    }
    try file.replace()
  }

  private static func write(
    _ path: String, isNew: Bool, settings: CorpusSettings, _ body: (CorpusWriter) throws -> Void
  ) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { database in
      let functions = try TextFunctions.install(in: database)
      defer { withExtendedLifetime(functions) {} }
      // Nobody else sees this file, and it is thrown away if anything fails.
      try database.execute(
        sql: """
          PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
          PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -131072; PRAGMA temp_store = MEMORY;
          """)
      try database.inTransaction(.exclusive) {
        if isNew { try create(database) }
        let writer = try CorpusWriter(database)
        try body(writer)
        try CorpusSummary(database, settings: settings).write(
          removesOrphans: writer.hasRemoved, findsRepeats: writer.hasChanged)
        return .commit
      }
    }
    try queue.close()
  }

  private static func create(_ database: Database) throws {
    try database.execute(sql: Schema.tables)
    try database.execute(sql: SchemaViews.all)
    // Words are gathered in memory, 16 MB at a time, before they are sorted into the index.
    try database.execute(
      sql: "INSERT INTO sentence_words (sentence_words, rank) VALUES ('hashsize', 16777216)")
    try database.execute(sql: "PRAGMA application_id = \(Schema.applicationIdentifier)")
    try database.execute(sql: "PRAGMA user_version = \(Schema.version)")
  }

  /// Writes a document, in the place of one with the same path.
  package func write(_ rows: DocumentRows) throws {
    try remove(rows.path)
    hasChanged = true
    try documents.write(rows)
    numbers[ExactText(rows.path)] = documents.lastDocument
  }

  /// Takes a document and all its rows out; does nothing where there is none of that path.
  package func remove(_ path: String) throws {
    guard let number = numbers.removeValue(forKey: ExactText(path)) else { return }
    try documents.remove(number, from: database)
    hasRemoved = true
    hasChanged = true
  }

  /// Says anew in which folder a document is kept, as seen from the corpus file.
  package func move(_ path: String, to folder: String) throws {
    try database.execute(sql: "UPDATE documents SET folder = ? WHERE path = ?", arguments: [folder, path])
  }
}
