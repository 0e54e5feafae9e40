// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the unit's unified social credit code is a valid one.
///
/// Derived, by GB 32100-2015: a slip of typing binds the dossier to another unit. A first letter (A, N, Y)
/// is as good as a digit.
package struct UnitUscc: Rule {
  package static let info = RuleInfo(
    id: "unit.uscc",
    title: Bilingual(zh: "单位统一社会信用代码有效", en: "the unit's credit code is valid"),
    remedy: Bilingual(
      zh: "对照营业执照或法人证书更正统一社会信用代码", en: "correct the code by the unit's business licence"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [wrongLength, wrongCharacter, wrongCheck, wrongOrganisation]
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let text = dossier.unit?.uscc else {
      return .notApplicable(SharedMessages.nothingStated())
    }
    let actual = Value.text(String(text.prefix(32)))
    do throws(CreditCode.Fault) {
      let code = try CreditCode(text)
      guard code.hasSoundOrganisationCode else {
        return .fail(Violation(wrongOrganisation(actual), actual: actual))
      }
      return .pass(Measurement(actual: .text(code.text)))
    } catch {
      let template =
        switch error {
        case .length: wrongLength
        case .character: wrongCharacter
        case .check: wrongCheck
        }
      return .fail(Violation(template(actual), actual: actual))
    }
  }
}

private let wrongLength = MessageTemplate(
  zh: "统一社会信用代码 {0} 不是 18 位", en: "the credit code {0} does not have 18 characters")
private let wrongCharacter = MessageTemplate(
  zh: "统一社会信用代码 {0} 含有代码不使用的字符（不用 I、O、S、V、Z）",
  en: "the credit code {0} holds a character that codes never use (I, O, S, V, Z are not used)")
private let wrongCheck = MessageTemplate(
  zh: "统一社会信用代码 {0} 的校验位不对，代码有错",
  en: "the check character of the credit code {0} is wrong, so the code has a slip")
private let wrongOrganisation = MessageTemplate(
  zh: "统一社会信用代码 {0} 中组织机构代码部分的校验位不对，请核对",
  en: "the organisation code within the credit code {0} has a wrong check character; compare it")
