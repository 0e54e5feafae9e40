// SPDX-License-Identifier: Apache-2.0

/// Looks for the highest quality at which a picture's bytes land in a range.
struct EncodingSearch {
  /// A picture encoded, and how.
  struct Result {
    let bytes: [UInt8]
    let quality: Int
    let subsampling: JPEGEncoder.Subsampling
  }

  /// The sizes in bytes that are good.
  let range: ClosedRange<Int>
  /// Dots per inch to declare; nil for none.
  let dotsPerInch: Int?

  /// The picture at a quality; nil when it has more bytes than the range allows.
  ///
  /// - Throws: what the encoder threw, except `tooLarge`.
  func encoding(
    of raster: Raster, quality: Int, subsampling: JPEGEncoder.Subsampling = .quarter
  ) throws(JPEGEncoder.Failure) -> Result? {
    var encoder = JPEGEncoder(quality: quality, subsampling: subsampling)
    encoder.dotsPerInch = dotsPerInch
    do throws(JPEGEncoder.Failure) {
      let bytes = try encoder.encode(raster, capacity: range.upperBound)
      return Result(bytes: bytes, quality: quality, subsampling: subsampling)
    } catch .tooLarge {
      return nil
    }
  }

  /// The highest quality of a span whose bytes are not above the range; nil when there is none.
  ///
  /// Bytes grow with quality but for small dips, so halving finds it.
  func highest(
    of raster: Raster, qualities: ClosedRange<Int>,
    subsampling: JPEGEncoder.Subsampling = .quarter
  ) throws(JPEGEncoder.Failure) -> Result? {
    if let top = try encoding(of: raster, quality: qualities.upperBound, subsampling: subsampling) {
      return top
    }
    var best: Result?
    var low = qualities.lowerBound
    var high = qualities.upperBound - 1
    while low <= high {
      let middle = (low + high) / 2
      if let result = try encoding(of: raster, quality: middle, subsampling: subsampling) {
        best = result
        low = middle + 1
      } else {
        high = middle - 1
      }
    }
    return best
  }

  /// The best encoding whose bytes lie in the range: thinned colour first, full colour where that is
  /// needed to reach the range's lower end.
  ///
  /// Nil when no quality of the span lands inside.
  func best(
    of raster: Raster, qualities: ClosedRange<Int>
  ) throws(JPEGEncoder.Failure) -> Result? {
    for subsampling in [JPEGEncoder.Subsampling.quarter, .half, .full] {
      if let result = try highest(of: raster, qualities: qualities, subsampling: subsampling),
        range.contains(result.bytes.count)
      {
        return result
      }
    }
    return nil
  }
}
