// SPDX-License-Identifier: Apache-2.0

/// 国际标准连续出版物号: an ISSN.
///
/// Source: ISO 3297. Eight characters, weights 8…2, check (11 − sum mod 11) mod 11, ten written X.
package struct ISSN: Sendable, Hashable {
  /// Reads a number, with or without `ISSN` before it and a dash in the middle; nil when it is none.
  package init?(_ text: String) {
    guard let bytes = plain(text, without: "ISSN") else { return nil }
    let digits = bytes.filter { $0 != .dash }
    guard digits.count == 8, bytes.count == 8 || bytes.count == 9 && bytes[4] == .dash,
      digits[..<7].isAllDigits
    else { return nil }
    let sum = zip(digits, stride(from: 8, to: 1, by: -1)).reduce(0) {
      $0 + ($1.0.digit ?? 0) * $1.1
    }
    guard digits[7] == .check((11 - sum % 11) % 11) else { return nil }
  }
}

/// 国内统一连续出版物号: a CN number of a newspaper or journal.
///
/// Source: GB/T 9999.1-2018. Region 2, serial 4, and for most a class letter after a slash; no check digit.
/// Regions are those of GB/T 2260, and 10 for Beijing; serials 0001–0999 are newspapers, 1000–5999 printed
/// journals, 6000–8999 network, 9000–9999 electronic ones.
package struct CNNumber: Sendable, Hashable {
  /// What is wrong with a text.
  package enum Fault: Error, Sendable, Hashable {
    /// Not of the form `CN 33-1234/TU`.
    case shape
    /// A number such as CN(HK) or CN(Q), which is no national one.
    case notNational
    /// A region that gives out no numbers.
    case region
  }

  /// The region's code.
  package let region: Int
  /// The serial number within the region.
  package let serial: Int

  /// Whether it is a newspaper's.
  package var isNewspaper: Bool { serial < 1000 }

  /// Reads a number, with or without `CN` before it.
  ///
  /// - Throws: the first ``Fault`` found.
  package init(_ text: String) throws(Fault) {
    guard let bytes = plain(text, without: "CN") else { throw .shape }
    if bytes.first == 0x28 { throw .notNational }
    guard bytes.count >= 7, bytes[2] == .dash, let region = bytes[0..<2].decimal,
      let serial = bytes[3..<7].decimal, serial > 0
    else { throw .shape }
    let rest = bytes[7...]
    guard rest.isEmpty || rest.first == 0x2F && isClass(rest.dropFirst()) else { throw .shape }
    guard regions.contains(where: { $0.contains(region) }) else { throw .region }
    self.region = region
    self.serial = serial
  }
}

/// 国际标准书号: an ISBN of 10 or 13 characters.
///
/// Source: ISO 2108. 13 digits from 978 or 979, weights 1 3 in turn, modulo 10; 10 characters, weights 10…1,
/// modulo 11, ten written X.
package struct ISBN: Sendable, Hashable {
  /// Reads a number, with or without `ISBN` before it and dashes in it; nil when it is none.
  package init?(_ text: String) {
    guard let bytes = plain(text, without: "ISBN")?.filter({ $0 != .dash }) else { return nil }
    switch bytes.count {
    case 13:
      guard bytes.isAllDigits, bytes.starts(with: "978".utf8) || bytes.starts(with: "979".utf8)
      else { return nil }
      let sum = bytes.enumerated().reduce(0) { sum, each in
        sum + (each.element.digit ?? 0) * (each.offset % 2 == 0 ? 1 : 3)
      }
      guard sum % 10 == 0 else { return nil }
    case 10:
      guard bytes[..<9].isAllDigits, bytes[9].isDigit || bytes[9] == .letterX else { return nil }
      let sum = bytes.enumerated().reduce(0) { sum, each in
        sum + (each.element.digit ?? 10) * (10 - each.offset)
      }
      guard sum % 11 == 0 else { return nil }
    default: return nil
    }
  }
}

private let regions: [ClosedRange<Int>] = [
  10...15, 21...23, 31...37, 41...46, 50...54, 61...65,
]

/// A class of the Chinese Library Classification: one or two letters, perhaps a digit.
private func isClass(_ bytes: ArraySlice<UInt8>) -> Bool {
  let letters = bytes.prefix(while: \.isUpper)
  let rest = bytes.dropFirst(letters.count)
  return (1...2).contains(letters.count) && rest.count <= 1 && rest.allSatisfy(\.isDigit)
}

/// The characters after the word that names the number, and a colon behind it.
private func plain(_ text: String, without word: String) -> [UInt8]? {
  guard var bytes = IdentifierText(text)?.bytes[...] else { return nil }
  if bytes.starts(with: word.utf8) {
    bytes = bytes.dropFirst(word.utf8.count)
    if bytes.first == 0x3A { bytes = bytes.dropFirst() }
  }
  return Array(bytes)
}
