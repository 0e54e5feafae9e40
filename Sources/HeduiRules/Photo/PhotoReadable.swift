// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the photo's file decodes to its last byte, without a warning of the decoder.
///
/// Derived from 绍建盟[2024]07号 附件2二.1. A file cut in half with an end mark put back is seen only in the
/// decoder's warnings. Content other than JPEG or PNG is left to `photo.format`.
package struct PhotoReadable: Rule {
  package static let info = RuleInfo(
    id: "photo.readable",
    title: Bilingual(zh: "照片文件完整、能打开", en: "the photo's file is whole and can be opened"),
    remedy: Bilingual(
      zh: "从原来的手机或相机重新传一次照片（不要用截断或转存的副本），确认能完整显示后再上传",
      en:
        "copy the photo again from the phone or camera that took it, see that it shows whole, and "
        + "upload that"),
    severity: .error, needs: .pixels,
    reports: [
      .missing, .notAFile, .unreadable, .outsideFolder, .empty, .tooManyBytes, .tooManyPixels,
      .tooManyScans, .undecodable,
    ],
    isSuppressible: false, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [cutOff, warned, saveAsBaseline, makeSmaller] + SharedMessages.noUpload
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ photo: Photo, _ facts: Facts) throws(FactError) -> Outcome {
    guard let file = photo.uploadedFile else { return .notApplicable(photo.whyNoUpload) }
    do throws(FactError) {
      let measured = try facts.file(file)
      let pixels = try measured.pixels
      let ending = try measured.ending
      return outcome(pixels, ending)
    } catch {
      guard Self.info.reports.contains(error.code) else { throw error }
      return .fail(Violation(error.message, suggestion: remedy(for: error.code)))
    }
  }

  private func outcome(_ pixels: PixelFacts, _ ending: ImageEnding) -> Outcome {
    if !ending.hasEndMark { return .fail(Violation(cutOff())) }
    guard pixels.warningCount > 0 else { return .pass() }
    let count = Value.integer(pixels.warningCount, .count)
    let none = Value.integer(0, .count)
    return .fail(
      Violation(
        warned(count, .text(pixels.firstWarning ?? ""), none), actual: count, expected: none))
  }

  /// What helps against a file that is sound but costs too much.
  private func remedy(for code: FactError.Code) -> Message? {
    switch code {
    case .tooManyScans: saveAsBaseline()
    case .tooManyPixels, .tooManyBytes: makeSmaller()
    default: nil
    }
  }
}

private let cutOff = MessageTemplate(
  zh: "照片文件不完整：缺少结束标记，后一部分丢失了",
  en: "the photo's file is cut off: its end mark is missing, the last part was lost")
private let warned = MessageTemplate(
  zh: "照片数据已损坏：解码时有 {0} 条警告（应为 {2} 条），第一条是“{1}”，部分画面可能是错的",
  en:
    "the photo's data is damaged: decoding gave {0} warning(s), not {2}, the first \"{1}\"; part of "
    + "the picture may be wrong")
private let saveAsBaseline = MessageTemplate(
  zh: "用看图或修图软件打开照片，另存为基线（标准，不选“渐进式”）JPEG",
  en: "open the photo in a picture editor and save it as baseline (standard, not progressive) JPEG")
private let makeSmaller = MessageTemplate(
  zh: "用修图软件缩小照片，另存为基线（标准，不选“渐进式”）JPEG；证件照有几百到两千像素宽就足够",
  en:
    "make the photo smaller in a picture editor and save it as baseline (standard, not progressive) "
    + "JPEG; a few hundred to two thousand pixels of width are plenty for an ID photo")
