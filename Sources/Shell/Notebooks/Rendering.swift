import Engine
import Plan
import Store
import Values
import Notebook
import View

/// The forms that a script with its answers can be written in.
package enum PageForm: String, CaseIterable, Sendable {
  case html, markdown, ipynb

  /// What the name of a file says; nil where it says nothing.
  init?(path: String) {
    switch Files.name(of: path).split(separator: ".").last.map({ $0.lowercased() }) {
    case "html", "htm": self = .html
    case "md", "markdown": self = .markdown
    case "ipynb": self = .ipynb
    default: return nil
    }
  }

  func bytes(of notebook: Notebook) -> [UInt8] {
    switch self {
    case .html: Array(Page.html(notebook).utf8)
    case .markdown: Array(MarkdownPage.text(notebook).utf8)
    case .ipynb: JupyterPage.json(notebook)
    }
  }
}

extension Launch {
  /// - Throws: `Misuse` for a name that says a form which there is not; one without an ending is a web page.
  private static func formOfFile(_ path: String) throws -> PageForm {
    if let form = PageForm(path: path) { return form }
    guard !Files.name(of: path).contains(".") else {
      throw Misuse(
        message:
          "A file is rendered as its name says: .html, .md or .ipynb. “\(path)” is none of them; --to FORM says the form."
      )
    }
    return .html
  }

  /// `parallax render FILE.query [--to FORM] [-o OUT]`: nothing is written where a query fails.
  package static func render(
    script: String, to name: String?, output path: String?, corpus: String?, _ options: LaunchOptions
  ) throws -> Int32 {
    let named = try name.map { name in
      guard let form = PageForm(rawValue: name) else {
        throw Misuse(
          message:
            "A notebook is rendered to \(PageForm.allCases.map(\.rawValue).joined(separator: ", ")), not to “\(name)”."
        )
      }
      return form
    }
    let form = try named ?? path.map(formOfFile) ?? .html
    // Width and colours of a terminal have no part in a page.
    var options = options
    options.width = 80
    let session = try session(options, Host(), isQuiet: true)
    session.style.hasColour = false
    session.style.isForTerminal = false
    let run = try NotebookRun(file: script, given: corpus, in: session, isQuoting: true)
    for failure in run.failures { StandardStream.report(failure) }
    guard run.failures.isEmpty else { return 1 }
    let bytes = form.bytes(of: run.notebook)
    if let path {
      try Files.replace(bytes, at: path, isShared: true)
    } else {
      try StandardStream.output.write(bytes)
    }
    return 0
  }
}
