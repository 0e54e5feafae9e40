// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the photo's file is large enough, in bytes.
///
/// Notice: 绍建盟[2024]07号 附件2二.1, 文件大于30K, strict; K may be 1,000 or 1,024 bytes.
package struct PhotoFileSizeMin: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The sizes that are accepted, in bytes.
    package var bytes = Interval(lower: nil, upper: nil)
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .interval(
          "bytes", \.bytes, Bilingual(zh: "文件至少多大，字节", en: "how large the file must be, in bytes"))
      ]
    }
  }

  package static let info = RuleInfo(
    id: "photo.file-size-min",
    title: Bilingual(zh: "照片文件足够大", en: "the photo's file is large enough"),
    remedy: Bilingual(
      zh: "用原始照片重新导出，质量选最高，或运行 hedui photo fix；不要往文件里填充无用数据",
      en: "export the original photo again at the highest quality, or run hedui photo fix; "
        + "do not pad the file with useless data"),
    severity: .error, needs: .file, since: "0.1.0")

  package static var messages: [MessageTemplate] { [tooSmall] + SharedMessages.noUpload }

  private let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ photo: Photo, _ facts: Facts) throws(FactError) -> Outcome {
    guard let file = photo.uploadedFile else {
      return .notApplicable(photo.whyNoUpload)
    }
    let count = try facts.file(file).filledByteCount
    return parameters.bytes.outcome(of: count, .bytes, outside: tooSmall)
  }
}

private let tooSmall = MessageTemplate(
  zh: "照片文件 {0}，太小，要求{1}", en: "the photo's file has {0}, too few; required: {1}")
