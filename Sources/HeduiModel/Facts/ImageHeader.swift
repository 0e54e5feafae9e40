// SPDX-License-Identifier: Apache-2.0

/// What the first part of an image file says, without decoding it.
///
/// Every field is as the file declares it; sizes are in pixels, as stored, before any rotation.
public struct ImageHeader: Sendable, Hashable {
  /// How a JPEG is coded (ITU-T T.81, the SOF markers).
  public enum Process: String, Sendable, Hashable {
    case baseline, extended, progressive, lossless, arithmetic, hierarchical
  }

  /// What the samples mean.
  public enum ColorModel: String, Sendable, Hashable {
    case gray, grayAlpha, ycc, rgb, rgba, cmyk, ycck, indexed, unknown
  }

  /// The format by content.
  public var format: FileFormat
  /// Width as stored, in pixels; 0 when the file declares none.
  public var width: Int
  /// Height as stored, in pixels; 0 when the file declares none.
  public var height: Int
  /// Samples a pixel, 1 to 4; 0 when unknown.
  public var components: Int
  /// Bits a sample; 0 when unknown.
  public var precision: Int
  /// How the samples are coded; nil for formats other than JPEG.
  public var process: Process?
  /// What the samples mean.
  public var colorModel: ColorModel
  /// EXIF tag 0x0112 of IFD0 when its value is legal (1 to 8), else nil.
  public var orientation: Int?
  /// The day in EXIF 0x9003 DateTimeOriginal, else of 0x0132 DateTime.
  public var capturedOn: CivilDate?
  /// Declared dots per inch, horizontally; nil when not declared or declared without a unit.
  public var dotsPerInch: Double?
  /// The name in the embedded ICC profile (its `desc` tag); an empty text when the profile has no
  /// readable name, nil when there is no profile.
  public var colorProfile: String?
  /// Whether the header holds EXIF GPS data.
  public var hasLocation: Bool

  /// Makes a header; fields not named are as in a plain 8-bit colour JPEG without metadata.
  public init(
    format: FileFormat, width: Int, height: Int, components: Int = 3, precision: Int = 8,
    process: Process? = nil, colorModel: ColorModel = .ycc, orientation: Int? = nil,
    capturedOn: CivilDate? = nil, dotsPerInch: Double? = nil, colorProfile: String? = nil,
    hasLocation: Bool = false
  ) {
    self.format = format
    self.width = width
    self.height = height
    self.components = components
    self.precision = precision
    self.process = process
    self.colorModel = colorModel
    self.orientation = orientation
    self.capturedOn = capturedOn
    self.dotsPerInch = dotsPerInch
    self.colorProfile = colorProfile
    self.hasLocation = hasLocation
  }

  /// Whether viewers that honour EXIF show the picture turned by a quarter.
  public var isShownOnItsSide: Bool { (orientation ?? 1) >= 5 }

  /// Width as shown, after EXIF orientation, in pixels.
  public var displayedWidth: Int { isShownOnItsSide ? height : width }

  /// Height as shown, after EXIF orientation, in pixels.
  public var displayedHeight: Int { isShownOnItsSide ? width : height }
}
