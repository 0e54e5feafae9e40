// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the category is one of the notice's.
///
/// Notice: 绍建盟[2024]07号 附件4二（二）, 统一按“规划与设计类”“施工与监理类”和“技术管理类”选择填写.
package struct FormCategory: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The categories.
    package var categories: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [.texts("categories", \.categories, Bilingual(zh: "申报类别", en: "the categories"))]
    }
  }

  package static let info = RuleInfo(
    id: "form.category",
    title: Bilingual(zh: "申报类别按通知填写", en: "the category is one of the notice's"),
    remedy: Bilingual(
      zh: "在通知所列的申报类别中选择", en: "choose one of the notice's categories"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [other, SharedMessages.nothingStated] }

  private let categories: NameList
  private let expected: Value
  package init(_ parameters: Parameters) {
    categories = NameList(parameters.categories)
    expected = .list(parameters.categories.map { .text($0) })
  }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let category = dossier.form?.category else {
      return .notApplicable(SharedMessages.nothingStated())
    }
    let actual = Value.text(category.text)
    if categories.entry(equal: category) != nil {
      return .pass(Measurement(actual: actual, expected: expected))
    }
    return .fail(Violation(other(actual, expected), actual: actual, expected: expected))
  }
}

private let other = MessageTemplate(
  zh: "申报类别是“{0}”，要求在这些类别中选择：{1}", en: "the category is {0}; required is one of: {1}")
