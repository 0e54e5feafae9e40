// SPDX-License-Identifier: Apache-2.0

public import Hedui

/// The ledger of a notice as text: every sentence with the rules that check it, or why it is not ours.
public struct CoverageText: Sendable {
  private let language: Language
  private let style: TextStyle

  /// Makes a writer.
  public init(in language: Language, style: TextStyle = TextStyle()) {
    self.language = language
    self.style = style
  }

  /// The whole ledger under a policy.
  ///
  /// A rule that is not on under the policy is named with the remark that it is off; a sentence that has no
  /// rule on is counted as open.
  public func render(_ ledger: CoverageLedger, _ policy: Policy) -> String {
    var page = TextPage(style: style)
    let on = Dictionary(
      policy.entries.map { ($0.rule.info.id, $0.rule) }, uniquingKeysWith: { $1 })
    var counts = Counts()
    for sentence in ledger.sentences {
      page.write([.init(sentence.section + " ", .faint)], sentence.quote, hang: 2)
      switch sentence.treatment {
      case .notOurs(let reason):
        counts.notOurs += 1
        let lead = word("不归本工具：", "not ours: ")
        page.write([.init(lead, .faint)], reason.text(in: language), indent: 4)
      case .rules(let ids):
        counts.add(ids.compactMap { on[$0] })
        for id in ids { write(id, on[id], to: &page) }
      }
    }
    page.space()
    page.write([], counts.text(of: ledger.sentences.count, in: language), as: .strong)
    return page.text
  }

  private func write(_ id: RuleID, _ rule: RuleDescription?, to page: inout TextPage) {
    guard let rule else {
      let off = word("本规则集未启用", "off in this policy")
      return page.write([.init("! \(id.rawValue)  ", .warning)], off, indent: 4)
    }
    let mark = rule.isManual ? word("□ 核对表 ", "□ sheet ") : "✓ "
    page.write(
      [.init(mark + id.rawValue + "  ", .plain)], rule.info.title.text(in: language), indent: 4)
  }

  private func word(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}

/// How many sentences are treated which way.
private struct Counts {
  var checked = 0
  var onSheet = 0
  var open = 0
  var notOurs = 0

  /// Counts a sentence by its rules that are on: by itself where one decides alone, else on the sheet.
  mutating func add(_ rules: [RuleDescription]) {
    if rules.isEmpty {
      open += 1
    } else if rules.allSatisfy(\.isManual) {
      onSheet += 1
    } else {
      checked += 1
    }
  }

  func text(of total: Int, in language: Language) -> String {
    switch language {
    case .zh:
      "通知共 \(total) 句：自动检查 \(checked)，只在核对表 \(onSheet)，规则未启用 \(open)，不归本工具 \(notOurs)"
    case .en:
      "\(total) sentences: \(checked) checked, \(onSheet) on the sheet only, \(open) with their rules off, "
        + "\(notOurs) not ours"
    }
  }
}
