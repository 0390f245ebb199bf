// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target: imports are internal unless said otherwise, existentials are spelled
/// out, and a warning stops the build.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func room(
  _ name: String, uses dependencies: [Target.Dependency] = [], exclude: [String] = [],
  resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: exclude, resources: resources, swiftSettings: strict)
}

func tests(_ name: String, uses dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies,
    resources: resources, swiftSettings: strict)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "Parallax",
  products: [.executable(name: "parallax", targets: ["parallax"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C libraries, each from the distribution's own package.
    .systemLibrary(name: "CEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CCommonMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    // SHA-256; libmd comes with libedit-dev already, through libbsd-dev, and adds nothing to the build.
    .systemLibrary(name: "CDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .target(name: "CLineEdit", dependencies: ["CEdit"]),
    .target(name: "CMarkup", dependencies: ["CXML"]),

    // The rooms, in the order in which they may use each other.
    room("Values"),
    room("Syntax", uses: ["Values"]),
    room("Plan", uses: ["Values", "Syntax"], exclude: ["LANGUAGE.md"]),
    room("Annotation", uses: ["Values"], exclude: ["Claims/README.md"], resources: [.copy("Resources")]),
    room("Store", uses: ["Values", "CPCRE2", "CDigest", grdb, sqlite]),
    room("Engine", uses: ["Values", "Syntax", "Plan", "Store"]),
    room("Ingest", uses: ["Values", "Annotation", "Store", "CCommonMark", "CMarkup", yams]),
    room("View", uses: ["Values"]),
    room("Notebook", uses: ["Values", "Store", "Engine", "View", "CCommonMark"]),
    room(
      "Shell",
      uses: [
        "Values", "Syntax", "Plan", "Store", "Engine", "Annotation", "Ingest", "View", "Notebook",
        "CLineEdit",
      ]),
    .executableTarget(
      name: "parallax", dependencies: ["Shell", argumentParser], swiftSettings: strict),
    // Trains the model that Sources/Annotation/Names reads; see its README.
    .executableTarget(
      name: "train-names", dependencies: ["Annotation"],
      exclude: ["README.md", "words.txt", "organisations.txt", "gazetteer.txt", "word-classes.txt"],
      swiftSettings: strict),
    // Prints the speed of each annotator; see Benchmarks/README.md.
    .executableTarget(
      name: "time-annotators", dependencies: ["Values", "Annotation", "Ingest"], swiftSettings: strict),

    // A run of ingestion that tests can kill.
    .executableTarget(
      name: "ingest-probe", dependencies: ["Ingest", "Annotation", "Store"], path: "Tests/IngestProbe",
      swiftSettings: strict),
    // What tests of several rooms need.
    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: strict),
    tests("Values", uses: []),
    tests("Syntax", uses: ["Values"]),
    tests("Plan", uses: ["Values", "Syntax"]),
    tests(
      "Annotation", uses: ["Values"], resources: [.copy("Tables/dates.txt"), .copy("Tables/claims.txt")]),
    tests("Store", uses: ["Values"]),
    tests("Engine", uses: ["Values", "Syntax", "Plan", "Store", "Ingest", "Annotation"]),
    tests("Ingest", uses: ["Values", "Annotation", "Store", "ingest-probe"]),
    tests("View", uses: ["Values"]),
    tests("Notebook", uses: ["Values", "Engine", "View"]),
    tests("Shell", uses: ["Values", "Syntax", "Engine", "Ingest", "Store", "View", "Notebook"]),
  ],
  swiftLanguageModes: [.v6]
)
