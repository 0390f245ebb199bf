import Annotation
import Foundation

// Trains the name model: `train-names DIRECTORY OUTPUT` reads every .bio file of the directory and writes the model;
// `train-names DIRECTORY --hold-out SET[,SET…]` trains without a set, one after the other, and prints its scores.

func run(_ arguments: [String]) throws {
  guard arguments.count >= 2 else {
    throw Failure("use: train-names DIRECTORY OUTPUT, or: train-names DIRECTORY --hold-out SET,SET…")
  }
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
  let lexicon = try LexiconBuilder([folder + "/gazetteer.txt", folder + "/words.txt"]).table()
  var settings = Settings()
  let env = ProcessInfo.processInfo.environment
  if let v = env["ROUNDS"] { settings.rounds = Int(v)! }
  if let v = env["RATE"] { settings.rate = Float(v)! }
  if let v = env["SHRINK"] { settings.shrink = Float(v)! }
  if let v = env["DROP"] { settings.drop = Float(v)! }
  if let v = env["ROWBITS"] { settings.rowBits = Int(v)! }
  if let v = env["RAREST"] { settings.rarest = Int(v)! }
  let trainer = Trainer(settings: settings, lexicon: lexicon)
  let sets = try FileManager.default.contentsOfDirectory(atPath: arguments[0]).filter { $0.hasSuffix(".bio") }
    .sorted()
  var corpus: [(name: String, documents: [GoldDocument])] = []
  for set in sets { corpus.append((String(set.dropLast(4)), try Corpus.read(arguments[0] + "/" + set))) }

  if arguments[1] == "--hold-out" {
    for held in arguments[2].split(separator: ",") {
      let family = held.prefix { $0 != "-" }
      let some = corpus.filter { !$0.name.hasPrefix(family) }.flatMap(\.documents)
      let bytes = trainer.train(env["DOUBT"] != nil ? try trainer.doubting(some) : some)
      try bytes.withUnsafeBytes { memory in
        guard let base = memory.baseAddress, let model = NameModel(base, count: memory.count) else {
          throw Failure("the model just made is not a model")
        }
        for set in corpus where set.name.hasPrefix(family) {
          var evaluation = Evaluation()
          evaluation.wantsErrors = arguments.contains("--errors")
          evaluation.add(set.documents, model)
          print(set.name, evaluation.summary)
        }
      }
    }
  } else {
    let without = arguments.count > 3 && arguments[2] == "--without" ? arguments[3].split(separator: ",") : []
    let kept = corpus.filter { set in !without.contains { set.name.hasPrefix($0) } }
    let bytes = trainer.train(try trainer.doubting(kept.flatMap(\.documents)))
    try Data(bytes).write(to: URL(fileURLWithPath: arguments[1]))
    print("wrote \(bytes.count) bytes to \(arguments[1])")
  }
}

do {
  try run(Array(CommandLine.arguments.dropFirst()))
} catch {
  FileHandle.standardError.write(Data("train-names: \(error)\n".utf8))
  exit(1)
}
