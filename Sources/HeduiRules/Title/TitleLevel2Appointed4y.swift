// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the holder of a level-2 qualification was appointed assistant engineer for four years.
///
/// Notice: 绍建盟[2024]07号 附件1一3.2, 取得二级资格的人员，实际聘任助理工程师职务4年以上. Spans of appointment are
/// added; whether their first days count is open. A missing paper is a warning.
package struct TitleLevel2Appointed4y: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The day through which years are counted.
    package var cutoff: CivilDate?
    /// How many years are asked for.
    package var years = Rational(0)
    /// Whether the first day is counted.
    package var count = DayCount.bothEnds
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .date("cutoff", \.cutoff, Bilingual(zh: "聘任年限截止日期", en: "the last day that counts")),
        .number("years", \.years, Bilingual(zh: "要求聘任的年数", en: "years of appointment asked")),
        .choice("count", \.count, DayCount.doc),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "title.level2-appointed-4y",
    title: Bilingual(
      zh: "二级资格实际聘任助理工程师 4 年以上",
      en: "a level-2 qualification with four years appointed assistant engineer"),
    remedy: Bilingual(
      zh: "在 title 的 appointments 中写明每段聘任的起止日期，上传资格证书和聘任文件；年限不足的下一年度再申报",
      en:
        "give each span of appointment below title.appointments, upload certificate and letters; "
        + "short of years apply next year"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [short, cannotTell, noRoute, noSpans, noPaper, notLevelTwo, SharedMessages.otherRoute]
  }

  private let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ title: Title, _ facts: Facts) throws(FactError) -> Outcome {
    guard title.isLevelTwo else { return .notApplicable(notLevelTwo(.text(title.name.text))) }
    let route = facts.dossier.claimedRoute
    if let route, route != .normal { return .notApplicable(SharedMessages.elsewhere(route)) }
    let years = Value.integer(parameters.years.whole)
    guard let cutoff = parameters.cutoff, !title.appointments.isEmpty else {
      return .review(Violation(noSpans(years), expected: years))
    }
    let served = YearBounds(
      certain: title.appointments.map { StatedSpan(from: $0.from, to: $0.to) }, through: cutoff,
      parameters.count)
    let violation = { (template: MessageTemplate) in
      Violation(
        template(served.value, years, .date(cutoff)), actual: served.value, expected: years)
    }
    switch served.reaches(parameters.years.whole) {
    case .no: return route == nil ? .review(violation(noRoute)) : .fail(violation(short))
    case .cannotTell: return .review(violation(cannotTell))
    case .yes: break
    }
    let missing = missingPapers(title, facts.dossier)
    guard missing.isEmpty else {
      return .fail(
        Violation(
          noPaper(.list(missing), served.value), actual: served.value, severity: .warning))
    }
    return .pass(Measurement(actual: served.value, expected: years))
  }

  private func missingPapers(_ title: Title, _ dossier: Dossier) -> [Value] {
    let kinds = Set((title.evidence + dossier.attachments).map(\.kind))
    var missing: [Value] = []
    if !kinds.contains(.titleCertificate) { missing.append(certificate) }
    if !kinds.contains(.appointment) { missing.append(appointment) }
    return missing
  }
}

private let certificate = Value.term(
  code: "title-certificate", name: Bilingual(zh: "资格证书", en: "certificate"))
private let appointment = Value.term(
  code: "appointment", name: Bilingual(zh: "聘书或聘任文件", en: "letter of appointment"))
private let short = MessageTemplate(
  zh: "实际聘任助理工程师 {0} 年（到 {2}），要求 {1} 年以上",
  en: "appointed assistant engineer for {0} full years by {2}, at least {1} are asked")
private let cannotTell = MessageTemplate(
  zh: "聘任起止写得不够具体，实足 {0} 年之间（到 {2}），看不出是否满 {1} 年",
  en: "the spans of appointment are imprecise: {0} full years by {2}, {1} are asked")
private let noRoute = MessageTemplate(
  zh: "实际聘任 {0} 年（到 {2}），要求 {1} 年以上；没有写明申报方式，无法判断是否要求",
  en:
    "appointed for {0} full years by {2}, {1} are asked on the normal route; the route is not known"
)
private let noSpans = MessageTemplate(
  zh: "没有写明聘任助理工程师的起止时间，要求 {0} 年以上",
  en: "no spans of appointment are stated, at least {0} years are asked")
private let noPaper = MessageTemplate(
  zh: "聘任 {1} 年，年限够，但没有上传：{0}",
  en: "appointed for {1} years, which suffices, but this is not uploaded: {0}")
private let notLevelTwo = MessageTemplate(
  zh: "现资格“{0}”不是二级资格", en: "the title {0} is no level-2 qualification")
