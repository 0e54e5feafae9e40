// SPDX-License-Identifier: Apache-2.0

import Testing

struct RuleFixtureTests {
  @Test func `there are fixtures`() {
    #expect(RuleFixture.all.count > 300)
  }

  @Test(arguments: RuleFixture.all)
  func `a rule says of its fixture exactly what stands there`(fixture: RuleFixture) throws {
    let (actual, expected) = try fixture.run()
    #expect(actual == expected)
  }
}
