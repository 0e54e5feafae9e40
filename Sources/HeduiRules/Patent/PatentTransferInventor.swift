// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that a patent was not obtained by transfer with a change of the inventor.
///
/// Notice: 绍建盟[2024]07号 正文三（五）[2nd], 通过专利权转让并变更发明人取得的，在评审中不予认可. Both must be
/// so (并); one alone is for a person to look at. A fail leaves out the patent, not the person.
package struct PatentTransferInventor: Rule {
  package static let info = RuleInfo(
    id: "patent.transfer-inventor",
    title: Bilingual(
      zh: "专利不是转让并变更发明人取得的", en: "the patent was not got by transfer with a new inventor"),
    remedy: Bilingual(
      zh: "不要提交这项专利；登记情况有误的，附国家知识产权局的专利登记簿副本",
      en:
        "do not submit this patent; when what is stated is wrong, add an extract of the patent "
        + "register"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [both, onlyTransferred, onlyChanged, unstated, addExtract]
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ patent: Patent, _ facts: Facts) throws(FactError) -> Outcome {
    switch (patent.isTransferred, patent.isInventorChanged) {
    case (true, true): return .fail(Violation(both()))
    case (true, false), (true, nil):
      return .review(Violation(onlyTransferred(), suggestion: addExtract()))
    case (false, true), (nil, true):
      return .review(Violation(onlyChanged(), suggestion: addExtract()))
    case (false, _), (_, false): return .pass()
    case (nil, nil): return .notApplicable(unstated())
    }
  }
}

private let both = MessageTemplate(
  zh: "专利通过专利权转让并变更发明人取得，在评审中不予认可",
  en: "the patent was got by transfer with a change of the inventor, which is not recognised")
private let onlyTransferred = MessageTemplate(
  zh: "专利通过专利权转让取得，请在专利登记簿上查看发明人是否变更",
  en: "the patent was got by transfer; see in the patent register whether the inventor was changed")
private let onlyChanged = MessageTemplate(
  zh: "专利变更过发明人，请在专利登记簿上查看是否经专利权转让取得",
  en: "the patent's inventor was changed; see in the patent register whether it was transferred")
private let addExtract = MessageTemplate(
  zh: "附国家知识产权局的专利登记簿副本，写明 transferred 和 inventor-changed",
  en: "add an extract of the patent register and state transferred and inventor-changed")
private let unstated = MessageTemplate(
  zh: "没有写明专利是否经转让取得、是否变更过发明人",
  en: "it is not stated whether the patent was transferred or its inventor changed")
