// SPDX-License-Identifier: Apache-2.0

extension ParameterField {
  /// A field that holds a range with its strictness: `{more-than: 215}`, `{at-least: 0.65, at-most: 0.8}`.
  package static func interval(
    _ key: String, _ path: any WritableKeyPath<Root, Interval> & Sendable, _ doc: Bilingual
  ) -> ParameterField {
    ParameterField(key, doc, form: "{more-than|at-least|less-than|at-most|exactly: number}") {
      (root: inout Root, setting) throws(SettingError) in
      root[keyPath: path] = try readInterval(setting)
    }
  }

  /// A field that holds a number, read exactly.
  package static func number(
    _ key: String, _ path: any WritableKeyPath<Root, Rational> & Sendable, _ doc: Bilingual
  ) -> ParameterField {
    ParameterField(key, doc, form: "number") {
      (root: inout Root, setting) throws(SettingError) in
      root[keyPath: path] = try readNumber(setting)
    }
  }

  /// A field that holds one of a few words.
  package static func choice<Choice>(
    _ key: String, _ path: any WritableKeyPath<Root, Choice> & Sendable, _ doc: Bilingual
  ) -> ParameterField
  where Choice: RawRepresentable<String> & CaseIterable & Sendable {
    let words = Choice.allCases.map(\.rawValue).joined(separator: "|")
    return ParameterField(key, doc, form: words) {
      (root: inout Root, setting) throws(SettingError) in
      guard case .text(let text) = setting.content, let choice = Choice(rawValue: text) else {
        throw SettingError(wrongForm(.text(key), .text(words)), at: setting.place)
      }
      root[keyPath: path] = choice
    }
  }

  /// A field that holds some of a few words.
  package static func choices<Choice>(
    _ key: String, _ path: any WritableKeyPath<Root, [Choice]> & Sendable, _ doc: Bilingual
  ) -> ParameterField
  where Choice: RawRepresentable<String> & CaseIterable & Sendable {
    let words = Choice.allCases.map(\.rawValue).joined(separator: "|")
    return ParameterField(key, doc, form: "[\(words), …]") {
      (root: inout Root, setting) throws(SettingError) in
      var choices: [Choice] = []
      for (index, text) in try readTexts(setting).enumerated() {
        guard let choice = Choice(rawValue: text) else {
          throw SettingError(wrongForm(.text(key), .text(words)), at: itemPlace(index, of: setting))
        }
        choices.append(choice)
      }
      root[keyPath: path] = choices
    }
  }

  /// A field that holds a date, with the precision it is written in.
  package static func date(
    _ key: String, _ path: any WritableKeyPath<Root, CivilDate?> & Sendable, _ doc: Bilingual
  ) -> ParameterField {
    ParameterField(key, doc, form: "YYYY-MM-DD") {
      (root: inout Root, setting) throws(SettingError) in
      root[keyPath: path] = try readDate(setting)
    }
  }

  /// A field that holds a list of texts.
  package static func texts(
    _ key: String, _ path: any WritableKeyPath<Root, [String]> & Sendable, _ doc: Bilingual
  ) -> ParameterField {
    ParameterField(key, doc, form: "[text, …]") {
      (root: inout Root, setting) throws(SettingError) in
      root[keyPath: path] = try readTexts(setting)
    }
  }
}

extension ParameterField {
  /// A field that holds days, such as those of a calendar, each exact to the day.
  package static func days(
    _ key: String, _ path: any WritableKeyPath<Root, [CivilDate]> & Sendable, _ doc: Bilingual
  ) -> ParameterField {
    ParameterField(key, doc, form: "[YYYY-MM-DD, …]") {
      (root: inout Root, setting) throws(SettingError) in
      guard case .list(let items) = setting.content else {
        throw SettingError(notAList(), at: setting.place)
      }
      var days: [CivilDate] = []
      for item in items {
        let day = try readDate(item)
        guard day.precision == .day else { throw SettingError(notADate(), at: item.place) }
        days.append(day)
      }
      root[keyPath: path] = days
    }
  }
}

private func readNumber(_ setting: Setting) throws(SettingError) -> Rational {
  guard case .number(let text) = setting.content, let number = Rational(decimal: text) else {
    throw SettingError(notANumber(), at: setting.place)
  }
  return number
}

private func readTexts(_ setting: Setting) throws(SettingError) -> [String] {
  guard case .list(let items) = setting.content else {
    throw SettingError(notAList(), at: setting.place)
  }
  var texts: [String] = []
  for item in items {
    guard case .text(let text) = item.content else {
      throw SettingError(notAText(), at: item.place)
    }
    texts.append(text)
  }
  return texts
}

/// Where an item of a list stands; the list's own place for anything else.
private func itemPlace(_ index: Int, of setting: Setting) -> PolicyPlace {
  guard case .list(let items) = setting.content, items.indices.contains(index) else {
    return setting.place
  }
  return items[index].place
}

private func readDate(_ setting: Setting) throws(SettingError) -> CivilDate {
  switch setting.content {
  case .text(let text), .number(let text):
    if let date = CivilDate(text) { return date }
    throw SettingError(notADate(), at: setting.place)
  default:
    throw SettingError(notADate(), at: setting.place)
  }
}

private func readInterval(_ setting: Setting) throws(SettingError) -> Interval {
  guard case .map(let entries) = setting.content, !entries.isEmpty else {
    throw SettingError(notAnInterval(), at: setting.place)
  }
  var lower: Interval.Bound?
  var upper: Interval.Bound?
  for entry in entries {
    let number = try readNumber(entry.value)
    switch (entry.key, lower, upper) {
    case ("more-than", nil, _): lower = Interval.Bound(number, isInclusive: false)
    case ("at-least", nil, _): lower = Interval.Bound(number, isInclusive: true)
    case ("less-than", _, nil): upper = Interval.Bound(number, isInclusive: false)
    case ("at-most", _, nil): upper = Interval.Bound(number, isInclusive: true)
    case ("exactly", nil, nil):
      lower = Interval.Bound(number, isInclusive: true)
      upper = lower
    default: throw SettingError(notAnInterval(), at: entry.place)
    }
  }
  if let lower, let upper, lower.value > upper.value {
    throw SettingError(emptyInterval(), at: setting.place)
  }
  return Interval(lower: lower, upper: upper)
}

private let notANumber = MessageTemplate(
  zh: "此处应为数字（最多 9 位小数）", en: "a number is needed here (at most 9 decimals)")
private let notAList = MessageTemplate(zh: "此处应为列表", en: "a list is needed here")
private let notADate = MessageTemplate(
  zh: "此处应为日期，如 2024-10-22", en: "a date is needed here, such as 2024-10-22")
private let notAText = MessageTemplate(zh: "此处应为文字", en: "text is needed here")
private let notAnInterval = MessageTemplate(
  zh: "此处应为范围：下限 more-than 或 at-least 之一，上限 less-than 或 at-most 之一，或 exactly",
  en: "a range is needed here: one of more-than, at-least, one of less-than, at-most, or exactly")
private let emptyInterval = MessageTemplate(
  zh: "范围的下限大于上限", en: "the range's lower end is above its upper end")
private let wrongForm = MessageTemplate(
  zh: "“{0}” 应为 {1} 之一", en: "\"{0}\" must be one of {1}")
