// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import Hedui

/// Seals facts under a registry's key (AES-256-GCM), each to its own place.
struct FactSealer: Sendable {
  private let key: RegistryKey
  private let sealing: SymmetricKey

  init(_ key: RegistryKey) {
    self.key = key
    sealing = key.derived(for: "facts")
  }

  /// What tells an imprint's place from all others: it may stand only where it was put.
  static func place(ofSeal id: Int64) -> Data { Data("seal/\(id)".utf8) }

  /// Where the facts of a content under a setting are kept.
  func place(of fact: FactKey) -> Data {
    key.digest(.facts, "\(fact.content)/\(fact.setting)").data
  }

  /// Seals bytes; nil when the system has no randomness to give.
  func seal(_ bytes: some DataProtocol, at place: Data) -> Data? {
    try? AES.GCM.seal(bytes, using: sealing, authenticating: place).combined
  }

  /// Opens what was sealed for the place; nil for anything else.
  func open(_ sealed: Data, at place: Data) -> [UInt8]? {
    guard let box = try? AES.GCM.SealedBox(combined: sealed),
      let bytes = try? AES.GCM.open(box, using: sealing, authenticating: place)
    else { return nil }
    return [UInt8](bytes)
  }
}
