// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// 申报方式: the routes of 附件2二.3, as rules ask for them.
package enum Route: String, Sendable, Hashable, CaseIterable {
  /// 正常申报, which level-2 holders (附件1一3.2) take too.
  case normal
  /// 转评, also for 兼评 (附件1二).
  case transfer
  /// 技能人才申报.
  case skilled
  /// 机关调出申报.
  case fromAgency
  /// 自评申报.
  case selfAssessed

  /// The route that a name stands for, by its key; nil for a name that is none of them.
  init?(_ name: Name) {
    if let usual = usualNames[name.key] {
      self = usual
      return
    }
    let key = name.key.prefix { !"(（".contains($0) }
    let stem = key.hasSuffix("申报") ? key.dropLast(2) : key
    switch stem {
    case "正常", "normal", "二级资格", "二级": self = .normal
    case "转评", "兼评", "transfer": self = .transfer
    case "技能人才", "高技能人才", "skilled": self = .skilled
    case "机关调出", "机关调出人员", "from-agency", "fromagency": self = .fromAgency
    case "自评", "self", "self-assessment", "selfassessment": self = .selfAssessed
    default: return nil
    }
  }

  /// The route's name in the notice.
  var name: Bilingual {
    switch self {
    case .normal: Bilingual(zh: "正常申报", en: "normal")
    case .transfer: Bilingual(zh: "转评", en: "transfer")
    case .skilled: Bilingual(zh: "技能人才申报", en: "skilled staff")
    case .fromAgency: Bilingual(zh: "机关调出申报", en: "from an agency")
    case .selfAssessed: Bilingual(zh: "自评申报", en: "self-assessment")
    }
  }
}

/// The routes by their names in the notice, which most dossiers write.
private let usualNames = Dictionary(
  Route.allCases.map { ($0.name.zh, $0) }, uniquingKeysWith: { first, _ in first })

extension Dossier {
  /// The route that the dossier takes; nil when none is stated or the name is none of the notice's.
  var route: Route? { application?.route.flatMap { Route($0) } }

  /// Whether the title is a level-2 qualification (附件1一3.2).
  var isLevelTwo: Bool { title?.kind == .levelTwo }
}
