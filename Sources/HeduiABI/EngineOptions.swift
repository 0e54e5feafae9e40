// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiScans
import SystemPackage

/// What an engine is made of: texts `name=value`, named as the command names its options.
struct EngineOptions {
  private(set) var policy: String?
  private(set) var settings: String?
  private(set) var today: CivilDate?
  private(set) var language = Language.zh
  private(set) var depth = WordDepth.doubtful
  private(set) var tesseract: String?
  private(set) var looksAtScans = true
  private var maxBytes: Int?
  private var maxPixels: Int?
  private var maxBufferedPixels: Int?

  /// Takes options apart.
  ///
  /// - Throws: ``EngineProblem`` for the first that is unknown or has no such value.
  init(_ options: [String]) throws(EngineProblem) {
    var seen: Set<String> = []
    for option in options {
      guard let equals = option.firstIndex(of: "=") else {
        throw EngineProblem(.badOption, notAPair(.text(option)))
      }
      let name = String(option[..<equals])
      guard seen.insert(name).inserted else {
        throw EngineProblem(.badOption, twice(.text(name)))
      }
      guard try take(name, String(option[option.index(after: equals)...])) else {
        let near = nearestWord(to: name, in: Self.names) ?? "—"
        throw EngineProblem(.badOption, unknown(.text(name), .text(near)))
      }
    }
  }

  private static let names = [
    "policy", "settings", "today", "lang", "words", "tesseract", "pixels", "max-bytes",
    "max-pixels", "max-buffered-pixels",
  ]

  /// Takes one option; false when there is none of that name.
  private mutating func take(_ name: String, _ value: String) throws(EngineProblem) -> Bool {
    func known<Value>(_ found: Value?, _ values: String) throws(EngineProblem) -> Value {
      if let found { return found }
      throw EngineProblem(.badOption, badValue(.text(name), .text(values), .text(value)))
    }
    switch name {
    case "policy": policy = value
    case "settings": settings = value
    case "tesseract": tesseract = value
    case "lang": language = try known(Language(rawValue: value), "zh, en")
    case "words": depth = try known(WordDepth(rawValue: value), "none, doubtful, full")
    case "pixels": looksAtScans = try known(["yes": true, "no": false][value], "yes, no")
    case "today":
      let day = CivilDate(value)
      today = try known(day?.precision == .day ? day : nil, "yyyy-mm-dd")
    case "max-bytes": maxBytes = try known(count(value), "1, 2, 3…")
    case "max-pixels": maxPixels = try known(count(value), "1, 2, 3…")
    case "max-buffered-pixels": maxBufferedPixels = try known(count(value), "1, 2, 3…")
    default: return false
    }
    return true
  }

  /// The validator that the options ask for, as the command makes it.
  ///
  /// - Throws: ``EngineProblem`` with every fault of the policy or the settings and its place.
  func validator(at moment: ShanghaiMoment) throws(EngineProblem) -> Validator {
    guard let day = today ?? moment.date else { throw EngineProblem(.badOption, noDay()) }
    do {
      let settings = try self.settings.map { try UnitSettings(contentsOf: FilePath($0)) }
      var limits = settings?.limits ?? .standard
      limits.fileBytes = maxBytes ?? limits.fileBytes
      limits.imagePixels = maxPixels ?? limits.imagePixels
      limits.bufferedPixels = maxBufferedPixels ?? limits.bufferedPixels
      let chosen = try Policy(named: policy, by: settings, limits: limits)
      return Validator(
        policy: chosen, today: day, limits: limits, suppressions: settings?.suppressions ?? [],
        pages: .pdf, looksAtScans: looksAtScans, words: look)
    } catch let error as PolicyError {
      throw EngineProblem(.badPolicy, asIs(.text(error.text(in: language))))
    } catch {
      throw EngineProblem(.badPolicy, asIs(.text("\(error)")))
    }
  }

  private var look: WordLook {
    guard depth != .none else { return .none }
    var options = TesseractOptions()
    options.path = tesseract
    return WordLook(.tesseract(options), depth: depth)
  }
}

/// A number above 0.
private func count(_ text: String) -> Int? { Int(text).flatMap { $0 > 0 ? $0 : nil } }

private let notAPair = MessageTemplate(
  zh: "选项“{0}”应写成 名称=值", en: "the option \"{0}\" must read name=value")
private let twice = MessageTemplate(zh: "选项“{0}”写了两次", en: "the option \"{0}\" is given twice")
private let unknown = MessageTemplate(
  zh: "没有选项“{0}”，最接近的是“{1}”", en: "there is no option \"{0}\"; the nearest is \"{1}\"")
private let badValue = MessageTemplate(
  zh: "选项“{0}”应为 {1}，现为“{2}”", en: "the option \"{0}\" must be one of {1}, not \"{2}\"")
private let noDay = MessageTemplate(
  zh: "系统时钟不可用，请写明 today", en: "the clock is wrong, give the option today")
private let asIs = MessageTemplate(zh: "{0}", en: "{0}")
