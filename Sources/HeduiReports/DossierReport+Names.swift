// SPDX-License-Identifier: Apache-2.0

public import Hedui

extension DossierReport {
  /// The report without names of people, files and works.
  ///
  /// The dossier becomes `#number`, its files
  /// `#number.1`, `#number.2`…, its labels and every text out of the dossier `〔1〕`, `〔2〕`…
  ///
  /// Equal names get equal ids within a report. What is required (`expected`) stays as far as it is in the
  /// policy's own words; what the dossier itself sets as required, such as the applicant's name, becomes
  /// `〔…〕`, the same in every run, so that fingerprints hold.
  public func withoutNames(number: Int, words: PolicyWords) -> DossierReport {
    var ids = NameIDs(prefix: "#\(number)", own: path, words: words)
    var copy = self
    copy.id = "#\(number)"
    copy.path = "#\(number)"
    copy.document = document.map { copy.path + $0.dropFirst(path.count) }
    copy.results = results.map { result in
      var result = result
      result.subject = ids.replacing(result.subject)
      result.message = result.message.map { ids.replacing($0, keeping: result.expected) }
      result.suggestion = result.suggestion.map { ids.replacing($0, keeping: result.expected) }
      result.suppression = result.suppression.map { ids.replacing($0) }
      result.actual = result.actual.map { ids.replacing($0, keeping: result.expected) }
      result.readings = result.readings.map { reading in
        ReadingResult(
          name: reading.name, title: reading.title, outcome: reading.outcome,
          expected: reading.expected.map { words.hidingOthers($0) })
      }
      result.expected = result.expected.map { words.hidingOthers($0) }
      return result
    }
    copy.notChecked = notChecked.map { entry in
      NotChecked(path: ids.file(entry.path), reason: ids.replacing(entry.reason, keeping: nil))
    }
    return copy
  }
}

/// Every text of a policy: what may stay in a report without names.
public struct PolicyWords: Sendable {
  private var texts: Set<String> = []

  /// Collects the texts.
  public init(of policy: Policy) { add(policy.settings) }

  /// No words at all: nothing that is required stays.
  public init() {}

  private mutating func add(_ setting: Setting) {
    switch setting.content {
    case .text(let text): texts.insert(text)
    case .list(let settings): for setting in settings { add(setting) }
    case .map(let entries): for entry in entries { add(entry.value) }
    case .null, .flag, .number: break
    }
  }

  /// Whether a value holds no text but the policy's.
  func holds(_ value: Value) -> Bool {
    switch value {
    case .text(let text): texts.contains(text)
    case .list(let values): values.allSatisfy(holds)
    case .message(let message): message.arguments.allSatisfy(holds)
    case .integer, .decimal, .ratio, .interval, .size, .date, .term: true
    }
  }

  /// The value with every text that is not the policy's replaced.
  fileprivate func hidingOthers(_ value: Value) -> Value {
    switch value {
    case .text(let text): texts.contains(text) ? value : .text("〔…〕")
    case .list(let values): .list(values.map(hidingOthers))
    case .message(let message):
      .message(
        Message(template: message.template, arguments: message.arguments.map(hidingOthers)))
    case .integer, .decimal, .ratio, .interval, .size, .date, .term: value
    }
  }
}

/// The ids given out within one report.
private struct NameIDs {
  let prefix: String
  let own: String
  let words: PolicyWords
  private var files: [String: String] = [:]
  private var texts: [String: String] = [:]

  init(prefix: String, own: String, words: PolicyWords) {
    self.prefix = prefix
    self.own = own
    self.words = words
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
    if value == kept, words.holds(value) { return value }
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
