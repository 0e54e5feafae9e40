// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Compares the hours declared with those in the provincial register, where the register's are given.
///
/// Notice: 绍建盟[2024]07号 正文三（三）, 学时将…同步到职称申报系统.
package struct HoursSyncConsistent: Rule {
  package static let info = RuleInfo(
    id: "hours.sync-consistent",
    title: Bilingual(
      zh: "所填学时与登记系统一致", en: "the hours declared are those of the register"),
    remedy: Bilingual(
      zh: "以省继续教育学时登记管理系统为准更正学时，或请登记系统补登",
      en: "correct the hours after the register, or have the register completed"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [differs, noRegister, noHours] }

  package init(_ parameters: NoParameters) {}

  package func check(_ year: HoursYear, _ facts: Facts) throws(FactError) -> Outcome {
    guard let registered = year.registered else { return .notApplicable(noRegister()) }
    guard let sum = year.sum else { return .notApplicable(noHours()) }
    let (actual, expected) = (sum.value, registered.value)
    guard sum == registered else {
      return .fail(Violation(differs(actual, expected), actual: actual, expected: expected))
    }
    return .pass(Measurement(actual: actual, expected: expected))
  }
}

private let differs = MessageTemplate(
  zh: "所填 {0} 学时，登记系统中为 {1} 学时，要求一致",
  en: "{0} hours are declared, the register has {1}; they must agree")
private let noRegister = MessageTemplate(
  zh: "没有给出登记系统中的学时，无从比较", en: "the register's hours are not given, there is nothing to compare")
private let noHours = MessageTemplate(
  zh: "没有写明全年学时，无从与登记系统比较", en: "the year's hours are not stated and cannot be compared")
