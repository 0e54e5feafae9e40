// SPDX-License-Identifier: Apache-2.0

import FixtureGenerator
import HeduiImaging
import HeduiModel

/// What was found on drawn pages of one difficulty.
struct DrawnResult {
  /// What makes the seals hard to find.
  let difficulty: ScanDifficulty
  /// Seals drawn, and of them those found with the right colour and shape.
  var drawn = 0, found = 0
  /// Marks found that are none of them.
  var extra = 0
  /// Pages said to be without coloured ink.
  var bare = 0
  /// Pages said not to be judgeable.
  var unjudged = 0
  /// Where found seals lie off their drawn centre, in millimetres; the largest.
  var farthest = 0.0

  /// How many pages are drawn of each difficulty.
  static let pages = 4

  /// Draws, stores and searches the pages.
  init(_ difficulty: ScanDifficulty) throws {
    self.difficulty = difficulty
    for number in 0..<DrawnResult.pages {
      let page = difficulty.page(number)
      drawn += page.stamps.count
      let source = ByteSource(try page.jpeg(quality: difficulty.quality))
      let look = try SealFinder.look(at: source)
      if look.ink != .some { bare += 1 }
      guard case .seen(let seals) = look.search else {
        unjudged += 1
        continue
      }
      let right = seals.filter { DrawnResult.isRight($0, difficulty) }.count
      found += min(right, page.stamps.count)
      extra += seals.count - min(right, page.stamps.count)
      measureDistances(seals, page)
    }
  }

  private mutating func measureDistances(_ seals: [SeenSeal], _ page: DrawnScan) {
    guard !page.isPhotographed, difficulty != .edgePart else { return }
    let scale = Double(page.dotsPerInch) / 25.4
    for seal in seals {
      let x = (Double(seal.box.x) + Double(seal.box.width) / 2) / scale
      let y = (Double(seal.box.y) + Double(seal.box.height) / 2) / scale
      let nearest = page.stamps.map { (($0.x - x) * ($0.x - x) + ($0.y - y) * ($0.y - y)) }.min()
      farthest = max(farthest, (nearest ?? .infinity).squareRoot())
    }
  }

  private static func isRight(_ seal: SeenSeal, _ difficulty: ScanDifficulty) -> Bool {
    switch difficulty {
    case .edgePart: seal.kind == .edgePart && seal.colour == .red && seal.shape != .rectangle
    case .blueOval: seal.colour == .blue && seal.shape == .oval
    case .redFrame: seal.colour == .red && seal.shape == .rectangle
    case .blueFrame: seal.colour == .blue && seal.shape == .rectangle
    case .oval: seal.colour == .red && seal.shape == .oval && !seal.hasStar
    case .words: seal.colour == .red && seal.shape == .round && !seal.hasStar
    case .photographed: seal.colour == .red && seal.shape != .rectangle
    default: seal.colour == .red && seal.shape == .round && seal.hasStar && seal.kind == .whole
    }
  }

  /// A line of the table in docs/SEALS.md.
  var line: String { "| \(difficulty.rawValue) | \(drawn) | \(found) | \(extra) |" }
}
