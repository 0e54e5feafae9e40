// SPDX-License-Identifier: Apache-2.0

import CProcess

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the system lets this process have, and what it has.
package enum ThisProcess {
  /// Resident memory in bytes; nil where the system does not tell.
  package static var memory: Int? {
    let bytes = hedui_memory_of(getpid())
    return bytes < 0 ? nil : Int(bytes)
  }

  /// Asks for so many open files, or as many as the system allows; how many there may be now.
  package static func openFiles(wanted: Int) -> Int {
    Int(hedui_open_files(Int32(clamping: wanted)))
  }
}
