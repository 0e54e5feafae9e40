// SPDX-License-Identifier: Apache-2.0

package import Hedui
import Synchronization

/// The policies that may be asked for by their ids: those that were given at the start, and the built-in ones, which
/// are read when first asked for.
///
/// A class because all who ask share what was read.
package final class PolicyShelf: Sendable {
  /// Those that were given, the usual one first.
  package let given: [Policy]
  private let read = Mutex<[String: Policy]>([:])

  /// Makes a shelf.
  package init(_ given: [Policy]) { self.given = given }

  /// The ids of all, those that were given first.
  package var ids: [String] {
    let own = given.map(\.identity.id)
    return own + (Policy.builtInIDs + Policy.presetIDs).filter { !own.contains($0) }
  }

  /// The policy of an id; nil when there is none.
  package func policy(_ id: String) -> Policy? {
    if let policy = given.first(where: { $0.identity.id == id }) { return policy }
    guard Policy.builtInIDs.contains(id) || Policy.presetIDs.contains(id) else { return nil }
    if let policy = read.withLock({ $0[id] }) { return policy }
    guard let policy = try? Policy(builtIn: id) else { return nil }
    read.withLock { $0[id] = policy }
    return policy
  }
}
