// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// The JSON Schema (draft 2020-12) of a plan, `hedui plan --format json`.
///
/// It names every key and allows no other, so that a key that is added without it fails a test.
public enum PlanSchema: SchemaSource {
  /// The schema's text, the same bytes each time.
  public static var json: String {
    let head: JSONValue = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": .text("urn:hedui:plan:\(Plan.schemaVersion)"),
      "title": "hedui plan",
    ]
    return head.adding(
      map(required: [
        ("schemaVersion", ["const": .text(Plan.schemaVersion)]),
        ("policy", map(required: [("id", text), ("version", text)])),
        ("today", day), ("safePosting", orNull(day)), ("steps", list(of: step)),
        ("dossiers", list(of: dossier)), ("notChecked", notChecked),
      ])
    ).text
  }

  private static let step = map(required: [
    ("kind", words(Plan.Step.Kind.allCases.map(\.rawValue))), ("latest", orNull(day)),
    ("daysLeft", orNull(["type": "integer"])), ("reading", orNull(text)), ("clause", text),
  ])

  private static let dossier = map(required: [
    ("path", text), ("incomplete", ["type": "boolean"]), ("tasks", list(of: task)),
    ("notChecked", notChecked),
  ])

  private static let task = map(required: [
    ("ruleId", text), ("outcome", words(PlannedDossier.open.map(\.rawValue))), ("pointer", text),
    ("message", orNull(text)), ("leadDays", orNull(count)), ("reason", orNull(text)),
    ("neededBy", orNull(day)), ("beginBy", orNull(day)), ("late", ["type": "boolean"]),
  ])

  private static let notChecked = list(of: map(required: [("path", text), ("reason", text)]))
}
