// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import Testing

/// A struct with a field of every kind.
private struct Everything: RuleParameters {
  var range = Interval(lower: nil, upper: nil)
  var number = Rational(0)
  var rounding = Rounding.exact
  var roundings: [Rounding] = []
  var day: CivilDate?
  var texts: [String] = []
  var days: [CivilDate] = []

  static var fields: [ParameterField<Everything>] {
    let doc = Bilingual(zh: "说明", en: "meaning")
    return [
      .interval("range", \.range, doc), .number("number", \.number, doc),
      .choice("rounding", \.rounding, doc), .choices("roundings", \.roundings, doc),
      .date("day", \.day, doc), .texts("texts", \.texts, doc),
      .days("days", \.days, doc),
    ]
  }

  /// Reads one field.
  static func reading(_ key: String, _ content: Setting.Content) throws -> Everything {
    let field = try #require(fields.first { $0.key == key })
    var parameters = Everything()
    try field.read(&parameters, at(1, content))
    return parameters
  }
}

/// A setting on a line.
private func at(_ line: Int, _ content: Setting.Content) -> Setting {
  Setting(content, at: place(line))
}

private func place(_ line: Int) -> PolicyPlace {
  PolicyPlace(file: "test.yaml", source: SourcePlace(line: line, column: 1))
}

/// A map of one line a key.
private func map(_ entries: (String, String)...) -> Setting.Content {
  .map(
    entries.enumerated().map { index, entry in
      let place = place(index + 2)
      return Setting.Entry(
        key: entry.0, place: place, value: Setting(.number(entry.1), at: place))
    })
}

struct ParameterFieldTests {
  @Test func `ranges spell their strictness`() throws {
    #expect(try Everything.reading("range", map(("more-than", "215"))).range == .moreThan(215))
    #expect(try Everything.reading("range", map(("at-least", "215"))).range == .atLeast(215))
    #expect(try Everything.reading("range", map(("less-than", "9"))).range == .lessThan(9))
    #expect(try Everything.reading("range", map(("at-most", "9"))).range == .atMost(9))
    let both = try Everything.reading("range", map(("at-least", "0.65"), ("at-most", "0.8"))).range
    #expect(both.contains(Rational(65, over: 100)) && both.contains(Rational(8, over: 10)))
    #expect(!both.contains(Rational(649, over: 1000)) && !both.contains(Rational(801, over: 1000)))
    let exact = try Everything.reading("range", map(("exactly", "0.75"))).range
    #expect(exact.contains(Rational(3, over: 4)) && !exact.contains(Rational(76, over: 100)))
  }

  @Test func `ranges that contradict themselves are refused at their place`() {
    let wrong: [(Setting.Content, line: Int)] = [
      (map(), 1), (.number("5"), 1), (map(("above", "5")), 2), (map(("at-least", "x")), 2),
      (map(("at-least", "5"), ("more-than", "6")), 3), (map(("at-most", "5"), ("exactly", "6")), 3),
      (map(("exactly", "5"), ("at-most", "6")), 3), (map(("at-least", "9"), ("at-most", "8")), 1),
    ]
    for (content, line) in wrong {
      let error = #expect(throws: SettingError.self) { try Everything.reading("range", content) }
      #expect(error?.place == place(line))
    }
  }

  @Test func `words are read by their spelling in the policy`() throws {
    #expect(try Everything.reading("rounding", .text("half-even")).rounding == .halfEven)
    let words = Setting.Content.list([at(2, .text("half-up")), at(3, .text("exact"))])
    #expect(try Everything.reading("roundings", words).roundings == [.halfUp, .exact])
    let wrong = Setting.Content.list([at(2, .text("half-up")), at(3, .text("halfUp"))])
    let error = #expect(throws: SettingError.self) { try Everything.reading("roundings", wrong) }
    #expect(error?.place == place(3))
    #expect(throws: SettingError.self) { try Everything.reading("rounding", .text("up")) }
    #expect(throws: SettingError.self) { try Everything.reading("rounding", .flag(true)) }
    #expect(throws: SettingError.self) { try Everything.reading("roundings", .text("exact")) }
  }

  @Test func `dates keep their precision and must exist`() throws {
    #expect(try Everything.reading("day", .text("2024-10-22")).day == CivilDate("2024-10-22"))
    #expect(try Everything.reading("day", .number("2024")).day?.precision == .year)
    for content in [Setting.Content.text("2024-02-30"), .text("soon"), .number("20"), .null] {
      #expect(throws: SettingError.self) { try Everything.reading("day", content) }
    }
  }

  @Test func `days are exact, and a wrong one is refused at its place`() throws {
    let list = Setting.Content.list([at(2, .text("2024-10-01")), at(3, .text("2024-10-02"))])
    #expect(
      try Everything.reading("days", list).days
        == [CivilDate("2024-10-01"), CivilDate("2024-10-02")].compactMap(\.self))
    for wrong in ["2024-10", "2024", "2024-02-30", "soon"] {
      let error = #expect(throws: SettingError.self) {
        try Everything.reading("days", .list([at(2, .text("2024-10-01")), at(3, .text(wrong))]))
      }
      #expect(error?.place == place(3))
    }
    #expect(throws: SettingError.self) { try Everything.reading("days", .text("2024-10-01")) }
  }

  @Test func `numbers and texts are what they say`() throws {
    #expect(try Everything.reading("number", .number("2.3")).number == Rational(23, over: 10))
    #expect(throws: SettingError.self) { try Everything.reading("number", .text("2.3")) }
    #expect(throws: SettingError.self) { try Everything.reading("number", .number("1e3")) }
    let list = Setting.Content.list([at(2, .text("甲")), at(3, .text("乙"))])
    #expect(try Everything.reading("texts", list).texts == ["甲", "乙"])
    let error = #expect(throws: SettingError.self) {
      try Everything.reading("texts", .list([at(2, .text("甲")), at(3, .number("1"))]))
    }
    #expect(error?.place == place(3))
  }
}
