// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that a paper comes with one of its parts: cover, contents or body.
///
/// A scan of that kind shows it, and so do the parts that a merged scan is said to hold. Without either the
/// part is missing when every scan is said to show another part; a single scan may be a merged one that is
/// named for its first part; and scans of no stated part must be looked at.
package protocol PaperPartRule: Rule where Subject == Paper, Parameters == NoParameters {
  /// The part.
  static var part: PaperPart { get }
  /// The kind of scan that shows it.
  static var kind: Evidence.Kind { get }
  /// The part is declared not to be there.
  static var missing: MessageTemplate { get }
  /// The only scan is said to show another part.
  static var single: MessageTemplate { get }
  /// Scans of which no part is stated.
  static var look: MessageTemplate { get }
}

extension PaperPartRule {
  package static var messages: [MessageTemplate] { [missing, single, look] }

  package func check(_ paper: Paper, _ facts: Facts) throws(FactError) -> Outcome {
    if paper.evidence.contains(where: { $0.kind == Self.kind }) { return .pass() }
    if case .stated(let parts) = paper.parts {
      return parts.contains(Self.part) ? .pass() : .fail(Violation(Self.missing()))
    }
    if paper.parts == .absent || paper.evidence.isEmpty { return .fail(Violation(Self.missing())) }
    let kinds: Set<Evidence.Kind> = [.cover, .contents, .body]
    guard paper.evidence.allSatisfy({ kinds.contains($0.kind) }) else {
      return .manual(Self.look())
    }
    guard paper.evidence.count == 1, let file = paper.evidence.first?.file else {
      return .fail(Violation(Self.missing()))
    }
    return .review(Violation(Self.single(.text(String(file.name))), file: file))
  }
}
