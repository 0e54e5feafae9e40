// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Which years' assessments are asked for: the years named, or other ones when a dossier has all of those
/// (近三年 counted by another calendar, see ambiguity A-09).
package struct AssessmentWindow: RuleParameters {
  /// The years asked for.
  package var years = Interval(lower: nil, upper: nil)
  /// Years that serve as well when all of them are there.
  package var alternative = Interval(lower: nil, upper: nil)
  package init() {}
  package static var fields: [ParameterField<AssessmentWindow>] {
    [
      .interval("years", \.years, yearsDoc),
      .interval("alternative", \.alternative, alternativeDoc),
    ]
  }

  /// What the key `years` means.
  static let yearsDoc = Bilingual(zh: "须有年度考核的年度", en: "the years whose assessments are asked for")
  /// What the key `alternative` means.
  static let alternativeDoc = Bilingual(
    zh: "齐全时也可以的年度", en: "years that serve as well when all of them are there")

  /// The years asked of a dossier, out of both lists of calendar years.
  func asked(of dossier: Dossier, years: [Int], alternative: [Int]) -> [Int] {
    let isComplete = alternative.allSatisfy { year in
      dossier.assessments.contains { $0.isAbout(year) }
    }
    return isComplete && !alternative.isEmpty ? alternative : years
  }
}

extension Assessment {
  /// Whether the assessment is of a year, alone or among others.
  func isAbout(_ other: Int) -> Bool { year == other || covers.contains(other) }
}
