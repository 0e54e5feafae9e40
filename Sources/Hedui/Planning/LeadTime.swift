// SPDX-License-Identifier: Apache-2.0

public import HeduiModel

/// How long it usually takes to get what a rule asks for, as the policy puts it.
///
/// These days are for putting things in order and are no numbers of the notice; no outcome depends on them.
public struct LeadTime: Sendable, Hashable {
  /// Calendar days.
  public let days: Int
  /// Why it takes that long.
  public let reason: Bilingual
}

/// The lead times of a policy: of rules, of groups of rules, and of all others.
public struct LeadTimes: Sendable, Hashable {
  private var times: [String: LeadTime] = [:]

  /// Makes lead times of which none is known.
  public init() {}

  /// The lead time of a rule: its own, else that of its group, else the policy's `default`; nil when the
  /// policy has none of them.
  public subscript(_ id: RuleID) -> LeadTime? {
    times[id.rawValue] ?? times[String(id.group)] ?? times[Self.others]
  }

  /// The key of all rules that have no lead time of their own or of their group.
  static let others = "default"
  /// What a lead time may last, in days.
  private static let range = 0...3_660

  /// Reads the policy's `lead-times`.
  ///
  /// - Returns: the lead times, and what is wrong with them.
  static func read(_ setting: Setting?) -> (times: LeadTimes, faults: [PolicyError.Fault]) {
    var read = LeadTimes()
    var faults: [PolicyError.Fault] = []
    let ids = Catalogue.rules.map(\.info.id)
    let known = [others] + Set(ids.map { String($0.group) }).sorted() + ids.map(\.rawValue)
    for entry in setting?.entries ?? [] {
      guard known.contains(entry.key) else {
        let near = nearestWord(to: entry.key, in: known) ?? "—"
        faults.append(.init(unknownKey(.text(entry.key), .text(near)), at: entry.place))
        continue
      }
      let keys = entry.value.entries.map(\.key)
      guard case .number(let days)? = entry.value[key: "days"]?.content, let days = Int(days),
        range.contains(days), let zh = entry.value[key: "zh"]?.text,
        let en = entry.value[key: "en"]?.text, Set(keys) == ["days", "zh", "en"]
      else {
        faults.append(.init(notALeadTime(.integer(range.upperBound)), at: entry.value.place))
        continue
      }
      read.times[entry.key] = LeadTime(days: days, reason: Bilingual(zh: zh, en: en))
    }
    return (read, faults)
  }
}

private let unknownKey = MessageTemplate(
  zh: "lead-times 中的“{0}”不是规则、规则组或 default，最接近的是“{1}”",
  en: "\"{0}\" in lead-times is no rule, group of rules or default; the nearest is \"{1}\"")
private let notALeadTime = MessageTemplate(
  zh: "办理天数应写成 {days: 天数, zh: 中文说明, en: 英文说明}，天数为 0 到 {0} 的整数",
  en: "a lead time is {days: n, zh: why in Chinese, en: why in English} with whole days from 0 to "
    + "{0}")
