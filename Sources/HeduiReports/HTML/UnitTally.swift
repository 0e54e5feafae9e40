// SPDX-License-Identifier: Apache-2.0

import Hedui

/// What the summary of the unit says, collected as the applicants go by: counters, and a short line each for
/// a bounded number of them, so that memory stays flat.
struct UnitTally {
  /// Most lines of the table; the rest is counted.
  var mostRows = 20_000
  /// Most columns of a name in the table.
  private static let widestPath = 80

  private var verdicts: [Verdict: Int] = [:]
  private var groups: [FindingGroup: Int] = [:]
  private(set) var count = 0
  private(set) var rows: [HTMLRow] = []

  /// Counts an applicant.
  mutating func add(
    _ report: DossierReport, at anchor: String, _ counts: [FindingGroup: Int], _ text: HTMLText
  ) {
    count += 1
    let verdict = report.summary.verdict
    verdicts[verdict, default: 0] += 1
    groups.merge(counts, uniquingKeysWith: +)
    guard rows.count < mostRows else { return }
    let numbers = [FindingGroup.mustMend, .shouldMend, .review, .notChecked, .manual].map {
      counts[$0] ?? 0
    }
    rows.append(
      HTMLRow(
        rowAnchor: anchor, rowPath: text.clean(report.path).shortened(toWidth: Self.widestPath),
        rowVerdict: verdict.word.text(in: text.language), rowVerdictCode: verdict.rawValue,
        rowCounts: numbers.map { HTMLCount(number: $0, isNought: $0 == 0) }))
  }

  /// How many applicants have each verdict, worst first.
  func totals(in language: Language) -> [HTMLTotal] {
    Verdict.allCases.compactMap { verdict in
      verdicts[verdict].map {
        HTMLTotal(
          totalCode: verdict.rawValue, totalWord: verdict.word.text(in: language), totalCount: $0)
      }
    }
  }

  /// A switch for each group that occurs.
  func filters(in language: Language) -> [HTMLFilter] {
    FindingGroup.allCases.compactMap { group in
      groups[group].map {
        HTMLFilter(
          filterCode: group.code, filterWord: group.heading.text(in: language), filterCount: $0)
      }
    }
  }
}
