// SPDX-License-Identifier: Apache-2.0

/// Looks for the largest size at which a picture's bytes are not above a range.
struct SizeSearch {
  /// The picture at its own size.
  let part: Raster
  /// The sizes it may have, from the largest to the smallest, at least one.
  let sizes: [SizePlan.Size]
  /// How it is encoded.
  let search: EncodingSearch

  /// The largest size that fits at a quality; nil when not even the smallest does.
  ///
  /// - Throws: what the encoder threw, except `tooLarge`.
  func largest(quality: Int) throws(JPEGEncoder.Failure) -> SizePlan.Size? {
    guard try !fits(0, quality) else { return sizes[0] }
    guard sizes.count > 1, try fits(sizes.count - 1, quality) else { return nil }
    // `low` does not fit, `high` does; the first probes surround a guess, then halving.
    var low = 0
    var high = sizes.count - 1
    let guess = try guessedIndex(quality)
    let step = max(1, sizes.count / 32)
    for probe in [guess + step, guess - step] where probe > low && probe < high {
      if try fits(probe, quality) { high = probe } else { low = probe }
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if try fits(middle, quality) { high = middle } else { low = middle }
    }
    return sizes[high]
  }

  private func fits(_ index: Int, _ quality: Int) throws(JPEGEncoder.Failure) -> Bool {
    let size = sizes[index]
    let raster = Downscaler.scaled(part, width: size.width, height: size.height)
    return try search.encoding(of: raster, quality: quality) != nil
  }

  /// Where the size should lie if bytes grew with the area.
  private func guessedIndex(_ quality: Int) throws(JPEGEncoder.Failure) -> Int {
    let raster = Downscaler.scaled(part, width: sizes[0].width, height: sizes[0].height)
    let capacity = raster.samples.count * 2 + (64 << 10)
    let count = try JPEGEncoder(quality: quality).encode(raster, capacity: capacity).count
    let share = (Double(search.range.upperBound) / Double(count)).squareRoot()
    let width = Int(share * Double(sizes[0].width))
    return sizes.firstIndex { $0.width <= width } ?? sizes.count - 1
  }
}
