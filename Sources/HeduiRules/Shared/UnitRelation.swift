// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// How a name on paper stands to the applicant's own unit, as far as names tell.
enum UnitRelation: Equatable {
  /// The own unit, by its name or one of its other names.
  case own
  /// One name holds the other: a branch, a department, a parent or a subsidiary; see ambiguity A-25.
  case affiliated
  /// Another name.
  case other

  /// Compares a holder's name with the unit's name and aliases, by their keys.
  init(of holder: Name, to unit: Employer) {
    if unit.name == holder || unit.aliases.contains(holder) {
      self = .own
    } else if isAffiliated(unit.name.key, holder.key)
      || unit.aliases.contains(where: { isAffiliated($0.key, holder.key) })
    {
      self = .affiliated
    } else {
      self = .other
    }
  }
}

/// Shorter stems, such as a city's name, say nothing about who belongs to whom.
private let shortestStem = 3

private func isAffiliated(_ first: String, _ second: String) -> Bool {
  if isReduced(first), isReduced(second) {
    var (first, second) = (first, second)
    return first.withUTF8 { first in second.withUTF8 { isAffiliated(stem(of: first), stem(of: $0)) }
    }
  }
  let (first, second) = (stem(first), stem(second))
  guard min(first.count, second.count) >= shortestStem else { return false }
  return first.contains(second) || second.contains(first)
}

/// A unit's name without the words for its legal form at the end.
private func stem(_ key: String) -> Substring {
  var rest = Substring(key)
  while let form = legalForms.first(where: { rest.hasSuffix($0) && rest.count > $0.count }) {
    rest = rest.dropLast(form.count)
  }
  return rest
}

private typealias Bytes = UnsafeBufferPointer<UInt8>

/// The stem of a key that is told apart by its bytes; see ``isReduced(_:)``.
private func stem(of key: Bytes) -> Bytes {
  var rest = key
  while let form = legalFormBytes.first(where: { ends(rest, in: $0) }) {
    rest = Bytes(rebasing: rest[..<(rest.count - form.count)])
  }
  return rest
}

/// Whether bytes end in a legal form and have more before it.
private func ends(_ bytes: Bytes, in form: [UInt8]) -> Bool {
  guard bytes.count > form.count else { return false }
  let start = bytes.count - form.count
  for offset in form.indices where bytes[start + offset] != form[offset] { return false }
  return true
}

private func isAffiliated(_ first: Bytes, _ second: Bytes) -> Bool {
  guard min(characters(in: first), characters(in: second)) >= shortestStem else { return false }
  return holds(first, second) || holds(second, first)
}

private func characters(in bytes: Bytes) -> Int {
  bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
}

private let legalFormBytes = legalForms.map { Array($0.utf8) }
private let legalForms = ["股份有限公司", "有限责任公司", "有限公司", "分公司", "总公司", "公司", "集团"]
