// SPDX-License-Identifier: Apache-2.0

import SystemPackage

/// File names as the system handed them over: they need not be UTF-8, while the parser's strings are.
enum RawArguments {
  /// The path whose repaired text the parser gave.
  static func path(_ text: String) -> FilePath { paths([text]).first ?? FilePath(text) }

  /// The paths of several texts, in order; two different names that read alike after the repair are
  /// told apart by their order on the command line.
  static func paths(_ texts: [String]) -> [FilePath] {
    var raw = rawArguments()
    return texts.map { text in
      let wanted = Array(text.utf8)
      for (index, bytes) in raw.enumerated() {
        guard let value = value(of: bytes, readAs: wanted) else { continue }
        raw.remove(at: index)
        return path(value)
      }
      return FilePath(text)
    }
  }

  /// The argument, or what stands behind its `=`, when its repaired text is what the parser saw.
  private static func value(of bytes: [UInt8], readAs wanted: [UInt8]) -> [UInt8]? {
    if repaired(bytes) == wanted { return bytes }
    guard bytes.starts(with: Array("-".utf8)), let equals = bytes.firstIndex(of: UInt8(ascii: "="))
    else { return nil }
    let value = Array(bytes[(equals + 1)...])
    return repaired(value) == wanted ? value : nil
  }

  private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  private static func path(_ bytes: [UInt8]) -> FilePath {
    let characters = bytes.map { CChar(bitPattern: $0) } + [0]
    return characters.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { FilePath(platformString: $0) } ?? FilePath()
    }
  }

  private static func rawArguments() -> [[UInt8]] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      guard let argument = CommandLine.unsafeArgv[index] else { return nil }
      var bytes: [UInt8] = []
      var position = 0
      while argument[position] != 0 {
        bytes.append(UInt8(bitPattern: argument[position]))
        position += 1
      }
      return bytes
    }
  }
}
