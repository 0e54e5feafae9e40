// SPDX-License-Identifier: Apache-2.0

import HeduiModel

extension JSONWriter {
  /// A typed value: numbers as numbers, ranges with their strictness spelled out, words as their codes.
  mutating func value(_ value: Value, _ language: Language) {
    switch value {
    case .integer(let number, _): self.number(number)
    case .decimal(let number, _): self.number(rounded(number))
    case .ratio(let fraction): number(rounded(fraction.approximation))
    case .interval(let interval, let unit): self.interval(interval, unit)
    case .size(let width, let height):
      object { writer in
        writer.key("width", width)
        writer.key("height", height)
      }
    case .date(let date): string(date.description)
    case .text(let text): string(text)
    case .term(let code, _): string(code)
    case .list(let values): array(values) { $0.value($1, language) }
    case .message(let message): string(message.text(in: language))
    }
  }

  private mutating func interval(_ interval: Interval, _ unit: Unit) {
    object { writer in
      if let lower = interval.lower {
        writer.key(lower.isInclusive ? "atLeast" : "moreThan") { $0.bound(lower.value) }
      }
      if let upper = interval.upper {
        writer.key(upper.isInclusive ? "atMost" : "lessThan") { $0.bound(upper.value) }
      }
      if unit != .none { writer.key("unit", unit.rawValue) }
    }
  }

  private mutating func bound(_ value: Rational) {
    let (whole, rest) = value.numerator.quotientAndRemainder(dividingBy: value.denominator)
    if rest == 0 { number(whole) } else { number(value.approximation) }
  }

  /// Four decimals are all that a measure here is worth, and they print the same everywhere.
  private func rounded(_ number: Double) -> Double {
    guard number.magnitude < 1e11 else { return number }
    return (number * 10_000).rounded() / 10_000
  }
}
