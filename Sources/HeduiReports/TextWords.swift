// SPDX-License-Identifier: Apache-2.0

public import Hedui

extension Verdict {
  /// The verdict as a word for people.
  public var word: Bilingual {
    switch self {
    case .reject: Bilingual(zh: "不通过", en: "reject")
    case .incomplete: Bilingual(zh: "未查全", en: "incomplete")
    case .review: Bilingual(zh: "待复核", en: "review")
    case .accept: Bilingual(zh: "通过", en: "accept")
    }
  }

  /// How the verdict is coloured.
  package var role: TextRole {
    switch self {
    case .reject, .incomplete: .bad
    case .review: .warning
    case .accept: .good
    }
  }
}

/// What a reader has to do with a finding; worst first, the order of the text report.
package enum FindingGroup: Int, CaseIterable, Sendable {
  case mustMend, notChecked, shouldMend, review, info, manual

  /// The group of a result; nil for passes, not applicable ones, ones whose cause is a finding, and
  /// findings that the unit accepts.
  package init?(_ result: RuleResult, isExplained: Bool) {
    if result.suppression != nil { return nil }
    switch (result.outcome, result.severity) {
    case (.fail, .warning): self = .shouldMend
    case (.fail, .info): self = .info
    case (.fail, _): self = .mustMend
    case (.error, _): self = .notChecked
    case (.blocked, _):
      if isExplained { return nil }
      self = .notChecked
    case (.review, _): self = .review
    case (.manual, _): self = .manual
    case (.pass, _), (.notApplicable, _): return nil
    }
  }

  /// The group's heading: what to do.
  package var heading: Bilingual {
    switch self {
    case .mustMend: Bilingual(zh: "必须改正", en: "must be corrected")
    case .notChecked: Bilingual(zh: "未能检查，不算合格", en: "could not be checked, so not right")
    case .shouldMend: Bilingual(zh: "建议改正", en: "should be corrected")
    case .review: Bilingual(zh: "需要有人复核", en: "someone has to look")
    case .info: Bilingual(zh: "供参考", en: "worth knowing")
    case .manual: Bilingual(zh: "须人工核对", en: "for a person to verify")
    }
  }

  /// A sign and a word; the word alone says all.
  package var mark: Bilingual {
    switch self {
    case .mustMend: Bilingual(zh: "✗ 错误", en: "✗ error")
    case .notChecked: Bilingual(zh: "! 未检查", en: "! not checked")
    case .shouldMend: Bilingual(zh: "! 警告", en: "! warning")
    case .review: Bilingual(zh: "? 待复核", en: "? review")
    case .info: Bilingual(zh: "i 提示", en: "i info")
    case .manual: Bilingual(zh: "□ 核对", en: "□ verify")
    }
  }

  /// How the mark is coloured.
  package var role: TextRole {
    switch self {
    case .mustMend, .notChecked: .bad
    case .shouldMend: .warning
    case .review: .doubtful
    case .info, .manual: .plain
    }
  }
}

/// Words of the text report, in both languages.
enum Words {
  static let verdict = Bilingual(zh: "结论：", en: "verdict: ")
  static let clause = Bilingual(zh: "依据：", en: "clause: ")
  static let suggestion = Bilingual(zh: "建议：", en: "do: ")
  static let place = Bilingual(zh: "位置：", en: "where: ")
  static let readings = Bilingual(zh: "解读：", en: "readings: ")
}
