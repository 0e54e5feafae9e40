// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the photo's file name ends in .jpg or .jpeg, in any case of letters.
///
/// Notice: 绍建盟[2024]07号 附件2二.1, JPG 或 JPEG 格式. Upload forms often look at the name first.
package struct PhotoExtension: Rule {
  package static let info = RuleInfo(
    id: "photo.extension",
    title: Bilingual(zh: "照片文件名以 .jpg 或 .jpeg 结尾", en: "the photo's name ends in .jpg or .jpeg"),
    remedy: Bilingual(
      zh: "内容确是 JPEG 时，把文件名后缀改为 .jpg；否则先导出为 JPEG",
      en: "rename it to end in .jpg when its content is a JPEG, else export it as JPEG first"),
    severity: .warning, needs: .file, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [otherExtension, noExtension] + SharedMessages.noUpload
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ photo: Photo, _ facts: Facts) throws(FactError) -> Outcome {
    guard let file = photo.uploadedFile else {
      return .notApplicable(photo.whyNoUpload)
    }
    guard let dot = file.name.lastIndex(of: ".") else {
      return .fail(Violation(noExtension(.text(String(file.name))), expected: required))
    }
    let ending = String(file.name[dot...])
    if [".jpg", ".jpeg"].contains(ending.lowercased()) {
      return .pass(Measurement(actual: .text(ending), expected: required))
    }
    return .fail(
      Violation(otherExtension(.text(ending)), actual: .text(ending), expected: required))
  }

  private var required: Value { .list([.text(".jpg"), .text(".jpeg")]) }
}

private let otherExtension = MessageTemplate(
  zh: "照片文件名以 {0} 结尾，要求 .jpg 或 .jpeg", en: "the photo's name ends in {0}, .jpg or .jpeg is required"
)
private let noExtension = MessageTemplate(
  zh: "照片文件名 {0} 没有后缀，要求 .jpg 或 .jpeg",
  en: "the photo's name {0} has no ending, .jpg or .jpeg is required")
