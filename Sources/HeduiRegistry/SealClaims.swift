// SPDX-License-Identifier: Apache-2.0

import Foundation
import HeduiModel
import SystemPackage

/// A seal seen on a page that is said to be sealed by hand, with what its picture is told by.
struct SealClaim: Sendable {
  /// Which of ``DossierClaims/files``.
  let file: Int
  /// Where it is seen.
  let mark: PageMark
  /// What is seen of it; prints that differ in this are not compared.
  let look: SealLook
  /// Where its imprint waits.
  let imprint: NamelessFile.Place
}

/// What of a seal's imprint is compared before its pixels are.
struct SealLook: Sendable, Hashable {
  let shape: SeenSeal.Shape
  let colour: SeenSeal.Colour
  let hash: UInt64
  let inkCount: Int, inkLuma: Int
  /// Whether the paper's issuer seals such papers by computer.
  let isIssuers: Bool

  /// Pasted pictures, stored anew at qualities of 60 to 95, differ in 2 bits, 2 levels of brightness and 7 % of the
  /// inked pixels at most (`docs/REGISTRY.md`).
  private static let mostBits = 6, mostLuma = 4, mostInkPercent = 10

  /// How unlike two looks are; nil when they are not of one picture.
  func distance(to other: SealLook) -> Int? {
    let bits = (hash ^ other.hash).nonzeroBitCount
    let luma = abs(inkLuma - other.inkLuma)
    let ink = abs(inkCount - other.inkCount) * 100 / max(1, max(inkCount, other.inkCount))
    guard bits <= Self.mostBits, luma <= Self.mostLuma, ink <= Self.mostInkPercent,
      shape == other.shape, colour == other.colour, !(isIssuers && other.isIssuers)
    else { return nil }
    return 2 * bits + 2 * luma + ink
  }
}

extension SealLook {
  init(_ seal: SeenSeal, _ imprint: SealImprint, isIssuers: Bool) {
    self.init(
      shape: seal.shape, colour: seal.colour, hash: imprint.hash, inkCount: imprint.inkCount,
      inkLuma: imprint.inkLuma, isIssuers: isIssuers)
  }
}

/// Looks in the order of their brightness, to find those that may be of one picture.
struct SealLooks {
  private let order: [(luma: Int, number: Int)]
  private let looks: [SealLook]
  /// Pixels are compared with so many others, the likest first: prints of one stamp are all a little alike.
  static let mostCompared = 32
  private static let reach = 4

  init(_ looks: [SealLook]) {
    self.looks = looks
    order = looks.enumerated().map { ($1.inkLuma, $0) }.sorted { $0 < $1 }
  }

  /// The numbers of the likest, but for those that `isLeftOut`.
  func numbers(like look: SealLook, isLeftOut: (Int) -> Bool) -> [Int] {
    var found: [(distance: Int, number: Int)] = []
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if order[middle].luma < look.inkLuma - Self.reach { low = middle + 1 } else { high = middle }
    }
    for (luma, number) in order[low...] {
      if luma > look.inkLuma + Self.reach { break }
      guard let distance = look.distance(to: looks[number]), !isLeftOut(number) else { continue }
      found.append((distance, number))
    }
    found.sort { $0 < $1 }
    return found.prefix(Self.mostCompared).map(\.number)
  }
}

/// Where the imprints of a run's seals wait: 18 KB each, too much to hold for all dossiers at once.
struct ImprintShelf: Sendable {
  private let file: NamelessFile

  init(in folder: FilePath) { file = NamelessFile(in: folder) }

  func add(_ imprint: SealImprint) -> NamelessFile.Place? { file.add(imprint.pixels) }

  func pixels(at place: NamelessFile.Place) -> Data? { file.bytes(at: place) }

  func picture(at place: NamelessFile.Place) -> SealImprint? {
    pixels(at: place).flatMap { SealImprint.init(pixels: [UInt8]($0)) }
  }
}
