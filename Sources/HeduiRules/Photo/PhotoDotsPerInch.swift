// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the file declares the resolution that its specification states, in dots per inch.
///
/// The notice of 2024 asks for none; presets of photos that are printed do. The mark changes no pixel, so a
/// fail is only a warning.
package struct PhotoDotsPerInch: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The resolutions that are accepted, in dots per inch.
    package var density = Interval(lower: nil, upper: nil)
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .interval(
          "density", \.density,
          Bilingual(zh: "分辨率标记，每英寸点数", en: "the declared resolution, dots per inch"))
      ]
    }
  }

  package static let info = RuleInfo(
    id: "photo.dots-per-inch",
    title: Bilingual(zh: "照片的分辨率标记合乎要求", en: "the photo declares the resolution asked for"),
    remedy: Bilingual(
      zh: "在修图软件中把分辨率（DPI）改为要求的值，不要勾选重新采样，再导出",
      en: "set the resolution (DPI) in a picture editor without resampling and export it again"),
    severity: .warning, needs: .header, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [undeclared, otherDensity] + SharedMessages.noUpload
  }

  private let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ photo: Photo, _ facts: Facts) throws(FactError) -> Outcome {
    guard let file = photo.uploadedFile else { return .notApplicable(photo.whyNoUpload) }
    let expected = Value.interval(parameters.density)
    // Files that count dots per centimetre come back as 299.999: whole dots are compared.
    guard let declared = try facts.file(file).header.dotsPerInch,
      let dots = Int(exactly: declared.rounded())
    else {
      return .fail(Violation(undeclared(expected), expected: expected))
    }
    if parameters.density.contains(dots) {
      return .pass(Measurement(actual: .integer(dots), expected: expected))
    }
    return .fail(
      Violation(
        otherDensity(.integer(dots), expected), actual: .integer(dots), expected: expected))
  }
}

private let undeclared = MessageTemplate(
  zh: "照片没有写明分辨率（DPI），要求{0}", en: "the photo declares no resolution (DPI); required: {0}")
private let otherDensity = MessageTemplate(
  zh: "照片的分辨率标记为 {0} DPI，要求{1}", en: "the photo declares {0} DPI; required: {1}")
