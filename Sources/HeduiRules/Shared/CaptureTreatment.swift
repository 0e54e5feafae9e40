// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Whether pages of platforms and registers, and forms that the applicant's side fills in, carry an
/// annotation too; see ambiguity A-28.
package enum CaptureTreatment: String, Sendable, Hashable, CaseIterable {
  /// They do, like every other evidence.
  case annotated
  /// They need not; one that carries it is as good.
  case exempt

  /// What the policy's key `captures` means.
  static let doc = Bilingual(
    zh: "平台截图、学信网报告、自评表、单位说明是否也要签注",
    en:
      "whether captures of platform pages, CHSI reports, self-assessment forms and explanations of the "
      + "unit carry the annotation too")

  /// Whether the treatment makes a difference to a scan.
  static func matters(to evidence: Evidence) -> Bool {
    switch evidence.kind {
    case .platformCapture, .chsiRegistration, .chsiReport, .selfAssessmentForm, .unitExplanation:
      true
    default: false
    }
  }

  /// What becomes of a finding about a scan's annotation: nothing for papers that are no 佐证材料, and
  /// nothing under the reading that exempts what comes from a platform or register, or is a form.
  func applied(to evidence: Evidence, _ outcome: Outcome) -> Outcome {
    switch evidence.kind {
    case .reviewForm, .publicityTable, .signature, .authorisation, .entrustment:
      return .notApplicable(SharedMessages.noProof())
    case _ where Self.matters(to: evidence):
      guard self == .exempt else { return outcome }
      if case .pass = outcome { return outcome }
      return .notApplicable(SharedMessages.captureExempt())
    default: return outcome
    }
  }
}

/// For the rules that ask for a part of the annotation.
package struct AnnotationParameters: RuleParameters {
  /// Whether captures carry it too.
  package var captures = CaptureTreatment.annotated
  package init() {}
  package static var fields: [ParameterField<AnnotationParameters>] {
    [.choice("captures", \.captures, CaptureTreatment.doc)]
  }
}
