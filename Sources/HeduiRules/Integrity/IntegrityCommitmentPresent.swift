// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the pledge of truth is signed on the platform.
///
/// Notice: 绍建盟[2024]07号 附件2二.2, 在线签署《专业技术资格申报材料真实性保证书》. The signature is made inside the
/// platform and leaves no file.
package struct IntegrityCommitmentPresent: Rule {
  package static let info = RuleInfo(
    id: "integrity.commitment-present",
    title: Bilingual(zh: "已在线签署真实性保证书", en: "the pledge of truth is signed on the platform"),
    remedy: Bilingual(
      zh: "扫描申报页面上的二维码，在线签署《专业技术资格申报材料真实性保证书》",
      en: "scan the code on the application's page and sign the pledge of truth"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [notSigned, onlyPicture, look] }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    switch dossier.application?.isCommitted {
    case true?: return .pass()
    case false?: return .fail(Violation(notSigned()))
    case nil:
      return dossier.application?.signature.isEmpty == false
        ? .review(Violation(onlyPicture())) : .manual(look())
    }
  }
}

private let notSigned = MessageTemplate(
  zh: "没有在线签署《专业技术资格申报材料真实性保证书》", en: "the pledge of truth is not signed, as is required")
private let onlyPicture = MessageTemplate(
  zh: "有签名图片，但没有写明是否已在线签署《专业技术资格申报材料真实性保证书》",
  en: "there is a picture of a signature, but it is not stated that the pledge of truth is signed")
private let look = MessageTemplate(
  zh: "请在平台上看：《专业技术资格申报材料真实性保证书》已经在线签署",
  en: "look on the platform: the pledge of truth is signed")
