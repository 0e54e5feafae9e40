// SPDX-License-Identifier: Apache-2.0

import HeduiModel

extension Party {
  /// 五方主体: the five responsible parties.
  static let five: [Party] = [.owner, .survey, .design, .construction, .supervision]

  /// The party as a typed value: the code for machines, the name for people.
  var value: Value { .term(code: rawValue, name: name) }

  private var name: Bilingual {
    switch self {
    case .owner: Bilingual(zh: "建设单位", en: "the owner")
    case .survey: Bilingual(zh: "勘察单位", en: "the surveyor")
    case .design: Bilingual(zh: "设计单位", en: "the designer")
    case .construction: Bilingual(zh: "施工单位", en: "the builder")
    case .supervision: Bilingual(zh: "监理单位", en: "the supervisor")
    case .review: Bilingual(zh: "图审机构", en: "the drawing reviewer")
    }
  }
}

/// Which of the parties that should seal a paper have not, as far as the dossier says whose its seals are.
struct MissingSeals {
  /// The parties without a seal, in the order asked; nil when the dossier says nothing of seals.
  let parties: [Party]?
  /// Whether a seal is there of which the party is not said.
  let hasUnknown: Bool

  /// Compares a paper's seals with the parties that should seal it.
  init(on evidence: Evidence, of asked: [Party]) {
    let seals = (evidence.seals ?? []).filter { $0.kind != .personal && $0.kind != .registered }
    let sealed = Set(seals.compactMap(\.party))
    parties = evidence.seals == nil ? nil : asked.filter { !sealed.contains($0) }
    hasUnknown = seals.contains { $0.party == nil }
  }

  /// The missing parties as a typed value.
  var value: Value { .list((parties ?? []).map(\.value)) }
}
