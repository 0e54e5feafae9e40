// SPDX-License-Identifier: Apache-2.0

import HeduiModel

extension Title {
  /// The grade as stated, else as the name tells; nil when neither does.
  var grade: TitleLevel? { level ?? TitleLevel(named: name) }

  /// Whether it is a level-2 qualification (二级资格), by its kind or, where none is stated, by its name.
  var isLevelTwo: Bool { kind == .levelTwo || (kind == nil && levelTwoWords.stands(in: name)) }
}

extension Recommender {
  /// The grade as stated, else as the title's name tells; nil when neither does.
  var grade: TitleLevel? { level ?? title.flatMap { TitleLevel(named: $0) } }
}

extension TitleLevel {
  /// The grade that a title's name tells, such as 助理工程师; nil for names that tell none.
  init?(named name: Name) {
    let key = name.key
    if technicianWords.stands(in: name) || key == "员级" {
      self = .technician
    } else if assistantWords.stands(in: name) {
      self = .assistant
    } else if seniorWords.stands(in: name) {
      self = .senior
    } else if associateWords.stands(in: name) {
      self = .associateSenior
    } else if key.ends(in: "工程师") || economistWords.stands(in: name) || key == "中级" {
      self = .intermediate
    } else {
      return nil
    }
  }

  /// The grade's place, the technician first.
  var rank: Int { TitleLevel.allCases.firstIndex(of: self) ?? 0 }

  /// The grade for people and machines.
  var value: Value {
    .term(code: rawValue, name: title)
  }

  private var title: Bilingual {
    switch self {
    case .technician: Bilingual(zh: "员级", en: "technician")
    case .assistant: Bilingual(zh: "助理级", en: "assistant")
    case .intermediate: Bilingual(zh: "中级", en: "intermediate")
    case .associateSenior: Bilingual(zh: "副高级", en: "associate senior")
    case .senior: Bilingual(zh: "正高级", en: "senior")
    }
  }
}

private let levelTwoWords = WordList(["二级"])
private let technicianWords = WordList(["技术员"])
private let assistantWords = WordList(["助理"])
private let seniorWords = WordList(["正高", "教授级"])
private let associateWords = WordList(["高级", "副高"])
private let economistWords = WordList(["经济师"])
