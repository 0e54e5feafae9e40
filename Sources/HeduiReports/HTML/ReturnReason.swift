// SPDX-License-Identifier: Apache-2.0

public import Hedui

/// The reason of a return (退回理由) as plain text, an applicant after the other: the platform asks for it
/// (附件3: 资料提供不完整或有误的，点击“退回”并说明理由), and this is what a unit can paste.
///
/// Applicants with nothing to mend are left out.
public struct ReasonReport: StreamedReport {
  private let text: HTMLText
  private var isEmpty = true

  /// Makes a writer of reasons.
  public init(in language: Language) { text = HTMLText(language: language) }

  /// Nothing.
  public mutating func opening() -> String { "" }

  /// The reason under the applicant's name; nothing when there is none.
  public mutating func entry(for report: DossierReport) -> String {
    guard let reason = ReturnReason(text: text).text(of: report) else { return "" }
    let gap = isEmpty ? "" : "\n"
    isEmpty = false
    return "\(gap)== \(text.clean(report.path)) ==\n\(reason)\n"
  }

  /// That there is nothing to return, when it is so; what was not checked.
  public mutating func closing(_ ending: ReportEnding) -> String {
    var lines: [String] = []
    if isEmpty { lines.append(text.word("没有需要退回的材料", "there is nothing to return")) }
    for entry in ending.notChecked.map({ text.line($0) }) {
      lines.append(text.word("没有检查：", "not checked: ") + "\(entry.linePath): \(entry.lineText)")
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

/// What the unit tells an applicant whose dossier it returns: what is wrong, where, by which clause, and
/// what to do; only what is to be mended, nothing that a person has yet to decide.
struct ReturnReason {
  let text: HTMLText

  /// Most places that one rule names.
  private static let mostPlaces = 12

  /// The reason; nil when the machine found none.
  func text(of report: DossierReport) -> String? {
    let findings = Findings(of: report)
    var lines: [String] = []
    for group in [FindingGroup.mustMend, .shouldMend] {
      guard let blocks = findings.blocks[group] else { continue }
      lines.append(group.heading.text(in: text.language) + text.word("：", ":"))
      for (index, block) in blocks.enumerated() {
        lines.append("\(index + 1). " + paragraph(block))
      }
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  private func paragraph(_ block: Findings.Block) -> String {
    var sentences: [(message: String, places: [String])] = []
    var remedies: [String] = []
    for result in block.results.prefix(Self.mostPlaces) {
      let message = text.sentence(of: result)
      let place = place(of: result)
      if let at = sentences.firstIndex(where: { $0.message == message }) {
        if let place, !sentences[at].places.contains(place) { sentences[at].places.append(place) }
      } else {
        sentences.append((message, place.map { [$0] } ?? []))
      }
      if let remedy = text.text(result.suggestion), !remedies.contains(remedy) {
        remedies.append(remedy)
      }
    }
    var parts = sentences.map { $0.places.isEmpty ? $0.message : joined($0.places) + $0.message }
    let hidden = block.results.count - Self.mostPlaces
    if hidden > 0 { parts.append(text.word("另有 \(hidden) 处", "\(hidden) more places")) }
    var result = parts.joined(separator: text.word("；", "; ")) + text.word("。", ".")
    if !remedies.isEmpty {
      let list = remedies.joined(separator: text.word("；", "; "))
      result += text.word("改正办法：\(list)。", " To do: \(list).")
    }
    if let clause = block.results.first.map({ text.place(of: $0.clause) }), !clause.isEmpty {
      result += text.word("（\(clause)）", " (\(clause))")
    }
    return result
  }

  private func joined(_ places: [String]) -> String {
    let list = places.joined(separator: text.word("、", ", "))
    return text.word("【\(list)】", "[\(list)] ")
  }

  /// The part and the file's own name, as the applicant knows them.
  private func place(of result: RuleResult) -> String? {
    let parts = [result.subject.label, result.subject.file.map { String($0.name) }]
      .compactMap { $0 }.filter { !$0.isEmpty }
    return parts.isEmpty ? nil : text.clean(parts.joined(separator: " "))
  }
}
