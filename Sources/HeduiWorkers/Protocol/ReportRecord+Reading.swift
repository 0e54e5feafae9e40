// SPDX-License-Identifier: Apache-2.0

import Hedui
package import HeduiModel

extension ReportRecord {
  /// Reads what ``json(of:)`` wrote, in another process of the same program; nil when the text is no record.
  package static func report(_ json: [UInt8]) -> DossierReport? { RecordReader.report(json) }
}

/// Puts a report together again.
private struct RecordReader {
  private typealias Node = Document.Node

  private var templates: [MessageTemplate] = []
  private var sources: [Shared<ResultSource>] = []
  private var places: [Shared<SubjectPlace>] = []

  /// The report; nil when the text is no record.
  static func report(_ json: [UInt8]) -> DossierReport? {
    var limits = Limits.standard
    limits.documentBytes = 1 << 30
    limits.documentNodes = 1 << 26
    limits.documentDepth = 1_000
    let (document, faults) = DocumentReader(limits: limits).readJSON(json, name: "record.json")
    guard faults.isEmpty, let root = document?.root, root.kind == .map else { return nil }
    var reader = RecordReader()
    return reader.report(root)
  }

  private mutating func report(_ root: Node) -> DossierReport? {
    guard let id = root.value(for: "id")?.text, let path = root.value(for: "path")?.text,
      let sentences = root.value(for: "sentences"), let rules = root.value(for: "sources"),
      let parts = root.value(for: "places"), let lines = root.value(for: "results"),
      let left = root.value(for: "notChecked")
    else { return nil }
    for entry in sentences.items {
      let texts = entry.items.map(\.text)
      guard texts.count == 2 else { return nil }
      templates.append(MessageTemplate(zh: texts[0], en: texts[1]))
    }
    for entry in rules.items {
      let texts = entry.items.map(\.optionalText)
      guard texts.count == 4, let rule = texts[0], let document = texts[1], let section = texts[2]
      else { return nil }
      let clause = Clause(document: document, section: section, quote: texts[3])
      sources.append(Shared(ResultSource(ruleID: RuleID(rawValue: rule), clause: clause)))
    }
    for entry in parts.items { places.append(Shared(Self.place(entry))) }
    var report = DossierReport(id: id, path: path, results: [])
    report.document = root.value(for: "document")?.text
    for entry in left.items {
      let parts = Array(entry.items)
      guard parts.count == 2, let reason = message(parts[1]) else { return nil }
      report.notChecked.append(NotChecked(path: parts[0].text, reason: reason))
    }
    for line in lines.items {
      guard let result = result(Array(line.items)) else { return nil }
      report.results.append(result)
    }
    return report
  }

  private func result(_ parts: [Node]) -> RuleResult? {
    guard parts.count == 5, let source = Int(parts[0].text), sources.indices.contains(source),
      let place = Int(parts[1].text), places.indices.contains(place),
      let outcome = ResultOutcome(rawValue: parts[2].text)
    else { return nil }
    var details = ResultDetails()
    for entry in parts[4].entries {
      let node = entry.value
      switch entry.key.text {
      case "m": details.message = message(node)
      case "s": details.suggestion = message(node)
      case "a": details.actual = value(node)
      case "e": details.expected = value(node)
      case "r": details.readings = node.items.compactMap { reading(Array($0.items)) }
      case "b": details.blockedBy = RuleID(rawValue: node.text)
      case "x": details.suppression = Self.suppression(node.items.map(\.text))
      case "p": details.sight = Self.sight(node)
      default: return nil
      }
    }
    return RuleResult(
      of: sources[source], outcome, parts[3].optionalText.flatMap { Severity(rawValue: $0) },
      at: places[place], .details(Shared(details)))
  }

  private func reading(_ parts: [Node]) -> ReadingResult? {
    guard parts.count == 5, let outcome = ResultOutcome(rawValue: parts[3].text) else { return nil }
    return ReadingResult(
      name: parts[0].text, title: Bilingual(zh: parts[1].text, en: parts[2].text),
      outcome: outcome, expected: parts[4].kind == .null ? nil : value(parts[4]))
  }

  private func message(_ node: Node) -> Message? {
    let parts = Array(node.items)
    guard let first = parts.first, let template = Int(first.text),
      templates.indices.contains(template)
    else { return nil }
    let arguments = parts.dropFirst().compactMap { value($0) }
    guard arguments.count == parts.count - 1 else { return nil }
    return Message(template: templates[template], arguments: arguments)
  }

  private func value(_ node: Node) -> Value? {
    let parts = Array(node.items)
    guard let kind = parts.first?.text else { return nil }
    if kind == "l" {
      let values = parts.dropFirst().compactMap { value($0) }
      return values.count == parts.count - 1 ? .list(values) : nil
    }
    if kind == "m" { return parts.count == 2 ? message(parts[1]).map { .message($0) } : nil }
    let numbers = parts.dropFirst().filter { $0.kind == .number }.compactMap { Int($0.text) }
    let texts = parts.dropFirst().filter { $0.kind == .text }.map(\.text)
    let unit = texts.first.flatMap { Unit(rawValue: $0) }
    switch (kind, numbers.count, texts.count) {
    case ("i", 1, 1): return unit.map { .integer(numbers[0], $0) }
    case ("d", 1, 1): return unit.map { .decimal(double(numbers[0]), $0) }
    case ("r", 2, 0): return numbers[1] > 0 ? .ratio(Rational(numbers[0], over: numbers[1])) : nil
    case ("v", 6, 1):
      guard numbers[2] > 0, numbers[5] > 0 else { return nil }
      let interval = Interval(lower: bound(numbers[..<3]), upper: bound(numbers[3...]))
      return unit.map { .interval(interval, $0) }
    case ("s", 2, 0): return .size(width: numbers[0], height: numbers[1])
    case ("D", 0, 1): return CivilDate(texts[0]).map { .date($0) }
    case ("t", 0, 1): return .text(texts[0])
    case ("w", 0, 3): return .term(code: texts[0], name: Bilingual(zh: texts[1], en: texts[2]))
    default: return nil
    }
  }

  private static func place(_ node: Node) -> SubjectPlace {
    let parts = Array(node.items)
    let texts = parts.prefix(3).map(\.optionalText) + [nil, nil, nil]
    var place = SubjectPlace(pointer: (texts[0] ?? ""), label: texts[1])
    place.file = texts[2].map { FileReference($0) }
    if parts.count == 5, let line = Int(parts[3].text), let column = Int(parts[4].text) {
      place.source = SourcePlace(line: line, column: column)
    }
    return place
  }

  private static func suppression(_ texts: [String]) -> Suppression? {
    guard texts.count == 3, let until = CivilDate(texts[2]) else { return nil }
    return Suppression(reason: texts[0], by: texts[1], until: until)
  }

  private static func sight(_ node: Node) -> PixelEvidence {
    var sight = PixelEvidence()
    for mark in node.value(for: "marks")?.items.map({ $0.items.compactMap { Int($0.text) } }) ?? []
    where mark.count == 7 {
      sight.marks.append(
        PageMark(
          page: mark[0], box: PixelBox(x: mark[1], y: mark[2], width: mark[3], height: mark[4]),
          pageWidth: mark[5], pageHeight: mark[6]))
    }
    sight.page = node.value(for: "page").flatMap { Int($0.text) }
    sight.confidence = node.value(for: "confidence").flatMap { Int($0.text) }.map { double($0) }
    return sight
  }
}

private func double(_ bits: Int) -> Double { Double(bitPattern: UInt64(UInt(bitPattern: bits))) }

private func bound(_ numbers: ArraySlice<Int>) -> Interval.Bound? {
  let numbers = Array(numbers)
  guard numbers[0] > 0 else { return nil }
  return Interval.Bound(Rational(numbers[1], over: numbers[2]), isInclusive: numbers[0] == 2)
}

extension Document.Node {
  /// The text; nil for null.
  fileprivate var optionalText: String? { kind == .null ? nil : text }
}
