// SPDX-License-Identifier: Apache-2.0

import Crypto
import HeduiImaging
import HeduiModel
import Synchronization
import SystemPackage

extension FileFacts {
  /// The facts of a file on disk, opened when first asked for and closed with the facts.
  convenience init(
    limits: Limits, pages: PageSource, words: WordSource = .none,
    keeping open: @escaping @Sendable () throws(FactError) -> OpenFile
  ) {
    let file = Lazy<OpenFile>(open)
    self.init(limits: limits, pages: pages, words: words) { measure throws(FactError) in
      let opened = try file.value
      defer { withExtendedLifetime(opened) {} }
      try measure(opened.file.source)
    }
  }

  /// The facts of one of a dossier's many files: opened anew for each measurement, so that no dossier
  /// holds more descriptors than it has files under measurement, and refused when it is another file by
  /// then.
  convenience init(
    limits: Limits, pages: PageSource, words: WordSource = .none,
    reopening open: @escaping @Sendable () throws(FactError) -> OpenFile
  ) {
    let identity = Mutex<FileIdentityRecord?>(nil)
    self.init(limits: limits, pages: pages, words: words) { measure throws(FactError) in
      let opened = try open()
      defer { withExtendedLifetime(opened) {} }
      let record = FileIdentityRecord(
        identity: opened.file.identity, byteCount: opened.file.byteCount)
      let isSame = identity.withLock { known in
        if known == nil { known = record }
        return known == record
      }
      guard isSame else { throw FactError(.unreadable, changedMeanwhile()) }
      try measure(opened.file.source)
    }
  }

  /// The facts of bytes in memory.
  convenience init(
    of bytes: [UInt8], limits: Limits, pages: PageSource, words: WordSource = .none
  ) {
    let source = ByteSource(bytes)
    self.init(limits: limits, pages: pages, words: words) { measure throws(FactError) in
      try measure(source)
    }
  }

  /// The facts of a file that somebody else keeps, whose bytes are asked for at each measurement.
  convenience init(
    limits: Limits, pages: PageSource, words: WordSource,
    reading read: @escaping @Sendable () throws(FactError) -> [UInt8]
  ) {
    self.init(limits: limits, pages: pages, words: words) { measure throws(FactError) in
      try measure(ByteSource(try read()))
    }
  }

  /// Lends the source to a measurement.
  private typealias Lender =
    @Sendable ((ByteSource) throws(FactError) -> Void) throws(FactError) -> Void

  private convenience init(
    limits: Limits, pages: PageSource, words: WordSource, lend: @escaping Lender
  ) {
    /// A fact measured on the lent source.
    func fact<Fact>(
      _ measure: @escaping @Sendable (ByteSource) throws(FactError) -> Fact
    ) -> @Sendable () throws(FactError) -> Fact {
      { () throws(FactError) in
        var fact: Fact?
        try lend { source throws(FactError) in fact = try measure(source) }
        guard let fact else { throw FactError(.unreadable, notMeasured()) }
        return fact
      }
    }
    // Shared by those who ask for sights and those who read words around the seals.
    let sights = Lazy(
      fact { source throws(FactError) in
        if try FormatSniffer.format(of: source) == .pdf {
          return try pages.sights(source, limits)
        }
        return [try PageSight(ofPicture: source, limits: limits)]
      })
    self.init(
      byteCount: fact { $0.byteCount },
      format: fact { source throws(FactError) in try FormatSniffer.format(of: source) },
      header: fact { source throws(FactError) in try ImageHeaderReader.header(of: source) },
      ending: fact { source throws(FactError) in
        try ImageEndingReader.ending(of: source, limits: limits)
      },
      pixels: fact { source throws(FactError) in
        try PixelReader.pixels(of: source, limits: limits)
      },
      digest: fact { source throws(FactError) in try sha256(of: source, limits: limits) },
      pages: fact { source throws(FactError) in try pages.pages(source, limits) },
      conditions: fact { source throws(FactError) in try pages.conditions(source, limits) },
      sights: { () throws(FactError) in try sights.value },
      words: { target, budget throws(FactError) in
        let request = WordSource.Request(
          target, sights: { () throws(FactError) in try sights.value }, limits: limits,
          budget: budget)
        var read: [PageWords] = []
        try lend { source throws(FactError) in read = try words.words(source, request) }
        return read
      },
      prints: fact { source throws(FactError) in
        if try FormatSniffer.format(of: source) == .pdf {
          return try pages.prints(source, limits)
        }
        return [try PrintSearch(ofPicture: source, limits: limits)]
      })
  }
}

/// A file that stays open as long as somebody measures it.
///
/// A class because a file that may not be copied cannot lie in a shared fact by itself.
final class OpenFile: Sendable {
  let file: SafeFile

  init(_ file: consuming SafeFile) { self.file = file }
}

/// SHA-256 of all bytes, in lower-case hexadecimal.
private func sha256(of source: ByteSource, limits: Limits) throws(FactError) -> String {
  guard source.byteCount <= limits.fileBytes else {
    throw FactError(.tooManyBytes, tooLarge(.integer(source.byteCount, .bytes)))
  }
  var digest = SHA256()
  var offset = 0
  while offset < source.byteCount {
    let count = try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) {
      buffer throws(FactError) in
      let count = try source.read(into: buffer, at: offset)
      digest.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      return count
    }
    if count == 0 { break }
    offset += count
  }
  return digest.finalize().map { hexadecimal($0) }.joined()
}

private let tooLarge = MessageTemplate(
  zh: "文件有 {0}，超过上限，未计算摘要", en: "the file has {0}, above the limit; no digest was made")
/// What must stay the same between two looks at a file.
private struct FileIdentityRecord: Equatable {
  let identity: SafeFile.Identity
  let byteCount: Int
}

private let changedMeanwhile = MessageTemplate(
  zh: "文件在检查期间被替换或改动，请在文件不再变动后重新检查",
  en: "the file was replaced or changed during the check; check again when it stays as it is")
private let notMeasured = MessageTemplate(
  zh: "没有读到文件内容", en: "the file's content was not read")
