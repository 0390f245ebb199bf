import Values
import View

extension Launch {
  /// The sums that `parallax answers` makes.
  package enum AnswersBy: String, CaseIterable, Sendable { case question, learner, reply }

  /// `parallax answers FILE.csv… [--by question|learner|reply]`
  package static func answers(_ files: [String], by sums: String, _ options: LaunchOptions) throws -> Int32 {
    guard let sums = AnswersBy(rawValue: sums) else {
      let all = AnswersBy.allCases.map(\.rawValue).joined(separator: ", ")
      throw Misuse(message: "Answers are summed up by \(all), not by “\(sums)”.")
    }
    var collected = CollectedAnswers()
    for file in files {
      guard let text = String(validating: try Files.read(file), as: UTF8.self), collected.add(text) else {
        throw CommandFailure(
          "“\(file)” is no table of answers: a lesson writes one with  parallax walk LESSON --answers FILE.csv"
        )
      }
    }
    let session = try session(options, Host(), isQuiet: true)
    let rows =
      switch sums {
      case .question: collected.byQuestion
      case .learner: collected.byLearner
      case .reply: collected.byReply
      }
    var bytes: [UInt8] = []
    session.format.write(rows, footer: [], style: session.style, to: &bytes)
    try StandardStream.output.write(bytes)
    return 0
  }
}
