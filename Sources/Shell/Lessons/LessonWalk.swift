import Notebook
import Syntax
import View

/// A lesson, step by step: **prose → question → answer → comparison → explanation**, then the next.
struct LessonWalk {
  private let session: Session
  private let voice: LessonVoice
  private let path: String
  private let text: String
  private let script: Script
  private let lessons: [Lesson]
  private let sheet: AnswerSheet?

  /// - Parameter sheet: where replies are kept; nil for nowhere.
  /// - Throws: `CommandFailure`, `Files.Problem`
  init(_ path: String, in session: Session, _ talk: Conversation, sheet: AnswerSheet?) throws {
    guard let text = String(validating: try Files.read(path), as: UTF8.self) else {
      throw CommandFailure("“\(path)” is not UTF-8 text.")
    }
    let parse = Parser.parse(text, vocabulary: Session.vocabulary)
    if let mistake = parse.diagnostics.first {
      throw CommandFailure("The lesson cannot be read: \(mistake.message)")
    }
    (self.session, self.path, self.text, self.sheet) = (session, path, text, sheet)
    voice = LessonVoice(talk, session)
    script = parse.script
    lessons = script.statements.map { Lesson(Directive.split($0.prose).directives) }
    if let (lesson, mistake) = lessons.lazy.compactMap({ lesson in lesson.mistake.map { (lesson, $0) } })
      .first
    {
      let place = lesson.question.isEmpty ? "" : " at “\(lesson.question)”"
      throw CommandFailure("The lesson cannot be taught\(place): \(mistake).")
    }
  }

  /// - Returns: whether every statement could be run.
  func run() throws -> Bool {
    // Somebody else wrote the lesson: it does not get what a person at the prompt may do.
    let outer = Rights(of: session)
    Rights(folder: Files.folder(of: path), writing: session.scriptWriting, keepsCorrections: false).give(
      to: session)
    defer { outer.give(to: session) }
    let steps = script.statements.indices.filter(isStep)
    voice.part("\(LessonStep.help)\n")
    var score = LessonScore()
    var index = 0
    while script.statements.indices.contains(index) {
      let statement = script.statements[index]
      voice.say(Directive.split(statement.prose).prose)
      let step = LessonStep(
        session: session, voice: voice, own: outer, code: Session.slice(text, statement.range), path: path,
        lesson: lessons[index], number: 1 + (steps.firstIndex(of: index) ?? 0), count: steps.count)
      guard isStep(index) else {
        guard step.evaluate() != nil else { return false }
        index += 1
        continue
      }
      let end = try step.take()
      for entry in end.entries {
        score.add(entry)
        try sheet?.add(entry)
      }
      switch end.move {
      case .on?: index += 1
      case .back?: index = steps.last { $0 < index } ?? 0
      case .quit?:
        voice.say("You stopped at step \(step.number) of \(step.count). " + score.text + kept)
        return true
      case nil: return false
      }
    }
    voice.say(script.closing)
    voice.say("The lesson is done. " + score.text + kept)
    return true
  }

  private func isStep(_ index: Int) -> Bool {
    if case .query = script.statements[index].kind { true } else { false }
  }

  private var kept: String { sheet.map { " Your replies are in \($0.path)." } ?? "" }
}

/// What statements may do while they are run.
struct Rights {
  var folder: String?
  var writing: WritePermission?
  var keepsCorrections: Bool

  init(folder: String?, writing: WritePermission?, keepsCorrections: Bool) {
    (self.folder, self.writing, self.keepsCorrections) = (folder, writing, keepsCorrections)
  }

  init(of session: Session) {
    self.init(folder: session.folder, writing: session.writing, keepsCorrections: session.keepsCorrections)
  }

  func give(to session: Session) {
    (session.folder, session.writing, session.keepsCorrections) = (folder, writing, keepsCorrections)
  }
}

/// How a learner has fared, by the last reply to each question.
struct LessonScore {
  private var results: [Int: Bool?] = [:]

  mutating func add(_ entry: AnswerSheet.Entry) {
    if !entry.reply.isEmpty { results[entry.step] = .some(entry.isRight) }
  }

  var text: String {
    let judged = results.values.compactMap(\.self)
    if results.isEmpty { return "No question was answered." }
    let given = "\(results.count) question\(results.count == 1 ? " was" : "s were") answered"
    return judged.isEmpty
      ? given + "." : given + "; \(judged.count(where: \.self)) of \(judged.count) came out as expected."
  }
}
