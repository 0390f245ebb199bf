import Annotation
import Foundation

// Trains the name model from the .bio files of a directory; README.md beside this file says from which.
//   train-names DIRECTORY OUTPUT [--without SET,SET…]       writes the model
//   train-names DIRECTORY --hold-out SET,SET… [--errors]    trains without each set in turn and prints its scores,
//                                                           before the rules that follow the model, and its errors
//   … --without-gazetteers, --without-document,             the same without word lists, without what the rest of the
//     --without-word-classes                                document shows, or without the words that are used alike

func run(_ arguments: [String]) throws {
  guard arguments.count >= 2 else {
    throw Failure(
      "use: train-names DIRECTORY OUTPUT [--without SET,SET…], or: train-names DIRECTORY --hold-out SET,SET…")
  }
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
  let words = try WordTables(
    gazetteers: (arguments.contains("--without-gazetteers") ? [] : ["gazetteer", "words", "organisations"])
      .map {
        folder + "/\($0).txt"
      },
    wordClasses: arguments.contains("--without-word-classes") ? nil : folder + "/word-classes.txt")
  var settings = Settings()
  settings.seesDocument = !arguments.contains("--without-document")
  let trainer = Trainer(settings: settings, words: words)
  let sets = try FileManager.default.contentsOfDirectory(atPath: arguments[0]).filter { $0.hasSuffix(".bio") }
    .sorted()
  var corpus: [(name: String, documents: [GoldDocument])] = []
  for set in sets { corpus.append((String(set.dropLast(4)), try Corpus.read(arguments[0] + "/" + set))) }

  if arguments[1] == "--hold-out", arguments.count > 2 {
    for held in arguments[2].split(separator: ",") {
      let family = held.prefix { $0 != "-" }
      let some = corpus.filter { !$0.name.hasPrefix(family) }.flatMap(\.documents)
      let bytes = trainer.train(try trainer.doubting(some))
      try bytes.withUnsafeBytes { memory in
        guard let base = memory.baseAddress, let model = NameModel(base, count: memory.count) else {
          throw Failure("the model just made is not a model")
        }
        for set in corpus where set.name.hasPrefix(family) {
          var evaluation = Evaluation()
          evaluation.seesDocument = settings.seesDocument
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
