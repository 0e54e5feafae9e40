// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// The name in the `desc` tag of an ICC profile (ICC.1:2022 §9.2.41), nil when there is none that can
/// be read; only the part of the profile in the given range is looked at.
///
/// - Throws: `unreadable`.
func profileName(
  _ profile: Range<Int>, _ window: inout ByteWindow
) throws(FactError) -> String? {
  let table = profile.lowerBound + 128
  guard table + 4 <= profile.upperBound, try window.has(4, at: table) else { return nil }
  let count = min(window.big32(table), 100)
  for index in 0..<count {
    let entry = table + 4 + 12 * index
    guard entry + 12 <= profile.upperBound, try window.has(12, at: entry) else { return nil }
    guard window.big32(entry) == 0x6465_7363 else { continue }
    let start = profile.lowerBound + window.big32(entry + 4)
    let end = min(start + window.big32(entry + 8), profile.upperBound)
    return start < end ? try description(start..<end, &window) : nil
  }
  return nil
}

/// The longest name that is read, in bytes.
private let longestName = 256

private func description(
  _ tag: Range<Int>, _ window: inout ByteWindow
) throws(FactError) -> String? {
  let at = tag.lowerBound
  guard tag.count >= 12, try window.has(12, at: at) else { return nil }
  switch window.big32(at) {
  case 0x6465_7363:  // 'desc', version 2: a counted ASCII text
    let count = min(window.big32(at + 8), tag.count - 12, longestName)
    guard try window.has(count, at: at + 12) else { return nil }
    let bytes = (at + 12..<at + 12 + count).map { window.byte($0) }.prefix { $0 != 0 }
    return String(validating: bytes, as: UTF8.self)
  case 0x6D6C_7563:  // 'mluc', version 4: UTF-16 texts by language; the first one counts
    guard tag.count >= 28, try window.has(28, at: at), window.big32(at + 8) > 0 else { return nil }
    let start = at + window.big32(at + 24)
    let count = min(window.big32(at + 20), longestName, tag.upperBound - start)
    guard count > 0, try window.has(count, at: start) else { return nil }
    let units = stride(from: start, to: start + count - 1, by: 2).map {
      UInt16(window.big16($0))
    }
    return String(validating: units.prefix { $0 != 0 }, as: UTF16.self)
  default: return nil
  }
}
