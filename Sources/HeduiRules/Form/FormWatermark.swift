// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the review form is the platform's own print with its watermark.
///
/// Notice: 绍建盟[2024]07号 附件4一, 带有“浙江省专业技术任职资格申报与评审管理平台”水印的《专业技术职务任职资格评审表》.
package struct FormWatermark: Rule {
  package static let info = RuleInfo(
    id: "form.watermark",
    title: Bilingual(
      zh: "评审表由平台下载打印，带有水印", en: "the review form is the platform's, with its watermark"),
    remedy: Bilingual(
      zh: "网上审核同意后从平台下载评审表打印，不要自行制作",
      en: "download the form from the platform after the approval online and print it"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [selfMade, unstated, SharedMessages.notPaperStage]
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let form = dossier.paperForm else {
      return .notApplicable(SharedMessages.notPaperStage())
    }
    return switch form.isFromPlatform {
    case true?: .pass()
    case false?: .fail(Violation(selfMade()))
    case nil: .review(Violation(unstated()))
    }
  }
}

private let selfMade = MessageTemplate(
  zh: "评审表不是由平台下载打印的，要求带有平台水印",
  en: "the review form is not the platform's print; its watermark is required")
private let unstated = MessageTemplate(
  zh: "没有写明评审表是否由平台下载打印，请看每页是否带有平台水印",
  en: "it is not stated that the review form is the platform's print; look for the watermark")
