// SPDX-License-Identifier: Apache-2.0

import CResources

/// The policies and presets that are part of the program.
enum BuiltInPolicies {
  /// The ids of the policies for whole dossiers.
  static let ids = names(in: "policies")
  /// The ids of the photo specifications.
  static let presetIDs = names(in: "presets")

  /// The text of a policy or preset; nil when there is none of that id.
  static func text(of id: String) -> [UInt8]? {
    for index in 0..<hedui_resource_count() {
      guard let resource = hedui_resource_at(index)?.pointee else { continue }
      let path = String(cString: resource.name)
      guard path == "policies/\(id).yaml" || path == "presets/\(id).yaml" else { continue }
      return Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
    }
    return nil
  }

  private static func names(in folder: String) -> [String] {
    (0..<hedui_resource_count()).compactMap { index -> String? in
      guard let resource = hedui_resource_at(index)?.pointee else { return nil }
      let parts = String(cString: resource.name).split(separator: "/")
      guard parts.count == 2, parts[0] == folder, parts[1].hasSuffix(".yaml") else { return nil }
      return String(parts[1].dropLast(5))
    }
    .sorted()
  }
}
