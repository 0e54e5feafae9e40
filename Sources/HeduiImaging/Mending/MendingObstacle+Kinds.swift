// SPDX-License-Identifier: Apache-2.0

import HeduiModel

extension MendingObstacle {
  /// The content is not JPEG or PNG.
  static func unsupported(_ format: FileFormat) -> MendingObstacle {
    let advice =
      switch format {
      case .heif, .avif: exportFromPhone()
      case .pdf, .zip, .text: sendPicture()
      default: saveAsJPEG()
      }
    return MendingObstacle(.unsupportedFormat, notMendable(format.value), suggestion: advice)
  }

  /// The decoder refused, with its reason.
  static func undecodable(_ error: FactError) -> MendingObstacle {
    MendingObstacle(.undecodable, error.message, suggestion: sendOriginal())
  }

  /// The decoder warned: what it drew is not what was photographed.
  static func damaged(_ warning: String) -> MendingObstacle {
    MendingObstacle(.damaged, incomplete(.text(warning)), suggestion: sendOriginal())
  }

  /// Parts of the picture are transparent.
  static func transparent() -> MendingObstacle {
    MendingObstacle(.transparent, holdsTransparency(), suggestion: fillGround())
  }

  /// The profile describes colours in a way that is not converted here.
  static func colorProfile(_ name: String, _ colorSpace: String) -> MendingObstacle {
    let space = colorSpace.filter { $0 != " " }
    return MendingObstacle(
      .colorProfile, foreignProfile(.text(name.isEmpty ? space : name), .text(space)),
      suggestion: exportSRGB())
  }

  /// The crop does not lie in the picture.
  static func cropOutside(_ crop: PixelRect, width: Int, height: Int) -> MendingObstacle {
    MendingObstacle(
      .crop, cropLeaves(crop.value, .size(width: width, height: height)), suggestion: leaveCropOut()
    )
  }

  /// The crop has a ratio outside the goal.
  static func cropRatio(_ crop: PixelRect, _ ratio: Interval) -> MendingObstacle {
    MendingObstacle(
      .crop,
      cropHasRatio(
        .size(width: crop.width, height: crop.height),
        .ratio(Rational(crop.width, over: crop.height)), .interval(ratio)),
      suggestion: leaveCropOut())
  }

  /// The part that is kept is too small.
  static func tooFewPixels(
    width: Int, height: Int, part: PixelRect?, goal: MendingGoal
  ) -> MendingObstacle {
    let whole = Value.size(width: width, height: height)
    let (wide, high) = (Value.interval(goal.width, .pixels), Value.interval(goal.height, .pixels))
    guard let part, part.width != width || part.height != height else {
      return MendingObstacle(.tooFewPixels, tooSmall(whole, wide, high), suggestion: sendLarger())
    }
    let kept = Value.size(width: part.width, height: part.height)
    return MendingObstacle(
      .tooFewPixels, partTooSmall(whole, kept, wide, high), suggestion: sendLarger())
  }

  /// The best encoding has too few bytes.
  static func tooFewBytes(_ count: Int, _ required: Interval) -> MendingObstacle {
    MendingObstacle(
      .tooFewBytes, bestTooSmall(.integer(count, .bytes), .interval(required, .bytes)),
      suggestion: sendDetailed())
  }

  /// No encoding has a number of bytes that is asked for.
  static func byteCount(_ required: Interval) -> MendingObstacle {
    MendingObstacle(
      .byteCount, noneLands(.interval(required, .bytes)), suggestion: sendOriginal())
  }

  /// The encoder gave up, with its reason.
  static func encoder(_ failure: JPEGEncoder.Failure) -> MendingObstacle {
    let words =
      switch failure {
      case .tooLarge: "buffer full"
      case .badArgument: "bad argument"
      case .failed(let text): text
      }
    return MendingObstacle(.encoder, encoderStopped(.text(words)), suggestion: sendOriginal())
  }
}

extension PixelRect {
  /// The rectangle as it is written on the command line.
  var value: Value { .text("\(x),\(y),\(width),\(height)") }
}

private let notMendable = MessageTemplate(
  zh: "文件内容是{0}，只能修整 JPEG 和 PNG 照片",
  en: "the content is {0}; only JPEG and PNG photos can be mended")
private let incomplete = MessageTemplate(
  zh: "照片数据不完整或已损坏（解码器：{0}），修整只会掩盖缺损",
  en: "the photo is cut off or damaged (decoder: {0}) and mending would only hide it")
private let holdsTransparency = MessageTemplate(
  zh: "图片带有透明部分，JPEG 不能表示透明",
  en: "the picture is transparent in places, which JPEG cannot express")
private let foreignProfile = MessageTemplate(
  zh: "照片的色彩配置文件“{0}”（{1}）无法转换为 sRGB，直接丢弃会改变颜色",
  en:
    "the colour profile \"{0}\" ({1}) cannot be converted to sRGB, and dropping it changes colours")
private let cropLeaves = MessageTemplate(
  zh: "指定的裁剪区域 {0} 超出照片范围 {1}", en: "the crop {0} does not lie inside the photo of {1}")
private let cropHasRatio = MessageTemplate(
  zh: "指定的裁剪区域 {0} 宽高比为 {1}，要求 {2}",
  en: "the crop of {0} has a width-to-height ratio of {1}; required: {2}")
private let tooSmall = MessageTemplate(
  zh: "照片为 {0}；要求宽{1}、高{2}", en: "the photo is {0}; required: width {1}, height {2}")
private let partTooSmall = MessageTemplate(
  zh: "照片为 {0}，按宽高比裁剪后只有 {1}；要求宽{2}、高{3}",
  en: "the photo is {0} and the crop to the ratio leaves {1}; required: width {2}, height {3}")
private let bestTooSmall = MessageTemplate(
  zh: "即使以最高质量保存也只有 {0}，要求 {1}",
  en: "even the highest quality gives only {0}; required: {1}")
private let noneLands = MessageTemplate(
  zh: "没有一种质量能使文件大小{0}", en: "no quality gives a file of {0}")
private let encoderStopped = MessageTemplate(
  zh: "JPEG 编码器停止工作：{0}", en: "the JPEG encoder gave up: {0}")

private let exportFromPhone = MessageTemplate(
  zh: "请在手机上把照片导出为 JPEG（苹果手机：设置→相机→格式→兼容性最佳，再重新拍摄或导出）",
  en: """
    export the photo as JPEG on the phone (iPhone: Settings, Camera, Formats, Most Compatible)
    """)
private let saveAsJPEG = MessageTemplate(
  zh: "请用看图软件另存为 JPEG 后再修整", en: "save it as JPEG with a picture viewer and mend that")
private let sendPicture = MessageTemplate(
  zh: "请提供照片文件本身（JPEG），而不是文档或压缩包",
  en: "give the photo itself (JPEG), not a document or an archive")
private let sendOriginal = MessageTemplate(
  zh: "请换用原始照片文件", en: "use the original photo file instead")
private let fillGround = MessageTemplate(
  zh: "请用看图软件填充白色背景并另存为 JPEG，或换用原始照片",
  en: "fill the ground with white and save as JPEG, or use the original photo")
private let exportSRGB = MessageTemplate(
  zh: "请在原软件中以 sRGB 色彩重新导出 JPEG",
  en: "export the photo again as JPEG in sRGB from the program that made it")
private let leaveCropOut = MessageTemplate(
  zh: "请改用照片范围内、比例符合要求的裁剪区域，或不指定裁剪区域",
  en: "choose a crop inside the photo with that ratio, or leave the crop out")
private let sendLarger = MessageTemplate(
  zh: "请换用像素更高的原始照片；放大不会增加细节，因此不做放大",
  en: "use the original photo with more pixels; enlarging adds no detail and is not done")
private let sendDetailed = MessageTemplate(
  zh: "请换用原始照片（不要用聊天软件压缩过的）；不以填充数据凑大小",
  en: """
    use the original photo, not a copy that a messenger made smaller; padding the file is no mend
    """)
