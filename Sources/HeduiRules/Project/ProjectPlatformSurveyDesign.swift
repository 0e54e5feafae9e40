// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks leads of design and survey for a capture of the survey-and-design platform where it has the record.
///
/// Notice: 绍建盟[2024]07号 正文三（五）[2nd], 相关主持人（包括项目负责人、各专业负责人）记录: only where the
/// platform records project and role; 原则上 makes a fail a warning. What the platform holds only a person can see.
package struct ProjectPlatformSurveyDesign: Rule {
  package static let info = RuleInfo(
    id: "project.platform-survey-design",
    title: Bilingual(
      zh: "浙江省勘察设计行业四库一平台上有记录的项目附页面截图",
      en: "a project on the survey-and-design platform has a capture of its page"),
    remedy: Bilingual(
      zh: "登录浙江省勘察设计行业四库一平台信息系统下载该项目和本人岗位的页面截图，作为工程业绩证明上传",
      en:
        "download the pages of the project and of the applicant's role from the provincial "
        + "survey-and-design platform and upload them"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [otherRole, absent, missing, look] }

  private let parameters: PlatformRecordParameters
  private let names: NameList
  package init(_ parameters: PlatformRecordParameters) {
    self.parameters = parameters
    names = NameList(parameters.platform)
  }

  package func check(_ project: Project, _ facts: Facts) throws(FactError) -> Outcome {
    let record = PlatformRecord(of: project, isComplete: true, parameters, names)
    return record.outcome(otherRole: otherRole, absent: absent, missing: missing, look: look)
  }
}

private let otherRole = MessageTemplate(
  zh: "本人岗位不是项目负责人或专业负责人，不涉及勘察设计行业四库一平台",
  en:
    "the role is neither project lead nor lead of a discipline, which the survey-and-design platform "
    + "does not concern")
private let absent = MessageTemplate(
  zh: "申报材料写明勘察设计行业四库一平台上没有该项目的本人岗位记录",
  en: "the dossier says that the survey-and-design platform does not record this role")
private let missing = MessageTemplate(
  zh: "勘察设计行业四库一平台上已有该项目和本人岗位的记录，但没有上传页面截图，原则上须上传",
  en:
    "the survey-and-design platform records project and role, but no capture is uploaded; one is asked "
    + "for in principle")
private let look = MessageTemplate(
  zh: "请到浙江省勘察设计行业四库一平台查：有无该项目及本人任项目负责人或专业负责人的记录；有的，看是否上传了页面截图",
  en:
    "look up on the survey-and-design platform whether it records the project and the applicant as its "
    + "lead or a discipline's; if so, see whether a capture is uploaded")
