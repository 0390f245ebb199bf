/// Somebody who is asked and shown things while a command runs: a reader at the prompt, or a file of replies.
package struct Conversation {
  /// Shows the prompt and waits for a line; nil where there will be none.
  var ask: (_ prompt: String) -> String?
  var show: (Outcome) -> Void
  /// Whether somebody sits there, who leaves by ending the input; the end of a file of replies means nothing.
  var isAttended = true

  func say(_ text: String) { show(Outcome(text: text)) }
}
