// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks managers and chief supervisors for a capture of the construction-market platform where it has the record.
///
/// Notice: 绍建盟[2024]07号 正文三（五）[2nd], 原则上须通过平台下载相关页面截图: only where the platform records
/// project, completion and role; 原则上 makes a fail a warning. What the platform holds only a person can see.
package struct ProjectPlatformConstruction: Rule {
  package static let info = RuleInfo(
    id: "project.platform-construction",
    title: Bilingual(
      zh: "浙江省建筑市场监管公共服务系统上有记录的项目附页面截图",
      en: "a project on the construction-market platform has a capture of its page"),
    remedy: Bilingual(
      zh: "登录浙江省建筑市场监管公共服务系统下载该项目和本人岗位的页面截图，作为工程业绩证明上传",
      en:
        "download the pages of the project and of the applicant's role from the provincial "
        + "construction-market platform and upload them"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [otherRole, absent, missing, look] }

  private let parameters: PlatformRecordParameters
  private let names: NameList
  package init(_ parameters: PlatformRecordParameters) {
    self.parameters = parameters
    names = NameList(parameters.platform)
  }

  package func check(_ project: Project, _ facts: Facts) throws(FactError) -> Outcome {
    let record = PlatformRecord(
      of: project, isComplete: project.isCompletionRecorded, parameters, names)
    return record.outcome(otherRole: otherRole, absent: absent, missing: missing, look: look)
  }
}

private let otherRole = MessageTemplate(
  zh: "本人岗位不是项目经理或总监，不涉及浙江省建筑市场监管公共服务系统",
  en:
    "the role is neither project manager nor chief supervisor, which the construction-market platform "
    + "does not concern")
private let absent = MessageTemplate(
  zh: "申报材料写明浙江省建筑市场监管公共服务系统上没有该项目的竣工和本人岗位记录",
  en:
    "the dossier says that the construction-market platform records neither completion nor role of this "
    + "project")
private let missing = MessageTemplate(
  zh: "浙江省建筑市场监管公共服务系统上已有该项目、竣工和本人岗位的记录，但没有上传页面截图，原则上须上传",
  en:
    "the construction-market platform records project, completion and role, but no capture is uploaded; "
    + "one is asked for in principle")
private let look = MessageTemplate(
  zh: "请到浙江省建筑市场监管公共服务系统查：有无该项目、竣工及本人任项目经理或总监的记录；有的，看是否上传了页面截图",
  en:
    "look up on the construction-market platform whether it records the project, its completion and the "
    + "applicant as project manager or chief supervisor; if so, see whether a capture is uploaded")
