// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks for proof of social insurance that was paid outside the province within the last year.
///
/// Notice: 绍建盟[2024]07号 正文五（四） and 附件2二.5.1, 需由个人提供省外缴纳社保的相关证明…适用于近 1 年内有省外社保缴纳记录人员.
/// Up to which day the year is counted is A-23. Records that ended before it are only pointed out.
package struct InsuranceOutOfProvince: Rule {
  /// Up to which day the last year is counted.
  package enum End: String, Sendable, Hashable, CaseIterable {
    /// To the day of submission.
    case submission
    /// To the day on which years of work are counted.
    case cutoff
  }

  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The home province.
    package var home: [String] = []
    /// How many years back a record counts.
    package var years = Rational(0)
    /// The last day of submission.
    package var closes: CivilDate?
    /// The day on which years of work are counted.
    package var cutoff: CivilDate?
    /// Up to which day.
    package var end = End.submission
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .texts("home", \.home, homeProvinceDoc),
        .number("years", \.years, Bilingual(zh: "近几年", en: "how many years back")),
        .date("closes", \.closes, Bilingual(zh: "个人申报截止日", en: "last day of submission")),
        .date("cutoff", \.cutoff, Bilingual(zh: "年限计算截止日", en: "day on which years are counted")),
        .choice("end", \.end, Bilingual(zh: "近一年算到哪一天", en: "up to which day it is counted")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "insurance.out-of-province",
    title: Bilingual(zh: "省外社保有缴纳证明", en: "insurance outside the province is proved"),
    remedy: Bilingual(
      zh: "上传省外社保缴纳证明", en: "add the proof of the insurance paid outside the province"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [noProof, maybeNoProof, older, inProvince, noProvince]
  }

  private let parameters: Parameters
  private let home: NameList
  private let years: Int
  package init(_ parameters: Parameters) {
    self.parameters = parameters
    home = NameList(parameters.home)
    years = parameters.years.wholePart(atMost: 100)
  }

  package func check(_ insurance: Insurance, _ facts: Facts) throws(FactError) -> Outcome {
    guard let province = insurance.province, let isOutside = insurance.isOutside(home) else {
      return .notApplicable(noProvince())
    }
    guard isOutside else { return .notApplicable(inProvince(.text(province.text))) }
    let isProved =
      !insurance.evidence.isEmpty
      || facts.dossier.attachments.contains { $0.kind == .insuranceProof }
    if isProved { return .pass() }
    let actual = Value.text(province.text)
    switch isRecent(insurance, facts) {
    case .yes: return .fail(Violation(noProof(actual), actual: actual))
    case .cannotTell: return .review(Violation(maybeNoProof(actual), actual: actual))
    case .no: return .fail(Violation(older(actual), actual: actual, severity: .info))
    }
  }

  /// Whether the record reaches into the last year; one without an end goes on.
  private func isRecent(_ insurance: Insurance, _ facts: Facts) -> DateComparison {
    guard let to = insurance.to else { return .yes }
    let end = self.end(facts)
    guard let start = end.adding(years: -years) else { return .cannotTell }
    return switch to.isBefore(start) {
    case .yes: .no
    case .no: .yes
    case .cannotTell: .cannotTell
    }
  }

  /// The day up to which the last year is counted: before submission today, but not after the last day.
  private func end(_ facts: Facts) -> CivilDate {
    if parameters.end == .cutoff { return parameters.cutoff ?? facts.today }
    if let submitted = facts.dossier.application?.submitted { return submitted }
    guard let closes = parameters.closes else { return facts.today }
    return facts.today.isAfter(closes) == .yes ? closes : facts.today
  }
}

private let noProof = MessageTemplate(
  zh: "近一年内在 {0} 缴纳社保，没有缴纳证明，要求由个人提供",
  en:
    "insurance was paid in {0} within the last year and is not proved; the applicant must prove it")
private let maybeNoProof = MessageTemplate(
  zh: "在 {0} 缴纳过社保，没有缴纳证明；看不出是否在近一年内，请查到具体时间",
  en: "insurance was paid in {0} and is not proved; whether within the last year cannot be told")
private let older = MessageTemplate(
  zh: "在 {0} 缴纳的社保早于近一年，一般不需要缴纳证明",
  en: "insurance paid in {0} ended before the last year; as a rule it needs no proof")
private let inProvince = MessageTemplate(
  zh: "在本省（{0}）缴纳社保，不需要证明", en: "paid in the home province ({0}), no proof is needed")
private let noProvince = MessageTemplate(
  zh: "没有写明在哪个省缴纳社保", en: "it is not stated in which province the insurance was paid")
