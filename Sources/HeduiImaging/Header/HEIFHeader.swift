// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// Reads the largest size that a HEIF or AVIF declares for its items (ISO/IEC 23008-12 `ispe`): tiles
/// and thumbnails are smaller than the picture they belong to.
///
/// - Throws: `unreadable`.
func readHEIFHeader(
  _ window: inout ByteWindow, into header: inout ImageHeader
) throws(FactError) -> Bool {
  (header.colorModel, header.components, header.precision) = (.unknown, 0, 0)
  let whole = 0..<window.byteCount
  guard let meta = try box(0x6D65_7461, in: whole, &window),  // 'meta', a full box
    let properties = try box(0x6970_7270, in: meta.dropFirst(4), &window),  // 'iprp'
    let container = try box(0x6970_636F, in: properties, &window)  // 'ipco'
  else { return false }
  var at = container.lowerBound
  var boxes = 0
  while boxes < mostBoxes, let next = try boxHead(at: at, end: container.upperBound, &window) {
    if next.type == 0x6973_7065, next.body.count >= 12,  // 'ispe'
      try window.has(12, at: next.body.lowerBound)
    {
      let width = window.big32(next.body.lowerBound + 4)
      let height = window.big32(next.body.lowerBound + 8)
      if width.multipliedFullWidth(by: height) > header.width.multipliedFullWidth(by: header.height)
      {
        (header.width, header.height) = (width, height)
      }
    }
    at = next.body.upperBound
    boxes += 1
  }
  return header.width > 0 && header.height > 0
}

/// How many boxes of one level are looked at.
private let mostBoxes = 4096

/// The body of the first box of a type at one level.
private func box(
  _ type: Int, in range: Range<Int>, _ window: inout ByteWindow
) throws(FactError) -> Range<Int>? {
  var at = range.lowerBound
  var boxes = 0
  while boxes < mostBoxes, let next = try boxHead(at: at, end: range.upperBound, &window) {
    if next.type == type { return next.body }
    at = next.body.upperBound
    boxes += 1
  }
  return nil
}

/// Type and body of the box at an offset; nil where none fits before `end`.
private func boxHead(
  at offset: Int, end: Int, _ window: inout ByteWindow
) throws(FactError) -> (type: Int, body: Range<Int>)? {
  guard end - offset >= 8, try window.has(8, at: offset) else { return nil }
  let type = window.big32(offset + 4)
  var size = window.big32(offset)
  var head = 8
  if size == 0 { size = end - offset }
  if size == 1 {
    guard end - offset >= 16, try window.has(16, at: offset), window.big32(offset + 8) == 0 else {
      return nil
    }
    size = window.big32(offset + 12)
    head = 16
  }
  guard size >= head, size <= end - offset else { return nil }
  return (type, offset + head..<offset + size)
}

extension Range<Int> {
  /// The range without its first numbers; empty when it has no more.
  fileprivate func dropFirst(_ count: Int) -> Range<Int> {
    Swift.min(lowerBound + count, upperBound)..<upperBound
  }
}
