// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the resident identity number is well formed.
///
/// Derived from 绍建盟[2024]07号 附件2二.1, 二代身份证, by GB 11643: a number that breaks the rule cannot be on a
/// card. Lower-case x and full-width digits count as what they stand for; people with other identity papers
/// have no such number.
package struct IdentityResidentId: Rule {
  package static let info = RuleInfo(
    id: "identity.resident-id",
    title: Bilingual(zh: "身份证号码书写正确", en: "the resident identity number is well formed"),
    remedy: Bilingual(
      zh: "对照身份证逐位核对号码；持其他证件的，在 other-paper 写明证件种类",
      en:
        "compare the number with the card, digit by digit; who has another identity paper states "
        + "its kind under other-paper"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [wrongShape, noSuchDay, wrongCheck, inFuture, oldForm, unknownRegion, otherPaper, noNumber]
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let text = dossier.applicant?.residentID else {
      return .notApplicable(dossier.applicant?.otherPaper == nil ? noNumber() : otherPaper())
    }
    let actual = Value.text(masked(text))
    let number: ResidentNumber
    do throws(ResidentNumber.Fault) {
      number = try ResidentNumber(text)
    } catch {
      let template =
        switch error {
        case .shape: wrongShape
        case .birth: noSuchDay
        case .check: wrongCheck
        }
      return .fail(Violation(template(actual), actual: actual))
    }
    if let birth = number.birth, birth.isAfter(facts.today) == .yes {
      return .fail(Violation(inFuture(actual), actual: actual))
    }
    var doubts: [Violation] = []
    if number.isOldForm {
      doubts.append(Violation(oldForm(actual), actual: actual, severity: .warning))
    }
    if !number.hasKnownProvince {
      doubts.append(Violation(unknownRegion(actual), actual: actual, severity: .warning))
    }
    return doubts.isEmpty ? .pass(Measurement(actual: actual)) : .fail(doubts)
  }
}

private let wrongShape = MessageTemplate(
  zh: "身份证号码 {0} 不是 18 位（末位可以是 X）",
  en: "the identity number {0} does not have 18 digits (the last may be X)")
private let noSuchDay = MessageTemplate(
  zh: "身份证号码 {0} 中的出生日期不存在", en: "the day of birth in the identity number {0} does not exist")
private let wrongCheck = MessageTemplate(
  zh: "身份证号码 {0} 的校验位不对，号码有错",
  en: "the check digit of the identity number {0} is wrong, so the number has a slip")
private let inFuture = MessageTemplate(
  zh: "身份证号码 {0} 中的出生日期在今天之后",
  en: "the day of birth in the identity number {0} lies after today")
private let oldForm = MessageTemplate(
  zh: "身份证号码 {0} 是 15 位旧号码，二代身份证为 18 位",
  en: "the identity number {0} is an old one of 15 digits, cards of today have 18")
private let unknownRegion = MessageTemplate(
  zh: "身份证号码 {0} 的前两位不是已知的省级代码",
  en: "the first two digits of the identity number {0} are no province's")
private let otherPaper = MessageTemplate(
  zh: "申报人持其他身份证件，没有居民身份证号码", en: "the applicant has another identity paper")
private let noNumber = MessageTemplate(
  zh: "没有写明身份证号码，以平台采集的为准",
  en: "no identity number is stated; the one that the platform collects counts")
