// SPDX-License-Identifier: Apache-2.0

/// `base` to the power of `exponent` for a base above 0; 0 for any other base.
///
/// Written out because the standard library has no powers and the C library's last digits differ from
/// machine to machine: a mended photo has the same bytes everywhere. Good to about 1e-14.
package func power(_ base: Double, _ exponent: Double) -> Double {
  guard base > 0, base.isFinite, exponent.isFinite else { return 0 }
  let logarithm = exponent * binaryLogarithm(base)
  guard logarithm > -1_022 else { return 0 }
  guard logarithm < 1_023 else { return .greatestFiniteMagnitude }
  return powerOfTwo(logarithm)
}

private let naturalLogarithmOfTwo = 0.693_147_180_559_945_309_4

/// Series of the area tangent on a significand between √½ and √2.
private func binaryLogarithm(_ number: Double) -> Double {
  var exponent = Double(number.exponent)
  var significand = number.significand
  if significand > 1.414_213_562_373_095 {
    significand /= 2
    exponent += 1
  }
  let share = (significand - 1) / (significand + 1)
  let square = share * share
  var term = share
  var sum = 0.0
  var odd = 1.0
  while odd < 22 {
    sum += term / odd
    term *= square
    odd += 2
  }
  return exponent + 2 * sum / naturalLogarithmOfTwo
}

/// Series of the exponential function on a rest between -½ and ½.
private func powerOfTwo(_ exponent: Double) -> Double {
  let whole = exponent.rounded()
  let rest = (exponent - whole) * naturalLogarithmOfTwo
  var term = 1.0
  var sum = 1.0
  for number in 1...16 {
    term *= rest / Double(number)
    sum += term
  }
  return Double(sign: .plus, exponent: Int(whole), significand: sum)
}
