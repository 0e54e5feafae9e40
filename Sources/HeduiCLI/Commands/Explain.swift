// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Hedui
import HeduiReports

/// `hedui explain`: all that is to be said about one rule.
struct ExplainCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "解释一条规则 / explain a rule")

  @Argument(help: .init("规则编号，如 photo.aspect-ratio / rule id", valueName: "rule"))
  var id: String

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var speech: SpeechOptions

  func execute() async throws -> ExitStatus {
    guard let rule = Catalogue.rule(RuleID(rawValue: id)) else {
      throw CommandFailure(.usage, unknown)
    }
    let policy = try policy.load(.standard, in: speech.language)
    var output = StandardOutput()
    try output.write(text(of: rule, policy))
    try output.flush()
    return .success
  }

  private func text(of rule: RuleDescription, _ policy: Policy) -> String {
    var page = TextPage(style: speech.style)
    let language = speech.language
    let entry = policy.entries.first { $0.rule.info.id == rule.info.id }
    page.write(
      [.init(rule.info.id.rawValue, .strong), .init("  ", .plain)],
      rule.info.title.text(in: language), as: .strong)
    page.space()
    writeClause(of: entry, policy, to: &page)
    let severity = entry?.severity ?? rule.info.severity
    write(Bilingual(zh: "级别", en: "severity"), severity.word.text(in: language), to: &page)
    write(Bilingual(zh: "需要", en: "needs"), rule.info.needs.word.text(in: language), to: &page)
    write(Bilingual(zh: "建议", en: "do"), rule.info.remedy.text(in: language), to: &page)
    write(Bilingual(zh: "始于", en: "since"), rule.info.since, to: &page)
    writeList(
      Bilingual(zh: "规则集决定的参数", en: "what the policy decides"),
      rule.parameters.map { "\($0.key): \($0.form)  \($0.doc.text(in: language))" }, to: &page)
    writeList(
      Bilingual(zh: "条文可有的不同理解", en: "how the clause can be read"),
      (entry?.ambiguities ?? []).map(line), to: &page)
    writeList(
      Bilingual(zh: "可能给出的说明", en: "what it can say"),
      rule.messages.map { $0.text(in: language) }, to: &page)
    return page.text
  }

  private func writeClause(of entry: Policy.Entry?, _ policy: Policy, to page: inout TextPage) {
    guard let clause = entry?.clause else {
      let off = Bilingual(
        zh: "规则集 \(policy.identity.id) 没有启用", en: "off in the policy \(policy.identity.id)")
      write(Bilingual(zh: "依据", en: "clause"), off.text(in: speech.language), to: &page)
      return
    }
    let quote = clause.quote.map { "“\($0)”" } ?? ""
    let separator = quote.isEmpty ? "" : speech.language == .zh ? "：" : ": "
    write(
      Bilingual(zh: "依据", en: "clause"), "\(clause.document) \(clause.section)\(separator)\(quote)",
      to: &page)
  }

  private func line(_ ambiguity: Ambiguity) -> String {
    let separator = speech.language == .zh ? "；" : "; "
    let readings = ambiguity.readings.map { $0.title.text(in: speech.language) }
    let question = ambiguity.question.text(in: speech.language)
    let colon = speech.language == .zh ? "：" : ": "
    return "\(ambiguity.id) \(question)\(colon)\(readings.joined(separator: separator))"
  }

  private func write(_ label: Bilingual, _ text: String, to page: inout TextPage) {
    let lead = label.text(in: speech.language) + (speech.language == .zh ? "：" : ": ")
    page.write([.init(lead, .faint)], text, hang: lead.displayWidth)
  }

  private func writeList(_ heading: Bilingual, _ lines: [String], to page: inout TextPage) {
    guard !lines.isEmpty else { return }
    page.space()
    page.write([], heading.text(in: speech.language), as: .strong)
    for line in lines { page.write([.init("- ", .plain)], line, indent: 2) }
  }

  private var unknown: String {
    let near = Catalogue.nearest(to: id).map(\.rawValue)
    let same = Catalogue.rules.map(\.info.id.rawValue).filter { known in
      near != known && !id.isEmpty
        && (known.contains(id) || id.split(separator: ".").last == known.split(separator: ".").last)
    }
    let list = ([near].compactMap { $0 } + same).prefix(5).joined(separator: ", ")
    switch (speech.language, list.isEmpty) {
    case (.zh, true): return "没有规则“\(id)”；hedui rules 列出全部规则"
    case (.zh, false): return "没有规则“\(id)”；是不是：\(list)"
    case (.en, true): return "there is no rule \"\(id)\"; hedui rules lists them all"
    case (.en, false): return "there is no rule \"\(id)\"; perhaps: \(list)"
    }
  }
}
