package import Values

/// One JSON array of objects, an object a line, keys in column order; none is null, a date its text.
package struct JSONFormat: OutputFormat {
  package let name = "json"
  package let summary = "one JSON array of objects"
  package let carriesFooter = false

  package init() {}

  package func write(_ rows: Rows, footer: [String], style: Style, to output: inout [UInt8]) {
    output.add("[")
    for (index, row) in rows.rows.enumerated() {
      output.add(index == 0 ? "\n" : ",\n")
      JSONRow.write(row, columns: rows.columns, to: &output)
    }
    output.add(rows.rows.isEmpty ? "]\n" : "\n]\n")
  }
}

/// One row as a JSON object.
enum JSONRow {
  static func write(_ row: [Value], columns: [Column], to output: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      for (column, value) in zip(columns, row) {
        json.key(named: column.name)
        write(value, to: &json)
      }
    }
    escapeInvisible(json.bytes, to: &output)
  }

  private static func write(_ value: Value, to json: inout JSONWriter) {
    switch value {
    case .none: json.text(nil)
    case .boolean(let value): json.boolean(value)
    case .integer(let value): json.integer(value)
    case .number(let value): json.number(value)
    case .text(let value): json.text(value)
    case .date(let value): json.text(value.description)
    case .list(let values): json.array { json in for value in values { write(value, to: &json) } }
    }
  }

  /// Characters that act on a terminal or cannot be seen are written `\u202e`: the same data, safe to look at.
  private static func escapeInvisible(_ bytes: [UInt8], to output: inout [UInt8]) {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return output.append(contentsOf: bytes) }
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar.value >= 0x80, TerminalText.isAlwaysShown(scalar) {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          output.add("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
        }
      } else {
        output.add(String(scalar))
      }
    }
  }
}
