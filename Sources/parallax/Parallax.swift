import ArgumentParser
import Glibc
import Shell

/// `parallax`: the arguments, and nothing else.
struct Parallax: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parallax",
    abstract: "Read sources against each other.",
    discussion: """
      Parallax reads a folder of articles that disagree and answers questions about them: who says what, when, and \
      where the accounts differ. Every row of an answer leads back to document, line and words.

        parallax articles/                          read a folder, ask at a prompt
        parallax query articles/ 'claims | count by source'
        parallax run timeline.query --corpus articles.corpus --format csv

      Exit codes: 0 done, 1 something failed, 2 the command was used wrongly.
      """,
    version: Launch.version,
    subcommands: [
      OpenCommand.self, QueryCommand.self, RunCommand.self, VerifyCommand.self, RenderCommand.self,
      WalkCommand.self, AnswersCommand.self,
      SessionCommand.self, VerifyCitationCommand.self,
      IngestCommand.self, AnnotateCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// Runs what the arguments ask for, and ends the process.
  static func main() -> Never {
    let arguments = CommandLine.arguments.dropFirst()
    if isPlain(arguments) { finish { throw ExitCode(try Launch.open(arguments.first, LaunchOptions())) } }
    var command: any ParsableCommand
    do {
      command = try parseAsRoot()
    } catch {
      end(error)
    }
    finish { try command.run() }
  }

  /// Nothing, or one path that can be no option and no command's name: that is opened at once, because the parser of
  /// arguments takes longer to learn its commands than a corpus takes to open.
  private static func isPlain(_ arguments: ArraySlice<String>) -> Bool {
    guard let path = arguments.first else { return true }
    return arguments.count == 1 && !path.hasPrefix("-") && path.utf8.contains { $0 == 0x2F || $0 == 0x2E }
  }

  private static func finish(_ run: () throws -> Void) -> Never {
    do {
      try run()
      exit(withCode: 0)
    } catch let code as ExitCode {
      exit(withCode: code.rawValue)
    } catch is StandardStream.Closed {
      // Whoever read the output has seen enough.
      exit(withCode: 0)
    } catch  where exitCode(for: error) == .success {
      // `--help` and `--version` are commands that throw what they print.
      end(error)
    } catch {
      let failure = Launch.failure(error)
      StandardStream.report("parallax: \(failure.message)\n")
      exit(withCode: failure.code)
    }
  }

  /// Prints the help that was asked for, or what is wrong with the arguments.
  private static func end(_ error: any Error) -> Never {
    let isFault = exitCode(for: error) != .success
    let message = fullMessage(for: error) + "\n"
    if isFault { StandardStream.report(message) } else { try? StandardStream.output.write(message) }
    exit(withCode: isFault ? 2 : 0)
  }

  private static func exit(withCode code: Int32) -> Never { Glibc.exit(code) }
}
