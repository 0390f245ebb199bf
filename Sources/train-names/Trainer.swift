import Annotation
import Foundation

/// Options of one training.
struct Settings {
  var rounds = 14
  var rate: Float = 0.12
  var shrink: Float = 0.004
  /// The share of features left out at each visit.
  var drop: Float = 0.5
  /// A feature seen fewer times than this in training is left out.
  var rarest = 2
  /// The numbers of rows in the model, and of those that are for the commonest features.
  var rowCount = 183_500
  var commonCount = 8_000
  /// Whether the evidence of the whole document counts.
  var seesDocument = true
  /// Weights are stored as multiples of this.
  var unit: Float = 1.0 / 24
}

/// A feature, and how often the training texts have it.
struct SeenFeature {
  var hash: UInt64
  var count: Int32
}

/// Turns gold documents into examples, learns, and writes the model's bytes.
struct Trainer {
  let settings: Settings
  let words: WordTables

  private static let follows: [Bool] = (0..<RandomField.width * RandomField.width).map { pair in
    let (previous, label) = (pair / RandomField.width, pair % RandomField.width)
    return previous < NameLabel.count && label < NameLabel.count && NameLabel.follows(label, previous)
  }

  func train(_ documents: [GoldDocument]) -> [UInt8] {
    var (examples, features) = words.withLexicon { self.examples(documents, $0) }
    var field = RandomField(featureCount: features.count)
    var random = SplitMix(state: 20_250_627)
    var mean = field
    var rounds: Float = 0
    for round in 0..<settings.rounds {
      examples.shuffle(using: &random)
      let rate = settings.rate / (1 + 0.1 * Float(round))
      for example in examples {
        field.learn(
          example, follows: Self.follows, rate: rate, shrink: settings.shrink, drop: settings.drop,
          random: &random)
      }
      // The mean of the later rounds is steadier than the last of them.
      if round >= settings.rounds / 2 {
        rounds += 1
        mean.approach(field, by: 1 / rounds)
      }
    }
    return ModelWriter(settings: settings, words: words).bytes(mean, features)
  }

  /// All runs, with features numbered in the order of their hashes.
  private func examples(_ documents: [GoldDocument], _ lexicon: NameLexicon) -> ([Example], [SeenFeature]) {
    var raw: [(features: [UInt64], starts: [Int32], allowed: [UInt16])] = []
    var counts: [UInt64: Int32] = [:]
    for document in documents {
      Self.withPage(document.reading, lexicon) { page in
        let allowed = Self.allowed(document, page)
        var features = NameFeatures(page, seesDocument: settings.seesDocument)
        for run in page.runs {
          features.enter(run)
          var found: [UInt64] = []
          var starts: [Int32] = [0]
          for index in run.tokens {
            features.each(index) { feature in
              found.append(feature)
              counts[feature, default: 0] += 1
            }
            starts.append(Int32(found.count))
          }
          raw.append((found, starts, Self.consistent(allowed[run.tokens])))
        }
      }
    }
    let hashes = counts.filter { $0.value >= settings.rarest }.keys.sorted()
    var numbers: [UInt64: Int32] = [:]
    for (number, hash) in hashes.enumerated() { numbers[hash] = Int32(number) }
    let examples = raw.map { run in
      var example = Example(features: [], starts: [0], allowed: run.allowed)
      for position in 0..<run.allowed.count {
        for feature in run.features[Int(run.starts[position])..<Int(run.starts[position + 1])] {
          if let number = numbers[feature] { example.features.append(number) }
        }
        example.starts.append(Int32(example.features.count))
      }
      return example
    }
    return (examples, hashes.map { SeenFeature(hash: $0, count: counts[$0] ?? 0) })
  }

  static func withPage<Result>(
    _ reading: Reading, _ lexicon: NameLexicon, _ body: (NamePage) -> Result
  ) -> Result {
    reading.tokens.withUnsafeBufferPointer { tokens in
      reading.bytes.withUnsafeBufferPointer { bytes in
        body(NamePage(reading.sentences, tokens, bytes, lexicon))
      }
    }
  }

  /// The labels the gold allows, with peoples marked: the sets call them “other” or leave them out, as each pleases.
  private static func allowed(_ document: GoldDocument, _ page: NamePage) -> [UInt16] {
    var allowed = document.allowed
    let other = UInt16(1 << 9 | 1 << 10)
    func isFree(_ index: Int) -> Bool {
      guard allowed[index] & (1 | other) != 0 else { return false }
      if document.gold[index] == 10 { return false }
      return document.gold[index] != 9 || index + 1 == document.gold.count || document.gold[index + 1] != 10
    }
    var index = 0
    while index < allowed.count {
      if page.phrases[index].contains(.people), index + 1 < allowed.count,
        page.phrases[index + 1].contains(.people),
        document.gold[index] % 9 == 0, document.gold[index + 1] == 0 || document.gold[index + 1] >= 9
      {
        allowed[index] = 1 << 7
        allowed[index + 1] = 1 << 8
        index += 2
      } else {
        if page.classes[index].contains(.people), page.tokens[index].isCapitalised, isFree(index) {
          allowed[index] = 1 << 7
        }
        index += 1
      }
    }
    return allowed
  }

  /// A label that goes on with nothing before it in the run begins instead.
  private static func consistent(_ allowed: ArraySlice<UInt16>) -> [UInt16] {
    var previous: UInt16 = 1
    return allowed.map { here in
      var here = here
      for label in stride(from: 2, to: NameLabel.count, by: 2) where here >> UInt16(label) & 1 == 1 {
        let (begin, inside) = (UInt16(1) << UInt16(label - 1), UInt16(1) << UInt16(label))
        if previous & (begin | inside) == 0 { here = here & ~inside | begin }
      }
      previous = here
      return here
    }
  }
}

/// Steele, Lea and Flood's SplitMix64: the same shuffles on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
