// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import HeduiImaging
import HeduiScans
import TestSupport
import Testing

/// The PDF files of the corpora against what qpdf and pdfinfo say of them (`pdf.csv`).
struct PDFCorpusTests {
  /// Where we answer otherwise than the reference, by the first letters of the digest, and why.
  private static let differences: Set<String> = [
    // qpdf counts no page; a scan without one cannot be looked at.
    "e2ec919e: damaged, expected 0 pages"
  ]

  @Test(.needsCorpora) func `every PDF gives its pages or a reason`() throws {
    var found: Set<String> = []
    for row in try CSV(Corpora.url("pdf.csv")).rows {
      let digest = try #require(row["sha256"])
      let url = try Corpora.url("pdf/\(digest).pdf")
      let handle = try FileHandle(forReadingFrom: url)
      defer { try? handle.close() }
      let source = ByteSource(
        descriptor: handle.fileDescriptor, byteCount: Int(try handle.seekToEnd()))
      let memory = ByteSource([UInt8](try Data(contentsOf: url)))
      let answer = answer(source)
      #expect(answer == self.answer(memory), "\(digest): other from memory")
      #expect(words(source) == words(memory), "\(digest): the words tell where it was read from")
      if answer != expected(row) {
        found.insert("\(digest.prefix(8)): \(answer), expected \(expected(row))")
      }
    }
    #expect(found == Self.differences)
    try Corpora.ran("scans: every file of pdf.csv")
  }

  private func answer(_ source: ByteSource) -> String {
    do throws(FactError) {
      let pages = try PageSource.pdf.pages(source, .standard)
      let conditions = try PageSource.pdf.conditions(source, .standard)
      #expect(pages.pages.count == conditions.count)
      return "\(pages.pageCount) pages"
    } catch {
      return error.code == .locked ? "locked" : "damaged"
    }
  }

  /// Why a file cannot be opened; nil when it can.
  private func words(_ source: ByteSource) -> String? {
    do throws(FactError) {
      _ = try PageSource.pdf.pages(source, .standard)
      return nil
    } catch {
      return error.message.text(in: .en)
    }
  }

  private func expected(_ row: [String: String]) -> String {
    if row["qpdf_msg"]?.contains("invalid password") == true { return "locked" }
    return row["qpdf_npages"].flatMap(Int.init).map { "\($0) pages" } ?? "damaged"
  }
}
