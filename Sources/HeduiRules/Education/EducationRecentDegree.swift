// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that a later degree held for less than two years is ticked and proved.
///
/// Notice: 绍建盟[2024]07号 附件2二.3.1, 后学历〈学位〉取得时间不满2年…需在相应选择项打钩，并上传佐证材料. The day on
/// which it was obtained is not counted.
package struct EducationRecentDegree: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The day through which time is counted.
    package var cutoff: CivilDate?
    /// How many years make the tick needless.
    package var years = Rational(0)
    /// Words in the tick's name.
    package var ticks: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .date("cutoff", \.cutoff, Bilingual(zh: "计算截止日期", en: "the day through which is counted")),
        .number("years", \.years, Bilingual(zh: "满多少年不需打钩", en: "years that make it needless")),
        .texts("ticks", \.ticks, Bilingual(zh: "选项中的字样", en: "words in the option's name")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "education.recent-degree",
    title: Bilingual(
      zh: "后学历（学位）不满 2 年的已打钩并上传佐证",
      en: "a later degree held for less than two years is ticked and proved"),
    remedy: Bilingual(
      zh: "在申报方式中勾选“后学历〈学位〉取得时间不满 2 年”，并上传证书扫描件",
      en: "tick the option for a later degree under two years and upload the certificate"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [noTick, noProof, longEnough, notLater, unknownDate, SharedMessages.otherRoute]
  }

  private let parameters: Parameters
  private let words: WordList
  package init(_ parameters: Parameters) {
    self.parameters = parameters
    words = WordList(parameters.ticks)
  }

  package func check(_ education: Education, _ facts: Facts) throws(FactError) -> Outcome {
    if let route = facts.dossier.claimedRoute, route != .normal {
      return .notApplicable(SharedMessages.elsewhere(route))
    }
    guard education.isLater == true else { return .notApplicable(notLater()) }
    guard let obtained = education.obtained, let cutoff = parameters.cutoff else {
      return .notApplicable(unknownDate())
    }
    let held = YearBounds(
      certain: [StatedSpan(from: obtained, to: nil)], through: cutoff, .firstLeftOut)
    switch held.reaches(parameters.years.whole) {
    case .yes: return .notApplicable(longEnough(.date(obtained)))
    case .cannotTell: return .notApplicable(unknownDate())
    case .no: break
    }
    let date = Value.date(obtained)
    let ticks = facts.dossier.application?.ticks ?? []
    guard let tick = ticks.first(where: { words.stands(in: $0.name) }) else {
      return .fail(Violation(noTick(date), actual: date))
    }
    guard tick.evidence.isEmpty, education.evidence.isEmpty else {
      return .pass(Measurement(actual: date))
    }
    return .fail(Violation(noProof(date), actual: date))
  }

}

private let noTick = MessageTemplate(
  zh: "后学历（学位）{0} 取得，不满规定年限，申报时没有勾选该选项",
  en: "the later degree was obtained {0}, too short a time ago, and its option is not ticked")
private let noProof = MessageTemplate(
  zh: "后学历（学位）{0} 取得，已勾选，但没有佐证材料",
  en: "the later degree was obtained {0}; its option is ticked but has no evidence")
private let longEnough = MessageTemplate(
  zh: "后学历（学位）{0} 取得，已满规定年限", en: "the later degree was obtained {0}, long enough ago")
private let notLater = MessageTemplate(
  zh: "没有写明是后学历（学位）", en: "it is not stated to be a later degree")
private let unknownDate = MessageTemplate(
  zh: "后学历（学位）的取得时间不明，无法判断是否满规定年限",
  en: "it is not known when the later degree was obtained, so the time cannot be counted")
