// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import HeduiReports
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct JUnitTests {
  @Test(arguments: Language.allCases, Severity.allCases)
  func `every report parses and its counts are those of its cases`(
    language: Language, failOn: Severity
  ) throws {
    for seed in 0..<8 {
      var hostile = HostileReports(seed: UInt64(seed))
      let report = try hostile.report()
      let text = JUnitReport(in: language, failOn: failOn).text(of: report)
      let counter = Counter()
      let parser = XMLParser(data: Data(text.utf8))
      parser.delegate = counter
      #expect(parser.parse(), "seed \(seed): \(String(describing: parser.parserError))")
      #expect(counter.wrongSuites == [])
      let all = report.dossiers.reduce(report.notChecked.count) {
        $0 + $1.results.count + $1.notChecked.count
      }
      #expect(counter.cases == all)
      let failures = Severity.allCases.filter { $0 >= failOn }
        .reduce(0) { $0 + report.summary.count($1) }
      #expect(counter.failures == failures)
      let unchecked =
        report.summary.count(.error as ResultOutcome) + report.summary.unexplained
        + report.summary.notChecked.count
      #expect(counter.errors == unchecked)
    }
  }
}

/// Counts cases and what became of them, and compares with what each suite says of itself.
private final class Counter: NSObject, XMLParserDelegate {
  var cases = 0
  var failures = 0
  var errors = 0
  var wrongSuites: [String] = []
  private var said: [String: String] = [:]
  private var found: [String: Int] = [:]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    found[name, default: 0] += 1
    switch name {
    case "testsuite":
      said = attributes
      found = [:]
    case "testcase": cases += 1
    case "failure": failures += 1
    case "error": errors += 1
    default: break
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard name == "testsuite" else { return }
    let pairs = [
      ("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped"),
    ]
    for (attribute, element) in pairs where said[attribute] != "\(found[element] ?? 0)" {
      wrongSuites.append("\(said["name"] ?? ""): \(attribute)")
    }
  }
}
