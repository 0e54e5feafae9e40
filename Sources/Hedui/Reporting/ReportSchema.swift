// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// The JSON Schema (draft 2020-12) of a report, `--format json`; an element of `dossiers` is also a line of
/// `--format ndjson`.
///
/// It names every key and allows no other, so that a key that is added without it fails a test.
public enum ReportSchema: SchemaSource {
  /// The schema's text, the same bytes each time.
  public static var json: String {
    let head: JSONValue = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": .text("urn:hedui:report:\(Report.schemaVersion)"),
      "title": "hedui report",
    ]
    return head.adding(
      map(
        required: [
          ("schemaVersion", ["const": .text(Report.schemaVersion)]),
          ("tool", map(required: [("name", text), ("version", text)])),
          ("policy", policy), ("run", run), ("summary", ref("summary")),
          ("dossiers", list(of: ref("dossier"))),
        ], optional: [("warnings", list(of: warning))])
    ).adding(["$defs": .object(definitions)]).text
  }

  private typealias Member = (key: String, value: JSONValue)

  private static let outcome = words(ResultOutcome.allCases.map(\.rawValue))
  private static let verdict = words(Verdict.allCases.map(\.rawValue))

  private static let policy = map(
    required: [("id", text), ("version", text), ("sha256", text), ("source", text)],
    optional: [("readings", ["type": "object", "additionalProperties": text])])
  private static let place: [(String, JSONValue)] = [
    ("line", ["type": "integer", "minimum": 1]), ("column", ["type": "integer", "minimum": 1]),
  ]
  private static let warning = map(required: [("message", text), ("path", text)] + place)
  private static let suppression = map(
    required: [("reason", text), ("by", text), ("until", ["type": "string", "format": "date"])])
  private static let run = map(
    required: [("today", ["type": "string", "format": "date"]), ("arguments", list(of: text))],
    optional: [
      ("startedAt", ["type": "string", "format": "date-time"]), ("pixels", ["type": "boolean"]),
    ])

  private static var definitions: [Member] {
    [
      ("summary", summary), ("dossier", dossier), ("result", result), ("clause", clause),
      ("subject", subject), ("reading", reading), ("value", value), ("interval", interval),
    ]
  }

  private static let summary: JSONValue = {
    let fails = map(required: Severity.allCases.reversed().map { ($0.rawValue, count) })
    let counts = ResultOutcome.allCases.map { outcome in
      (outcome.rawValue, outcome == .fail ? fails : count)
    }
    return map(required: [
      ("verdict", verdict), ("counts", map(required: counts)),
      ("notChecked", list(of: map(required: [("path", text), ("reason", text)]))),
      ("suppressed", count),
    ])
  }()

  private static let dossier = map(required: [
    ("id", text), ("path", text), ("verdict", verdict), ("summary", ref("summary")),
    ("results", list(of: ref("result"))),
  ])

  private static let result = map(
    required: [
      ("ruleId", text), ("outcome", outcome), ("clause", ref("clause")),
      ("subject", ref("subject")),
      ("fingerprint", ["type": "string", "pattern": "^[0-9a-f]{16}$"]),
    ],
    optional: [
      ("severity", words(Severity.allCases.map(\.rawValue))), ("message", text),
      ("suggestion", text), ("actual", ref("value")), ("expected", ref("value")),
      ("readings", list(of: ref("reading"))), ("blockedBy", text),
      ("confidence", ["type": "number", "minimum": 0, "maximum": 1]),
      ("suppression", suppression),
    ])

  private static let clause = map(
    required: [("document", text), ("section", text)], optional: [("quote", text)])

  private static let subject = map(
    required: [("pointer", text)],
    optional: [
      ("item", text), ("path", text), ("line", ["type": "integer", "minimum": 1]),
      ("column", ["type": "integer", "minimum": 1]), ("page", positive),
      ("region", map(required: box)),
      ("regions", list(of: map(required: [("page", positive)] + box))),
    ])
  /// A place on a page's picture, in pixels as displayed.
  private static let box: [(String, JSONValue)] = [
    ("x", count), ("y", count), ("width", positive), ("height", positive),
  ]
  private static let positive: JSONValue = ["type": "integer", "minimum": 1]

  private static let reading = map(
    required: [("name", text), ("title", text), ("outcome", outcome)],
    optional: [("expected", ref("value"))])

  private static let value: JSONValue = [
    "anyOf": [
      ["type": ["number", "string", "null"]],
      list(of: ref("value")),
      ref("interval"),
      map(required: [("width", count), ("height", count)]),
    ]
  ]

  private static let interval = map(
    required: [],
    optional: [
      ("atLeast", ["type": "number"]), ("moreThan", ["type": "number"]),
      ("atMost", ["type": "number"]), ("lessThan", ["type": "number"]), ("unit", text),
    ])
}
