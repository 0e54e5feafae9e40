// SPDX-License-Identifier: Apache-2.0

/// 统一社会信用代码: the unified social credit code of a unit.
///
/// Source: GB 32100-2015. Digits and capitals without I O S V Z; registering body 1, kind 1, region 6
/// digits, organisation code 9, check 1: weights 3^i modulo 31, check (31 − sum mod 31) mod 31. The
/// registering body may be a letter: A the army, N agriculture, Y others. The organisation code has its own
/// check character by GB 11714: weights 3 7 9 10 5 8 4 2, 11 − sum mod 11, ten written X, eleven 0.
package struct CreditCode: Sendable, Hashable {
  /// What is wrong with a text.
  package enum Fault: Error, Sendable, Hashable {
    /// Not 18 characters.
    case length
    /// A character that these codes never hold, or a region that is not six digits.
    case character
    /// The check character should be another one.
    case check
  }

  /// The code's 18 characters.
  package let text: String
  /// Whether the organisation code inside has the check character that belongs to it.
  package let hasSoundOrganisationCode: Bool

  /// 登记管理部门 and 机构类别: the first two characters, such as 91 for an enterprise.
  package var kind: Substring { text.prefix(2) }
  /// 行政区划: the six digits of the region that registered the unit; 100000 is the state.
  package var region: Substring { text.dropFirst(2).prefix(6) }

  /// Reads a code.
  ///
  /// - Throws: the first ``Fault`` found.
  package init(_ text: String) throws(Fault) {
    guard let bytes = IdentifierText(text)?.bytes else { throw .character }
    guard bytes.count == 18 else { throw .length }
    var values: [Int] = []
    for byte in bytes {
      guard let value = alphabet.firstIndex(of: byte) else { throw .character }
      values.append(value)
    }
    guard bytes[2..<8].isAllDigits else { throw .character }
    var weight = 1
    var sum = 0
    for value in values.dropLast() {
      sum += value * weight
      weight = weight * 3 % 31
    }
    guard values[17] == (31 - sum % 31) % 31 else { throw .check }
    self.text = bytes.text
    hasSoundOrganisationCode = bytes[16] == organisationCheck(bytes[8..<16])
  }
}

private let alphabet: [UInt8] = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

private func organisationCheck(_ code: ArraySlice<UInt8>) -> UInt8 {
  let weights = [3, 7, 9, 10, 5, 8, 4, 2]
  let sum = zip(code, weights).reduce(0) { sum, pair in
    sum + (pair.0.digit ?? Int(pair.0) - 0x41 + 10) * pair.1
  }
  return .check((11 - sum % 11) % 11)
}
