// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// Puts into words what was done to a photo.
struct MendingLog {
  /// The photo as it was given.
  let photo: DecodedPhoto
  /// Its pixels, turned upright.
  let upright: Raster
  /// The part of them that was kept.
  let crop: PixelRect
  /// What was asked for.
  let goal: MendingGoal

  /// The part that was kept, in pixels of the file, which very large photos are not read at.
  var cropInFullPixels: PixelRect {
    let (wide, high) = (photo.header.displayedWidth, photo.header.displayedHeight)
    guard wide != upright.width || high != upright.height else { return crop }
    func scaled(_ length: Int, _ full: Int, _ read: Int) -> Int { length * full / max(1, read) }
    return PixelRect(
      x: scaled(crop.x, wide, upright.width), y: scaled(crop.y, high, upright.height),
      width: scaled(crop.width, wide, upright.width),
      height: scaled(crop.height, high, upright.height))
  }

  /// What was done, in order.
  func steps(
    profileStep: Message?, size: SizePlan.Size, encoding: EncodingSearch.Result
  ) -> [Message] {
    var steps: [Message] = []
    let header = photo.header
    if let orientation = header.orientation, orientation != 1 {
      steps.append(turned(.integer(orientation)))
    }
    let whole = Value.size(width: header.displayedWidth, height: header.displayedHeight)
    let part = cropInFullPixels
    let kept = Value.size(width: part.width, height: part.height)
    if kept != whole {
      let reason = goal.crop == nil ? croppedToRatio : croppedAsAsked
      steps.append(reason(whole, kept, .interval(goal.ratio)))
    }
    if let profileStep { steps.append(profileStep) }
    if header.colorModel == .cmyk || header.colorModel == .ycck { steps.append(inkConverted()) }
    let now = Value.size(width: size.width, height: size.height)
    if now != kept {
      let fitsAsItIs = goal.admits(width: part.width, height: part.height)
      steps.append(
        fitsAsItIs
          ? scaledForBytes(kept, now, .integer(goal.keptQuality), .interval(goal.byteCount, .bytes))
          : scaledToSize(kept, now))
    }
    steps.append(
      encoded(
        .integer(encoding.quality), .text(encoding.subsampling.rawValue),
        .integer(encoding.bytes.count, .bytes)))
    if header.format != .jpeg { steps.append(becameJPEG(header.format.value)) }
    steps.append(header.hasLocation ? droppedLocation() : droppedMetadata())
    return steps
  }

  /// The profile was converted.
  static func convertedProfile(_ profile: ICCProfile) -> Message {
    let name = profile.name.isEmpty ? profile.colorSpace : profile.name
    return convertedToSRGB(.text(name))
  }

  /// The profile could not be read.
  static func ignoredProfile() -> Message { damagedProfile() }
}

private let turned = MessageTemplate(
  zh: "按 EXIF 方向标记（{0}）转正", en: "turned upright by the EXIF orientation ({0})")
private let croppedToRatio = MessageTemplate(
  zh: "从 {0} 居中裁剪为 {1}，使宽高比{2}",
  en: "cropped in the middle from {0} to {1}, for a width-to-height ratio of {2}")
private let croppedAsAsked = MessageTemplate(
  zh: "从 {0} 按指定区域裁剪为 {1}，宽高比{2}",
  en: "cropped as asked from {0} to {1}, with a width-to-height ratio of {2}")
private let convertedToSRGB = MessageTemplate(
  zh: "颜色由“{0}”转换为 sRGB", en: "colours converted from \"{0}\" to sRGB")
private let damagedProfile = MessageTemplate(
  zh: "色彩配置文件已损坏，与看图软件一样忽略，按 sRGB 处理",
  en: "the colour profile is damaged and was ignored, as viewers do; colours taken as sRGB")
private let inkConverted = MessageTemplate(
  zh: "颜色由印刷用 CMYK 简单换算为 sRGB，请核对肤色",
  en: "colours converted from print CMYK to sRGB by a simple rule: look at the skin tones")
private let scaledForBytes = MessageTemplate(
  zh: "从 {0} 缩小为 {1}：以质量 {2} 保存时文件过大，要求{3}",
  en: "scaled down from {0} to {1}: at quality {2} the file is too large; required: {3}")
private let scaledToSize = MessageTemplate(
  zh: "从 {0} 缩小为要求的 {1}", en: "scaled down from {0} to the {1} that is required")
private let encoded = MessageTemplate(
  zh: "以质量 {0}、色度抽样 {1} 编码为标准 JPEG，{2}",
  en: "encoded as baseline JPEG at quality {0}, colour {1}: {2}")
private let becameJPEG = MessageTemplate(
  zh: "格式由 {0} 改为 JPEG", en: "format changed from {0} to JPEG")
private let droppedLocation = MessageTemplate(
  zh: "去除了拍摄位置和其他附加信息", en: "location and other metadata dropped")
private let droppedMetadata = MessageTemplate(
  zh: "未保留任何附加信息（元数据）", en: "no metadata was carried over")
