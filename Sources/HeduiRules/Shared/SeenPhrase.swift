// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// What a line that was read from a picture says about verification: recognition errs, and it must never err
/// from 未核对无误 or 核对有误 to the words asked for.
enum SeenPhrase: Equatable {
  /// The words asked for, with at most one character that looks like the right one in its place.
  case verified
  /// The words after a no, or 有误 in place of 无误.
  case denied
  /// Something like the words, with something before or behind that may turn their sense.
  case doubtful
  /// Nothing of the kind.
  case none

  /// Reads a line; `before` is the line above, which may end in the no.
  init(_ text: String, before: String, asked: AskedWords) {
    let written = Self.written(text)
    self = .none
    for phrase in asked.required where !phrase.isEmpty && written.count >= phrase.count {
      for place in 0...(written.count - phrase.count) {
        let found = Self.found(phrase, in: written, at: place, before: Self.written(before))
        if found.rank > rank { self = found }
      }
    }
  }

  /// From nothing to what weighs most: a denial is never covered by what stands beside it.
  var rank: Int {
    switch self {
    case .none: 0
    case .verified: 1
    case .doubtful: 2
    case .denied: 3
    }
  }

  /// The letters of a line; a character that could not be told may be a 未 and counts as some other one.
  private static func written(_ text: String) -> [Unicode.Scalar] {
    plain(String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{FFFD}" ? "囗" : $0 })))
  }

  private static func found(
    _ phrase: [Unicode.Scalar], in text: [Unicode.Scalar], at place: Int, before: [Unicode.Scalar]
  ) -> SeenPhrase {
    let part = text[place..<place + phrase.count]
    if isOpposite(part, of: phrase) { return .denied }
    guard isAlike(part, phrase) else { return .none }
    let lead = place > 0 ? text[..<place] : before[...]
    if isNegation(lead) { return .denied }
    if place > 0, !isHarmless(lead) { return .doubtful }
    // 核对无误后 says when something else may be done.
    if let next = text[(place + phrase.count)...].first, turning.contains(next) { return .doubtful }
    return .verified
  }

  /// Whether a part of a line is the phrase with at most one character that only looks like it.
  private static func isAlike(
    _ part: ArraySlice<Unicode.Scalar>, _ phrase: [Unicode.Scalar]
  ) -> Bool {
    var differences = 0
    for (seen, meant) in zip(part, phrase) where seen != meant {
      guard lookalikes[meant]?.contains(seen) == true else { return false }
      differences += 1
    }
    // One of two characters, or one of one, would leave too little.
    return differences == 0 || differences == 1 && phrase.count >= 4
  }

  /// Whether a part is the phrase with 有, or what looks like it, where the phrase has 无.
  private static func isOpposite(
    _ part: ArraySlice<Unicode.Scalar>, of phrase: [Unicode.Scalar]
  ) -> Bool {
    var hasOpposite = false
    for (seen, meant) in zip(part, phrase) where seen != meant {
      if meant == "无", opposites.contains(seen) {
        hasOpposite = true
      } else if lookalikes[meant]?.contains(seen) != true {
        return false
      }
    }
    return hasOpposite
  }

  /// Whether all that stands before the words on their line is of the kind that annotations begin with: any
  /// other character may be a misread 未.
  private static func isHarmless(_ lead: ArraySlice<Unicode.Scalar>) -> Bool {
    lead.allSatisfy { !isIdeograph($0) || harmless.contains($0) }
  }

  /// Characters of 经核对…, 以上材料…, 此件复印件与原件…, 本 and others that look like 未 or 不 left out.
  private static let harmless = Set("已经均全部此该上述以材料资原件复印扫描内容信息文书证与和及同一致相符人".unicodeScalars)

  /// Characters behind the words that make a condition of them.
  private static let turning = Set("后的方再时才则前否".unicodeScalars)

  /// What 有 is taken for.
  private static let opposites = Set("有冇育肴宥佑".unicodeScalars)

  /// What recognition takes the characters for.
  private static let lookalikes: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "核": Set("该劾咳骇枝棱孩刻恢桅".unicodeScalars), "对": Set("时村寸双刘".unicodeScalars),
    "无": Set("元旡兀".unicodeScalars), "误": Set("设课谈诶说读娱诀诣谋谬".unicodeScalars),
  ]
}
