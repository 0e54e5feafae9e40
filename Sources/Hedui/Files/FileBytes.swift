// SPDX-License-Identifier: Apache-2.0

package import HeduiModel
package import SystemPackage

/// The bytes of files that no rule asks about.
package enum FileBytes {
  /// All bytes of a regular file.
  ///
  /// - Throws: ``FactError`` when there is none, it cannot be read, or has more bytes than allowed.
  package static func read(_ path: FilePath, atMost limit: Int) throws(FactError) -> [UInt8] {
    try SafeFile(path).bytes(atMost: limit)
  }
}
