// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import HeduiImaging
import SystemPackage
import Testing

struct PhotoFixerTests {
  private static let photos = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/photos")

  private static func validator(_ id: String = Policy.standardID) throws -> Validator {
    let today = try #require(CivilDate(year: 2024, month: 9, day: 1))
    return Validator(policy: try Policy(builtIn: id), today: today)
  }

  @Test func `the goal is what is safe under every reading`() throws {
    let goal = try Self.validator().photoGoal()
    #expect(!goal.byteCount.contains(30_720) && goal.byteCount.contains(30_721))
    #expect(goal.byteCount.contains(999_999) && !goal.byteCount.contains(1_000_000))
    #expect(!goal.width.contains(215) && goal.width.contains(216))
    #expect(!goal.height.contains(300) && goal.height.contains(301))
    #expect(
      goal.ratio.contains(Rational(65, over: 100)) && goal.ratio.contains(Rational(4, over: 5)))
    #expect(!goal.ratio.contains(Rational(358, over: 441)))
  }

  @Test(arguments: Policy.builtInIDs + Policy.presetIDs)
  func `under every policy a photo is mended and passes, or the obstacle is said`(
    id: String
  ) throws {
    let validator = try Self.validator(id)
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["good-480x640.jpg", "ratio-358x441.jpg", "rotated-exif6.jpg", "cmyk.jpg"] {
      let output = FilePath(folder.appending(path: name).path)
      do throws(PhotoFixError) {
        let input = FilePath(Self.photos.appending(path: name).path)
        let fix = try PhotoFixer(validator: validator).fix(input, to: output)
        let goal = validator.photoGoal()
        #expect(goal.byteCount.contains(fix.after.byteCount))
        #expect(goal.admits(width: fix.after.width, height: fix.after.height))
        #expect(fix.after.width <= max(fix.before.width, fix.before.height))
        let bytes = try? Data(contentsOf: URL(filePath: output.string))
        #expect(bytes?.count == fix.after.byteCount)
      } catch {
        guard case .notMendable(let message, let suggestion) = error else {
          Issue.record("\(id) \(name): \(error)")
          continue
        }
        #expect(!message.text(in: .zh).isEmpty && !suggestion.text(in: .en).isEmpty)
        #expect(!FileManager.default.fileExists(atPath: output.string))
      }
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left.allSatisfy { $0.hasSuffix(".jpg") && !$0.hasPrefix(".") })
  }
}
