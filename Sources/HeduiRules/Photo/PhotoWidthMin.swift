// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the photo is wide enough, in pixels.
///
/// Notice: 绍建盟[2024]07号 附件2二.1, 大于215×300（宽×高）像素, strict; the tool it comes from says at
/// least. Displayed and stored size differ when the picture is turned by EXIF.
package struct PhotoWidthMin: Rule {
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
          "width", \.width, Bilingual(zh: "照片至少多宽，像素", en: "how wide the photo must be, in pixels")),
        .choice("size", \.size, PictureSize.doc),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "photo.width-min",
    title: Bilingual(zh: "照片宽度足够", en: "the photo is wide enough"),
    remedy: Bilingual(
      zh: "用像素更多的原始照片重新裁剪；不要放大小照片，放大不会增加细节",
      en:
        "crop the original photo with more pixels again; do not enlarge a small one, it gains no detail"
    ),
    severity: .error, needs: .header, since: "0.1.0")

  package static var messages: [MessageTemplate] { [tooNarrow] + SharedMessages.noUpload }

  private let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ photo: Photo, _ facts: Facts) throws(FactError) -> Outcome {
    guard let file = photo.uploadedFile else {
      return .notApplicable(photo.whyNoUpload)
    }
    let width = try parameters.size.measure(facts.file(file).header).width
    return parameters.width.outcome(of: width, .pixels, outside: tooNarrow)
  }
}

private let tooNarrow = MessageTemplate(
  zh: "照片宽 {0}，太窄，要求{1}", en: "the photo is {0} wide, too narrow; required: {1}")
