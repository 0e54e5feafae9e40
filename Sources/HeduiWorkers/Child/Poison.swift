// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What a test has a worker do instead of looking at an item: nothing that an item holds can bring it about, only
/// the environment of the process.
///
/// `HEDUI_WORKER_POISON` lists what happens to items whose name or path contains a word: `trap=word`, `loop=word`,
/// `hog=word`, `exit=word`, separated by commas.
struct Poison: Sendable {
  private enum Act: String {
    case trap, loop, hog, exit
  }

  private let acts: [(act: Act, word: String)]

  /// Reads the environment.
  init() {
    guard let text = getenv("HEDUI_WORKER_POISON") else {
      acts = []
      return
    }
    acts = String(cString: text).split(separator: ",").compactMap { entry in
      let parts = entry.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let act = Act(rawValue: String(parts[0])) else { return nil }
      return (act, String(parts[1]))
    }
  }

  /// Does to the item what its name asks for.
  func act(on request: WorkerRequest) {
    guard !acts.isEmpty else { return }
    var name = request.name ?? ""
    if case .path(let path) = request.source { name += " " + path.string }
    for entry in acts where name.contains(entry.word) {
      switch entry.act {
      case .trap: _ = raise(SIGTRAP)
      case .loop: while true { _ = getpid() }
      case .hog: Self.grow()
      case .exit: exit(7)
      }
    }
  }

  /// Takes memory until there is none.
  private static func grow() {
    var held: [[UInt8]] = []
    while true { held.append([UInt8](repeating: 1, count: 16 << 20)) }
  }
}
