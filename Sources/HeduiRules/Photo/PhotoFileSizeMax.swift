// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the photo's file is not too large, in bytes.
///
/// Notice: 绍建盟[2024]07号 附件2二.1, 小于1M, strict; M may be 10⁶ or 2²⁰ bytes.
package struct PhotoFileSizeMax: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The sizes that are accepted, in bytes.
    package var bytes = Interval(lower: nil, upper: nil)
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .interval(
          "bytes", \.bytes, Bilingual(zh: "文件至多多大，字节", en: "how large the file may be, in bytes"))
      ]
    }
  }

  package static let info = RuleInfo(
    id: "photo.file-size-max",
    title: Bilingual(zh: "照片文件不过大", en: "the photo's file is not too large"),
    remedy: Bilingual(
      zh: "用稍低的 JPEG 质量或较小的尺寸重新导出，或运行 hedui photo fix",
      en: "export it again at a somewhat lower JPEG quality or size, or run hedui photo fix"),
    severity: .error, needs: .file, since: "0.1.0")

  package static var messages: [MessageTemplate] { [tooLarge] + SharedMessages.noUpload }

  private let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ photo: Photo, _ facts: Facts) throws(FactError) -> Outcome {
    guard let file = photo.uploadedFile else {
      return .notApplicable(photo.whyNoUpload)
    }
    let count = try facts.file(file).filledByteCount
    return parameters.bytes.outcome(of: count, .bytes, outside: tooLarge)
  }
}

private let tooLarge = MessageTemplate(
  zh: "照片文件 {0}，太大，要求{1}", en: "the photo's file has {0}, too many; required: {1}")
