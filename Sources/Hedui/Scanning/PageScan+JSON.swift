// SPDX-License-Identifier: Apache-2.0

public import HeduiModel

extension PageScan {
  /// Pages and what was not looked at, as JSON.
  public static func json(
    of pages: [PageScan], notChecked: [NotChecked], in language: Language
  ) -> String {
    JSONValue.object([
      ("schemaVersion", "1.0"),
      ("pages", .array(pages.map(\.value))),
      (
        "notChecked",
        .array(
          notChecked.map {
            ["path": .text($0.path), "reason": .text($0.reason.text(in: language))]
          })
      ),
    ]).text
  }

  private var value: JSONValue {
    let isAssessable: Bool
    let seals: [SeenSeal]
    switch search {
    case .cannotJudge: (isAssessable, seals) = (false, [])
    case .seen(let seen): (isAssessable, seals) = (true, seen)
    }
    let page: JSONValue = [
      "path": .text(path), "page": 1, "width": .number(width), "height": .number(height),
      "assessable": .flag(isAssessable), "seals": .array(seals.map(Self.value)),
    ]
    return facts.map { page.adding(Self.value($0)) } ?? page
  }

  private static func value(_ seal: SeenSeal) -> JSONValue {
    [
      "kind": .text(seal.kind.rawValue), "colour": .text(seal.colour.rawValue),
      "shape": .text(seal.shape.rawValue), "star": .flag(seal.hasStar),
      "x": .number(seal.box.x), "y": .number(seal.box.y), "width": .number(seal.box.width),
      "height": .number(seal.box.height),
      "sizeMillimetres": seal.sizeMillimetres.map { .decimal(rounded($0, 10)) } ?? .null,
      "visible": .decimal(rounded(seal.visible, 100)),
      "confidence": .decimal(rounded(seal.confidence, 100)),
    ]
  }

  private static func value(_ facts: PageFacts) -> JSONValue {
    [
      "colour": .text(facts.colour.rawValue), "empty": .flag(facts.isEmpty),
      "inkShare": .decimal(rounded(facts.inkShare, 10_000)), "tooSmall": .flag(facts.isTooSmall),
      "lines": .text(facts.lines.rawValue), "lineRatio": .decimal(rounded(facts.lineRatio, 100)),
      "sharpness": .decimal(rounded(facts.sharpness, 100)),
      "cutSides": .array(
        PageFacts.Side.allCases.filter(facts.cutSides.contains).map { .text($0.rawValue) }),
      "resolution": facts.resolution.map {
        [
          "dotsPerInch": .decimal(rounded($0.dotsPerInch, 10)), "basis": .text($0.basis.rawValue),
        ]
      } ?? .null,
    ]
  }

  private static func rounded(_ number: Double, _ unit: Double) -> Double {
    (number * unit).rounded() / unit
  }
}
