// SPDX-License-Identifier: Apache-2.0

public import Hedui

extension DossierReport {
  /// The report without names of people, files and works.
  ///
  /// The dossier becomes `#number`, its files
  /// `#number.1`, `#number.2`…, its labels and every text out of the dossier `〔1〕`, `〔2〕`…
  ///
  /// Equal names get equal ids within a report. Clauses stay, and what is required (`expected`) as far as it is
  /// made of the policy's `words`; the rest of it comes out of the dossier, such as the applicant's name that
  /// a paper must show, and becomes `〔…〕`, so that fingerprints do not depend on the order of ids.
  public func withoutNames(number: Int, words: Set<String> = []) -> DossierReport {
    var ids = NameIDs(prefix: "#\(number)", own: path)
    var copy = self
    copy.id = "#\(number)"
    copy.path = "#\(number)"
    copy.document = document.map { copy.path + $0.dropFirst(path.count) }
    copy.results = results.map { result in
      var result = result
      let kept = result.expected.flatMap { $0.isMade(of: words) ? $0 : nil }
      result.subject = ids.replacing(result.subject)
      result.message = result.message.map { ids.replacing($0, keeping: kept) }
      result.suggestion = result.suggestion.map { ids.replacing($0, keeping: kept) }
      result.suppression = result.suppression.map { ids.replacing($0) }
      result.actual = result.actual.map { ids.replacing($0, keeping: kept) }
      result.expected = result.expected.map { $0.without(wordsBut: words) }
      result.readings = result.readings.map { reading in
        ReadingResult(
          name: reading.name, title: reading.title, outcome: reading.outcome,
          expected: reading.expected.map { $0.without(wordsBut: words) })
      }
      return result
    }
    copy.notChecked = notChecked.map { entry in
      NotChecked(path: ids.file(entry.path), reason: ids.replacing(entry.reason, keeping: nil))
    }
    return copy
  }
}

extension Policy {
  /// Every text that the policy sets, which no dossier is told by.
  public var words: Set<String> {
    var words: Set<String> = []
    var waiting = [settings]
    while let setting = waiting.popLast() {
      switch setting.content {
      case .text(let text), .number(let text): words.insert(text)
      case .list(let items): waiting += items
      case .map(let entries): waiting += entries.map(\.value)
      case .null, .flag: break
      }
    }
    return words
  }
}

extension Value {
  /// Whether all texts in the value are among words.
  fileprivate func isMade(of words: Set<String>) -> Bool { without(wordsBut: words) == self }

  /// The value with `〔…〕` for every text that is not among words.
  fileprivate func without(wordsBut words: Set<String>) -> Value {
    switch self {
    case .text(let text): words.contains(text) ? self : .text("〔…〕")
    case .list(let values): .list(values.map { $0.without(wordsBut: words) })
    case .message(let message):
      .message(
        Message(
          template: message.template,
          arguments: message.arguments.map { $0.without(wordsBut: words) }))
    case .integer, .decimal, .ratio, .interval, .size, .date, .term: self
    }
  }
}

/// The ids given out within one report.
private struct NameIDs {
  let prefix: String
  let own: String
  private var files: [String: String] = [:]
  private var texts: [String: String] = [:]

  init(prefix: String, own: String) {
    self.prefix = prefix
    self.own = own
  }

  mutating func file(_ path: String) -> String {
    if path == own { return prefix }
    if let known = files[path] { return known }
    let id = "\(prefix).\(files.count + 1)"
    files[path] = id
    return id
  }

  mutating func text(_ text: String) -> String {
    if text == own { return prefix }
    if let known = files[text] ?? texts[text] { return known }
    let id = "〔\(texts.count + 1)〕"
    texts[text] = id
    return id
  }

  mutating func replacing(_ place: SubjectPlace) -> SubjectPlace {
    var place = place
    place.label = place.label.map { text($0) }
    place.file = place.file.map { FileReference(file($0.path)) }
    return place
  }

  mutating func replacing(_ suppression: Suppression) -> Suppression {
    Suppression(
      reason: text(suppression.reason), by: text(suppression.by), until: suppression.until)
  }

  mutating func replacing(_ message: Message, keeping kept: Value?) -> Message {
    var arguments: [Value] = []
    for argument in message.arguments { arguments.append(replacing(argument, keeping: kept)) }
    return Message(template: message.template, arguments: arguments)
  }

  mutating func replacing(_ value: Value, keeping kept: Value?) -> Value {
    if value == kept { return value }
    switch value {
    case .text(let text):
      return .text(self.text(text))
    case .list(let values):
      var replaced: [Value] = []
      for value in values { replaced.append(replacing(value, keeping: kept)) }
      return .list(replaced)
    case .message(let message):
      return .message(replacing(message, keeping: kept))
    case .integer, .decimal, .ratio, .interval, .size, .date, .term:
      return value
    }
  }
}
