// SPDX-License-Identifier: Apache-2.0
import HeduiModel

/// Reads a date in the forms that people write: `2024-07-15`, `2024.7`, `2024年7月15日`, `20240715`,
/// `二〇二四年七月十五日`, `贰零贰肆年柒月`, also in full-width digits and with any kind of dash.
///
/// White space around it and invisible characters from copying do not count. What could be understood in
/// two ways is refused, never guessed.
func readDate(_ text: String) -> Result<CivilDate, TextProblem> {
  let cleaned = plainDate(text)
  if let date = CivilDate(cleaned) ?? compactDate(cleaned) { return .success(date) }
  if let numbers = chineseNumbers(cleaned) {
    if let date = date(of: numbers) { return .success(date) }
    return .failure(TextProblem(message: impossible(.text(shown(text))), isImpossible: true))
  }
  return .failure(dateProblem(cleaned, written: shown(text)))
}

/// `2024-07-15` and `2024-07`, told by their bytes; nil for whatever is not exactly that.
func usualDate(_ text: UnsafeBufferPointer<UInt8>) -> CivilDate? {
  let isMonth = text.count == 7
  guard isMonth || text.count == 10, text[4] == UInt8(ascii: "-") else { return nil }
  guard let year = number(text[..<4]), let month = number(text[5..<7]), month > 0 else {
    return nil
  }
  if isMonth { return CivilDate(year: year, month: month) }
  guard text[7] == UInt8(ascii: "-"), let day = number(text[8...]), day > 0 else { return nil }
  return CivilDate(year: year, month: month, day: day)
}

/// The number that a few digits make; nil for other bytes.
private func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
  var number = 0
  for byte in digits {
    guard (0x30...0x39).contains(byte) else { return nil }
    number = number * 10 + Int(byte - 0x30)
  }
  return number
}

/// Full-width digits and letters, dashes and 号 in one form; white space and invisible characters out.
private func plainDate(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      result.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: result.append("-")
    case 0x53F7: result.append("日")
    default:
      if !scalar.isASCII, scalar.properties.isDefaultIgnorableCodePoint { continue }
      result.append(scalar)
    }
  }
  return trimmed(String(result))
}

/// `202407` and `20240715`.
private func compactDate(_ text: String) -> CivilDate? {
  guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), [6, 8].contains(text.utf8.count),
    let number = Int(text)
  else { return nil }
  let isMonth = text.utf8.count == 6
  let (year, rest) = number.quotientAndRemainder(dividingBy: isMonth ? 100 : 10_000)
  guard rest > 0 else { return nil }
  if isMonth { return CivilDate(year: year, month: rest) }
  return rest % 100 > 0 ? CivilDate(year: year, month: rest / 100, day: rest % 100) : nil
}

private func date(of numbers: [Int]) -> CivilDate? {
  guard !numbers.dropFirst().contains(0) else { return nil }
  return CivilDate(
    year: numbers[0], month: numbers.count > 1 ? numbers[1] : 0,
    day: numbers.count > 2 ? numbers[2] : 0)
}

/// The numbers of a date in Chinese numerals, year first; nil when it is not written so.
private func chineseNumbers(_ text: String) -> [Int]? {
  var numbers: [Int] = []
  var rest = Substring(text)
  for sign: Character in ["年", "月", "日"] where !rest.isEmpty {
    guard let end = rest.firstIndex(of: sign) else { return nil }
    let numeral = rest[..<end]
    guard let number = sign == "年" ? yearNumber(numeral) : smallNumber(numeral) else { return nil }
    numbers.append(number)
    rest = rest[rest.index(after: end)...]
  }
  return rest.isEmpty && !numbers.isEmpty ? numbers : nil
}

/// Four digits one by one, such as 二〇二四.
private func yearNumber(_ numeral: Substring) -> Int? {
  guard numeral.count == 4 else { return nil }
  var number = 0
  for character in numeral {
    guard let digit = chineseDigit(character) else { return nil }
    number = number * 10 + digit
  }
  return number
}

/// 1 to 39 as people count, such as 七, 十, 十五, 二十, 三十一, 廿一, 零七.
private func smallNumber(_ numeral: Substring) -> Int? {
  var rest = numeral
  if rest.count > 1, let first = rest.first, chineseDigit(first) == 0 { rest = rest.dropFirst() }
  var number = 0
  if let ten = rest.firstIndex(where: { $0 == "十" || $0 == "拾" }) {
    let tens = rest[..<ten]
    guard tens.count <= 1 else { return nil }
    guard let count = tens.first.map(chineseDigit) ?? 1, (1...3).contains(count) else { return nil }
    number = count * 10
    rest = rest[rest.index(after: ten)...]
    if rest.isEmpty { return number }
  } else if rest.first == "廿" || rest.first == "卅" {
    number = rest.first == "廿" ? 20 : 30
    rest = rest.dropFirst()
    if rest.isEmpty { return number }
  }
  guard rest.count == 1, let digit = rest.first.flatMap(chineseDigit) else { return nil }
  return number > 0 && digit == 0 ? nil : number + digit
}

private func chineseDigit(_ character: Character) -> Int? {
  switch character {
  case "〇", "零", "○": 0
  case "一", "壹": 1
  case "二", "贰", "貳": 2
  case "三", "叁", "參": 3
  case "四", "肆": 4
  case "五", "伍": 5
  case "六", "陆", "陸": 6
  case "七", "柒": 7
  case "八", "捌": 8
  case "九", "玖": 9
  default: nil
  }
}

/// Says why a text is no date that can be used.
private func dateProblem(_ text: String, written: String) -> TextProblem {
  let value = Value.text(written)
  if let numbers = plainNumbers(text) {
    if numbers[0] >= 1000 && !(1900...2199).contains(numbers[0]) {
      return TextProblem(message: distantYear(value), isImpossible: true)
    }
    if date(of: numbers) == nil {
      return TextProblem(message: impossible(value), isImpossible: true)
    }
  }
  if text.contains("至今") || text.contains("目前") { return TextProblem(message: openEnd(value)) }
  if text.contains("T") && text.contains(":") { return TextProblem(message: timestamp(value)) }
  if text.contains("O") || text.contains("o") || text.contains("l") {
    let mended = text.map { "Oo".contains($0) ? "0" : $0 == "l" ? "1" : String($0) }.joined()
    let chinese = text.contains("年") && !text.contains { $0.isASCII && $0.isNumber }
    let suggestion = chinese ? mended.replacing("0", with: "〇") : mended
    return TextProblem(message: letters(value, .text(suggestion)))
  }
  if isDayFirst(text) { return TextProblem(message: dayFirst(value)) }
  if text.contains(where: { "甲乙丙丁戊己庚辛壬癸初腊正农".contains($0) }) {
    return TextProblem(message: lunar(value))
  }
  if text.unicodeScalars.contains(where: { $0.properties.numericType == .decimal && !$0.isASCII }) {
    return TextProblem(message: foreignDigits(value))
  }
  return TextProblem(message: noDate(value))
}

/// The numbers of what has the shape of a date in digits, year first; nil for other shapes.
private func plainNumbers(_ text: String) -> [Int]? {
  let isDigit = { (character: Character) in character.isASCII && character.isNumber }
  let parts = text.split(whereSeparator: { "-./年月日".contains($0) })
  guard parts.allSatisfy({ $0.allSatisfy(isDigit) }), let year = parts.first else { return nil }
  if parts.count == 1, [6, 8].contains(year.count) {
    let rest = year.dropFirst(4)
    return [year.prefix(4), rest.prefix(2), rest.dropFirst(2)].compactMap { Int($0) }
  }
  guard year.count == 4, parts.count <= 3, parts.dropFirst().allSatisfy({ $0.count <= 2 }) else {
    return nil
  }
  return parts.compactMap { Int($0) }
}

/// `03/04/2024` and the like.
private func isDayFirst(_ text: String) -> Bool {
  let parts = text.split(whereSeparator: { "-./".contains($0) })
  return parts.count == 3 && parts[0].count <= 2 && parts[2].count == 4
    && parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
}

private let impossible = MessageTemplate(
  zh: "「{0}」这一天不存在；请核对日期", en: "the date {0} does not exist; look it up again")
private let distantYear = MessageTemplate(
  zh: "「{0}」的年份不在 1900–2199 之间；请核对日期",
  en: "the year of {0} is not within 1900 to 2199; look it up again")
private let openEnd = MessageTemplate(
  zh: "「{0}」不是日期，此处需要确定的日期，如 2024-07-15",
  en: "{0} is no date and a certain one is needed here, such as 2024-07-15")
private let timestamp = MessageTemplate(
  zh: "「{0}」带有时刻或时区，换算后可能差一天；请只写北京时间的日期，如 2024-07-15",
  en:
    "{0} has a time or zone and may be another day in Beijing; write only the date there, such as "
    + "2024-07-15")
private let letters = MessageTemplate(
  zh: "日期「{0}」中有字母（O、l）；是否应为「{1}」",
  en: "letters (O, l) stand in the date {0}; {1} may be meant")
private let dayFirst = MessageTemplate(
  zh: "「{0}」的日和月可能混淆；请写成 年-月-日，如 2024-07-15",
  en: "day and month of {0} could be either; write year-month-day, such as 2024-07-15")
private let lunar = MessageTemplate(
  zh: "「{0}」像是农历或干支；请写公历日期，如 2024-07-15",
  en: "{0} looks like a lunar date; write the Gregorian one, such as 2024-07-15")
private let foreignDigits = MessageTemplate(
  zh: "「{0}」用了其他文字的数字；请用 0–9", en: "{0} has digits of another script; write 0 to 9")
private let noDate = MessageTemplate(
  zh: "「{0}」不是可识别的日期；请写成 2024-07-15、2024-07 或 2024",
  en: "{0} is no date that can be read; write 2024-07-15, 2024-07 or 2024")
