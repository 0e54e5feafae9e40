// SPDX-License-Identifier: Apache-2.0

public import HeduiModel

/// A notice sentence by sentence: the rules that check each, or why it is not ours.
public struct CoverageLedger: Sendable {
  /// One sentence of the notice.
  public struct Sentence: Sendable {
    /// The section, such as 附件2二.1.
    public let section: String
    /// The sentence; `…` stands for what is left out of a long one.
    public let quote: String
    /// What becomes of it.
    public let treatment: Treatment
    /// Where the ledger says so.
    public let place: PolicyPlace
  }

  /// What becomes of a sentence.
  public enum Treatment: Sendable, Hashable {
    /// These rules check it, by themselves or on the verification sheet.
    case rules([RuleID])
    /// It asks nothing that could be checked here, for this reason.
    case notOurs(Bilingual)
  }

  /// The policy whose rules are named.
  public let policyID: String
  /// The sentences, in the order of the notice.
  public let sentences: [Sentence]

  /// The ids of the policies that have a ledger.
  public static var builtInIDs: [String] { BuiltInPolicies.names(in: "coverage") }

  /// The ledger of a built-in policy's notice; nil when it has none.
  ///
  /// - Throws: ``PolicyError`` with every fault and its place.
  public init?(ofPolicy id: String) throws {
    guard let bytes = BuiltInPolicies.bytes(of: "coverage/\(id).yaml") else { return nil }
    try self.init(bytes, name: "coverage/\(id).yaml")
  }

  /// Reads a ledger.
  ///
  /// - Throws: ``PolicyError`` with every fault and its place.
  package init(_ bytes: [UInt8], name: String) throws {
    let (document, faults) = DocumentReader().readYAML(bytes, name: name)
    guard faults.isEmpty, let node = document?.root else {
      throw PolicyError(
        faults.map { fault in
          .init(fault.message, at: fault.place.map { PolicyPlace(file: name, source: $0) })
        })
    }
    var reading = LedgerReading(root: Setting(node, file: name))
    sentences = reading.sentences()
    policyID = reading.root[key: "policy"]?.text ?? ""
    if policyID.isEmpty { reading.add(needsPolicy(), at: reading.root.place) }
    if !reading.faults.isEmpty { throw PolicyError(reading.faults) }
  }

  /// What the ledger leaves out of a notice's text, and its sentences that do not stand there in order.
  public func gaps(in notice: String) -> (uncovered: [String], strayed: [Sentence]) {
    let text = NoticeText(notice)
    var uncovered: [String] = []
    var strayed: [Sentence] = []
    var position = 0
    for sentence in sentences {
      guard let range = text.range(of: sentence.quote, from: position) else {
        strayed.append(sentence)
        continue
      }
      if range.lowerBound > position {
        uncovered.append(text.text(position..<range.lowerBound))
      }
      position = range.upperBound
    }
    if position < text.scalars.count { uncovered.append(text.text(position..<text.scalars.count)) }
    return (uncovered, strayed)
  }
}

/// Reads the parts of a ledger and collects every fault.
private struct LedgerReading {
  let root: Setting
  private(set) var faults: [PolicyError.Fault] = []

  init(root: Setting) { self.root = root }

  mutating func add(_ message: Message, at place: PolicyPlace) {
    faults.append(.init(message, at: place))
  }

  mutating func sentences() -> [CoverageLedger.Sentence] {
    guard case .list(let items) = root[key: "sentences"]?.content else {
      add(needsSentences(), at: root.place)
      return []
    }
    return items.compactMap { sentence($0) }
  }

  private mutating func sentence(_ setting: Setting) -> CoverageLedger.Sentence? {
    guard let section = setting[key: "section"]?.text, let quote = setting[key: "quote"]?.text,
      let treatment = treatment(setting), setting.entries.count == 3
    else {
      add(sentenceForm(), at: setting.place)
      return nil
    }
    return .init(section: section, quote: quote, treatment: treatment, place: setting.place)
  }

  private func treatment(_ setting: Setting) -> CoverageLedger.Treatment? {
    if case .list(let items) = setting[key: "rules"]?.content {
      let ids = items.compactMap(\.text).map(RuleID.init(rawValue:))
      return ids.isEmpty || ids.count < items.count ? nil : .rules(ids)
    }
    guard let reason = setting[key: "not-ours"] else { return nil }
    let text = reason.text.map { root[key: "reasons"]?[key: $0] } ?? reason
    guard let zh = text?[key: "zh"]?.text, let en = text?[key: "en"]?.text else { return nil }
    return .notOurs(Bilingual(zh: zh, en: en))
  }
}

private let needsPolicy = MessageTemplate(
  zh: "缺少 policy：对照表属于哪份规则集", en: "policy is missing: whose rules the ledger names")
private let needsSentences = MessageTemplate(
  zh: "缺少 sentences 列表", en: "the list of sentences is missing")
private let sentenceForm = MessageTemplate(
  zh: "每句应有 section、quote，以及 rules（规则编号）或 not-ours（reasons 中的理由，或 zh、en 两种文字）之一",
  en:
    "a sentence has section, quote, and either rules or not-ours (a name among reasons, or zh and en)"
)
