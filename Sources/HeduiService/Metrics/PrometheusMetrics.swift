// SPDX-License-Identifier: Apache-2.0

package import CoreMetrics
import Synchronization

/// A backend of swift-metrics that keeps sums in memory and writes them in the text form of Prometheus.
///
/// A class because all handles lead to the same sums. Nothing is forgotten: labels must come from closed sets.
package final class PrometheusMetrics: MetricsFactory, Sendable {
  private struct State {
    var series: [SeriesKey: Series] = [:]
    var help: [String: String] = [:]
  }

  private let state = Mutex(State())

  /// Makes an empty backend.
  package init() {}

  /// Says what a metric tells; shown in front of it.
  package func describe(_ label: String, _ help: String) {
    state.withLock { $0.help[label] = help }
  }

  // MARK: Handles

  package func makeCounter(
    label: String, dimensions: [(String, String)]
  ) -> any CounterHandler {
    handle(label, dimensions) { .counter(0) }
  }

  package func makeFloatingPointCounter(
    label: String, dimensions: [(String, String)]
  ) -> any FloatingPointCounterHandler {
    handle(label, dimensions) { .counter(0) }
  }

  package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    handle(label, dimensions) { .gauge(0) }
  }

  package func makeRecorder(
    label: String, dimensions: [(String, String)], aggregate: Bool
  ) -> any RecorderHandler {
    handle(label, dimensions) { aggregate ? .histogram(Histogram()) : .gauge(0) }
  }

  package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    handle(label, dimensions) { .histogram(Histogram()) }
  }

  package func destroyCounter(_ handler: any CounterHandler) {}
  package func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
  package func destroyMeter(_ handler: any MeterHandler) {}
  package func destroyRecorder(_ handler: any RecorderHandler) {}
  package func destroyTimer(_ handler: any TimerHandler) {}

  private func handle(
    _ label: String, _ dimensions: [(String, String)], _ make: @Sendable () -> Series.Sum
  ) -> Series {
    let key = SeriesKey(label: label, dimensions: dimensions.map { [$0.0, $0.1] })
    return state.withLock { state in
      if let series = state.series[key] { return series }
      let series = Series(make())
      state.series[key] = series
      return series
    }
  }

  // MARK: Text

  /// All sums, in the order of their names.
  package var text: String {
    let (series, help) = state.withLock { ($0.series, $0.help) }
    var text = ""
    var last = ""
    for (key, series) in series.sorted(by: { $0.key < $1.key }) {
      let sum = series.sum
      if key.label != last {
        last = key.label
        if let help = help[last] { text += "# HELP \(last) \(help)\n" }
        text += "# TYPE \(last) \(sum.kind)\n"
      }
      text += sum.lines(key)
    }
    return text
  }
}

/// A metric with its labels.
struct SeriesKey: Hashable, Comparable {
  let label: String
  let dimensions: [[String]]

  static func < (one: SeriesKey, other: SeriesKey) -> Bool {
    if one.label != other.label { return one.label < other.label }
    return one.dimensions.lexicographicallyPrecedes(other.dimensions) {
      $0.lexicographicallyPrecedes($1)
    }
  }

  /// The metric as it stands in front of a number.
  func name(_ suffix: String = "", _ more: [[String]] = []) -> String {
    let labels = (dimensions + more).map { pair in
      let value = pair[1].replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        .replacing("\n", with: "\\n")
      return "\(pair[0])=\"\(value)\""
    }
    return label + suffix + (labels.isEmpty ? "" : "{\(labels.joined(separator: ","))}")
  }
}

/// How often values fell below bounds, in seconds.
struct Histogram: Sendable {
  static let bounds = [
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300,
  ]
  var counts = [Int](repeating: 0, count: Histogram.bounds.count)
  var count = 0
  var total = 0.0

  mutating func add(_ value: Double) {
    count += 1
    total += value
    for (index, bound) in Self.bounds.enumerated() where value <= bound { counts[index] += 1 }
  }
}

/// One sum; a class because handles share it.
final class Series: CounterHandler, FloatingPointCounterHandler, MeterHandler, RecorderHandler,
  TimerHandler, Sendable
{
  enum Sum: Sendable {
    case counter(Double)
    case gauge(Double)
    case histogram(Histogram)

    var kind: String {
      switch self {
      case .counter: "counter"
      case .gauge: "gauge"
      case .histogram: "histogram"
      }
    }

    func lines(_ key: SeriesKey) -> String {
      switch self {
      case .counter(let number), .gauge(let number): return "\(key.name()) \(number.shown)\n"
      case .histogram(let histogram):
        var text = ""
        for (bound, count) in zip(Histogram.bounds, histogram.counts) {
          text += "\(key.name("_bucket", [["le", bound.shown]])) \(count)\n"
        }
        text += "\(key.name("_bucket", [["le", "+Inf"]])) \(histogram.count)\n"
        text += "\(key.name("_sum")) \(histogram.total.shown)\n"
        return text + "\(key.name("_count")) \(histogram.count)\n"
      }
    }
  }

  private let state: Mutex<Sum>

  init(_ sum: Sum) { state = Mutex(sum) }

  var sum: Sum { state.withLock { $0 } }

  private func add(_ number: Double) {
    state.withLock { sum in
      switch sum {
      case .counter(let old): sum = .counter(old + number)
      case .gauge(let old): sum = .gauge(old + number)
      case .histogram(var histogram):
        histogram.add(number)
        sum = .histogram(histogram)
      }
    }
  }

  func increment(by amount: Int64) { add(Double(amount)) }
  func increment(by amount: Double) { add(amount) }
  func decrement(by amount: Double) { add(-amount) }
  func set(_ value: Int64) { set(Double(value)) }
  func set(_ value: Double) {
    state.withLock { if case .gauge = $0 { $0 = .gauge(value) } }
  }
  func record(_ value: Int64) { record(Double(value)) }
  func record(_ value: Double) {
    if case .gauge = sum { set(value) } else { add(value) }
  }
  func recordNanoseconds(_ duration: Int64) { add(Double(duration) / 1e9) }
  func reset() { state.withLock { if case .counter = $0 { $0 = .counter(0) } } }
}

extension Double {
  /// Whole numbers without a point.
  fileprivate var shown: String {
    self == rounded() && magnitude < 1e15 ? "\(Int(self))" : "\(self)"
  }
}
