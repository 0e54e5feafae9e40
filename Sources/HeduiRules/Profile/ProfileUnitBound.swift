// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the unit's account is bound to its name on the platform.
///
/// Notice: 绍建盟[2024]07号 附件2一.2, 提交授权委托书证明，绑定单位名称. The platform knows it; a dossier can only say so.
package struct ProfileUnitBound: Rule {
  package static let info = RuleInfo(
    id: "profile.unit-bound",
    title: Bilingual(zh: "单位账号已注册并绑定单位名称", en: "the unit's account is bound on the platform"),
    remedy: Bilingual(
      zh: "由单位人事负责人注册用人单位账号，在平台提交授权委托书，绑定单位名称",
      en: "let the unit register its account, submit the letter of authorisation and bind its name"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [notBound, SharedMessages.nothingStated] }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    switch dossier.unit?.isBound {
    case true?: .pass()
    case false?: .fail(Violation(notBound()))
    case nil: .notApplicable(SharedMessages.nothingStated())
    }
  }
}

private let notBound = MessageTemplate(
  zh: "单位账号还没有绑定单位名称，绑定后申报人才可填写现工作单位名称",
  en: "the unit's account is not bound yet; until then no applicant can fill in the unit's name")
