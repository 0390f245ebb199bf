import GRDB

/// The codes of the texts, names and sources that a corpus already has, and new ones for those it has not.
struct Dictionaries {
  private var strings: Dictionary
  private var names: Dictionary
  private var sources: Dictionary

  init(_ database: Database) throws {
    strings = try Dictionary(
      database, known: "SELECT id, text, 0 FROM strings",
      insert: "INSERT INTO strings (id, text) VALUES (?, ?)")
    names = try Dictionary(
      database, known: "SELECT id, name, kind FROM names",
      insert: "INSERT INTO names (id, name, kind, folded, entity) VALUES (?, ?, ?, fold(?), 0)")
    sources = try Dictionary(
      database, known: "SELECT id, name, 0 FROM sources",
      insert: "INSERT INTO sources (id, name) VALUES (?, ?)")
  }

  mutating func code(ofString text: String) throws -> Int {
    try strings.code(of: .init(name: text, kind: 0)) { insertion in insertion.add(text) }
  }

  mutating func code(ofName name: DocumentRows.Name) throws -> Int {
    try names.code(of: name) { insertion in
      insertion.add(name.name)
      insertion.add(name.kind)
      insertion.add(name.name)
    }
  }

  mutating func code(ofSource source: String) throws -> Int {
    try sources.code(of: .init(name: source, kind: 0)) { insertion in insertion.add(source) }
  }

  private struct Dictionary {
    private var codes: [DocumentRows.Name: Int] = [:]
    private var last = 0
    private var insertion: Insertion

    init(_ database: Database, known: String, insert: String) throws {
      insertion = try Insertion(database, insert)
      let rows = try GRDB.Row.fetchCursor(database, sql: known)
      while let row = try rows.next() {
        let code: Int = row[0]
        codes[DocumentRows.Name(name: row[1], kind: row[2])] = code
        last = max(last, code)
      }
    }

    mutating func code(of name: DocumentRows.Name, add: (inout Insertion) -> Void) throws -> Int {
      if let known = codes[name] { return known }
      last += 1
      insertion.add(last)
      add(&insertion)
      try insertion.run()
      codes[name] = last
      return last
    }
  }
}
