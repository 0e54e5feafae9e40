// SPDX-License-Identifier: Apache-2.0

import Foundation
import HeduiImaging
import HeduiModel
import HeduiRules
import TestSupport
import Testing

/// All files of the corpora against what other decoders say of them (`images.csv`).
///
/// Where we differ, ``CorpusDifferences`` says why; the tests fail when that list and reality part, either
/// way.
struct CorpusTests {
  /// The formats that `images.csv` and Hedui both name; all others are unknown to us.
  private static let known: [String: FileFormat] = [
    "jpeg": .jpeg, "png": .png, "gif": .gif, "bmp": .bmp, "tiff": .tiff, "webp": .webp,
    "heif": .heif, "avif": .avif, "jxl": .jxl,
  ]

  @Test(.needsCorpora) func `every file is read without harm and as others read it`() throws {
    var formats: [String: String] = [:]
    var sizes: [String: String] = [:]
    var findings: [String: String] = [:]
    let rows = try CSV(Corpora.url("images.csv")).rows
    #expect(rows.count == 3613)
    for row in rows {
      let name = String((row["file"] ?? "").prefix(16))
      try withFile(row["file"] ?? "") { source in
        if let difference = try formatDifference(row, source) { formats[name] = difference }
        if let difference = sizeDifference(row, source) { sizes[name] = difference }
        if let difference = findingDifference(row, source) { findings[name] = difference }
      }
    }
    report(formats, CorpusDifferences.formats, "format")
    report(sizes, CorpusDifferences.sizes, "size")
    report(findings, CorpusDifferences.findings, "finding")
    try Corpora.ran("imaging: every file of images.csv")
  }

  /// Opens a file of the corpora as a descriptor.
  private func withFile(_ name: String, _ body: (ByteSource) throws -> Void) throws {
    let url = try Corpora.url("images").appending(path: name)
    let handle = try FileHandle(forReadingFrom: url)
    defer { try? handle.close() }
    let count = try handle.seekToEnd()
    try body(ByteSource(descriptor: handle.fileDescriptor, byteCount: Int(count)))
  }

  private func formatDifference(_ row: [String: String], _ source: ByteSource) throws -> String? {
    let expected = Self.known[row["magic"] ?? ""] ?? .unknown
    let found = try FormatSniffer.format(of: source)
    return found == expected ? nil : "\(row["magic"] ?? "") is \(found.rawValue) here"
  }

  /// Compares width and height wherever the reference has them and the format is one that we read.
  private func sizeDifference(_ row: [String: String], _ source: ByteSource) -> String? {
    guard Self.known[row["magic"] ?? ""] != nil, row["magic"] != "jxl",
      let width = Int(row["width"] ?? ""), let height = Int(row["height"] ?? "")
    else { return nil }
    guard let header = try? ImageHeaderReader.header(of: source) else {
      return "\(width)×\(height) is unread here"
    }
    if header.width == width, header.height == height { return nil }
    return "\(width)×\(height) is \(header.width)×\(header.height) here"
  }

  /// Compares whether `photo.readable` fails with whether other decoders met damage.
  private func findingDifference(_ row: [String: String], _ source: ByteSource) -> String? {
    guard row["magic"] == "jpeg" || row["magic"] == "png" else { return nil }
    let facts = PhotoChecks.facts(of: source)
    let outcome = try? PhotoReadable(NoParameters()).check(PhotoChecks.photo, facts)
    let isFound = outcome.map(PhotoChecks.name) != "pass"
    return switch (row["verdict"], isFound) {
    case ("clean", true): "clean for others, a finding here"
    case ("damaged-decodable", false), ("unreadable", false): "damaged for others, clean here"
    default: nil
    }
  }

  /// Fails for differences that are not listed, and for listed ones that are no more.
  private func report(
    _ found: [String: String], _ listed: [CorpusDifferences.Entry], _ kind: String
  ) {
    let names = Set(listed.map(\.file))
    #expect(names.count == listed.count, "a \(kind) is listed twice")
    for (name, difference) in found.sorted(by: { $0.key < $1.key }) where !names.contains(name) {
      Issue.record("\(kind) not listed: \(name): \(difference)")
    }
    for name in names.subtracting(found.keys).sorted() {
      Issue.record("\(kind) listed but the same: \(name)")
    }
  }
}
