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
    [selfMade, unstated, SharedMessages.notPaperStage, SharedMessages.lineRead]
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let form = dossier.paperForm else {
      return .notApplicable(SharedMessages.notPaperStage())
    }
    return switch form.isFromPlatform {
    case true?: .pass()
    case false?: .fail(Violation(selfMade()))
    case nil: .review(doubt(form, facts))
    }
  }

  /// The doubt, with the line of the watermark where words are read and it is: seen by a machine, which a person
  /// confirms.
  private func doubt(_ form: ReviewForm, _ facts: Facts) -> Violation {
    var doubt = Violation(unstated())
    guard facts.words.depth != .none else { return doubt }
    for scan in form.evidence {
      // What cannot be opened or read is other rules' to report; the doubt stands as it is.
      guard
        let pages = try? facts.file(scan.file).words(
          .pages(.wholePage), within: facts.words.budget),
        let found = SeenLine.first(in: pages, where: { $0.text.contains(Self.platform) })
      else { continue }
      doubt.message = SharedMessages.lineRead(
        .message(doubt.message), scan.fileName, .text(found.line.text),
        .decimal(found.line.confidence, .share))
      doubt.measurement.actual = .text(found.line.text)
      doubt.file = scan.file
      doubt.sight = found.evidence(of: scan, facts)
      return doubt
    }
    return doubt
  }

  /// What of the watermark tells it from other print, as far as recognition is likely to get all of it right.
  private static let platform = "申报与评审管理平台"
}

private let selfMade = MessageTemplate(
  zh: "评审表不是由平台下载打印的，要求带有平台水印",
  en: "the review form is not the platform's print; its watermark is required")
private let unstated = MessageTemplate(
  zh: "没有写明评审表是否由平台下载打印，请看每页是否带有平台水印",
  en: "it is not stated that the review form is the platform's print; look for the watermark")
