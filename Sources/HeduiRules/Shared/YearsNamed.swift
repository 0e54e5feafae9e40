// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// The calendar years that a text names, each once, in the order of the text.
///
/// Four digits count as a year before 年, or before a sign that joins them to another year, as in
/// 2021-2023年 and 2021、2022年. So the year in the number of a standard (GB 50010-2010) does not count.
package func yearsNamed(in text: String) -> [Int] {
  var years: [Int] = []
  var joined: [Int] = []
  let bytes = Array(text.utf8)
  var place = 0
  while place < bytes.count {
    guard isDigit(bytes[place]), let year = fourDigits(bytes, at: place) else {
      place += 1
      continue
    }
    let isNumbersTail = joined.isEmpty && endsNumber(bytes, before: place)
    place = afterSpaces(bytes, from: place + 4)
    if isNumbersTail { continue }
    if follows("年", bytes, at: place) {
      for named in joined + [year] where !years.contains(named) { years.append(named) }
      joined = []
    } else if let next = afterJoiner(bytes, at: place), fourDigits(bytes, at: next) != nil {
      joined.append(year)
      place = next
    } else {
      joined = []
    }
  }
  return years
}

private let joiners = ["-", "–", "—", "~", "～", "－", "至", "到", "、", "和", "及", "，", ",", "/"]

/// A year from 1900 to 2199 in plain digits, with no digit on either side.
private func fourDigits(_ bytes: [UInt8], at place: Int) -> Int? {
  guard place + 4 <= bytes.count else { return nil }
  if place > 0, isDigit(bytes[place - 1]) { return nil }
  if place + 4 < bytes.count, isDigit(bytes[place + 4]) { return nil }
  var number = 0
  for byte in bytes[place..<(place + 4)] {
    guard isDigit(byte) else { return nil }
    number = number * 10 + Int(byte - 0x30)
  }
  return (1900...2199).contains(number) ? number : nil
}

/// Whether a hyphen after a digit stands before a place, as in the number of a standard.
private func endsNumber(_ bytes: [UInt8], before place: Int) -> Bool {
  place >= 2 && bytes[place - 1] == UInt8(ascii: "-") && isDigit(bytes[place - 2])
}

/// The place behind a sign that joins years; nil when there is none.
private func afterJoiner(_ bytes: [UInt8], at place: Int) -> Int? {
  joiners.first { follows($0, bytes, at: place) }
    .map { afterSpaces(bytes, from: place + $0.utf8.count) }
}

private func afterSpaces(_ bytes: [UInt8], from place: Int) -> Int {
  var place = place
  while place < bytes.count, bytes[place] == 0x20 { place += 1 }
  return place
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private func follows(_ sign: String, _ bytes: [UInt8], at place: Int) -> Bool {
  place < bytes.count && bytes[place...].starts(with: sign.utf8)
}
