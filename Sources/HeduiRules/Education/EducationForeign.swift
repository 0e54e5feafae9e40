// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks for the authentication of a foreign degree.
///
/// Notice: 绍建盟[2024]07号 正文五（三）, 国外学历学位认证书扫描件. Hong Kong, Macao and Taiwan are not 国外; whether
/// the demand holds there is a case for review.
package struct EducationForeign: Rule {
  package static let info = RuleInfo(
    id: "education.foreign",
    title: Bilingual(zh: "国外学历提供学历学位认证书", en: "a foreign degree has its authentication"),
    remedy: Bilingual(
      zh: "向教育部留学服务中心申请国外学历学位认证书，扫描上传，kind 写 foreign-authentication",
      en:
        "apply to the Chinese Service Center for Scholarly Exchange and upload its authentication, "
        + "kind: foreign-authentication"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [noAuthentication, outsideMainland, inMainland]
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ education: Education, _ facts: Facts) throws(FactError) -> Outcome {
    let origin = education.origin
    guard origin != .domestic else { return .notApplicable(inMainland()) }
    if education.hasScan(.foreignAuthentication, in: facts.dossier) { return .pass() }
    let country = Value.text(education.country?.text ?? "—")
    return origin == .foreign
      ? .fail(Violation(noAuthentication(country), actual: country))
      : .review(Violation(outsideMainland(country), actual: country))
  }
}

private let noAuthentication = MessageTemplate(
  zh: "学历在“{0}”取得，没有国外学历学位认证书扫描件",
  en: "the education was obtained in {0} and has no authentication, which is required")
private let outsideMainland = MessageTemplate(
  zh: "学历在“{0}”取得，没有学历学位认证书；通知只写国外，请判断是否需要",
  en: "the education was obtained in {0} without authentication; the notice only names foreign ones"
)
private let inMainland = MessageTemplate(
  zh: "学历不在国外取得", en: "the education was not obtained abroad")
