// SPDX-License-Identifier: Apache-2.0

import Hedui

/// What each claimed achievement rests on: its files, and what the rules say of it and of them.
struct EvidenceMap {
  /// A claimed achievement.
  struct Claim {
    let kind: Bilingual
    let pointer: String
    fileprivate(set) var label: String?
    /// Results about the claim itself.
    fileprivate(set) var own: [RuleResult] = []
    /// Results about each of its files, in the order of the dossier.
    fileprivate(set) var files: [(path: String, results: [RuleResult])] = []
    /// Whether the label of its results is its own name, and not that of a part of it.
    fileprivate let isNamed: Bool
    fileprivate var places: [String: Int] = [:]

    fileprivate init(kind: Bilingual, pointer: String, isNamed: Bool) {
      self.kind = kind
      self.pointer = pointer
      self.isNamed = isNamed
    }
  }

  /// The claims, those that the notice weighs first.
  let claims: [Claim]

  init(of report: DossierReport) {
    var claims: [Claim] = []
    var index: [String: Int] = [:]
    for result in report.results {
      guard let (kind, pointer) = Self.claim(of: result.subject.pointer) else { continue }
      let at = index[pointer] ?? claims.count
      if at == claims.count {
        index[pointer] = at
        claims.append(
          Claim(
            kind: kind.word, pointer: pointer, isNamed: kind.isList || kind.prefix == "/title"))
      }
      claims[at].add(result)
    }
    self.claims = claims.sorted { Self.order($0.pointer) < Self.order($1.pointer) }
  }

  /// The kind of claim and the pointer to it that a result's pointer lies below.
  private static func claim(of pointer: String) -> (kind: Kind, pointer: String)? {
    for kind in kinds {
      guard pointer.hasPrefix(kind.prefix) else { continue }
      let rest = pointer.dropFirst(kind.prefix.count)
      guard rest.isEmpty || rest.hasPrefix("/") else { continue }
      if !kind.isList { return (kind, kind.prefix) }
      let number = rest.dropFirst().prefix { $0 != "/" }
      guard !number.isEmpty, number.allSatisfy(\.isNumber) else { continue }
      return (kind, kind.prefix + "/" + number)
    }
    return nil
  }

  /// Sorts by kind, then by the number in its list.
  private static func order(_ pointer: String) -> (Int, Int) {
    let kind = kinds.firstIndex { pointer.hasPrefix($0.prefix) } ?? kinds.count
    return (kind, pointer.split(separator: "/").last.flatMap { Int($0) } ?? 0)
  }

  private struct Kind {
    let prefix: String
    let isList: Bool
    let word: Bilingual

    init(_ prefix: String, list isList: Bool = true, _ zh: String, _ en: String) {
      self.prefix = prefix
      self.isList = isList
      word = Bilingual(zh: zh, en: en)
    }
  }

  private static let kinds = [
    Kind("/projects", "工程业绩", "project"), Kind("/papers", "论文著作", "paper"),
    Kind("/patents", "专利", "patent"), Kind("/standards", "标准", "standard"),
    Kind("/awards", "获奖", "award"), Kind("/education", "学历学位", "education"),
    Kind("/title", list: false, "现职称", "current title"),
    Kind("/assessments", "年度考核", "annual assessment"),
    Kind("/hours", list: false, "继续教育", "study hours"), Kind("/insurance", "社保", "insurance"),
    Kind("/application/ticks", "勾选的条件", "condition ticked"),
    Kind("/self-assessment/recommenders", "推荐人", "recommender"),
    Kind("/self-assessment", list: false, "自评", "self-assessment"),
    Kind("/attachments", list: false, "其他附件", "other attachments"),
  ]
}

extension EvidenceMap.Claim {
  fileprivate mutating func add(_ result: RuleResult) {
    if isNamed, label == nil { label = result.subject.label }
    guard let path = result.subject.file?.path else {
      own.append(result)
      return
    }
    if let at = places[path] {
      files[at].results.append(result)
    } else {
      places[path] = files.count
      files.append((path, [result]))
    }
  }
}
