// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import HeduiRules
import Testing

struct WorkedTimeTests {
  private static let cutoff = "2024-12-31"

  /// Whether years from a stated day on are reached, counted both ways.
  struct Start: Sendable, CustomTestStringConvertible {
    let from: String
    let to: String?
    let years: Int
    let bothEnds: DateComparison
    let firstLeftOut: DateComparison
    var testDescription: String { "\(from)…\(to ?? "") \(years)" }

    init(
      _ from: String, _ to: String? = nil, years: Int, _ bothEnds: DateComparison,
      _ firstLeftOut: DateComparison
    ) {
      self.from = from
      self.to = to
      self.years = years
      self.bothEnds = bothEnds
      self.firstLeftOut = firstLeftOut
    }
  }

  private static let starts = [
    // A title obtained, four years.
    Start("2020", years: 4, .yes, .yes),
    Start("2020-12-31", years: 4, .yes, .yes),
    Start("2021-01-01", years: 4, .yes, .no),
    Start("2021-01", years: 4, .cannotTell, .no),
    Start("2021", years: 4, .cannotTell, .no),
    Start("2021-01-02", years: 4, .no, .no),
    // Spans, four years.
    Start("2021-01-01", "2024-12-31", years: 4, .yes, .no),
    Start("2020-12-31", "2024-12-31", years: 4, .yes, .yes),
    Start("2021-02", years: 4, .no, .no),
    Start("2019-06-01", "2023-05-31", years: 4, .yes, .no),
    Start("2019-06-01", "2023-05-30", years: 4, .no, .no),
    Start("2020-01", "2024-01", years: 4, .cannotTell, .cannotTell),
    // One year.
    Start("2023-12-31", years: 1, .yes, .yes),
    Start("2024-01", years: 1, .cannotTell, .no),
    Start("2024-01-01", years: 1, .yes, .no),
    Start("2024-01-02", years: 1, .no, .no),
    // Beyond the last day nothing is counted.
    Start("2023-06-01", "2030-12-31", years: 2, .no, .no),
    Start("2025-01-01", years: 1, .no, .no),
    // A span that ends before it begins has no days.
    Start("2024-06-01", "2020-01-01", years: 1, .no, .no),
  ]

  @Test(arguments: starts)
  func `years are reached as each way of counting says`(start: Start) throws {
    let from = try #require(CivilDate(start.from))
    let span = StatedSpan(from: from, to: start.to.flatMap { CivilDate($0) })
    let last = try #require(CivilDate(Self.cutoff))
    for (count, expected) in [
      (DayCount.bothEnds, start.bothEnds), (.firstLeftOut, start.firstLeftOut),
    ] {
      let bounds = YearBounds(certain: [span], through: last, count)
      #expect(bounds.reaches(start.years) == expected, "\(count)")
    }
  }

  @Test func `days of overlapping and touching spans are counted once`() throws {
    let first = try day("2020-01-01")...day("2020-06-30")
    let second = try day("2020-06-01")...day("2020-12-31")
    let touching = try day("2021-01-01")...day("2021-01-31")
    let time = WorkedTime([touching, second, first])
    #expect(time.stretches == [first.lowerBound...touching.upperBound])
    #expect(time.days(.bothEnds) == 397)
    #expect(time.days(.firstLeftOut) == 396)
  }

  @Test func `a span inside another adds nothing`() throws {
    let outer = try day("2019-01-01")...day("2022-12-31")
    let inner = try day("2020-03-01")...day("2020-04-01")
    #expect(WorkedTime([inner, outer]) == WorkedTime([outer]))
    #expect(WorkedTime([outer, inner]).fullYears(.bothEnds) == 4)
  }

  @Test func `stretches add up, and each first day is left out where it is not counted`() throws {
    // 2019 and 2023: two years; one day fewer a stretch makes one.
    let time = try WorkedTime([
      day("2019-01-01")...day("2019-12-31"), day("2023-01-01")...day("2023-12-31"),
    ])
    #expect(time.fullYears(.bothEnds) == 2)
    #expect(time.days(.firstLeftOut) == 728)
    #expect(time.fullYears(.firstLeftOut) == 1)
  }

  @Test func `no spans are no years`() {
    #expect(WorkedTime([]).fullYears(.bothEnds) == 0)
    #expect(WorkedTime([]).days(.firstLeftOut) == 0)
  }

  @Test func `a span of one day has no days when its first is left out`() throws {
    let one = try WorkedTime([day("2020-01-01")...day("2020-01-01")])
    #expect(one.fullYears(.firstLeftOut) == 0)
    #expect(one.days(.firstLeftOut) == 0)
  }

  @Test(arguments: [
    ("2020-02-29", "2021-02-28", 1), ("2020-03-01", "2021-02-27", 0),
    ("2020-03-01", "2021-02-28", 1), ("2023-03-01", "2024-02-28", 0),
    ("2023-03-01", "2024-02-29", 1), ("2024-01-01", "2024-12-30", 0),
    ("2024-01-01", "2024-12-31", 1), ("1900-01-01", "2199-12-30", 299),
  ])
  func `calendar years end on the day before the anniversary`(
    first: String, last: String, years: Int
  ) throws {
    #expect(try completedYears(from: day(first), through: day(last)) == years)
  }

  @Test func `only what is after an imprecise start counts, at least and at most`() throws {
    let span = StatedSpan(from: try #require(CivilDate("2015-01-01")), to: nil)
    let last = try #require(CivilDate(Self.cutoff))
    let start = try #require(CivilDate("2019"))
    let bounds = YearBounds(certain: [span], after: start, through: last, .bothEnds)
    #expect(bounds == YearBounds(least: 5, most: 6))
    #expect(bounds.reaches(5) == .yes)
    #expect(bounds.reaches(6) == .cannotTell)
    #expect(bounds.reaches(7) == .no)
  }

  @Test func `possible spans count in the upper bound alone`() throws {
    let last = try #require(CivilDate(Self.cutoff))
    let certain = StatedSpan(from: try #require(CivilDate("2023-01-01")), to: nil)
    let possible = StatedSpan(
      from: try #require(CivilDate("2020-01-01")), to: CivilDate("2022-12-31"))
    let bounds = YearBounds(certain: [certain], possible: [possible], through: last, .bothEnds)
    #expect(bounds == YearBounds(least: 2, most: 5))
  }

  private func day(_ text: String) throws -> Int { try #require(CivilDate(text)).firstDay }
}
