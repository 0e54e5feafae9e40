// SPDX-License-Identifier: Apache-2.0

import Hedui
package import HeduiModel

/// A dossier's report as JSON that holds all of it, sentences in both languages and values with their types, so
/// that another process can write it in any form.
///
/// What results share (sentences, rules, places) stands once, in tables, and is named by number.
package struct ReportRecord {
  private var templates = Numbered<Bilingual>()
  private var sources = Numbered<ResultSource>()
  private var places = Numbered<SubjectPlace>()

  /// The report as JSON on one line.
  package static func json(of report: DossierReport) -> [UInt8] {
    var record = ReportRecord()
    var results = JSONWriter(isPretty: false)
    results.array(report.results) { record.result($1, &$0) }
    var notChecked = JSONWriter(isPretty: false)
    notChecked.array(report.notChecked) { writer, entry in
      writer.list { list in
        list.item { $0.string(entry.path) }
        list.item { record.message(entry.reason, &$0) }
      }
    }
    var writer = JSONWriter(isPretty: false)
    writer.object { writer in
      writer.key("id", report.id)
      writer.key("path", report.path)
      writer.key("document", report.document)
      writer.key("notChecked") { $0.written(notChecked.bytes) }
      writer.key("results") { $0.written(results.bytes) }
      writer.key("sources") { $0.array(record.sources.values) { Self.source($1, &$0) } }
      writer.key("places") { $0.array(record.places.values) { Self.place($1, &$0) } }
      // Last, because results, too, name sentences.
      writer.key("sentences") { writer in
        writer.array(record.templates.values) { $0.texts([$1.zh, $1.en]) }
      }
    }
    return writer.bytes
  }

  private mutating func result(_ result: RuleResult, _ writer: inout JSONWriter) {
    let source = sources.number(of: ResultSource(ruleID: result.ruleID, clause: result.clause))
    let place = places.number(of: result.subject)
    writer.list { list in
      list.item { $0.number(source) }
      list.item { $0.number(place) }
      list.item { $0.string(result.outcome.rawValue) }
      list.item { $0.text(result.severity?.rawValue) }
      list.item { self.details(of: result, &$0) }
    }
  }

  private mutating func details(of result: RuleResult, _ writer: inout JSONWriter) {
    writer.object { writer in
      if let message = result.message { writer.key("m") { self.message(message, &$0) } }
      if let message = result.suggestion { writer.key("s") { self.message(message, &$0) } }
      if let value = result.actual { writer.key("a") { self.value(value, &$0) } }
      if let value = result.expected { writer.key("e") { self.value(value, &$0) } }
      if !result.readings.isEmpty {
        writer.key("r") { $0.array(result.readings) { self.reading($1, &$0) } }
      }
      writer.key("b", result.blockedBy?.rawValue)
      if let entry = result.suppression {
        writer.key("x") { $0.texts([entry.reason, entry.by, entry.until.description]) }
      }
      if let sight = result.sight { writer.key("p") { Self.sight(sight, &$0) } }
    }
  }

  private mutating func reading(_ reading: ReadingResult, _ writer: inout JSONWriter) {
    writer.list { list in
      for text in [reading.name, reading.title.zh, reading.title.en, reading.outcome.rawValue] {
        list.item { $0.string(text) }
      }
      list.item { writer in
        if let expected = reading.expected { self.value(expected, &writer) } else { writer.null() }
      }
    }
  }

  private mutating func message(_ message: Message, _ writer: inout JSONWriter) {
    let template = templates.number(of: message.template.text)
    writer.list { list in
      list.item { $0.number(template) }
      for argument in message.arguments { list.item { self.value(argument, &$0) } }
    }
  }

  private mutating func value(_ value: Value, _ writer: inout JSONWriter) {
    writer.list { list in
      switch value {
      case .integer(let number, let unit): list.row("i", [number], [unit.rawValue])
      case .decimal(let number, let unit):
        list.row("d", [Int(bitPattern: UInt(number.bitPattern))], [unit.rawValue])
      case .ratio(let fraction): list.row("r", [fraction.numerator, fraction.denominator])
      case .interval(let interval, let unit):
        list.row("v", interval.lower.numbers + interval.upper.numbers, [unit.rawValue])
      case .size(let width, let height): list.row("s", [width, height])
      case .date(let date): list.row("D", [], [date.description])
      case .text(let text): list.row("t", [], [text])
      case .term(let code, let name): list.row("w", [], [code, name.zh, name.en])
      case .list(let values):
        list.row("l", [])
        for value in values { list.item { self.value(value, &$0) } }
      case .message(let message):
        list.row("m", [])
        list.item { self.message(message, &$0) }
      }
    }
  }

  private static func source(_ source: ResultSource, _ writer: inout JSONWriter) {
    let clause = source.clause
    writer.texts([source.ruleID.rawValue, clause.document, clause.section, clause.quote])
  }

  private static func place(_ place: SubjectPlace, _ writer: inout JSONWriter) {
    writer.list { list in
      for text in [place.pointer, place.label, place.file?.path] { list.item { $0.text(text) } }
      if let source = place.source {
        list.item { $0.number(source.line) }
        list.item { $0.number(source.column) }
      }
    }
  }

  private static func sight(_ sight: PixelEvidence, _ writer: inout JSONWriter) {
    writer.object { writer in
      if let page = sight.page { writer.key("page", page) }
      if let confidence = sight.confidence {
        writer.key("confidence", Int(bitPattern: UInt(confidence.bitPattern)))
      }
      writer.key("marks") { writer in
        writer.array(sight.marks) { writer, mark in
          let box = mark.box
          writer.array([
            mark.page, box.x, box.y, box.width, box.height, mark.pageWidth, mark.pageHeight,
          ]) { $0.number($1) }
        }
      }
    }
  }
}

/// Values in the order in which they were first met.
private struct Numbered<Element: Hashable> {
  private(set) var values: [Element] = []
  private var numbers: [Element: Int] = [:]

  mutating func number(of value: Element) -> Int {
    if let number = numbers[value] { return number }
    numbers[value] = values.count
    values.append(value)
    return values.count - 1
  }
}

extension Interval.Bound? {
  /// An end as numbers: whether there is one (2 when it belongs to the interval), and where it lies.
  fileprivate var numbers: [Int] {
    guard let self else { return [0, 0, 1] }
    return [self.isInclusive ? 2 : 1, self.value.numerator, self.value.denominator]
  }
}

extension JSONWriter {
  /// A text, or null.
  fileprivate mutating func text(_ text: String?) {
    if let text { string(text) } else { null() }
  }

  /// A list of texts.
  fileprivate mutating func texts(_ texts: [String?]) { array(texts) { $0.text($1) } }

  /// The elements of a value: its kind, numbers, texts.
  fileprivate mutating func row(_ kind: String, _ numbers: [Int], _ texts: [String] = []) {
    item { $0.string(kind) }
    for number in numbers { item { $0.number(number) } }
    for text in texts { item { $0.string(text) } }
  }
}
