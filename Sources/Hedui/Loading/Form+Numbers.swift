// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// The most characters of a text of several lines, such as 本人述职.
let longestParagraph = 20_000

extension Form where Value == Bool {
  /// `true` or `false`, also 是 and 否.
  static var flag: Form<Bool> {
    Form(.flag) { node, reader in
      if node.kind == .flag { return node.hasText("true") }
      switch (node.kind, trimmed(node.text)) {
      case (.text, "是"), (.text, "yes"): return true
      case (.text, "否"), (.text, "no"): return false
      default: return reader.refuse(node, needing: .flag)
      }
    }
  }
}

extension Form where Value == Int {
  /// A whole number of at most nine digits.
  static var integer: Form<Int> {
    Form(.integer) { node, reader in
      let text = trimmed(node.text)
      guard node.kind == .number || node.kind == .text, text.utf8.count <= 9,
        let number = Int(text), number >= 0
      else { return reader.refuse(node, needing: .integer) }
      return number
    }
  }
}

extension Form where Value == Rational {
  /// A number that is not below zero, read exactly.
  static var decimal: Form<Rational> {
    Form(.decimal) { node, reader in
      let text = trimmed(node.text)
      guard node.kind == .number || node.kind == .text, text.utf8.count <= 12,
        let number = Rational(decimal: text), number >= Rational(0)
      else { return reader.refuse(node, needing: .decimal) }
      return number
    }
  }
}

extension Form where Value == String {
  /// Text of several lines.
  static var paragraph: Form<String> {
    let info = FormInfo.text(longest: longestParagraph)
    return Form(info) { node, reader in
      guard node.kind == .text || node.kind == .number else {
        return reader.refuse(node, needing: info)
      }
      let length = node.withText(characterCount)
      guard length <= longestParagraph else {
        reader.add(
          .tooLong, tooLong(.integer(length, .count), .integer(longestParagraph, .count)),
          at: node)
        return nil
      }
      return node.text
    }
  }
}

/// The characters of a text: each has one byte that does not go on with another.
private func characterCount(_ text: UnsafeBufferPointer<UInt8>) -> Int {
  var count = text.count
  var place = 0
  while place + 8 <= text.count {
    count -= EightBytes(text, at: place).continuations
    place += 8
  }
  for byte in text[place...] where isContinuation(byte) { count -= 1 }
  return count
}

extension Form where Value == CivilDate {
  /// A day, or a moment as in RFC 3339 (`2024-10-10T16:00:00Z`), which counts by the day that it is in
  /// China (UTC+8).
  static var moment: Form<CivilDate> {
    let date = Form<CivilDate>.date
    return Form(.moment) { node, reader in
      let text = trimmed(node.text)
      guard text.utf8.count >= 16,
        text.utf8.dropFirst(10).first.map({ $0 == 0x54 || $0 == 0x20 }) == true
      else { return date.read(node, &reader) }
      guard let day = dayInChina(text) else { return reader.refuse(node, needing: .moment) }
      return day
    }
  }
}

/// The day in China of `YYYY-MM-DDThh:mm[:ss[.fraction]][Z|±hh:mm]`; without a zone the time is China's.
private func dayInChina(_ text: String) -> CivilDate? {
  guard let day = CivilDate(String(text.prefix(10))), day.precision == .day else { return nil }
  var time = Substring(text.dropFirst(11))
  var offset = 8 * 60
  if time.hasSuffix("Z") {
    time.removeLast()
    offset = 0
  } else if let sign = time.lastIndex(where: { $0 == "+" || $0 == "-" }) {
    let zone = time[time.index(after: sign)...].split(separator: ":")
    guard zone.count == 2, let hours = Int(zone[0]), let minutes = Int(zone[1]),
      (0...14).contains(hours), (0..<60).contains(minutes)
    else { return nil }
    offset = (hours * 60 + minutes) * (time[sign] == "-" ? -1 : 1)
    time = time[..<sign]
  }
  let parts = time.split(separator: ":")
  guard (2...3).contains(parts.count), let hour = Int(parts[0]), let minute = Int(parts[1]),
    (0..<24).contains(hour), (0..<60).contains(minute)
  else { return nil }
  if parts.count == 3 {
    // Digits and a point: a number in Swift may also be hexadecimal.
    guard parts[2].utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }),
      let second = Double(parts[2]), second < 61
    else { return nil }
  }
  let minutes = hour * 60 + minute - offset + 8 * 60
  let shift = minutes < 0 ? -1 : minutes >= 24 * 60 ? 1 : 0
  return day.adding(days: shift)
}

private let tooLong = MessageTemplate(
  zh: "文字共 {0} 个字符，最多 {1} 个", en: "the text has {0} characters, at most {1} fit")

/// Stands where a required date is missing or wrong, which is already a fault; such a part is never
/// accepted.
let placeholderDate = CivilDate.earliest
