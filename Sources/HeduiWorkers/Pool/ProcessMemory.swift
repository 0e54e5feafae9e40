// SPDX-License-Identifier: Apache-2.0

import CProcess

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What this process holds.
package enum ProcessMemory {
  /// Resident memory in bytes; nil where the system does not tell.
  package static var resident: Int? {
    let bytes = hedui_memory_of(getpid())
    return bytes < 0 ? nil : Int(bytes)
  }
}
