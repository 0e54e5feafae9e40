// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Points out professional and industry hours that were studied elsewhere than on the platforms listed.
///
/// Notice: 绍建盟[2024]07号 正文三（三） and 附件6, 从2024年5月起…12个网络继续教育平台…均为有效. This is a
/// permission, not an exclusion (等平台), so a fail is only worth knowing. Addresses are compared by host,
/// since the notice itself gives two addresses of one platform.
package struct HoursPlatformRecognised: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The first day from which the list holds.
    package var from: CivilDate?
    /// The platforms' names.
    package var platforms: [String] = []
    /// The platforms' hosts.
    package var hosts: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .date("from", \.from, Bilingual(zh: "从何时起", en: "since when the list holds")),
        .texts("platforms", \.platforms, Bilingual(zh: "平台名称", en: "names of the platforms")),
        .texts("hosts", \.hosts, Bilingual(zh: "平台的网址（主机名）", en: "hosts of the platforms")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "hours.platform-recognised",
    title: Bilingual(
      zh: "学时来自所列的继续教育平台", en: "the hours were studied on the platforms listed"),
    remedy: Bilingual(
      zh: "确认该平台的学时已在省继续教育学时登记管理系统登记",
      en: "make sure that the province's register recognises the platform's hours"),
    severity: .info, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [otherPlatform, noneConcerned] }

  private let from: CivilDate?
  private let platforms: NameList
  private let hosts: Set<String>
  package init(_ parameters: Parameters) {
    from = parameters.from
    platforms = NameList(parameters.platforms)
    hosts = Set(parameters.hosts.compactMap { webHost(of: $0) })
  }

  package func check(_ year: HoursYear, _ facts: Facts) throws(FactError) -> Outcome {
    let concerned = year.courses.filter(isConcerned)
    guard !concerned.isEmpty else { return .notApplicable(noneConcerned()) }
    let others = concerned.filter { !isListed($0) }
    guard let first = others.first else {
      return .pass(Measurement(actual: .integer(concerned.count, .count)))
    }
    let name = Value.text(first.platform?.text ?? first.url.flatMap { webHost(of: $0) } ?? "—")
    return .fail(
      Violation(otherPlatform(.integer(others.count, .count), name), actual: name))
  }

  /// Professional and industry courses (or of a kind not stated) that were certainly studied since the list
  /// holds, and whose platform is stated.
  private func isConcerned(_ course: Course) -> Bool {
    guard course.kind != .general, course.platform != nil || course.url != nil else { return false }
    guard let from else { return true }
    return course.studied?.isBefore(from) == .no
  }

  private func isListed(_ course: Course) -> Bool {
    if let url = course.url { return webHost(of: url).map(hosts.contains) ?? false }
    guard let platform = course.platform else { return false }
    return platforms.entry(equal: platform) != nil
      || webHost(of: platform.text).map(hosts.contains) == true
  }
}

private let otherPlatform = MessageTemplate(
  zh: "有 {0} 门课程不在附件6所列平台上学习（如 {1}）；附件6的平台均为有效，其他平台以登记系统为准",
  en:
    "{0} courses were not studied on the platforms of 附件6 (such as {1}); those count, others only "
    + "when the register has them")
private let noneConcerned = MessageTemplate(
  zh: "没有写明平台的专业科目或行业公需科目课程，或在所列平台的规定之前学习",
  en: "no professional or industry course with its platform since the list holds")
