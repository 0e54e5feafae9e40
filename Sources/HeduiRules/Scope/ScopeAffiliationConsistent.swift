// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that social insurance, personnel file and labour relation lie in one region.
///
/// Notice: 绍建盟[2024]07号 正文三（一）, 社会保险、人事档案、劳动关系均一致. The notice's own test is the region
/// (属地原则, 三者不在一个地区), whoever holds the file.
package struct ScopeAffiliationConsistent: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The city and its districts and counties.
    package var regions: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [.texts("regions", \.regions, Places.doc)]
    }
  }

  package static let info = RuleInfo(
    id: "scope.affiliation-consistent",
    title: Bilingual(
      zh: "社会保险、人事档案、劳动关系在同一地区",
      en: "social insurance, personnel file and labour relation lie in one region"),
    remedy: Bilingual(
      zh: "写明三者所在地（到区、县）；不在一个地区的，原则上由社会保险参保地单位申报",
      en:
        "state the region of each down to the county; when they differ, the unit in the place of "
        + "insurance should declare"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [differ, mayDiffer, incomplete] }

  private let places: Places
  package init(_ parameters: Parameters) { places = Places(parameters.regions) }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    let affiliation = dossier.affiliation
    guard let insurance = affiliation?.insuranceRegion, let file = affiliation?.fileRegion,
      let labour = affiliation?.labourRegion
    else { return .review(Violation(incomplete())) }
    let names = [insurance, file, labour].map { Value.text($0.text) }
    let actual = Value.list(names)
    let relations = [
      places.relation(insurance, file), places.relation(insurance, labour),
      places.relation(file, labour),
    ]
    if relations.allSatisfy({ $0 == .same }) { return .pass(Measurement(actual: actual)) }
    let template = relations.contains(.different) ? differ : mayDiffer
    return .review(Violation(template(names[0], names[1], names[2]), actual: actual))
  }
}

private let differ = MessageTemplate(
  zh: "社会保险在 {0}，人事档案在 {1}，劳动关系在 {2}，不在一个地区，请确认由哪里的单位申报",
  en:
    "the insurance lies in {0}, the personnel file in {1}, the labour relation in {2}: not one region; "
    + "which unit should declare")
private let mayDiffer = MessageTemplate(
  zh: "社会保险在 {0}，人事档案在 {1}，劳动关系在 {2}，详略不一，看不出是否在一个地区，请写到区、县",
  en:
    "the insurance lies in {0}, the personnel file in {1}, the labour relation in {2}: some are wider "
    + "than others; name the counties")
private let incomplete = MessageTemplate(
  zh: "社会保险、人事档案、劳动关系的所在地没有写全，无法判断是否一致",
  en: "not all regions of insurance, personnel file and labour relation are stated")
