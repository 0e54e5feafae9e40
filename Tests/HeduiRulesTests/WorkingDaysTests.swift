// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import HeduiRules
import Testing

/// Reads days written `2024 01-01 02-10…17`: a year, then days and spans within a month.
private func days(_ text: String) throws -> [CivilDate] {
  let parts = text.split(separator: " ")
  let year = try #require(parts.first.flatMap { Int($0) })
  return try parts.dropFirst().flatMap { part in
    let ends = part.split(separator: "…")
    let month = try #require(Int(part.prefix(2)))
    let first = try #require(ends.first.flatMap { Int($0.suffix(2)) })
    let last = try #require(ends.last.flatMap { Int($0.suffix(2)) })
    return try (first...last).map {
      try #require(CivilDate(year: year, month: month, day: $0))
    }
  }
}

private func calendar() throws -> WorkingDays {
  let off = try [
    "2024 01-01 02-10…17 04-04…06 05-01…05 06-10 09-15…17 10-01…07",
    "2025 01-01 01-28…31 02-01…04 04-04…06 05-01…05 05-31 06-01…02 10-01…08",
    "2026 01-01…03 02-15…23 04-04…06 05-01…05 06-19…21 09-25…27 10-01…07",
  ].flatMap(days)
  let work = try [
    "2024 02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12", "2025 01-26 02-08 04-27 09-28 10-11",
    "2026 01-04 02-14 02-28 05-09 09-20 10-10",
  ].flatMap(days)
  return WorkingDays(off: off, work: work)
}

private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

struct WorkingDaysTests {
  @Test(arguments: [(2024, 251), (2025, 248), (2026, 248)])
  func `a year has its working days`(year: Int, count: Int) throws {
    let first = try day("\(year)-01-01")
    let last = try day("\(year)-12-31")
    #expect(try calendar().count(from: first, through: last) == count)
  }

  @Test(arguments: [
    ("2024-09-13", "2024-09-20", "2024-09-23"), ("2024-09-27", "2024-10-09", "2024-10-10"),
    ("2024-09-29", "2024-10-10", "2024-10-11"), ("2024-09-30", "2024-10-11", "2024-10-12"),
    ("2024-10-11", "2024-10-16", "2024-10-17"), ("2024-10-12", "2024-10-17", "2024-10-18"),
    ("2024-10-15", "2024-10-21", "2024-10-22"), ("2024-10-16", "2024-10-22", "2024-10-23"),
    ("2025-09-26", "2025-10-09", "2025-10-10"), ("2026-09-18", "2026-09-23", "2026-09-24"),
  ])
  func `five working days end when they should`(start: String, counted: String, notCounted: String)
    throws
  {
    let calendar = try calendar()
    let first = try day(start)
    let next = try #require(first.adding(days: 1))
    #expect(try calendar.count(from: first, through: day(counted)) == 5)
    #expect(try calendar.count(from: next, through: day(notCounted)) == 5)
    let before = try #require(day(counted).adding(days: -1))
    let beforeLast = try #require(day(notCounted).adding(days: -1))
    #expect(try #require(calendar.count(from: first, through: before)) < 5)
    #expect(try #require(calendar.count(from: next, through: beforeLast)) < 5)
  }

  @Test func `a year without a calendar cannot be counted`() throws {
    let calendar = try calendar()
    #expect(try calendar.count(from: day("2027-03-01"), through: day("2027-03-05")) == nil)
    #expect(try calendar.count(from: day("2026-12-28"), through: day("2027-01-04")) == nil)
    #expect(try calendar.count(from: day("2023-12-29"), through: day("2024-01-04")) == nil)
  }

  @Test func `days that run backwards are none, and a posting of centuries ends`() throws {
    let calendar = try calendar()
    #expect(try calendar.count(from: day("2024-09-13"), through: day("2024-09-12")) == 0)
    #expect(try calendar.count(from: day("2024-01-01"), through: day("2199-12-31")) != 0)
  }
}

struct NearNameTests {
  @Test(arguments: [
    ("", "", 0), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "ab", 1), ("ab", "abc", 1),
    ("建筑学研宄前沿", "建筑学研究前沿", 1), ("abcd", "bcde", 2), ("ab", "ba", 2), ("", "ab", 2),
  ])
  func `the distance is found`(first: String, second: String, distance: Int) {
    #expect(editDistance(first, second, atMost: 2) == distance)
  }

  @Test(arguments: [("abc", "xyz"), ("", "abc"), ("工程管理科技前沿", "工程管理前沿中文版")])
  func `more than asked for is none`(first: String, second: String) {
    #expect(editDistance(first, second, atMost: 2) == nil)
  }

  @Test func `a long text is not compared with a short one`() {
    #expect(editDistance(String(repeating: "a", count: 1_000_000), "a", atMost: 2) == nil)
    #expect(editDistance("a", "a", atMost: -1) == nil)
  }
}
