// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

let package = Package(
  name: "hedui-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "hedui", path: ".."),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
  ],
  targets: [
    .executableTarget(
      name: "hedui-bench",
      dependencies: [
        .product(name: "Hedui", package: "hedui"),
        .product(name: "HeduiRegistry", package: "hedui"),
        .product(name: "HeduiScans", package: "hedui"),
        .product(name: "SystemPackage", package: "swift-system"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
