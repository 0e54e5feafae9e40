// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Hedui
import HeduiReports
import HeduiScans

/// `hedui policy`: what concerns policies.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "规则集：检查、查看、比较 / check, show and compare policies",
    subcommands: [PolicyCheckCommand.self, PolicyShowCommand.self, PolicyDiffCommand.self])
}

/// `hedui policy check`: says everything that is wrong with a policy.
struct PolicyCheckCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "检查规则集文件 / check a policy file")

  @Argument(help: .init("YAML 文件 / YAML file", valueName: "file"))
  var path: String

  @Option(
    help: .init(
      "通知全文（文本文件），核对引文是否在其中 / the notice's text, to compare quotes with", valueName: "file"))
  var notice: String?

  @OptionGroup var speech: SpeechOptions

  func execute() async throws -> ExitStatus {
    let paths = RawArguments.paths([path] + [notice].compactMap { $0 })
    var output = StandardOutput()
    do {
      let policy = try Policy(contentsOf: paths[0])
      if paths.count > 1 {
        let faults = policy.faults(against: try NoticeFile(paths[1]).text)
        if !faults.isEmpty { throw PolicyError(faults) }
      }
      try output.write(praise(of: policy))
      try output.flush()
      return .success
    } catch let error as PolicyError {
      for fault in error.faults { try output.write(fault.text(in: speech.language).shown + "\n") }
      try output.flush()
      return .usage
    }
  }

  private func praise(of policy: Policy) -> String {
    let count = policy.entries.count
    let name = "\(policy.identity.id.shown) \(policy.identity.version.shown)"
    return speech.language == .zh
      ? "可用：\(name)，启用 \(count) 条规则\n" : "good: \(name), \(count) rules are on\n"
  }
}

/// `hedui policy show`: what a policy says, as YAML.
struct PolicyShowCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "输出规则集的内容 / print what a policy says")

  @Argument(help: .init("内置 id 或 YAML 文件 / built-in id or YAML file", valueName: "id|file"))
  var policy: String

  @Flag(help: "连同上级规则集，并注明每个值出自哪个文件、哪一行 / parents included, each value with file and line")
  var resolved = false

  @OptionGroup var speech: SpeechOptions

  func execute() async throws -> ExitStatus {
    let policy = try PolicyOptions.read(policy, .standard, in: speech.language)
    let writer = PolicyText(style: speech.style)
    var output = StandardOutput()
    try output.write(resolved ? writer.renderResolved(policy) : writer.renderOwn(policy))
    try output.flush()
    return .success
  }
}

/// `hedui policy diff`: what one policy changes against another.
struct PolicyDiffCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "比较两份规则集 / compare two policies",
    discussion: """
      有无不同，退出码都是 0；--dossier 另外说明一份材料的结果有何变化。
      The exit code is 0 whether they differ or not; --dossier adds what changes for a dossier.
      """)

  @Argument(help: .init("内置 id 或 YAML 文件 / built-in id or YAML file", valueName: "old"))
  var old: String

  @Argument(help: .init("内置 id 或 YAML 文件 / built-in id or YAML file", valueName: "new"))
  var new: String

  @Option(help: .init("材料文件夹，按两份规则集各检查一遍 / a dossier to check under both", valueName: "folder"))
  var dossier: String?

  @Option(
    help: .init(
      "检查日期；默认为今天（北京时间）/ day of the check; default: today in Shanghai", valueName: "yyyy-mm-dd"))
  var today: String?

  @OptionGroup var speech: SpeechOptions

  func validate() throws { try PolicyOptions.validateDay(today) }

  func execute() async throws -> ExitStatus {
    let language = speech.language
    let policies = try [old, new].map { try PolicyOptions.read($0, .standard, in: language) }
    let writer = PolicyComparisonText(in: language, style: speech.style)
    let comparison = PolicyComparison(from: policies[0], to: policies[1])
    var text = writer.render(comparison, from: policies[0], to: policies[1])
    if let dossier { text += try changes(for: dossier, under: policies, writer) }
    var output = StandardOutput()
    try output.write(text)
    try output.flush()
    return .success
  }

  private func changes(
    for dossier: String, under policies: [Policy], _ writer: PolicyComparisonText
  ) throws -> String {
    let folder = RawArguments.path(dossier)
    let found = InputFinder().dossiers(at: folder, shownAs: folder.displayText)
    guard !found.inputs.isEmpty else {
      throw CommandFailure(
        .noInput,
        speech.language == .zh
          ? "没有找到申报材料：\(folder.displayText)" : "there is no dossier: \(folder.displayText)")
    }
    let day = try PolicyOptions.day(today, at: ShanghaiMoment.now)
    return found.inputs.map { input in
      let reports = policies.map {
        Validator(policy: $0, today: day, pages: .pdf).validate(
          dossierAt: input.path, shownAs: input.shown)
      }
      let changes = ResultChange.changes(from: reports[0], to: reports[1])
      return writer.render(changes, from: reports[0], to: reports[1])
    }.joined()
  }
}
