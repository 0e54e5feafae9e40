// SPDX-License-Identifier: Apache-2.0

import Hedui

/// A page's facts as a fixture states them: an upright A4 page with one picture over all of it.
struct StubbedPage {
  private(set) var facts = ListedPage(width: 210, height: 297)
  private(set) var condition = PageCondition()

  init(_ node: Document.Node) throws {
    var picture = PagePicture(
      width: 2_480, height: 3_508, coding: .jpeg,
      place: PagePlace(x: 0, y: 0, width: 210, height: 297))
    var hasPicture = true
    for (key, value) in node.entries {
      switch key.text {
      case "width": picture.width = Int(value.text) ?? 0
      case "height": picture.height = Int(value.text) ?? 0
      case "place-width": picture.place.width = Double(value.text) ?? 0
      case "place-height": picture.place.height = Double(value.text) ?? 0
      case "picture": hasPicture = value.text == "true"
      case "coding":
        guard let coding = PictureCoding(rawValue: value.text) else {
          throw RuleFixture.Malformed(description: "unknown coding \(value.text)")
        }
        picture.coding = coding
      case "text": facts.hasText = value.text == "true"
      case "drawing": facts.hasDrawing = value.text == "true"
      case "blank": condition.isBlank = value.text == "true"
      case "damage": condition.damage = value.text
      default: throw RuleFixture.Malformed(description: "unknown key \(key.text) of a page")
      }
    }
    if hasPicture { facts.pictures = [picture] }
    if picture.coding != .jpeg, picture.coding != .samples { condition.unseen = [picture.coding] }
  }
}
