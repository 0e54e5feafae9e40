// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import HeduiRules
import Testing

struct PointsTests {
  @Test func `decimals add up exactly`() throws {
    let numbers = try ["33.1", "33.2", "33.7", "0.000000001"].map {
      try #require(Rational(decimal: $0))
    }
    #expect(exactSum(numbers) == Rational(decimal: "100.000000001"))
    #expect(exactSum([]) == Rational(0))
  }

  @Test func `a sum beyond the numbers is none`() {
    #expect(exactSum([Rational(.max), Rational(1)]) == nil)
    #expect(exactSum([Rational(.max), Rational(1, over: 10)]) == nil)
  }
}
