// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
public import HeduiModel
public import SystemPackage

/// What is seen on the pages of one scan.
public struct ScanReport: Sendable, Hashable {
  /// How the file is called.
  public let path: String
  /// The pages, first to last.
  public let pages: [PageSight]
  /// The words read on each of them; nil when none were asked for.
  public let words: [PageWords]?
  /// Why the file, or what lies beyond the pages that were looked at, was not looked at; nil where all was.
  public let obstacle: Message?

  /// Makes a report.
  public init(
    path: String, pages: [PageSight], words: [PageWords]? = nil, obstacle: Message? = nil
  ) {
    self.path = path
    self.pages = pages
    self.words = words
    self.obstacle = obstacle
  }

  /// The version of ``json(of:notChecked:in:)``.
  public static let schemaVersion = "1.0"

  /// Whether something could not be looked at or read, is damaged, or has no colour to judge seals by.
  public var isIncomplete: Bool {
    obstacle != nil
      || pages.contains { page in
        guard case .seen(let facts, .seen) = page else { return true }
        return facts.damage != nil || !facts.unseen.isEmpty
      }
      || words?.contains { if case .read = $0 { false } else { true } } ?? false
  }
}

/// Looks at scans outside of any dossier: what is on each page, without a rule.
public struct ScanInspector: Sendable {
  let limits: Limits
  let source: PageSource
  private let words: WordLook
  /// How long reading the words of one file may take, in seconds: a day, since the caller can stop it.
  private static let seconds = 86_400.0

  /// Makes an inspector; `pages` opens files of several pages, `words` reads around the seals (`doubtful`) or
  /// whole pages (`full`).
  public init(
    limits: Limits = .standard, pages: PageSource = .none, words: WordLook = .none
  ) {
    self.limits = limits
    source = pages
    self.words = words
  }

  /// Looks at a file; what cannot be looked at is in the report, which calls the file `name` when one is given.
  public func inspect(at path: FilePath, shownAs name: String? = nil) -> ScanReport {
    let name = name ?? path.displayText
    return inspect(
      FileFacts(
        limits: limits, pages: source, words: words.source,
        keeping: { () throws(FactError) in
          do throws(FactError) {
            return OpenFile(try SafeFile(path))
          } catch {
            throw error.naming(path, as: name)
          }
        }), name)
  }

  /// Looks at a file in memory.
  public func inspect(_ bytes: [UInt8], named name: String) -> ScanReport {
    inspect(FileFacts(of: bytes, limits: limits, pages: source, words: words.source), name)
  }

  /// The seals on a picture of one page and nothing else, which is the faster answer.
  ///
  /// - Throws: when the picture cannot be opened or decoded.
  public func seals(at path: FilePath) throws(FactError) -> SealSearch {
    let file = OpenFile(try SafeFile(path))
    defer { withExtendedLifetime(file) {} }
    return try SealFinder.search(file.source, limits: limits)
  }

  /// The pages of a file and the pictures on them, without decoding any.
  ///
  /// - Throws: when the file cannot be opened, or nothing here opens files of its kind.
  public func listPages(at path: FilePath) throws(FactError) -> PageListing {
    let file = OpenFile(try SafeFile(path))
    defer { withExtendedLifetime(file) {} }
    return try source.pages(file.source, limits)
  }

  private func inspect(_ file: FileFacts, _ name: String) -> ScanReport {
    do throws(FactError) {
      let pages = try file.sights
      let count = try file.format == .pdf ? file.pages.pageCount : 1
      return ScanReport(
        path: name, pages: pages, words: try read(file),
        obstacle: pages.count < count
          ? notAll(.integer(pages.count), .integer(count)) : nil)
    } catch {
      return ScanReport(path: name, pages: [], obstacle: error.message)
    }
  }

  /// The words of each page as far as they are asked for.
  private func read(_ file: FileFacts) throws(FactError) -> [PageWords]? {
    let budget = WordBudget(seconds: Self.seconds, clock: words.clock)
    switch words.depth {
    case .none: return nil
    case .doubtful: return try file.words(.pages(.crops), within: budget)
    case .full: return try file.words(.pages(.wholePage), within: budget)
    }
  }
}

private let notAll = MessageTemplate(
  zh: "只看了前 {0} 页，共 {1} 页", en: "only the first {0} of {1} pages were looked at")
