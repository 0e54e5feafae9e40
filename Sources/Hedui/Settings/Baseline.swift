// SPDX-License-Identifier: Apache-2.0

public import HeduiModel
public import SystemPackage

/// 基线: the findings that were there at a moment, by dossier and fingerprint, so that later runs count only
/// what has come since.
///
/// What was not checked is in no baseline: it can never be taken for known.
public struct Baseline: Sendable, Hashable {
  /// A finding of a dossier, as far as it stays the same while it is open.
  fileprivate struct Key: Hashable {
    let dossier: String
    let rule: String
    let fingerprint: String
  }

  private var counts: [Key: Int] = [:]

  /// Makes an empty baseline.
  public init() {}

  /// Reads a baseline.
  ///
  /// - Throws: ``PolicyError`` with the fault and its place.
  public init(contentsOf path: FilePath) throws { try self.init(RecordedFile(at: path)) }

  /// Reads a baseline's text.
  ///
  /// - Throws: ``PolicyError`` with the fault and its place.
  package init(json: String) throws {
    try self.init(RecordedFile(Array(json.utf8), name: "baseline.json"))
  }

  private init(_ file: RecordedFile) throws {
    guard file.root.value(for: "kind")?.text == Self.kind else {
      throw file.fault(noBaseline(), at: file.root)
    }
    for dossier in try file.list("dossiers", in: file.root) {
      let id = try file.text("id", in: dossier)
      for finding in try file.list("findings", in: dossier) {
        let node = finding.value(for: "count")
        guard let node, node.kind == .number, let count = Int(node.text),
          (1...1_000_000).contains(count)
        else { throw file.fault(notACount(), at: node ?? finding) }
        let key = Key(
          dossier: id, rule: try file.text("ruleId", in: finding),
          fingerprint: try file.text("fingerprint", in: finding))
        guard counts.updateValue(count, forKey: key) == nil else {
          throw file.fault(givenTwice(.text(key.fingerprint)), at: finding)
        }
      }
    }
  }

  /// How many findings there are.
  public var count: Int { counts.values.reduce(0, +) }

  /// Adds the findings of a report that the unit has not accepted anyway.
  public mutating func add(_ report: DossierReport) {
    for result in report.results where result.isFinding && result.suppression == nil {
      counts[Key(report, result), default: 0] += 1
    }
  }

  /// Takes a report's findings out of the baseline, each once, and gives those that stood in it; what is
  /// left at the end of a run has been mended.
  public mutating func take(from report: DossierReport) -> [RuleResult] {
    report.results.filter { result in
      guard result.isFinding, result.suppression == nil else { return false }
      let key = Key(report, result)
      guard let left = counts[key] else { return false }
      counts[key] = left > 1 ? left - 1 : nil
      return true
    }
  }

  private static let kind = "baseline"

  /// The baseline as JSON, a finding a line, in the order of the keys.
  public var json: String {
    let sorted = counts.sorted { left, right in
      (left.key.dossier, left.key.rule, left.key.fingerprint)
        < (right.key.dossier, right.key.rule, right.key.fingerprint)
    }
    var lines = ["{", "  \"schemaVersion\": \"\(Report.schemaVersion)\","]
    lines.append("  \"kind\": \"\(Self.kind)\",")
    var dossiers: [String] = []
    var start = 0
    while start < sorted.count {
      let id = sorted[start].key.dossier
      let end = sorted[start...].firstIndex { $0.key.dossier != id } ?? sorted.count
      let findings = sorted[start..<end].map { "        \(Self.line($0.key, $0.value))" }
      dossiers.append(
        "    {\n      \"id\": \(quoted(id)),\n      \"findings\": [\n"
          + findings.joined(separator: ",\n") + "\n      ]\n    }")
      start = end
    }
    let body = dossiers.isEmpty ? "" : "\n" + dossiers.joined(separator: ",\n") + "\n  "
    lines.append("  \"dossiers\": [\(body)]")
    return lines.joined(separator: "\n") + "\n}\n"
  }

  private static func line(_ key: Key, _ count: Int) -> String {
    "{\"ruleId\": \(quoted(key.rule)), \"fingerprint\": \(quoted(key.fingerprint)), "
      + "\"count\": \(count)}"
  }

  /// Writes the baseline beside its place and moves it there, over what stands there.
  ///
  /// - Throws: `Errno`.
  public func write(to path: FilePath) throws(Errno) {
    try NewFile.written(Array(json.utf8), beside: path).moveIntoPlace(overwrites: true)
  }
}

extension Baseline.Key {
  fileprivate init(_ report: DossierReport, _ result: RuleResult) {
    self.init(
      dossier: report.id, rule: result.ruleID.rawValue, fingerprint: result.fingerprint)
  }
}

private func quoted(_ text: String) -> String {
  var writer = JSONWriter(isPretty: false)
  writer.string(text)
  return writer.text
}

private let noBaseline = MessageTemplate(
  zh: "不是基线文件；请用 --write-baseline 生成",
  en: "this is no baseline; write one with --write-baseline")
private let notACount = MessageTemplate(
  zh: "count 应为 1 到 1000000 的整数", en: "count must be a whole number from 1 to 1000000")
private let givenTwice = MessageTemplate(
  zh: "{0} 在同一份材料中重复", en: "{0} is given twice for one dossier")
