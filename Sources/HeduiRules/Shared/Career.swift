// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

extension Dossier {
  /// The route as stated, else the one that the claimed basis (附件1一3.1–3.4) belongs to.
  var claimedRoute: Route? {
    if application?.route != nil { return route }
    switch application?.basis {
    case .assistant, .rule61: return .normal
    case .selfAssessed: return .selfAssessed
    case .skilled: return .skilled
    case nil: return nil
    }
  }

  /// Why 附件1一3.1, four years after the assistant's title, does not concern the dossier; nil when it may.
  var exemptionFromAssistantBasis: Message? {
    if let route = claimedRoute, route != .normal { return SharedMessages.elsewhere(route) }
    if let title, title.isLevelTwo { return SharedMessages.levelTwo(.text(title.name.text)) }
    switch application?.basis {
    case .selfAssessed, .skilled: return SharedMessages.otherBasis(application?.basis)
    case .assistant, .rule61, nil: return nil
    }
  }

  /// Why a demand of the self-assessment route does not concern the dossier; nil when it does.
  var exemptionFromSelfAssessment: Message? {
    guard let route = claimedRoute else {
      return application?.route == nil
        ? SharedMessages.nothingStated() : SharedMessages.routeUnknown()
    }
    return route == .selfAssessed ? nil : SharedMessages.elsewhere(route)
  }
}

extension SharedMessages {
  /// What the rules about title, years and route share.
  static let career = [levelTwo, otherBasisClaimed]

  /// A demand of other routes than the one given.
  static func elsewhere(_ route: Route) -> Message {
    otherRoute(.term(code: route.rawValue, name: route.name))
  }

  /// A demand of another basis than the one claimed.
  static func otherBasis(_ basis: Basis?) -> Message {
    otherBasisClaimed(.text(basis?.rawValue ?? "—"))
  }

  /// A level-2 qualification, which 附件1一3.2 deals with.
  static let levelTwo = MessageTemplate(
    zh: "现资格是二级资格（{0}），按附件1一3.2 的聘任年限判断",
    en: "the title is a level-2 qualification ({0}), judged by the years of appointment")

  /// Another condition of 附件1一3 is claimed.
  static let otherBasisClaimed = MessageTemplate(
    zh: "申报依据是附件1一{0}，不按此项判断", en: "the claimed condition is 附件1一{0}, not this one")
}

/// What becomes of posts whose specialty is not stated; see ambiguity A-27.
package enum UntaggedWork: String, Sendable, Hashable, CaseIterable {
  /// They count as work in the specialty.
  case counted
  /// They do not.
  case leftOut = "left-out"

  /// What the policy's key `untagged` means.
  package static let doc = Bilingual(
    zh: "没有写明专业的经历是否计入", en: "whether posts without a stated specialty are counted")
}

/// 从事该专业技术工作: the posts that count as work in the specialty.
struct SpecialtyWork {
  /// Posts in the specialty.
  private(set) var own: [StatedSpan] = []
  /// Posts that do not say.
  private(set) var untagged: [StatedSpan] = []

  /// Sorts a dossier's posts: those of the title's or the declared specialty or in prefabricated building
  /// (`words`) are own; those that say nothing are untagged; the others are left out.
  init(of dossier: borrowing Dossier, words: WordList) {
    let specialties = [dossier.title?.specialty, dossier.form?.specialty].compactMap(\.self)
    for post in dossier.experience where post.isEngineering != false {
      let span = StatedSpan(from: post.from, to: post.to)
      if post.isPrefab == true {
        own.append(span)
        continue
      }
      guard let key = post.specialty?.key else {
        untagged.append(span)
        continue
      }
      if words.stands(in: key) || specialties.contains(where: { isSame($0.key, key) }) {
        own.append(span)
      } else if specialties.isEmpty {
        untagged.append(span)
      }
    }
  }

  /// The completed years after a title was obtained.
  func years(
    after obtained: CivilDate, through cutoff: CivilDate, _ count: DayCount,
    _ treatment: UntaggedWork
  ) -> YearBounds {
    YearBounds(
      certain: treatment == .counted ? own + untagged : own, after: obtained, through: cutoff, count
    )
  }
}

/// Whether two names of a specialty mean one: equal without the word 专业, or one holds the other.
private func isSame(_ first: String, _ second: String) -> Bool {
  if first == second { return true }
  let (first, second) = (stem(first), stem(second))
  guard !first.dropFirst().isEmpty, !second.dropFirst().isEmpty else { return first == second }
  return first.holds(second) || second.holds(first)
}

private func stem(_ key: String) -> String {
  key.ends(in: "专业") ? String(key.dropLast(2)) : key
}

extension Title {
  /// The completed years since the title was obtained; nil when the day is not stated.
  func tenure(through cutoff: CivilDate, _ count: DayCount) -> YearBounds? {
    obtained.map {
      YearBounds(certain: [StatedSpan(from: $0, to: nil)], through: cutoff, count)
    }
  }
}
