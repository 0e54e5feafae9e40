// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks a person to compare captures with the platform's page.
///
/// Notice: 绍建盟[2024]07号 正文五（八）, 相关不符合要求的页面截图. Whether a picture shows what the platform shows cannot
/// be told from the picture.
package struct ProjectCaptureGenuine: ManualRule {
  package static let info = RuleInfo(
    id: "project.capture-genuine",
    title: Bilingual(zh: "平台页面截图与平台一致", en: "the capture shows what the platform shows"),
    remedy: Bilingual(
      zh: "到平台打开同一页面，与截图逐项核对", en: "open the same page on the platform and compare item by item"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [look, noPage] }
  package static let look = MessageTemplate(
    zh: "请在平台上打开该项目的页面，与截图核对项目名称、竣工时间、岗位和姓名",
    en:
      "open the project's page on the platform and compare the capture's project, completion, role and "
      + "name with it")

  package typealias Subject = Project

  package init(_ parameters: NoParameters) {}

  package static func exemption(_ project: Project, _ dossier: Dossier) -> Message? {
    project.evidence.contains { $0.kind == .platformCapture } ? nil : noPage()
  }
}

private let noPage = MessageTemplate(
  zh: "这项工程业绩没有平台页面截图需要核对", en: "the project has no capture to compare")
