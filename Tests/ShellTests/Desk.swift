import Foundation
import Testing

/// A prompt on the corpus of the transcripts, with a home of its own.
struct Desk {
  let home: URL
  let corpus: String

  init() throws {
    home = try Workshop.emptyFolder()
    corpus = try Workshop.corpus(of: "Tests/Transcripts/bridge")
  }

  func sit(_ variables: [String: String] = [:]) throws -> Terminal {
    let own = ["HOME": home.path, "XDG_DATA_HOME": home.path]
    let terminal = try Terminal([corpus], environment: own.merging(variables) { $1 })
    try terminal.expect("bridge> ")
    return terminal
  }
}
