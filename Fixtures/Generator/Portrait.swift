// SPDX-License-Identifier: Apache-2.0

package import HeduiImaging

/// A stylised head-and-shoulders portrait; everything about it follows from its fields.
package struct Portrait: Sendable {
  /// What is behind the person.
  package enum Ground: Sendable {
    case white, offWhite, gray, blue, red
    /// White that fades to grey towards both upper corners.
    case uneven
    /// White with a shadow along the left border.
    case shadowLeft
  }

  /// Width in pixels.
  package var width: Int
  /// Height in pixels.
  package var height: Int
  /// What is behind the person.
  package var ground: Ground
  /// Who it is and how the grain falls.
  package var seed: UInt64
  /// How strong the grain of skin, hair and cloth is, 1 for a usual photo.
  package var grain: Double

  /// Makes a portrait.
  package init(
    width: Int, height: Int, ground: Ground = .white, seed: UInt64, grain: Double = 1
  ) {
    self.width = width
    self.height = height
    self.ground = ground
    self.seed = seed
    self.grain = grain
  }

  /// The portrait drawn.
  package func drawn() -> Raster {
    let painter = PortraitPainter(self)
    return Raster(width: width, height: height) { samples in
      var place = 0
      for row in 0..<height {
        for column in 0..<width {
          let paint = painter.paint(column: column, row: row)
          samples[place] = sample(paint.red)
          samples[place + 1] = sample(paint.green)
          samples[place + 2] = sample(paint.blue)
          place += 3
        }
      }
    }
  }
}

/// Colours and measures of one person, drawn from the seed.
struct Person: Sendable {
  let skin: Paint
  let hair: Paint
  let suit: Paint
  let tie: Paint
  /// Radii of the face and where it is, as shares of the picture's width and height.
  let faceWidth: Double
  let faceHeight: Double
  let centerX: Double
  let hairline: Double
  let hairLength: Double

  /// Draws a person.
  init(random: inout SplitMix64) {
    let tone = random.between(0.86, 1.04)
    skin = Paint(226 * tone, 186 * tone, 160 * tone)
    let dark = random.between(24, 52)
    hair = Paint(dark, dark * 0.9, dark * 0.85)
    let suits = [Paint(38, 44, 62), Paint(52, 52, 56), Paint(70, 58, 50), Paint(30, 58, 66)]
    let ties = [Paint(128, 30, 44), Paint(34, 62, 128), Paint(60, 84, 60), Paint(96, 70, 120)]
    suit = suits[Int(random.next() % 4)]
    tie = ties[Int(random.next() % 4)]
    faceWidth = random.between(0.185, 0.212)
    faceHeight = random.between(0.192, 0.214)
    centerX = 0.5 + random.between(-0.012, 0.012)
    hairline = random.between(0.56, 0.76)
    hairLength = random.between(-0.02, 0.05)
  }
}
