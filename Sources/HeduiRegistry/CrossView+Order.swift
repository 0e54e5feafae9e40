// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

extension CrossView {
  /// Adds the matches of another view of the same dossier.
  mutating func add(_ other: CrossView) {
    files += other.files
    pages += other.pages
    holders.merge(other.holders, uniquingKeysWith: +)
    for match in other.seals { add(match) }
    projects += other.projects
    papers += other.papers
  }

  /// Adds a seal's picture that stands elsewhere, unless all of its page does.
  mutating func add(_ match: SealMatch) {
    if !isSamePage(match.file, match.mark.page, as: match.other) { seals.append(match) }
  }

  /// Puts the matches in the order of the dossier, then of the other places, this run's before earlier ones.
  mutating func sort(by claims: DossierClaims) {
    let numbers = Dictionary(
      claims.files.enumerated().map { ($1.file, $0) }, uniquingKeysWith: { first, _ in first })
    files.sort { (numbers[$0.file] ?? 0, $0.other) < (numbers[$1.file] ?? 0, $1.other) }
    pages.sort {
      (numbers[$0.file] ?? 0, $0.page, $0.other) < (numbers[$1.file] ?? 0, $1.page, $1.other)
    }
    seals.sort {
      (numbers[$0.file] ?? 0, $0.mark.page, $0.mark.box.y, $0.mark.box.x, $0.other)
        < (numbers[$1.file] ?? 0, $1.mark.page, $1.mark.box.y, $1.mark.box.x, $1.other)
    }
    projects.sort { ($0.index, $0.other) < ($1.index, $1.other) }
    papers.sort { ($0.index, $0.other) < ($1.index, $1.other) }
  }
}

extension CrossView.Place: Comparable {
  /// Orders by whether it is of this run, then by dossier, part and page.
  package static func < (left: Self, right: Self) -> Bool {
    let (first, second) = (left.recorded == nil ? 0 : 1, right.recorded == nil ? 0 : 1)
    return (first, left.dossier, left.part, left.page ?? 0)
      < (second, right.dossier, right.part, right.page ?? 0)
  }
}
