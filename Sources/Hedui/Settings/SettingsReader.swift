// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// Takes the settings of a unit apart, collecting every fault.
struct SettingsReader {
  /// What the settings say.
  struct Content {
    var policy: String?
    var limits = Limits.standard
    var suppressions: [SuppressionEntry] = []
    var readings: [UnitSettings.PinnedReading] = []
  }

  private(set) var faults: [PolicyError.Fault] = []

  /// The most suppressions of a unit: each is asked about each finding of its rule.
  static let mostSuppressions = 10_000

  private static let keys = ["schema", "policy", "readings", "limits", "suppressions"]
  private static let required = ["rule", "dossier", "reason", "by", "until"]
  private static let optional = ["pointer", "fingerprint"]

  mutating func read(_ root: Setting) -> Content {
    var content = Content()
    guard isMap(root) else { return content }
    reportUnknownKeys(of: root, known: Self.keys)
    if let schema = root[key: "schema"], schema.line != "1" { add(notSchema(), at: schema.place) }
    if root[key: "policy"] != nil { content.policy = text("policy", in: root) }
    if let readings = root[key: "readings"], isMap(readings) {
      content.readings = readings.entries.compactMap { pinned($0) }
    }
    if let limits = root[key: "limits"], isMap(limits) { read(limits, into: &content.limits) }
    if let list = root[key: "suppressions"] { content.suppressions = suppressions(list) }
    return content
  }

  private mutating func pinned(_ entry: Setting.Entry) -> UnitSettings.PinnedReading? {
    guard let reading = entry.value.text else {
      add(notText(.text(entry.key)), at: entry.value.place)
      return nil
    }
    return .init(
      ambiguity: entry.key, reading: reading, place: entry.place, readingPlace: entry.value.place)
  }

  private mutating func read(_ setting: Setting, into limits: inout Limits) {
    let fields: [(key: String, path: WritableKeyPath<Limits, Int>)] = [
      ("max-bytes", \.fileBytes), ("max-pixels", \.imagePixels),
      ("max-buffered-pixels", \.bufferedPixels),
    ]
    reportUnknownKeys(of: setting, known: fields.map(\.key))
    for field in fields {
      guard let value = setting[key: field.key] else { continue }
      guard case .number(let text) = value.content, let number = Int(text), number > 0 else {
        add(notALimit(.text(field.key)), at: value.place)
        continue
      }
      limits[keyPath: field.path] = number
    }
  }

  // MARK: Suppressions

  private mutating func suppressions(_ setting: Setting) -> [SuppressionEntry] {
    guard case .list(let items) = setting.content else {
      add(notAList(), at: setting.place)
      return []
    }
    guard items.count <= Self.mostSuppressions else {
      add(tooMany(.integer(Self.mostSuppressions, .count)), at: setting.place)
      return []
    }
    return items.compactMap { suppression($0) }
  }

  private mutating func suppression(_ setting: Setting) -> SuppressionEntry? {
    guard isMap(setting) else { return nil }
    let before = faults.count
    reportUnknownKeys(of: setting, known: Self.required + Self.optional)
    let rule = text("rule", in: setting).flatMap { self.rule($0, at: setting[key: "rule"]?.place) }
    let dossier = text("dossier", in: setting)
    let reason = text("reason", in: setting)
    let by = text("by", in: setting)
    let until = day("until", in: setting)
    let pointer = setting[key: "pointer"] == nil ? nil : text("pointer", in: setting)
    let fingerprint = hexadecimalDigits(in: setting)
    guard let rule, let dossier, let reason, let by, let until, faults.count == before else {
      return nil
    }
    return SuppressionEntry(
      rule: rule, dossier: dossier, pointer: pointer, fingerprint: fingerprint,
      suppression: Suppression(reason: reason, by: by, until: until), place: setting.place)
  }

  /// The rule of an id, when its findings may be suppressed.
  private mutating func rule(_ id: String, at place: PolicyPlace?) -> RuleID? {
    guard let place else { return nil }
    guard let rule = Catalogue.rule(RuleID(rawValue: id)) else {
      add(unknownRule(.text(id), .text(Catalogue.nearest(to: id)?.rawValue ?? "—")), at: place)
      return nil
    }
    guard rule.info.isSuppressible else {
      add(notSuppressible(.text(id)), at: place)
      return nil
    }
    return rule.info.id
  }

  private mutating func day(_ key: String, in setting: Setting) -> CivilDate? {
    guard let value = setting[key: key] else {
      add(missing(.text(key)), at: setting.place)
      return nil
    }
    if let day = value.text.flatMap({ CivilDate($0) }), day.precision == .day { return day }
    add(notADay(.text(key)), at: value.place)
    return nil
  }

  /// Digits alone read as a number, so that is taken as it was written.
  private mutating func hexadecimalDigits(in setting: Setting) -> String? {
    guard let value = setting[key: "fingerprint"] else { return nil }
    let written: String? =
      switch value.content {
      case .text(let text), .number(let text): text
      case .null, .flag, .list, .map: nil
      }
    let isHexadecimal =
      written?.utf8.allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
      } ?? false
    if let written, written.utf8.count == 16, isHexadecimal { return written }
    add(notSixteenDigits(), at: value.place)
    return nil
  }

  // MARK: Helpers

  private mutating func add(_ message: Message, at place: PolicyPlace) {
    faults.append(.init(message, at: place))
  }

  private mutating func isMap(_ setting: Setting) -> Bool {
    if case .map = setting.content { return true }
    add(notAMap(), at: setting.place)
    return false
  }

  private mutating func text(_ key: String, in setting: Setting) -> String? {
    guard let value = setting[key: key] else {
      add(missing(.text(key)), at: setting.place)
      return nil
    }
    if let text = value.text, text.contains(where: { !$0.isWhitespace }) { return text }
    add(notText(.text(key)), at: value.place)
    return nil
  }

  private mutating func reportUnknownKeys(of setting: Setting, known: [String]) {
    for entry in setting.entries where !known.contains(entry.key) {
      let near = nearestWord(to: entry.key, in: known)
      add(unknownKey(.text(entry.key), .text(near ?? "—")), at: entry.place)
    }
  }
}

private let missing = MessageTemplate(zh: "缺少“{0}”", en: "\"{0}\" is missing")
private let notText = MessageTemplate(zh: "“{0}”应为文字", en: "\"{0}\" must be text")
private let notAMap = MessageTemplate(zh: "此处应为键值结构", en: "a map of keys is needed here")
private let notAList = MessageTemplate(
  zh: "suppressions 应为列表", en: "suppressions must be a list")
private let notSchema = MessageTemplate(zh: "schema 应为 1", en: "schema must be 1")
private let tooMany = MessageTemplate(
  zh: "suppressions 最多 {0} 条", en: "there may be at most {0} suppressions")
private let unknownKey = MessageTemplate(
  zh: "不认识的键“{0}”，最接近的是“{1}”", en: "unknown key \"{0}\"; the nearest is \"{1}\"")
private let unknownRule = MessageTemplate(
  zh: "没有名为“{0}”的规则，最接近的是“{1}”", en: "there is no rule \"{0}\"; the nearest is \"{1}\"")
private let notSuppressible = MessageTemplate(
  zh: "规则 {0} 的结果不能由单位接受，只能改正", en: "findings of {0} cannot be suppressed, only mended")
private let notADay = MessageTemplate(
  zh: "“{0}”应为确有其日的日期，如 2024-10-22",
  en: "\"{0}\" must be an existing day, such as 2024-10-22")
private let notSixteenDigits = MessageTemplate(
  zh: "fingerprint 应为 JSON 报告中的 16 位十六进制数",
  en: "fingerprint must be the 16 hexadecimal digits of the JSON report")
private let notALimit = MessageTemplate(
  zh: "“{0}”应为大于 0 的整数", en: "\"{0}\" must be a whole number above 0")
