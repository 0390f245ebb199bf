import Foundation

/// What the operating system said of one finished run.
struct Run {
  /// Wall-clock seconds from start to reaping.
  var seconds: Double
  /// Peak resident memory in MiB.
  var memory: Double
  var status: Int32
}

/// Runs a program with its output thrown away and waits for it.
func run(_ program: String, _ arguments: [String], input: String = "/dev/null") -> Run {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
  var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
  defer { for word in words { free(word) } }
  var process: pid_t = 0
  let clock = ContinuousClock()
  let start = clock.now
  guard posix_spawn(&process, program, &actions, nil, &words, environ) == 0 else {
    return Run(seconds: .nan, memory: .nan, status: -1)
  }
  var status: Int32 = 0
  var usage = rusage()
  wait4(process, &status, 0, &usage)
  let taken = start.duration(to: clock.now).components
  return Run(
    seconds: Double(taken.seconds) + Double(taken.attoseconds) / 1e18, memory: Double(usage.ru_maxrss) / 1024,
    status: (status >> 8) & 0xff)
}

/// The median of several runs after one that does not count, with the fastest and the slowest.
func measure(
  _ name: String, runs: Int = 5, warmUp: Bool = true, _ program: String, _ arguments: [String],
  input: String = "/dev/null", bytes: Int? = nil
) {
  if warmUp { _ = run(program, arguments, input: input) }
  let results = (0..<runs).map { _ in run(program, arguments, input: input) }.sorted {
    $0.seconds < $1.seconds
  }
  let median = results[results.count / 2]
  func milliseconds(_ run: Run) -> String { String(format: "%8.1f", run.seconds * 1000) }
  var line = name.padding(toLength: 44, withPad: " ", startingAt: 0)
  line +=
    "\(milliseconds(median)) ms  (\(milliseconds(results[0])) …\(milliseconds(results[results.count - 1])))"
  line += String(format: "  %6.0f MiB", median.memory)
  if let bytes { line += String(format: "  %6.2f MB/s", Double(bytes) / 1e6 / median.seconds) }
  if let failed = results.first(where: { $0.status != 0 }) { line += "  exit \(failed.status)" }
  print(line)
}
