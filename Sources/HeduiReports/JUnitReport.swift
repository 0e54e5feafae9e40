// SPDX-License-Identifier: Apache-2.0

public import Hedui

/// A report as JUnit XML, for build servers: a suite a dossier, a case a result.
///
/// A fail from `failOn` on is a failure, as for the exit code; a lighter one is told in the case's output.
/// What could not be checked is an error. A review, what a person has to verify, and what does not concern
/// the dossier are skipped, with the reason.
public struct JUnitReport: StreamedReport {
  private let language: Language
  private let failOn: Severity

  /// Makes a writer.
  public init(in language: Language, failOn: Severity = .error) {
    self.language = language
    self.failOn = failOn
  }

  /// The document's head.
  public mutating func opening() -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"\(Tool.name)\">\n"
  }

  /// The suite of a dossier.
  public mutating func entry(for report: DossierReport) -> String {
    let explained = report.certainFails
    var names: [String: Int] = [:]
    var suite = Suite(name: report.path)
    for result in report.results {
      let cause = result.blockedBy.flatMap { explained.contains($0) ? $0 : nil }
      var name = result.ruleID.rawValue
      if !result.subject.pointer.isEmpty { name += " " + result.subject.pointer }
      let occurrence = names[name, default: 0] + 1
      names[name] = occurrence
      if occurrence > 1 { name += " #\(occurrence)" }
      suite.add(name, kind(of: result, isExplained: cause != nil), result.sentence(in: language)) {
        details(of: result, in: report)
      }
    }
    for entry in report.notChecked { add(entry, to: &suite) }
    return suite.text
  }

  /// The suite of what was left out, where something was, and the document's end.
  public mutating func closing(_ ending: ReportEnding) -> String {
    guard !ending.notChecked.isEmpty else { return "</testsuites>\n" }
    var suite = Suite(name: language == .zh ? "未检查" : "not checked")
    for entry in ending.notChecked { add(entry, to: &suite) }
    return suite.text + "</testsuites>\n"
  }

  private func kind(of result: RuleResult, isExplained: Bool) -> Suite.Kind {
    // What the unit accepts is shown with its reason and fails nothing.
    if let accepted = result.suppression { return .skipped(accepted.text(in: language)) }
    let word = result.outcome.word.text(in: language)
    switch result.outcome {
    case .pass: return .passed
    case .fail:
      let severity = result.severity ?? .error
      return severity >= failOn ? .failure(severity.rawValue) : .remark
    case .review, .manual, .notApplicable: return .skipped(word)
    case .blocked: return isExplained ? .skipped(word) : .error
    case .error: return .error
    }
  }

  private func add(_ entry: NotChecked, to suite: inout Suite) {
    suite.add(entry.path, .error, entry.reason.text(in: language)) { [] }
  }

  /// What is said below the message, a line each.
  private func details(of result: RuleResult, in report: DossierReport) -> [String] {
    let suggestion = result.suggestion?.text(in: language)
    let line = result.subject.source.map { ":\($0.line):\($0.column)" }
    let file = result.subject.file.map { report.path(of: $0) }
    let place = line.map { (report.document ?? report.path) + $0 }
    return [
      suggestion.map { (language == .zh ? "建议：" : "do: ") + $0 },
      (language == .zh ? "依据：" : "clause: ") + result.clause.text(in: language),
      result.readingsText(in: language).map { (language == .zh ? "解读：" : "readings: ") + $0 },
      place, file == place ? nil : file,
    ].compactMap(\.self)
  }
}

/// A suite that is being put together.
private struct Suite {
  /// What became of a case.
  enum Kind {
    case passed, remark, error
    case failure(String)
    case skipped(String)
  }

  let name: String
  private var cases = ""
  private var tests = 0
  private var failures = 0
  private var errors = 0
  private var skipped = 0

  init(name: String) { self.name = name }

  mutating func add(_ title: String, _ kind: Kind, _ message: String, details: () -> [String]) {
    tests += 1
    let start =
      "    <testcase classname=\"\(name.inXML)\" name=\"\(title.inXML)\""
    cases += start
    let message = message.inXML
    switch kind {
    case .passed:
      cases += "/>\n"
      return
    case .remark:
      let lines = ([message] + details().map(\.inXML)).joined(separator: "\n")
      cases += "><system-out>\(lines)</system-out>"
    case .failure(let type):
      failures += 1
      cases += "><failure type=\"\(type)\" message=\"\(message)\">"
      cases += details().map(\.inXML).joined(separator: "\n") + "</failure>"
    case .error:
      errors += 1
      cases += "><error type=\"not-checked\" message=\"\(message)\">"
      cases += details().map(\.inXML).joined(separator: "\n") + "</error>"
    case .skipped(let word):
      skipped += 1
      cases += "><skipped message=\"\(word.inXML): \(message)\"/>"
    }
    cases += "</testcase>\n"
  }

  var text: String {
    "  <testsuite name=\"\(name.inXML)\" tests=\"\(tests)\" failures=\"\(failures)\" "
      + "errors=\"\(errors)\" skipped=\"\(skipped)\">\n\(cases)  </testsuite>\n"
  }
}

extension String {
  /// The text as XML 1.0 takes it in content and between double quotes: what is hidden or not allowed is
  /// written out as `\u{…}`, what is markup as entities.
  fileprivate var inXML: String {
    var text = ""
    for scalar in shown.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&apos;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
