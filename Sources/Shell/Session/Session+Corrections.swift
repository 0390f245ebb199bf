import Engine
import Store
import View

/// Corrections in a session: at the prompt they are kept in the file beside the corpus, in a script they hold for the run.
extension Session {
  /// The file that corrections are kept in; nil where they are not kept.
  var keptFile: String? {
    guard keepsCorrections, let engine else { return nil }
    return TerminalText.visible(CorrectionFile(corpus: engine.corpus.path).path)
  }

  /// Opens the corpus anew with a correction that was seen to apply.
  func keep(_ correction: Correction, _ corrected: Engine) throws {
    guard keepsCorrections else {
      engine = corrected
      return
    }
    let file = CorrectionFile(corpus: corrected.corpus.path)
    // Somebody may have edited the file since it was read.
    let isCurrent = try file.load() + [correction] == corrected.corrections
    try file.add(correction)
    engine = try isCurrent ? corrected : corrected.corrected(by: file.load())
  }

  /// Takes out a correction by its number in `.corrections`.
  func drop(_ number: Int) throws {
    let engine = try openEngine()
    var known = engine.corrections
    if keepsCorrections {
      let file = CorrectionFile(corpus: engine.corpus.path)
      guard try file.load() == known else {
        self.engine = try engine.corrected(by: file.load())
        throw CommandFailure(
          "The file of corrections has changed since it was read; nothing was undone. Look at .corrections again."
        )
      }
      _ = try file.remove(number)
    }
    known.remove(at: number - 1)
    self.engine = try engine.corrected(by: known)
  }
}

extension Engine {
  /// Those that were asked for, applied or not.
  var corrections: [Correction] { corpus.corrections.map(\.correction) }

  /// The same corpus with other corrections.
  func corrected(by corrections: [Correction]) throws -> Engine {
    try Engine(corpus: try Corpus(path: corpus.path, corrections: corrections))
  }
}
