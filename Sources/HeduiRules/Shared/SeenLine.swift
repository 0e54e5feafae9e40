// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// A line that was read on a page, as evidence beside a doubt.
struct SeenLine {
  /// The page, by its index from 0.
  let page: Int
  /// The line.
  let line: SeenWord

  /// The first line that people see for which something holds.
  static func first(in pages: [PageWords], where holds: (SeenWord) -> Bool) -> SeenLine? {
    for (index, page) in pages.enumerated() {
      switch page {
      case .unread: continue
      case .read(let lines, _), .textOnly(let lines, _):
        if let line = lines.first(where: { $0.source != .hiddenText && holds($0) }) {
          return SeenLine(page: index, line: line)
        }
      }
    }
    return nil
  }

  /// Where it stands, where the page's size is known, and how sure the reading is.
  func evidence(of scan: Evidence, _ facts: Facts) -> PixelEvidence {
    guard facts.looksAtScans, let sights = try? facts.file(scan.file).sights,
      sights.indices.contains(page), case .seen(let size, _) = sights[page]
    else { return PixelEvidence(page: page + 1, confidence: line.confidence) }
    let mark = PageMark(
      page: page + 1, box: line.box, pageWidth: size.width, pageHeight: size.height)
    return PixelEvidence(marks: [mark], confidence: line.confidence)
  }
}
