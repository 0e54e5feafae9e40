// SPDX-License-Identifier: Apache-2.0

import CResources

/// The files of the web page that are part of the program.
package enum PageFiles {
  private static let folder = "page/"

  /// Their names, sorted.
  package static var names: [String] {
    (0..<hedui_resource_count()).compactMap { index -> String? in
      guard let resource = hedui_resource_at(index)?.pointee else { return nil }
      let path = String(cString: resource.name)
      return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : nil
    }
    .sorted()
  }

  /// The bytes of a file; nil when there is none of that name.
  package static func bytes(of name: String) -> [UInt8]? {
    BuiltInPolicies.bytes(of: folder + name)
  }
}
