/// Somebody who is asked and shown things while a command runs: a reader at the prompt, or a file of replies.
package struct Conversation {
  /// Shows the prompt and waits for a line; nil where there will be none.
  var ask: (_ prompt: String) -> String?
  var show: (Outcome) -> Void

  func say(_ text: String) { show(Outcome(text: text)) }
}
