// SPDX-License-Identifier: Apache-2.0

public import Hedui

/// A report as comma-separated values (RFC 4180) that spreadsheets open as they are: UTF-8 with a byte order
/// mark, a line a finding, a line of column names.
///
/// Passes and what does not concern a dossier are left out; a dossier with nothing else has one line that
/// says so. No cell is read as a formula: one that would be starts with an apostrophe.
public struct CSVReport: StreamedReport {
  private let language: Language

  /// Makes a writer.
  public init(in language: Language) { self.language = language }

  /// The byte order mark and the names of the columns.
  public mutating func opening() -> String {
    "\u{FEFF}" + line(columns.map { $0.text(in: language) })
  }

  /// The lines of a dossier, at least one.
  public mutating func entry(for report: DossierReport) -> String {
    let verdict = report.summary.verdict.word.text(in: language)
    var text = ""
    for result in report.results
    where result.outcome != .pass && result.outcome != .notApplicable {
      text += line([report.path, verdict] + cells(of: result, in: report))
    }
    for entry in report.notChecked { text += line([report.path, verdict] + cells(of: entry)) }
    if text.isEmpty {
      text = line([report.path, verdict, "", "", "", nothingLeft().text(in: language)])
    }
    return text
  }

  /// Lines for what was not checked outside any dossier.
  public mutating func closing(_ ending: ReportEnding) -> String {
    ending.notChecked.map { entry in
      line([entry.path, Verdict.incomplete.word.text(in: language)] + cells(of: entry))
    }.joined()
  }

  private func cells(of result: RuleResult, in report: DossierReport) -> [String] {
    let subject = result.subject
    return [
      result.ruleID.rawValue, outcome(of: result),
      result.severity?.word.text(in: language) ?? "", result.sentence(in: language),
      result.suggestion?.text(in: language) ?? "", subject.label ?? "",
      subject.file.map { report.path(of: $0) } ?? "", subject.source.map { "\($0.line)" } ?? "",
      result.actual?.text(in: language) ?? "", result.expected?.text(in: language) ?? "",
      result.readingsText(in: language) ?? "", result.clause.text(in: language),
      subject.pointer, result.fingerprint,
    ]
  }

  /// The outcome as a word, with who accepts the finding where somebody does.
  private func outcome(of result: RuleResult) -> String {
    let word = result.outcome.word.text(in: language)
    guard let accepted = result.suppression?.text(in: language) else { return word }
    return language == .zh ? "\(word)（\(accepted)）" : "\(word) (\(accepted))"
  }

  private func cells(of entry: NotChecked) -> [String] {
    let outcome = ResultOutcome.error.word.text(in: language)
    return ["", outcome, "", entry.reason.text(in: language), "", "", entry.path]
  }

  private func line(_ cells: [String]) -> String {
    let missing = Array(repeating: "", count: max(0, columns.count - cells.count))
    return (cells + missing).map(cell).joined(separator: ",") + "\r\n"
  }
}

/// The most UTF-16 code units that a cell may hold; Excel cuts at 32,767 without a word.
private let longestCell = 32_000

/// A text as a cell: on one line with nothing hidden, no formula, shortened with a mark where it is too
/// long for a spreadsheet, quoted where it must be.
private func cell(_ text: String) -> String {
  var text = text.shown
  if text.utf16.count > longestCell {
    let end = text.utf16.index(text.startIndex, offsetBy: longestCell)
    text = text[..<text.index(before: end)] + "…"
  }
  if text.isFormula { text = "'" + text }
  guard text.contains(where: { "\",;".contains($0) }) || text.first == " " || text.last == " "
  else {
    return text
  }
  return "\"" + text.replacing("\"", with: "\"\"") + "\""
}

extension String {
  /// Whether a spreadsheet could take the text for a formula: it starts, spaces aside, with one of the
  /// signs that formulas start with, half or full width.
  fileprivate var isFormula: Bool {
    guard let first = unicodeScalars.first(where: { !$0.properties.isWhitespace }) else {
      return false
    }
    return formulaSigns.contains(first)
  }
}

private let formulaSigns: Set<Unicode.Scalar> = [
  "=", "+", "-", "@", "|", "%", "＝", "＋", "－", "＠", "−",
]

extension Severity {
  /// The severity as a word for people.
  fileprivate var word: Bilingual {
    switch self {
    case .error: Bilingual(zh: "错误", en: "error")
    case .warning: Bilingual(zh: "警告", en: "warning")
    case .info: Bilingual(zh: "提示", en: "info")
    }
  }
}

private let columns = [
  Bilingual(zh: "材料", en: "dossier"), Bilingual(zh: "结论", en: "verdict"),
  Bilingual(zh: "规则", en: "rule"), Bilingual(zh: "结果", en: "outcome"),
  Bilingual(zh: "级别", en: "severity"), Bilingual(zh: "说明", en: "message"),
  Bilingual(zh: "建议", en: "suggestion"), Bilingual(zh: "项目", en: "item"),
  Bilingual(zh: "文件", en: "file"), Bilingual(zh: "申报文件行号", en: "line"),
  Bilingual(zh: "实际", en: "actual"), Bilingual(zh: "要求", en: "required"),
  Bilingual(zh: "解读", en: "readings"), Bilingual(zh: "依据", en: "clause"),
  Bilingual(zh: "位置", en: "pointer"), Bilingual(zh: "指纹", en: "fingerprint"),
]
private let nothingLeft = MessageTemplate(
  zh: "机器能查的都合格", en: "nothing left for a machine")
