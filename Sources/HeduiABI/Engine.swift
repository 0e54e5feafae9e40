// SPDX-License-Identifier: Apache-2.0

import Hedui
import SystemPackage

/// A validator with its language, behind the pointer that callers hold.
///
/// A class because a pointer is all that they can hold.
final class Engine: Sendable {
  private let validator: Validator
  /// The day of every check; nil takes that of each, since an engine may be held for weeks.
  private let day: CivilDate?
  let language: Language

  /// Makes an engine of options.
  ///
  /// - Throws: ``EngineProblem``.
  init(_ options: EngineOptions) throws(EngineProblem) {
    language = options.language
    day = options.today
    validator = try options.validator(on: try Self.day(options.today, at: .now))
  }

  /// The report on a photo in memory.
  ///
  /// - Throws: ``EngineProblem`` when there is no day.
  func check(photo bytes: [UInt8], named name: FilePath) throws(EngineProblem) -> String {
    try report { validator in
      Checked(reports: [validator.checkPhoto(bytes, named: name.displayText)], isWhole: true)
    }
  }

  /// The report on the dossiers at a path.
  ///
  /// - Throws: ``EngineProblem`` when there is none, or no day.
  func validate(at path: FilePath) throws(EngineProblem) -> String {
    try report { validator throws(EngineProblem) in
      let finder = InputFinder(limits: validator.limits)
      let found = finder.dossiers(at: path, shownAs: InputFinder.name(alone: path))
      guard !found.inputs.isEmpty || !found.notChecked.isEmpty else {
        throw EngineProblem(.noInput, noInput(.text(path.displayText)))
      }
      return Checked(
        reports: found.inputs.map { validator.validate(dossierAt: $0.path, shownAs: $0.shown) },
        notChecked: found.notChecked, isWhole: UnitSettings.isWholeUnit(path),
        looksAtScans: validator.looksAtScans)
    }
  }

  /// The report on a dossier whose document is in memory.
  ///
  /// - Throws: ``EngineProblem`` when there is no day.
  func validate(
    _ document: [UInt8], named name: FilePath, _ files: CallerFiles?
  ) throws(EngineProblem) -> String {
    try report { validator in
      var dossierFiles = DossierFiles()
      if let files {
        let limits = validator.limits
        dossierFiles = DossierFiles(
          limits: limits, pages: validator.pages, words: validator.words.source
        ) { path throws(FactError) in
          try files.bytes(of: path, limits)
        }
      }
      return Checked(
        reports: [
          validator.validate(document, named: name.displayText, files: dossierFiles)
        ], looksAtScans: validator.looksAtScans)
    }
  }

  /// Refuses what is longer than a file may be.
  ///
  /// - Throws: ``EngineProblem``.
  func admit(byteCount: Int) throws(EngineProblem) {
    guard byteCount >= 0, byteCount <= validator.limits.fileBytes else {
      throw EngineProblem(.tooLarge, tooLarge(.integer(validator.limits.fileBytes, .bytes)))
    }
  }

  /// What was checked.
  private struct Checked {
    var reports: [DossierReport]
    var notChecked: [NotChecked] = []
    /// Whether suppressions must all have met something.
    var isWhole = false
    /// Nil where there are no scans.
    var looksAtScans: Bool?
  }

  private func report(
    _ check: (Validator) throws(EngineProblem) -> Checked
  ) throws(EngineProblem) -> String {
    let moment = ShanghaiMoment.now
    let validator = validator.on(try Self.day(day, at: moment))
    let checked = try check(validator)
    var tally = SuppressionTally(validator.suppressions, today: validator.today)
    for report in checked.reports { tally.add(report) }
    var report = Report(
      policy: validator.policy.identity, today: validator.today, dossiers: checked.reports,
      notChecked: checked.notChecked)
    report.warnings = tally.warnings(isWhole: checked.isWhole)
    return report.json(
      in: language,
      run: RunRecord(startedAt: moment.description, looksAtScans: checked.looksAtScans))
  }

  private static func day(
    _ given: CivilDate?, at moment: ShanghaiMoment
  ) throws(EngineProblem) -> CivilDate {
    guard let day = given ?? moment.date else { throw EngineProblem(.noDay, noDay()) }
    return day
  }
}

private let noInput = MessageTemplate(
  zh: "“{0}”没有可检查的申报材料（一份材料是有 dossier.yaml 的文件夹）",
  en: "there is no dossier at {0} (a dossier is a folder with dossier.yaml)")
private let tooLarge = MessageTemplate(
  zh: "内容超过上限 {0}，没有检查；可用 max-bytes 放宽",
  en: "more bytes than {0}, not checked; the option max-bytes allows more")
private let noDay = MessageTemplate(
  zh: "系统时钟不可用，请写明 today", en: "the clock is wrong, give the option today")
