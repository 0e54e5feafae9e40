// SPDX-License-Identifier: Apache-2.0

import CResources

/// The policies, presets and ledgers that are part of the program.
enum BuiltInPolicies {
  /// The ids of the policies for whole dossiers.
  static let ids = names(in: "policies")
  /// The ids of the photo specifications.
  static let presetIDs = names(in: "presets")

  /// The text of a policy or preset; nil when there is none of that id.
  static func text(of id: String) -> [UInt8]? {
    bytes(of: "policies/\(id).yaml") ?? bytes(of: "presets/\(id).yaml")
  }

  /// The bytes of an embedded file; nil when there is none at that path.
  static func bytes(of path: String) -> [UInt8]? {
    for index in 0..<hedui_resource_count() {
      guard let resource = hedui_resource_at(index)?.pointee else { continue }
      guard String(cString: resource.name) == path else { continue }
      return Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
    }
    return nil
  }

  /// The ids of the embedded files in a folder.
  static func names(in folder: String) -> [String] {
    (0..<hedui_resource_count()).compactMap { index -> String? in
      guard let resource = hedui_resource_at(index)?.pointee else { return nil }
      let parts = String(cString: resource.name).split(separator: "/")
      guard parts.count == 2, parts[0] == folder, parts[1].hasSuffix(".yaml") else { return nil }
      return String(parts[1].dropLast(5))
    }
    .sorted()
  }
}
