// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiImaging
import HeduiModel

/// One line of a page by itself, made ready to be read once more in two ways.
///
/// What recognition makes of a character hangs on how large it is and how its edges fall: on the same line read at
/// another size, alone, once with paper and print parted and once as grey, it errs elsewhere.
struct CloserLine {
  /// The height that a line's box is brought to, in pixels: some 50 for a character.
  private static let lineHeight = 68.0
  /// Most pixels of a line; a box that is higher or longer than lines are gives more.
  private static let mostPixels = 2_000_000

  /// The line in two ways; none where nothing of it lies on the page.
  let planes: [WordPlane]

  /// Takes a line, in pixels at full size, from a page that is not cleared.
  init(_ box: PixelBox, of page: WordPlane) {
    func small(_ value: Int) -> Int { Int(min(1e6, max(-1e6, Double(value) / page.scale))) }
    let margin = box.height
    let left = max(0, small(box.x - margin)), top = max(0, small(box.y - margin / 2))
    let right = min(page.width, small(box.x + box.width + 2 * margin))
    let bottom = min(page.height, small(box.y + box.height + margin / 2))
    let factor = Self.lineHeight * page.scale / Double(max(1, box.height))
    guard left < right, top < bottom,
      let grey = page.cropped(
        to: PixelBox(x: left, y: top, width: right - left, height: bottom - top)
      ).scaled(by: factor, mostPixels: Self.mostPixels)
    else {
      planes = []
      return
    }
    var cleared = grey
    cleared.clear()
    planes = [cleared, grey]
  }
}

extension WordReader {
  /// What a line of a page is read as, in several ways; what keeps it from being read comes as the reason.
  func line(
    _ box: PixelBox, onPage index: Int, of source: ByteSource, _ request: WordSource.Request
  ) throws(FactError) -> PageWords {
    let isPDF = try FormatSniffer.format(of: source) == .pdf
    return page(request, isCleared: false) { () throws(FactError) in
      isPDF
        ? ByteSource(try PageSource.pdf.picture(source, index, request.limits)) : source
    } read: { page, deadline throws(TesseractProgram.Failure) in
      var lines: [SeenWord] = []
      for plane in CloserLine(box, of: page).planes where !plane.isBlank {
        let words = try program.words(
          of: plane, .block, dotsPerInch: 200, seconds: deadline.seconds())
        // Its own box is nearer to where it stands than what a line by itself gives.
        lines += words.map { SeenWord(text: $0.text, box: box, confidence: $0.confidence) }
      }
      return .read(lines, extent: .crops)
    }
  }
}

/// Until when something may go on.
struct Deadline {
  private let end: ContinuousClock.Instant

  /// A time from now, in seconds.
  init(seconds: Double) { end = ContinuousClock.now + .seconds(seconds) }

  /// Whether it has come.
  var isOver: Bool { ContinuousClock.now >= end }

  /// What is left, in seconds.
  ///
  /// - Throws: `timedOut` when nothing is.
  func seconds() throws(TesseractProgram.Failure) -> Double {
    let left = ContinuousClock.now.duration(to: end) / .seconds(1)
    guard left > 0 else { throw .timedOut }
    return left
  }
}
