// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// The dates that stand in a line as read from a picture: 2024年9月3日, 2024.9.3, 2024-09-03, 二〇二四年九月三日,
/// full-width or with spaces.
enum SeenDates {
  /// All of them, in order; what is no day of the calendar is left out.
  static func dates(in text: String) -> [CivilDate] {
    let marks = text.unicodeScalars.map(Mark.init)
    var dates: [CivilDate] = []
    var at = 0
    while at < marks.count {
      if let (date, end) = date(marks, at) {
        dates.append(date)
        at = end
      } else {
        at += 1
      }
    }
    return dates
  }

  /// What a character is in a date.
  private enum Mark: Equatable {
    case digit(Int)
    /// 十.
    case ten
    case separator
    case space
    case other

    init(_ scalar: Unicode.Scalar) {
      let folded = (0xFF10...0xFF19).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      if (48...57).contains(folded) {
        self = .digit(Int(folded) - 48)
      } else if let value = "〇一二三四五六七八九".unicodeScalars.firstIndex(of: scalar) {
        let digits = "〇一二三四五六七八九".unicodeScalars
        self = .digit(digits.distance(from: digits.startIndex, to: value))
      } else if "零○".unicodeScalars.contains(scalar) {
        self = .digit(0)
      } else if scalar == "十" {
        self = .ten
      } else if "年月./-．／－—–·。,，、:：午牛乍".unicodeScalars.contains(scalar) {
        // 午, 牛 and 乍 are what 年 is taken for.
        self = .separator
      } else if scalar.properties.isWhitespace {
        self = .space
      } else {
        self = .other
      }
    }
  }

  /// A date that begins at a place, and where it ends.
  private static func date(_ marks: [Mark], _ start: Int) -> (CivilDate, Int)? {
    if start > 0, case .digit = marks[start - 1] { return nil }
    var at = start
    guard let year = digits(marks, &at, 4), (1900...2100).contains(year), skip(marks, &at),
      let month = number(marks, &at), skip(marks, &at), let day = number(marks, &at),
      let date = CivilDate(year: year, month: month, day: day), date.precision == .day
    else { return nil }
    if at < marks.count {
      switch marks[at] {
      case .digit, .ten: return nil
      case .separator, .space, .other: break
      }
    }
    return (date, at)
  }

  private static func digits(_ marks: [Mark], _ at: inout Int, _ count: Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard at < marks.count, case .digit(let digit) = marks[at] else { return nil }
      value = value * 10 + digit
      at += 1
    }
    return value
  }

  /// One or two separators, as a misread one may come in two.
  private static func skip(_ marks: [Mark], _ at: inout Int) -> Bool {
    var found = 0
    while at < marks.count, found < 2, marks[at] == .separator || marks[at] == .space {
      if marks[at] == .separator { found += 1 }
      at += 1
    }
    while at < marks.count, marks[at] == .space { at += 1 }
    return found > 0
  }

  /// A number below a hundred: 9, 09, 九, 十, 十二, 二十, 三十一.
  private static func number(_ marks: [Mark], _ at: inout Int) -> Int? {
    var value: Int?
    var hasTen = false
    let start = at
    while at < marks.count, at - start < 3 {
      switch marks[at] {
      case .digit(let digit):
        if hasTen {
          guard let tens = value, tens % 10 == 0 else { return nil }
          value = tens + digit
        } else {
          guard at - start < 2 else { return value }
          value = (value ?? 0) * 10 + digit
        }
      case .ten:
        guard !hasTen else { return nil }
        hasTen = true
        value = (value ?? 1) * 10
      case .separator, .space, .other: return value
      }
      at += 1
    }
    return value
  }
}
