// SPDX-License-Identifier: Apache-2.0

public import Hedui

/// The comparison of two reports as text.
public struct ReportDiffText: Sendable {
  private let language: Language
  private let style: TextStyle

  /// Makes a writer.
  public init(in language: Language, style: TextStyle = TextStyle()) {
    self.language = language
    self.style = style
  }

  /// What is new, could not be checked again, is open and is fixed, in this order.
  public func render(_ difference: ReportDiff) -> String {
    var page = TextPage(style: style)
    for state in [ReportDiff.State.new, .notChecked, .open, .fixed] {
      let changes = difference.changes(state)
      guard !changes.isEmpty else { continue }
      let word = state.word.text(in: language)
      page.write(
        [], language == .zh ? "\(word)（\(changes.count)）" : "\(word) (\(changes.count))",
        as: .strong)
      for change in changes { write(change, to: &page) }
      page.space()
    }
    let counts = ReportDiff.State.allCases.map { state in
      "\(state.word.text(in: language)) \(difference.changes(state).count)"
    }
    page.write([], counts.joined(separator: language == .zh ? "，" : ", "))
    return page.text
  }

  private func write(_ change: ReportDiff.Change, to page: inout TextPage) {
    let finding = change.finding
    let mark = change.state.mark.text(in: language)
    var title = "\(change.dossierPath)  \(finding.ruleID)"
    if let path = finding.path, path != change.dossierPath { title += "  \(path)" }
    if finding.isSuppressed { title += language == .zh ? "（已接受）" : " (accepted)" }
    page.write([.init(mark, change.state.role), .init(" ", .plain)], title, hang: 4)
    if change.state != .fixed, let message = finding.message {
      page.write([], message, indent: 4, hang: 0)
    }
  }
}

extension ReportDiff.State {
  fileprivate var word: Bilingual {
    switch self {
    case .new: Bilingual(zh: "新增", en: "new")
    case .fixed: Bilingual(zh: "已改正", en: "fixed")
    case .open: Bilingual(zh: "仍在", en: "still open")
    case .notChecked: Bilingual(zh: "没有再查到", en: "not checked again")
    }
  }

  fileprivate var mark: Bilingual {
    switch self {
    case .new: Bilingual(zh: "+ 新增", en: "+ new")
    case .fixed: Bilingual(zh: "- 已改正", en: "- fixed")
    case .open: Bilingual(zh: "= 仍在", en: "= open")
    case .notChecked: Bilingual(zh: "! 未查", en: "! not checked")
    }
  }

  fileprivate var role: TextRole {
    switch self {
    case .new, .notChecked: .bad
    case .fixed: .good
    case .open: .warning
    }
  }
}
