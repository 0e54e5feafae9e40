// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import HeduiImaging
import HeduiModel
import HeduiScans
import SystemPackage
import TestSupport
import Testing

/// PDF files of the usual makers, as `Scripts/scan-makers` has them made into the folder HEDUI_MADE_PDFS.
struct MadePDFTests {
  private struct Page {
    let pdf: String
    let number: Int
    let keepsBytes: Bool
    let source: String
  }

  private static let folder = ProcessInfo.processInfo.environment["HEDUI_MADE_PDFS"].map {
    FilePath($0)
  }
  private static let isThere: Bool = {
    if folder == nil { print("HEDUI_MADE_PDFS is not set: PDF files of other makers are skipped") }
    return folder != nil
  }()

  private func pages() throws -> [Page] {
    let folder = try #require(Self.folder)
    let list = try String(contentsOfFile: folder.appending("made.tsv").string, encoding: .utf8)
    return try list.split(separator: "\n").map { line in
      let cells = line.split(separator: "\t").map(String.init)
      try #require(cells.count == 4)
      return Page(
        pdf: cells[0], number: try #require(Int(cells[1])), keepsBytes: cells[2] == "bytes",
        source: cells[3])
    }
  }

  private func pixels(_ file: [UInt8]) throws -> Raster {
    let source = ByteSource(file)
    let orientation = try ImageHeaderReader.header(of: source).orientation ?? 1
    return try PictureDecoder.decode(source).raster.displayed(orientation: orientation)
  }

  @Test(.enabled(if: isThere)) func `pictures are those that the makers were given`() throws {
    let folder = try #require(Self.folder)
    let inspector = ScanInspector(pages: .pdf)
    var makers: Set<Substring> = []
    for page in try pages() {
      let name = Comment(rawValue: "\(page.pdf), page \(page.number): \(page.source)")
      let source = [UInt8](
        try Data(contentsOf: URL(filePath: folder.appending(page.source).string)))
      do {
        let picture = try inspector.picture(
          ofPage: page.number, at: folder.appending(page.pdf))
        if page.keepsBytes {
          #expect(picture == source, name)
        } else {
          #expect(try pixels(picture) == pixels(source), name)
        }
      } catch {
        Issue.record(error, name)
      }
      makers.insert(page.pdf.prefix { $0 != "-" && $0 != "." })
    }
    #expect(makers.isSuperset(of: ["img2pdf", "qpdf", "pillow", "chromium"]))
  }

  @Test(.enabled(if: isThere)) func `what is seen in a PDF is what is seen in the picture`() throws
  {
    let folder = try #require(Self.folder)
    let inspector = ScanInspector(pages: .pdf)
    var reports: [String: ScanReport] = [:]
    for page in try pages() {
      for path in [page.pdf, page.source] where reports[path] == nil {
        reports[path] = inspector.inspect(at: folder.appending(path), shownAs: path)
      }
      let inPDF = try #require(reports[page.pdf])
      let alone = try #require(reports[page.source])
      guard case .seen(let facts, let search)? = alone.pages.first,
        case .seen(let found, let other)? = inPDF.pages.dropFirst(page.number - 1).first
      else {
        Issue.record("\(page.pdf), page \(page.number) was not seen")
        continue
      }
      let name = Comment(rawValue: "\(page.pdf), page \(page.number)")
      #expect(found.width == facts.width && found.height == facts.height, name)
      #expect(found.colour == facts.colour, name)
      #expect(seals(other) == seals(search), name)
    }
  }

  @Test(.enabled(if: isThere))
  func `the text of other makers is read, and told apart where nobody sees it`()
    throws
  {
    let folder = try #require(Self.folder)
    let list = try String(contentsOfFile: folder.appending("texts.tsv").string, encoding: .utf8)
    var options = TesseractOptions()
    options.path = "/nonexistent/tesseract"
    let inspector = ScanInspector(
      pages: .pdf, words: WordLook(.tesseract(options), depth: .full))
    var makers: Set<Substring> = []
    for line in list.split(separator: "\n") {
      let cells = line.split(separator: "\t").map(String.init)
      try #require(cells.count == 3)
      let report = inspector.inspect(at: folder.appending(cells[0]), shownAs: cells[0])
      let words: [SeenWord] =
        switch report.words?.first {
        case .read(let words, _)?, .textOnly(let words, _)?: words
        default: []
        }
      let found = words.filter { $0.source.rawValue == cells[1] }.map {
        $0.text.filter { !$0.isWhitespace }
      }
      #expect(
        found.contains { $0.contains(cells[2]) },
        "\(cells[0]): \(cells[2]) among \(words.map(\.text))")
      makers.insert(cells[0].prefix { $0 != "-" })
    }
    #expect(makers.isSuperset(of: ["chromium", "qpdf"]))
  }

  private func seals(_ search: SealSearch) -> Int? {
    if case .seen(let seals) = search { seals.count } else { nil }
  }
}
