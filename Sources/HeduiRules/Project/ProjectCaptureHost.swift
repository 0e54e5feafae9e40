// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that a capture comes from one of the two platforms, by its address or else by the platform's name.
///
/// Derived from 绍建盟[2024]07号 正文三（五）[2nd], which gives the two addresses. Hosts are compared whole, as a browser
/// reads them: names that only look alike are a case for review.
package struct ProjectCaptureHost: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The hosts of the platforms' pages.
    package var hosts: [String] = []
    /// The platforms' names.
    package var platforms: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .texts(
          "hosts", \.hosts, Bilingual(zh: "平台网页的主机名", en: "the hosts of the platforms' pages")),
        .texts("platforms", \.platforms, Bilingual(zh: "平台的名称", en: "the platforms' names")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "project.capture-host",
    title: Bilingual(
      zh: "截图来自通知所列的两个平台", en: "the capture comes from one of the notice's two platforms"),
    remedy: Bilingual(
      zh: "到通知所列的平台网址重新截图，并在 dossier.yaml 写明 url；来自别处的按普通佐证材料说明来源",
      en:
        "capture the page again at the notice's address and state url in dossier.yaml; treat pages from "
        + "elsewhere as ordinary evidence and say where they come from"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [noCapture, otherHost, noHost, otherName, noSource]
  }

  private let parameters: Parameters
  private let names: NameList
  package init(_ parameters: Parameters) {
    self.parameters = parameters
    names = NameList(parameters.platforms)
  }

  package func check(_ project: Project, _ facts: Facts) throws(FactError) -> Outcome {
    let captures = project.evidence.filter { $0.kind == .platformCapture }
    guard !captures.isEmpty else { return .notApplicable(noCapture()) }
    let doubts = captures.compactMap(doubt)
    return doubts.isEmpty ? .pass(Measurement(expected: expected)) : .review(doubts)
  }

  private var expected: Value { .list(parameters.hosts.map { .text($0) }) }

  /// What is doubtful about a capture's source; nil when it is one of the platforms.
  private func doubt(_ capture: Evidence) -> Violation? {
    if let url = capture.url {
      guard let host = hostName(url) else { return violation(noHost, capture, url) }
      return parameters.hosts.contains(host) ? nil : violation(otherHost, capture, host)
    }
    guard let platform = capture.platform else {
      return Violation(noSource(capture.fileName, expected), expected: expected, file: capture.file)
    }
    return names.entry(equal: platform) == nil ? violation(otherName, capture, platform.text) : nil
  }

  private func violation(
    _ template: MessageTemplate, _ capture: Evidence, _ actual: String
  ) -> Violation {
    Violation(
      template(capture.fileName, .text(actual), expected), actual: .text(actual),
      expected: expected, file: capture.file)
  }
}

private let noCapture = MessageTemplate(
  zh: "这项工程业绩没有平台页面截图", en: "the project has no capture of a platform's page")
private let otherHost = MessageTemplate(
  zh: "{0} 的网址主机是 {1}，通知所列的是 {2}，请核对来源",
  en: "{0} was captured at {1}, the notice names {2}; check where it comes from")
private let noHost = MessageTemplate(
  zh: "{0} 的网址“{1}”看不出是哪个网站，通知所列的是 {2}",
  en: "the address \"{1}\" of {0} names no web site, the notice names {2}")
private let otherName = MessageTemplate(
  zh: "{0} 写明的平台是“{1}”，通知所列平台的网址是 {2}，请核对来源",
  en:
    "{0} is said to come from \"{1}\", the notice's platforms are at {2}; check where it "
    + "comes from")
private let noSource = MessageTemplate(
  zh: "没有写明 {0} 截自哪里，通知所列平台的网址是 {1}",
  en: "it is not said where {0} was captured, the notice's platforms are at {1}")
