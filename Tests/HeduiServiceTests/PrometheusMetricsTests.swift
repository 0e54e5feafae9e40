// SPDX-License-Identifier: Apache-2.0

import CoreMetrics
import HeduiService
import Testing

struct PrometheusMetricsTests {
  @Test func `sums are written as Prometheus reads them`() {
    let backend = PrometheusMetrics()
    backend.describe("a_total", "Things.")
    Counter(label: "a_total", dimensions: [("x", "q\"\\\n")], factory: backend).increment(by: 2)
    Counter(label: "a_total", dimensions: [("x", "b")], factory: backend).increment()
    Counter(label: "a_total", dimensions: [("x", "b")], factory: backend).increment()
    Gauge(label: "g", dimensions: [], factory: backend).record(1.5)
    Meter(label: "m", dimensions: [], factory: backend).set(7)
    #expect(
      backend.text == """
        # HELP a_total Things.
        # TYPE a_total counter
        a_total{x="b"} 2
        a_total{x="q\\"\\\\\\n"} 2
        # TYPE g gauge
        g 1.5
        # TYPE m gauge
        m 7

        """)
  }

  @Test func `times fall into their buckets`() {
    let backend = PrometheusMetrics()
    let timer = Timer(label: "t", dimensions: [], factory: backend)
    timer.recordMilliseconds(2)
    timer.recordMilliseconds(40)
    timer.recordSeconds(1_000)
    let lines = backend.text.split(separator: "\n")
    #expect(lines.contains("t_bucket{le=\"0.001\"} 0"))
    #expect(lines.contains("t_bucket{le=\"0.0025\"} 1"))
    #expect(lines.contains("t_bucket{le=\"0.05\"} 2"))
    #expect(lines.contains("t_bucket{le=\"+Inf\"} 3"))
    #expect(lines.contains("t_count 3"))
  }
}
