// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that who applies by 附件1一3.1 holds the title of assistant engineer.
///
/// Notice: 绍建盟[2024]07号 附件1一3.1, 获得助理工程师职称后. Titles that are neither this nor below it are a case for
/// review. The certificate's scan is nowhere listed among the uploads, so without it a fail is a warning.
package struct TitleCurrentPresent: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// Names of the title asked for.
    package var titles: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .texts("titles", \.titles, Bilingual(zh: "要求的职称", en: "names of the title asked for"))
      ]
    }
  }

  package static let info = RuleInfo(
    id: "title.current-present",
    title: Bilingual(zh: "已获得助理工程师职称", en: "holds the title of assistant engineer"),
    remedy: Bilingual(
      zh: "没有助理工程师职称的，只能按附件1一3.2（61号文或二级资格）、3.3（自评）、3.4（高技能人才）申报",
      en:
        "without the title apply by 附件1一3.2 (document 61 or level two), 3.3 (self-assessment) or "
        + "3.4 (skilled staff)"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [none, tooLow, otherTitle, noCertificate, uploadCertificate, unstated, claims61]
      + SharedMessages.career
  }

  private let titles: NameList
  private let required: Value
  package init(_ parameters: Parameters) {
    titles = NameList(parameters.titles)
    required = .list(parameters.titles.map { .text($0) })
  }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    if let exemption = dossier.exemptionFromAssistantBasis { return .notApplicable(exemption) }
    if dossier.application?.basis == .rule61 { return .notApplicable(claims61()) }
    switch dossier.currentTitle {
    case .unstated: return .notApplicable(unstated())
    case .absent: return .fail(Violation(none(required), expected: required))
    case .stated(let title): return decide(title, dossier)
    }
  }

  private func decide(_ title: Title, _ dossier: Dossier) -> Outcome {
    let name = Value.text(title.name.text)
    guard titles.entry(equal: title.name) != nil else {
      let violation = { (template: MessageTemplate) in
        Violation(template(name, required), actual: name, expected: required)
      }
      return title.grade == .technician
        ? .fail(violation(tooLow)) : .review(violation(otherTitle))
    }
    let scans = title.evidence + dossier.attachments
    guard scans.contains(where: { $0.kind == .titleCertificate }) else {
      return .fail(
        Violation(
          noCertificate(name), actual: name, suggestion: uploadCertificate(), severity: .warning))
    }
    return .pass(Measurement(actual: name, expected: required))
  }
}

private let none = MessageTemplate(
  zh: "没有现专业技术资格，按附件1一3.1 申报要求有：{0}",
  en: "there is no current title; 附件1一3.1 asks for: {0}")
private let tooLow = MessageTemplate(
  zh: "现资格是“{0}”，低于要求的：{1}", en: "the current title is {0}, below what is asked: {1}")
private let otherTitle = MessageTemplate(
  zh: "现资格是“{0}”，不是“{1}”，请判断是否相当",
  en: "the current title is {0}, not {1}: does it count as such")
private let noCertificate = MessageTemplate(
  zh: "没有“{0}”资格证书的扫描件；通知没有明列，但审核要看取得时间",
  en: "no scan of the {0} certificate; the notice does not list it, but its date will be looked at")
private let uploadCertificate = MessageTemplate(
  zh: "扫描资格证书，写在 title 的 evidence 中，kind 写 title-certificate",
  en: "scan the certificate and name it below title.evidence, kind: title-certificate")
private let unstated = MessageTemplate(
  zh: "申报材料没有写明现专业技术资格", en: "the dossier does not say what title is held")
private let claims61 = MessageTemplate(
  zh: "申报依据是附件1一3.2（浙人社发〔2018〕61号），由人核对其条件",
  en: "the claimed condition is 附件1一3.2 (document 61), which a person compares")
