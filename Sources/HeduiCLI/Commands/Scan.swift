// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Hedui
import HeduiReports
import HeduiScans

/// `hedui scan`: what is seen on the pages of scans.
struct ScanCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan", abstract: "看扫描件：印章在哪里、页面清不清楚 / what is seen on scans",
    discussion: """
      逐页列出看到的红色、蓝色印章（位置、大小、有无五角星）和页面的颜色、分辨率、方向。只说看到什么，不判断是谁的章、真不真；
      灰度、黑白的页面无法判断有没有章，不等于没有。文件夹指其中（含子文件夹）所有文件。
      退出码：0 都看了；3 有的无法判断、有损坏或没看成；4 没有找到文件；6 --annotate 写不出。
      Lists for each page the red and blue seals seen (place, size, star) and the page's colour, resolution and
      direction. It says what is seen, never whose seal or whether it is genuine; a page without colour cannot be
      judged, which is not the same as no seal. Exit codes: 0 all looked at, 3 something could not be
      judged or read, or is damaged, 4 no file, 6 what --annotate asks for cannot be written.
      """)

  /// How it is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: .init("扫描件（JPG、PNG、PDF）或文件夹 / scans or folders", valueName: "file|folder"))
  var paths: [String]

  @Option(help: "输出格式 / output format")
  var format = Format.text

  @Option(
    help: .init(
      """
      把页面图另存为 PNG，印章加框、编号（红章绿框，蓝章紫框，边缘的部分橙框）；只能给一个扫描件，
      多页时写成 out-1.png、out-2.png……
      write the page with numbered frames around its seals (red ones in green, blue ones in purple, parts at
      the edge in orange); one scan at a time, of several pages out-1.png, out-2.png and so on
      """, valueName: "out.png"))
  var annotate: String?

  @Flag(help: "覆盖已有的 --annotate 文件 / replace what --annotate wrote before")
  var force = false

  @Option(
    help: .init(
      """
      识别文字：none 不识别，doubtful 只看印章周围，full 整页；图片要 Tesseract，PDF 自带的文字不要
      read words: none, doubtful (around the seals) or full (whole pages); pictures need Tesseract, text of PDF
      files does not
      """))
  var words = WordDepth.none

  @OptionGroup var reader: WordOptions
  @OptionGroup var limit: LimitOptions
  @OptionGroup var speech: SpeechOptions

  func execute() async throws -> ExitStatus {
    let limits = limit.limits
    let found = InputFinder(limits: limits).find(paths) { $0.files }
    let inspector = ScanInspector(
      limits: limits, pages: .pdf, words: reader.look(words, jobs: 1))
    let pictures = try annotate.map {
      try ScanPictures(at: RawArguments.path($0), of: found.inputs, overwrites: force)
    }
    let writer = ScanText(in: speech.language, style: speech.style)
    var output = StandardOutput()
    var reports: [ScanReport] = []
    var isIncomplete = !found.notChecked.isEmpty
    for input in found.inputs {
      try Interruption.check()
      let report = inspector.inspect(at: input.path, shownAs: input.shown)
      isIncomplete = isIncomplete || report.isIncomplete
      try pictures?.validate(report)
      switch format {
      case .text: try output.write(writer.render(report))
      case .json: reports.append(report)
      }
      if let pictures {
        try output.flush()
        isIncomplete = try !pictures.write(report, of: inspector, speech.language) || isIncomplete
      }
    }
    if format == .json {
      try output.write(
        ScanReport.json(of: reports, notChecked: found.notChecked, in: speech.language))
    } else {
      for left in found.notChecked {
        let report = ScanReport(path: left.path, pages: [], obstacle: left.reason)
        try output.write(writer.render(report))
      }
    }
    try output.flush()
    if found.inputs.isEmpty, !found.isObstructed {
      throw CommandFailure(.noInput, "没有找到扫描件 / no scan was found")
    }
    return isIncomplete ? .incomplete : .success
  }
}
