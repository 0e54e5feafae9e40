// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Hedui
import HeduiScans
import SystemPackage

/// Where the unit's settings are.
struct SettingsOptions: ParsableArguments {
  @Option(
    help: .init(
      """
      单位设置；lint 只给一个文件夹时默认为其中（若是一份材料则为其上级）的 hedui.yaml
      the unit's settings; lint of one folder takes its hedui.yaml, or its parent's when it is a dossier
      """, valueName: "file"))
  var settings: String?

  /// Reads the settings that were named, else those that belong to the only folder given.
  ///
  /// - Throws: ``CommandFailure`` with every fault and its place.
  func load(for folders: [String], in language: Language) throws -> UnitSettings? {
    do {
      if let settings { return try UnitSettings(contentsOf: RawArguments.path(settings)) }
      guard folders.count == 1 else { return nil }
      return try UnitSettings.found(for: RawArguments.path(folders[0]))
    } catch let error as PolicyError {
      throw CommandFailure(.usage, error.text(in: language))
    }
  }
}

/// What is known already and not counted.
struct BaselineOptions: ParsableArguments {
  @Option(
    help: .init(
      "基线：其中的问题照常列出，但不计入退出码 / findings in it are shown and do not move the exit code",
      valueName: "file"))
  var baseline: String?

  @Option(
    help: .init("把现有问题写成基线 / write the present findings as a baseline", valueName: "file"))
  var writeBaseline: String?

  /// Reads the baseline.
  ///
  /// - Throws: ``CommandFailure`` with the fault and its place.
  func load(in language: Language) throws -> Baseline? {
    guard let baseline else { return nil }
    do {
      return try Baseline(contentsOf: RawArguments.path(baseline))
    } catch let error as PolicyError {
      throw CommandFailure(.usage, error.text(in: language))
    }
  }
}

extension Validator {
  /// The validator that options and settings ask for; what stands on the command line goes first.
  init(
    _ policy: PolicyOptions, _ limit: LimitOptions, _ settings: UnitSettings?,
    at moment: ShanghaiMoment, looksAtScans: Bool = true, words: WordLook = .none,
    in language: Language
  ) throws {
    let limits = limit.limits(over: settings?.limits ?? .standard)
    let isNamed = policy.policy != nil || policy.preset != nil
    do {
      let asked = isNamed ? try policy.load(limits, in: language) : nil
      self.init(
        policy: try Policy(asked: asked, by: settings), today: try policy.day(at: moment),
        limits: limits, suppressions: settings?.suppressions ?? [], pages: .pdf,
        looksAtScans: looksAtScans, words: words)
    } catch let error as PolicyError {
      throw CommandFailure(.usage, error.text(in: language))
    }
  }
}
