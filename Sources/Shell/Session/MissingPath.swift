import Syntax

/// A path that leads to nothing, with what is there instead.
package struct MissingPath: Error, Hashable, Sendable, CustomStringConvertible {
  package var path: String

  package var description: String {
    let folder = Files.folder(of: path)
    guard Files.isFolder(folder) else { return "\(path): there is no such file or folder. \(Self.wanted)" }
    let names = Files.names(in: folder).filter { !$0.hasPrefix(".") }
    let near = Suggestion.nearest(to: Files.name(of: path), in: names).map {
      folder == "." && !path.hasPrefix("./") ? $0 : (folder == "/" ? "/" : folder + "/") + $0
    }
    let question = near.isEmpty ? "" : " Did you mean: \(near.joined(separator: ", "))?"
    return "\(path): there is no such file or folder.\(question) \(Self.wanted)"
  }

  private static let wanted = "Name a folder of articles (.txt, .md or .html), or a corpus file."
}
