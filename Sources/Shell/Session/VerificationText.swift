import Engine
import View

/// What became of a citation, laid out for reading: the verdict and where the words stand, then the words where they are
/// others now, then the citation.
struct VerificationText {
  let verification: Verification
  let style: Style

  var text: String {
    let ink: Style.Ink = verification.status == .same ? .good : .fault
    var lines = [style.paint(verification.status.rawValue, ink) + ": " + place]
    if let words = verification.words {
      lines += folded("now: “\(words)”")
    }
    lines += folded("cited: \(verification.citation.text)").map { style.paint($0, .faint) }
    return lines.map { $0 + "\n" }.joined()
  }

  private var place: String {
    let document = TerminalText.cell(verification.document ?? verification.citation.document)
    let now = verification.line.map { "\(document), line \($0)" } ?? document
    switch verification.status {
    case .same: return now + (verification.isDocumentChanged ? "; the document has changed elsewhere" : "")
    case .moved: return "now \(now)" + (verification.isDocumentChanged ? "; the document has changed" : "")
    case .changed: return now
    case .notFound: return "neither in \(document) nor anywhere else in this corpus"
    }
  }

  private func folded(_ text: String) -> [String] {
    LineFolding.fold(TerminalText.cell(text), width: style.width - 2).map { "  " + $0 }
  }
}
