// SPDX-License-Identifier: Apache-2.0

import Hedui

extension SARIFReport {
  /// A fail or a review as one line of JSON.
  func json(of result: RuleResult, in report: DossierReport, occurrence: Int) -> String {
    var writer = JSONWriter(isPretty: false)
    let isReview = result.outcome == .review
    writer.object { writer in
      writer.key("ruleId", result.ruleID.rawValue)
      if let index = indices[result.ruleID] { writer.key("ruleIndex", index) }
      if profile == .standard {
        writer.key("kind", isReview ? "review" : "fail")
        writer.key("level", isReview ? "none" : (result.severity ?? .error).sarifLevel)
      } else {
        writer.key("level", isReview ? "note" : (result.severity ?? .error).sarifLevel)
      }
      writer.key("message") { $0.sarifText(sentence(of: result)) }
      writer.key("locations") { writer in
        writer.array([places(of: result, in: report).primary]) { writer, place in
          location(place, of: result, to: &writer)
        }
      }
      if let file = places(of: result, in: report).related {
        writer.key("relatedLocations") { writer in
          writer.array([file]) { related($1, to: &$0) }
        }
      }
      writer.key("partialFingerprints") { writer in
        writer.object { writer in
          writer.key("heduiDossier/v1", report.id)
          writer.key("heduiFinding/v1", result.fingerprint)
          if profile == .github {
            writer.key("primaryLocationLineHash", "\(result.fingerprint):\(occurrence)")
          }
        }
      }
      // Present on every result, and empty where nobody accepted the finding, as the standard asks.
      writer.key("suppressions") { writer in
        writer.array([result.suppression].compactMap(\.self)) { writer, suppression in
          writer.object { writer in
            writer.key("kind", "external")
            writer.key("status", "accepted")
            writer.key("justification", suppression.text(in: language).shown)
          }
        }
      }
      writer.key("properties") { properties(of: result, to: &$0) }
    }
    return writer.text
  }

  /// A result that was not decided as a notification.
  func notification(of result: RuleResult, in report: DossierReport) -> String {
    var writer = JSONWriter(isPretty: false)
    writer.object { writer in
      writer.key("level", "error")
      writer.key("message") { $0.sarifText(plain(result.sentence(in: language))) }
      writer.key("associatedRule") { writer in
        writer.object { writer in
          writer.key("id", result.ruleID.rawValue)
          if let index = indices[result.ruleID] { writer.key("index", index) }
        }
      }
      writer.key("locations") { writer in
        writer.array([places(of: result, in: report).primary]) { writer, place in
          location(place, of: result, to: &writer)
        }
      }
    }
    return writer.text
  }

  /// A notification about a path, or about the report itself.
  func notification(_ path: String?, _ text: String, level: String) -> String {
    var writer = JSONWriter(isPretty: false)
    writer.object { writer in
      writer.key("level", level)
      writer.key("message") { $0.sarifText(plain(text)) }
      guard let path else { return }
      writer.key("locations") { writer in
        writer.array([path]) { writer, path in
          writer.object { writer in
            writer.key("physicalLocation") { artifact(path, nil, to: &$0) }
          }
        }
      }
    }
    return writer.text
  }

  /// A text as SARIF reads it as plain: nothing hidden, no placeholders, no links.
  func plain(_ text: String) -> String {
    var text = text.shown
    if text.contains("](") {
      text = text.replacing("[", with: "\\[").replacing("]", with: "\\]")
    }
    guard profile == .standard else { return text }
    return text.replacing("{", with: "{{").replacing("}", with: "}}")
  }

  private func sentence(of result: RuleResult) -> String {
    var sentence = plain(result.sentence(in: language))
    if profile == .github, result.outcome == .review {
      sentence = (language == .zh ? "待复核：" : "for review: ") + sentence
    }
    guard let suggestion = result.suggestion?.text(in: language) else { return sentence }
    return sentence + "\n" + (language == .zh ? "建议：" : "do: ") + plain(suggestion)
  }

  /// Where a result stands: the line that declares it where there is one, and the file beside it.
  private func places(
    of result: RuleResult, in report: DossierReport
  ) -> (primary: Place, related: String?) {
    let document = report.document ?? report.path
    let file = result.subject.file.map { report.path(of: $0) }
    if let source = result.subject.source {
      return (Place(path: document, source: source), file == document ? nil : file)
    }
    return (Place(path: file ?? document, source: nil), nil)
  }

  private struct Place {
    let path: String
    let source: SourcePlace?
  }

  private func location(_ place: Place, of result: RuleResult, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("physicalLocation") { artifact(place.path, place.source, to: &$0) }
      let subject = result.subject
      guard !subject.pointer.isEmpty || subject.label != nil else { return }
      writer.key("logicalLocations") { writer in
        writer.array([subject]) { writer, subject in
          writer.object { writer in
            writer.key("name", subject.label?.shown)
            writer.key("fullyQualifiedName", subject.pointer.isEmpty ? nil : subject.pointer)
          }
        }
      }
    }
  }

  private func related(_ path: String, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id", 1)
      writer.key("physicalLocation") { artifact(path, nil, to: &$0) }
      writer.key("message") { $0.sarifText(language == .zh ? "文件" : "the file") }
    }
  }

  private func artifact(_ path: String, _ source: SourcePlace?, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("artifactLocation") { writer in
        writer.object { $0.key("uri", relativeReference(path)) }
      }
      guard let line = source?.line ?? (profile == .github ? 1 : nil), line >= 1 else { return }
      writer.key("region") { writer in
        writer.object { writer in
          writer.key("startLine", line)
          if let column = source?.column, column >= 1 { writer.key("startColumn", column) }
        }
      }
    }
  }

  private func properties(of result: RuleResult, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("outcome", result.outcome.rawValue)
      writer.key("clause", result.clause.text(in: language).shown)
      writer.key("actual", result.actual?.text(in: language).shown)
      writer.key("expected", result.expected?.text(in: language).shown)
      writer.key("readings", result.readingsText(in: language)?.shown)
    }
  }
}

/// A path as a relative reference (RFC 3986): percent-encoded, so that nothing in it reads as a scheme, a
/// host, a query or a fragment.
private func relativeReference(_ path: String) -> String {
  var text = ""
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      text.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      text += "%" + (digits.count == 1 ? "0" + digits : digits)
    }
  }
  while text.hasPrefix("//") { text.removeFirst() }
  while text.hasPrefix("./") { text.removeFirst(2) }
  return text.isEmpty ? "." : text
}
