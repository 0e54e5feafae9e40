// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

/// The flags every room is built with: undeclared and leaking imports do not compile.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "hedui",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Hedui", targets: ["Hedui"]),
    .library(name: "HeduiReports", targets: ["HeduiReports"]),
    .library(name: "HeduiScans", targets: ["HeduiScans"]),
    .library(name: "HeduiArchives", targets: ["HeduiArchives"]),
    .library(name: "HeduiRegistry", targets: ["HeduiRegistry"]),
    .library(name: "HeduiWorkers", targets: ["HeduiWorkers"]),
    // For C, Java, Python, Go: `make abi` puts the Swift runtime inside.
    .library(name: "HeduiABI", type: .dynamic, targets: ["HeduiABI"]),
    .executable(name: "hedui", targets: ["HeduiCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-crypto", "3.12.3"..<"5.0.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.3.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.5.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.26.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.8.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.11.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(
      url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.6.0"),
  ],
  targets: [
    // System libraries, named for what they are; each is used by exactly one C room.
    .systemLibrary(
      name: "CLibJPEG", pkgConfig: "libjpeg",
      providers: [.apt(["libjpeg-dev"]), .brew(["jpeg-turbo"])]),
    .systemLibrary(
      name: "CLibPNG", pkgConfig: "libpng",
      providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CLibZ", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),

    // The header of the C interface; what it declares is in HeduiABI.
    .systemLibrary(name: "CHeduiABI"),

    // C rooms.
    .target(name: "CDocuments", dependencies: ["CLibYAML"]),
    .target(name: "CImageCodecs", dependencies: ["CLibJPEG", "CLibPNG"]),
    .target(name: "CPDF"),
    .target(name: "CPageCodecs"),
    .target(name: "CProcess"),
    .target(name: "CHashes"),
    .target(name: "CZip"),
    .target(name: "CResources", exclude: ["coverage", "page", "policies", "presets"]),

    // Swift rooms, lowest first; ARCHITECTURE.md has the table that a house test holds them to.
    .target(name: "HeduiModel", swiftSettings: strict),
    .target(name: "HeduiRules", dependencies: ["HeduiModel"], swiftSettings: strict),
    .target(
      name: "HeduiImaging", dependencies: ["HeduiModel", "CImageCodecs"], swiftSettings: strict),
    .target(
      name: "Hedui",
      dependencies: [
        "HeduiModel", "HeduiRules", "HeduiImaging", "CDocuments", "CResources",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .target(
      name: "HeduiReports",
      dependencies: [
        "Hedui", "HeduiImaging", "HeduiModel",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .target(
      name: "HeduiScans",
      dependencies: [
        "Hedui", "HeduiImaging", "HeduiModel", "CPDF", "CPageCodecs", "CProcess", "CLibZ",
      ],
      swiftSettings: strict),
    .target(
      name: "HeduiArchives",
      dependencies: [
        "Hedui", "HeduiModel", "CZip", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .target(
      name: "HeduiRegistry",
      dependencies: [
        "Hedui", "HeduiImaging", "HeduiModel", "CHashes",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .target(
      name: "HeduiWorkers",
      dependencies: [
        "Hedui", "HeduiArchives", "HeduiImaging", "HeduiModel", "CProcess",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .target(
      name: "HeduiService",
      dependencies: [
        "Hedui", "HeduiModel", "HeduiWorkers",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "CoreMetrics", package: "swift-metrics"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict),
    .target(
      name: "HeduiABI",
      dependencies: [
        "CHeduiABI", "Hedui", "HeduiScans",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "HeduiCLI",
      dependencies: [
        "Hedui", "HeduiRegistry", "HeduiReports", "HeduiScans", "HeduiService", "HeduiWorkers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),

    // Draws the sample photos and scans in Fixtures; no product, run by name.
    .executableTarget(
      name: "FixtureGenerator", dependencies: ["HeduiImaging"], path: "Fixtures/Generator",
      swiftSettings: strict),

    // Years of dossiers with planted copies, for the registry; no product, run by name.
    .target(
      name: "Years",
      dependencies: [
        "Hedui", "HeduiImaging", "HeduiModel", "HeduiRegistry",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "Trials/Years", swiftSettings: strict),
    .executableTarget(
      name: "YearsTrial",
      dependencies: ["Years", .product(name: "SystemPackage", package: "swift-system")],
      path: "Trials/Command", swiftSettings: strict),

    // Replay files and folders through everything that reads bytes, and are libFuzzer's entries; no products.
    .target(name: "FuzzSupport", path: "Fuzz/Support", swiftSettings: strict),
    .executableTarget(
      name: "ImagingFuzz", dependencies: ["FuzzSupport", "HeduiImaging", "HeduiModel"],
      path: "Fuzz/Imaging", swiftSettings: strict),
    .executableTarget(
      name: "DocumentsFuzz", dependencies: ["FuzzSupport", "Hedui", "HeduiModel"],
      path: "Fuzz/Documents", swiftSettings: strict),
    .executableTarget(
      name: "TablesFuzz", dependencies: ["FuzzSupport", "Hedui", "HeduiModel"],
      path: "Fuzz/Tables", swiftSettings: strict),
    .executableTarget(
      name: "ScansFuzz",
      dependencies: ["FuzzSupport", "Hedui", "HeduiImaging", "HeduiModel", "HeduiScans"],
      path: "Fuzz/Scans", swiftSettings: strict),
    .executableTarget(
      name: "PartsFuzz", dependencies: ["FuzzSupport", "HeduiModel", "HeduiScans"],
      path: "Fuzz/Parts", swiftSettings: strict),
    .executableTarget(
      name: "MultipartFuzz", dependencies: ["FuzzSupport", "HeduiModel", "HeduiService"],
      path: "Fuzz/Multipart", swiftSettings: strict),

    // Tests.
    .target(
      name: "TestSupport", dependencies: ["CLibZ"], path: "Tests/Support", swiftSettings: strict),
    .testTarget(
      name: "HeduiImagingTests",
      dependencies: ["HeduiImaging", "HeduiModel", "HeduiRules", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "HeduiModelTests", dependencies: ["HeduiModel"], swiftSettings: strict),
    .testTarget(
      name: "HeduiRulesTests", dependencies: ["HeduiModel", "HeduiRules"], swiftSettings: strict),
    .testTarget(
      name: "HeduiTests",
      dependencies: [
        "Hedui", "HeduiImaging", "HeduiModel", "TestSupport",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "HeduiScansTests",
      dependencies: [
        "CLibZ", "Hedui", "HeduiImaging", "HeduiModel", "HeduiScans", "TestSupport",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "HeduiArchivesTests",
      dependencies: [
        "Hedui", "HeduiArchives", "HeduiModel", "TestSupport",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "HeduiRegistryTests",
      dependencies: [
        "Hedui", "HeduiImaging", "HeduiModel", "HeduiRegistry", "TestSupport", "Years",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "HeduiWorkersTests",
      dependencies: [
        "Hedui", "HeduiModel", "HeduiWorkers",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "HeduiServiceTests",
      dependencies: [
        "Hedui", "HeduiModel", "HeduiService", "HeduiWorkers",
        .product(name: "CoreMetrics", package: "swift-metrics"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "HeduiMendingTests", dependencies: ["FixtureGenerator", "HeduiImaging", "HeduiModel"],
      swiftSettings: strict),
    .testTarget(
      name: "HeduiSealTests",
      dependencies: [
        "FixtureGenerator", "HeduiImaging", "HeduiModel", "HeduiRules", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "HouseTests", dependencies: ["Hedui", "HeduiRules"], swiftSettings: strict),
    .testTarget(
      name: "HeduiCLITests",
      dependencies: ["CLibZ", "HeduiCLI", "Hedui", "HeduiReports", "TestSupport"],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "HeduiReportsTests",
      dependencies: [
        "Hedui", "HeduiReports", "TestSupport",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      exclude: ["Goldens"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
