// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the photo is not too wide, in pixels.
///
/// The notice of 2024 has no such bound; presets of other photo specifications do.
package struct PhotoWidthMax: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The widths that are accepted, in pixels.
    package var width = Interval(lower: nil, upper: nil)
    /// Which size counts.
    package var size = PictureSize.displayed
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .interval(
          "width", \.width, Bilingual(zh: "照片至多多宽，像素", en: "how wide the photo may be, in pixels")),
        .choice("size", \.size, PictureSize.doc),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "photo.width-max",
    title: Bilingual(zh: "照片宽度不过大", en: "the photo is not too wide"),
    remedy: Bilingual(
      zh: "把照片缩小或裁剪到要求的尺寸后重新导出，或运行 hedui photo fix",
      en:
        "scale or crop the photo to the size asked for and export it again, or run hedui photo fix"),
    severity: .error, needs: .header, since: "0.1.0")

  package static var messages: [MessageTemplate] { [tooWide] + SharedMessages.noUpload }

  private let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ photo: Photo, _ facts: Facts) throws(FactError) -> Outcome {
    guard let file = photo.uploadedFile else {
      return .notApplicable(photo.whyNoUpload)
    }
    let width = try parameters.size.measure(facts.file(file).header).width
    return parameters.width.outcome(of: width, .pixels, outside: tooWide)
  }
}

private let tooWide = MessageTemplate(
  zh: "照片宽 {0}，太宽，要求{1}", en: "the photo is {0} wide, too wide; required: {1}")
