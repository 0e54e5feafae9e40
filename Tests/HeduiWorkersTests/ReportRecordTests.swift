// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiModel
import HeduiWorkers
import SystemPackage
import Testing

struct ReportRecordTests {
  private let sentence = MessageTemplate(zh: "找到 {0}，\"{1}\"\n{2}", en: "found {0}, \"{1}\"\n{2}")

  /// Every kind of value, with its corners.
  private var values: [Value] {
    let range = Interval(
      lower: .init(Rational(65, over: 100), isInclusive: true),
      upper: .init(Rational(-4, over: 5), isInclusive: false))
    return [
      .integer(.min, .bytes), .integer(0), .decimal(0.1 + 0.2, .deltaE), .decimal(-.infinity),
      .decimal(.nan, .share), .ratio(Rational(260, over: 400)), .interval(range, .pixels),
      .interval(.atLeast(3), .count), .interval(Interval(lower: nil, upper: nil)),
      .size(width: 1, height: -1), .text("\u{0}\u{7F}\\\"\u{2028}张😀"), .text(""),
      .term(code: "c", name: Bilingual(zh: "词", en: "word")), .list([.list([]), .text("x")]),
      .message(sentence(.integer(1), .message(sentence()))),
    ] + ["2021", "2021-03", "2021-03-15"].compactMap { CivilDate($0) }.map { .date($0) }
  }

  private func result(_ value: Value) -> RuleResult {
    var result = RuleResult(
      ruleID: "photo.format", outcome: .fail, severity: .warning,
      message: sentence(value, .text("a")), suggestion: sentence(),
      clause: Clause(document: "d", section: "s", quote: nil),
      subject: SubjectPlace(
        pointer: "/projects/0", label: "某某", file: FileReference("a.jpg"),
        source: SourcePlace(line: 3, column: 9)),
      actual: value, expected: value,
      readings: [
        ReadingResult(
          name: "A-01: binary", title: Bilingual(zh: "甲", en: "a"), outcome: .pass, expected: value),
        ReadingResult(
          name: "A-02: x", title: Bilingual(zh: "", en: ""), outcome: .error, expected: nil),
      ], blockedBy: "photo.readable")
    result.suppression = CivilDate("2025-01-01").map { .init(reason: "r", by: "b", until: $0) }
    result.sight = PixelEvidence(
      marks: [
        PageMark(
          page: 2, box: PixelBox(x: 1, y: 2, width: 3, height: 4), pageWidth: 5, pageHeight: 6)
      ], page: 1, confidence: 0.1)
    return result
  }

  @Test func `a report reads back as it was, whatever it holds`() throws {
    let plain = RuleResult(
      ruleID: "photo.pixels", outcome: .pass, clause: Clause(document: "", section: "", quote: "q"),
      subject: SubjectPlace(pointer: ""))
    let report = DossierReport(
      id: "张", path: "a\\b", results: values.map { result($0) } + [plain],
      notChecked: [NotChecked(path: "p", reason: sentence(.text("z")))], document: "dossier.yaml")
    let read = try #require(ReportRecord.report(ReportRecord.json(of: report)))
    // A number that is none equals nothing, itself included, so that what is shown is compared as well.
    #expect(read.results.count == report.results.count)
    for (left, right) in zip(read.results, report.results)
    where left.actual != .decimal(.nan, .share) {
      if case .decimal(let number, _)? = right.actual, number.isNaN { continue }
      #expect(left == right)
    }
    for language in Language.allCases {
      #expect(read.jsonLine(in: language) == report.jsonLine(in: language))
    }
    #expect(read.notChecked == report.notChecked && read.document == report.document)
  }

  @Test func `a real report reads back as it was`() throws {
    let validator = Validator(
      policy: try Policy(builtIn: Policy.standardID),
      today: try #require(CivilDate("2024-10-20")))
    let document = "schema: 1\napplicant: {name: 甲, unknown: 1}\nprojects: [{name: 某某}]\n"
    let report = validator.validate(Array(document.utf8), named: "dossier.yaml")
    #expect(report.results.count > 50)
    #expect(ReportRecord.report(ReportRecord.json(of: report)) == report)
  }

  @Test func `what is no record is none`() {
    let record = ReportRecord.json(
      of: DossierReport(id: "a", path: "b", results: [result(.integer(1))]))
    for text in ["", "{}", "[]", "{\"id\":\"a\"}"] {
      #expect(ReportRecord.report(Array(text.utf8)) == nil)
    }
    for count in stride(from: 0, to: record.count, by: 7) {
      #expect(ReportRecord.report(Array(record[..<count])) == nil)
    }
  }
}
