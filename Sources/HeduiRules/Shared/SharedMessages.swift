// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Sentences that several rules give in the same words; every other message belongs to one rule.
package enum SharedMessages {
  /// All of them, for the catalogue's tests and docs.
  package static let all =
    noUpload + annotation + career + education + [
      noBytes, noSize, groundNotWhite, otherRoute, routeUnknown,
    ]
    + [nothingStated, notPaperStage, otherProof, lineRead] + words + studyHours + assessmentForm
    + seals

  /// A demand on the paper form before there is one.
  static let notPaperStage = MessageTemplate(
    zh: "还没有到报送纸质评审表的阶段", en: "the paper form is not due yet")

  /// A demand of other routes than the dossier's.
  static let otherRoute = MessageTemplate(
    zh: "申报方式是“{0}”，不涉及此项", en: "the route is {0}, which this does not concern")

  /// A demand that depends on a route that is not stated or not known.
  static let routeUnknown = MessageTemplate(
    zh: "没有写明申报方式，或不是通知所列的申报方式，无法判断是否涉及此项",
    en: "the route is not stated or none of the notice's, so it cannot be told whether this holds")

  /// Something that the dossier need not state and does not.
  static let nothingStated = MessageTemplate(
    zh: "申报材料没有填写此项，不涉及", en: "the dossier states nothing of this kind")

  /// One example of third-party proof where another is there.
  static let otherProof = MessageTemplate(
    zh: "已有其他第三方证明（{0}），不要求这一种",
    en: "a third party ({0}) proves the project otherwise, this kind is not asked for")

  /// Why the demands on an uploaded photo do not hold.
  static let noUpload = [systemPhotoKept, noPhotoFile]

  /// What every rule about a part of the annotation can say.
  static let annotation = [noAnnotation, captureExempt, noProof]

  /// What every rule that reads words can say instead of an answer.
  static let words = [wordsNotAsked, annotationStated, wordsUnread]

  /// What a machine read beside a doubt.
  static let lineRead = MessageTemplate(
    zh: "{0}；{1} 上读到“{2}”（把握 {3}），请核实",
    en: "{0}; \"{2}\" is read on {1} (confidence {3}), to be confirmed")

  /// The check reads no words.
  static let wordsNotAsked = MessageTemplate(
    zh: "这次检查没有识别扫描件上的文字（--words=none）", en: "this check reads no words on scans (--words=none)")

  /// Words are read where the dossier leaves something open, and here it does not.
  static let annotationStated = MessageTemplate(
    zh: "签注已经写明，没有识别扫描件上的文字；要识别请用 --words=full",
    en: "the annotation is stated, so the words on the scan were not read; --words=full reads them")

  /// Reading failed, which annotation.words-seen reports.
  static let wordsUnread = MessageTemplate(
    zh: "扫描件上的文字没有读成，由“扫描件上读得到“核对无误””一条说明",
    en: "the words on the scan were not read, which annotation.words-seen reports")

  /// The applicant confirmed the photo that the platform collected.
  static let systemPhotoKept = MessageTemplate(
    zh: "沿用系统自动采集的照片，没有上传新照片", en: "the system's photo is kept, no new one is uploaded")

  /// A new photo without a file, which `photo.present` reports.
  static let noPhotoFile = MessageTemplate(
    zh: "没有给出上传的照片文件", en: "no uploaded photo file is named")

  /// Nothing to measure.
  static let noBytes = MessageTemplate(
    zh: "文件为空，没有可检查的内容", en: "the file is empty, there is nothing to check")

  /// A header without a size.
  static let noSize = MessageTemplate(
    zh: "文件没有写明宽或高，无法量尺寸",
    en: "the file declares no width or no height, its size cannot be measured")

  /// Evenness and shadow of a ground that is certainly not white.
  static let groundNotWhite = MessageTemplate(
    zh: "底色不是白色，由“照片底色为白色”一条判断",
    en: "the ground is not white, which photo.background-white reports")

  /// The dossier says nothing about the annotation of a scan.
  static let noAnnotation = MessageTemplate(
    zh: "申报材料没有写明这份佐证的签注情况", en: "the dossier does not say how this evidence is annotated")

  /// A capture, report or form under the reading that these carry no annotation.
  static let captureExempt = MessageTemplate(
    zh: "按此解读，这种材料（平台截图、学信网报告、自评表、单位说明）不需要“核对无误”签注",
    en:
      "under this reading captures, CHSI reports, self-assessment forms and the unit's explanations need "
      + "no annotation")

  /// A paper that is none of the evidence which 五（七）1 speaks of.
  static let noProof = MessageTemplate(
    zh: "签名、评审表、公示表、委托书不是佐证材料，不需要“核对无误”签注",
    en:
      "signatures, review forms, publicity tables and the unit's letters are no evidence and need no "
      + "annotation")
}
