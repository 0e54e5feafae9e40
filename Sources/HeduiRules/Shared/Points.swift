// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// A score as people write it: whole where it is, else with decimals.
func points(_ score: Rational) -> Value {
  score.numerator % score.denominator == 0
    ? .integer(score.numerator / score.denominator) : .decimal(score.approximation)
}

/// The exact sum of decimals; nil when it is beyond what can be added exactly.
package func exactSum(_ numbers: [Rational]) -> Rational? {
  let scale = numbers.reduce(1) { max($0, $1.denominator) }
  var sum = 0
  for number in numbers {
    guard scale % number.denominator == 0 else { return nil }
    let (scaled, isTooLarge) = number.numerator.multipliedReportingOverflow(
      by: scale / number.denominator)
    let (next, isBeyond) = sum.addingReportingOverflow(scaled)
    if isTooLarge || isBeyond { return nil }
    sum = next
  }
  return Rational(sum, over: scale)
}
