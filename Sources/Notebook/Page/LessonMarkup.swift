import View

/// What a lesson's directives become in a page for reading: the question before the answer, hints and explanations folded.
enum LessonMarkup {
  static func before(_ directives: [Directive]) -> String {
    task("ask", "Before you look", directives) + task("try", "Your turn", directives)
  }

  /// The answer is not to be seen before the question has been thought about.
  static func around(_ answer: String, _ directives: [Directive]) -> String {
    let names = Set(directives.map(\.name))
    guard names.contains("ask") || names.contains("try") else { return answer + after(directives) }
    let summary = names.contains("try") ? "One way to ask it" : "Look"
    return "<details><summary>\(summary)</summary>\n\(answer)\(after(directives))</details>\n"
  }

  private static func after(_ directives: [Directive]) -> String {
    task("make", "Your work", directives)
      + directives.filter { $0.name == "explain" }
      .map { "<div class=\"explain\">\(Prose($0.text).html)</div>\n" }.joined()
  }

  private static func task(_ name: String, _ label: String, _ directives: [Directive]) -> String {
    var html = ""
    for directive in directives where directive.name == name {
      html += "<div class=\"ask\"><p><b>\(label).</b></p>\n\(Prose(directive.text).html)"
      let options = directives.filter { $0.name == "option" }
      if !options.isEmpty {
        html += "<ul>\(options.map { "<li>\(HTMLText.escaped($0.text))</li>" }.joined())</ul>\n"
      }
      for hint in directives where hint.name == "hint" {
        html += "<details><summary>Hint</summary>\n\(Prose(hint.text).html)</details>\n"
      }
      html += "</div>\n"
    }
    return html
  }
}
