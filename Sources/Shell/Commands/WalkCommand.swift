import View

extension Command {
  static let walk = Command(
    name: "walk", usage: ".walk [SOURCE|FILE.query]",
    summary: "step through the corpus source by source, or through a lesson",
    details:
      "A lesson asks before it shows: hint, skip, back, quit and ? are understood at every question.\n"
      + "Replies are kept in FILE.query.answers.csv in the working folder; parallax answers puts those of a\n"
      + "class together.\n",
    argument: .path
  ) { invocation, session in
    guard let talk = session.conversation else {
      if invocation.argument.isEmpty { return Outcome(text: try SourceWalk(session).all()) }
      throw CommandFailure(
        "Nobody is there to be asked. Replies can come from a file:  parallax walk FILE.query < REPLIES")
    }
    guard !invocation.argument.isEmpty else {
      try SourceWalk(session).run(talk, from: nil)
      return Outcome()
    }
    let path = Files.path(try invocation.path(), from: session.folder)
    guard path.hasSuffix(".query") || Files.exists(path) else {
      try SourceWalk(session).run(talk, from: try invocation.path())
      return Outcome()
    }
    guard Files.exists(path) else {
      throw CommandFailure("There is no file “\(path)”. A lesson is named by its path.")
    }
    let name = Files.name(of: path)
    let learner = talk.ask("Your name, for the teacher's list (Enter for none): ") ?? ""
    let sheet = AnswerSheet(path: name + ".answers.csv", learner: learner, lesson: name)
    _ = try LessonWalk(path, in: session, talk, sheet: session.writing == nil ? nil : sheet).run()
    return Outcome()
  }
}

extension Launch {
  /// `parallax walk [FILE.query] [--corpus PATH] [--answers FILE.csv --name NAME]`
  package static func walk(
    _ lesson: String?, corpus: String?, answers: String?, name: String, _ options: LaunchOptions
  ) throws -> Int32 {
    let host = Host()
    let session = try session(options, host, isQuiet: true)
    if let corpus { _ = try session.open(corpus) }
    func walk(_ talk: Conversation) throws -> Int32 {
      guard let lesson else {
        try SourceWalk(session).run(talk, from: nil)
        return 0
      }
      let sheet = answers.map { AnswerSheet(path: $0, learner: name, lesson: Files.name(of: lesson)) }
      return try LessonWalk(lesson, in: session, talk, sheet: sheet).run() ? 0 : 1
    }
    if host.inputIsTerminal, host.outputIsTerminal {
      session.writing = try session.writing ?? WritePermission(folders: ["."], replaces: false)
      return try Prompt(session: session, host: host).converse(walk)
    }
    return try walk(fromFile)
  }

  /// Replies from a file or a program: each is repeated behind what it answers, as a terminal would show it.
  private static var fromFile: Conversation {
    var isClosed = false
    func write(_ text: String) {
      do { try StandardStream.output.write(text) } catch { isClosed = true }
    }
    return Conversation(
      ask: { prompt in
        guard !isClosed, let line = readLine() else { return nil }
        write(prompt + TerminalText.visible(line) + "\n")
        return line
      },
      show: { outcome in
        do { try Scripts.print(outcome) } catch { isClosed = true }
      },
      isAttended: false)
  }
}
