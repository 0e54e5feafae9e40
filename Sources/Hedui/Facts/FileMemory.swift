// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import Synchronization

/// What a memory holds of one file's content, and what is measured of it now.
///
/// A class because all facts of a file share it. The file's SHA-256 is asked for with the first dear fact; where
/// there is none, as of a file above the limits, facts are measured as without a memory.
final class FileMemory: Sendable {
  private let memory: FactMemory
  private let key: Lazy<FactKey>
  private let stored: Lazy<StoredFacts>
  private let measured = Mutex(Measured())

  private struct Measured {
    var facts = StoredFacts()
    var isAny = false
  }

  /// Remembers a file by its content and by what bears upon its facts.
  init(_ memory: FactMemory, key: @escaping @Sendable () throws(FactError) -> FactKey) {
    self.memory = memory
    let key = Lazy(key)
    self.key = key
    stored = Lazy { () throws(FactError) in
      memory.recall(try key.value).flatMap { StoredFacts(bytes: $0) } ?? StoredFacts()
    }
  }

  /// A fact as it is remembered, else measured.
  func fact<Fact>(
    _ field: any WritableKeyPath<StoredFacts, Fact?> & Sendable,
    _ measure: () throws(FactError) -> Fact
  ) throws(FactError) -> Fact {
    if let known = try? stored.value[keyPath: field] {
      memory.run.count(\.recalled)
      return known
    }
    memory.run.count(\.measured)
    let fact = try measure()
    note { $0[keyPath: field] = fact }
    return fact
  }

  /// Words as they are remembered from the same reader, else read.
  func words(
    _ target: WordTarget, readBy reader: @Sendable () -> String?,
    _ read: () throws(FactError) -> [PageWords]
  ) throws(FactError) -> [PageWords] {
    let known = try? stored.value.words.first { $0.target == target }
    if let known, known.reader == reader() {
      memory.run.count(\.recalled)
      return known.pages
    }
    memory.run.count(\.measured)
    let pages = try read()
    if let reader = reader(), let words = StoredWords(pages, of: target, readBy: reader) {
      note { $0.add(words) }
    }
    return pages
  }

  /// Hands over what was measured and not yet handed over, unless the file is no longer what was measured.
  func keep(ifUnchanged isUnchanged: () -> Bool) {
    let new = measured.withLock { measured in
      defer { measured.isAny = false }
      return measured.isAny ? measured.facts : nil
    }
    guard let new, isUnchanged(), let key = try? key.value, var all = try? stored.value else {
      return
    }
    all.add(new)
    if !all.isEmpty { memory.keep(key, all.bytes) }
  }

  private func note(_ change: (inout StoredFacts) -> Void) {
    measured.withLock { measured in
      change(&measured.facts)
      measured.isAny = true
    }
  }
}

extension StoredFacts {
  /// Takes over what others know.
  fileprivate mutating func add(_ other: StoredFacts) {
    ending = other.ending ?? ending
    pixels = other.pixels ?? pixels
    pages = other.pages ?? pages
    conditions = other.conditions ?? conditions
    sights = other.sights ?? sights
    prints = other.prints ?? prints
    for words in other.words { add(words) }
  }

  /// Takes over words, in place of those read of the same part before.
  fileprivate mutating func add(_ read: StoredWords) {
    words.removeAll { $0.target == read.target }
    words.append(read)
  }
}
