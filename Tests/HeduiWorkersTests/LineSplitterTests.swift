// SPDX-License-Identifier: Apache-2.0

import HeduiWorkers
import Testing

struct LineSplitterTests {
  /// The lines of a text that comes in pieces of a size.
  private func events(_ text: String, longest: Int, piece: Int) -> [LineSplitter.Event] {
    var splitter = LineSplitter(longest: longest)
    var events: [LineSplitter.Event] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      splitter.add(rest.prefix(piece)) { events.append($0) }
      rest = rest.dropFirst(piece)
    }
    splitter.end { events.append($0) }
    return events
  }

  @Test(arguments: [1, 2, 3, 7, 100])
  func `lines are the same however they come`(piece: Int) {
    #expect(
      events("ab\n\n12345\n123456\nc", longest: 5, piece: piece) == [
        .line(Array("ab".utf8)), .line([]), .line(Array("12345".utf8)), .tooLong(6),
        .line(Array("c".utf8)),
      ])
  }

  @Test func `a line that never ends is counted and not kept`() {
    #expect(
      events(String(repeating: "x", count: 10_000), longest: 10, piece: 64) == [.tooLong(10_000)])
    #expect(events("", longest: 10, piece: 1) == [])
    #expect(events("a\n", longest: 10, piece: 1) == [.line([0x61])])
  }
}
