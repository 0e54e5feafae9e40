// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that a paper did not appear in a journal that the notice lists as counterfeit or illegal.
///
/// Notice: 绍建盟[2024]07号 正文五（八）, 《建筑学研究前沿（中文版）》、《工程管理前沿（中文版）》等冒名或非法期刊. Only
/// names that are equal after normalising match: legal journals of nearly the same names exist, and the
/// suffix （中文版） is what tells them apart. A name without the suffix, one that holds a listed one, and one
/// that differs by a few characters is near: a person looks it up.
package struct PaperJournalBlacklist: Rule {
  /// What becomes of a name that is near a listed one.
  package enum Near: String, Sendable, Hashable, CaseIterable {
    /// It is another journal's.
    case other
    /// A person looks it up.
    case review
  }

  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The journals that the notice lists.
    package var journals: [String] = []
    /// The suffixes that name an edition.
    package var editions: [String] = []
    /// How many characters a near name may differ by.
    package var distance = Rational(0)
    /// What becomes of a near name.
    package var near = Near.other
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .texts(
          "journals", \.journals, Bilingual(zh: "通知点名的期刊", en: "the journals that the notice lists")
        ),
        .texts(
          "editions", \.editions, Bilingual(zh: "表示版本的后缀", en: "the suffixes that name an edition")),
        .number(
          "distance", \.distance,
          Bilingual(zh: "相近的刊名最多相差的字数", en: "how many characters a near name may differ by")),
        .choice(
          "near", \.near, Bilingual(zh: "相近的刊名如何处理", en: "what becomes of a near name")),
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

  package static var messages: [MessageTemplate] { [isListed, isNear, lookUp, noJournal] }

  private let journals: NameList
  private let listed: [(whole: [Unicode.Scalar], stem: String, text: String)]
  private let distance: Int
  private let near: Near

  package init(_ parameters: Parameters) {
    journals = NameList(parameters.journals)
    let editions = parameters.editions.map(reduced).filter { !$0.isEmpty }
    listed = journals.entries.map { whole, text in
      let edition = editions.first { whole.hasSuffix($0) && whole.count > $0.count }
      return (
        Array(whole.unicodeScalars), String(whole.dropLast(edition?.count ?? 0)), text
      )
    }
    let distance = parameters.distance
    self.distance = max(0, distance.numerator / distance.denominator)
    near = parameters.near
  }

  package func check(_ paper: Paper, _ facts: Facts) throws(FactError) -> Outcome {
    guard let journal = paper.journal else { return .notApplicable(noJournal()) }
    let actual = Value.text(journal.text)
    if let entry = journals.entry(equal: journal) {
      return .fail(Violation(isListed(actual, .text(entry)), actual: actual))
    }
    guard near == .review, let entry = entry(near: reduced(journal.key)) else {
      return .pass(Measurement(actual: actual))
    }
    return .review(
      Violation(
        isNear(actual, .text(entry)), actual: actual, suggestion: lookUp(actual, .text(entry))))
  }

  /// The listed journal that a name is near.
  private func entry(near name: String) -> String? {
    let scalars = Array(name.unicodeScalars)
    return listed.first { entry in
      name.holds(entry.stem) || editDistance(scalars, entry.whole, atMost: distance) != nil
    }?.text
  }
}

private let isListed = MessageTemplate(
  zh: "期刊名 {0} 与通知五（八）点名的{1}相同，请到国家新闻出版署网站查询核实",
  en: "the journal's name {0} matches {1}, listed in 五（八） of the notice; please verify it in the "
    + "press authority's register")
private let isNear = MessageTemplate(
  zh: "期刊名 {0} 与通知五（八）点名的{1}相近但不相同，请判断是不是同一期刊",
  en: "the journal's name {0} is near {1}, listed in 五（八） of the notice; is it the same journal")
private let lookUp = MessageTemplate(
  zh: "对照封面核对期刊名 {0} 和刊号，到国家新闻出版署网站查询是否为{1}",
  en:
    "compare the name {0} and the serial numbers with the cover, and look up in the press authority's "
    + "register whether it is {1}")
private let noJournal = MessageTemplate(
  zh: "没有写明论文的期刊，无从比较", en: "the paper's journal is not stated, so there is nothing to compare")
