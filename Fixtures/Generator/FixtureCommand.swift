// SPDX-License-Identifier: Apache-2.0

import Foundation

/// `swift run FixtureGenerator FOLDER`: draws the fixtures into a folder.
@main
struct FixtureCommand {
  private static let usage = """
    usage: FixtureGenerator FOLDER                        the committed fixtures
           FixtureGenerator --large FOLDER                phone photos, too large to commit
           FixtureGenerator --benchmark FOLDER --count N  N photos of 480×640, all different
           FixtureGenerator --scans FOLDER --count N      N A4 pages without a seal, N with

    """

  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      FileHandle.standardError.write(Data("fixtures: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func run(_ arguments: [String]) throws {
    switch arguments.count {
    case 1 where !arguments[0].hasPrefix("-"):
      try write(FixturePlan.all, to: arguments[0])
    case 2 where arguments[0] == "--large":
      try write(LargePhotos.all, to: arguments[1])
    case 4 where arguments[0] == "--benchmark" && arguments[2] == "--count":
      guard let count = Int(arguments[3]), count > 0 else { throw FixtureError(usage) }
      try write(LargePhotos.benchmark(count: count), to: arguments[1])
    case 4 where arguments[0] == "--scans" && arguments[2] == "--count":
      guard let count = Int(arguments[3]), count > 0 else { throw FixtureError(usage) }
      try write(LargePhotos.scans(count: count), to: arguments[1])
    default:
      throw FixtureError(usage)
    }
  }

  private static func write(_ fixtures: some Sequence<Fixture>, to folder: String) throws {
    for fixture in fixtures {
      let file = URL(fileURLWithPath: folder).appendingPathComponent(fixture.path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(fixture.bytes()).write(to: file)
    }
  }
}
