// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
public import HeduiModel
public import SystemPackage

extension ScanInspector {
  /// A page's picture as a file of its own, to be shown under its EXIF orientation: the JPEG that a PDF holds as it
  /// is, else a PNG; of a file that is a picture itself, that file.
  ///
  /// - Parameters:
  ///   - number: The page, from 1.
  ///   - path: The file.
  /// - Returns: The bytes of the JPEG or PNG.
  /// - Throws: When the file cannot be opened or the page has no picture that can be read.
  public func picture(ofPage number: Int, at path: FilePath) throws(FactError) -> [UInt8] {
    let opened = OpenFile(try SafeFile(path))
    defer { withExtendedLifetime(opened) {} }
    let file = opened.source
    if try FormatSniffer.format(of: file) == .pdf {
      return try source.picture(file, number - 1, limits)
    }
    guard number == 1 else { throw FactError(.missing, noSuchPage(.integer(number))) }
    return try opened.bytes(atMost: limits.fileBytes)
  }

  /// A page's picture as PNG, as displayed and at full size, with numbered frames around its seals.
  ///
  /// A seal's number is its place in the report's list for the page, from 1.
  ///
  /// - Parameters:
  ///   - number: The page, from 1.
  ///   - report: What was seen in the file.
  ///   - path: The file.
  /// - Returns: The bytes of the PNG.
  /// - Throws: when the file cannot be opened, the page has no picture or the file is no longer the one of the
  ///   report.
  public func outlined(
    page number: Int, of report: ScanReport, at path: FilePath
  ) throws(FactError) -> [UInt8] {
    guard report.pages.indices.contains(number - 1) else {
      throw FactError(.missing, noSuchPage(.integer(number)))
    }
    let (facts, search) =
      switch report.pages[number - 1] {
      case .unseen(let reason): throw FactError(.unsupportedFormat, reason)
      case .seen(let facts, let search): (facts, search)
      }
    let picture = ByteSource(try picture(ofPage: number, at: path))
    // What the decoder can read may still have a header that we cannot: it is then shown as stored.
    let orientation = (try? ImageHeaderReader.header(of: picture).orientation) ?? 1
    var raster = try PictureDecoder.decode(picture, limits: limits).raster
      .displayed(orientation: orientation)
    guard raster.width == facts.width, raster.height == facts.height else {
      throw FactError(.unreadable, changed())
    }
    if case .seen(let seals) = search { raster.outline(seals) }
    do throws(PNGEncoder.Failure) {
      return try PNGEncoder().encode(raster)
    } catch {
      throw FactError(
        .tooManyPixels, notEncoded(.size(width: raster.width, height: raster.height)))
    }
  }
}

private let noSuchPage = MessageTemplate(
  zh: "没有第 {0} 页", en: "there is no page {0}")
private let changed = MessageTemplate(
  zh: "文件在检查期间变了，请重新检查", en: "the file changed during the check; check again")
private let notEncoded = MessageTemplate(
  zh: "{0} 的图片写不成 PNG", en: "a picture of {0} cannot be written as PNG")
