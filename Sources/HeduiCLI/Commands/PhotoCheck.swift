// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Hedui
import SystemPackage

/// `hedui photo`: what concerns ID photos.
struct PhotoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "photo", abstract: "检查、修整证件照 / check and mend ID photos",
    subcommands: [PhotoCheckCommand.self, PhotoFixCommand.self])
}

/// `hedui photo check`: checks photos.
struct PhotoCheckCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "检查证件照 / check ID photos",
    discussion: """
      文件不论叫什么都检查；文件夹指其中（含子文件夹）所有文件。
      A file is checked whatever its name; a folder means all regular files in it, recursively.
      """)

  @Argument(help: .init("照片或文件夹 / photos or folders", valueName: "file|folder"))
  var paths: [String]

  @OptionGroup var report: ReportOptions
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var settings: SettingsOptions
  @OptionGroup var baseline: BaselineOptions
  @OptionGroup var limit: LimitOptions
  @OptionGroup var speech: SpeechOptions

  func execute() async throws -> ExitStatus {
    let moment = ShanghaiMoment.now
    let validator = try Validator(
      policy, limit, try settings.load(for: [], in: speech.language), at: moment,
      in: speech.language)
    let accepted = try AcceptedFindings(
      baseline, validator, isWhole: true,
      in: speech.language)
    let found = InputFinder(limits: validator.limits).find(paths) { $0.files }
    let last = paths.count == 1 ? RawArguments.path(paths[0]).lastComponent : nil
    let name = last.map { FilePath(root: nil, [$0]).displayText } ?? "."
    let hidesNames = report.noNames
    let run = ReportRun(
      report: report, speech: speech, validator: validator, moment: moment, found: found,
      accepted: accepted,
      check: { validator.checkPhoto(at: $0.path, shownAs: $0.shown) },
      combine: { reports in
        let path = hidesNames ? "#0" : name
        return reports.isEmpty ? [] : [DossierReport(photos: reports, path: path)]
      })
    return try await run.execute()
  }
}

extension DossierReport {
  /// Photos checked alone as one dossier with an item each; `subject.path` tells the photo.
  init(photos: [DossierReport], path: String) {
    self.init(
      id: photos.count == 1 ? photos[0].id : path, path: path,
      results: photos.flatMap(\.results), notChecked: photos.flatMap(\.notChecked))
  }
}
