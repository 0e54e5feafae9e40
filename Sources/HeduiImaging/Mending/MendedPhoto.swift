// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// A photo as it was or as it is now, in the words of a before-and-after table.
package struct PhotoDescription: Sendable, Hashable {
  /// The format by content.
  package let format: FileFormat
  /// Width as displayed, in pixels.
  package let width: Int
  /// Height as displayed, in pixels.
  package let height: Int
  /// Size of the file in bytes.
  package let byteCount: Int

  /// Makes a description.
  package init(format: FileFormat, width: Int, height: Int, byteCount: Int) {
    self.format = format
    self.width = width
    self.height = height
    self.byteCount = byteCount
  }
}

/// A photo that satisfies its goal, and what was done to it.
package struct MendedPhoto: Sendable, Hashable {
  /// The file: a baseline sRGB JPEG without metadata.
  package let bytes: [UInt8]
  /// The photo as it was given.
  package let before: PhotoDescription
  /// The photo as it is now.
  package let after: PhotoDescription
  /// The part that was kept, in pixels of the photo as displayed.
  package let crop: PixelRect
  /// New width divided by the width of the part that was kept, 0 to 1; 1 when all pixels were kept.
  package let scale: Double
  /// Quality of the encoding, 1 to 100.
  package let quality: Int
  /// How colour was thinned out.
  package let subsampling: JPEGEncoder.Subsampling
  /// What was done, in order, for a person.
  package let steps: [Message]
}

/// Why a photo cannot be mended, and what to do instead.
package struct MendingObstacle: Error, Sendable, Hashable {
  /// What kind of obstacle it is.
  package enum Code: String, Sendable, Hashable, CaseIterable {
    /// The content is no picture that can be decoded here, such as HEIC.
    case unsupportedFormat
    /// The file is empty, too large, or the decoder gave up.
    case undecodable
    /// Part of the picture is missing or wrong.
    case damaged
    /// The picture is transparent in places.
    case transparent
    /// The colour profile cannot be converted to sRGB.
    case colorProfile
    /// The crop asked for lies outside the picture or has another ratio.
    case crop
    /// The part that the ratio leaves is too narrow, too low, or cannot have the size asked for.
    case tooFewPixels
    /// Even the best quality has fewer bytes than needed.
    case tooFewBytes
    /// No quality lands between the least and the most bytes.
    case byteCount
    /// The encoder gave up.
    case encoder
  }

  /// What kind of obstacle it is.
  package let code: Code
  /// What was found and what is required.
  package let message: Message
  /// What to do.
  package let suggestion: Message

  /// Makes an obstacle.
  package init(_ code: Code, _ message: Message, suggestion: Message) {
    self.code = code
    self.message = message
    self.suggestion = suggestion
  }
}
