// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Whether pages captured from the provincial platforms carry an annotation too; see ambiguity A-28.
package enum CaptureTreatment: String, Sendable, Hashable, CaseIterable {
  /// They do, like every other evidence.
  case annotated
  /// They need not; one that carries it is as good.
  case exempt

  /// What the policy's key `captures` means.
  static let doc = Bilingual(
    zh: "平台页面截图是否也要签注", en: "whether captures of platform pages carry the annotation too")

  /// What becomes of a finding about a scan's annotation when captures may be exempt.
  func applied(to evidence: Evidence, _ outcome: Outcome) -> Outcome {
    guard self == .exempt, evidence.kind == .platformCapture else { return outcome }
    if case .pass = outcome { return outcome }
    return .notApplicable(SharedMessages.captureExempt())
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
