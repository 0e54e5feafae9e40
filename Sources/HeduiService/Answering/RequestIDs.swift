// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Numbers for requests, told apart from those of other runs by a mark.
///
/// A class because all connections draw from it.
final class RequestIDs: Sendable {
  private let mark: String
  private let count = Atomic<Int>(0)

  init() { mark = String(UInt32.random(in: 0 ... .max), radix: 36) }

  /// The next number.
  func next() -> String { "\(mark)-\(count.add(1, ordering: .relaxed).newValue)" }
}
