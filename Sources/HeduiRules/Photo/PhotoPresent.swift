// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the system's photo is confirmed or a new one is uploaded.
///
/// Notice: 绍建盟[2024]07号 附件2二.1, 系统自动采集…核对无误后请确认.
package struct PhotoPresent: Rule {
  package static let info = RuleInfo(
    id: "photo.present",
    title: Bilingual(
      zh: "确认系统照片或上传新照片", en: "the system's photo is confirmed or a new one uploaded"),
    remedy: Bilingual(
      zh: "在 dossier.yaml 的 photo 下写 mode: system（确认沿用系统照片）或 mode: uploaded 和 file: 照片文件",
      en: "write below photo in dossier.yaml either mode: system (the system's photo is confirmed) "
        + "or mode: uploaded with file: the photo"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [nothingDeclared, noDecision, noFile] }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let photo = dossier.photo else { return .fail(Violation(nothingDeclared())) }
    switch (photo.mode, photo.file) {
    case (.system, _), (_, .some): return .pass()
    case (.uploaded, nil): return .fail(Violation(noFile()))
    case (nil, nil): return .fail(Violation(noDecision()))
    }
  }
}

private let nothingDeclared = MessageTemplate(
  zh: "申报材料没有证件照：既未确认系统照片，也未上传新照片",
  en: "the dossier has no photo: neither is the system's photo confirmed nor a new one uploaded")
private let noDecision = MessageTemplate(
  zh: "没有写明证件照沿用系统照片还是重新上传，也没有照片文件",
  en:
    "it is not said whether the system's photo is kept or a new one uploaded, and no file is named")
private let noFile = MessageTemplate(
  zh: "写明重新上传证件照，但没有给出照片文件", en: "a new photo is said to be uploaded, but no file is named")
