// SPDX-License-Identifier: Apache-2.0

extension Value {
  /// The value as a person reads it, with its unit.
  public func text(in language: Language) -> String {
    switch self {
    case .integer(let number, let unit):
      withUnit(grouped(number), unit, language)
    case .decimal(let number, .share):
      fixed(number * 100, decimals: 1) + "%"
    case .decimal(let number, let unit):
      withUnit(fixed(number, decimals: unit == .none ? 2 : 1), unit, language)
    case .ratio(let fraction):
      fixed(fraction.approximation, decimals: 4)
    case .interval(let interval, let unit):
      intervalText(interval, unit, language)
    case .size(let width, let height):
      "\(width)×\(height)"
    case .date(let date):
      date.description
    case .text(let text):
      text
    case .term(_, let name):
      name.text(in: language)
    case .list(let values):
      values.map { $0.text(in: language) }.joined(separator: language == .zh ? "、" : ", ")
    case .message(let message):
      message.text(in: language)
    }
  }
}

private func withUnit(_ number: String, _ unit: Unit, _ language: Language) -> String {
  switch (unit, language) {
  case (.none, _), (.count, _), (.lightness, _), (.share, _): number
  case (.bytes, .zh): number + " 字节"
  case (.bytes, .en): number + " bytes"
  case (.pixels, .zh): number + " 像素"
  case (.pixels, .en): number + " px"
  case (.deltaE, _): "ΔE " + number
  case (.days, .zh): number + " 天"
  case (.days, .en): number + " days"
  }
}

private func intervalText(_ interval: Interval, _ unit: Unit, _ language: Language) -> String {
  if let lower = interval.lower, let upper = interval.upper, lower == upper {
    return (language == .zh ? "等于 " : "exactly ") + boundText(lower.value, unit, language)
  }
  var parts: [String] = []
  if let lower = interval.lower {
    let word =
      switch (lower.isInclusive, language) {
      case (true, .zh): "不小于 "
      case (false, .zh): "大于 "
      case (true, .en): "at least "
      case (false, .en): "more than "
      }
    parts.append(word + boundText(lower.value, unit, language))
  }
  if let upper = interval.upper {
    let word =
      switch (upper.isInclusive, language) {
      case (true, .zh): "不大于 "
      case (false, .zh): "小于 "
      case (true, .en): "at most "
      case (false, .en): "less than "
      }
    parts.append(word + boundText(upper.value, unit, language))
  }
  if parts.isEmpty { return language == .zh ? "任意" : "anything" }
  return parts.joined(separator: language == .zh ? " 且" : " and ")
}

private func boundText(_ value: Rational, _ unit: Unit, _ language: Language) -> String {
  if value.numerator % value.denominator == 0 {
    return withUnit(grouped(value.numerator / value.denominator), unit, language)
  }
  return withUnit(shortest(value.approximation), unit, language)
}

/// A double in its shortest exact form, without a trailing `.0`.
private func shortest(_ number: Double) -> String {
  let text = "\(number)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

/// A whole number with commas between thousands; numbers below 10,000 stay plain.
private func grouped(_ number: Int) -> String {
  guard number.magnitude >= 10_000 else { return "\(number)" }
  var digits = Array("\(number.magnitude)")
  var place = digits.count - 3
  while place > 0 {
    digits.insert(",", at: place)
    place -= 3
  }
  return (number < 0 ? "-" : "") + String(digits)
}

/// A number with a fixed count of decimals, rounded half up, the same on every machine and locale.
private func fixed(_ number: Double, decimals: Int) -> String {
  guard number.isFinite, number.magnitude < 1e15 else { return "\(number)" }
  var scale = 1
  for _ in 0..<decimals { scale *= 10 }
  let scaled = Int((number.magnitude * Double(scale)).rounded())
  let sign = number < 0 && scaled != 0 ? "-" : ""
  guard decimals > 0 else { return sign + "\(scaled)" }
  let fraction = "\(scaled % scale)"
  let padding = String(repeating: "0", count: decimals - fraction.count)
  return sign + "\(scaled / scale)." + padding + fraction
}
