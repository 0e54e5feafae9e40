// SPDX-License-Identifier: Apache-2.0

import HeduiModel

extension CrossView.Place {
  /// The place as a value for people: which dossier, which part, which page, since when it is known.
  var value: Value {
    if let recorded {
      return .message(rememberedPart(.text(dossier), .text(part), pageValue, .date(recorded)))
    }
    return .message(partHere(.text(dossier), .text(part), pageValue))
  }

  private var pageValue: Value {
    page.map { .message(pageNumber(.integer($0))) } ?? .message(wholePart())
  }
}

/// Matches of one thing of a dossier: the first few are told, the rest is counted.
struct FewMatches {
  /// How many are told one by one.
  static let most = 3

  /// The matches as one value, the places in order.
  static func value(_ places: [CrossView.Place]) -> Value {
    let told = places.prefix(most).map(\.value)
    guard places.count > most else { return told.count == 1 ? told[0] : .list(told) }
    return .message(andMore(.list(told), .integer(places.count - most)))
  }
}

private let rememberedPart = MessageTemplate(
  zh: "登记簿中的材料 {0}（{3} 登记）的 {1}{2}", en: "{1}{2} of dossier {0} in the registry (since {3})")
private let partHere = MessageTemplate(zh: "材料 {0} 的 {1}{2}", en: "{1}{2} of dossier {0}")
private let pageNumber = MessageTemplate(zh: " 第 {0} 页", en: ", page {0},")
private let wholePart = MessageTemplate(zh: "", en: "")
private let andMore = MessageTemplate(zh: "{0}，另有 {1} 处", en: "{0}, and {1} more")
