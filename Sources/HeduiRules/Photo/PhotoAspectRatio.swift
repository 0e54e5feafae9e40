// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that width divided by height lies in a range, compared in integers.
///
/// Notice: 绍建盟[2024]07号 附件2二.1, 照片宽高比大于等于0.65且小于等于0.8, both ends included. A platform may
/// round to two decimals first and may look at the stored size.
package struct PhotoAspectRatio: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The ratios that are accepted, width divided by height.
    package var ratio = Interval(lower: nil, upper: nil)
    /// How the ratio is rounded before it is compared.
    package var rounding = Rounding.exact
    /// Which size counts.
    package var size = PictureSize.displayed
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .interval(
          "ratio", \.ratio, Bilingual(zh: "宽除以高的范围", en: "the range of width divided by height")),
        .choice(
          "rounding", \.rounding,
          Bilingual(
            zh: "比较前怎样取两位小数", en: "how the ratio is rounded to two decimals before comparing")),
        .choice("size", \.size, PictureSize.doc),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "photo.aspect-ratio",
    title: Bilingual(zh: "照片宽高比在范围内", en: "the photo's width/height lies in the range"),
    remedy: Bilingual(
      zh: "裁剪照片使宽高比合乎要求，不要拉伸变形，或运行 hedui photo fix",
      en: "crop the photo to the ratio asked for, do not stretch it, or run hedui photo fix"),
    severity: .error, needs: .header, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [tooWide, tooNarrow, identityCard, cropTo] + SharedMessages.noUpload
  }

  private let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ photo: Photo, _ facts: Facts) throws(FactError) -> Outcome {
    guard let file = photo.uploadedFile else { return .notApplicable(photo.whyNoUpload) }
    let (width, height) = try parameters.size.measure(facts.file(file).header)
    let ratio = Rational(width, over: height)
    let expected = Value.interval(parameters.ratio)
    if parameters.ratio.contains(ratio.rounded(parameters.rounding)) {
      return .pass(Measurement(actual: .ratio(ratio), expected: expected))
    }
    let template = template(width, height, ratio)
    let crop = LargestCrop(of: width, by: height, into: parameters.ratio)
    return .fail(
      Violation(
        template(.size(width: width, height: height), .ratio(ratio), expected),
        actual: .ratio(ratio), expected: expected,
        suggestion: crop.map { cropTo(.size(width: $0.width, height: $0.height)) }))
  }

  private func template(_ width: Int, _ height: Int, _ ratio: Rational) -> MessageTemplate {
    if width == 358, height == 441 { return identityCard }
    guard let lower = parameters.ratio.lower, ratio <= lower.value else { return tooWide }
    return tooNarrow
  }
}

private let tooWide = MessageTemplate(
  zh: "照片 {0}，宽高比 {1}，太宽，要求{2}", en: "the photo is {0}, width/height {1}, too wide; required: {2}")
private let tooNarrow = MessageTemplate(
  zh: "照片 {0}，宽高比 {1}，太窄，要求{2}",
  en: "the photo is {0}, width/height {1}, too narrow; required: {2}")
private let identityCard = MessageTemplate(
  zh: "照片 {0} 正是身份证照片的尺寸（GA 461-2004，最常见的证件照），宽高比 {1}，而这里要求{2}",
  en: "the photo is {0}, the size of identity card photos (GA 461-2004, the most common official "
    + "portrait), width/height {1}; required here: {2}")
private let cropTo = MessageTemplate(
  zh: "裁成 {0} 即可（不要拉伸），或运行 hedui photo fix",
  en: "crop it to {0} (do not stretch it), or run hedui photo fix")
