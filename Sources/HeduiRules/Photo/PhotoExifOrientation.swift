// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the photo needs no EXIF orientation to be shown upright, so that its stored and displayed
/// pictures agree.
///
/// Derived from 绍建盟[2024]07号 附件2二.1: the bounds on width, height and ratio decide differently when
/// a platform ignores the mark.
package struct PhotoExifOrientation: Rule {
  package static let info = RuleInfo(
    id: "photo.exif-orientation",
    title: Bilingual(
      zh: "照片不靠 EXIF 方向标记转正", en: "the photo is upright without an EXIF orientation"),
    remedy: Bilingual(
      zh: "用看图软件把照片转正后重新保存，或运行 hedui photo fix",
      en: "turn the photo upright in a picture viewer and save it again, or run hedui photo fix"),
    severity: .warning, needs: .header, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [onItsSide, turnedOrMirrored] + SharedMessages.noUpload
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ photo: Photo, _ facts: Facts) throws(FactError) -> Outcome {
    guard let file = photo.uploadedFile else { return .notApplicable(photo.whyNoUpload) }
    let header = try facts.file(file).header
    let orientation = header.orientation ?? 1
    let actual = Value.integer(orientation)
    guard orientation != 1 else {
      return .pass(Measurement(actual: actual, expected: .integer(1)))
    }
    let stored = Value.size(width: header.width, height: header.height)
    let shown = Value.size(width: header.displayedWidth, height: header.displayedHeight)
    let upright = Value.integer(1)
    let message =
      header.isShownOnItsSide
      ? onItsSide(actual, stored, shown, upright) : turnedOrMirrored(actual, upright)
    return .fail(Violation(message, actual: actual, expected: upright))
  }
}

private let onItsSide = MessageTemplate(
  zh: "照片存储为 {1}，靠 EXIF 方向标记（值 {0}，应为 {3}）才显示为 {2}；不认这个标记的平台会把人像横过来",
  en: "the photo is stored as {1} and shown as {2} only by its EXIF orientation ({0}, not {3}); "
    + "a platform that ignores it lays the portrait on its side")
private let turnedOrMirrored = MessageTemplate(
  zh: "照片靠 EXIF 方向标记（值 {0}，应为 {1}）才显示端正；不认这个标记的平台会把人像倒置或左右颠倒",
  en: "the photo is shown upright only by its EXIF orientation ({0}, not {1}); "
    + "a platform that ignores it turns the portrait upside down or mirrors it")
