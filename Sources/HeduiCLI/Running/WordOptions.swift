// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
public import Hedui
import HeduiScans

extension WordDepth: ExpressibleByArgument {}

/// Which scans are read for words, and with what.
struct WordOptions: ParsableArguments {
  @Option(
    help: .init(
      """
      识别文字的 Tesseract 程序；默认看 HEDUI_TESSERACT，再在 PATH 中找
      the program Tesseract; default: HEDUI_TESSERACT, else the one in PATH
      """, valueName: "file"))
  var tesseract: String?

  /// How words are read, at most `jobs` programs at once; `staysInGroup` has them killed with this process's group.
  func look(_ depth: WordDepth, jobs: Int?, staysInGroup: Bool = false) -> WordLook {
    guard depth != .none else { return .none }
    var options = TesseractOptions()
    options.path = tesseract
    options.jobs = jobs ?? Terminal.processorCount
    options.staysInGroup = staysInGroup
    options.isCancelled = { Task.isCancelled || Interruption.isRequested }
    return WordLook(.tesseract(options), depth: depth)
  }
}
