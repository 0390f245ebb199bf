import Engine
import View

extension Launch {
  /// `parallax verify-citation CORPUS [CITATION…] [--file PATH]`
  /// - Returns: 0 where all citations are the same; else by the worst: 3 moved, 4 changed, 5 not found.
  package static func verify(
    _ given: [String], file: String?, corpus: String, _ options: LaunchOptions
  ) throws -> Int32 {
    let host = Host()
    let session = try session(options, host, isQuiet: true)
    try open(corpus, in: session, host)
    let text = try file.map { String(decoding: try bytes(of: $0), as: UTF8.self) }
    let citations = (given + [text].compactMap { $0 }).flatMap(Citations.read)
    guard !citations.isEmpty else {
      throw Misuse(
        message:
          "There is no citation in this. One ends in square brackets: “…” — …. [DOCUMENT:LINE, sha256:DIGITS]"
      )
    }
    var worst: Int32 = 0
    for (number, citation) in citations.enumerated() {
      let verification = try session.openEngine().verify(citation)
      worst = max(worst, verification.status.exitCode)
      var text = VerificationText(verification: verification, style: session.style).text
      if let document = verification.document,
        let note = try ChangedArticles.note(session.openEngine().corpus, only: document)
      {
        text += LineFolding.paragraph("note: " + note, width: session.style.width) + "\n"
      }
      try StandardStream.output.write((number > 0 ? "\n" : "") + text)
    }
    return worst
  }

  /// - Parameter file: its path, or `-` for standard input.
  private static func bytes(of file: String) throws -> [UInt8] {
    guard file == "-" else { return try Files.read(Files.path(file, from: nil)) }
    guard let bytes = Files.readAll(0) else {
      throw Files.Problem(path: "standard input", reason: "it cannot be read")
    }
    return bytes
  }
}

extension Verification.Status {
  /// The worse, the greater.
  fileprivate var exitCode: Int32 {
    switch self {
    case .same: 0
    case .moved: 3
    case .changed: 4
    case .notFound: 5
    }
  }
}
