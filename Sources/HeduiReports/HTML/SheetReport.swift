// SPDX-License-Identifier: Apache-2.0

public import Hedui

/// The verification sheet (核对表) as one HTML file made for A4 paper: for each applicant, from a new page
/// on, what a person must look at with boxes to tick, 核对无误, places for signature, date and the unit's
/// seal, and the text to paste as the reason of a return.
///
/// Everything is escaped and nothing is loaded from elsewhere.
public struct SheetReport: StreamedReport {
  private let text: HTMLText
  private let templates: HTMLTemplates
  private let pictures: PictureSource
  private let basis: String?
  private var budget = PictureBudget()
  private var count = 0

  /// Makes a writer of sheets; each names the policy and the day when both are given, and without a source
  /// of pictures it has no photo.
  public init(
    in language: Language, policy: PolicyIdentity? = nil, today: CivilDate? = nil,
    pictures: PictureSource = .none
  ) {
    let text = HTMLText(language: language)
    self.text = text
    basis = policy.flatMap { policy in today.map { text.policyLine(policy, $0) } }
    templates = HTMLTemplates(in: language)
    self.pictures = pictures
  }

  /// The head of the page.
  public mutating func opening() -> String {
    templates.fill(
      .sheetOpening,
      with: HTMLOpening(
        title: text.word("申报材料核对表", "verification sheet"),
        contentPolicy: ContentPolicy.text(style: HTMLStyle.sheet, script: HTMLScript.sheet),
        style: HTMLStyle.sheet))
  }

  /// The sheet of an applicant.
  public mutating func entry(for report: DossierReport) -> String {
    count += 1
    let anchor = "s\(count)"
    let gallery = GalleryBuilder(text: text, report: report, anchor: anchor, source: pictures)
    let builder = SheetBuilder(text: text, report: report, anchor: anchor)
    return templates.fill(.sheet, with: builder.sheet(gallery.portrait(&budget), basis: basis))
  }

  /// What was left out, and by what policy the check was made.
  public mutating func closing(_ ending: ReportEnding) -> String {
    templates.fill(
      .sheetClosing,
      with: SheetClosing(
        leftOut: ending.notChecked.map { text.line($0) }, hasLeftOut: !ending.notChecked.isEmpty,
        policyLine: text.policyLine(ending.policy, ending.today),
        tool: "\(Tool.name) \(Tool.version)", script: HTMLScript.sheet))
  }
}

/// Makes the sheet of one applicant.
struct SheetBuilder {
  let text: HTMLText
  let report: DossierReport
  let anchor: String
  private let findings: Findings

  init(text: HTMLText, report: DossierReport, anchor: String) {
    self.text = text
    self.report = report
    self.anchor = anchor
    findings = Findings(of: report)
  }

  /// The sheet.
  func sheet(_ portrait: HTMLPicture?, basis: String?) -> SheetOfApplicant {
    let open = [FindingGroup.mustMend, .shouldMend].reduce(0) { $0 + count($1) }
    let passed = report.summary.count(.pass)
    let accepted = report.results.filter { $0.suppression != nil }
    return SheetOfApplicant(
      basis: basis, anchor: anchor, path: text.clean(report.path),
      verdict: report.summary.verdict.word.text(in: text.language),
      counts: text.word("机器检查通过 \(passed) 项", "\(passed) passed by the machine"),
      portrait: portrait, openCount: open > 0 ? "\(open)" : nil, parts: parts,
      accepted: accepted.prefix(SectionBuilder.mostPlaces).map { self.accepted($0) },
      hasAccepted: !accepted.isEmpty,
      reason: ReturnReason(text: text).text(of: report).map {
        HTMLReason(reasonText: $0, reasonLength: $0.count, reasonAnchor: "\(anchor)-reason")
      })
  }

  private func count(_ group: FindingGroup) -> Int {
    findings.blocks[group]?.reduce(0) { $0 + $1.results.count } ?? 0
  }

  private func accepted(_ result: RuleResult) -> HTMLAccepted {
    HTMLAccepted(
      acceptedTitle: text.title(of: result.ruleID), acceptedID: result.ruleID.rawValue,
      acceptedText: text.sentence(of: result),
      acceptedBy: result.suppression.map { text.clean($0.text(in: text.language)) } ?? "")
  }

  // MARK: What to look at

  /// The parts that have something in them, with their lines numbered through.
  private var parts: [SheetPart] {
    let doubtful =
      [FindingGroup.review, .notChecked].flatMap { findings.blocks[$0] ?? [] }.map { item($0) }
      + report.notChecked.prefix(SectionBuilder.mostPlaces).map { text.line($0) }
      .map { SheetItem(itemText: $0.lineText, itemNote: $0.linePath) }
    let look = (findings.blocks[.manual] ?? []).map { item($0) }
    let agrees = (text.word("相符", "agrees"), text.word("不符", "differs"))
    let matter = text.word("核对事项", "what to look at")
    var parts: [SheetPart] = []
    var first = 1
    func add(_ title: Bilingual, _ matter: String, _ boxes: (String, String), _ items: [SheetItem])
    {
      guard !items.isEmpty else { return }
      parts.append(
        SheetPart(
          partTitle: heading(parts.count + 1, title), partMatter: matter, partYes: boxes.0,
          partNo: boxes.1, items: numbered(items, from: first)))
      first += items.count
    }
    add(doubtfulTitle, matter, agrees, doubtful)
    add(lookTitle, matter, agrees, look)
    add(
      papersTitle, text.word("佐证材料", "evidence"),
      (text.word("相符", "agrees"), text.word("已签注", "signed")), papers)
    return parts
  }

  private func heading(_ number: Int, _ title: Bilingual) -> String {
    let ordinals = ["一", "二", "三", "四"]
    return text.language == .zh
      ? "\(ordinals[min(number, ordinals.count) - 1])、\(title.zh)" : "\(number). \(title.en)"
  }

  private func numbered(_ items: [SheetItem], from first: Int) -> [SheetItem] {
    items.enumerated().map { index, item in
      var item = item
      item.itemNumber = first + index
      return item
    }
  }

  /// Every scan of a claim, to be compared with its original.
  private var papers: [SheetItem] {
    EvidenceMap(of: report).claims.flatMap { claim in
      claim.files.map { file in
        let name = [claim.kind.text(in: text.language), claim.label].compactMap { $0 }
        return SheetItem(
          itemText: text.clean(name.joined(separator: " ") + text.word("：", ": ") + file.path))
      }
    }
  }

  /// A rule's results as one line: what they all say, or the rule's title with what each says.
  private func item(_ block: Findings.Block) -> SheetItem {
    let messages = block.results.map { text.sentence(of: $0) }
    let common = Set(messages).count == 1 ? messages.first : nil
    var places: [String] = []
    for (result, message) in zip(block.results, messages).prefix(SectionBuilder.mostPlaces) {
      let place = text.place(of: result, in: report)
      if common != nil {
        if let place { places.append(place) }
      } else {
        places.append(place.map { $0 + text.word("：", ": ") + message } ?? message)
      }
    }
    let hidden = block.results.count - SectionBuilder.mostPlaces
    if hidden > 0 { places.append(text.word("以及另外 \(hidden) 处", "and \(hidden) more places")) }
    // On one line where there is one place: the sheet of an applicant should fit on one page.
    let clause = block.results.first.map { text.place(of: $0.clause) } ?? ""
    let isShort = places.count < 2 && common != nil
    let note = (isShort ? places : []) + [clause]
    return SheetItem(
      itemText: common ?? text.title(of: block.ruleID),
      itemNote: note.filter { !$0.isEmpty }.joined(separator: " · "),
      itemPlaces: isShort ? [] : places)
  }
}

private let doubtfulTitle = Bilingual(
  zh: "机器拿不准或没有查到的，请逐项查看", en: "In doubt or not checked by the machine: look at each")
private let lookTitle = Bilingual(
  zh: "只有人能核对的，请逐项查看", en: "What only a person can verify: look at each")
private let papersTitle = Bilingual(
  zh: "佐证材料逐件与原件核对，签署“核对无误”",
  en: "Compare each scan with its original and sign 核对无误 on it")
