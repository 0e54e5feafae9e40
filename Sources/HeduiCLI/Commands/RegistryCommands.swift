// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Hedui
import HeduiRegistry
import HeduiReports
import HeduiScans

/// `hedui registry`: what concerns the memory of dossiers.
struct RegistryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registry",
    abstract: "登记簿：跨年、跨人比较 / the memory of dossiers across people and years",
    discussion: """
      姓名、证件号、项目名称和文件内容只以密钥摘要保存；密钥在另一个文件里，备份登记簿时不要放在一起。
      Names, numbers and contents are kept as keyed digests only; keep the key apart from backups.
      """,
    subcommands: [
      RegistryStatsCommand.self, RegistryFindCommand.self, RegistryForgetCommand.self,
      RegistryExportCommand.self, RegistryVerifyCommand.self,
    ])
}

/// `hedui registry stats`: how much is remembered.
struct RegistryStatsCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "登记了多少 / how much is remembered")

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var speech: SpeechOptions

  func execute() async throws -> ExitStatus {
    let registry = try registry.open(in: speech.language)
    let found = try asking(in: speech.language) { () throws(RegistryError) in
      try registry.statistics()
    }
    let days = [found.first, found.last].compactMap { $0?.description }.joined(separator: " – ")
    let facts = (found.factBytes + (1 << 20) - 1) >> 20
    let text =
      speech.language == .zh
      ? """
      材料 \(found.dossiers) 份，申报人 \(found.people) 人，文件 \(found.files) 个，页面 \(found.pages) 页，印章 \(found.seals) 个，\
      工程 \(found.projects) 项，论文 \(found.papers) 篇，文件事实 \(facts) MiB\(days.isEmpty ? "" : "；登记日期 \(days)")

      """
      : """
      \(found.dossiers) dossiers of \(found.people) people, \(found.files) files, \(found.pages) pages, \(found.seals) seals, \
      \(found.projects) projects, \(found.papers) papers, \(facts) MiB of facts of files\(days.isEmpty ? "" : "; told on \(days)")

      """
    return try show([text])
  }
}

/// `hedui registry find`: where files, or the files of a dossier, were handed in.
struct RegistryFindCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "查文件或材料在登记簿何处 / where a file or a dossier's files were handed in"
  )

  @Argument(help: .init("扫描件，或材料文件夹 / scans, or folders of dossiers", valueName: "file|folder"))
  var paths: [String]

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var limit: LimitOptions
  @OptionGroup var speech: SpeechOptions

  func execute() async throws -> ExitStatus {
    let registry = try registry.open(in: speech.language)
    let reader = try ClaimReader(policy, limit, key: registry.key, in: speech.language)
    let found = InputFinder(limits: limit.limits).findEither(paths)
    guard !found.dossiers.isEmpty || !found.files.isEmpty else {
      throw CommandFailure(.noInput, nothingToFind)
    }
    var lines: [String] = []
    var isIncomplete = false
    for input in found.dossiers + found.files {
      let isDossier = found.dossiers.contains(input)
      guard let claims = isDossier ? reader.claims(of: input) : reader.claims(ofFileAt: input)
      else {
        complain("\(input.shown)：申报文件读不出 / the dossier's document cannot be read")
        isIncomplete = true
        continue
      }
      let (index, isKnown) = try asking(in: speech.language) { () throws(RegistryError) in
        (try CrossIndex(of: [claims], and: registry), try registry.remembers(claims))
      }
      let id = registry.id(of: claims)
      if isDossier { lines.append("\(input.shown): \(isKnown ? id : unknownDossier)\n") }
      let places = index.places(ofDossierAt: input.shown)
      lines += places.map { $0.text(in: speech.language).shown + "\n" }
      if !isDossier, places.isEmpty { lines.append("\(input.shown.shown): \(unknownFile)\n") }
      isIncomplete = isIncomplete || index.isIncomplete(forDossierAt: input.shown)
    }
    _ = try show(lines)
    return isIncomplete ? .incomplete : .success
  }

  private var unknownDossier: String {
    speech.language == .zh ? "没有登记" : "not remembered"
  }
  private var unknownFile: String {
    speech.language == .zh ? "登记簿中没有" : "not in the registry"
  }
}

/// `hedui registry forget`: takes a dossier out and leaves nothing of it.
struct RegistryForgetCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "从登记簿删除一份材料，不留痕迹 / remove a dossier and leave nothing of it")

  @Argument(
    help: .init(
      "材料文件夹，或报告中的登记编号 / the dossier's folder, or its id in findings", valueName: "folder|id"))
  var dossier: String

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var limit: LimitOptions
  @OptionGroup var speech: SpeechOptions

  func execute() async throws -> ExitStatus {
    let registry = try registry.open(in: speech.language)
    var ids: [String] = []
    if dossier.count == 16, dossier.allSatisfy(\.isHexDigit) {
      ids = [dossier.lowercased()]
    } else {
      let reader = try ClaimReader(policy, limit, key: registry.key, in: speech.language)
      for input in InputFinder(limits: limit.limits).findEither([dossier]).dossiers {
        guard let claims = reader.claims(of: input) else {
          throw CommandFailure(.incomplete, "\(input.shown)：申报文件读不出 / its document cannot be read")
        }
        ids.append(registry.id(of: claims))
      }
    }
    var count = 0
    for id in ids {
      count += try asking(in: speech.language) { () throws(RegistryError) in
        try registry.forget(id)
      }
    }
    guard count > 0 else {
      throw CommandFailure(.noInput, "登记簿中没有这份材料 / the registry has no such dossier")
    }
    return try show([
      speech.language == .zh ? "已删除 \(count) 份材料\n" : "\(count) dossier(s) forgotten\n"
    ])
  }
}

/// `hedui registry export`: all that is remembered, as lines of JSON.
struct RegistryExportCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出为 NDJSON，摘要仍是摘要 / all of it as NDJSON, digests stay digests"
  )

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var speech: SpeechOptions

  func execute() async throws -> ExitStatus {
    let registry = try registry.open(in: speech.language)
    var output = StandardOutput()
    do {
      try registry.export { try output.write($0 + "\n") }
      try output.flush()
    } catch let error as RegistryError {
      throw CommandFailure(error, in: speech.language)
    }
    return .success
  }
}

/// `hedui registry verify`: whether the file is whole and its key the right one.
struct RegistryVerifyCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "检查登记簿是否完好 / whether the registry is whole")

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var speech: SpeechOptions

  func execute() async throws -> ExitStatus {
    let registry = try registry.open(in: speech.language)
    let faults = try asking(in: speech.language) { () throws(RegistryError) in
      try registry.faults()
    }
    guard faults.isEmpty else {
      _ = try show(faults.map { $0.shown + "\n" })
      return .incomplete
    }
    return try show([speech.language == .zh ? "登记簿完好\n" : "the registry is whole\n"])
  }
}

/// `hedui find-project`: who claimed a project, as the notice has the office look projects up by name.
struct FindProjectCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find-project", abstract: "按名称查工程业绩 / look a project up by its name",
    discussion: """
      名称按登记时的规则比较：空格、括号式样、繁简不计。每行是一份登记过的材料及其岗位和时间。
      Names are compared as dossiers compare them. A line is a dossier with the role and the time it claims.
      """)

  @Argument(help: .init("工程名称 / the project's name", valueName: "name"))
  var name: String

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var speech: SpeechOptions

  func execute() async throws -> ExitStatus {
    let registry = try registry.open(in: speech.language)
    let found = try asking(in: speech.language) { () throws(RegistryError) in
      try registry.projects(named: name)
    }
    guard !found.isEmpty else {
      throw CommandFailure(.noInput, "登记簿中没有这个工程 / the registry has no such project")
    }
    return try show(found.map(line))
  }

  private func line(_ project: RememberedProject) -> String {
    let period = [project.started, project.finished].map { $0?.description ?? "?" }
      .joined(separator: " – ")
    let role = project.role?.rawValue ?? "?"
    let recorded = project.recorded?.description ?? "?"
    return "\(project.dossier)  \(recorded)  /projects/\(project.number - 1)  \(role)  \(period)\n"
  }
}

/// Asks a registry; what goes wrong ends the command with its exit code.
private func asking<Answer>(
  in language: Language, _ ask: () throws(RegistryError) -> Answer
) throws(CommandFailure) -> Answer {
  do throws(RegistryError) {
    return try ask()
  } catch {
    throw CommandFailure(error, in: language)
  }
}

/// Writes lines on stdout.
private func show(_ lines: [String]) throws -> ExitStatus {
  var output = StandardOutput()
  for line in lines { try output.write(line) }
  try output.flush()
  return .success
}

extension ClaimReader {
  /// A reader for what is looked up under a policy.
  fileprivate init(
    _ policy: PolicyOptions, _ limit: LimitOptions, key: RegistryKey, in language: Language
  ) throws {
    let moment = ShanghaiMoment.now
    self.init(
      Validator(
        policy: try policy.load(limit.limits, in: language), today: try policy.day(at: moment),
        limits: limit.limits, pages: .pdf),
      key: key)
  }
}

extension InputFinder {
  /// Dossiers below folders, and files that were named themselves.
  fileprivate func findEither(_ arguments: [String]) -> (dossiers: [Input], files: [Input]) {
    var dossiers: [Input] = []
    var files: [Input] = []
    for path in RawArguments.paths(arguments) {
      if FolderEntries.kind(of: path, followsLinks: true) == .folder {
        dossiers += self.dossiers(at: path, shownAs: path.displayText).inputs
      } else {
        files += self.files(at: path, shownAs: path.displayText).inputs
      }
    }
    return (dossiers, files)
  }
}

private let nothingToFind = "没有找到扫描件或申报材料 / no scan and no dossier was found"
