// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// Which dossiers hold a page, of all pages that are like another one.
///
/// A page in many dossiers is a form that says little: two who hand it in share no paper.
struct PageHolders {
  private struct Page: Hashable {
    let dossier: String
    let part: String
    let page: Int
    let isEarlier: Bool
  }

  private struct Holder: Hashable {
    let dossier: String
    let isEarlier: Bool
  }

  private var holders: [Page: Set<Holder>] = [:]
  /// Of pages of earlier dossiers: how many other earlier ones hold them.
  private var earlier: [Page: Int] = [:]

  /// Takes a match of a dossier of the run; that with an earlier page says how many earlier dossiers hold that one.
  mutating func add(_ match: CrossView.PageMatch, in dossier: String) {
    let other = Self.page(match.other)
    holders[Self.page(match, in: dossier), default: []].insert(
      Holder(dossier: match.other.dossier, isEarlier: other.isEarlier))
    if other.isEarlier {
      holders[other, default: []].insert(Holder(dossier: dossier, isEarlier: false))
      earlier[other] = match.holders
    }
  }

  /// In how many dossiers beside its own either page of a match stands.
  func count(_ match: CrossView.PageMatch, in dossier: String) -> Int {
    let other = Self.page(match.other)
    let theirs = (holders[other]?.count ?? 0) + (earlier[other] ?? 0)
    return max(holders[Self.page(match, in: dossier)]?.count ?? 0, theirs)
  }

  private static func page(_ match: CrossView.PageMatch, in dossier: String) -> Page {
    Page(dossier: dossier, part: match.file.path, page: match.page, isEarlier: false)
  }

  private static func page(_ place: CrossView.Place) -> Page {
    Page(
      dossier: place.dossier, part: place.part, page: place.page ?? 0,
      isEarlier: place.recorded != nil)
  }
}
