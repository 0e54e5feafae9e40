// SPDX-License-Identifier: Apache-2.0

/// 电话号码: a Chinese mobile or land-line number.
///
/// Source: the numbering plan of the Ministry of Industry and Information Technology. Mobile: 11 digits from
/// 13 to 19, perhaps with +86; land line: area code of three or four digits from 0, seven or eight digits,
/// perhaps an extension.
package struct PhoneNumber: Sendable, Hashable {
  /// Whether it is a mobile number.
  package let isMobile: Bool

  /// Reads a number; nil when it is none.
  package init?(_ text: String) {
    guard var bytes = IdentifierText(text)?.bytes[...] else { return nil }
    if bytes.starts(with: "+86".utf8) { bytes = bytes.dropFirst(3) }
    if bytes.starts(with: "-".utf8) { bytes = bytes.dropFirst() }
    let all = Array(bytes)
    if all.count == 11, all.isAllDigits, all[0] == 0x31 {
      guard (0x33...0x39).contains(all[1]) else { return nil }
      isMobile = true
    } else {
      guard isLandLine(all) else { return nil }
      isMobile = false
    }
  }
}

private func isLandLine(_ bytes: [UInt8]) -> Bool {
  let parts = bytes.split(separator: .dash, omittingEmptySubsequences: false)
  guard bytes.first == 0x30, parts.allSatisfy({ $0.isAllDigits }) else { return false }
  let plain = 10...12
  switch parts.count {
  case 1: return plain.contains(parts[0].count)
  case 2 where (3...4).contains(parts[0].count): return (7...8).contains(parts[1].count)
  case 2: return plain.contains(parts[0].count) && (1...6).contains(parts[1].count)
  case 3:
    return (3...4).contains(parts[0].count) && (7...8).contains(parts[1].count)
      && (1...6).contains(parts[2].count)
  default: return false
  }
}
