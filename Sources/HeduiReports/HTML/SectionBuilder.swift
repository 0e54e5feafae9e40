// SPDX-License-Identifier: Apache-2.0

import Hedui

/// Makes the section of one applicant.
struct SectionBuilder {
  let text: HTMLText
  let report: DossierReport
  let anchor: String
  private let findings: Findings

  /// Most results that are written out for one rule in one group; the rest is counted.
  static let mostPlaces = 40

  init(text: HTMLText, report: DossierReport, anchor: String) {
    self.text = text
    self.report = report
    self.anchor = anchor
    findings = Findings(of: report)
  }

  /// The section, with pictures as far as the budget reaches.
  func section(_ source: PictureSource, _ budget: inout PictureBudget) -> HTMLSection {
    let summary = report.summary
    let groups = FindingGroup.allCases.compactMap { group($0) }
    let accepted = report.results.filter { $0.suppression != nil }
    let waiting = findings.blocked.map { waitingLine($0.cause, $0.ids) }
    let claims = EvidenceMap(of: report).claims.map { claim($0) }
    let gallery = GalleryBuilder(text: text, report: report, anchor: anchor, source: source)
    return HTMLSection(
      anchor: anchor, path: text.clean(report.path),
      verdict: summary.verdict.word.text(in: text.language), verdictCode: summary.verdict.rawValue,
      groupCodes: groups.map(\.groupCode).joined(separator: " "), counts: counts(summary),
      gallery: gallery.gallery(&budget), groups: groups,
      isClean: groups.allSatisfy { $0.groupCode == FindingGroup.manual.code },
      accepted: accepted.prefix(Self.mostPlaces).map { self.accepted($0) },
      acceptedCount: accepted.count, hasAccepted: !accepted.isEmpty, waiting: waiting,
      hasWaiting: !waiting.isEmpty, claims: claims, hasClaims: !claims.isEmpty,
      reason: ReturnReason(text: text).text(of: report).map { reason($0) },
      isUnfolded: summary.verdict != .accept)
  }

  /// How many findings each group has.
  var groupCounts: [FindingGroup: Int] {
    var counts = findings.blocks.mapValues { $0.reduce(0) { $0 + $1.results.count } }
    if !report.notChecked.isEmpty {
      counts[.notChecked, default: 0] += report.notChecked.count
    }
    return counts
  }

  private func reason(_ reason: String) -> HTMLReason {
    HTMLReason(reasonText: reason, reasonLength: reason.count, reasonAnchor: "\(anchor)-reason")
  }

  private func counts(_ summary: Summary) -> String {
    let passed = summary.count(.pass)
    let none = summary.count(.notApplicable)
    let manual = summary.count(.manual)
    return text.word(
      "通过 \(passed) 项，不适用 \(none) 项，须人工核对 \(manual) 项",
      "\(passed) passed, \(none) do not apply, \(manual) for a person to verify")
  }

  private func waitingLine(_ cause: RuleID, _ ids: [RuleID]) -> String {
    let titles = ids.map { text.title(of: $0) }.joined(separator: text.word("、", ", "))
    let cause = text.title(of: cause)
    return text.word("“\(cause)”改正后才能检查：\(titles)", "checked once “\(cause)” is mended: \(titles)")
  }

  private func accepted(_ result: RuleResult) -> HTMLAccepted {
    let by = result.suppression.map { text.clean($0.text(in: text.language)) } ?? ""
    let place = text.place(of: result, in: report).map { text.word("（\($0)）", " (\($0))") } ?? ""
    return HTMLAccepted(
      acceptedTitle: text.title(of: result.ruleID), acceptedID: result.ruleID.rawValue,
      acceptedText: text.sentence(of: result) + place, acceptedBy: by)
  }

  // MARK: Findings

  private func group(_ group: FindingGroup) -> HTMLGroup? {
    let blocks = findings.blocks[group] ?? []
    let lines = group == .notChecked ? report.notChecked.map { text.line($0) } : []
    let count = blocks.reduce(lines.count) { $0 + $1.results.count }
    guard count > 0 else { return nil }
    return HTMLGroup(
      groupAnchor: "\(anchor)-\(group.code)", groupCode: group.code,
      groupSign: group.sign(in: text.language),
      heading: group.heading.text(in: text.language), groupCount: count,
      blocks: blocks.map { block($0, in: group) }, lines: Array(lines.prefix(Self.mostPlaces)))
  }

  private func block(_ block: Findings.Block, in group: FindingGroup) -> HTMLBlock {
    let clause = block.results.first?.clause
    let hidden = block.results.count - Self.mostPlaces
    var remedies: [String] = []
    for result in block.results.prefix(Self.mostPlaces) {
      if let remedy = text.text(result.suggestion), !remedies.contains(remedy) {
        remedies.append(remedy)
      }
    }
    return HTMLBlock(
      blockAnchor: HeduiReports.blockAnchor(anchor, group, block.ruleID),
      mark: group.mark.text(in: text.language), ruleTitle: text.title(of: block.ruleID),
      ruleID: block.ruleID.rawValue, cases: cases(block.results.prefix(Self.mostPlaces)),
      moreCases: hidden > 0
        ? text.word("另有 \(hidden) 处没有列出", "\(hidden) more places are not shown") : nil,
      clausePlace: clause.map { text.place(of: $0) } ?? "",
      quote: clause?.quote.map { text.clean($0) }, remedies: remedies,
      hasRemedies: !remedies.isEmpty)
  }

  /// The results of a rule, those in the same words told once with all their places.
  private func cases(_ results: some Sequence<RuleResult>) -> [HTMLCase] {
    var cases: [HTMLCase] = []
    var places: [HTMLCase: Int] = [:]
    for result in results {
      let measured = text.text(result.actual)
      let required = result.readings.isEmpty ? text.text(result.expected) : nil
      let readings = text.readings(of: result)
      let said = HTMLCase(
        found: text.sentence(of: result), measured: measured, required: required,
        hasValues: measured != nil || required != nil, readings: readings,
        hasReadings: !readings.isEmpty)
      let at = places[said] ?? cases.count
      if at == cases.count {
        places[said] = at
        cases.append(said)
      }
      if let place = text.place(of: result, in: report) { cases[at].places.append(place) }
    }
    return cases
  }

  // MARK: The evidence map

  private func claim(_ claim: EvidenceMap.Claim) -> HTMLClaim {
    HTMLClaim(
      claimKind: claim.kind.text(in: text.language), claimName: claim.label.map { text.clean($0) },
      own: marks(claim.own),
      files: claim.files.map { file in
        HTMLClaimFile(claimFile: text.clean(file.path), marks: marks(file.results))
      }, hasNoFiles: claim.files.isEmpty)
  }

  /// Passes are counted, with their titles behind the count; the rest is named, each rule once in a group.
  private func marks(_ results: [RuleResult]) -> HTMLMarks {
    var others: [HTMLMark] = []
    var seen: Set<String> = []
    for result in results {
      guard let group = FindingGroup(result, isExplained: result.outcome == .blocked) else {
        continue
      }
      let anchor = HeduiReports.blockAnchor(anchor, group, result.ruleID)
      guard group != .manual, seen.insert(anchor).inserted else { continue }
      let sign = group.sign(in: text.language)
      others.append(
        HTMLMark(
          markCode: group.code, markText: "\(sign) \(text.title(of: result.ruleID))",
          markAnchor: anchor))
    }
    let passed = results.filter { $0.outcome == .pass }.map { text.title(of: $0.ruleID) }
    return HTMLMarks(
      passedCount: passed.count, passedTitles: passed.joined(separator: text.word("；", "; ")),
      hasPassed: !passed.isEmpty, others: others, isEmpty: others.isEmpty && passed.isEmpty)
  }
}
