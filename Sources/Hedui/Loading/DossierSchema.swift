// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// The JSON Schema (draft 2020-12) of `dossier.yaml` and `dossier.json`, made of the shapes that read them.
///
/// Whatever the reader takes without a fault is valid under it, but for white space around words and the
/// longest texts. The reader refuses more than a schema can say: dates that do not exist, paths that leave
/// the folder, characters that cannot be seen.
public enum DossierSchema {
  /// The schema's text, the same bytes each time.
  public static var json: String {
    let definitions = namedShapes.map { name, fields in
      (key: name, value: map(of: fields))
    }
    let head: JSONValue = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": .text("urn:hedui:dossier:\(dossierSchemaVersion)"),
      "title": "dossier.yaml",
      "description": .text(described(about)),
    ]
    return head.adding(map(of: dossierShape.fields.map(\.info)))
      .adding(["$defs": .object([(key: "blank", value: blank)] + definitions)]).text
  }

  /// Nothing, or nothing but white space.
  private static let blank: JSONValue = [
    "anyOf": [["type": "null"], ["type": "string", "pattern": "^\\s*$"]]
  ]

  /// The shapes that occur in many places; they are written once and referred to.
  private static var namedShapes: [(name: String, fields: [FieldInfo])] {
    [
      ("evidence", evidenceShape.fields.map(\.info)), ("seal", sealShape.fields.map(\.info)),
    ]
  }

  private static func map(of fields: [FieldInfo]) -> JSONValue {
    let properties = fields.map { field in (key: field.key, value: property(field)) }
    let required = fields.filter(\.isRequired).map { JSONValue.text($0.key) }
    let map: JSONValue = ["type": "object", "properties": .object(properties)]
    let demand: JSONValue = required.isEmpty ? [:] : ["required": .array(required)]
    return map.adding(demand).adding(["additionalProperties": false])
  }

  /// A key with nothing after it counts as not given, so that only what is required may not be null.
  private static func property(_ field: FieldInfo) -> JSONValue {
    let description: JSONValue = ["description": .text(described(field.doc))]
    let schemas =
      alternatives(of: field.form)
      + (field.isRequired ? [] : [["$ref": "#/$defs/blank"]])
    return description.adding(anyOf(schemas))
  }

  private static func value(of form: FormInfo) -> JSONValue { anyOf(alternatives(of: form)) }

  private static func anyOf(_ schemas: [JSONValue]) -> JSONValue {
    schemas.count == 1 ? schemas[0] : ["anyOf": .array(schemas)]
  }

  /// The ways to write a form, the usual one first.
  private static func alternatives(of form: FormInfo) -> [JSONValue] {
    switch form {
    case .text(let longest):
      [["type": ["string", "number"], "maxLength": .number(longest)]]
    case .file:
      [["type": ["string", "number"], "minLength": 1]]
    case .date:
      [["type": ["string", "number"], "examples": ["2024-07-15", "2024-07", "2024"]]]
    case .moment:
      [
        [
          "type": ["string", "number"],
          "examples": ["2024-10-10", "2024-10-10T16:00:00+08:00"],
        ]
      ]
    case .word(let words, let meanings):
      [choice(words, meanings)]
    case .flag:
      [["type": "boolean"], ["enum": ["是", "否", "yes", "no"]]]
    case .integer:
      [
        ["type": "integer", "minimum": 0, "maximum": 999_999_999],
        ["type": "string", "pattern": "^\\s*\\+?[0-9]{1,9}\\s*$"],
      ]
    case .decimal:
      [
        ["type": "number", "minimum": 0],
        ["type": "string", "pattern": "^\\s*[0-9]{1,12}(\\.[0-9]{1,11})?\\s*$"],
      ]
    case .version(let number):
      [["enum": [.number(number), .text("\(number)")]]]
    case .list(let item):
      [["type": "array", "items": value(of: item)]]
    case .map(let fields):
      [named(fields) ?? map(of: fields)]
    case .orNone(let form):
      alternatives(of: form) + [["enum": ["none", "无", "無"]]]
    }
  }

  /// One of a few words.
  ///
  /// `enumDescriptions` is no keyword of the standard: editors show it beside the word, the web page in its place.
  private static func choice(_ words: [String], _ meanings: [Bilingual]) -> JSONValue {
    let spelled = zip(words, meanings).flatMap { word, meaning in
      spellings(of: word).map { (word: $0, meaning: JSONValue.text(described(meaning))) }
    }
    return [
      "enum": .array(spelled.map(\.word)), "enumDescriptions": .array(spelled.map(\.meaning)),
    ]
  }

  /// A word as YAML may type it: `3.1` without quotes is a number.
  private static func spellings(of word: String) -> [JSONValue] {
    if let number = Double(word), number.isFinite { return [.text(word), .decimal(number)] }
    return [.text(word)]
  }

  private static func named(_ fields: [FieldInfo]) -> JSONValue? {
    let keys = fields.map(\.key)
    return namedShapes.first { $0.fields.map(\.key) == keys }
      .map { ["$ref": .text("#/$defs/\($0.name)")] }
  }

  private static func described(_ text: Bilingual) -> String { "\(text.zh)\n\n\(text.en)" }
}

private let about = Bilingual(
  zh: "一个申报人的全部申报材料，与所提到的文件放在同一文件夹",
  en: "all that one applicant hands in, beside the files that it names")
