// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the ground behind the person is white, as a distance in CIELAB to white.
///
/// Notice: 绍建盟[2024]07号 附件2二.1, 白底证件照, without a number: the thresholds are ours, their
/// reasons are in docs/BACKGROUND.md. What looks white but is no upright portrait before a white ground is a
/// review, never a pass.
package struct PhotoBackgroundWhite: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// Distances to white that are accepted, in ΔE.
    package var colour = Interval(lower: nil, upper: nil)
    /// Shares of the border that the ground must take up.
    package var share = Interval(lower: nil, upper: nil)
    /// Shares of the lower edge that may look like the ground.
    package var lowerEdge = Interval(lower: nil, upper: nil)
    /// Shares of white along the lower border at which a picture may stand on its head.
    package var upsideDown = Interval(lower: nil, upper: nil)
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .interval(
          "colour", \.colour,
          Bilingual(zh: "底色与纯白的色差 ΔE*ab", en: "the ground's distance to white, ΔE*ab")),
        .interval(
          "share", \.share,
          Bilingual(
            zh: "上边和两侧边框中属于底色的比例（0 至 1）",
            en: "share of the upper border that is ground, 0 to 1")),
        .interval(
          "lower-edge", \.lowerEdge,
          Bilingual(
            zh: "下边缘中像底色的比例（0 至 1），超出则人像没有到下边缘，需人工看",
            en:
              "share of the lower edge that looks like the ground, 0 to 1; beyond it a person looks"
          )
        ),
        .interval(
          "upside-down", \.upsideDown,
          Bilingual(
            zh: "上边不白时，下边框接近白色的比例（0 至 1）达到此值则可能倒置，需人工看",
            en:
              "share of the lower border that is nearly white, 0 to 1, at which a picture that is not "
              + "white above may stand on its head")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "photo.background-white",
    title: Bilingual(zh: "照片底色为白色", en: "the photo's ground is white"),
    remedy: Bilingual(
      zh: "到照相馆重拍白底证件照，或在纯白墙面、幕布前用均匀光线重拍",
      en:
        "have it taken again before a white ground, at a studio or before a plain white wall in even "
        + "light"),
    severity: .error, needs: .pixels, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [notWhite, transparent, framed, standsOnHead, nobodyBelow, partly] + SharedMessages.noUpload
  }

  private let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ photo: Photo, _ facts: Facts) throws(FactError) -> Outcome {
    guard let file = photo.uploadedFile else { return .notApplicable(photo.whyNoUpload) }
    let pixels = try facts.file(file).pixels
    let ground = pixels.ground
    let actual = Value.decimal(ground.distanceToWhite, .deltaE)
    let expected = Value.interval(parameters.colour, .deltaE)
    func violation(_ message: Message) -> Violation {
      Violation(message, actual: actual, expected: expected)
    }
    guard parameters.colour.containsTenths(ground.distanceToWhite) else {
      if parameters.upsideDown.containsShare(ground.lowerWhiteShare) {
        return .review(violation(standsOnHead()))
      }
      let color = Value.text(hexadecimal(ground.color))
      if pixels.hasAlpha { return .fail(violation(transparent(actual, expected))) }
      return .fail(violation(notWhite(color, actual, expected)))
    }
    guard parameters.lowerEdge.containsShare(ground.lowerEdgeShare) else {
      return .review(violation(nobodyBelow(.decimal(ground.lowerEdgeShare, .share))))
    }
    guard parameters.colour.containsTenths(ground.innerDistanceToWhite) else {
      let inner = Value.decimal(ground.innerDistanceToWhite, .deltaE)
      return .fail(Violation(framed(inner, expected), actual: inner, expected: expected))
    }
    guard parameters.share.containsShare(ground.share) else {
      let share = Value.decimal(ground.share, .share)
      return .review(
        Violation(partly(share), actual: share, expected: .interval(parameters.share)))
    }
    return .pass(Measurement(actual: actual, expected: expected))
  }
}

private let notWhite = MessageTemplate(
  zh: "底色不是白色：量得 {0}，与纯白的色差 {1}，要求{2}",
  en: "the ground is not white: measured {0}, {1} from white; required: {2}")
private let transparent = MessageTemplate(
  zh: "照片的底是透明的，不是白色（按中灰计，与纯白的色差 {0}，要求{1}）",
  en: "the ground is transparent, not white (over mid grey {0} from white; required: {1})")
private let framed = MessageTemplate(
  zh: "照片外沿是白色，但里面的底不是（里面与纯白的色差 {0}，要求{1}），像是在别的底色外加了白边",
  en: "the rim is white but what lies inside is not ({0} from white; required: {1}): a white frame "
    + "seems to be drawn around another ground")
private let standsOnHead = MessageTemplate(
  zh: "照片上方不是白底，下方却是：可能上下颠倒，请人工查看并转正",
  en: "the ground is white below and not above: the photo may stand on its head, look and turn it")
private let nobodyBelow = MessageTemplate(
  zh: "照片下边缘有 {0} 也是底色，人像没有到下边缘：可能不是证件照或加了白边，请人工查看",
  en:
    "{0} of the lower edge is ground too, nobody reaches down to it: it may be no ID photo or have a "
    + "frame, a person must look")
private let partly = MessageTemplate(
  zh: "照片边框只有 {0} 是白底，其余是别的颜色（头发、黑边、杂物或阴影），请人工查看",
  en:
    "only {0} of the border is the white ground, the rest has other colours (hair, bars, things or "
    + "shadow), a person must look")
