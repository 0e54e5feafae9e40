// SPDX-License-Identifier: Apache-2.0

package import HeduiImaging
package import HeduiModel

/// A way to read the words on scans, handed in by who has one: the library itself reads none.
///
/// `HeduiScans` has one that runs Tesseract. Without any, what needs words says that they were not read.
public struct WordSource: Sendable {
  /// What one reading of a scan is about.
  package struct Request: Sendable {
    /// What is read.
    package var target: WordTarget
    /// Gives what was seen on each page, and with it where its seals are; asked only where that matters.
    package var sights: @Sendable () throws(FactError) -> [PageSight]
    /// What one input may cost.
    package var limits: Limits
    /// How long all of it may still take.
    package var budget: WordBudget

    /// Makes a request.
    package init(
      _ target: WordTarget, sights: @escaping @Sendable () throws(FactError) -> [PageSight],
      limits: Limits, budget: WordBudget
    ) {
      self.target = target
      self.sights = sights
      self.limits = limits
      self.budget = budget
    }
  }

  /// Reads the words of each page; a picture is one page.
  package let words: @Sendable (ByteSource, Request) throws(FactError) -> [PageWords]
  /// Says what reads and with which data, so that words read otherwise are not taken for its own; nil when that
  /// cannot be told.
  package let stamp: @Sendable () -> String?

  /// Makes a reader of words of what it does.
  package init(
    stamp: @escaping @Sendable () -> String? = { nil },
    words: @escaping @Sendable (ByteSource, Request) throws(FactError) -> [PageWords]
  ) {
    self.stamp = stamp
    self.words = words
  }

  /// Reads nothing.
  public static var none: WordSource {
    WordSource { _, _ throws(FactError) in [.unread(noReader())] }
  }
}

/// How a validator reads words: with what, and which scans.
public struct WordLook: Sendable {
  /// What reads words.
  public var source: WordSource
  /// Which scans are read.
  public var depth: WordDepth
  /// The time, in seconds from any beginning, that what is spent on reading is measured by.
  public var clock: @Sendable () -> Double

  /// Makes a look; `clock` must never run backwards.
  public init(
    _ source: WordSource, depth: WordDepth,
    clock: @escaping @Sendable () -> Double = WordLook.steadyClock
  ) {
    self.source = source
    self.depth = depth
    self.clock = clock
  }

  /// No scan is read.
  public static let none = WordLook(.none, depth: .none)

  /// Seconds since the program first asked, on a clock that nobody sets.
  public static let steadyClock: @Sendable () -> Double = {
    let start = ContinuousClock.now
    return { start.duration(to: .now) / .seconds(1) }
  }()
}

private let noReader = MessageTemplate(
  zh: "没有装配识别文字的部件，没有读", en: "there is no reader of words here, none were read")
