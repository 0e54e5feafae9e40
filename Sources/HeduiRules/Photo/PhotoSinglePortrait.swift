// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks a person to look whether the photo is one frontal, bare-headed portrait.
///
/// Derived from 绍建盟[2024]07号 附件2二.1, 证件照; the notice gives no proportions of the head.
package struct PhotoSinglePortrait: ManualRule {
  package typealias Subject = Photo

  package static let info = RuleInfo(
    id: "photo.single-portrait",
    title: Bilingual(zh: "照片是一人正面免冠证件照", en: "the photo is one frontal, bare-headed portrait"),
    remedy: Bilingual(zh: "重新拍摄一人正面免冠证件照", en: "have a new frontal, bare-headed portrait taken"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [look] + SharedMessages.noUpload }
  package static var look: MessageTemplate { onePortrait }

  package init(_ parameters: NoParameters) {}

  package static func exemption(_ photo: Photo, _ dossier: Dossier) -> Message? {
    photo.uploadedFile == nil ? photo.whyNoUpload : nil
  }
}

private let onePortrait = MessageTemplate(
  zh: "请看照片：只有一人，正面免冠，头部和双肩完整，五官清楚，没有翻拍痕迹",
  en:
    "look at the photo: one person, frontal and bare-headed, head and shoulders complete, the face "
    + "clear, not a photo of a print")
