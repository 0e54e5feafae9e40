// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
public import Hedui
import HeduiReports
import SystemPackage

extension Language: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}

/// How a report is written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, ndjson
}

/// When colours are used.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// What the exit code says of dossiers that only need a review.
enum ReviewExit: String, ExpressibleByArgument, CaseIterable {
  case together, separate
}

/// Options of everything that speaks to people.
struct SpeechOptions: ParsableArguments {
  @Option(
    help: "语言；不写则看 LC_ALL、LC_MESSAGES、LANG，明确为 en 才用英文 / language; Chinese unless the locale is en")
  var lang: Language?

  @Option(help: "颜色；遵从 NO_COLOR / colours, NO_COLOR is honoured")
  var color = ColorChoice.auto

  /// The language that was asked for, else that of the locale.
  var language: Language {
    if let lang { return lang }
    let locale =
      Terminal.variable("LC_ALL") ?? Terminal.variable("LC_MESSAGES") ?? Terminal.variable("LANG")
    guard let locale else { return .zh }
    return locale == "en" || locale.hasPrefix("en_") || locale.hasPrefix("en.") ? .en : .zh
  }

  /// How text is laid out on stdout.
  var style: TextStyle {
    let isColored =
      switch color {
      case .always: true
      case .never: false
      case .auto:
        Terminal.isOutput && Terminal.variable("NO_COLOR") == nil
          && Terminal.variable("TERM") != "dumb"
      }
    return TextStyle(
      isColored: isColored, width: Terminal.width, cutsPaths: Terminal.isOutput)
  }
}

/// Options of the commands that give a report.
struct ReportOptions: ParsableArguments {
  @Option(help: "输出格式 / output format")
  var format = OutputFormat.text

  @Option(
    name: .customLong("report"),
    help: .init(
      """
      另写报告到文件，可多次：html（网页）sheet（核对表）reason（退回理由）csv text json ndjson sarif junit
      also write a report into a file, repeatable; sheet is for A4 paper, reason the text of a return
      """,
      valueName: "format=file"))
  var reports: [ReportTarget] = []

  @Option(help: "SARIF 供谁读取：标准或 GitHub / whose SARIF: the standard's or GitHub's")
  var sarifProfile = SARIFReport.Profile.standard

  @Flag(help: "html、sheet 里不放照片和扫描件 / no photo and no scans in html and sheet")
  var noPictures = false

  @Flag(help: "隐去姓名、文件名，代之以编号 / replace names and paths by ids")
  var noNames = false

  @Option(help: "达到此级别即退出码 1 / findings from this severity on give exit code 1")
  var failOn = Severity.error

  @Option(help: "separate：仅待复核时退出码 5 / exit code 5 when there is only review")
  var review = ReviewExit.together

  @Option(help: "同时检查几份；默认为处理器数 / inputs checked at once; default: processors")
  var jobs: Int?

  func validate() throws { try Self.validateJobs(jobs) }

  /// Refuses a width of which nobody has the processors.
  static func validateJobs(_ jobs: Int?) throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs 应在 1 到 1024 之间 / --jobs must be 1 to 1024")
    }
  }
}

/// Which policy is applied, for which day.
struct PolicyOptions: ParsableArguments {
  @Option(
    help: .init("规则集：内置 id 或 YAML 文件 / policy: built-in id or YAML file", valueName: "id|file"))
  var policy: String?

  @Option(
    help: .init("证件照规格，见 hedui presets / photo specification, see hedui presets", valueName: "id"))
  var preset: String?

  @Option(
    help: .init(
      "检查日期；默认为今天（北京时间）/ day of the check; default: today in Shanghai", valueName: "yyyy-mm-dd"))
  var today: String?

  func validate() throws {
    if policy != nil, preset != nil {
      throw ValidationError("--policy 与 --preset 只能用一个 / use --policy or --preset, not both")
    }
    try Self.validateDay(today)
  }

  /// Refuses what is no whole date.
  static func validateDay(_ today: String?) throws {
    if let today, CivilDate(today)?.precision != .day {
      throw ValidationError(
        "--today 应为 yyyy-mm-dd 且确有此日 / --today must be an existing day yyyy-mm-dd")
    }
  }

  /// Reads the policy.
  ///
  /// - Throws: ``CommandFailure`` with every fault and its place.
  func load(_ limits: Limits, in language: Language) throws -> Policy {
    do {
      if let preset {
        guard Policy.presetIDs.contains(preset) else {
          throw CommandFailure(.usage, unknownPreset(preset, in: language))
        }
        return try Policy(builtIn: preset)
      }
      guard let policy else { return try Policy(builtIn: Policy.standardID) }
      return try Self.read(policy, limits, in: language)
    } catch let error as PolicyError {
      throw CommandFailure(.usage, error.text(in: language))
    }
  }

  /// Reads the policy of a built-in id or a file.
  ///
  /// - Throws: ``CommandFailure`` with every fault and its place.
  static func read(_ name: String, _ limits: Limits, in language: Language) throws -> Policy {
    do {
      return try Policy(named: name, fileAt: RawArguments.path(name), limits: limits)
    } catch let error as PolicyError {
      throw CommandFailure(.usage, error.text(in: language))
    }
  }

  private func unknownPreset(_ id: String, in language: Language) -> String {
    let known = Policy.presetIDs.joined(separator: ", ")
    return language == .zh
      ? "没有名为“\(id)”的证件照规格；可用的有：\(known)" : "there is no preset \"\(id)\"; there are: \(known)"
  }

  /// The day of the check.
  func day(at moment: ShanghaiMoment) throws -> CivilDate { try Self.day(today, at: moment) }

  /// The day that was asked for, else that of the moment.
  static func day(_ today: String?, at moment: ShanghaiMoment) throws -> CivilDate {
    guard let day = today.flatMap({ CivilDate($0) }) ?? moment.date else {
      throw CommandFailure(.usage, "系统时钟不可用，请用 --today / the clock is wrong, use --today")
    }
    return day
  }
}

/// Limits on what one input may cost.
struct LimitOptions: ParsableArguments {
  @Option(
    help: .init("一个文件最多多少字节，默认 64 MiB / most bytes of a file, default 64 MiB", valueName: "n"))
  var maxBytes: Int?

  @Option(
    help: .init("一张图最多多少像素，默认 1 亿 / most pixels of a picture, default 100 million", valueName: "n"))
  var maxPixels: Int?

  @Option(
    help: .init(
      "须整幅解码的图最多多少像素，默认 1600 万 / most pixels of a picture held whole, default 16 million",
      valueName: "n"))
  var maxBufferedPixels: Int?

  func validate() throws {
    if [maxBytes, maxPixels, maxBufferedPixels].contains(where: { $0.map { $0 < 1 } ?? false }) {
      throw ValidationError("限额应大于 0 / limits must be greater than 0")
    }
  }

  /// The limits.
  var limits: Limits { limits(over: .standard) }

  /// The limits, with others where none was given.
  func limits(over base: Limits) -> Limits {
    var limits = base
    limits.fileBytes = maxBytes ?? base.fileBytes
    limits.imagePixels = maxPixels ?? base.imagePixels
    limits.bufferedPixels = maxBufferedPixels ?? base.bufferedPixels
    return limits
  }
}
