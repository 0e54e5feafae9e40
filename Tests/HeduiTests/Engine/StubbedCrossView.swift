// SPDX-License-Identifier: Apache-2.0

import Hedui

extension RuleFixture {
  /// What other dossiers hold, as a fixture states it under `across`; nil where it states nothing.
  func crossView(_ root: Document.Node) throws -> CrossView? {
    guard let node = root.value(for: "across") else { return nil }
    var view = CrossView()
    for (key, value) in node.entries {
      let items = value.items.map(StubbedMatch.init)
      switch key.text {
      case "earlier": view.knowsEarlier = value.text == "true"
      case "files":
        view.files = items.map {
          .init(file: $0.file, isAchievement: $0.isAchievement, other: $0.other)
        }
      case "pages":
        view.pages = items.map {
          .init(
            file: $0.file, page: $0.number("own-page"), isAchievement: $0.isAchievement,
            other: $0.other, holders: Int($0.text("holders")) ?? 1)
        }
      case "seals":
        view.seals = items.map {
          .init(
            file: $0.file,
            mark: PageMark(
              page: $0.number("own-page"), box: PixelBox(x: 10, y: 20, width: 300, height: 300),
              pageWidth: 1_654, pageHeight: 2_339), difference: 0.01, other: $0.other)
        }
      case "projects":
        view.projects = items.map {
          .init(
            index: $0.number("index"), role: ProjectRole(rawValue: $0.text("role")),
            started: CivilDate($0.text("started")), finished: CivilDate($0.text("finished")),
            other: $0.other)
        }
      case "papers":
        view.papers = items.map {
          .init(
            index: $0.number("index"), authorPlace: Int($0.text("author-place")), other: $0.other)
        }
      case "not-compared":
        view.notCompared = items.map { .init(file: $0.file, reason: unread()) }
      default: throw Malformed(description: "unknown key \(key.text) of across")
      }
    }
    return view
  }
}

/// One match as a fixture states it.
private struct StubbedMatch {
  let node: Document.Node

  func text(_ key: String) -> String { node.value(for: key)?.text ?? "" }
  func number(_ key: String) -> Int { Int(text(key)) ?? 0 }

  var file: FileReference { FileReference(text("file")) }
  var isAchievement: Bool { text("achievement") != "false" }
  var other: CrossView.Place {
    CrossView.Place(
      dossier: text("dossier"), part: text("part"), page: Int(text("page")),
      recorded: CivilDate(text("recorded")), isSamePerson: text("same-person") == "true")
  }
}

private let unread = MessageTemplate(zh: "样例所述读不出", en: "unreadable, as the fixture states")
