// SPDX-License-Identifier: Apache-2.0

package import HeduiImaging

/// Why a fixture could not be made.
package struct FixtureError: Error, Sendable, CustomStringConvertible {
  /// What happened, in English.
  package let description: String

  /// Makes an error.
  package init(_ description: String) {
    self.description = description
  }
}

/// One file of the fixtures and the way to make it.
package struct Fixture: Sendable {
  /// Where the file goes, below the folder of fixtures.
  package let path: String
  private let make: @Sendable () throws -> [UInt8]

  /// Makes a fixture.
  package init(_ path: String, _ make: @escaping @Sendable () throws -> [UInt8]) {
    self.path = path
    self.make = make
  }

  /// The file's content.
  package func bytes() throws -> [UInt8] { try make() }
}

/// Encodes a picture so that its size in bytes lies in a range, as near to quality 92 as that allows.
///
/// - Throws: `FixtureError` when no quality gives such a size.
package func encoded(
  _ raster: Raster, _ range: ClosedRange<Int>, subsampling: JPEGEncoder.Subsampling = .quarter,
  isProgressive: Bool = false
) throws -> [UInt8] {
  var encoder = JPEGEncoder(quality: 92, subsampling: subsampling)
  encoder.isProgressive = isProgressive
  encoder.dotsPerInch = 300
  var low = 30
  var high = 100
  while low <= high {
    let bytes = try encoder.encode(raster, capacity: raster.samples.count * 2 + 4_096)
    if range.contains(bytes.count) { return bytes }
    if bytes.count < range.lowerBound {
      low = encoder.quality + 1
    } else {
      high = encoder.quality - 1
    }
    encoder.quality = (low + high) / 2
  }
  throw FixtureError("no quality puts \(raster.width)×\(raster.height) into \(range) bytes")
}
