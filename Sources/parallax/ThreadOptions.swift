import ArgumentParser

/// Of the commands that annotate.
struct ThreadOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("How many threads annotate; else as many as there are cores.", valueName: "number"))
  var threads: Int?

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("The number of threads is from 1 to 1024.")
    }
  }
}
