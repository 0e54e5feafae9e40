// SPDX-License-Identifier: Apache-2.0

public import Hedui

/// A plan as text: what must be done by which day, then what each dossier still needs.
public struct PlanText: Sendable {
  private let language: Language
  private let style: TextStyle

  /// Makes a writer.
  public init(in language: Language, style: TextStyle = TextStyle()) {
    self.language = language
    self.style = style
  }

  /// The whole plan.
  public func render(
    _ plan: Plan, _ dossiers: [PlannedDossier], notChecked: [NotChecked] = []
  ) -> String {
    var page = TextPage(style: style)
    page.write(
      [], word("今天 \(plan.today)，规则集 ", "today \(plan.today), policy ") + plan.policy.id,
      as: .strong)
    if plan.steps.isEmpty {
      page.write([], word("规则集没有规定截止日期", "the policy sets no last days"))
    }
    for step in plan.steps { write(step, to: &page) }
    if let safe = plan.safePosting {
      page.write([], word("各种理解下都来得及：最迟 \(safe) 开始公示", "safe under every reading: post by \(safe)"))
    }
    for dossier in dossiers { write(dossier, to: &page) }
    write(notChecked, to: &page)
    return page.text
  }

  private func write(_ step: Plan.Step, to page: inout TextPage) {
    let day = step.latest?.description ?? word("日历未知", "no calendar")
    let late = (step.daysLeft ?? 0) < 0
    let reading = step.reading.map { word("（\($0.title.zh)）", " (\($0.name))") } ?? ""
    let left = step.daysLeft.map(left) ?? ""
    page.write(
      [.init("\(day.padded(to: 12))", late ? .bad : .plain)],
      "\(name(step.kind))\(reading)\(left)  \(step.clause.section)", hang: 12)
  }

  private func write(_ dossier: PlannedDossier, to page: inout TextPage) {
    page.space()
    let path = dossier.path.isEmpty ? "." : dossier.path
    page.write(
      [], path + word("：尚缺 \(dossier.tasks.count) 项", ": \(dossier.tasks.count) open"), as: .strong)
    for task in dossier.tasks {
      let begin = task.beginBy?.description ?? "—"
      page.write(
        [.init(word("最迟 ", "begin by ") + begin + "  ", task.isLate ? .bad : .plain)],
        task.result.ruleID.rawValue + "  " + (task.result.message?.text(in: language) ?? ""),
        indent: 2, hang: 4)
      guard let lead = task.lead else { continue }
      page.write(
        [],
        word("约 \(lead.days) 天：", "about \(lead.days) days: ") + lead.reason.text(in: language),
        as: .faint, indent: 6)
    }
    write(dossier.notChecked, to: &page)
  }

  private func write(_ entries: [NotChecked], to page: inout TextPage) {
    for entry in entries {
      page.write(
        [.init(word("没有检查 ", "not checked "), .warning)],
        "\(entry.path): \(entry.reason.text(in: language))", indent: 2)
    }
  }

  private func left(_ days: Int) -> String {
    if days < 0 { return word("，已过 \(-days) 天", ", \(-days) days past") }
    return days == 0 ? word("，就是今天", ", today") : word("，还有 \(days) 天", ", \(days) days left")
  }

  private func name(_ kind: Plan.Step.Kind) -> String {
    switch kind {
    case .submit: word("个人提交申报截止", "last day to submit")
    case .post: word("最迟开始公示", "last day to begin the posting")
    case .endPosting: word("公示最迟结束", "last day of the posting")
    case .recommend: word("单位推荐截止", "last day for the unit to recommend")
    }
  }

  private func word(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}
