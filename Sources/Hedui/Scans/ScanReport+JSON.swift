// SPDX-License-Identifier: Apache-2.0

public import HeduiModel

extension ScanReport {
  /// What is seen on the pages of scans, as JSON.
  public static func json(
    of reports: [ScanReport], notChecked: [NotChecked], in language: Language
  ) -> String {
    value(of: reports, notChecked: notChecked, in: language).text
  }

  /// What is seen on the pages of this scan: the same document on one line, without the line's end.
  public func jsonLine(in language: Language) -> String {
    Self.value(of: [self], notChecked: [], in: language).line
  }

  private static func value(
    of reports: [ScanReport], notChecked: [NotChecked], in language: Language
  ) -> JSONValue {
    let left = reports.compactMap { report in
      report.obstacle.map { NotChecked(path: report.path, reason: $0) }
    }
    return JSONValue.object([
      ("schemaVersion", .text(schemaVersion)),
      ("pages", .array(reports.flatMap { $0.pages(in: language) })),
      (
        "notChecked",
        .array(
          (left + notChecked).map {
            ["path": .text($0.path), "reason": .text($0.reason.text(in: language))]
          })
      ),
    ])
  }

  private func pages(in language: Language) -> [JSONValue] {
    pages.enumerated().map { index, sight in
      let place: [(String, JSONValue)] = [("path", .text(path)), ("page", .number(index + 1))]
      let words = words.flatMap { index < $0.count ? $0[index].members(in: language) : nil } ?? []
      switch sight {
      case .unseen(let reason):
        return .object(
          place + [("assessable", .flag(false)), ("reason", .text(reason.text(in: language)))]
            + words)
      case .seen(let facts, let search):
        return .object(place + facts.members + [("seals", search.json)] + words)
      }
    }
  }
}

extension PageFacts {
  /// The members of a page in JSON, without its place and its seals.
  fileprivate var members: [(String, JSONValue)] {
    [
      ("width", .number(width)), ("height", .number(height)),
      ("assessable", .flag(isAssessable && !isTooSmall)), ("colour", .text(colour.rawValue)),
      ("damage", damage.map { .text($0) } ?? .null), ("empty", .flag(isEmpty)),
      ("tooSmall", .flag(isTooSmall)),
      ("unseen", .array(Part.allCases.filter(unseen.contains).map { .text($0.rawValue) })),
      ("inkShare", .decimal(inkShare)), ("lines", .text(lines.rawValue)),
      ("sharpness", .decimal(sharpness)),
      (
        "cutSides",
        .array(Side.allCases.filter(cutSides.contains).map { .text($0.rawValue) })
      ),
      (
        "dotsPerInch",
        resolution.map {
          ["value": .decimal($0.dotsPerInch), "basis": .text($0.basis.rawValue)]
        } ?? .null
      ),
    ]
  }
}

extension PageWords {
  /// The words of a page, how much of it was read, and why not more; null where none were read, which is
  /// never the same as none.
  fileprivate func members(in language: Language) -> [(String, JSONValue)] {
    switch self {
    case .unread(let reason):
      [
        ("words", .null), ("wordsExtent", .null),
        ("wordsReason", .text(reason.text(in: language))),
      ]
    case .textOnly(let words, let reason):
      [
        ("words", .array(words.map(\.json))), ("wordsExtent", .null),
        ("wordsReason", .text(reason.text(in: language))),
      ]
    case .read(let words, let extent):
      [
        ("words", .array(words.map(\.json))), ("wordsExtent", .text(extent.rawValue)),
        ("wordsReason", .null),
      ]
    }
  }
}

extension SeenWord {
  fileprivate var json: JSONValue {
    [
      "text": .text(text), "x": .number(box.x), "y": .number(box.y), "width": .number(box.width),
      "height": .number(box.height), "confidence": .decimal(confidence),
      "source": .text(source.rawValue),
    ]
  }
}

extension SealSearch {
  /// The seals; null where the page cannot show any, which is never the same as none.
  fileprivate var json: JSONValue {
    guard case .seen(let seals) = self else { return .null }
    return .array(
      seals.map { seal in
        [
          "kind": .text(seal.kind.rawValue), "colour": .text(seal.colour.rawValue),
          "shape": .text(seal.shape.rawValue), "star": .flag(seal.hasStar),
          "x": .number(seal.box.x), "y": .number(seal.box.y), "width": .number(seal.box.width),
          "height": .number(seal.box.height),
          "sizeMillimetres": seal.sizeMillimetres.map { .decimal($0) } ?? .null,
          "visible": .decimal(seal.visible), "confidence": .decimal(seal.confidence),
        ]
      })
  }
}
