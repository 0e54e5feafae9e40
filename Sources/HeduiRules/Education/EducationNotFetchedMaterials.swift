// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks for diploma, 毕业生登记表 and degree certificate of an education that the platform could not fetch.
///
/// Notice: 绍建盟[2024]07号 正文五（三）, 不能自动提取学历信息的申报对象，须上传学历学位证书、毕业生登记表. The
/// degree certificate only where a degree is declared.
package struct EducationNotFetchedMaterials: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// Levels whose papers nobody asks for.
    package var below: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .texts(
          "below", \.below, Bilingual(zh: "不要求材料的学历层次", en: "levels whose papers are not asked"))
      ]
    }
  }

  package static let info = RuleInfo(
    id: "education.not-fetched-materials",
    title: Bilingual(
      zh: "不能自动提取的学历上传学历学位证书、毕业生登记表",
      en: "diploma, degree and graduate registration form of an education that was not fetched"),
    remedy: Bilingual(
      zh: "补传所缺的扫描件；平台其实已提取的，把 auto-fetched 写为 true",
      en: "upload what is missing; if the platform did fetch it, write auto-fetched: true"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [lacking, lackingPerhaps, wasFetched, SharedMessages.levelNotConcerned]
      + [SharedMessages.educatedAbroad]
  }

  private let below: NameList
  package init(_ parameters: Parameters) { below = NameList(parameters.below) }

  package func check(_ education: Education, _ facts: Facts) throws(FactError) -> Outcome {
    if let exemption = facts.dossier.exemption(of: education, below: below) {
      return .notApplicable(exemption)
    }
    guard education.origin == .domestic else {
      return .notApplicable(SharedMessages.educatedAbroad(.text(education.country?.text ?? "—")))
    }
    if education.isFetched == true { return .notApplicable(wasFetched()) }
    let missing = education.missingMaterials(in: facts.dossier)
    if missing.isEmpty { return .pass() }
    let expected = Value.list(missing)
    return education.isFetched == false
      ? .fail(Violation(lacking(expected), expected: expected))
      : .review(Violation(lackingPerhaps(expected), expected: expected))
  }
}

private let lacking = MessageTemplate(
  zh: "平台不能自动提取此学历，缺少：{0}", en: "the platform could not fetch this education, it lacks: {0}")
private let lackingPerhaps = MessageTemplate(
  zh: "没有写明平台是否已自动提取此学历；如不能提取，还缺少：{0}",
  en: "it is not said whether the platform fetched this education; if not, it lacks: {0}")
private let wasFetched = MessageTemplate(
  zh: "平台已自动提取此学历", en: "the platform fetched this education")
