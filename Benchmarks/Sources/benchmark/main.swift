// benchmark FOLDER [PROGRAM]: times whole processes over a folder that generate-corpus wrote, and over the corpus that ships.
import Foundation

guard CommandLine.arguments.count >= 2 else {
  FileHandle.standardError.write(Data("usage: benchmark FOLDER [PROGRAM]\n".utf8))
  exit(2)
}
let folder = CommandLine.arguments[1]
let program = CommandLine.arguments.count > 2 ? CommandLine.arguments[2] : "../.build/release/parallax"
let shipped = "../Datasets/azerbaijan-russia"
let work = FileManager.default.temporaryDirectory.appendingPathComponent("parallax-benchmark-\(getpid())")
try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: work) }

func size(of folder: String) -> Int {
  let files = FileManager.default.enumerator(atPath: folder)
  var total = 0
  while files?.nextObject() != nil { total += (files?.fileAttributes?[.size] as? Int) ?? 0 }
  return total
}

let small = work.appendingPathComponent("shipped.corpus").path
let large = work.appendingPathComponent("generated.corpus").path
let sample = folder + "/0"

print("Each row: median of the runs (fastest … slowest), peak memory, speed. Program: \(program)")
measure(
  "annotate, one thread", runs: 3, program, ["annotate", "--threads", "1", sample], bytes: size(of: sample))
measure("ingest, shipped corpus", runs: 1, warmUp: false, program, ["ingest", shipped, "--corpus", small])
measure(
  "ingest, generated corpus", runs: 1, warmUp: false, program, ["ingest", folder, "--corpus", large],
  bytes: size(of: folder))
measure("ingest again, nothing changed", runs: 3, program, ["ingest", folder, "--corpus", large])
measure("query, shipped corpus", program, ["query", small, "claims | count by source"])
measure("start to prompt, shipped corpus", program, [small])
measure("start to prompt, generated corpus", program, [large])
for query in [
  "sentences | count by source", "claims | count by source", "events | timeline by month",
  "sentences | filter text has \"expected the\" | count", "mentions | count by entity | first 20",
  "claims | filter speaker is \"Golda Meir\" | count by cue",
] {
  measure(query, program, ["query", large, query])
}
