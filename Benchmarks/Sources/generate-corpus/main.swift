// generate-corpus FOLDER MEGABYTES [SEED]: a folder of articles for measuring, the same for the same arguments.
import Foundation

guard CommandLine.arguments.count >= 3, let megabytes = Double(CommandLine.arguments[2]) else {
  FileHandle.standardError.write(Data("usage: generate-corpus FOLDER MEGABYTES [SEED]\n".utf8))
  exit(2)
}
let folder = URL(fileURLWithPath: CommandLine.arguments[1], isDirectory: true)
let seed = CommandLine.arguments.count > 3 ? UInt64(CommandLine.arguments[3]) ?? 1 : 1
var writer = ArticleWriter(generator: Generator(state: seed))

let limit = Int(megabytes * 1_000_000)
var (written, number) = (0, 0)
while written < limit {
  number += 1
  let text = writer.article(number)
  let shelf = folder.appendingPathComponent("\(number / 1000)", isDirectory: true)
  try FileManager.default.createDirectory(at: shelf, withIntermediateDirectories: true)
  try Data(text.utf8).write(to: shelf.appendingPathComponent("\(number).md"))
  written += text.utf8.count
}
print("\(number) articles, \(written) bytes, seed \(seed)")
