// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks for the number of copies of the review form.
///
/// Notice: 绍建盟[2024]07号 附件4一, 一式3份，一并放入资料袋中.
package struct FormCopies: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The number of copies.
    package var copies = Interval(lower: nil, upper: nil)
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [.interval("copies", \.copies, Bilingual(zh: "份数", en: "the number of copies"))]
    }
  }

  package static let info = RuleInfo(
    id: "form.copies",
    title: Bilingual(zh: "评审表份数齐全", en: "the review form comes in the right number of copies"),
    remedy: Bilingual(
      zh: "按通知的份数打印评审表，一并放入资料袋", en: "print the copies that the notice asks for, in one bag"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [otherCount, SharedMessages.notPaperStage, SharedMessages.nothingStated]
  }

  private let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let form = dossier.paperForm else {
      return .notApplicable(SharedMessages.notPaperStage())
    }
    guard let copies = form.copies else { return .notApplicable(SharedMessages.nothingStated()) }
    return parameters.copies.outcome(of: copies, outside: otherCount)
  }
}

private let otherCount = MessageTemplate(
  zh: "评审表有 {0} 份，要求份数{1}", en: "there are {0} copies of the review form; required: {1}")
