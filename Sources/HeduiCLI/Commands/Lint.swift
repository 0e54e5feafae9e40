// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Hedui
import HeduiRegistry

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
  @OptionGroup var speech: SpeechOptions

  @Flag(
    name: .customLong("no-pixels"),
    help: """
      不在扫描件上找印章；写了印章的材料算没有查完
      look for no seals on the scans; dossiers that declare seals are then incomplete
      """)
  var noPixels = false

  func execute() async throws -> ExitStatus {
    let moment = ShanghaiMoment.now
    let validator = try Validator(
      policy, limit, try settings.load(for: paths, in: speech.language), at: moment,
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
    let run = ReportRun(
      report: report, speech: speech, validator: validator, moment: moment, found: found,
      accepted: accepted,
      check: { input in
        guard let index else {
          return validator.validate(dossierAt: input.path, shownAs: input.shown)
        }
        return validator.validate(input, against: index)
      }, combine: nil, looksAtScans: !noPixels)
    let status = try await run.execute()
    // Reports come first, memory after.
    guard let memory, !memory.remember(on: validator.today) else { return status }
    return .cannotWrite
  }

  /// Whether every argument is a folder of dossiers, so that suppressions must all meet something.
  private var holdsWholeUnits: Bool {
    RawArguments.paths(paths).allSatisfy { path in
      FolderEntries.kind(of: path, followsLinks: true) == .folder && !UnitSettings.isDossier(path)
    }
  }
}
