// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the bag's cover shows name, specialty and unit.
///
/// Notice: 绍建盟[2024]07号 附件4一, 封面标注姓名、申报专业和所在单位. A cover of which something is stated and the rest
/// is not lacks the rest.
package struct FormBagCover: Rule {
  package static let info = RuleInfo(
    id: "form.bag-cover",
    title: Bilingual(
      zh: "资料袋封面标注姓名、申报专业和所在单位", en: "the bag's cover shows name, specialty and unit"),
    remedy: Bilingual(
      zh: "在资料袋封面写上与申报信息一致的姓名、申报专业和所在单位",
      en: "write name, specialty and unit on the cover as they stand in the application"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [lacks, differs, SharedMessages.notPaperStage, SharedMessages.nothingStated]
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let form = dossier.paperForm else {
      return .notApplicable(SharedMessages.notPaperStage())
    }
    let parts = [
      (Value.term(code: "name", name: name), form.coverName, dossier.applicant?.name),
      (.term(code: "specialty", name: specialty), form.coverSpecialty, form.specialty),
      (.term(code: "unit", name: unit), form.coverUnit, dossier.unit?.name),
    ]
    guard parts.contains(where: { $0.1 != nil }) else {
      return .notApplicable(SharedMessages.nothingStated())
    }
    var violations: [Violation] = []
    for (part, shown, known) in parts {
      guard let shown else {
        violations.append(Violation(lacks(part), expected: known.map { .text($0.text) }))
        continue
      }
      guard let known, known != shown else { continue }
      let (actual, expected) = (Value.text(shown.text), Value.text(known.text))
      violations.append(
        Violation(differs(part, actual, expected), actual: actual, expected: expected))
    }
    return violations.isEmpty ? .pass() : .fail(violations)
  }
}

private let name = Bilingual(zh: "姓名", en: "name")
private let specialty = Bilingual(zh: "申报专业", en: "specialty")
private let unit = Bilingual(zh: "所在单位", en: "unit")

private let lacks = MessageTemplate(
  zh: "资料袋封面没有标注{0}，要求标注姓名、申报专业和所在单位",
  en: "the bag's cover does not show the {0}; name, specialty and unit are required")
private let differs = MessageTemplate(
  zh: "资料袋封面的{0}是“{1}”，申报信息是“{2}”", en: "the {0} on the bag's cover is {1}, in the application {2}")
