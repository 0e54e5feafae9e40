// SPDX-License-Identifier: Apache-2.0

import HeduiModel

extension Violation {
  /// The same doubt with what the pixels of a scan say of seals, where they say anything; never whose they are.
  func seeing(_ scan: Evidence, _ facts: Facts) -> Violation {
    // What cannot be opened or looked at is other rules' to report; the doubt stands as it is.
    guard facts.looksAtScans, let survey = try? facts.file(scan.file).sealSurvey else {
      return self
    }
    var seen = self
    if !survey.whole.isEmpty {
      let evidence = survey.evidence
      seen.message = SharedMessages.sealsInSight(
        .message(message), .integer(survey.whole.count, .count),
        .decimal(evidence.confidence ?? 0, .share))
      seen.sight = evidence
    } else if survey.unclear.isEmpty, survey.parts.isEmpty {
      seen.message = SharedMessages.noSealInSight(.message(message))
      seen.sight = PixelEvidence(confidence: min(1, survey.clearness))
    }
    return seen
  }
}

extension SharedMessages {
  /// What rules about seals add from the pixels.
  static let seals =
    [
      sealsInSight, noSealInSight, scansUnseen, noScan,
    ] + SealSurvey.reasons

  /// What is seen beside a doubt.
  static let sealsInSight = MessageTemplate(
    zh: "{0}；扫描件上看到 {1} 枚印迹（最低把握 {2}），是谁的看不出",
    en:
      "{0}; {1} seal-like mark(s) are seen on the scan (confidence from {2}), whose cannot be told")
  /// What is not seen beside a doubt.
  static let noSealInSight = MessageTemplate(
    zh: "{0}；扫描件上没有看到红色或蓝色的印章", en: "{0}; no red or blue seal is seen on the scan")
  /// A run that does not look at scans.
  static let scansUnseen = MessageTemplate(
    zh: "这次检查没有看扫描件上的像素（--no-pixels）",
    en: "this run did not look at the pixels of the scans (--no-pixels)")
  /// A file that is no picture of a page.
  static let noScan = MessageTemplate(
    zh: "文件不是 JPG、PNG 或 PDF，由“扫描件能打开、看得清”一条报告",
    en: "the file is no JPG, PNG or PDF, which evidence.file-readable reports")
}
