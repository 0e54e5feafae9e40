// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the photo is not too high, in pixels.
///
/// The notice of 2024 has no such bound; presets of other photo specifications do.
package struct PhotoHeightMax: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The heights that are accepted, in pixels.
    package var height = Interval(lower: nil, upper: nil)
    /// Which size counts.
    package var size = PictureSize.displayed
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .interval(
          "height", \.height, Bilingual(zh: "照片至多多高，像素", en: "how high the photo may be, in pixels")
        ),
        .choice("size", \.size, PictureSize.doc),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "photo.height-max",
    title: Bilingual(zh: "照片高度不过大", en: "the photo is not too high"),
    remedy: Bilingual(
      zh: "把照片缩小或裁剪到要求的尺寸后重新导出，或运行 hedui photo fix",
      en:
        "scale or crop the photo to the size asked for and export it again, or run hedui photo fix"),
    severity: .error, needs: .header, since: "0.1.0")

  package static var messages: [MessageTemplate] { [tooHigh] + SharedMessages.noUpload }

  private let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ photo: Photo, _ facts: Facts) throws(FactError) -> Outcome {
    guard let file = photo.uploadedFile else {
      return .notApplicable(photo.whyNoUpload)
    }
    let height = try parameters.size.measure(facts.file(file).header).height
    return parameters.height.outcome(of: height, .pixels, outside: tooHigh)
  }
}

private let tooHigh = MessageTemplate(
  zh: "照片高 {0}，太高，要求{1}", en: "the photo is {0} high, too high; required: {1}")
