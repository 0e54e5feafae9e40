// SPDX-License-Identifier: Apache-2.0

import FixtureGenerator
import HeduiImaging
import HeduiModel
import Testing

struct PhotoMenderTests {
  private let mender = PhotoMender(goal: noticeGoal)

  private func obstacle(
    _ bytes: [UInt8], _ goal: MendingGoal = noticeGoal
  ) -> MendingObstacle.Code? {
    do throws(MendingObstacle) {
      _ = try PhotoMender(goal: goal).mend(bytes)
      return nil
    } catch {
      #expect(!error.message.text(in: .zh).isEmpty && !error.suggestion.text(in: .en).isEmpty)
      return error.code
    }
  }

  /// Reads the file anew and holds it against the goal.
  private func expectGoal(_ photo: MendedPhoto, _ goal: MendingGoal = noticeGoal) throws {
    let checked = try Checked(photo.bytes)
    #expect(checked.header.format == .jpeg && checked.header.process == .baseline)
    #expect(checked.header.colorModel == .ycc && checked.header.orientation == nil)
    #expect(checked.header.colorProfile == nil && !checked.header.hasLocation)
    #expect(checked.warnings == 0)
    #expect(goal.admits(width: checked.header.width, height: checked.header.height))
    #expect(goal.byteCount.contains(photo.bytes.count))
    #expect(photo.after.width == checked.header.width)
    #expect(photo.after.height == checked.header.height)
    #expect(photo.after.byteCount == photo.bytes.count)
  }

  @Test func `whatever is mended satisfies the goal, and nothing is enlarged`() throws {
    var mended = 0
    for (number, width) in stride(from: 190, through: 640, by: 90).enumerated() {
      for (place, height) in stride(from: 280, through: 760, by: 120).enumerated() {
        let strength = [3, 40, 127][(number + place) % 3]
        let orientation = UInt8(1 + (number * 5 + place) % 8)
        let picture = noise(width: width, height: height, strength: strength)
        let bytes = inserting(
          [(0xE1, exif(orientation: orientation))], into: try jpeg(picture, quality: 80))
        switch Result(catching: { () throws(MendingObstacle) in try mender.mend(bytes) }) {
        case .success(let photo):
          try expectGoal(photo)
          let (wide, high) = orientation >= 5 ? (height, width) : (width, height)
          #expect(photo.before.width == wide && photo.before.height == high)
          #expect(photo.after.width <= photo.crop.width && photo.after.height <= photo.crop.height)
          #expect(photo.crop.lies(inWidth: wide, height: high))
          mended += 1
        case .failure(let obstacle):
          #expect([.tooFewPixels, .tooFewBytes].contains(obstacle.code))
        }
      }
    }
    #expect(mended >= 15)
  }

  @Test func `358×441 is cropped to 352×441 at its own scale`() throws {
    let portrait = Portrait(width: 358, height: 441, seed: 3).drawn()
    let photo = try mender.mend(jpeg(portrait))
    try expectGoal(photo)
    #expect(photo.after.width == 352 && photo.after.height == 441 && photo.scale == 1)
    #expect(photo.quality == 100 && photo.subsampling == .quarter)
    #expect(photo.steps.contains { $0.text(in: .en).contains("358×441 to 352×441") })
  }

  @Test func `the quality is the highest that fits`() throws {
    var goal = noticeGoal
    goal.byteCount = Interval.moreThan(30_720).intersection(.lessThan(90_000))
    let portrait = Portrait(width: 413, height: 579, seed: 4).drawn()
    let file = try jpeg(portrait, quality: 100)
    let photo = try PhotoMender(goal: goal).mend(file)
    try expectGoal(photo, goal)
    #expect(photo.quality >= 90 && photo.quality < 100 && photo.scale == 1)
    let better = try JPEGEncoder(quality: photo.quality + 1)
      .encode(try Checked(file).raster, capacity: 1 << 20)
    #expect(better.count >= 90_000)
  }

  @Test func `only when quality 90 is too large the picture is scaled, to the largest that fits`()
    throws
  {
    var goal = noticeGoal
    goal.byteCount = Interval.moreThan(30_720).intersection(.lessThan(60_000))
    let raster = noise(width: 420, height: 560, strength: 50)
    let file = try jpeg(raster, quality: 100)
    let decoded = try Checked(file).raster
    #expect(throws: JPEGEncoder.Failure.tooLarge) {
      try JPEGEncoder(quality: 90).encode(decoded, capacity: 59_999)
    }
    let photo = try PhotoMender(goal: goal).mend(file)
    try expectGoal(photo, goal)
    #expect(photo.scale < 1 && photo.quality >= 90)
    #expect(photo.after.width > 240, "much smaller than needed: \(photo.after)")
    #expect(abs(photo.after.width * 4 - photo.after.height * 3) <= 4)
  }

  @Test func `full colour is used where it reaches the floor`() throws {
    var goal = noticeGoal
    let raster = noise(width: 240, height: 320, strength: 6)
    let file = try jpeg(raster, quality: 100)
    let decoded = try Checked(file).raster
    let thin = try JPEGEncoder(quality: 100).encode(decoded, capacity: 1 << 20).count
    let full = try JPEGEncoder(quality: 100, subsampling: .full)
      .encode(decoded, capacity: 1 << 20).count
    goal.byteCount = Interval.moreThan(max(thin, full - 1)).intersection(.lessThan(1_000_000))
    #expect(thin < full)
    let photo = try PhotoMender(goal: goal).mend(file)
    #expect(photo.subsampling == .full && photo.bytes.count == full)
    goal.byteCount = Interval.moreThan(full).intersection(.lessThan(1_000_000))
    #expect(obstacle(file, goal) == .tooFewBytes)
  }

  @Test func `both ends of the bytes hold as they are spelled`() throws {
    var goal = noticeGoal
    let file = try jpeg(noise(width: 300, height: 400, strength: 20), quality: 100)
    let best = try JPEGEncoder(quality: 100).encode(try Checked(file).raster, capacity: 1 << 20)
      .count
    goal.byteCount = .atMost(best)
    #expect(try PhotoMender(goal: goal).mend(file).quality == 100)
    goal.byteCount = .lessThan(best)
    #expect(try PhotoMender(goal: goal).mend(file).quality < 100)
    goal.byteCount = Interval.atLeast(best).intersection(.atMost(best))
    #expect(try PhotoMender(goal: goal).mend(file).bytes.count == best)
    goal.byteCount = Interval.moreThan(best).intersection(.lessThan(best + 1))
    #expect(obstacle(file, goal) == .byteCount)
  }

  @Test func `scaling keeps an exact ratio exact`() throws {
    let bound = Interval.Bound(Rational(3, over: 4), isInclusive: true)
    var goal = noticeGoal
    goal.ratio = Interval(lower: bound, upper: bound)
    goal.byteCount = Interval.moreThan(30_720).intersection(.lessThan(70_000))
    let photo = try PhotoMender(goal: goal).mend(
      jpeg(noise(width: 421, height: 561, strength: 50), quality: 100))
    try expectGoal(photo, goal)
    #expect(photo.scale < 1 && photo.after.width * 4 == photo.after.height * 3)
  }

  @Test func `a flat picture is refused, not padded`() throws {
    #expect(obstacle(try jpeg(noise(width: 300, height: 400, strength: 0))) == .tooFewBytes)
  }

  @Test func `too few pixels are refused, not enlarged`() throws {
    #expect(obstacle(try jpeg(noise(width: 215, height: 300, strength: 50))) == .tooFewPixels)
    // Large enough as it is, too small once the ratio is cut.
    #expect(obstacle(try jpeg(noise(width: 400, height: 300, strength: 50))) == .tooFewPixels)
    #expect(obstacle(try jpeg(noise(width: 241, height: 301, strength: 127))) == nil)
  }

  @Test func `a crop must lie inside and have the ratio`() throws {
    let file = try jpeg(noise(width: 500, height: 600, strength: 60))
    var goal = noticeGoal
    goal.crop = PixelRect(x: 10, y: 20, width: 300, height: 400)
    let photo = try PhotoMender(goal: goal).mend(file)
    try expectGoal(photo, goal)
    #expect(photo.crop == goal.crop && photo.after.width == 300)
    for crop in [
      PixelRect(x: 201, y: 0, width: 300, height: 400),
      PixelRect(x: 0, y: 0, width: 400, height: 400),
      PixelRect(x: -1, y: 0, width: 300, height: 400), PixelRect(x: 0, y: 0, width: 0, height: 0),
      PixelRect(x: Int.max, y: 0, width: 300, height: 400),
    ] {
      goal.crop = crop
      #expect(obstacle(file, goal) == .crop, "\(crop)")
    }
    goal.crop = PixelRect(x: 0, y: 0, width: 210, height: 300)
    #expect(obstacle(file, goal) == .tooFewPixels)
  }

  @Test func `an exact size with few bytes is reached by scale and quality`() throws {
    let card = MendingGoal(
      ratio: Interval(lower: nil, upper: nil),
      width: Interval.atLeast(358).intersection(.atMost(358)),
      height: Interval.atLeast(441).intersection(.atMost(441)),
      byteCount: Interval.atLeast(14_000).intersection(.atMost(20_000)))
    let portrait = Portrait(width: 800, height: 1_000, seed: 8, grain: 3).drawn()
    let photo = try PhotoMender(goal: card).mend(jpeg(portrait))
    try expectGoal(photo, card)
    #expect(photo.crop.width == 800 && photo.quality < 90)
  }

  @Test func `a cut photo is refused although it could be decoded`() throws {
    let whole = try jpeg(noise(width: 400, height: 500, strength: 50))
    let cut = Array(whole.prefix(whole.count / 2)) + [0xFF, 0xD9]
    #expect(obstacle(cut) == .damaged)
  }

  @Test func `what is no photo is refused in words`() {
    var heic: [UInt8] = [0, 0, 0, 24]
    heic += Array("ftypheic".utf8) + [0, 0, 0, 0] + Array("mif1heic".utf8)
    #expect(obstacle(heic) == .unsupportedFormat)
    #expect(obstacle(Array("hello, this is text".utf8)) == .unsupportedFormat)
    for bytes in [[], [0xFF, 0xD8], [0xFF, 0xD8, 0xFF, 0xD8]] as [[UInt8]] {
      #expect(obstacle(bytes) == .undecodable || obstacle(bytes) == .unsupportedFormat)
    }
  }

  @Test func `no cut of a photo ends the process or passes as a whole one`() throws {
    let whole = try jpeg(Portrait(width: 240, height: 320, seed: 5).drawn(), quality: 90)
    for count in stride(from: 0, to: whole.count - 2, by: 97) {
      #expect(obstacle(Array(whole.prefix(count))) != nil, "cut at \(count)")
    }
  }
}
