import Foundation
import Ingest

// ingest-probe CORPUS THREADS PATH…: one run of ingestion, with its counts and seconds, for the tests to kill and the
// developer to time.
let arguments = CommandLine.arguments
guard arguments.count > 3 else {
  print("ingest-probe CORPUS THREADS PATH…")
  exit(2)
}
do {
  let start = ContinuousClock.now
  let report = try Ingestion(paths: Array(arguments[3...]), corpus: arguments[1], threads: Int(arguments[2]))
    .run()
  print(report.counts, start.duration(to: .now))
  for line in report.details() { print(line) }
  exit(report.exitCode)
} catch {
  print(error)
  exit(2)
}
