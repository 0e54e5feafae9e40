// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that a paper did not appear in a journal that the notice lists as counterfeit or illegal.
///
/// Notice: 绍建盟[2024]07号 正文五（八）, 《建筑学研究前沿（中文版）》、《工程管理前沿（中文版）》等冒名或非法期刊. Names
/// must be equal after normalising: legal journals of nearly the same names exist, and the suffix
/// （中文版） is what tells them apart.
package struct PaperJournalBlacklist: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The journals that the notice lists.
    package var journals: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .texts(
          "journals", \.journals, Bilingual(zh: "通知点名的期刊", en: "the journals that the notice lists")
        )
      ]
    }
  }

  package static let info = RuleInfo(
    id: "paper.journal-blacklist",
    title: Bilingual(zh: "论文不在通知点名的期刊上", en: "the paper is in no journal that the notice lists"),
    remedy: Bilingual(
      zh: "不要提交这篇论文；认为期刊合法的，先到国家新闻出版署网站查询核实，再向评委会办公室咨询",
      en:
        "do not submit this paper; when you hold the journal to be legal, look it up in the press "
        + "authority's register and ask the committee's office first"),
    severity: .error, needs: .declared, isSuppressible: false, since: "0.1.0")

  package static var messages: [MessageTemplate] { [isListed, noJournal] }

  private let journals: NameList
  package init(_ parameters: Parameters) { journals = NameList(parameters.journals) }

  package func check(_ paper: Paper, _ facts: Facts) throws(FactError) -> Outcome {
    guard let journal = paper.journal else { return .notApplicable(noJournal()) }
    let actual = Value.text(journal.text)
    if let entry = journals.entry(equal: journal) {
      return .fail(Violation(isListed(actual, .text(entry)), actual: actual))
    }
    return .pass(Measurement(actual: actual))
  }
}

private let isListed = MessageTemplate(
  zh: "期刊名 {0} 与通知五（八）点名的{1}相同，请到国家新闻出版署网站查询核实",
  en: "the journal's name {0} matches {1}, listed in 五（八） of the notice; please verify it in the "
    + "press authority's register")
private let noJournal = MessageTemplate(
  zh: "没有写明论文的期刊，无从比较", en: "the paper's journal is not stated, so there is nothing to compare")
