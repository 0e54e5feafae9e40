// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The time that reading words may take for one dossier.
///
/// A class because all scans of a dossier draw on it. Rules ask one after the other, in the catalogue's and
/// the dossier's order, so which scan is read first never depends on chance.
package final class WordBudget: Sendable {
  /// The time allowed, in seconds.
  package let seconds: Double
  private let clock: @Sendable () -> Double
  private let used = Mutex(0.0)

  /// Makes a budget; `clock` tells seconds that never run backwards, from any beginning.
  package init(seconds: Double, clock: @escaping @Sendable () -> Double) {
    self.seconds = seconds
    self.clock = clock
  }

  /// The time left, in seconds; 0 when all is used.
  package var remaining: Double { used.withLock { max(0, seconds - $0) } }

  /// Runs a piece of work on the budget's account.
  package func spend<Result>(
    _ work: () throws(FactError) -> Result
  ) throws(FactError) -> Result {
    let start = clock()
    defer { used.withLock { $0 += max(0, clock() - start) } }
    return try work()
  }
}

/// How far a check reads words, and what that may still cost.
package struct WordReading: Sendable {
  /// Which scans are read.
  package let depth: WordDepth
  /// The dossier's time.
  package let budget: WordBudget

  /// Makes a way to read.
  package init(depth: WordDepth, budget: WordBudget) {
    self.depth = depth
    self.budget = budget
  }

  /// Reads nothing.
  package static let none = WordReading(
    depth: .none, budget: WordBudget(seconds: 0, clock: { 0 }))
}

/// What of a file is read for words.
package enum WordTarget: Sendable, Hashable {
  /// Each of its pages, as far as stated.
  case pages(PageWords.Extent)
  /// One line of one page once more, by itself and larger: page by index from 0, box in pixels of the picture as
  /// displayed. All that several ways of reading make of it comes as one page.
  case line(page: Int, box: PixelBox)
}

/// The words of a file's pages, each target read at most once, but for what lack of time left unread.
final class WordStore: Sendable {
  /// Reads the words of each page.
  typealias Reader = @Sendable (WordTarget, WordBudget) throws(FactError) -> [PageWords]

  private let read: Reader
  private let known = Mutex<[WordTarget: Result<[PageWords], FactError>]>([:])

  init(_ read: @escaping Reader) { self.read = read }

  /// The words of each page.
  ///
  /// - Throws: what keeps the file itself from being opened.
  func words(
    _ target: WordTarget, _ budget: WordBudget
  ) throws(FactError) -> [PageWords] {
    let result = known.withLock { known in
      if let result = known[target] { return result }
      let result = Result { () throws(FactError) in try read(target, budget) }
      // What another check may have the time for is not remembered.
      if budget.remaining > 0 { known[target] = result }
      return result
    }
    return try result.get()
  }
}
