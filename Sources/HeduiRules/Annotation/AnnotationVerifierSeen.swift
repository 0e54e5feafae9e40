// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Looks for the verifier's name on the scan itself, where words are read.
///
/// Derived from 绍建盟[2024]07号 正文五（七）1, 由验证人签名. A name counts letter for letter only; where a line looks like
/// the one that it stands on, that line is read once more by itself. A signature is hardly ever read, so a name that
/// was not found is a case for review and never more.
package struct AnnotationVerifierSeen: Rule {
  package static let info = RuleInfo(
    id: "annotation.verifier-seen",
    title: Bilingual(zh: "扫描件上读得到验证人姓名", en: "the verifier's name can be read on the scan"),
    remedy: Bilingual(
      zh: "打开扫描件看验证人签名，与填写的不一致的改正 dossier.yaml",
      en:
        "open the scan, look at the signature, and correct dossier.yaml where it states another name"
    ),
    severity: .warning, needs: .words, since: "0.2.0")

  package static var messages: [MessageTemplate] {
    [notFound, claimed, noName] + SharedMessages.words
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ evidence: Evidence, _ facts: Facts) throws(FactError) -> Outcome {
    guard case .stated(let name) = evidence.annotation?.verifier else {
      return .notApplicable(noName())
    }
    switch try ScanReading(of: evidence, facts) {
    case .notAsked(let reason): return .notApplicable(reason)
    case .unread: return .notApplicable(SharedMessages.wordsUnread())
    case .read(let pages, unread: _):
      let expected = Value.text(name.text)
      var line = pages.lazy.flatMap(\.lines).first { $0.text.holds(name) }
      if line == nil { line = try closer(evidence, name, pages, facts) }
      guard let line else {
        let isClaimed = pages.contains { $0.claims.contains { $0.text.holds(name) } }
        return .review(
          Violation(isClaimed ? claimed(expected) : notFound(expected), expected: expected))
      }
      return .pass(Measurement(actual: .text(line.text), expected: expected))
    }
  }

  /// The line with the name among those that are read once more, likeliest first.
  private func closer(
    _ evidence: Evidence, _ name: Name, _ pages: [ReadPage], _ facts: Facts
  ) throws(FactError) -> SeenWord? {
    for (page, line) in NameLines.likely(name, on: pages) {
      let read = try facts.file(evidence.file).words(
        .line(page: page, box: line.box), within: facts.words.budget)
      for case .read(let lines, extent: _) in read {
        if let line = lines.first(where: { $0.text.holds(name) }) { return line }
      }
    }
    return nil
  }
}

private let notFound = MessageTemplate(
  zh: "扫描件上没有读到验证人姓名 {0}，手写签名常读不出，请打开看",
  en:
    "the verifier's name {0} was not found on the scan; signatures are often not read, so look at it"
)
private let claimed = MessageTemplate(
  zh: "验证人姓名 {0} 只在 PDF 里看不见的文字中，页面上没有读到，请打开看签名",
  en:
    "the verifier's name {0} stands only in text of the PDF that nobody sees; look for the signature"
)
private let noName = MessageTemplate(
  zh: "没有写明验证人，无从与扫描件比较", en: "no verifier is stated whose name could be looked for")
