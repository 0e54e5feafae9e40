// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks a person to compare the photo, the system's chiefly, with how the applicant looks now.
///
/// Notice: 绍建盟[2024]07号 附件2二.1, 拍摄时间较早、容貌变化较大的…重新上传; it names no number of months.
package struct PhotoRecentLikeness: ManualRule {
  package static let info = RuleInfo(
    id: "photo.recent-likeness",
    title: Bilingual(zh: "照片与本人现在的容貌相符", en: "the photo looks like the applicant does now"),
    remedy: Bilingual(
      zh: "容貌变化较大时上传近照", en: "upload a recent photo when the looks have changed much"),
    severity: .error, needs: .header, since: "0.1.0")

  package static var messages: [MessageTemplate] { [lookAtSystem, lookUndated, lookDated] }
  package static var look: MessageTemplate { lookUndated }

  package init(_ parameters: NoParameters) {}

  package func check(_ photo: Photo, _ facts: Facts) throws(FactError) -> Outcome {
    guard let file = photo.uploadedFile else { return .manual(lookAtSystem()) }
    guard let day = try facts.file(file).header.capturedOn else { return .manual(lookUndated()) }
    return .manual(lookDated(.date(day)))
  }
}

private let lookAtSystem = MessageTemplate(
  zh: "请看平台上的默认照片：拍摄较早、容貌变化较大的，应重新上传",
  en:
    "look at the platform's default photo: when it is old and the looks have changed much, upload a "
    + "new one")
private let lookUndated = MessageTemplate(
  zh: "请对照本人看照片是否为近照；文件里没有拍摄日期",
  en: "compare the photo with the person, is it recent; the file holds no capture date")
private let lookDated = MessageTemplate(
  zh: "请对照本人看照片是否为近照；文件里的拍摄日期是 {0}（可能被改动，仅供参考）",
  en: "compare the photo with the person, is it recent; the file gives {0} as the day it was taken "
    + "(it may have been changed, for orientation only)")
