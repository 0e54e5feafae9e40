// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks for a 本人述职 that says something.
///
/// Notice: 绍建盟[2024]07号 附件2二.3, “本人述职”内容为专业工作业绩情况. Whether it is about professional work is for
/// the reader; placeholders that the policy lists do not count as a statement.
package struct StatementPresent: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// Words that stand where nothing is written.
    package var placeholders: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .texts(
          "placeholders", \.placeholders,
          Bilingual(zh: "不算述职的字样", en: "words that are no statement"))
      ]
    }
  }

  package static let info = RuleInfo(
    id: "statement.present",
    title: Bilingual(zh: "填写本人述职", en: "the statement is there"),
    remedy: Bilingual(
      zh: "填写本人述职，写专业工作业绩情况", en: "write the statement, about the professional work and its results"
    ),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [absent, placeholder] }

  private let placeholders: Set<String>
  package init(_ parameters: Parameters) { placeholders = Set(parameters.placeholders) }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let statement = dossier.statement, statement.contains(where: { !$0.isWhitespace }) else {
      return .fail(Violation(absent()))
    }
    guard statement.utf8.count < 100 else { return .pass() }
    let words = statement.filter { !$0.isWhitespace }
    guard placeholders.contains(words) else { return .pass() }
    return .fail(Violation(placeholder(.text(words)), actual: .text(words)))
  }
}

private let absent = MessageTemplate(
  zh: "没有填写本人述职，要求写专业工作业绩情况", en: "there is no statement; it must tell of the professional work")
private let placeholder = MessageTemplate(
  zh: "本人述职只写了“{0}”，要求写专业工作业绩情况",
  en: "the statement only says {0}; it must tell of the professional work")
