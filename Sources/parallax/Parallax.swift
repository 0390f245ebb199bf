import ArgumentParser
import Shell

/// `parallax`: the arguments, and nothing else.
struct Parallax: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parallax",
    abstract: "Read sources against each other.",
    discussion: """
      Parallax reads a folder of articles that disagree and answers questions about them: who says what, when, and
      where the accounts differ. Every row of an answer leads back to document, line and words.

        parallax articles/                          read a folder, ask at a prompt
        parallax query articles/ 'claims | count by source'
        parallax run timeline.query --corpus articles.corpus --format csv

      Exit codes: 0 done, 1 something failed, 2 the command was used wrongly.
      """,
    version: "0.1.0",
    subcommands: [
      OpenCommand.self, QueryCommand.self, RunCommand.self, IngestCommand.self, AnnotateCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// Runs what the arguments ask for, and ends the process.
  static func main() -> Never {
    do {
      var command = try parseAsRoot()
      try command.run()
      exit(withCode: 0)
    } catch let code as ExitCode {
      exit(withCode: code.rawValue)
    } catch is StandardStream.Closed {
      // Whoever read the output has seen enough.
      exit(withCode: 0)
    } catch let failure as Failure {
      StandardStream.report("parallax: \(failure.message)\n")
      exit(withCode: 1)
    } catch {
      let message = fullMessage(for: error)
      let isFault = exitCode(for: error) != .success
      if !message.isEmpty {
        if isFault {
          StandardStream.report(message + "\n")
        } else {
          try? StandardStream.output.write(message + "\n")
        }
      }
      exit(withCode: isFault ? 2 : 0)
    }
  }
}
