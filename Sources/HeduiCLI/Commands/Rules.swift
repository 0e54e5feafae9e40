// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Hedui
import HeduiReports

/// `hedui rules`: every rule in a line, or as JSON with all that lists need.
struct RulesCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "列出全部规则 / list every rule")

  @Option(help: "输出格式 / output format")
  var format = ListFormat.text

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var speech: SpeechOptions

  func execute() async throws -> ExitStatus {
    let policy = try policy.load(.standard, in: speech.language)
    var output = StandardOutput()
    switch format {
    case .json: try output.write(policy.rulesJSON())
    case .text: try output.write(text(of: policy))
    }
    try output.flush()
    return .success
  }

  private func text(of policy: Policy) -> String {
    var page = TextPage(style: speech.style)
    let language = speech.language
    let on = Dictionary(policy.entries.map { ($0.rule.info.id, $0) }, uniquingKeysWith: { $1 })
    let width = Catalogue.rules.map { $0.info.id.rawValue.displayWidth }.max() ?? 0
    for rule in Catalogue.rules {
      let id = rule.info.id.rawValue.padded(to: width + 2)
      let entry = on[rule.info.id]
      let off = language == .zh ? "（本规则集未启用）" : " (off in this policy)"
      page.write(
        [.init(id, .strong)], rule.info.title.text(in: language) + (entry == nil ? off : ""),
        hang: width + 2)
    }
    page.space()
    page.write(
      [],
      language == .zh
        ? "规则集 \(policy.identity.id) 启用 \(on.count) 条，共 \(Catalogue.rules.count) 条；hedui explain ID 看详情"
        : "policy \(policy.identity.id) has \(on.count) of \(Catalogue.rules.count) on; hedui explain ID says more",
      as: .faint)
    return page.text
  }
}

/// How a list is written.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
