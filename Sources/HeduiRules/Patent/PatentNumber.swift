// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that a patent's number is a granted one's, with the right kind and check digit.
///
/// Derived from 绍建盟[2024]07号 附件2, 所有内容必须真实规范: a wrong check digit is a slip of typing or a made-up
/// number, a number without ZL that of an application. All are warnings.
package struct PatentNumber: Rule {
  package static let info = RuleInfo(
    id: "patent.number",
    title: Bilingual(zh: "专利号书写正确", en: "the patent's number is well formed"),
    remedy: Bilingual(
      zh: "对照专利证书更正专利号，写成 ZL 加申请号和校验位，如 ZL201710601862.3",
      en: "correct the number by the certificate, as ZL201710601862.3"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [wrongShape, publication, wrongCheck, noCheck, notGranted]
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ patent: Patent, _ facts: Facts) throws(FactError) -> Outcome {
    guard let text = patent.number else { return .notApplicable(SharedMessages.nothingStated()) }
    let actual = Value.text(String(text.prefix(64)))
    let template: MessageTemplate
    do throws(ChinesePatentNumber.Fault) {
      let number = try ChinesePatentNumber(text)
      if number.isGranted, number.hasCheck { return .pass(Measurement(actual: actual)) }
      template = number.isGranted ? noCheck : notGranted
    } catch {
      template =
        switch error {
        case .shape: wrongShape
        case .publication: publication
        case .check: wrongCheck
        }
    }
    return .fail(Violation(template(actual), actual: actual))
  }
}

private let wrongShape = MessageTemplate(
  zh: "专利号 {0} 不是中国专利号的写法，应如 ZL201710601862.3；国外专利请看证书",
  en:
    "the number {0} is no Chinese patent's, which is written like ZL201710601862.3; for a foreign "
    + "patent see the certificate")
private let publication = MessageTemplate(
  zh: "{0} 是公开（公告）号，不是专利号，请填证书上以 ZL 开头的号码",
  en: "the number {0} is that of a publication; give the one with ZL on the certificate")
private let wrongCheck = MessageTemplate(
  zh: "专利号 {0} 的校验位不对，号码有错",
  en: "the check digit of the patent's number {0} is wrong, so the number has a slip")
private let noCheck = MessageTemplate(
  zh: "专利号 {0} 没有小数点后的校验位，无法核对号码",
  en: "the patent's number {0} lacks the check digit behind the point, so it cannot be verified")
private let notGranted = MessageTemplate(
  zh: "{0} 不以 ZL 开头，请看专利是否已经授权",
  en: "the number {0} does not begin with ZL; is the patent granted")
