// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the posts form one line without overlaps, gaps and future days, and that insurance and
/// assessments agree with it.
///
/// Derived from 绍建盟[2024]07号 附件4二.4, 应与工作经历…相符. Only what is certain in spite of imprecise dates
/// counts.
package struct ExperienceTimeline: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The longest gap between two posts that needs no word, in days.
    package var gap = Rational(0)
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .number(
          "gap", \.gap, Bilingual(zh: "两段经历之间允许的空档（天）", en: "days allowed between two posts"))
      ]
    }
  }

  package static let info = RuleInfo(
    id: "experience.timeline",
    title: Bilingual(
      zh: "工作经历首尾相接，与社保、考核相符",
      en: "the posts follow each other and agree with insurance and assessments"),
    remedy: Bilingual(
      zh: "核对每段经历的起止日期和单位；确有空档或兼职的，由单位说明",
      en: "compare the days and units of the posts; let the unit explain real gaps or double posts"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [future, backwards, overlap, gapBetween, insuredElsewhere, assessedIdle, noExperience]
  }

  private let gap: Int
  package init(_ parameters: Parameters) { gap = parameters.gap.whole }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard !dossier.experience.isEmpty else { return .notApplicable(noExperience()) }
    let violations =
      wrongDays(dossier.experience, facts.today) + neighbours(dossier.experience)
      + insurance(dossier) + assessments(dossier)
    return violations.isEmpty ? .pass() : .fail(violations)
  }

  private func wrongDays(_ posts: [Experience], _ today: CivilDate) -> [Violation] {
    posts.flatMap { post in
      var found: [Violation] = []
      for date in [post.from, post.to].compactMap(\.self) where date.isAfter(today) == .yes {
        found.append(Violation(future(.date(date), .date(today)), actual: .date(date)))
      }
      if let to = post.to, to.isBefore(post.from) == .yes {
        found.append(Violation(backwards(.date(post.from), .date(to)), actual: .date(to)))
      }
      return found
    }
  }

  /// Overlaps and gaps along the line; an open post lasts for ever.
  private func neighbours(_ posts: [Experience]) -> [Violation] {
    var found: [Violation] = []
    var previous: Experience?
    for post in posts.sorted(by: { $0.from.firstDay < $1.from.firstDay }) {
      guard let before = previous else {
        previous = post
        continue
      }
      if (before.to?.firstDay ?? .max) > post.from.lastDay {
        found.append(Violation(overlap(name(before), name(post), .date(post.from))))
      } else if let to = before.to, post.from.firstDay - to.lastDay - 1 > gap {
        found.append(Violation(gapBetween(.date(to), .date(post.from))))
      }
      if (post.to?.lastDay ?? .max) >= (before.to?.lastDay ?? .max) { previous = post }
    }
    return found
  }

  /// Units that paid insurance while no post in them is stated.
  private func insurance(_ dossier: Dossier) -> [Violation] {
    let own = dossier.unit
    let posts = Dictionary(grouping: dossier.experience.filter { $0.unit != nil }) {
      canonical($0.unit, own)
    }
    guard !posts.isEmpty else { return [] }
    return dossier.insurance.compactMap { span in
      guard let unit = span.unit, let from = span.from else { return nil }
      let end = span.to?.firstDay ?? .max
      let isKnown = (posts[canonical(unit, own)] ?? []).contains {
        $0.from.firstDay <= end && ($0.to?.lastDay ?? .max) >= from.firstDay
      }
      if isKnown { return nil }
      return Violation(insuredElsewhere(.date(from), .text(unit.text)), actual: .text(unit.text))
    }
  }

  /// Years that were assessed while no post is stated.
  private func assessments(_ dossier: Dossier) -> [Violation] {
    guard let first = dossier.experience.map(\.from.year).min() else { return [] }
    let isOpen = dossier.experience.contains { $0.to == nil }
    let last = isOpen ? Int.max : dossier.experience.compactMap(\.to?.year).max() ?? first
    return dossier.assessments.filter { $0.year < first || $0.year > last }.map {
      Violation(assessedIdle(.text("\($0.year)")), actual: .text("\($0.year)"))
    }
  }

  /// One key for the own unit and its other names.
  private func canonical(_ name: Name?, _ unit: Employer?) -> String {
    guard let name else { return "" }
    guard let unit, unit.aliases.contains(name) else { return name.key }
    return unit.name.key
  }

  private func name(_ post: Experience) -> Value { .text(post.unit?.text ?? "—") }
}

private let future = MessageTemplate(
  zh: "工作经历写到 {0}，晚于今天（{1}）", en: "a post is dated {0}, after today ({1})")
private let backwards = MessageTemplate(
  zh: "一段工作经历 {0} 开始，却在 {1} 结束", en: "a post begins {0} but ends {1}")
private let overlap = MessageTemplate(
  zh: "在“{0}”的经历还没有结束，{2} 又在“{1}”任职", en: "the post in {0} overlaps that in {1} from {2} on")
private let gapBetween = MessageTemplate(
  zh: "工作经历在 {0} 与 {1} 之间有空档", en: "between {0} and {1} no post is stated")
private let insuredElsewhere = MessageTemplate(
  zh: "{0} 起社保由“{1}”缴纳，这段时间没有在该单位的工作经历",
  en: "from {0} on the insurance was paid by {1}, where no post of that time is stated")
private let assessedIdle = MessageTemplate(
  zh: "有 {0} 年度的考核，该年没有工作经历", en: "{0} was assessed, but no post is stated for it")
private let noExperience = MessageTemplate(
  zh: "没有写明工作经历", en: "the dossier states no posts")
