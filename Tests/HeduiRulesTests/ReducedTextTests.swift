// SPDX-License-Identifier: Apache-2.0
import HeduiRules
import Testing

/// The short way for usual texts must agree with the long one.
struct ReducedTextTests {
  @Test func `what counts as reduced holds letters and digits without case only`() {
    var found = 0
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value), isReduced(String(scalar)) else { continue }
      found += 1
      let properties = scalar.properties
      #expect(properties.isAlphabetic || properties.numericType != nil, "\(value)")
      #expect(String(scalar).lowercased() == String(scalar), "\(value)")
    }
    #expect(found == 10 + 26 + 0x5200)
  }

  @Test(arguments: ["㐀", "䷀", "Ａ", "A", "a b", "é", "（", "𠮷", "中\u{301}"])
  func `other texts take the long way`(text: String) {
    #expect(!isReduced(text))
  }
}
