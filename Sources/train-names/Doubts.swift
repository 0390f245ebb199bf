import Annotation

/// Lets the model doubt labels that programs made.
///
/// A quarter of the doubtful documents at a time is labelled by a model that has not seen it; where that model reads a
/// word otherwise, both labels are allowed, and the training proper decides between them.
extension Trainer {
  func doubting(_ documents: [GoldDocument], quarters: Int = 4) throws -> [GoldDocument] {
    guard documents.contains(where: \.isDoubtful) else { return documents }
    var documents = documents
    for quarter in 0..<quarters {
      let held = documents.indices.filter { documents[$0].isDoubtful && $0 % quarters == quarter }
      let rest = documents.indices.filter { !documents[$0].isDoubtful || $0 % quarters != quarter }
      let bytes = train(rest.map { documents[$0] })
      try bytes.withUnsafeBytes { memory in
        guard let base = memory.baseAddress, let model = NameModel(base, count: memory.count) else {
          throw Failure("the model just made is not a model")
        }
        for index in held { doubt(&documents[index], model) }
      }
    }
    return documents
  }

  private func doubt(_ document: inout GoldDocument, _ model: NameModel) {
    let labels = labels(document.reading, model)
    for index in labels.indices where labels[index] != document.gold[index] {
      document.allowed[index] |= 1 << UInt16(labels[index])
    }
  }

  /// The model's labels of all tokens.
  func labels(_ reading: Reading, _ model: NameModel) -> [UInt8] {
    Self.withPage(reading, model.lexicon) { page in
      var labels = [UInt8](repeating: 0, count: reading.tokens.count)
      var features = NameFeatures(page, seesDocument: settings.seesDocument)
      var decoder = NameDecoder(model)
      var decoded: [UInt8] = []
      for run in page.runs {
        features.enter(run)
        decoder.decode(features, run.tokens, into: &decoded)
        for (position, index) in run.tokens.enumerated() { labels[index] = decoded[position] }
      }
      return labels
    }
  }
}
