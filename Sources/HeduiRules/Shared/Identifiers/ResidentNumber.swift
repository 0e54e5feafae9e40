// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// 公民身份号码: the number on a resident identity card, in 18 characters or the 15 digits of before 1999.
///
/// Source: GB 11643. Region 6, birth 8 (6 in the old form), order 3, check 1: weights
/// 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2, sum modulo 11 → 1 0 X 9 8 7 6 5 4 3 2. An odd order number is a man's.
/// Residence permits of people from Hong Kong, Macao and Taiwan begin with 81, 82 and 83 and follow the same
/// rule. Codes of counties that are no more stay valid for life, so only the province is looked at.
package struct ResidentNumber: Sendable, Hashable {
  /// What is wrong with a text.
  package enum Fault: Error, Sendable, Hashable {
    /// Neither 18 characters nor 15 digits.
    case shape
    /// No such day.
    case birth
    /// The check character should be another one.
    case check
  }

  /// 出生日期; nil for the years before 1900.
  package let birth: CivilDate?
  /// 性别.
  package let sex: Sex
  /// The province's code, the first two digits.
  package let province: Int
  /// 15 digits, without a check character.
  package let isOldForm: Bool

  /// Whether numbers of that province are given out.
  package var hasKnownProvince: Bool { provinces.contains(province) }

  /// Reads a number.
  ///
  /// - Throws: the first ``Fault`` found.
  package init(_ text: String) throws(Fault) {
    guard let bytes = IdentifierText(text)?.bytes, let first = bytes.first, first != 0x30,
      let province = bytes.prefix(2).decimal
    else { throw .shape }
    self.province = province
    switch bytes.count {
    case 18:
      guard bytes[..<17].isAllDigits, bytes[17].isDigit || bytes[17] == .letterX else {
        throw .shape
      }
      birth = try day(year: bytes[6..<10], bytes[10..<14])
      guard bytes[17] == checkCharacter(bytes) else { throw .check }
      sex = bytes[16] % 2 == 1 ? .male : .female
      isOldForm = false
    case 15:
      guard bytes.isAllDigits else { throw .shape }
      birth = try day(year: [0x31, 0x39] + bytes[6..<8], bytes[8..<12])
      sex = bytes[14] % 2 == 1 ? .male : .female
      isOldForm = true
    default: throw .shape
    }
  }
}

private func day(
  year: some Collection<UInt8>, _ rest: ArraySlice<UInt8>
) throws(ResidentNumber.Fault) -> CivilDate? {
  guard let year = year.decimal, (1800..<2100).contains(year),
    let month = rest.prefix(2).decimal, month > 0, let day = rest.suffix(2).decimal, day > 0,
    // Three centuries later the years from 1800 to 1899 have the same leap days.
    let date = CivilDate(year: year < 1900 ? year + 300 : year, month: month, day: day)
  else { throw .birth }
  return year < 1900 ? nil : date
}

private func checkCharacter(_ bytes: [UInt8]) -> UInt8 {
  let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  let sum = zip(bytes, weights).reduce(0) { $0 + ($1.0.digit ?? 0) * $1.1 }
  return .check((12 - sum % 11) % 11)
}

/// GB/T 2260, the provinces; 71 Taiwan; 81–83 residence permits for Hong Kong, Macao and Taiwan.
private let provinces: Set<Int> = [
  11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52,
  53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83,
]
