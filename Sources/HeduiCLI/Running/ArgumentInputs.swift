// SPDX-License-Identifier: Apache-2.0

import Hedui
import SystemPackage

extension InputFinder {
  /// What several arguments lead to, in their order.
  ///
  /// A single folder's contents are named relative to it and a single file by its name, so that reports
  /// hold no path of the machine; with several arguments each stands in front as it was given.
  func find(
    _ arguments: [String], _ find: (InputFinder) -> (FilePath, String) -> Found
  ) -> Found {
    var all = Found()
    for path in RawArguments.paths(arguments) {
      all.add(find(self)(path, arguments.count == 1 ? Self.name(alone: path) : path.displayText))
    }
    return all
  }
}
