// SPDX-License-Identifier: Apache-2.0

import Crypto
public import HeduiModel

/// The one place of a report that tells of the machine and the moment; everything else is the same for
/// the same input.
public struct RunRecord: Sendable {
  /// When the run began, ISO 8601 with zone; nil leaves it out.
  public var startedAt: String?
  /// The arguments as given.
  public var arguments: [String]
  /// Whether scans were looked at for what is seen on them; nil leaves it out.
  public var looksAtScans: Bool?

  /// Makes a record of a run.
  public init(
    startedAt: String? = nil, arguments: [String] = [], looksAtScans: Bool? = nil
  ) {
    self.startedAt = startedAt
    self.arguments = arguments
    self.looksAtScans = looksAtScans
  }
}

extension Report {
  /// The report as JSON, version ``schemaVersion``; the same bytes from every door but for `run`.
  public func json(in language: Language, run: RunRecord = RunRecord()) -> String {
    var pieces = ReportPieces(in: language)
    var entries = ""
    for dossier in dossiers { entries += pieces.entry(for: dossier) }
    return pieces.opening(of: self, run: run) + entries + pieces.closing
  }
}

/// A report as JSON in pieces, so that not all dossiers need be held at once: what stands before them tells
/// their sums and is known last.
package struct ReportPieces: Sendable {
  private let language: Language
  private var summary = Summary()
  private var isEmpty = true

  /// Makes the pieces of a report of no dossiers.
  package init(in language: Language) { self.language = language }

  /// The text of the next dossier, which counts for the sums from now on.
  package mutating func entry(for dossier: DossierReport) -> String {
    summary.add(dossier.summary)
    var writer = JSONWriter(isPretty: true, depth: 2)
    writer.dossier(dossier, language)
    defer { isEmpty = false }
    return (isEmpty ? "\n    " : ",\n    ") + writer.text
  }

  /// What stands before the dossiers; those that the report itself holds are not looked at.
  package func opening(of report: Report, run: RunRecord) -> String {
    var sums = Summary(results: [], notChecked: report.notChecked)
    sums.add(summary)
    var writer = JSONWriter(isPretty: true)
    writer.object { writer in
      writer.key("schemaVersion", Report.schemaVersion)
      writer.key("tool") { writer in
        writer.object { writer in
          writer.key("name", Tool.name)
          writer.key("version", Tool.version)
        }
      }
      writer.key("policy") { $0.policy(report.policy) }
      writer.key("run") { writer in
        writer.object { writer in
          writer.key("today", report.today.description)
          writer.key("startedAt", run.startedAt)
          writer.key("arguments") { $0.array(run.arguments) { $0.string($1) } }
          if let looksAtScans = run.looksAtScans {
            writer.key("pixels") { $0.flag(looksAtScans) }
          }
        }
      }
      writer.key("summary") { $0.summary(sums, language) }
      if !report.warnings.isEmpty {
        writer.key("warnings") { $0.array(report.warnings) { $0.warning($1, language) } }
      }
      writer.key("dossiers") { $0.array([Int]()) { _, _ in } }
    }
    // Up to the bracket that opens the list.
    return String(writer.text.dropLast("]\n}".count))
  }

  /// What stands behind the dossiers.
  package var closing: String { (isEmpty ? "" : "\n  ") + "]\n}\n" }
}

extension DossierReport {
  /// The report of one dossier as one line of NDJSON, without the line's end.
  public func jsonLine(in language: Language) -> String {
    var writer = JSONWriter(isPretty: false)
    writer.dossier(self, language)
    return writer.text
  }
}

extension RuleResult {
  /// What stays the same while a finding is open: rule, place in the dossier and what is required; no
  /// message, no measured value, no path of the machine.
  public var fingerprint: String {
    let expected = expected.map { $0.text(in: .en) } ?? ""
    let slot = "v1|\(ruleID)|\(subject.pointer)|\(expected)"
    return SHA256.hash(data: Array(slot.utf8)).prefix(8).map { hexadecimal($0) }.joined()
  }
}

extension JSONWriter {
  fileprivate mutating func policy(_ policy: PolicyIdentity) {
    object { writer in
      writer.key("id", policy.id)
      writer.key("version", policy.version)
      writer.key("sha256", policy.sha256)
      writer.key("source", policy.document)
      if !policy.readings.isEmpty {
        writer.key("readings") { writer in
          writer.object { writer in
            for (id, reading) in policy.readings.sorted(by: { $0.key < $1.key }) {
              writer.member(id) { $0.string(reading) }
            }
          }
        }
      }
    }
  }

  fileprivate mutating func warning(_ warning: RunWarning, _ language: Language) {
    object { writer in
      writer.key("message", warning.message.text(in: language))
      writer.key("path", warning.place.file)
      writer.key("line", warning.place.source.line)
      writer.key("column", warning.place.source.column)
    }
  }

  fileprivate mutating func summary(_ summary: Summary, _ language: Language) {
    object { writer in
      writer.key("verdict", summary.verdict.rawValue)
      writer.key("counts") { writer in
        writer.object { writer in
          writer.key("pass", summary.count(.pass))
          writer.key("fail") { writer in
            writer.object { writer in
              writer.key("error", summary.count(.error as Severity))
              writer.key("warning", summary.count(.warning))
              writer.key("info", summary.count(.info))
            }
          }
          writer.key("review", summary.count(.review))
          writer.key("manual", summary.count(.manual))
          writer.key("notApplicable", summary.count(.notApplicable))
          writer.key("blocked", summary.count(.blocked))
          writer.key("error", summary.count(.error as ResultOutcome))
        }
      }
      writer.key("notChecked") { writer in
        writer.array(summary.notChecked) { writer, entry in
          writer.object { writer in
            writer.key("path", entry.path)
            writer.key("reason", entry.reason.text(in: language))
          }
        }
      }
      writer.key("suppressed", summary.suppressed)
    }
  }

  mutating func dossier(_ dossier: DossierReport, _ language: Language) {
    object { writer in
      writer.key("id", dossier.id)
      writer.key("path", dossier.path)
      let summary = dossier.summary
      writer.key("verdict", summary.verdict.rawValue)
      writer.key("summary") { $0.summary(summary, language) }
      writer.key("results") { $0.array(dossier.results) { $0.result($1, language) } }
    }
  }

  private mutating func result(_ result: RuleResult, _ language: Language) {
    object { writer in
      writer.key("ruleId", result.ruleID.rawValue)
      writer.key("outcome", result.outcome.rawValue)
      writer.key("severity", result.severity?.rawValue)
      writer.key("message", result.message?.text(in: language))
      writer.key("suggestion", result.suggestion?.text(in: language))
      writer.key("clause") { writer in
        writer.object { writer in
          writer.key("document", result.clause.document)
          writer.key("section", result.clause.section)
          writer.key("quote", result.clause.quote)
        }
      }
      writer.key("subject") { $0.subject(result.subject, result.sight) }
      if let actual = result.actual { writer.key("actual") { $0.value(actual, language) } }
      if let expected = result.expected { writer.key("expected") { $0.value(expected, language) } }
      if !result.readings.isEmpty {
        writer.key("readings") { $0.array(result.readings) { $0.reading($1, language) } }
      }
      if let confidence = result.sight?.confidence {
        writer.key("confidence") { $0.number((confidence * 100).rounded() / 100) }
      }
      writer.key("blockedBy", result.blockedBy?.rawValue)
      writer.key("fingerprint", result.fingerprint)
      if let suppression = result.suppression {
        writer.key("suppression") { writer in
          writer.object { writer in
            writer.key("reason", suppression.reason)
            writer.key("by", suppression.by)
            writer.key("until", suppression.until.description)
          }
        }
      }
    }
  }

  private mutating func subject(_ subject: SubjectPlace, _ sight: PixelEvidence?) {
    object { writer in
      writer.key(
        "item", subject.label ?? subject.pointer.split(separator: "/").first.map(String.init))
      writer.key("path", subject.file?.path)
      writer.sight(sight)
      writer.key("pointer", subject.pointer)
      if let source = subject.source {
        writer.key("line", source.line)
        writer.key("column", source.column)
      }
    }
  }

  private mutating func reading(_ reading: ReadingResult, _ language: Language) {
    object { writer in
      writer.key("name", reading.name)
      writer.key("title", reading.title.text(in: language))
      writer.key("outcome", reading.outcome.rawValue)
      if let expected = reading.expected { writer.key("expected") { $0.value(expected, language) } }
    }
  }
}
