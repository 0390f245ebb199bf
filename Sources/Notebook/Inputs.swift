/// All that a script's answers depend on, each identified.
package struct Inputs: Hashable, Sendable {
  package struct Document: Hashable, Sendable {
    /// Its path under the folder that was read.
    package var path: String
    /// SHA-256 of its bytes, in hexadecimal digits.
    package var hash: String

    package init(path: String, hash: String) {
      self.path = path
      self.hash = hash
    }
  }

  package struct Corpus: Hashable, Sendable {
    /// As the script names it; as seen from the script's folder where the command line named it.
    package var path: String
    /// Whether the command line named it, so that a later run has to be told again.
    package var isGiven: Bool
    /// `sha256:` and the digest over documents, annotator and corrections.
    package var identity: String
    /// The digest of the corrections; “none” without.
    package var corrections: String
    /// The version of the rules by which the texts were annotated.
    package var annotator: String
    /// In the order of their paths.
    package var documents: [Document]
    /// The corrections that do not find their place, each with what keeps it from that. No record keeps them.
    package var lost: [String] = []

    package init(
      path: String, isGiven: Bool, identity: String, corrections: String, annotator: String,
      documents: [Document], lost: [String] = []
    ) {
      self.lost = lost
      self.path = path
      self.isGiven = isGiven
      self.identity = identity
      self.corrections = corrections
      self.annotator = annotator
      self.documents = documents
    }
  }

  package struct Parameter: Hashable, Sendable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A script that the script runs with `.run`.
  package struct Called: Hashable, Sendable {
    /// As seen from the script's folder.
    package var path: String
    package var hash: String

    package init(path: String, hash: String) {
      self.path = path
      self.hash = hash
    }
  }

  /// The script's file name, without its folder.
  package var script: String
  package var scriptHash: String
  /// Each once, in the order in which they are first run.
  package var called: [Called] = []
  /// In the order in which the script opens them.
  package var corpora: [Corpus] = []
  /// What the command line set, by name.
  package var parameters: [Parameter] = []
  package var program: String

  package init(script: String, scriptHash: String, program: String) {
    self.script = script
    self.scriptHash = scriptHash
    self.program = program
  }
}
