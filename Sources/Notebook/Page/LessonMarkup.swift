import View

/// What a lesson's directives become in a page for reading: the question before the answer, hints and explanations folded.
enum LessonMarkup {
  static func before(_ directives: [Directive]) -> String {
    var html = ""
    for directive in directives where ["ask", "try"].contains(directive.name) {
      let label = directive.name == "ask" ? "Before you look" : "Your turn"
      html += "<div class=\"ask\"><p><b>\(label).</b></p>\n\(Prose(directive.text).html)"
      let options = directives.filter { $0.name == "option" }
      if !options.isEmpty, directive.name == "ask" {
        html += "<ul>\(options.map { "<li>\(HTMLText.escaped($0.text))</li>" }.joined())</ul>\n"
      }
      for hint in directives where hint.name == "hint" {
        html += "<details><summary>Hint</summary>\n\(Prose(hint.text).html)</details>\n"
      }
      html += "</div>\n"
    }
    return html
  }

  /// The answer of a task is one way among others, and not to be seen at once.
  static func around(_ answer: String, _ directives: [Directive]) -> String {
    directives.contains { $0.name == "try" }
      ? "<details><summary>One way to ask it</summary>\n\(answer)</details>\n" : answer
  }

  static func after(_ directives: [Directive]) -> String {
    directives.filter { $0.name == "explain" }
      .map { "<div class=\"explain\">\(Prose($0.text).html)</div>\n" }.joined()
  }
}
