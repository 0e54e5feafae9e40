// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// What was measured of a seal's imprint beside its pixels: its contrast, and how far it differs from others, so
/// that no two imprints are compared twice however often the dossiers that show them are checked.
///
/// A class because all copies of an imprint share it. It is no part of what the imprint is: all are equal.
final class ImprintMemory: Sendable {
  /// Most comparisons that are remembered; a dossier has few seals, and what is beyond is measured again.
  private static let most = 64
  private static let numbers = Atomic<UInt64>(0)
  /// Tells imprints apart for as long as the process lives, unlike their places in memory.
  private let number = ImprintMemory.numbers.add(1, ordering: .relaxed).newValue
  private let known = Mutex<Known>(Known())

  private struct Known {
    /// nil until measured; then nil within where the imprint shows too little.
    var contrast: Int??
    var differences: [(number: UInt64, difference: Double)] = []
  }

  /// The contrast, measured at most once.
  func contrast(_ measure: () -> Int?) -> Int? {
    known.withLock { known in
      if let contrast = known.contrast { return contrast }
      let contrast = measure()
      known.contrast = .some(contrast)
      return contrast
    }
  }

  /// How far the imprint differs from another.
  func difference(from other: ImprintMemory, _ measure: () -> Double) -> Double {
    let found = known.withLock { known in
      known.differences.first { $0.number == other.number }?.difference
    }
    if let found { return found }
    // Not under the lock: it takes a millisecond, and measured twice it is the same.
    let difference = measure()
    known.withLock { known in
      guard known.differences.count < Self.most else { return }
      known.differences.append((other.number, difference))
    }
    return difference
  }
}

extension ImprintMemory: Hashable {
  static func == (left: ImprintMemory, right: ImprintMemory) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}
