// SPDX-License-Identifier: Apache-2.0

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
    self.init(FactSetting(limits: limits, pages: pages, words: words)) {
      measure throws(FactError) in
      let opened = try file.value
      defer { withExtendedLifetime(opened) {} }
      try measure(LentFile(source: opened.source))
    }
  }

  /// The facts of one of a dossier's many files: opened anew for each measurement, so that no dossier
  /// holds more descriptors than it has files under measurement, and refused when it is another file by
  /// then.
  convenience init(
    limits: Limits, pages: PageSource, words: WordSource = .none, memory: FactMemory? = nil,
    reopening open: @escaping @Sendable () throws(FactError) -> OpenFile
  ) {
    let identity = Mutex<FileIdentityRecord?>(nil)
    let setting = FactSetting(limits: limits, pages: pages, words: words, memory: memory)
    self.init(setting) { measure throws(FactError) in
      let opened = try open()
      defer { withExtendedLifetime(opened) {} }
      let record = FileIdentityRecord(
        identity: opened.identity, byteCount: opened.byteCount)
      let isSame = identity.withLock { known in
        if known == nil { known = record }
        return known == record
      }
      guard isSame else { throw FactError(.unreadable, changedMeanwhile()) }
      let stamp = opened.changed.map {
        FileStamp(identity: record.identity, byteCount: record.byteCount, changed: $0)
      }
      try measure(LentFile(source: opened.source, stamp: stamp))
    }
  }

  /// The facts of bytes in memory.
  package convenience init(
    of bytes: [UInt8], limits: Limits, pages: PageSource, words: WordSource = .none
  ) {
    let source = ByteSource(bytes)
    self.init(FactSetting(limits: limits, pages: pages, words: words)) {
      measure throws(FactError) in
      try measure(LentFile(source: source))
    }
  }

  /// The facts of a file that somebody else keeps, whose bytes are asked for at each measurement.
  convenience init(
    limits: Limits, pages: PageSource, words: WordSource,
    reading read: @escaping @Sendable () throws(FactError) -> [UInt8]
  ) {
    self.init(FactSetting(limits: limits, pages: pages, words: words)) {
      measure throws(FactError) in
      try measure(LentFile(source: ByteSource(try read())))
    }
  }

  private convenience init(_ setting: FactSetting, lend: @escaping FileMeasure.Lender) {
    let file = FileMeasure(setting, lend: lend)
    let (limits, pages) = (setting.limits, setting.pages)
    // Shared by those who ask for sights and those who read words around the seals.
    let sights = Lazy(
      file.dear(\.sights) { source throws(FactError) in
        if try FormatSniffer.format(of: source) == .pdf {
          return try pages.sights(source, limits)
        }
        return [try PageSight(ofPicture: source, limits: limits)]
      })
    self.init(
      byteCount: file.fact { $0.byteCount },
      format: file.fact { source throws(FactError) in try FormatSniffer.format(of: source) },
      header: file.fact { source throws(FactError) in try ImageHeaderReader.header(of: source) },
      ending: file.dear(\.ending) { source throws(FactError) in
        try ImageEndingReader.ending(of: source, limits: limits)
      },
      pixels: file.dear(\.pixels) { source throws(FactError) in
        try PixelReader.pixels(of: source, limits: limits)
      },
      digest: { () throws(FactError) in try file.digest.value },
      pages: file.dear(\.pages) { source throws(FactError) in try pages.pages(source, limits) },
      conditions: file.dear(\.conditions) { source throws(FactError) in
        try pages.conditions(source, limits)
      },
      sights: { () throws(FactError) in try sights.value },
      words: { target, budget throws(FactError) in
        try file.words(
          WordSource.Request(
            target, sights: { () throws(FactError) in try sights.value }, limits: limits,
            budget: budget))
      },
      prints: file.dear(\.prints) { source throws(FactError) in
        if try FormatSniffer.format(of: source) == .pdf {
          return try pages.prints(source, limits)
        }
        return [try PrintSearch(ofPicture: source, limits: limits)]
      },
      keep: { file.keep() })
  }
}

/// What must stay the same between two looks at a file.
private struct FileIdentityRecord: Equatable {
  let identity: SafeFile.Identity
  let byteCount: Int
}

private let changedMeanwhile = MessageTemplate(
  zh: "文件在检查期间被替换或改动，请在文件不再变动后重新检查",
  en: "the file was replaced or changed during the check; check again when it stays as it is")
