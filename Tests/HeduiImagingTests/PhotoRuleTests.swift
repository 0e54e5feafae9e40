// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
import HeduiModel
import HeduiRules
import Testing

struct PhotoRuleTests {
  private func ground(
    distance: Double = 0, unevenness: Double = 0, side: Double = 0, share: Double = 1,
    inner: Double? = nil, lowerEdge: Double = 0, lowerWhite: Double = 0
  ) -> Facts {
    PhotoChecks.facts(
      pixels: PixelFacts(
        ground: PhotoGround(
          color: 0xFFFFFF, distanceToWhite: distance, unevenness: unevenness, sideDifference: side,
          share: share, innerDistanceToWhite: inner ?? distance, lowerEdgeShare: lowerEdge,
          lowerWhiteShare: lowerWhite)))
  }

  private func readable(_ source: ByteSource) throws(FactError) -> Outcome {
    try PhotoReadable(NoParameters()).check(PhotoChecks.photo, PhotoChecks.facts(of: source))
  }

  @Test(arguments: [
    (0.0, "pass"), (2.3, "pass"), (2.34, "pass"), (2.36, "review"), (3.3, "review"),
    (14.0, "review"), (14.1, "fail"), (60, "fail"),
  ])
  func `white is near white, between is a review`(distance: Double, expected: String) throws {
    #expect(try PhotoChecks.verdict(ground(distance: distance), PhotoChecks.white) == expected)
  }

  @Test func `what looks white but is no portrait before white never passes`() throws {
    #expect(try PhotoChecks.verdict(ground(inner: 60), PhotoChecks.white) == "fail")
    #expect(try PhotoChecks.verdict(ground(inner: 5), PhotoChecks.white) == "review")
    #expect(try PhotoChecks.verdict(ground(share: 0.849), PhotoChecks.white) == "review")
    #expect(try PhotoChecks.verdict(ground(share: 0.85), PhotoChecks.white) == "pass")
    #expect(try PhotoChecks.verdict(ground(lowerEdge: 0.801), PhotoChecks.white) == "review")
    #expect(try PhotoChecks.verdict(ground(lowerEdge: 0.8), PhotoChecks.white) == "pass")
    let turned = ground(distance: 70, lowerWhite: 0.9)
    #expect(try PhotoChecks.verdict(turned, PhotoChecks.white) == "review")
  }

  @Test func `evenness and shadow judge white grounds only`() throws {
    let red = ground(distance: 80, unevenness: 1, side: 1)
    #expect(try PhotoChecks.verdict(red, PhotoChecks.even) == "n/a")
    #expect(try PhotoChecks.verdict(red, PhotoChecks.shadow) == "n/a")
    #expect(try PhotoChecks.verdict(ground(unevenness: 5), PhotoChecks.even) == "pass")
    #expect(try PhotoChecks.verdict(ground(unevenness: 5.1), PhotoChecks.even) == "review")
    #expect(try PhotoChecks.verdict(ground(unevenness: 10.1), PhotoChecks.even) == "fail")
    #expect(try PhotoChecks.verdict(ground(side: 2.3), PhotoChecks.shadow) == "pass")
    #expect(try PhotoChecks.verdict(ground(side: 6), PhotoChecks.shadow) == "review")
    #expect(try PhotoChecks.verdict(ground(side: 6.1), PhotoChecks.shadow) == "fail")
  }

  @Test func `a whole photo is readable, a cut or damaged one is not`() throws {
    let bytes = try Bytes.jpeg(width: 120, height: 160)
    #expect(try PhotoChecks.name(readable(ByteSource(bytes))) == "pass")
    #expect(try PhotoChecks.name(readable(ByteSource(Array(bytes.dropLast(2))))) == "fail")
    let mended = Array(bytes[..<(bytes.count / 2)]) + Bytes.end
    #expect(try PhotoChecks.name(readable(ByteSource(mended))) == "fail")
    #expect(try PhotoChecks.name(readable(ByteSource([]))) == "fail")
    #expect(try PhotoChecks.name(readable(ByteSource(Bytes.scanBomb(scans: 1000)))) == "fail")
    #expect(try PhotoChecks.name(readable(ByteSource(descriptor: -1, byteCount: 9))) == "fail")
  }

  @Test func `another format is left to photo format`() {
    let found = code { () throws(FactError) in try readable(ByteSource(Bytes.ascii("text"))) }
    #expect(found == .unsupportedFormat)
  }

  @Test func `zeros behind the picture are a warning, other data worth knowing`() throws {
    var parameters = PhotoTrailingBytes.Parameters()
    parameters.zeros = .atMost(16)
    parameters.bytes = .atMost(16)
    let rule = PhotoTrailingBytes(parameters)
    func severities(_ trailing: Int, zeros: Int) throws -> [Severity?] {
      let ending = ImageEnding(
        hasEndMark: true, trailingBytes: trailing, trailingZeroBytes: zeros)
      let facts = PhotoChecks.facts(ending: ending, pixels: try pixels())
      guard case .fail(let violations) = try rule.check(PhotoChecks.photo, facts) else { return [] }
      return violations.map(\.severity)
    }
    #expect(try severities(0, zeros: 0) == [])
    #expect(try severities(16, zeros: 16) == [])
    #expect(try severities(17, zeros: 17) == [nil])
    #expect(try severities(17, zeros: 9) == [.info])
    #expect(try severities(9000, zeros: 4000) == [.info])
    #expect(try severities(9000, zeros: 5000) == [nil])
  }

  @Test func `a short comment is no padding`() throws {
    var parameters = PhotoPadding.Parameters()
    parameters.bytes = .atMost(1024)
    let rule = PhotoPadding(parameters)
    func verdict(_ padding: Int) throws -> String {
      let ending = ImageEnding(hasEndMark: true, paddingBytes: padding)
      let facts = PhotoChecks.facts(ending: ending, pixels: try pixels())
      return PhotoChecks.name(try rule.check(PhotoChecks.photo, facts))
    }
    #expect(try verdict(1024) == "pass")
    #expect(try verdict(1025) == "fail")
  }

  @Test func `nothing is asked of a photo that was not uploaded`() throws {
    let kept = Photo(mode: .system, file: nil)
    let facts = ground()
    #expect(PhotoChecks.name(try PhotoReadable(NoParameters()).check(kept, facts)) == "n/a")
    #expect(PhotoChecks.name(try PhotoChecks.white(.strict).check(kept, facts)) == "n/a")
    #expect(PhotoChecks.name(try PhotoChecks.even(.strict).check(kept, facts)) == "n/a")
    #expect(PhotoChecks.name(try PhotoChecks.shadow(.strict).check(kept, facts)) == "n/a")
  }

  private func pixels() throws -> PixelFacts {
    try PixelReader.pixels(of: ByteSource(Bytes.png(width: 60, height: 80, pixel: [1, 2, 3])))
  }
}
