// SPDX-License-Identifier: Apache-2.0

import HeduiModel

extension Interval {
  /// What a rule says of a whole number that must lie within the interval.
  ///
  /// `outside` takes what was found and what is required, in this order.
  func outcome(of number: Int, _ unit: Unit = .none, outside: MessageTemplate) -> Outcome {
    outcome(.integer(number, unit), contains(number), unit, outside)
  }

  /// What a rule says of a measured number that must lie within the interval, compared in tenths as shown.
  ///
  /// `outside` takes what was found and what is required, in this order.
  func outcome(ofTenths number: Double, _ unit: Unit, outside: MessageTemplate) -> Outcome {
    outcome(.decimal(number, unit), containsTenths(number), unit, outside)
  }

  private func outcome(
    _ actual: Value, _ isInside: Bool, _ unit: Unit, _ outside: MessageTemplate
  ) -> Outcome {
    let expected = Value.interval(self, unit)
    if isInside { return .pass(Measurement(actual: actual, expected: expected)) }
    return .fail(Violation(outside(actual, expected), actual: actual, expected: expected))
  }
}
