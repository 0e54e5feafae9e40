// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that something is written on a picture of the signature, dark enough to be read.
///
/// Notice: 绍建盟[2024]07号 附件2二.2, 字迹要求清晰. The notice has no number, the limit is this tool's; a damaged
/// picture is for review too.
package struct IntegrityCommitmentLegible: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The share of the whole range from black to white that strokes must stand out by.
    package var contrast = Interval(lower: nil, upper: nil)
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .interval(
          "contrast", \.contrast,
          Bilingual(
            zh: "字迹与底色的明暗差，占黑白全程的份额",
            en: "how far strokes stand out, as a share of the range from black to white"))
      ]
    }
  }

  package static let info = RuleInfo(
    id: "integrity.commitment-legible",
    title: Bilingual(zh: "签名图片上有清楚的字迹", en: "the picture of the signature shows clear strokes"),
    remedy: Bilingual(
      zh: "用深色笔重新签名，字迹要清晰", en: "sign again in dark ink, so that the strokes are clear"),
    severity: .warning, needs: .pixels, since: "0.1.0")

  package static var messages: [MessageTemplate] { [blank, faint, damaged] }

  private let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ signature: SignatureImage, _ facts: Facts) throws(FactError) -> Outcome {
    let pixels = try facts.file(signature.file).pixels
    if pixels.isBlank { return .review(Violation(blank())) }
    let actual = Value.decimal(pixels.contrast, .share)
    let expected = Value.interval(parameters.contrast, .share)
    if pixels.warningCount > 0 { return .review(Violation(damaged(), actual: actual)) }
    if parameters.contrast.containsShare(pixels.contrast) {
      return .pass(Measurement(actual: actual, expected: expected))
    }
    return .review(Violation(faint(actual, expected), actual: actual, expected: expected))
  }
}

private let blank = MessageTemplate(
  zh: "签名图片是空白的，要求字迹清晰", en: "the picture of the signature is blank; clear strokes are required")
private let faint = MessageTemplate(
  zh: "签名图片的明暗差只有 {0}，要求{1}，请看字迹是否清晰",
  en: "the strokes of the signature stand out by {0} only, {1} is required; are they clear")
private let damaged = MessageTemplate(
  zh: "签名图片不能完整打开，请看字迹是否清晰", en: "the picture of the signature is damaged; are the strokes clear")
