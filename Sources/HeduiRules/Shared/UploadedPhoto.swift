// SPDX-License-Identifier: Apache-2.0

import HeduiModel

extension Photo {
  /// The file that the demands on photos hold for; nil when the system's own photo is kept.
  var uploadedFile: FileReference? { mode == .system ? nil : file }

  /// Why there is no such file.
  var whyNoUpload: Message {
    mode == .system ? SharedMessages.systemPhotoKept() : SharedMessages.noPhotoFile()
  }
}

extension FileFacts {
  /// The file's size in bytes, for rules that leave an empty file to `photo.readable`.
  ///
  /// - Throws: `empty` when there are none, and what measuring throws.
  var filledByteCount: Int {
    get throws(FactError) {
      let count = try byteCount
      guard count > 0 else { throw FactError(.empty, SharedMessages.noBytes()) }
      return count
    }
  }
}

/// Which of a picture's two sizes a platform may look at; see ambiguity A-04.
package enum PictureSize: String, Sendable, Hashable, CaseIterable {
  /// As shown, after the EXIF orientation.
  case displayed
  /// As stored, whatever the EXIF orientation says.
  case stored

  /// Width and height in pixels, both above zero.
  ///
  /// - Throws: `undecodable` when the file declares no size.
  func measure(_ header: ImageHeader) throws(FactError) -> (width: Int, height: Int) {
    guard header.width > 0, header.height > 0 else {
      throw FactError(.undecodable, SharedMessages.noSize())
    }
    return switch self {
    case .displayed: (header.displayedWidth, header.displayedHeight)
    case .stored: (header.width, header.height)
    }
  }

  /// What the policy's key `size` means.
  static let doc = Bilingual(
    zh: "按显示尺寸（应用 EXIF 方向后）还是存储尺寸计",
    en: "whether the size as displayed (EXIF orientation applied) or as stored counts")
}
