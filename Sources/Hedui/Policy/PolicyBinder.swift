// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import HeduiRules

/// Binds the rules of the catalogue to a resolved policy, collecting every fault.
struct PolicyBinder {
  private let root: Setting
  private let own: Setting
  private var faults: [PolicyError.Fault] = []
  private var ambiguities: [Ambiguity] = []

  /// Makes a binder of a policy's settings with its parents', and of its own alone.
  init(root: Setting, own: Setting) {
    self.root = root
    self.own = own
  }

  private static let keys = [
    "schema", "id", "version", "title", "extends", "source", "dates", "lists", "ambiguities",
    "lead-times", "words", "rules",
  ]

  mutating func policy(sha256: String) throws -> Policy {
    reportUnknownKeys(of: root, known: Self.keys)
    let id = requiredText("id", in: root)
    let version = requiredText("version", in: root)
    let document = root[key: "source"].flatMap { requiredText("document", in: $0) }
    if root[key: "source"] == nil { missing("source", at: root.place) }
    ambiguities = readAmbiguities()
    let dates = readDates()
    let leadTimes = LeadTimes.read(root[key: "lead-times"])
    faults += leadTimes.faults
    let rules = bindRules(document: document ?? "")
    let words = WordTime.read(root, isNeeded: rules.contains { $0.info.needs == .words })
    faults += words.faults
    guard faults.isEmpty, let id, let version, let document else { throw PolicyError(faults) }
    return Policy(
      identity: PolicyIdentity(id: id, version: version, sha256: sha256, document: document),
      title: bilingual(root[key: "title"]) ?? Bilingual(zh: id, en: id),
      source: root[key: "source"]?.entries.map { ($0.key, $0.value.shown) } ?? [],
      dates: dates, ambiguities: ambiguities, leadTimes: leadTimes.times,
      wordSeconds: words.seconds, settings: root, ownSettings: own, rules: rules)
  }

  // MARK: Sections

  private mutating func readAmbiguities() -> [Ambiguity] {
    var found: [Ambiguity] = []
    for entry in root[key: "ambiguities"]?.entries ?? [] {
      reportUnknownKeys(of: entry.value, known: ["question", "readings", "settled"])
      guard let question = bilingual(entry.value[key: "question"]) else {
        missing("question", at: entry.place)
        continue
      }
      let readings = (entry.value[key: "readings"]?.entries ?? []).map { reading in
        let title = bilingual(reading.value) ?? Bilingual(zh: reading.key, en: reading.key)
        return Ambiguity.Reading(name: reading.key, title: title)
      }
      let settled = bilingual(entry.value[key: "settled"])
      if settled == nil ? readings.count < 2 : !readings.isEmpty {
        add(readingsOrSettled(.text(entry.key)), at: entry.place)
      }
      found.append(
        Ambiguity(id: entry.key, question: question, readings: readings, settled: settled))
    }
    return found
  }

  private mutating func readDates() -> [String: CivilDate] {
    var dates: [String: CivilDate] = [:]
    for entry in root[key: "dates"]?.entries ?? [] {
      guard let text = entry.value.text, let date = CivilDate(text) else {
        add(notADate(.text(entry.key)), at: entry.value.place)
        continue
      }
      dates[entry.key] = date
    }
    return dates
  }

  private mutating func bindRules(document: String) -> [any BoundRuleProtocol] {
    let entries = root[key: "rules"]?.entries ?? []
    if entries.isEmpty { missing("rules", at: root.place) }
    let known = RuleCatalog.all.map { $0.info.id.rawValue }
    for entry in entries where !known.contains(entry.key) {
      let near = nearestWord(to: entry.key, in: known)
      add(unknownRule(.text(entry.key), .text(near ?? "—")), at: entry.place)
    }
    return RuleCatalog.all.compactMap { type in
      guard let entry = entries.first(where: { $0.key == type.info.id.rawValue }) else {
        return nil
      }
      return bind(type, entry, document: document)
    }
  }

  // MARK: One rule

  private mutating func bind<R: Rule>(
    _ type: R.Type, _ entry: Setting.Entry, document: String
  ) -> (any BoundRuleProtocol)? {
    if entry.value.isOff { return nil }
    guard case .map = entry.value.content else {
      add(ruleForm(.text(entry.key)), at: entry.value.place)
      return nil
    }
    reportUnknownKeys(
      of: entry.value, known: ["clause", "quote", "derived", "with", "under", "severity"])
    let section = requiredText("clause", in: entry.value) ?? ""
    let quote = entry.value[key: "quote"]?.text
    if (quote == nil) == (entry.value[key: "derived"] == nil) {
      add(quoteOrDerived(.text(entry.key)), at: entry.place)
    }
    let severity = readSeverity(of: entry, default: R.info.severity)
    let variants = variants(of: type, entry)
    guard !variants.isEmpty else { return nil }
    return BoundRule<R>(
      clause: Clause(document: document, section: section, quote: quote), severity: severity,
      variants: variants)
  }

  private mutating func readSeverity(of entry: Setting.Entry, default own: Severity) -> Severity {
    guard let setting = entry.value[key: "severity"] else { return own }
    guard let severity = setting.text.flatMap(Severity.init(rawValue:)), severity <= own else {
      add(severityMayOnlyFall(.text(own.rawValue)), at: setting.place)
      return own
    }
    return severity
  }

  /// The rule under every combination of the readings that its entry names.
  private mutating func variants<R: Rule>(
    of type: R.Type, _ entry: Setting.Entry
  ) -> [BoundRule<R>.Variant] {
    let base = entry.value[key: "with"]?.entries ?? []
    var combinations: [(choices: [ReadingCombination.Choice], given: [Setting.Entry])] = [
      ([], base)
    ]
    for under in entry.value[key: "under"]?.entries ?? [] {
      guard let ambiguity = ambiguities.first(where: { $0.id == under.key }) else {
        add(unknownAmbiguity(.text(under.key)), at: under.place)
        continue
      }
      if ambiguity.settled != nil { add(isSettled(.text(under.key)), at: under.place) }
      reportUnknownKeys(of: under.value, known: ambiguity.readings.map(\.name))
      combinations = combinations.flatMap { choices, given in
        ambiguity.readings.compactMap { reading in
          guard let settings = under.value[key: reading.name] else {
            missing(reading.name, at: under.place)
            return nil
          }
          let choice = ReadingCombination.Choice(ambiguity: ambiguity, reading: reading)
          return (choices + [choice], given + settings.entries)
        }
      }
      if combinations.count > 64 {
        add(tooManyReadings(.text(entry.key)), at: under.place)
        return []
      }
    }
    return combinations.compactMap { choices, given in
      guard let parameters = parameters(R.Parameters.self, given, of: entry) else { return nil }
      return .init(readings: ReadingCombination(choices: choices), rule: R(parameters))
    }
  }

  /// Reads every field, and says which are missing, unknown or given twice.
  private mutating func parameters<P: RuleParameters>(
    _ type: P.Type, _ given: [Setting.Entry], of entry: Setting.Entry
  ) -> P? {
    var parameters = P()
    var isComplete = true
    let keys = P.fields.map(\.key)
    for extra in given where !keys.contains(extra.key) {
      let near = nearestWord(to: extra.key, in: keys)
      add(unknownParameter(.text(extra.key), .text(near ?? "—")), at: extra.place)
      isComplete = false
    }
    for field in P.fields {
      let values = given.filter { $0.key == field.key }
      guard let value = values.first, values.count == 1 else {
        let fault = values.isEmpty ? parameterMissing : parameterTwice
        add(fault(.text(entry.key), .text(field.key), .text(field.form)), at: entry.place)
        isComplete = false
        continue
      }
      do throws(SettingError) {
        try field.read(&parameters, try dereferenced(value.value))
      } catch {
        add(error.message, at: error.place)
        isComplete = false
      }
    }
    return isComplete ? parameters : nil
  }

  private func dereferenced(_ setting: Setting) throws(SettingError) -> Setting {
    guard let value = setting.dereferenced(in: root) else {
      throw SettingError(unknownReference(.text(setting.text ?? "")), at: setting.place)
    }
    return value
  }

  // MARK: Helpers

  private mutating func add(_ message: Message, at place: PolicyPlace) {
    let fault = PolicyError.Fault(message, at: place)
    if !faults.contains(fault) { faults.append(fault) }
  }

  private mutating func missing(_ key: String, at place: PolicyPlace) {
    add(keyMissing(.text(key)), at: place)
  }

  private mutating func requiredText(_ key: String, in setting: Setting) -> String? {
    guard let text = setting[key: key]?.text, !text.isEmpty else {
      missing(key, at: setting[key: key]?.place ?? setting.place)
      return nil
    }
    return text
  }

  private mutating func reportUnknownKeys(of setting: Setting, known: [String]) {
    for entry in setting.entries where !known.contains(entry.key) {
      let near = nearestWord(to: entry.key, in: known)
      add(unknownKey(.text(entry.key), .text(near ?? "—")), at: entry.place)
    }
  }

  private func bilingual(_ setting: Setting?) -> Bilingual? {
    if let text = setting?.text { return Bilingual(zh: text, en: text) }
    guard let zh = setting?[key: "zh"]?.text, let en = setting?[key: "en"]?.text else { return nil }
    return Bilingual(zh: zh, en: en)
  }
}

extension Setting {
  /// Whether a rule's entry says `off`.
  fileprivate var isOff: Bool {
    switch content {
    case .text(let text): text == "off"
    case .flag(let flag): !flag
    case .null, .number, .list, .map: false
    }
  }

  /// A scalar as written.
  fileprivate var shown: String {
    switch content {
    case .text(let text), .number(let text): text
    case .flag(let flag): "\(flag)"
    case .null, .list, .map: ""
    }
  }
}

private let keyMissing = MessageTemplate(
  zh: "缺少“{0}”或不是文字", en: "\"{0}\" is missing or not text")
private let unknownKey = MessageTemplate(
  zh: "不认识的键“{0}”，最接近的是“{1}”", en: "unknown key \"{0}\"; the nearest is \"{1}\"")
private let unknownRule = MessageTemplate(
  zh: "没有名为“{0}”的规则，最接近的是“{1}”", en: "there is no rule \"{0}\"; the nearest is \"{1}\"")
private let unknownParameter = MessageTemplate(
  zh: "规则没有参数“{0}”，最接近的是“{1}”",
  en: "the rule has no parameter \"{0}\"; the nearest is \"{1}\"")
private let parameterMissing = MessageTemplate(
  zh: "规则 {0} 缺少参数“{1}”（{2}）", en: "rule {0} lacks the parameter \"{1}\" ({2})")
private let parameterTwice = MessageTemplate(
  zh: "规则 {0} 的参数“{1}”同时在 with 和 under 中给出",
  en: "rule {0} gives the parameter \"{1}\" in both with and under")
private let unknownReference = MessageTemplate(
  zh: "“{0}”不指向 lists 或 dates 中的任何一项", en: "\"{0}\" names nothing in lists or dates")
private let unknownAmbiguity = MessageTemplate(
  zh: "ambiguities 中没有“{0}”", en: "there is no \"{0}\" among the ambiguities")
private let isSettled = MessageTemplate(
  zh: "歧义 {0} 已由原文确定，没有不同解读", en: "the ambiguity {0} is settled and has no readings")
private let readingsOrSettled = MessageTemplate(
  zh: "歧义 {0} 要么有至少两种解读（readings），要么写明已由原文确定（settled）",
  en: "the ambiguity {0} needs either at least two readings or how it is settled")
private let tooManyReadings = MessageTemplate(
  zh: "规则 {0} 的解读组合超过 64 种", en: "rule {0} has more than 64 combinations of readings")
private let notADate = MessageTemplate(zh: "“{0}”不是日期", en: "\"{0}\" is not a date")
private let ruleForm = MessageTemplate(
  zh: "规则 {0} 应为键值结构或 off", en: "rule {0} must be a map of keys or off")
private let quoteOrDerived = MessageTemplate(
  zh: "规则 {0} 须给出 quote（通知原文）或 derived（推导理由）之一",
  en: "rule {0} must give either a quote from the notice or what it is derived from")
private let severityMayOnlyFall = MessageTemplate(
  zh: "severity 只能是 error、warning、info 之一，且不得高于规则自身的 {0}",
  en: "severity must be error, warning or info, and not above the rule's own {0}")
