// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Hedui
import HeduiReports

/// `hedui photo fix`: mends a photo into a new file.
struct PhotoFixCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix", abstract: "修整证件照，另存为新文件 / mend an ID photo into a new file",
    discussion: """
      转正、裁剪、必要时缩小，重新编码；从不放大，不填充，不改动原文件。
      Turns upright, crops, scales down where it must, encodes anew; never enlarges, pads, or \
      touches the input.
      """)

  @Argument(help: .init("照片 / photo", valueName: "file"))
  var input: String

  @Option(name: .shortAndLong, help: .init("写到哪里 / where to write", valueName: "file"))
  var output: String

  @Option(help: .init("保留哪一部分，按看到的方向 / the part to keep, as displayed", valueName: "x,y,w,h"))
  var crop: String?

  @Flag(help: "覆盖已有的输出文件 / replace an existing output")
  var force = false

  @Option(help: "输出格式 / output format")
  var format = ListFormat.text

  @Option(help: "达到此级别即退出码 1 / findings from this severity on give exit code 1")
  var failOn = Severity.error

  @Option(help: "separate：仅待复核时退出码 5 / exit code 5 when there is only review")
  var review = ReviewExit.together

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var limit: LimitOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if let crop, PhotoCrop(crop) == nil {
      throw ValidationError("--crop 应为 x,y,宽,高 四个整数 / --crop must be four whole numbers x,y,w,h")
    }
  }

  func execute() async throws -> ExitStatus {
    let limits = limit.limits
    let validator = Validator(
      policy: try policy.load(limits, in: speech.language),
      today: try policy.day(at: ShanghaiMoment.now), limits: limits)
    let paths = RawArguments.paths([input, output])
    let fix: PhotoFix
    do throws(PhotoFixError) {
      fix = try PhotoFixer(validator: validator).fix(
        paths[0], to: paths[1], crop: crop.flatMap { PhotoCrop($0) }, overwrites: force)
    } catch {
      throw failure(error, about: paths[0].displayText)
    }
    var output = StandardOutput()
    switch format {
    case .json: try output.write(fix.json(in: speech.language))
    case .text:
      let text = PhotoFixText(language: speech.language, style: speech.style)
      try output.write(
        text.render(fix, from: paths[0].displayText, to: paths[1].displayText, validator.policy))
    }
    try output.flush()
    var tally = ExitTally()
    tally.add(fix.report.summary)
    return tally.status(failOn: failOn, review: review)
  }

  /// What went wrong in words, with the exit code that belongs to it.
  private func failure(_ error: PhotoFixError, about name: String) -> CommandFailure {
    let language = speech.language
    switch error {
    case .notMendable(let message, let suggestion):
      let advice = suggestion.text(in: language)
      let text = message.text(in: language)
      return CommandFailure(
        .findings,
        language == .zh
          ? "无法修整 \(name)：\(text)\n建议：\(advice)"
          : "\(name) cannot be mended: \(text)\ndo: \(advice)")
    case .refused(let message):
      return CommandFailure(.usage, message.text(in: language))
    case .notWritable(let message):
      return CommandFailure(.cannotWrite, message.text(in: language))
    }
  }
}

extension PhotoCrop {
  /// Reads `x,y,w,h`.
  fileprivate init?(_ text: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 4, let x = parts[0], let y = parts[1], let width = parts[2],
      let height = parts[3], x >= 0, y >= 0, width > 0, height > 0
    else { return nil }
    self.init(x: x, y: y, width: width, height: height)
  }
}
