// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the applicant's name is the same wherever the dossier states it.
///
/// Notice: 绍建盟[2024]07号 附件4二.4, 应与工作经历、工作业绩…等申报信息相符. Names are equal when their letters
/// are, however dots, spaces and full-width forms are written; a former name and characters that computers
/// often replace are for a person to judge.
package struct IdentityNameConsistent: Rule {
  package static let info = RuleInfo(
    id: "identity.name-consistent",
    title: Bilingual(zh: "各处姓名一致", en: "the applicant's name is the same everywhere"),
    remedy: Bilingual(
      zh: "核对姓名；改过名的，在 former-names 写明曾用名，并附上证明",
      en:
        "compare the names; who was renamed gives the old name under former-names and adds the proof"
    ),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [other, former, rare, nothing, noName] }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let applicant = dossier.applicant else { return .notApplicable(noName()) }
    var isStated = false
    var wrong: [Violation] = []
    var doubtful: [Violation] = []
    func compare(_ name: Name, file: FileReference?) {
      isStated = true
      guard !isSame(name, applicant.name) else { return }
      let shown = Value.text(name.text)
      let own = Value.text(applicant.name.text)
      if applicant.formerNames.contains(where: { isSame($0, name) }) {
        doubtful.append(Violation(former(shown, own), actual: shown, expected: own, file: file))
      } else if hasRare(name) || hasRare(applicant.name) {
        doubtful.append(Violation(rare(shown, own), actual: shown, expected: own, file: file))
      } else {
        wrong.append(Violation(other(shown, own), actual: shown, expected: own, file: file))
      }
    }
    if let name = dossier.form?.coverName { compare(name, file: nil) }
    dossier.forEachEvidenceGroup { group in
      for scan in group.scans {
        if let name = scan.applicantName { compare(name, file: scan.file) }
      }
    }
    guard isStated else { return .notApplicable(nothing()) }
    if !wrong.isEmpty { return .fail(wrong) }
    return doubtful.isEmpty
      ? .pass(Measurement(actual: .text(applicant.name.text))) : .review(doubtful)
  }

  /// Equal letters, whatever stands between them.
  private func isSame(_ first: Name, _ second: Name) -> Bool {
    first == second || reduced(first.key) == reduced(second.key)
  }

  /// Whether a name holds characters that many systems cannot write, or marks in their place.
  private func hasRare(_ name: Name) -> Bool {
    name.text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x3400...0x4DBF, 0x20000...0x3FFFF, 0xE000...0xF8FF, 0xF900...0xFAFF: true
      case 0x3F, 0xFF1F, 0x2A, 0x25A1, 0x25CB, 0xFFFD, 0x2FF0...0x2FFF: true
      default: false
      }
    }
  }
}

private let other = MessageTemplate(
  zh: "此处姓名为 {0}，申报人姓名为 {1}，不一致",
  en: "the name here is {0}, the applicant's name is {1}: they differ")
private let former = MessageTemplate(
  zh: "此处姓名 {0} 是申报人 {1} 的曾用名，请看是否附有改名证明",
  en: "the name here, {0}, is a former one of {1}; is the change of name proved")
private let rare = MessageTemplate(
  zh: "此处姓名为 {0}，申报人姓名为 {1}，含生僻字或替代符号，请判断是否为同一人",
  en:
    "the name here is {0}, the applicant's name is {1}, with rare characters or marks in their "
    + "place; is it the same person")
private let nothing = MessageTemplate(
  zh: "除申报人姓名外，没有写明其他材料上的姓名", en: "no name on other papers is stated beside the applicant's")
private let noName = MessageTemplate(zh: "没有写明申报人姓名", en: "the applicant's name is not stated")
