// SPDX-License-Identifier: Apache-2.0

import Foundation
public import Hedui
import Synchronization
public import SystemPackage

/// The facts that a registry keeps of files between runs, so that what did not change is not decoded again.
///
/// A fact is found by a keyed digest of the file's content and of all that bears upon it, and sealed under the
/// registry's key: words on a scan are read by nobody without it, and what was changed, damaged or moved to another
/// place does not open and is measured anew. What a run measures waits in a file without a name until the reports
/// are out.
public struct FactCache: Sendable {
  /// What a validator takes to remember with.
  public let memory: FactMemory
  private let registry: Registry?
  private let fresh: FreshFacts
  private let mostBytes: Int

  /// Most bytes of facts that are kept when nobody says otherwise.
  public static let standardBytes = 1 << 30

  /// Makes the cache of a registry.
  ///
  /// - Parameters:
  ///   - registry: where facts are kept.
  ///   - folder: where what is measured waits.
  ///   - mostBytes: how much is kept; the facts that were longest of no use go first.
  public init(
    of registry: Registry, waitingIn folder: FilePath, mostBytes: Int = standardBytes
  ) {
    self.init(registry, key: registry.key, waitingIn: folder, mostBytes: mostBytes)
  }

  /// Makes a cache for one run alone, so that what the first pass measured serves the second.
  public init(forOneRunIn folder: FilePath) {
    self.init(nil, key: RegistryKey(), waitingIn: folder, mostBytes: 0)
  }

  private init(
    _ registry: Registry?, key: RegistryKey, waitingIn folder: FilePath, mostBytes: Int
  ) {
    let sealer = FactSealer(key)
    let fresh = FreshFacts(in: folder)
    (self.registry, self.fresh, self.mostBytes) = (registry, fresh, mostBytes)
    memory = FactMemory(
      recall: { key in
        let place = sealer.place(of: key)
        if let waiting = fresh.entry(at: place) { return sealer.open(waiting, at: place) }
        guard let sealed = registry?.sealedFacts(at: place),
          let bytes = sealer.open(sealed, at: place)
        else { return nil }
        fresh.noteUse(of: place)
        return bytes
      },
      keep: { key, bytes in
        let place = sealer.place(of: key)
        if let sealed = sealer.seal(bytes, at: place) { fresh.add(sealed, at: place) }
      })
  }

  /// Writes what was measured into the registry; called when the reports are out.
  ///
  /// Facts that could not wait are only lost time: they are measured again, and `droppedFiles` counts their files.
  ///
  /// - Throws: ``RegistryError``; what is written until then stays.
  public func write(on day: CivilDate) throws(RegistryError) {
    guard let registry else { return }
    let places = fresh.places
    for start in stride(from: 0, to: places.count, by: Self.batch) {
      let batch = places[start..<min(start + Self.batch, places.count)]
      let entries = batch.compactMap { place in fresh.entry(at: place).map { (place, $0) } }
      try registry.keep(entries, on: day)
    }
    try registry.noteUse(ofFactsAt: fresh.usedPlaces, on: day)
    try registry.trimFacts(to: mostBytes)
  }

  /// Files whose facts could not wait, for want of room on the disk.
  public var droppedFiles: Int { fresh.dropped }

  /// Entries that are written in one transaction: others must not wait long.
  private static let batch = 256
}

/// What a run measured, sealed, and which kept facts it used.
///
/// A class because all who measure add to it.
private final class FreshFacts: Sendable {
  private struct State {
    var entries: [Data: NamelessFile.Place] = [:]
    var order: [Data] = []
    var used: Set<Data> = []
    var dropped = 0
  }

  private let file: NamelessFile
  private let state = Mutex(State())

  init(in folder: FilePath) { file = NamelessFile(in: folder) }

  var places: [Data] { state.withLock { $0.order } }
  var usedPlaces: [Data] { state.withLock { Array($0.used) } }
  var dropped: Int { state.withLock { $0.dropped } }

  func noteUse(of place: Data) { state.withLock { _ = $0.used.insert(place) } }

  func add(_ sealed: Data, at place: Data) {
    let entry = file.add(sealed)
    state.withLock { state in
      guard let entry else {
        state.dropped += 1
        return
      }
      if state.entries.updateValue(entry, forKey: place) == nil { state.order.append(place) }
    }
  }

  func entry(at place: Data) -> Data? {
    state.withLock { $0.entries[place] }.flatMap { file.bytes(at: $0) }
  }
}
