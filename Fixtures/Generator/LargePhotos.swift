// SPDX-License-Identifier: Apache-2.0

/// Photos that are too large or too many to commit, for tests of scale and for benchmarks.
package enum LargePhotos {
  /// An 8-megapixel and a 12-megapixel photo as phones take them, 3 to 5 MB, the second turned by EXIF.
  package static let all: [Fixture] = [
    Fixture("phone-2448x3264.jpg") {
      let portrait = Portrait(width: 2_448, height: 3_264, seed: 101, grain: 1.3)
      return try encoded(portrait.drawn(), 2_500_000...4_500_000)
    },
    Fixture("phone-3024x4032.jpg") {
      let portrait = Portrait(width: 3_024, height: 4_032, seed: 102, grain: 1.3)
      let lying = turnedLeft(portrait.drawn())
      return JPEGSurgery.inserting(
        [JPEGSurgery.exif(orientation: 6)], into: try encoded(lying, 3_000_000...5_500_000))
    },
  ]

  /// A4 pages at 300 dots per inch: `count` without a seal, as many with one or two.
  package static func scans(count: Int) -> some Sequence<Fixture> {
    (0..<2 * count).lazy.map { number in
      let isPlain = number < count
      let name = isPlain ? "plain-\(padded(number))" : "sealed-\(padded(number - count))"
      return Fixture("\(name).jpg") {
        let seed = UInt64(number)
        let stamps = [
          Stamp(x: 150, y: 240, seed: seed), Stamp(x: 70, y: 236, seed: seed &+ 9),
        ]
        var scan = DrawnScan(isPlain ? [] : Array(stamps.prefix(1 + number % 2)), seed: seed)
        scan.isA4 = true
        scan.dotsPerInch = 300
        return try scan.jpeg(quality: 88)
      }
    }
  }

  /// Photos of 480×640 and about 97 KB, no two alike.
  package static func benchmark(count: Int) -> some Sequence<Fixture> {
    (0..<count).lazy.map { number in
      Fixture("photo-\(padded(number)).jpg") {
        let portrait = Portrait(width: 480, height: 640, seed: 10_000 &+ UInt64(number))
        return try encoded(portrait.drawn(), 85_000...108_000)
      }
    }
  }
}

private func padded(_ number: Int) -> String {
  let digits = "\(number)"
  return String(repeating: "0", count: max(0, 5 - digits.count)) + digits
}
