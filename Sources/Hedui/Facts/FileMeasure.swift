// SPDX-License-Identifier: Apache-2.0

import Crypto
import HeduiImaging
import HeduiModel

/// What facts are measured with, and where they are remembered.
struct FactSetting: Sendable {
  let limits: Limits
  let pages: PageSource
  let words: WordSource
  var memory: FactMemory?

  /// What bears upon the facts of a file beside its content, as text; what opens PDF files, only for those.
  func text(for format: FileFormat) -> String {
    // All limits, one or two too many: what is not named here cannot be forgotten here.
    "\(StoredFacts.version)/\(Tool.version)/\(limits)/\(format == .pdf ? pages.stamp() : "")"
  }
}

/// A file's bytes, lent to a measurement.
struct LentFile {
  let source: ByteSource
  /// What tells whether it has changed; nil where nothing can.
  var stamp: FileStamp?
}

/// The measuring of one file's facts, by way of the memory where there is one.
struct FileMeasure: Sendable {
  /// Lends the file to a measurement.
  typealias Lender =
    @Sendable ((LentFile) throws(FactError) -> Void) throws(FactError) -> Void
  /// Gives a fact.
  typealias Asking<Fact> = @Sendable () throws(FactError) -> Fact

  /// SHA-256 of the content.
  let digest: Lazy<String>
  private let words: WordSource
  private let lend: Lender
  private let memory: FileMemory?
  private let digestedAs: Lazy<FileStamp?>

  init(_ setting: FactSetting, lend: @escaping Lender) {
    (self.lend, words) = (lend, setting.words)
    let limits = setting.limits
    let known = setting.memory
    let read = Lazy<DigestedFile> { () throws(FactError) in
      try lent(lend) { file throws(FactError) in
        guard let known else {
          return DigestedFile(digest: try sha256(of: file.source, limits: limits))
        }
        let digest = try known.run.digest(of: file.stamp) { () throws(FactError) in
          try sha256(of: file.source, limits: limits)
        }
        return DigestedFile(
          digest: digest, stamp: file.stamp,
          format: (try? FormatSniffer.format(of: file.source)) ?? .unknown)
      }
    }
    digest = Lazy { () throws(FactError) in try read.value.digest }
    digestedAs = Lazy { () throws(FactError) in try read.value.stamp }
    memory = known.map { known in
      FileMemory(known) { () throws(FactError) in
        let file = try read.value
        return FactKey(content: file.digest, setting: setting.text(for: file.format))
      }
    }
  }

  /// A fact that is cheaper to measure than to remember.
  func fact<Fact>(
    _ measure: @escaping @Sendable (ByteSource) throws(FactError) -> Fact
  ) -> Asking<Fact> {
    let lend = lend
    return { () throws(FactError) in
      try lent(lend) { file throws(FactError) in try measure(file.source) }
    }
  }

  /// A fact that is remembered.
  func dear<Fact>(
    _ field: any WritableKeyPath<StoredFacts, Fact?> & Sendable,
    _ measure: @escaping @Sendable (ByteSource) throws(FactError) -> Fact
  ) -> Asking<Fact> {
    let measured = fact(measure)
    guard let memory else { return measured }
    return { () throws(FactError) in try memory.fact(field, measured) }
  }

  /// The words of each page.
  func words(_ request: WordSource.Request) throws(FactError) -> [PageWords] {
    let read = fact { source throws(FactError) in try words.words(source, request) }
    guard let memory else { return try read() }
    return try memory.words(request.target, readBy: words.stamp, read)
  }

  /// Hands what was measured to the memory, if the file still is the one whose SHA-256 was taken.
  func keep() {
    memory?.keep {
      guard let stamp = try? digestedAs.value else { return false }
      return (try? lent(lend) { file throws(FactError) in file.stamp == stamp }) == true
    }
  }
}

private struct DigestedFile: Sendable {
  var digest: String
  var stamp: FileStamp?
  var format = FileFormat.unknown
}

private func lent<Fact>(
  _ lend: FileMeasure.Lender, _ measure: @escaping (LentFile) throws(FactError) -> Fact
) throws(FactError) -> Fact {
  var fact: Fact?
  try lend { file throws(FactError) in fact = try measure(file) }
  guard let fact else { throw FactError(.unreadable, notMeasured()) }
  return fact
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
private let notMeasured = MessageTemplate(
  zh: "没有读到文件内容", en: "the file's content was not read")
