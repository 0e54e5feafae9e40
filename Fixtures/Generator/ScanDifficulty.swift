// SPDX-License-Identifier: Apache-2.0

/// What makes the seals of a drawn page hard to find; each gives any number of pages.
package enum ScanDifficulty: String, Sendable, CaseIterable {
  case clean, turned, words, oval, overText, overlapping, worn, wornMuch, pale, palest, tinted
  case compressed, small, blurred, photographed, besideRed, edgePart, blueOval, redFrame, blueFrame

  /// The JPEG quality that such pages are stored at.
  package var quality: Int { self == .compressed ? 35 : 85 }

  /// How many seals each page holds.
  package var count: Int { self == .overlapping ? 2 : 1 }

  /// One page; the same number gives the same page.
  package func page(_ number: Int) -> DrawnScan {
    let seed = UInt64(number) &* 1_013 &+ 7
    var random = SplitMix64(seed: seed &* 31 &+ UInt64(rawValue.utf8.count))
    var stamp = Stamp(
      x: random.between(34, 112), y: random.between(60, 178), seed: seed)
    stamp.turn = random.between(-12, 12)
    stamp.width = [38, 40, 42][number % 3]
    stamp.height = stamp.width
    if self != .overText, self != .photographed { stamp.y = 188 }
    change(&stamp, &random)
    var scan = DrawnScan([stamp], seed: seed)
    change(&scan, &random)
    return scan
  }

  private func change(_ stamp: inout Stamp, _ random: inout SplitMix64) {
    switch self {
    case .turned: stamp.turn = random.between(-180, 180)
    case .words: stamp.face = .words
    case .oval:
      stamp.face = .words
      (stamp.width, stamp.height) = (45, 30)
    case .worn: stamp.wear = 0.4
    case .wornMuch: stamp.wear = 0.55
    case .pale: stamp.strength = 0.4
    case .palest: stamp.strength = 0.22
    case .edgePart:
      stamp.x = random.next() % 2 == 0 ? random.between(-3, 3) : 148 + random.between(-3, 3)
      stamp.y = random.between(70, 170)
    case .blueOval:
      stamp.face = .words
      (stamp.width, stamp.height) = (50, 36)
      stamp.ink = (36, 52, 150)
    case .redFrame, .blueFrame:
      stamp.face = .frame
      (stamp.width, stamp.height) = (63, 28)
      if self == .blueFrame { stamp.ink = (36, 52, 150) }
      stamp.turn = random.between(-6, 6)
    default: break
    }
  }

  private func change(_ scan: inout DrawnScan, _ random: inout SplitMix64) {
    switch self {
    case .tinted: scan.paper = (1, 0.86, 0.87)
    case .small: scan.dotsPerInch = 72
    case .blurred: scan.blur = 2
    case .photographed: scan.isPhotographed = true
    case .besideRed: scan.print = DrawnScan.Print.allCases[1 + Int(random.next() % 4)]
    case .overlapping:
      var second = scan.stamps[0]
      second.x += second.x < 74 ? 27 : -27
      second.y -= random.between(0, 8)
      second.seed &+= 5
      scan.stamps.append(second)
    default: break
    }
  }
}
