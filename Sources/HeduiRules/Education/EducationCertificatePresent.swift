// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the certificate of an education is uploaded.
///
/// Notice: 绍建盟[2024]07号 附件1一2, 须提供提供学历证书原件 (sic). Whether that holds where the platform fetched
/// the education is open. A foreign degree has its degree certificate for it.
package struct EducationCertificatePresent: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// Levels whose papers nobody asks for.
    package var below: [String] = []
    /// Whether a scan is needed where the platform fetched the education.
    package var fetched = FetchedEducation.needed
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .texts(
          "below", \.below, Bilingual(zh: "不要求材料的学历层次", en: "levels whose papers are not asked")),
        .choice("fetched", \.fetched, FetchedEducation.doc),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "education.certificate-present",
    title: Bilingual(zh: "提供学历证书原件", en: "the certificate of education is uploaded"),
    remedy: Bilingual(
      zh: "上传学历证书原件的扫描件，在 education 的 evidence 中写 kind: diploma",
      en: "upload a scan of the original certificate, kind: diploma below the education's evidence"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [
      missing, missingThoughFetched, fetchedUnstated, SharedMessages.levelNotConcerned,
      SharedMessages.fetchedExempt,
    ]
  }

  private let below: NameList
  private let fetched: FetchedEducation
  package init(_ parameters: Parameters) {
    below = NameList(parameters.below)
    fetched = parameters.fetched
  }

  package func check(_ education: Education, _ facts: Facts) throws(FactError) -> Outcome {
    let dossier = facts.dossier
    if let exemption = dossier.exemption(of: education, below: below) {
      return .notApplicable(exemption)
    }
    let isForeign = education.origin != .domestic
    if education.hasScan(.diploma, in: dossier)
      || (isForeign && education.hasScan(.degree, in: dossier))
    {
      return .pass()
    }
    let level = Value.text(education.level.text)
    switch education.isFetched {
    case false: return .fail(Violation(missing(level), expected: diploma))
    case nil: return .review(Violation(fetchedUnstated(level), expected: diploma))
    case true:
      guard fetched == .needed else { return .notApplicable(SharedMessages.fetchedExempt()) }
      return .fail(Violation(missingThoughFetched(level), expected: diploma, severity: .warning))
    }
  }
}

private let diploma = Value.term(
  code: "diploma", name: Bilingual(zh: "学历证书扫描件", en: "a scan of the certificate"))
private let missing = MessageTemplate(
  zh: "{0}学历没有学历证书扫描件，要求提供学历证书原件",
  en: "the education {0} has no scan of its certificate, which is required")
private let missingThoughFetched = MessageTemplate(
  zh: "{0}学历由平台自动提取，没有学历证书扫描件；附件1要求提供学历证书原件",
  en: "the education {0} was fetched and has no scan of its certificate, which 附件1 asks for")
private let fetchedUnstated = MessageTemplate(
  zh: "{0}学历没有学历证书扫描件，也没有写明平台是否已自动提取",
  en: "the education {0} has no scan of its certificate, and it is not said whether it was fetched")
