// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// Reads the size of a GIF's logical screen.
///
/// - Throws: `unreadable`.
func readGIFHeader(
  _ window: inout ByteWindow, into header: inout ImageHeader
) throws(FactError) -> Bool {
  guard try window.has(10, at: 0) else { return false }
  header.width = window.little16(6)
  header.height = window.little16(8)
  (header.colorModel, header.components) = (.indexed, 1)
  return true
}

/// Reads the size of a BMP, from the old OS/2 header or the Windows ones; a negative height means rows
/// from the top.
///
/// - Throws: `unreadable`.
func readBMPHeader(
  _ window: inout ByteWindow, into header: inout ImageHeader
) throws(FactError) -> Bool {
  guard try window.has(26, at: 0) else { return false }
  (header.colorModel, header.components, header.precision) = (.unknown, 0, 0)
  if window.little32(14) == 12 {
    header.width = window.little16(18)
    header.height = window.little16(20)
  } else {
    header.width = Int(Int32(truncatingIfNeeded: window.little32(18)).magnitude)
    header.height = Int(Int32(truncatingIfNeeded: window.little32(22)).magnitude)
  }
  return true
}

/// Reads the size in the first directory of a TIFF or BigTIFF.
///
/// - Throws: `unreadable`.
func readTIFFHeader(
  _ window: inout ByteWindow, into header: inout ImageHeader
) throws(FactError) -> Bool {
  guard try window.has(16, at: 0) else { return false }
  let isBig = window.byte(0) == 0x4D
  func short(_ at: Int, _ view: ByteWindow) -> Int { isBig ? view.big16(at) : view.little16(at) }
  func long(_ at: Int, _ view: ByteWindow) -> Int { isBig ? view.big32(at) : view.little32(at) }
  let isWide = short(2, window) == 43
  // BigTIFF has 8-byte offsets; a directory beyond 4 GB is not looked for.
  if isWide, long(isBig ? 8 : 12, window) != 0 { return false }
  let table = isWide ? long(isBig ? 12 : 8, window) : long(4, window)
  let (step, first, valueAt) = isWide ? (20, 8, 12) : (12, 2, 8)
  guard try window.has(first, at: table) else { return false }
  let count = short(isWide && isBig ? table + 6 : table, window)
  (header.colorModel, header.components, header.precision) = (.unknown, 0, 0)
  for entry in stride(from: table + first, to: table + first + step * count, by: step) {
    guard try window.has(step, at: entry) else { break }
    let type = short(entry + 2, window)
    let at = entry + valueAt + (type == 16 && isBig ? 4 : 0)
    let value = type == 3 ? short(at, window) : long(at, window)
    switch short(entry, window) {
    case 256: header.width = value
    case 257: header.height = value
    case 277: header.components = value
    default: break
    }
  }
  return header.width > 0 && header.height > 0
}

/// Reads the canvas of a WebP: extended, lossless or lossy.
///
/// - Throws: `unreadable`.
func readWebPHeader(
  _ window: inout ByteWindow, into header: inout ImageHeader
) throws(FactError) -> Bool {
  guard try window.has(30, at: 0) else { return false }
  (header.colorModel, header.components) = (.unknown, 0)
  if try window.reads("VP8X", at: 12) {
    header.width = 1 + (window.little16(24) | Int(window.byte(26)) << 16)
    header.height = 1 + (window.little16(27) | Int(window.byte(29)) << 16)
    return true
  }
  if try window.reads("VP8L", at: 12), window.byte(20) == 0x2F {
    let bits = window.little32(21)
    header.width = 1 + bits & 0x3FFF
    header.height = 1 + (bits >> 14) & 0x3FFF
    return true
  }
  if try window.reads("VP8 ", at: 12), window.byte(23) == 0x9D, window.byte(24) == 0x01,
    window.byte(25) == 0x2A
  {
    header.width = window.little16(26) & 0x3FFF
    header.height = window.little16(28) & 0x3FFF
    return true
  }
  return false
}
