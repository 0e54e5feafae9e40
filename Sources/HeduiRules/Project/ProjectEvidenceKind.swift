// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Says which evidence of a project is none of the kinds that the notice names.
///
/// Notice: 绍建盟[2024]07号 正文三（五）[2nd], 可以是设计资料、过程资料、竣工资料、评审资料. 可以是 opens a list and closes
/// none: a fail is only information.
package struct ProjectEvidenceKind: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The kinds of evidence that the notice names.
    package var kinds: [Evidence.Kind] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .choices(
          "kinds", \.kinds, Bilingual(zh: "通知所列的材料种类", en: "the kinds that the notice names"))
      ]
    }
  }

  package static let info = RuleInfo(
    id: "project.evidence-kind",
    title: Bilingual(
      zh: "工程业绩证明是设计、过程、竣工或评审资料",
      en: "the project's evidence is design, process, completion or review material"),
    remedy: Bilingual(
      zh: "优先提交设计资料、过程资料、竣工资料、评审资料；种类没写的在 dossier.yaml 写明 kind",
      en:
        "hand in design, process, completion or review material first; state kind in dossier.yaml where "
        + "it is left out"),
    severity: .info, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [unknownKind, otherKind, noScan] }

  private let kinds: Set<Evidence.Kind>
  package init(_ parameters: Parameters) { kinds = Set(parameters.kinds) }

  package func check(_ project: Project, _ facts: Facts) throws(FactError) -> Outcome {
    guard !project.evidence.isEmpty else { return .notApplicable(noScan()) }
    let others = project.evidence.filter { !kinds.contains($0.kind) }
    guard others.isEmpty else {
      return .fail(
        others.map {
          let message = $0.kind == .other ? unknownKind($0.fileName) : otherKind($0.fileName)
          return Violation(message, actual: .text($0.kind.rawValue), file: $0.file)
        })
    }
    return .pass(Measurement(actual: .integer(project.evidence.count, .count)))
  }
}

private let unknownKind = MessageTemplate(
  zh: "{0} 没有写明是什么材料，通知列举的是设计、过程、竣工、评审资料",
  en:
    "it is not said what {0} is; the notice names design, process, completion and review "
    + "material")
private let otherKind = MessageTemplate(
  zh: "{0} 不是设计、过程、竣工或评审资料，通知没有禁止，但请看是否需要",
  en:
    "{0} is no design, process, completion or review material; the notice does not forbid it, see "
    + "whether it is needed")
private let noScan = MessageTemplate(
  zh: "工程业绩没有列出材料，无从看种类", en: "the project lists no evidence whose kind could be seen")
