import Syntax

/// What functions are called elsewhere, with what says the same here.
enum FunctionHabits {
  static let names: [String: String] = [
    "avg": "mean", "average": "mean", "total": "sum", "maximum": "max", "minimum": "min", "largest": "max",
    "smallest": "min", "oldest": "min", "newest": "max", "countd": "distinct", "nunique": "distinct",
    "uniq": "distinct",
    "unique": "distinct", "group_concat": "list", "string_agg": "list", "array_agg": "list",
    "collect": "list",
    "percent": "share", "proportion": "share", "len": "length", "char_length": "length", "nchar": "length",
    "lcase": "lower", "tolower": "lower", "lowercase": "lower", "ucase": "upper", "toupper": "upper",
    "uppercase": "upper", "coalesce": "either", "ifnull": "either", "nvl": "either", "datediff": "days",
    "date_diff": "days", "dayofweek": "weekday", "dow": "weekday", "overlap": "overlaps",
  ]

  /// Names that a function's name may stand for, the likeliest first.
  static func meant(by name: String, in known: [String]) -> [String] {
    if let same = names[name.lowercased()], known.contains(same) { return [same] }
    return Suggestion.nearest(to: name, in: known)
  }
}
