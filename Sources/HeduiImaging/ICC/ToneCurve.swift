// SPDX-License-Identifier: Apache-2.0

/// How a channel's values become light: the `curv` and `para` types of ICC.1:2022, 10.6 and 10.18.
enum ToneCurve: Sendable, Hashable {
  /// Light is a power of the value.
  case gamma(Double)
  /// Evenly spaced samples between which lines are drawn; at least two, 0 to 1.
  case table([Double])
  /// `(a·x + b)^g + e` from `d` on, `c·x + f` below.
  case parametric(g: Double, a: Double, b: Double, c: Double, d: Double, e: Double, f: Double)

  /// Most samples of a table; real ones have 1,024 to 4,096.
  private static let mostSamples = 65_536

  /// Reads a curve; nil when it is of another type, cut short or out of bounds.
  init?(_ bytes: ICCBytes) {
    switch bytes.signature(at: 0) {
    case "curv": self.init(curve: bytes)
    case "para": self.init(parametric: bytes)
    default: return nil
    }
  }

  private init?(curve bytes: ICCBytes) {
    guard let count = bytes.uint32(at: 8), count <= ToneCurve.mostSamples else { return nil }
    if count == 0 {
      self = .gamma(1)
      return
    }
    guard let values = bytes.part(at: 12, count: 2 * count) else { return nil }
    if count == 1 {
      guard let gamma = values.uint16(at: 0), gamma > 0 else { return nil }
      self = .gamma(Double(gamma) / 256)
      return
    }
    self = .table((0..<count).map { Double(values.uint16(at: 2 * $0) ?? 0) / 65_535 })
  }

  private init?(parametric bytes: ICCBytes) {
    let counts = [1, 3, 4, 5, 7]
    guard let kind = bytes.uint16(at: 8), counts.indices.contains(kind) else { return nil }
    let values = (0..<counts[kind]).compactMap { bytes.fixed(at: 12 + 4 * $0) }
    guard values.count == counts[kind], values[0] > 0 else { return nil }
    let isOffset = kind == 1 || kind == 2
    let scale = kind == 0 ? 1 : values[1]
    guard scale > 0 else { return nil }
    let shift = kind == 0 ? 0 : values[2]
    self = .parametric(
      g: values[0], a: scale, b: shift,
      c: kind >= 3 ? values[3] : 0,
      d: isOffset ? -shift / scale : kind >= 3 ? values[4] : 0,
      e: kind == 2 ? values[3] : kind == 4 ? values[5] : 0,
      f: kind == 2 ? values[3] : kind == 4 ? values[6] : 0)
  }

  /// Linear light of a value, both 0 to 1.
  func light(_ value: Double) -> Double {
    let light: Double
    switch self {
    case .gamma(let exponent):
      light = power(value, exponent)
    case .table(let samples):
      let place = min(1, max(0, value)) * Double(samples.count - 1)
      let index = min(samples.count - 2, Int(place))
      light = samples[index] + (samples[index + 1] - samples[index]) * (place - Double(index))
    case .parametric(let g, let a, let b, let c, let d, let e, let f):
      light = value >= d ? power(a * value + b, g) + e : c * value + f
    }
    return light.isFinite ? min(1, max(0, light)) : 0
  }
}
