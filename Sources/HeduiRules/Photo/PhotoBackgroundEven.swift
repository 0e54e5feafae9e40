// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that a white ground is even: its samples stay near its median colour in CIELAB.
///
/// Derived from 绍建盟[2024]07号 附件2二.1, 白底证件照; the thresholds are ours (A-05, docs/BACKGROUND.md).
package struct PhotoBackgroundEven: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// Distances to white up to which a ground may be called white and is judged here, in ΔE.
    package var colour = Interval(lower: nil, upper: nil)
    /// Accepted distances of the outermost twentieth of the ground's samples to its median, in ΔE.
    package var unevenness = Interval(lower: nil, upper: nil)
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .interval(
          "colour", \.colour,
          Bilingual(
            zh: "底色与纯白的色差 ΔE*ab 在此范围内才由本条判断",
            en: "distances to white, ΔE*ab, at which this rule judges")),
        .interval(
          "unevenness", \.unevenness,
          Bilingual(
            zh: "底色各点与中位色的色差 ΔE*ab 的第 95 百分位",
            en: "95th percentile of the distance of ground samples to their median, ΔE*ab")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "photo.background-even",
    title: Bilingual(zh: "照片白底均匀", en: "the photo's white ground is even"),
    remedy: Bilingual(
      zh: "人离背景一米以上，用两侧柔和的光重拍，或由照相馆把底修匀",
      en:
        "stand a metre or more before the ground and use soft light from both sides, or have a studio "
        + "even it out"),
    severity: .warning, needs: .pixels, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [uneven, SharedMessages.groundNotWhite] + SharedMessages.noUpload
  }

  private let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ photo: Photo, _ facts: Facts) throws(FactError) -> Outcome {
    guard let file = photo.uploadedFile else { return .notApplicable(photo.whyNoUpload) }
    let ground = try facts.file(file).pixels.ground
    guard parameters.colour.containsTenths(ground.distanceToWhite) else {
      return .notApplicable(SharedMessages.groundNotWhite())
    }
    return parameters.unevenness.outcome(ofTenths: ground.unevenness, .deltaE, outside: uneven)
  }
}

private let uneven = MessageTemplate(
  zh: "白底不均匀：底色各处相差到 {0}，要求{1}（渐变、暗角、墙面纹理或阴影）",
  en:
    "the white ground is uneven: it varies by {0}; required: {1} (a gradient, dark corners, texture or "
    + "shadow)")
