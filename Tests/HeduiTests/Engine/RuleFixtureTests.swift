// SPDX-License-Identifier: Apache-2.0

import Hedui
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

  // MARK: Ambiguities

  /// The fixtures that stand for questions which the notice's own words settle.
  private static let settled = [
    "A-08": "selfassess.score/pass-exact",
    "A-15": "annotation.every-page/fail-one-of-two",
    "A-16": "scope.affiliation-consistent/review-other-city",
    "A-17": "paper.date-after-title/review-same-month",
    "A-20": "deadline.individual/pass-last-minute",
    "A-25": "project.third-party-seal/review-branch",
  ]

  @Test func `each open ambiguity has a fixture where its readings part`() throws {
    let policy = try Policy(builtIn: Policy.standardID)
    let open = policy.ambiguities.filter { $0.settled == nil }.map(\.id)
    var parted: Set<String> = []
    for fixture in RuleFixture.all {
      let readings = try fixture.results().flatMap(\.readings)
      parted.formUnion(open.filter { id in readings.contains { $0.name.contains("\(id): ") } })
    }
    #expect(Set(open).subtracting(parted).sorted() == [])
  }

  @Test func `each settled ambiguity has a fixture of its case`() throws {
    let policy = try Policy(builtIn: Policy.standardID)
    let settled = policy.ambiguities.filter { $0.settled != nil }.map(\.id)
    #expect(settled.sorted() == Self.settled.keys.sorted())
    let names = Set(RuleFixture.all.map(\.testDescription))
    #expect(Set(Self.settled.values).subtracting(names) == [])
  }
}
