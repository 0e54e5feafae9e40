// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the file's bytes are the picture's: comments and filler of any length only serve a size.
///
/// Derived from 绍建盟[2024]07号 附件2二.1, 文件大于30K. A program's short comment is usual.
package struct PhotoPadding: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// Bytes of comments and filler that are accepted.
    package var bytes = Interval(lower: nil, upper: nil)
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .interval(
          "bytes", \.bytes,
          Bilingual(zh: "注释段和填充的字节数", en: "bytes of comments and filler"))
      ]
    }
  }

  package static let info = RuleInfo(
    id: "photo.padding",
    title: Bilingual(zh: "照片文件没有填充", en: "the photo's file is not padded"),
    remedy: Bilingual(
      zh: "用较高的 JPEG 质量从原照片重新导出，或运行 hedui photo fix；填充不是照片内容",
      en:
        "export it again from the original at a higher JPEG quality, or run hedui photo fix; padding "
        + "is no photo"),
    severity: .warning, needs: .ending, since: "0.1.0")

  package static var messages: [MessageTemplate] { [padded] + SharedMessages.noUpload }

  private let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ photo: Photo, _ facts: Facts) throws(FactError) -> Outcome {
    guard let file = photo.uploadedFile else { return .notApplicable(photo.whyNoUpload) }
    let measured = try facts.file(file)
    let padding = try measured.ending.paddingBytes
    let actual = Value.integer(padding, .bytes)
    let expected = Value.interval(parameters.bytes, .bytes)
    if parameters.bytes.contains(padding) {
      return .pass(Measurement(actual: actual, expected: expected))
    }
    let rest = Value.integer(try measured.byteCount - padding, .bytes)
    return .fail(Violation(padded(actual, rest, expected), actual: actual, expected: expected))
  }
}

private let padded = MessageTemplate(
  zh: "文件中有 {0} 是注释或填充，除去后只有 {1}，要求填充{2}",
  en: "{0} of the file are comments or filler, without them it has {1}; required of filler: {2}")
