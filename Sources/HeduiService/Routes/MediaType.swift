// SPDX-License-Identifier: Apache-2.0

/// A kind of content that a body may have.
enum MediaType: String, Sendable, CaseIterable {
  case image = "image/*"
  case bytes = "application/octet-stream"
  case pdf = "application/pdf"
  case json = "application/json"
  case yaml = "application/yaml"
  case zip = "application/zip"
  case lines = "application/x-ndjson"
  case multipart = "multipart/form-data"

  /// Other names of the same, as systems and older programs write them.
  private static let others: [String: MediaType] = [
    "application/x-yaml": .yaml, "text/yaml": .yaml, "text/x-yaml": .yaml,
    "application/x-zip-compressed": .zip, "application/x-zip": .zip,
    "application/ndjson": .lines, "application/jsonl": .lines, "text/json": .json,
  ]

  /// The kind that a `Content-Type` names; nil for others.
  init?(field: String) {
    let name = field.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
    if name.hasPrefix("image/"), name.count > 6 {
      self = .image
    } else if let known = MediaType(rawValue: name) ?? Self.others[name] {
      self = known
    } else {
      return nil
    }
  }
}
