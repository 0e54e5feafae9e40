// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import HeduiImaging
import HeduiModel
import HeduiScans
import Synchronization
import Testing

/// Reading with programs that stand in for Tesseract: shell scripts that hang, die or talk nonsense.
struct TesseractTests {
  private static let table = """
    level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
    5\t1\t1\t1\t1\t1\t10\t10\t40\t20\t96.5\t核对
    5\t1\t1\t1\t1\t2\t52\t10\t40\t20\t90.5\t无误
    """

  /// What a program does with a picture, once it has said that it knows Chinese.
  private func read(
    _ script: String, languages: String = "echo chi_sim", seconds: Double = 20,
    budget: WordBudget = WordBudget(seconds: 60, clock: { 0 }),
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws -> PageWords {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = folder.appending(path: "tesseract")
    try Data(
      "#!/bin/sh\nif [ \"$1\" = --list-langs ]; then\n\(languages)\nexit 0\nfi\n\(script)\n".utf8
    ).write(to: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    var options = TesseractOptions()
    options.path = program.path
    options.secondsPerCall = seconds
    options.isCancelled = isCancelled
    return try words(options, budget)
  }

  private func words(
    _ options: TesseractOptions, _ budget: WordBudget = WordBudget(seconds: 60, clock: { 0 })
  ) throws -> PageWords {
    let picture = Raster(width: 400, height: 300) { samples in
      samples.update(repeating: 255)
      for at in 60_000..<60_300 { samples[at] = 0 }
    }
    let file = try JPEGEncoder(quality: 90).encode(picture, capacity: 1 << 20)
    let pages = try WordSource.tesseract(options).words(
      ByteSource(file),
      WordSource.Request(
        .pages(.wholePage), sights: { () throws(FactError) in [] }, limits: .standard,
        budget: budget))
    return try #require(pages.count == 1 ? pages.first : nil)
  }

  private func reason(_ words: PageWords) -> String? {
    if case .unread(let message) = words { message.text(in: .en) } else { nil }
  }

  @Test func `the words of a line come together with their box and confidence`() throws {
    let words = try read("cat > /dev/null\ncat <<'END'\n\(Self.table)\nEND")
    guard case .read(let lines, extent: .wholePage) = words else {
      Issue.record("\(words)")
      return
    }
    #expect(lines.map(\.text) == ["核对无误"])
    #expect(abs((lines.first?.confidence ?? 0) - 0.935) < 0.001)
  }

  @Test func `a program that hangs is killed, and so is what it started`() throws {
    let marker = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    let words = try read(
      "(sleep 600; touch \(marker)) & echo $! > \(marker).pid\nwait", seconds: 0.3)
    #expect(reason(words)?.contains("took too long") == true)
    let text = try String(contentsOfFile: marker + ".pid", encoding: .utf8)
    let child = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    // Killed and perhaps not reaped yet by who adopted it; running it is not.
    let state = try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)
    #expect(state.map { $0.contains(") Z ") || $0.contains(") X ") } ?? true)
    try? FileManager.default.removeItem(atPath: marker + ".pid")
  }

  @Test func `a program that dies, fails or talks nonsense is said of that scan`() throws {
    #expect(reason(try read("kill -SEGV $$"))?.contains("signal 11") == true)
    #expect(reason(try read("echo no memory >&2; exit 3"))?.contains("3: no memory") == true)
    #expect(reason(try read("echo hello"))?.contains("no table") == true)
    #expect(reason(try read("head -c 5000 /dev/urandom"))?.contains("no table") == true)
    #expect(reason(try read("exit 0"))?.contains("no table") == true)
  }

  @Test func `a program that never stops talking is stopped`() throws {
    #expect(reason(try read("yes 0123456789"))?.contains("too much") == true)
    #expect(reason(try read("yes 0123456789 >&2", seconds: 0.3))?.contains("too long") == true)
  }

  @Test func `what cannot be run or knows no Chinese is told with what to install`() throws {
    var options = TesseractOptions()
    options.path = "/nonexistent/tesseract"
    #expect(reason(try words(options))?.contains("cannot be started") == true)
    #expect(reason(try read("exit 0", languages: "echo eng"))?.contains("chi_sim") == true)
    #expect(reason(try read("exit 0", languages: "exit 1"))?.contains("no Tesseract") == true)
  }

  @Test func `a run that is called off kills the program`() throws {
    let asked = Counter()
    let words = try read("sleep 600") { asked.next() > 3 }
    #expect(reason(words)?.contains("called off") == true)
  }

  @Test func `without time left nothing is started, and the reason names the seconds`() throws {
    let clock = Counter()
    let budget = WordBudget(seconds: 20, clock: { Double(clock.next()) * 30 })
    let first = try read("cat > /dev/null\ncat <<'END'\n\(Self.table)\nEND", budget: budget)
    #expect(reason(first) == nil)
    #expect(budget.remaining == 0)
    #expect(reason(try read("exit 1", budget: budget))?.contains("20 seconds") == true)
  }

  @Test func `the program sees none of our descriptors and its threads are bounded`() throws {
    let file = try FileHandle(forReadingFrom: URL(filePath: #filePath))
    defer { try? file.close() }
    let words = try read(
      "cat > /dev/null\nn=$(ls /proc/self/fd | wc -l)\n[ $n -le 4 ] || { echo $n open >&2; exit 9; }\n"
        + "[ \"$OMP_THREAD_LIMIT\" = 1 ] || exit 8\ncat <<'END'\n\(Self.table)\nEND")
    #expect(reason(words) == nil)
  }

  @Test(arguments: ["", "level", "level\tpage_num\tblock_num\n5\t1", "\n\n\n", "\u{FEFF}level"])
  func `what is no table or holds no words gives none`(text: String) {
    let words = RecognisedTable.words(in: Array(text.utf8), width: 10, height: 10)
    #expect(words == nil || words == [])
  }

  @Test func `boxes and numbers beyond the picture are cut or left out`() throws {
    let head =
      "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
    let rows = [
      "5\t1\t1\t1\t1\t1\t-50\t-9\t99999\t99999\t150\t甲",
      "5\t1\t1\t1\t2\t1\t99999999999999999999\t0\t1\t1\t90\t乙",
      "5\t1\t1\t1\t3\t1\t9223372036854775807\t9223372036854775807\t9223372036854775807\t1\tnan\t丙",
      "5\t1\t1\t1\t4\t1\t9223372036854775807\t0\t9223372036854775807\t1\t50\t丁",
    ]
    let words = try #require(
      RecognisedTable.words(
        in: Array((head + rows.joined(separator: "\n")).utf8), width: 100, height: 50))
    for word in words {
      #expect(word.box.x >= 0 && word.box.x + word.box.width <= 100)
      #expect(word.box.y >= 0 && word.box.y + word.box.height <= 50)
      #expect((0...1).contains(word.confidence))
    }
    #expect(words.map(\.text).sorted() == ["丁", "甲"])
  }
}

/// Counts from 0 up, each number once.
private final class Counter: Sendable {
  private let value = Atomic(0)
  func next() -> Int { value.add(1, ordering: .relaxed).oldValue }
}
