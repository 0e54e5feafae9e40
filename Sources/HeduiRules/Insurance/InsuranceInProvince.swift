// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Points out proof of social insurance that nobody asks for.
///
/// Notice: 绍建盟[2024]07号 正文五（四）, 本省内申报对象无需再提供社保缴纳证明.
package struct InsuranceInProvince: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The home province.
    package var home: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [.texts("home", \.home, homeProvinceDoc)]
    }
  }

  package static let info = RuleInfo(
    id: "insurance.in-province",
    title: Bilingual(zh: "省内社保不需要缴纳证明", en: "insurance in the province needs no proof"),
    remedy: Bilingual(
      zh: "不必上传，系统自动获取", en: "leave it out, the platform fetches it by itself"),
    severity: .info, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [notNeeded, outside, unstated] }

  private let home: NameList
  package init(_ parameters: Parameters) { home = NameList(parameters.home) }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    let outsides = dossier.insurance.map { $0.isOutside(home) }
    if outsides.contains(true) { return .notApplicable(outside()) }
    if outsides.isEmpty || outsides.contains(nil) { return .notApplicable(unstated()) }
    let proof =
      dossier.insurance.lazy.flatMap(\.evidence).first
      ?? dossier.attachments.first { $0.kind == .insuranceProof }
    guard let proof else { return .pass() }
    return .fail(Violation(notNeeded(.text(String(proof.file.name))), file: proof.file))
  }
}

private let notNeeded = MessageTemplate(
  zh: "社保在本省缴纳，{0} 不需要提供", en: "the insurance was paid in the province, {0} is not asked for")
private let outside = MessageTemplate(
  zh: "有省外社保缴纳记录，由 insurance.out-of-province 判断",
  en: "some was paid outside the province, which insurance.out-of-province decides")
private let unstated = MessageTemplate(
  zh: "没有写明社保在哪个省缴纳", en: "it is not stated in which province insurance was paid")
