// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// What a unified social credit code says of its holder (GB 32100): kind and region of registration; whether
/// the code is well formed is for `unit.uscc`.
struct CreditCodeParts: Equatable {
  /// The first two characters, such as `91` for an enterprise.
  let kind: String
  /// The six digits of the region of registration.
  let region: String

  /// Reads a code; nil for text that has not 18 letters and digits.
  init?(_ code: String) {
    if let plain = IdentifierText(code)?.bytes, plain.count == 18, code.utf8.count == 18 {
      guard plain.allSatisfy({ $0.isDigit || $0.isUpper }) else { return nil }
      kind = plain[..<2].text
      region = plain[2..<8].text
      return
    }
    let plain = code.uppercased().filter { $0 != " " && $0 != "-" }
    guard plain.count == 18, plain.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
      return nil
    }
    kind = String(plain.prefix(2))
    region = String(plain.dropFirst(2).prefix(6))
  }
}
