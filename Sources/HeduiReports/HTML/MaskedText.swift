// SPDX-License-Identifier: Apache-2.0

extension String {
  /// The text with every resident identity number masked but for its last four characters: messages never
  /// hold one, but folders and files are often named for a person and the number.
  ///
  /// A number is 17 digits and a digit or X that stand alone and hold a possible date of birth.
  var withoutIdentityNumbers: String {
    var bytes = Array(utf8)
    var start = 0
    var isChanged = false
    while start < bytes.count {
      guard bytes[start].isDigit else {
        start += 1
        continue
      }
      var end = start
      while end < bytes.count, bytes[end].isDigit { end += 1 }
      let next = end < bytes.count ? bytes[end] : 0
      let isWhole = end - start == 18 || (end - start == 17 && (next | 0x20) == UInt8(ascii: "x"))
      if isWhole, holdsBirth(bytes[(start + 6)..<(start + 14)]) {
        for index in start..<(start + 14) { bytes[index] = UInt8(ascii: "*") }
        isChanged = true
      }
      start = end
    }
    return isChanged ? String(decoding: bytes, as: UTF8.self) : self
  }
}

/// Whether eight digits are a year, a month and a day.
private func holdsBirth(_ digits: ArraySlice<UInt8>) -> Bool {
  let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  return (1800..<2200).contains(number / 10_000) && (1...12).contains(number / 100 % 100)
    && (1...31).contains(number % 100)
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
