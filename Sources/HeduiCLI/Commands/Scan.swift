// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Hedui
import HeduiReports

/// `hedui scan`: what is seen on pictures of pages.
struct ScanCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan", abstract: "看扫描件上有没有印章 / look for seals on scanned pages",
    discussion: """
      只说看到了什么样的印迹，不说是谁的章，不说真假；没有颜色的扫描件回答“无法判断”。只看 JPEG、PNG，还不看 PDF。
      退出码：0 都看了；3 有无法判断或无法读取的；4 没有找到文件。
      Tells what marks are seen, never whose seal it is or that it is genuine; a scan without colour cannot be \
      judged. JPEG and PNG only so far. Exit codes: 0 all looked at, 3 something could not be judged or read, \
      4 no file.
      """)

  @Argument(help: .init("图片或文件夹 / pictures or folders", valueName: "file|folder"))
  var paths: [String]

  @Option(help: "输出格式 / output format")
  var format = ListFormat.text

  @Flag(help: "只找印章，不量页面，更快 / seals only, which is faster")
  var sealsOnly = false

  @OptionGroup var limit: LimitOptions
  @OptionGroup var speech: SpeechOptions

  func execute() async throws -> ExitStatus {
    let limits = limit.limits
    let found = InputFinder(limits: limits).find(paths) { $0.files }
    if found.inputs.isEmpty, found.notChecked.isEmpty {
      throw CommandFailure(.noInput, "没有找到文件 / no file was found")
    }
    var pages: [PageScan] = []
    var notChecked = found.notChecked
    for input in found.inputs {
      try Interruption.check()
      do throws(FactError) {
        pages.append(
          try PageScan(
            input.path, shownAs: input.shown, measuresPage: !sealsOnly, limits: limits))
      } catch {
        notChecked.append(NotChecked(path: input.shown, reason: error.message))
      }
    }
    try write(pages, notChecked)
    let isJudged = pages.allSatisfy { if case .seen = $0.search { true } else { false } }
    return isJudged && notChecked.isEmpty ? .success : .incomplete
  }

  private func write(_ pages: [PageScan], _ notChecked: [NotChecked]) throws {
    var output = StandardOutput()
    switch format {
    case .json:
      try output.write(PageScan.json(of: pages, notChecked: notChecked, in: speech.language))
    case .text:
      for page in pages {
        try output.write("\(page.path.shown)\n")
        for line in page.lines(in: speech.language) { try output.write("  \(line)\n") }
      }
      let title = speech.language == .zh ? "没有看" : "not looked at"
      for entry in notChecked {
        try output.write(
          "\(entry.path.shown)\n  \(title): \(entry.reason.text(in: speech.language).shown)\n")
      }
    }
    try output.flush()
  }
}
