// SPDX-License-Identifier: Apache-2.0

import HeduiModel

extension Policy {
  /// The policy with ambiguities read as an office has answered: only these readings are run.
  ///
  /// - Throws: ``PolicyError`` for ambiguities and readings that the policy does not have.
  public func pinning(_ readings: [String: String]) throws -> Policy {
    let faults = readings.sorted { $0.key < $1.key }.compactMap { id, reading in
      fault(pinning: id, to: reading).map { PolicyError.Fault($0, at: nil) }
    }
    guard faults.isEmpty else { throw PolicyError(faults) }
    guard !readings.isEmpty else { return self }
    var pinned = self
    pinned.identity.readings.merge(readings) { $1 }
    pinned.rules = rules.map { $0.pinned(to: readings) }
    return pinned
  }

  /// Why an ambiguity cannot be read so; nil when it can.
  func fault(pinning id: String, to reading: String) -> Message? {
    guard let ambiguity = ambiguities.first(where: { $0.id == id }) else {
      let known = ambiguities.map(\.id)
      return unknownAmbiguity(.text(id), .text(nearestWord(to: id, in: known) ?? "—"))
    }
    if let already = identity.readings[id], already != reading {
      return pinnedAlready(.text(id), .text(already))
    }
    if let settled = ambiguity.settled {
      return isSettled(.text(id), .term(code: "settled", name: settled))
    }
    let known = ambiguity.readings.map(\.name)
    if known.contains(reading) { return nil }
    return unknownReading(.text(id), .text(reading), .list(known.map { .text($0) }))
  }
}

extension BoundRule {
  package func pinned(to readings: [String: String]) -> any BoundRuleProtocol {
    let kept = variants.filter { variant in
      variant.readings.choices.allSatisfy { choice in
        readings[choice.ambiguity.id].map { $0 == choice.reading.name } ?? true
      }
    }
    return BoundRule(clause: clause, severity: severity, variants: kept)
  }
}

private let unknownAmbiguity = MessageTemplate(
  zh: "规则集没有歧义“{0}”，最接近的是“{1}”",
  en: "the policy has no ambiguity \"{0}\"; the nearest is \"{1}\"")
private let unknownReading = MessageTemplate(
  zh: "歧义 {0} 没有解读“{1}”；可选：{2}",
  en: "the ambiguity {0} has no reading \"{1}\"; there are: {2}")
private let pinnedAlready = MessageTemplate(
  zh: "歧义 {0} 已定为“{1}”，不能另定", en: "the ambiguity {0} is read as \"{1}\" already")
private let isSettled = MessageTemplate(
  zh: "歧义 {0} 没有不同解读可定：{1}", en: "the ambiguity {0} has no readings to choose from: {1}")
