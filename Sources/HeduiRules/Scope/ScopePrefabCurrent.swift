// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the applicant works in prefabricated building at present.
///
/// Notice: 绍建盟[2024]07号 附件1一3.1, 目前正在从事装配式建筑行业工作, also 附件1一3.2 and 附件1二. The routes of
/// 附件1一3.3 and 3.4 do not say so, so that a no there is for review.
package struct ScopePrefabCurrent: Rule {
  package static let info = RuleInfo(
    id: "scope.prefab-current",
    title: Bilingual(
      zh: "目前正在从事装配式建筑行业工作", en: "the applicant works in prefabricated building at present"),
    remedy: Bilingual(
      zh: "写明现在的工作经历（不写结束日期）是否从事装配式建筑；设计、生产、施工、管理、检测都算这个行业",
      en:
        "state the present post without an end and whether it is in prefabricated building; design, "
        + "production, construction, management and inspection all count"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [declaredNo, lastClosed, untagged, contradiction, closedThisMonth, nothing]
      + [SharedMessages.routeUnknown]
  }

  package init(_ parameters: NoParameters) {}

  /// What the dossier says of the present.
  private enum Present {
    case yes
    case not(Violation)
    case doubtful(Violation)
  }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    switch present(dossier, on: facts.applicationDay) {
    case .yes: return .pass()
    case .doubtful(let doubt): return .review(doubt)
    case .not(let violation):
      switch dossier.route {
      case .normal?, .transfer?: return .fail(violation)
      case .skilled?, .fromAgency?, .selfAssessed?: return .review(violation)
      case nil:
        var doubt = violation
        doubt.suggestion = SharedMessages.routeUnknown()
        return .review(doubt)
      }
    }
  }

  private func present(_ dossier: Dossier, on day: CivilDate) -> Present {
    let declared = dossier.employment?.worksInPrefab
    if declared == false { return .not(Violation(declaredNo())) }
    guard !dossier.experience.isEmpty else {
      return declared == true ? .yes : .doubtful(Violation(nothing()))
    }
    let ends = dossier.experience.map { $0.to?.isBefore(day) ?? .no }
    let open = zip(dossier.experience, ends).filter { $1 == .no }.map(\.0)
    guard !open.isEmpty else {
      if ends.contains(.cannotTell) { return .doubtful(Violation(closedThisMonth(.date(day)))) }
      return .not(Violation(lastClosed(.date(day))))
    }
    if open.contains(where: { $0.isPrefab == true }) { return .yes }
    if open.allSatisfy({ $0.isPrefab == false }) {
      return declared == true
        ? .doubtful(Violation(contradiction())) : .not(Violation(declaredNo()))
    }
    return declared == true ? .yes : .doubtful(Violation(untagged()))
  }
}

private let declaredNo = MessageTemplate(
  zh: "申报材料写明目前不从事装配式建筑，要求目前正在从事装配式建筑行业工作",
  en: "the dossier says that the present work is not in prefabricated building, as is required")
private let lastClosed = MessageTemplate(
  zh: "工作经历在 {0} 之前都已结束，要求目前正在从事装配式建筑行业工作",
  en: "every post ended before {0}; present work in prefabricated building is required")
private let untagged = MessageTemplate(
  zh: "没有写明现在的岗位是否从事装配式建筑，请判断",
  en: "the present post is not said to be in prefabricated building or not")
private let contradiction = MessageTemplate(
  zh: "就业情况写明从事装配式建筑，现在的工作经历却写明不是，请核对",
  en: "employment says prefabricated building, the present post says not; which is right")
private let closedThisMonth = MessageTemplate(
  zh: "最近的工作经历只写到月份或年份，看不出在 {0} 是否已经结束",
  en: "the last post's end is not a whole date: it cannot be told whether it had ended by {0}")
private let nothing = MessageTemplate(
  zh: "没有写明目前是否从事装配式建筑行业工作，也没有工作经历",
  en: "neither present work in prefabricated building nor any post is stated")
