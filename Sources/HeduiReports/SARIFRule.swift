// SPDX-License-Identifier: Apache-2.0

import Hedui

/// A rule as SARIF lists it: a `reportingDescriptor`.
struct SARIFRule: Sendable {
  let id: RuleID
  private let title: Bilingual
  private let remedy: Bilingual
  private let severity: Severity
  private let clause: Clause?
  private let isOn: Bool

  /// Every rule of the catalogue, on or not, and the two that the engine itself reports.
  static func all(_ policy: Policy) -> [SARIFRule] {
    let on = Dictionary(
      policy.entries.map { ($0.rule.info.id, $0) }, uniquingKeysWith: { first, _ in first })
    return engine
      + Catalogue.rules.map { rule in
        let entry = on[rule.info.id]
        return SARIFRule(
          id: rule.info.id, title: rule.info.title, remedy: rule.info.remedy,
          severity: entry?.severity ?? rule.info.severity, clause: entry?.clause, isOn: entry != nil
        )
      }
  }

  /// Writes the rule.
  func write(to writer: inout JSONWriter, _ report: SARIFReport) {
    let language = report.language
    let title = report.plain(title.text(in: language))
    let remedy = report.plain(remedy.text(in: language))
    let source = clause.map { report.plain($0.text(in: language)) }
    writer.object { writer in
      writer.key("id", id.rawValue)
      writer.key("shortDescription") { $0.sarifText(title) }
      writer.key("fullDescription") { writer in
        writer.sarifText([title, source].compactMap(\.self).joined(separator: "\n"))
      }
      writer.key("help") { $0.sarifText(remedy) }
      writer.key("defaultConfiguration") { writer in
        writer.object { writer in
          writer.key("enabled") { $0.flag(isOn) }
          writer.key("level", severity.sarifLevel)
        }
      }
      writer.key("properties") { writer in
        writer.object { writer in
          writer.key("tags") { $0.array([String(id.group)]) { $0.string($1) } }
          writer.key("clause", clause?.section)
          writer.key("problem.severity", severity == .info ? "recommendation" : severity.rawValue)
        }
      }
    }
  }

  private static let engine = [
    SARIFRule(
      id: "dossier.document",
      title: Bilingual(zh: "申报文件可以读懂", en: "the dossier's document can be read"),
      remedy: Bilingual(zh: "按提示的行和列改正申报文件", en: "correct the document at the line given"),
      severity: .error, clause: nil, isOn: true),
    SARIFRule(
      id: "dossier.files",
      title: Bilingual(
        zh: "申报文件提到的文件与文件夹内的文件一致",
        en: "the files that the document names are those in the folder"),
      remedy: Bilingual(
        zh: "补上缺少的文件，或改正申报文件中的文件名",
        en: "add the missing file or correct its name in the document"),
      severity: .error, clause: nil, isOn: true),
    SARIFRule(
      id: "dossier.process",
      title: Bilingual(zh: "材料可以检查完", en: "the check of the dossier comes to its end"),
      remedy: Bilingual(
        zh: "单独检查这份材料，找出是哪个文件，并把它报告给开发者",
        en: "check the dossier alone, find the file, and report it to the developers"),
      severity: .error, clause: nil, isOn: true),
  ]
}

extension Severity {
  /// The level that SARIF gives a fail of the severity.
  var sarifLevel: String { self == .info ? "note" : rawValue }
}

extension JSONWriter {
  /// Writes a text as SARIF's messages hold it.
  mutating func sarifText(_ text: String) {
    object { $0.key("text", text) }
  }
}
