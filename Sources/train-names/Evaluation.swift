import Annotation

/// Strict scores: a name counts where its span and kind are both as in the gold.
struct Evaluation {
  var right = [Int](repeating: 0, count: 6)
  var found = [Int](repeating: 0, count: 6)
  var gold = [Int](repeating: 0, count: 6)
  /// Gold names that do not lie in one run, which the model cannot find.
  var unreachable = 0
  var wantsErrors = false
  var seesDocument = true

  mutating func add(_ documents: [GoldDocument], _ model: NameModel) {
    var decoder = NameDecoder(model)
    for document in documents {
      Trainer.withPage(document.reading, model.lexicon) { page in
        var features = NameFeatures(page, seesDocument: seesDocument)
        var labels = [UInt8](repeating: 0, count: document.gold.count)
        var reached = [Int](repeating: -1, count: document.gold.count)
        var decoded: [UInt8] = []
        for (number, run) in page.runs.enumerated() {
          features.enter(run)
          decoder.decode(features, run.tokens, into: &decoded)
          for (position, index) in run.tokens.enumerated() {
            labels[index] = decoded[position]
            reached[index] = number
          }
        }
        if wantsErrors { show(Self.spans(labels), Self.spans(document.gold), reached, document) }
        count(Self.spans(labels), Self.spans(document.gold), reached)
      }
    }
  }

  private mutating func count(_ predicted: Set<[Int]>, _ wanted: Set<[Int]>, _ reached: [Int]) {
    for span in predicted { found[span[2]] += 1 }
    for span in wanted {
      gold[span[2]] += 1
      if span[2] < 3, reached[span[0]] < 0 || reached[span[0]] != reached[span[1] - 1] { unreachable += 1 }
    }
    for span in predicted.intersection(wanted) { right[span[2]] += 1 }
  }

  /// Prints what was missed and what was too much, with what stands around it.
  private func show(_ predicted: Set<[Int]>, _ wanted: Set<[Int]>, _ reached: [Int], _ document: GoldDocument)
  {
    let kinds = ["PER", "ORG", "LOC", "PPL", "MISC"]
    func text(_ span: [Int]) -> String {
      let (first, last) = (max(0, span[0] - 5), min(reached.count, span[1] + 4) - 1)
      let before = first < span[0] ? document.reading.text(document.reading.span(first, span[0] - 1)) : ""
      let after = span[1] <= last ? document.reading.text(document.reading.span(span[1], last)) : ""
      let own = document.reading.text(document.reading.span(span[0], span[1] - 1))
      return "\(before) [\(own)] \(after)".split(separator: "\n").joined(separator: " ")
    }
    for span in (predicted.symmetricDifference(wanted)).sorted(by: { $0.lexicographicallyPrecedes($1) })
    where span[2] < 3 {
      let far = reached[span[0]] < 0 || reached[span[0]] != reached[span[1] - 1]
      print(
        "    ", wanted.contains(span) ? far ? "unreached" : "missed" : "extra", kinds[span[2]], text(span))
    }
  }

  /// Start, end, kind.
  private static func spans(_ labels: [UInt8]) -> Set<[Int]> {
    var spans: Set<[Int]> = []
    var start: Int?
    for index in 0...labels.count {
      let label = index < labels.count ? Int(labels[index]) : 0
      if let begun = start, label == 0 || NameLabel.isBegin(label) || label != Int(labels[begun] | 1) + 1 {
        spans.insert([begun, index, (Int(labels[begun]) - 1) / 2])
        start = nil
      }
      if label != 0, start == nil { start = index }
    }
    return spans
  }

  var summary: String {
    func score(_ kinds: [Int]) -> String {
      let (right, found, gold) = (
        kinds.map { self.right[$0] }, kinds.map { self.found[$0] }, kinds.map { self.gold[$0] }
      )
      let (tp, p, g) = (right.reduce(0, +), found.reduce(0, +), gold.reduce(0, +))
      let f = p + g == 0 ? 0 : 200 * Double(tp) / Double(p + g)
      return
        "P \(one(100 * Double(tp) / Double(max(1, p)))) R \(one(100 * Double(tp) / Double(max(1, g)))) F \(one(f))"
    }
    return
      "all \(score([0, 1, 2])) | PER \(score([0])) | ORG \(score([1])) | LOC \(score([2])) | out of reach \(unreachable)"
  }

  private func one(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
}
