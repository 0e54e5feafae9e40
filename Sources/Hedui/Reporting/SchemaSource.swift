// SPDX-License-Identifier: Apache-2.0

/// A type that writes a JSON Schema, with the words that all of them are made of.
protocol SchemaSource {}

extension SchemaSource {
  /// Any text.
  static var text: JSONValue { ["type": "string"] }
  /// A whole number that is not negative.
  static var count: JSONValue { ["type": "integer", "minimum": 0] }
  /// A whole day.
  static var day: JSONValue { ["type": "string", "format": "date"] }

  /// An object of these keys and no others.
  static func map(
    required: [(String, JSONValue)], optional: [(String, JSONValue)] = []
  ) -> JSONValue {
    let members = (required + optional).map { (key: $0.0, value: $0.1) }
    return [
      "type": "object", "properties": .object(members),
      "required": .array(required.map { .text($0.0) }), "additionalProperties": false,
    ]
  }

  /// An array of one kind of elements.
  static func list(of item: JSONValue) -> JSONValue { ["type": "array", "items": item] }

  /// What `$defs` defines under a name.
  static func ref(_ name: String) -> JSONValue { ["$ref": .text("#/$defs/\(name)")] }

  /// One of a few words.
  static func words(_ words: [String]) -> JSONValue { ["enum": .array(words.map { .text($0) })] }

  /// The value, or null.
  static func orNull(_ value: JSONValue) -> JSONValue { ["anyOf": [value, ["type": "null"]]] }
}
