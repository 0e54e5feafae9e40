// SPDX-License-Identifier: Apache-2.0

import Hedui

/// A line on stderr while a long run goes on and a person is looking: count, rate, time left.
struct Progress {
  private let total: Int
  private let language: Language
  private let isWatched: Bool
  private let start = ContinuousClock.now
  private var lastDrawn: ContinuousClock.Instant
  private var done = 0
  private var isShown = false

  /// Makes a progress line for a number of inputs.
  init(total: Int, language: Language) {
    self.total = total
    self.language = language
    isWatched = Terminal.isError && total > 5
    lastDrawn = start
  }

  /// Counts an input as done; draws at most ten times a second, and not within the first second.
  mutating func advance() {
    done += 1
    guard isWatched, done < total else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(1), now - lastDrawn > .milliseconds(100) else { return }
    lastDrawn = now
    isShown = true
    let seconds = (now - start) / .seconds(1)
    writeToStandardError("\r\u{1B}[K" + line(after: seconds))
  }

  /// Takes the line away; before anything else is written to the same terminal, and at the end.
  mutating func clear() {
    guard isShown else { return }
    isShown = false
    writeToStandardError("\r\u{1B}[K")
  }

  private func line(after seconds: Double) -> String {
    let rate = Double(done) / max(seconds, 0.001)
    let left = Int((Double(total - done) / max(rate, 0.001)).rounded(.up))
    let share = done * 100 / max(total, 1)
    let speed = rate < 10 ? "\(Int(rate * 10) / 10).\(Int(rate * 10) % 10)" : "\(Int(rate))"
    return language == .zh
      ? "已检查 \(done)/\(total)（\(share)%），每秒 \(speed) 份，还需约 \(time(left))"
      : "\(done)/\(total) checked (\(share)%), \(speed) a second, about \(time(left)) left"
  }

  private func time(_ seconds: Int) -> String {
    let (minutes, rest) = seconds.quotientAndRemainder(dividingBy: 60)
    if language == .zh { return minutes > 0 ? "\(minutes) 分 \(rest) 秒" : "\(rest) 秒" }
    return minutes > 0 ? "\(minutes) min \(rest) s" : "\(rest) s"
  }
}
