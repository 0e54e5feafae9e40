// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import HeduiReports
import Testing

/// A finding that the unit accepts is shown with its reason by every format, and counted by none.
struct SuppressedFormatsTests {
  private func report() throws -> DossierReport {
    let until = try #require(CivilDate("2024-12-31"))
    var result = RuleResult(
      ruleID: "photo.extension", outcome: .fail, severity: .error,
      message: MessageTemplate(zh: "后缀不对", en: "the suffix is wrong")(),
      clause: Clause(document: "通知", section: "附件2", quote: nil),
      subject: SubjectPlace(pointer: "/photo", file: FileReference("p.jpe")))
    result.suppression = Suppression(reason: "平台已受理", by: "李某某", until: until)
    return DossierReport(id: "1", path: "甲", results: [result])
  }

  @Test func `CSV names who accepts it`() throws {
    var csv = CSVReport(in: .zh)
    #expect(try csv.entry(for: report()).contains("李某某 接受，至 2024-12-31：平台已受理"))
  }

  @Test func `JUnit skips it with the reason`() throws {
    var junit = JUnitReport(in: .en)
    let text = try junit.entry(for: report())
    #expect(text.contains("skipped") && text.contains("accepted by 李某某 until 2024-12-31"))
    #expect(!text.contains("<failure"))
  }

  @Test func `the verdict does not count it`() throws {
    #expect(try report().summary.verdict == .accept)
  }
}
