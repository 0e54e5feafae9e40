// SPDX-License-Identifier: Apache-2.0

import CImageCodecs
import HeduiModel

/// The error for a decoder's answer other than success.
func error(
  _ status: hedui_status, _ picture: hedui_picture, _ format: FileFormat, _ limits: Limits
) -> FactError {
  let size = Value.size(width: Int(picture.width), height: Int(picture.height))
  switch status {
  case HEDUI_READ_FAILED:
    return unreadable(picture.system_error)
  case HEDUI_TOO_MANY_PIXELS:
    return FactError(.tooManyPixels, tooManyPixels(size, .integer(limits.imagePixels, .pixels)))
  case HEDUI_TOO_MANY_BUFFERED_PIXELS:
    let limit = Value.integer(limits.bufferedPixels, .pixels)
    return FactError(.tooManyPixels, tooManyBuffered(size, limit))
  case HEDUI_TOO_MUCH_MEMORY:
    return FactError(.tooManyPixels, tooMuchMemory(size, .integer(limits.decodeMemory, .bytes)))
  case HEDUI_TOO_MANY_SCANS:
    return FactError(.tooManyScans, tooManyScans(.integer(limits.jpegScans, .count)))
  case HEDUI_UNSUPPORTED:
    return FactError(.undecodable, unsupportedKind(format.value, .text(words(of: picture))))
  default:
    return FactError(.undecodable, damaged(format.value, .text(words(of: picture))))
  }
}

private func words(of picture: hedui_picture) -> String { decoderText(picture.message) }

private let tooManyPixels = MessageTemplate(
  zh: "图片声明为 {0}，超过上限 {1}，未解码",
  en: "the picture declares {0}, above the limit of {1}; it was not decoded")
private let tooManyBuffered = MessageTemplate(
  zh: "渐进式（或多次扫描）JPEG 必须整幅放入内存，声明为 {0}，超过此类图片的上限 {1}，未解码；请另存为基线（标准）JPEG",
  en: """
    a progressive or multi-scan JPEG must be held whole in memory and this one declares {0}, above \
    the limit of {1} for such pictures; it was not decoded: save it as baseline (standard) JPEG
    """)
private let tooMuchMemory = MessageTemplate(
  zh: "解码 {0} 的图片所需内存超过上限 {1}，未解码",
  en: "decoding this picture of {0} needs more memory than the limit of {1}; it was not decoded")
private let tooManyScans = MessageTemplate(
  zh: "JPEG 的扫描次数超过上限 {0}，正常照片不超过十余次，未继续解码",
  en: "the JPEG has more than {0} scans where a photo has a dozen at most; decoding was stopped")
private let unsupportedKind = MessageTemplate(
  zh: "这种 {0} 编码方式无法解码（解码器：{1}），请另存为普通 8 位 JPEG",
  en: "this kind of {0} cannot be decoded (decoder: {1}): save it as an ordinary 8-bit JPEG")
private let damaged = MessageTemplate(
  zh: "{0} 数据已损坏，无法解码（解码器：{1}）",
  en: "the {0} data is damaged and cannot be decoded (decoder: {1})")
