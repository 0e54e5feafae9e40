// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// The policy's `words`: how long reading words may take for one dossier.
enum WordTime {
  /// What it may take, in seconds.
  private static let range = 1...3_600
  private static let key = "seconds-per-dossier"

  /// Reads it; it must be there when a rule that is on reads words.
  ///
  /// - Returns: the seconds, and what is wrong with them.
  static func read(_ root: Setting, isNeeded: Bool) -> (seconds: Int?, faults: [PolicyError.Fault])
  {
    guard let setting = root[key: "words"] else {
      return (nil, isNeeded ? [.init(wordsMissing(), at: root.place)] : [])
    }
    guard setting.entries.map(\.key) == [key],
      case .number(let text)? = setting[key: key]?.content, let seconds = Int(text),
      range.contains(seconds)
    else { return (nil, [.init(notATime(.integer(range.upperBound)), at: setting.place)]) }
    return (seconds, [])
  }
}

private let wordsMissing = MessageTemplate(
  zh: "有规则要识别扫描件上的文字，请写明每份材料最多用几秒，如 words: {seconds-per-dossier: 20}",
  en: "a rule reads the words on scans: state how many seconds a dossier may take, such as "
    + "words: {seconds-per-dossier: 20}")
private let notATime = MessageTemplate(
  zh: "words 应写成 {seconds-per-dossier: 秒数}，秒数为 1 到 {0} 的整数",
  en: "words must be {seconds-per-dossier: n} with whole seconds from 1 to {0}")
