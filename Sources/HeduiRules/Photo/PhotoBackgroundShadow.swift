// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that a white ground is as light on the left as on the right: a shadow falls to one side.
///
/// Derived from 绍建盟[2024]07号 附件2二.1, 白底证件照; the thresholds are ours (A-05, docs/BACKGROUND.md).
package struct PhotoBackgroundShadow: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// Distances to white up to which a ground may be called white and is judged here, in ΔE.
    package var colour = Interval(lower: nil, upper: nil)
    /// Accepted differences of lightness between left and right, in L*.
    package var difference = Interval(lower: nil, upper: nil)
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .interval(
          "colour", \.colour,
          Bilingual(
            zh: "底色与纯白的色差 ΔE*ab 在此范围内才由本条判断",
            en: "distances to white, ΔE*ab, at which this rule judges")),
        .interval(
          "difference", \.difference,
          Bilingual(
            zh: "左右两侧底色明度 L* 之差", en: "difference of the ground's lightness L*, left and right")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "photo.background-shadow",
    title: Bilingual(zh: "照片白底没有单侧阴影", en: "the photo's white ground has no shadow on one side"),
    remedy: Bilingual(
      zh: "人离背景远一些，光从正面或两侧均匀打来，不要用单侧灯或窗光",
      en:
        "stand further from the ground with light from the front or both sides, not from one lamp or "
        + "window"),
    severity: .warning, needs: .pixels, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [shadow, SharedMessages.groundNotWhite] + SharedMessages.noUpload
  }

  private let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ photo: Photo, _ facts: Facts) throws(FactError) -> Outcome {
    guard let file = photo.uploadedFile else { return .notApplicable(photo.whyNoUpload) }
    let ground = try facts.file(file).pixels.ground
    guard parameters.colour.containsTenths(ground.distanceToWhite) else {
      return .notApplicable(SharedMessages.groundNotWhite())
    }
    return parameters.difference.outcome(
      ofTenths: ground.sideDifference, .lightness, outside: shadow)
  }
}

private let shadow = MessageTemplate(
  zh: "白底一侧比另一侧暗：左右明度 L* 相差 {0}，要求{1}（多半是人的影子或单侧光）",
  en:
    "the white ground is darker on one side: left and right differ by {0} in lightness L*; required: "
    + "{1} (mostly the person's shadow or light from one side)")
