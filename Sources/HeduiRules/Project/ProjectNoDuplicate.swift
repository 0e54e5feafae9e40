// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks whether a project or a file is used twice among the projects.
///
/// Derived from 绍建盟[2024]07号 正文五（七）3. Projects are compared by name and contract number, files by content. One
/// contract may rightly prove two projects, so it is a case for review. Only files of equal size are read.
package struct ProjectNoDuplicate: Rule {
  package static let info = RuleInfo(
    id: "project.no-duplicate",
    title: Bilingual(zh: "同一项目、同一文件没有重复使用", en: "no project and no file is used twice"),
    remedy: Bilingual(
      zh: "重复的删去一处；确属两个项目或一份材料证明两项的，准备好说明",
      en: "remove one of the two; where both are right, have the reason ready"),
    severity: .warning, needs: .file, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [sameName, sameContract, noProjects] + FileComparison.messages
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard !dossier.projects.isEmpty else { return .notApplicable(noProjects()) }
    var files = FileComparison(facts: facts)
    for project in dossier.projects {
      for scan in project.evidence { files.measure(scan, of: project) }
    }
    let doubts = sameProjects(dossier.projects) + files.doubts
    return doubts.isEmpty
      ? .pass(Measurement(actual: .integer(dossier.projects.count, .count))) : .review(doubts)
  }

  private func sameProjects(_ projects: [Project]) -> [Violation] {
    if projects.count < 2 { return [] }
    var names: [String: Int] = [:]
    var contracts: [String: Project] = [:]
    var doubts: [Violation] = []
    for (index, project) in projects.enumerated() {
      if let first = names[project.name.key] {
        let name = Value.text(project.name.text)
        doubts.append(
          Violation(sameName(.integer(first + 1), .integer(index + 1), name), actual: name))
        continue
      }
      names[project.name.key] = index
      guard let number = project.contract.flatMap(contractKey) else { continue }
      if let first = contracts[number] {
        doubts.append(
          Violation(sameContract(.text(project.name.text), .text(first.name.text))))
      } else {
        contracts[number] = project
      }
    }
    return doubts
  }
}

/// Letters and digits of a contract's number; nil for words such as 无 or 暂缺 that are none.
private func contractKey(_ text: String) -> String? {
  let kept = text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.isDigit }
  guard kept.contains(where: \.isDigit) else { return nil }
  var key = String.UnicodeScalarView()
  key.append(contentsOf: kept)
  return String(key).uppercased()
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { properties.numericType == .decimal }
}

private let sameName = MessageTemplate(
  zh: "第 {0} 项和第 {1} 项工程业绩的名称相同（{2}），请看是否为同一项目",
  en: "projects no. {0} and {1} have the same name ({2}); see whether they are one project")
private let sameContract = MessageTemplate(
  zh: "工程业绩 {0} 与 {1} 的合同或项目编号相同，请看是否为同一项目",
  en: "the projects {0} and {1} have the same contract number; see whether they are one project")
private let noProjects = MessageTemplate(
  zh: "没有申报工程业绩，无从重复", en: "no project is claimed that could be used twice")
