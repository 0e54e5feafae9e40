// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// A photo decoded whole, with all that its file says about how to show it.
package struct DecodedPhoto: Sendable {
  /// What is known of the colour profile.
  package enum Profile: Sendable, Hashable {
    /// The file has none: its colours are sRGB, as viewers take them.
    case none
    /// The profile was read.
    case present(ICCProfile)
    /// There is one that cannot be read; viewers ignore it.
    case damaged
  }

  /// The pixels as stored.
  package let raster: Raster
  /// What the header says.
  package let header: ImageHeader
  /// What is known of the colour profile.
  package let profile: Profile
  /// Size of the file in bytes.
  package let byteCount: Int

  /// Makes a decoded photo.
  package init(raster: Raster, header: ImageHeader, profile: Profile, byteCount: Int) {
    self.raster = raster
    self.header = header
    self.profile = profile
    self.byteCount = byteCount
  }

  /// The declared dots per inch, where a JFIF header can repeat them.
  var density: Int? {
    guard let density = header.dotsPerInch, density >= 1, density < 65_535.5 else { return nil }
    return Int(density.rounded())
  }
}
