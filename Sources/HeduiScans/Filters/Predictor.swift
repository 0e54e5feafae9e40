// SPDX-License-Identifier: Apache-2.0

/// How rows were made easier to pack (ISO 32000-1, 7.4.4.4).
package struct Predictor: Equatable, Sendable {
  /// 1 none, 2 TIFF's difference to the left, 10 to 15 PNG's, chosen by each row.
  var kind = 1
  /// Samples of a pixel.
  var colors = 1
  /// Bits of a sample.
  var bits = 8
  /// Pixels of a row.
  var columns = 1

  /// No prediction, or one of the kinds with the shape of a row.
  package init(kind: Int = 1, colors: Int = 1, bits: Int = 8, columns: Int = 1) {
    (self.kind, self.colors, self.bits, self.columns) = (kind, colors, bits, columns)
  }

  /// Whether the numbers make sense together.
  var isPossible: Bool {
    (1...32).contains(colors) && [1, 2, 4, 8, 16].contains(bits)
      && (1...1_000_000).contains(columns)
  }

  private var pixelBytes: Int { max(1, colors * bits / 8) }
  private var rowBytes: Int { (columns * colors * bits + 7) / 8 }

  /// Takes the prediction back.
  func undone(_ unpacked: Unpacked) -> Unpacked {
    switch kind {
    case ..<2: return unpacked
    case _ where !isPossible: return Unpacked(bytes: [], failure: .damaged)
    case 2: return Unpacked(bytes: tiffUndone(unpacked.bytes), failure: unpacked.failure)
    default: return pngUndone(unpacked)
    }
  }

  /// Each sample is a difference to that of the pixel before it; for bytes and pairs of them.
  private func tiffUndone(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    guard bits >= 8 else { return bitsUndone(bytes) }
    for row in stride(from: 0, to: bytes.count, by: rowBytes) {
      let end = min(row + rowBytes, bytes.count)
      var at = row + pixelBytes
      while at + bits / 8 <= end {
        if bits == 8 {
          bytes[at] &+= bytes[at - pixelBytes]
          at += 1
        } else {
          let before = UInt16(bytes[at - pixelBytes]) << 8 | UInt16(bytes[at - pixelBytes + 1])
          let sum = (UInt16(bytes[at]) << 8 | UInt16(bytes[at + 1])) &+ before
          (bytes[at], bytes[at + 1]) = (UInt8(sum >> 8), UInt8(sum & 0xFF))
          at += 2
        }
      }
    }
    return bytes
  }

  /// The same for samples smaller than a byte.
  private func bitsUndone(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let (mask, samples) = (1 << bits - 1, columns * colors)
    for row in stride(from: 0, to: bytes.count, by: rowBytes) {
      var before = [Int](repeating: 0, count: colors)
      for sample in 0..<samples {
        let at = row + sample * bits / 8
        guard at < bytes.count else { break }
        let shift = 8 - bits - sample * bits % 8
        let value = (Int(bytes[at]) >> shift & mask + before[sample % colors]) & mask
        before[sample % colors] = value
        bytes[at] = UInt8(Int(bytes[at]) & ~(mask << shift) | value << shift)
      }
    }
    return bytes
  }

  /// Each row begins with the number of its filter (PNG, 9.2).
  private func pngUndone(_ unpacked: Unpacked) -> Unpacked {
    let packed = unpacked.bytes
    var bytes: [UInt8] = []
    bytes.reserveCapacity(packed.count)
    var above = [UInt8](repeating: 0, count: rowBytes)
    var start = 0
    while start < packed.count {
      let filter = packed[start]
      guard filter <= 4 else { return Unpacked(bytes: bytes, failure: .damaged) }
      var row = Array(packed[(start + 1)..<min(start + 1 + rowBytes, packed.count)])
      let isWhole = row.count == rowBytes
      restore(&row, filter, above: above)
      bytes.append(contentsOf: row)
      // A last row that is cut gives what it has.
      if !isWhole { return Unpacked(bytes: bytes, failure: unpacked.failure ?? .damaged) }
      above = row
      start += rowBytes + 1
    }
    return Unpacked(bytes: bytes, failure: unpacked.failure)
  }

  private func restore(_ row: inout [UInt8], _ filter: UInt8, above: [UInt8]) {
    let step = pixelBytes
    for at in row.indices {
      let left = at >= step ? row[at - step] : 0
      let up = above[at]
      switch filter {
      case 1: row[at] &+= left
      case 2: row[at] &+= up
      case 3: row[at] &+= UInt8((Int(left) + Int(up)) / 2)
      case 4: row[at] &+= paeth(left, up, at >= step ? above[at - step] : 0)
      default: return
      }
    }
  }

  private func paeth(_ left: UInt8, _ up: UInt8, _ corner: UInt8) -> UInt8 {
    let estimate = Int(left) + Int(up) - Int(corner)
    let (toLeft, toUp, toCorner) = (
      abs(estimate - Int(left)), abs(estimate - Int(up)), abs(estimate - Int(corner))
    )
    if toLeft <= toUp, toLeft <= toCorner { return left }
    return toUp <= toCorner ? up : corner
  }
}
