// SPDX-License-Identifier: Apache-2.0

import Hedui

/// JSON on one line.
enum JSONText {
  /// An object whose members the body writes.
  static func object(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(isPretty: false)
    writer.object(body)
    return writer.text
  }
}
