// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Hedui
import HeduiReports

/// `hedui presets`: the photo specifications that come with Hedui.
struct PresetsCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "presets",
    abstract: "列出证件照规格及其来源 / list photo specifications with source and certainty")

  @OptionGroup var speech: SpeechOptions

  func execute() async throws -> ExitStatus {
    var page = TextPage(style: speech.style)
    let language = speech.language
    for id in Policy.presetIDs {
      do {
        let policy = try Policy(builtIn: id)
        page.write(
          [.init(id, .strong), .init("  ", .plain)], policy.title.text(in: language), hang: 4)
        for (key, value) in policy.source where !value.isEmpty && key != "document" {
          let label = sourceLabels[key]?.text(in: language) ?? key
          page.write(
            [.init(label + (language == .zh ? "：" : ": "), .faint)], value, indent: 4, hang: 4)
        }
      } catch let error as PolicyError {
        throw CommandFailure(.internalFault, error.text(in: language))
      }
    }
    var output = StandardOutput()
    try output.write(page.text)
    try output.flush()
    return .success
  }
}

/// What a policy's `source` tells, for people; other keys are shown as they are.
private let sourceLabels: [String: Bilingual] = [
  "issuer": Bilingual(zh: "来源", en: "issuer"),
  "issued": Bilingual(zh: "发布日期", en: "issued"),
  "certainty": Bilingual(zh: "可靠程度", en: "certainty"),
  "url": Bilingual(zh: "网址", en: "address"),
  "note": Bilingual(zh: "说明", en: "note"),
]
