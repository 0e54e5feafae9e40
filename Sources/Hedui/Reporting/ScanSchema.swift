// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// The JSON Schema (draft 2020-12) of what is seen on scans, `hedui scan --format json`.
///
/// It names every key and allows no other, so that a key that is added without it fails a test.
public enum ScanSchema: SchemaSource {
  /// The schema's text, the same bytes each time.
  public static var json: String {
    let head: JSONValue = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": .text("urn:hedui:scan:\(ScanReport.schemaVersion)"),
      "title": "hedui scan",
    ]
    return head.adding(
      map(required: [
        ("schemaVersion", ["const": .text(ScanReport.schemaVersion)]),
        ("pages", list(of: ["anyOf": [ref("seenPage"), ref("unseenPage")]])),
        ("notChecked", list(of: map(required: [("path", text), ("reason", text)]))),
      ])
    ).adding([
      "$defs": ["seenPage": seenPage, "unseenPage": unseenPage, "seal": seal, "word": word]
    ]).text
  }

  private static let flag: JSONValue = ["type": "boolean"]
  private static let number: JSONValue = ["type": "number", "minimum": 0]
  private static let share: JSONValue = ["type": "number", "minimum": 0, "maximum": 1]
  private static let place: [(String, JSONValue)] = [
    ("path", text), ("page", ["type": "integer", "minimum": 1]),
  ]

  /// A page of which there is no picture that could be looked at.
  private static let unseenPage = map(
    required: place + [("assessable", ["const": false]), ("reason", text)], optional: read)

  private static let seenPage = map(
    required: place + [
      ("width", count), ("height", count), ("assessable", flag),
      ("colour", words(ColourContent.allCases.map(\.rawValue))), ("damage", orNull(text)),
      ("empty", flag), ("tooSmall", flag),
      ("unseen", list(of: words(PageFacts.Part.allCases.map(\.rawValue)))), ("inkShare", share),
      ("lines", words(PageFacts.LineDirection.allCases.map(\.rawValue))), ("sharpness", share),
      ("cutSides", list(of: words(PageFacts.Side.allCases.map(\.rawValue)))),
      (
        "dotsPerInch",
        orNull(
          map(required: [
            ("value", number),
            ("basis", words(PageFacts.Resolution.Basis.allCases.map(\.rawValue))),
          ]))
      ),
      ("seals", orNull(list(of: ref("seal")))),
    ], optional: read)

  /// The words of a page, where they were asked for.
  private static let read: [(String, JSONValue)] = [
    ("words", orNull(list(of: ref("word")))),
    ("wordsExtent", orNull(words(PageWords.Extent.allCases.map(\.rawValue)))),
    ("wordsReason", orNull(text)),
  ]

  private static let word = map(required: [
    ("text", text), ("x", ["type": "integer"]), ("y", ["type": "integer"]), ("width", count),
    ("height", count), ("confidence", share),
    ("source", words(SeenWord.Source.allCases.map(\.rawValue))),
  ])

  private static let seal = map(required: [
    ("kind", words(SeenSeal.Kind.allCases.map(\.rawValue))),
    ("colour", words(SeenSeal.Colour.allCases.map(\.rawValue))),
    ("shape", words(SeenSeal.Shape.allCases.map(\.rawValue))), ("star", flag),
    ("x", ["type": "integer"]), ("y", ["type": "integer"]), ("width", count), ("height", count),
    ("sizeMillimetres", orNull(number)), ("visible", share), ("confidence", share),
  ])
}
