// SPDX-License-Identifier: Apache-2.0

import Hedui
import SystemPackage

/// A validator with its language, behind the pointer that callers hold.
///
/// A class because a pointer is all that they can hold.
final class Engine: Sendable {
  private let validator: Validator
  let language: Language

  /// Makes an engine of options.
  ///
  /// - Throws: ``EngineProblem``.
  init(_ options: EngineOptions) throws(EngineProblem) {
    language = options.language
    validator = try options.validator(at: .now)
  }

  /// The report on a photo in memory.
  func check(photo bytes: [UInt8], named name: String) -> String {
    json(of: [validator.checkPhoto(bytes, named: name)], looksAtScans: nil)
  }

  /// The report on the dossiers at a path.
  ///
  /// - Throws: ``EngineProblem`` when there is none.
  func validate(at path: FilePath) throws(EngineProblem) -> String {
    let finder = InputFinder(limits: validator.limits)
    let found = finder.dossiers(at: path, shownAs: InputFinder.name(alone: path))
    guard !found.inputs.isEmpty || !found.notChecked.isEmpty else {
      throw EngineProblem(.noInput, noInput(.text(path.displayText)))
    }
    let reports = found.inputs.map { validator.validate(dossierAt: $0.path, shownAs: $0.shown) }
    return json(of: reports, notChecked: found.notChecked, looksAtScans: validator.looksAtScans)
  }

  /// The report on a dossier whose document is in memory.
  func validate(_ document: [UInt8], named name: String, _ files: CallerFiles?) -> String {
    var dossierFiles = DossierFiles()
    if let files {
      let limits = validator.limits
      dossierFiles = DossierFiles(
        limits: limits, pages: validator.pages, words: validator.words.source
      ) { path throws(FactError) in
        try files.bytes(of: path, limits)
      }
    }
    let report = validator.validate(document, named: name, files: dossierFiles)
    return json(of: [report], looksAtScans: validator.looksAtScans)
  }

  /// Refuses what is longer than a file may be.
  ///
  /// - Throws: ``EngineProblem``.
  func admit(byteCount: Int) throws(EngineProblem) {
    guard byteCount >= 0, byteCount <= validator.limits.fileBytes else {
      throw EngineProblem(.tooLarge, tooLarge(.integer(validator.limits.fileBytes, .bytes)))
    }
  }

  private func json(
    of reports: [DossierReport], notChecked: [NotChecked] = [], looksAtScans: Bool?
  ) -> String {
    Report(
      policy: validator.policy.identity, today: validator.today, dossiers: reports,
      notChecked: notChecked
    ).json(
      in: language,
      run: RunRecord(startedAt: ShanghaiMoment.now.description, looksAtScans: looksAtScans))
  }
}

private let noInput = MessageTemplate(
  zh: "“{0}”没有可检查的申报材料（一份材料是有 dossier.yaml 的文件夹）",
  en: "there is no dossier at {0} (a dossier is a folder with dossier.yaml)")
private let tooLarge = MessageTemplate(
  zh: "内容超过上限 {0}，没有检查；可用 max-bytes 放宽",
  en: "more bytes than {0}, not checked; the option max-bytes allows more")
