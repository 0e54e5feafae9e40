// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
import HeduiModel
import Testing

struct OrientationTests {
  /// Where red, green, blue and white are shown, by EXIF orientation (CIPA DC-008): the stored
  /// picture has red, green above blue, white.
  private static let shown: [[[Character]]] = [
    [["R", "G"], ["B", "W"]], [["G", "R"], ["W", "B"]], [["W", "B"], ["G", "R"]],
    [["B", "W"], ["R", "G"]], [["R", "B"], ["G", "W"]], [["B", "R"], ["W", "G"]],
    [["W", "G"], ["B", "R"]], [["G", "W"], ["R", "B"]],
  ]

  private let colors: [Character: [Int]] = [
    "R": [220, 30, 30], "G": [30, 200, 30], "B": [30, 30, 220], "W": [240, 240, 240],
  ]

  @Test(arguments: 1...8) func `an orientation is applied and dropped`(orientation: Int) throws {
    let isTurned = orientation >= 5
    let stored = quarters(width: isTurned ? 400 : 300, height: isTurned ? 300 : 400)
    let file = inserting([(0xE1, exif(orientation: UInt8(orientation)))], into: try jpeg(stored))
    var goal = noticeGoal
    goal.byteCount = .moreThan(1_000)
    let photo = try PhotoMender(goal: goal).mend(file)
    let checked = try Checked(photo.bytes)
    #expect(checked.header.orientation == nil)
    #expect(checked.raster.width == 300 && checked.raster.height == 400)
    for row in 0...1 {
      for column in 0...1 {
        let letter = OrientationTests.shown[orientation - 1][row][column]
        let expected = try #require(colors[letter])
        let found = checked.color(quarter: column, row)
        #expect(isNear(found, expected, within: 8), "\(letter) at \(column), \(row): \(found)")
      }
    }
    #expect(photo.steps.contains { $0.text(in: .en).contains("upright") } == (orientation != 1))
  }
}
