// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks for a scan of the self-assessment form.
///
/// Notice: 绍建盟[2024]07号 附件2二.5.3, 浙江省建设工程专业工程师职务任职资格自评表1份.
package struct SelfassessFormPresent: Rule {
  package static let info = RuleInfo(
    id: "selfassess.form-present",
    title: Bilingual(zh: "上传自评表扫描件", en: "the self-assessment form is uploaded"),
    remedy: Bilingual(
      zh: "填好《浙江省建设工程专业工程师职务任职资格自评表》，扫描后在 self-assessment.form 中写明",
      en: "fill in the provincial self-assessment form and name its scan below self-assessment.form"
    ),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [noForm, SharedMessages.otherRoute, SharedMessages.routeUnknown, SharedMessages.nothingStated]
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    if let exemption = dossier.exemptionFromSelfAssessment { return .notApplicable(exemption) }
    let isThere =
      dossier.selfAssessment?.form.isEmpty == false
      || dossier.attachments.contains { $0.kind == .selfAssessmentForm }
    return isThere ? .pass() : .fail(Violation(noForm()))
  }
}

private let noForm = MessageTemplate(
  zh: "走自评申报，没有自评表扫描件，要求上传 1 份",
  en: "the self-assessment route asks for a scan of the form, there is none")
