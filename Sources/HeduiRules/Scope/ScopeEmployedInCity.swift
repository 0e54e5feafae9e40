// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the applicant works in the city.
///
/// Notice: 绍建盟[2024]07号 正文一, 凡在我市就业. A unit registered elsewhere may employ in the city, so a region or
/// a code of elsewhere is for review, never a fault.
package struct ScopeEmployedInCity: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The city and its districts and counties.
    package var regions: [String] = []
    /// How the codes of regions of the city begin.
    package var codes: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .texts("regions", \.regions, Places.doc),
        .texts(
          "codes", \.codes,
          Bilingual(zh: "本市行政区划代码的开头", en: "how the city's region codes begin")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "scope.employed-in-city",
    title: Bilingual(zh: "申报人在本市就业", en: "the applicant works in the city"),
    remedy: Bilingual(
      zh: "在 employment 中写明是否在本市就业；单位注册在外地的，请看劳动合同的工作地点",
      en:
        "state under employment whether the work is in the city; for a unit registered elsewhere see "
        + "the labour contract's place of work"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [notInCity, otherRegion, otherCode, unknown] }

  private let places: Places
  private let codes: [String]
  package init(_ parameters: Parameters) {
    places = Places(parameters.regions)
    codes = parameters.codes
  }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    switch dossier.employment?.worksInCity {
    case true?: return .pass()
    case false?: return .review(Violation(notInCity()))
    case nil: break
    }
    if let region = dossier.unit?.region {
      let actual = Value.text(region.text)
      return places.contains(region)
        ? .pass(Measurement(actual: actual))
        : .review(Violation(otherRegion(actual), actual: actual))
    }
    guard let code = dossier.unit?.uscc.flatMap({ CreditCodeParts($0) }) else {
      return .review(Violation(unknown()))
    }
    let actual = Value.text(code.region)
    return codes.contains { code.region.hasPrefix($0) }
      ? .pass(Measurement(actual: actual)) : .review(Violation(otherCode(actual), actual: actual))
  }
}

private let notInCity = MessageTemplate(
  zh: "申报材料写明不在本市就业，申报对象须在本市就业",
  en: "the dossier says that the applicant does not work in the city, as the notice asks")
private let otherRegion = MessageTemplate(
  zh: "单位所在地是 {0}，不在本市；请确认申报人是否在本市就业",
  en: "the unit lies in {0}, outside the city; does the applicant work in the city")
private let otherCode = MessageTemplate(
  zh: "单位统一社会信用代码的登记地代码是 {0}，不是本市；请确认申报人是否在本市就业",
  en: "the unit is registered in region {0}, outside the city; does the applicant work in the city")
private let unknown = MessageTemplate(
  zh: "没有写明是否在本市就业，也没有写单位所在地和统一社会信用代码",
  en: "neither whether the applicant works in the city nor the unit's region or code is stated")
