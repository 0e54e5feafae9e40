// SPDX-License-Identifier: Apache-2.0

import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension TesseractProgram {
  /// Which program reads, of which version, with which data; nil where it does not say, or there is none.
  ///
  /// Asked once for all; words that another program, version or set of data read may be others.
  var stamp: String? {
    stamped.withLock { stamped in
      if let stamped { return stamped }
      guard let path = try? program(), let version = answer(of: path, "--version"),
        let listed = answer(of: path, "--list-langs"), let data = Self.dataPath(in: listed),
        let programState = Self.state(of: path), let dataState = Self.state(of: data)
      else { return nil }
      let stamp = "\(version)\n\(path) \(programState)\n\(data) \(dataState)"
      if !options.isCancelled() { stamped = stamp }
      return stamp
    }
  }

  /// What the program says of itself; some versions say it on standard error.
  private func answer(of path: String, _ argument: String) -> String? {
    let outcome = run(
      path, [argument], input: [], seconds: options.secondsPerCall, output: 1 << 16)
    guard outcome.ending == .exited(0) else { return nil }
    return String(decoding: outcome.output + [10] + outcome.errors, as: UTF8.self)
  }

  /// The file of the language, out of `List of available languages in "/…/tessdata/" (2):`.
  private static func dataPath(in listed: String) -> String? {
    let parts = listed.split(separator: "\"", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[1].hasPrefix("/") else { return nil }
    return "\(parts[1])/\(language).traineddata"
  }

  /// Size and time of change, links followed.
  private static func state(of path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return "\(status.st_size) \(time.tv_sec).\(time.tv_nsec)"
  }
}
