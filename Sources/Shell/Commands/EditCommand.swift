extension Command {
  static let edit = Command(
    name: "edit", usage: ".edit",
    summary: "write the last query in your editor; what you save is asked on return",
    details:
      "The editor is the program that VISUAL or EDITOR names, else nano or vi. Nothing is asked where the text is left empty. "
      + "Scripts cannot start it.\n",
    argument: .nothing
  ) { _, session in
    guard let edit = session.textEditor else {
      throw CommandFailure("There is nobody to edit here: .edit works at the prompt, not in scripts.")
    }
    var outcome = Outcome()
    outcome.next = try edit(session.lastQuery ?? "")
    return outcome
  }
}
