// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the file ends where the picture ends: zeros behind it are only there to reach a size.
///
/// Derived from 绍建盟[2024]07号 附件2二.1, 文件大于30K. What phones append (a film, a depth picture) is worth
/// knowing only.
package struct PhotoTrailingBytes: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// Zero bytes behind the picture that are accepted.
    package var zeros = Interval(lower: nil, upper: nil)
    /// Bytes behind the picture, of any value, that are accepted without a word.
    package var bytes = Interval(lower: nil, upper: nil)
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .interval(
          "zeros", \.zeros,
          Bilingual(zh: "图片结束后的零字节数", en: "zero bytes behind the picture's end")),
        .interval(
          "bytes", \.bytes,
          Bilingual(zh: "图片结束后的全部字节数", en: "bytes of any value behind the picture's end")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "photo.trailing-bytes",
    title: Bilingual(zh: "图片之后没有多余字节", en: "nothing follows the picture in its file"),
    remedy: Bilingual(
      zh: "用较高的 JPEG 质量从原照片重新导出，或运行 hedui photo fix；不要用补零凑大小",
      en:
        "export it again from the original at a higher JPEG quality, or run hedui photo fix; do not "
        + "add zeros to reach a size"),
    severity: .warning, needs: .ending, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [zeroFilled, appended, usualAppendix] + SharedMessages.noUpload
  }

  private let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ photo: Photo, _ facts: Facts) throws(FactError) -> Outcome {
    guard let file = photo.uploadedFile else { return .notApplicable(photo.whyNoUpload) }
    let ending = try facts.file(file).ending
    let zeros = Value.integer(ending.trailingZeroBytes, .bytes)
    let bytes = Value.integer(ending.trailingBytes, .bytes)
    let isMostlyZero = ending.trailingZeroBytes > ending.trailingBytes / 2
    if isMostlyZero, !parameters.zeros.contains(ending.trailingZeroBytes) {
      let expected = Value.interval(parameters.zeros, .bytes)
      return .fail(Violation(zeroFilled(zeros, expected), actual: zeros, expected: expected))
    }
    let expected = Value.interval(parameters.bytes, .bytes)
    if parameters.bytes.contains(ending.trailingBytes) {
      return .pass(Measurement(actual: bytes, expected: expected))
    }
    return .fail(
      Violation(
        appended(bytes, expected), actual: bytes, expected: expected, suggestion: usualAppendix(),
        severity: .info))
  }
}

private let zeroFilled = MessageTemplate(
  zh: "图片结束后还有 {0} 的零，不是照片内容，像是为凑文件大小补上的，要求{1}",
  en:
    "{0} of zeros follow the picture's end, required {1}: they hold no photo and seem to be there for "
    + "the file's size"
)
private let appended = MessageTemplate(
  zh: "图片结束后还有 {0} 其他数据，要求{1}（手机可能附带动态照片或景深图）",
  en:
    "{0} of other data follow the picture's end, required {1} (phones may append a film or a depth "
    + "picture)")
private let usualAppendix = MessageTemplate(
  zh: "一般无需处理；上传不成功时用修图软件另存为普通 JPEG，或运行 hedui photo fix",
  en: "usually nothing needs doing; if the upload fails, save it as an ordinary JPEG or run "
    + "hedui photo fix")
