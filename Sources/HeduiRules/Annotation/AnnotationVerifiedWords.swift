// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that an uploaded scan carries the words 核对无误.
///
/// Notice: 绍建盟[2024]07号 正文五（七）1, 上传佐证材料需签署“核对无误”字样. Words of the same sense are a warning
/// whether captures of platform pages count as evidence here is open.
package struct AnnotationVerifiedWords: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The words asked for; one of them is enough.
    package var words: [String] = []
    /// Words of the same sense, which give a warning.
    package var synonyms: [String] = []
    /// Whether captures of platform pages carry the annotation too.
    package var captures = CaptureTreatment.annotated
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .texts(
          "words", \.words, Bilingual(zh: "应有的字样，有其一即可", en: "the words asked for, one of them")),
        .texts(
          "synonyms", \.synonyms,
          Bilingual(zh: "意思相近、按警告处理的字样", en: "words of the same sense, which give a warning")),
        .choice("captures", \.captures, CaptureTreatment.doc),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "annotation.verified-words",
    title: Bilingual(zh: "佐证材料签有“核对无误”字样", en: "the evidence carries the words 核对无误"),
    remedy: Bilingual(
      zh: "由验证人核对原件后，在该材料上手写或加盖“核对无误”字样，重新扫描",
      en:
        "let the verifier compare it with the original, write or stamp 核对无误 on it and scan it again"
    ),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [absent, unstated, negated, synonym, other] + SharedMessages.annotation
  }

  private let captures: CaptureTreatment
  private let asked: AskedWords
  private let required: Value
  /// All words of the parameters as one text, by which two readings are compared.
  private let allWords: String
  package init(_ parameters: Parameters) {
    captures = parameters.captures
    allWords = (parameters.words + ["\n"] + parameters.synonyms).joined(separator: "\n")
    asked = AskedWords(required: parameters.words, synonyms: parameters.synonyms)
    required = .list(parameters.words.map { .text($0) })
  }

  package func agrees(with other: Self, on evidence: Evidence) -> Bool {
    !CaptureTreatment.matters(to: evidence) && allWords.hasBytes(of: other.allWords)
  }

  package func check(_ evidence: Evidence, _ facts: Facts) throws(FactError) -> Outcome {
    captures.applied(to: evidence, decide(evidence))
  }

  private func decide(_ evidence: Evidence) -> Outcome {
    guard let annotation = evidence.annotation else {
      return .review(Violation(SharedMessages.noAnnotation(), expected: required))
    }
    switch annotation.words {
    case .unstated: return .review(Violation(unstated(required), expected: required))
    case .absent: return .fail(Violation(absent(required), expected: required))
    case .stated(let text): return decide(text)
    }
  }

  private func decide(_ text: String) -> Outcome {
    let written = Value.text(text)
    switch VerifiedWords(text, asked: asked) {
    case .verified:
      return .pass(Measurement(actual: written, expected: required))
    case .negated:
      return .fail(Violation(negated(written, required), actual: written, expected: required))
    case .synonym:
      return .fail(
        Violation(
          synonym(written, required), actual: written, expected: required, severity: .warning))
    case .other:
      return .fail(Violation(other(written, required), actual: written, expected: required))
    }
  }
}

private let absent = MessageTemplate(
  zh: "佐证材料上没有签署字样，要求有“{0}”", en: "the evidence carries no words; required: {0}")
private let unstated = MessageTemplate(
  zh: "申报材料没有写明佐证上签署的字样，请看是否有“{0}”",
  en: "the dossier does not say what is written on the evidence; look for {0}")
private let negated = MessageTemplate(
  zh: "佐证材料上写的是“{0}”，意思是没有核对，要求有“{1}”",
  en: "the evidence says \"{0}\", which means it was not verified; required: {1}")
private let synonym = MessageTemplate(
  zh: "佐证材料上写的是“{0}”，意思相近，但通知要求的字样是“{1}”",
  en: "the evidence says \"{0}\", of the same sense, but the notice asks for the words {1}")
private let other = MessageTemplate(
  zh: "佐证材料上写的是“{0}”，要求有“{1}”字样", en: "the evidence says \"{0}\"; the words required: {1}")
