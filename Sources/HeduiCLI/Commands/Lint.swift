// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Hedui
import HeduiRegistry
import HeduiWorkers

/// `hedui lint`: checks dossiers.
struct LintCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "检查申报材料 / check dossiers",
    discussion: """
      有 dossier.yaml、dossier.yml 或 dossier.json 的文件夹是一份材料；其他文件夹在其中逐级寻找。
      A folder with dossier.yaml, dossier.yml or dossier.json is a dossier; other folders are searched.
      """)

  @Argument(help: .init("材料文件夹 / folders of dossiers", valueName: "folder"))
  var paths: [String]

  @Option(
    help: .init(
      """
      识别扫描件上的文字：none 不识别，doubtful 只看有疑问的材料（签注没有写全、印章没看到等，看印章周围），full 整页；
      图片要 Tesseract 来读，PDF 自带的文字不要
      read words on scans: none, doubtful (where something is open, such as an unstated annotation or a seal that
      is not seen; around the seals) or full (whole pages); pictures need Tesseract, text of PDF files does not
      """))
  var words = WordDepth.doubtful

  @OptionGroup var reader: WordOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var settings: SettingsOptions
  @OptionGroup var baseline: BaselineOptions
  @OptionGroup var memory: MemoryOptions
  @OptionGroup var limit: LimitOptions
  @OptionGroup var item: ItemOptions
  @OptionGroup var speech: SpeechOptions

  @Flag(
    name: .customLong("in-process"),
    help: """
      多份材料也在本进程里检查：略快，但一个文件使程序崩溃时整批都停
      check in this process even many dossiers: a little faster, but a file that crashes it ends the whole run
      """)
  var inProcess = false

  @Flag(
    name: .customLong("no-pixels"),
    help: """
      不在扫描件上找印章；写了印章的材料算没有查完
      look for no seals on the scans; dossiers that declare seals are then incomplete
      """)
  var noPixels = false

  func execute() async throws -> ExitStatus {
    let moment = ShanghaiMoment.now
    let loaded = try settings.load(for: paths, in: speech.language)
    let validator = try Validator(
      policy, limit, loaded, at: moment,
      looksAtScans: !noPixels, words: reader.look(words, jobs: report.jobs), in: speech.language)
    let accepted = try AcceptedFindings(
      baseline, validator, isWhole: holdsWholeUnits,
      in: speech.language)
    var found = InputFinder(limits: validator.limits).find(paths) { $0.dossiers }
    var memory: Memory?
    if let registry = self.memory.registry, !found.inputs.isEmpty {
      let opened = try await Memory(
        self.memory, at: registry, validator, found.inputs,
        jobs: report.jobs ?? Terminal.processorCount, in: speech.language)
      found.notChecked += opened.notChecked(at: registry)
      memory = opened
    }
    let index = memory?.index
    let checker = memory?.validator ?? validator
    let pool = memory == nil ? self.pool(validator, loaded, count: found.inputs.count) : nil
    defer { pool?.close() }
    let run = ReportRun(
      report: report, speech: speech, validator: validator, moment: moment, found: found,
      accepted: accepted,
      check: { input in
        if let pool { return await pool.report(ofDossierAt: input.path, shownAs: input.shown) }
        guard let index else {
          return checker.validate(dossierAt: input.path, shownAs: input.shown)
        }
        return checker.validate(input, against: index)
      }, combine: nil, looksAtScans: !noPixels, ahead: pool == nil ? 1 : 2)
    let status = try await run.execute()
    // Reports come first, memory after.
    guard let memory, !memory.remember(on: validator.today) else { return status }
    return .cannotWrite
  }

  /// Workers for more than one dossier, so that one that cannot be checked costs no other.
  private func pool(
    _ validator: Validator, _ settings: UnitSettings?, count: Int
  ) -> WorkerPool? {
    guard count > 1, !inProcess else { return nil }
    let setup = WorkerSetup(
      validator: validator, preset: policy.preset, policies: [policy.policy].compactMap { $0 },
      settings: settings?.path, limit: limit, item: item,
      words: words, tesseract: reader.tesseract, language: speech.language)
    return setup.program.map { program in
      let jobs = min(report.jobs ?? Terminal.processorCount, count)
      return WorkerPool(program, item.options(jobs: jobs))
    }
  }

  /// Whether every argument is a folder of dossiers, so that suppressions must all meet something.
  private var holdsWholeUnits: Bool {
    RawArguments.paths(paths).allSatisfy(UnitSettings.isWholeUnit)
  }
}
