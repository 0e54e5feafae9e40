// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the photo is a JPEG by content, whatever its name, and has no print colours.
///
/// Notice: 绍建盟[2024]07号 附件2二.1, JPG 或 JPEG 格式. A CMYK JPEG is a warning: many viewers show it
/// wrongly. An empty file is left to `photo.readable`.
package struct PhotoFormat: Rule {
  package static let info = RuleInfo(
    id: "photo.format",
    title: Bilingual(zh: "照片内容是 JPEG", en: "the photo is a JPEG by content"),
    remedy: Bilingual(
      zh: "用看图或修图软件打开照片，另存为（导出）JPEG；只改文件名后缀没有用",
      en: "open the photo in a picture editor and export it as JPEG; "
        + "changing the file name's ending does not help"),
    severity: .error, needs: .header, reports: [.unsupportedFormat, .undecodable], since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [otherFormat, printColours, exportHEIC, exportSRGB] + SharedMessages.noUpload
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ photo: Photo, _ facts: Facts) throws(FactError) -> Outcome {
    guard let file = photo.uploadedFile else {
      return .notApplicable(photo.whyNoUpload)
    }
    let measured = try facts.file(file)
    let format = try measured.format
    switch format {
    case .jpeg: return colours(try colorModel(of: measured))
    case .empty: throw FactError(.empty, SharedMessages.noBytes())
    default:
      return .fail(
        Violation(
          otherFormat(format.value), actual: format.value, expected: FileFormat.jpeg.value,
          suggestion: format == .heif ? exportHEIC() : nil))
    }
  }

  /// What a JPEG's samples mean; unknown where the header is too damaged to say, which
  /// `photo.readable` reports.
  private func colorModel(of file: FileFacts) throws(FactError) -> ImageHeader.ColorModel {
    do throws(FactError) {
      return try file.header.colorModel
    } catch  where error.code == .undecodable {
      return .unknown
    }
  }

  private func colours(_ model: ImageHeader.ColorModel) -> Outcome {
    switch model {
    case .cmyk, .ycck:
      .fail(
        Violation(
          printColours(), actual: FileFormat.jpeg.value, expected: FileFormat.jpeg.value,
          suggestion: exportSRGB(), severity: .warning))
    default:
      .pass(Measurement(actual: FileFormat.jpeg.value, expected: FileFormat.jpeg.value))
    }
  }
}

private let otherFormat = MessageTemplate(
  zh: "照片的内容是 {0}，要求 JPG 或 JPEG 格式", en: "the photo's content is {0}, JPEG is required")
private let printColours = MessageTemplate(
  zh: "照片是印刷用的 CMYK 颜色，网页上可能显示异常或传不上去，应为 RGB",
  en: "the photo uses CMYK print colours, which web pages may show wrongly or refuse; "
    + "RGB is expected")
private let exportHEIC = MessageTemplate(
  zh: "在苹果手机“设置-相机-格式”中选“兼容性最佳”后重拍，或在电脑上把原照片导出为 JPEG；只改文件名后缀没有用",
  en:
    "choose Settings, Camera, Formats, Most Compatible on the iPhone and take it again, or export "
    + "the original as JPEG on a computer; changing the file name's ending does not help")
private let exportSRGB = MessageTemplate(
  zh: "在修图软件中把颜色模式改为 RGB（sRGB），再导出为 JPEG",
  en: "change the colour mode to RGB (sRGB) in a picture editor and export it as JPEG")
