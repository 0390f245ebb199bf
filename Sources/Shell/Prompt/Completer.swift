import Plan

/// What Tab means.
final class Completer {
  private let session: Session
  init(session: Session) { self.session = session }
  func complete(_ line: String, _ cursor: Int) -> Completion { Completion() }
}
