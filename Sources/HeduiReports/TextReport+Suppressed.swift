// SPDX-License-Identifier: Apache-2.0

import Hedui

extension TextReport {
  /// Writes the findings that the unit accepts, with reason, person and last day: shown, never dropped.
  func writeSuppressed(of report: DossierReport, to page: inout TextPage) {
    let accepted = report.results.filter { $0.suppression != nil }
    guard !accepted.isEmpty else { return }
    page.space()
    page.write(
      [],
      language == .zh
        ? "单位已接受，不计入结论（\(accepted.count)）"
        : "accepted by the unit, not counted for the verdict (\(accepted.count))", as: .strong)
    for result in accepted {
      let mark = language == .zh ? "~ 已接受" : "~ accepted"
      page.write([.init(mark, .faint), .init(" ", .plain)], result.ruleID.rawValue, hang: 4)
      if let message = result.message {
        page.write([], message.text(in: language), indent: 4, hang: 0)
      }
      if let suppression = result.suppression {
        page.write([], suppression.text(in: language), indent: 4, hang: 0)
      }
    }
  }
}

extension Suppression {
  /// Who accepts a finding, until when and why, in one line.
  func text(in language: Language) -> String {
    language == .zh
      ? "\(by) 接受，至 \(until)：\(reason)" : "accepted by \(by) until \(until): \(reason)"
  }
}
