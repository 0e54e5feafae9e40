// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that a construction title from elsewhere was confirmed before the application.
///
/// Notice: 绍建盟[2024]07号 正文五（六）, 如持有我市以外建设工程专业职称证书，需对其原取得的初、中级专业技术资格按相关要求进行
/// 审核、确认后才能申报. The heading says 省外, the text 我市以外: A-13.
package struct TitleOutsideAreaConfirmed: Rule {
  /// From which area on a certificate comes from elsewhere.
  package enum Area: String, Sendable, Hashable, CaseIterable {
    /// The city: 我市以外.
    case city
    /// The province: 省外.
    case province
  }

  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// Words of places in the city.
    package var city: [String] = []
    /// Words of places in the province.
    package var province: [String] = []
    /// Words of the central government and its bodies.
    package var central: [String] = []
    /// Words of other provinces.
    package var elsewhere: [String] = []
    /// Whose border counts.
    package var area = Area.city
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .texts("city", \.city, Bilingual(zh: "本市地名", en: "places in the city")),
        .texts("province", \.province, Bilingual(zh: "本省地名", en: "places in the province")),
        .texts("central", \.central, Bilingual(zh: "中央单位字样", en: "words of central bodies")),
        .texts("elsewhere", \.elsewhere, Bilingual(zh: "外省地名", en: "other provinces")),
        .choice("area", \.area, Bilingual(zh: "以市还是省为界", en: "whether city or province counts")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "title.outside-area-confirmed",
    title: Bilingual(zh: "市外职称证书已审核确认", en: "a title from outside the city is confirmed"),
    remedy: Bilingual(
      zh: "先向人社部门办理外地职称证书的审核确认，再申报；已确认的，写 confirmed: true 并上传确认材料",
      en:
        "have the certificate confirmed first; if it is, write confirmed: true and upload the paper"
    ),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [unconfirmed, noPaper, notSaid, unclear, unknownPlace, statePlace, local, inProvince]
  }

  private let area: Area
  private let city: WordList
  private let province: WordList
  private let central: WordList
  private let elsewhere: WordList
  package init(_ parameters: Parameters) {
    area = parameters.area
    city = WordList(parameters.city)
    province = WordList(parameters.province)
    central = WordList(parameters.central)
    elsewhere = WordList(parameters.elsewhere)
  }

  /// Where a certificate comes from.
  private enum Origin { case city, province, central, elsewhere, unknown }

  package func check(_ title: Title, _ facts: Facts) throws(FactError) -> Outcome {
    let place = title.region ?? title.issuer
    let name = Value.text(place?.text ?? "—")
    let origin = origin(of: title)
    switch origin {
    case .city: return .notApplicable(local(name))
    case .province where area == .province: return .notApplicable(inProvince(name))
    default: break
    }
    let scans = title.evidence + facts.dossier.attachments
    if title.isConfirmed != false, scans.contains(where: { $0.kind == .titleConfirmation }) {
      return .pass(Measurement(actual: name))
    }
    let isCertain = origin == .province || origin == .elsewhere
    switch title.isConfirmed {
    case false where isCertain:
      return .fail(Violation(unconfirmed(name), actual: name, expected: paper))
    case true: return .review(Violation(noPaper(name), actual: name))
    case nil where isCertain:
      return .review(Violation(notSaid(name), actual: name, expected: paper))
    default:
      guard place != nil else {
        return .review(Violation(unknownPlace(), suggestion: statePlace()))
      }
      return .review(Violation(unclear(name), actual: name))
    }
  }

  private func origin(of title: Title) -> Origin {
    let keys = [title.region, title.issuer].compactMap { $0?.key }
    if keys.contains(where: elsewhere.stands) { return .elsewhere }
    if keys.contains(where: city.stands) { return .city }
    if keys.contains(where: central.stands) { return .central }
    return keys.contains(where: province.stands) ? .province : .unknown
  }
}

private let paper = Value.term(
  code: "title-confirmation", name: Bilingual(zh: "审核确认材料", en: "the paper of confirmation"))
private let unconfirmed = MessageTemplate(
  zh: "职称证书由“{0}”发证，写明没有审核确认，要求确认后才能申报",
  en: "the title comes from {0} and is declared unconfirmed; it must be confirmed first")
private let noPaper = MessageTemplate(
  zh: "职称证书由“{0}”发证，写明已确认，但没有上传确认材料",
  en: "the title comes from {0} and is declared confirmed, but no paper of it is uploaded")
private let notSaid = MessageTemplate(
  zh: "职称证书由“{0}”发证，没有写明是否已审核确认",
  en: "the title comes from {0}, and it is not said whether it was confirmed")
private let unclear = MessageTemplate(
  zh: "看不出“{0}”是否属于本市以外，请判断职称证书是否要确认",
  en: "it cannot be told whether {0} lies outside the city; must the title be confirmed")
private let unknownPlace = MessageTemplate(
  zh: "没有写明职称证书的发证单位和地区，无法判断是否要确认",
  en:
    "neither issuer nor region of the title is stated, so it cannot be told if it needs confirming")
private let statePlace = MessageTemplate(
  zh: "在 title 中写明发证单位（issuer）和发证地区（region）",
  en: "state who issued the title and in which region (title.issuer, title.region)")
private let local = MessageTemplate(
  zh: "职称证书由本市的“{0}”发证", en: "the title was issued in the city, by {0}")
private let inProvince = MessageTemplate(
  zh: "职称证书由本省的“{0}”发证，按此解读不需要确认",
  en: "the title was issued in the province, by {0}; under this reading it needs no confirmation")
