#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds and maps the model's file, which is installed beside the executable.
package enum NameModelFile {
  /// What stands in the way of finding names.
  package enum Problem: Error, CustomStringConvertible {
    case missing(looked: [String])
    case unreadable(String)

    package var description: String {
      switch self {
      case .missing(let looked):
        "the name model is missing; looked for \(looked.joined(separator: ", "))"
          + " (build again, or set PARALLAX_NAME_MODEL to its path)"
      case .unreadable(let path):
        "\(path) is not a name model of this version; build again"
      }
    }
  }

  /// The model, mapped at its first use; it stays mapped as long as the process lives.
  package static let shared: Result<NameModel, Problem> = load()

  /// The model, for annotators, which cannot work without.
  static var model: NameModel {
    switch shared {
    case .success(let model): return model
    case .failure(let problem): fatalError(problem.description)
    }
  }

  private static func load() -> Result<NameModel, Problem> {
    let paths = candidates()
    guard let path = paths.first(where: { access($0, R_OK) == 0 }) else {
      return .failure(.missing(looked: paths))
    }
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return .failure(.unreadable(path)) }
    defer { close(descriptor) }
    let length = lseek(descriptor, 0, SEEK_END)
    guard length > 0, let base = mmap(nil, Int(length), PROT_READ, MAP_PRIVATE, descriptor, 0),
      base != MAP_FAILED, let model = NameModel(base, count: Int(length))
    else { return .failure(.unreadable(path)) }
    return .success(model)
  }

  /// Places to look, in order: as the environment says, in the resource folders beside the executable, in its share folder.
  private static func candidates() -> [String] {
    if let path = getenv("PARALLAX_NAME_MODEL") { return [String(cString: path)] }
    let folder = executableFolder()
    let bundles = entries(of: folder).filter { $0.hasSuffix("_Annotation.resources") }.sorted()
    return (bundles.isEmpty ? ["Parallax_Annotation.resources"] : bundles).map {
      "\(folder)/\($0)/Resources/names.model"
    }
      + ["\(folder)/names.model", "\(folder)/../share/parallax/names.model"]
  }

  private static func executableFolder() -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &buffer, buffer.count)
    let path =
      length > 0
      ? String(decoding: buffer[..<Int(length)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      : CommandLine.arguments.first ?? ""
    return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  private static func entries(of folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: UInt8.self, capacity: 256) {
            String(decodingCString: $0, as: UTF8.self)
          }
        })
    }
    return names
  }
}
