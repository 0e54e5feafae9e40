// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// All of a dossier that is compared with others, names and contents only as keyed digests.
public struct DossierClaims: Sendable {
  /// The dossier's path in this run.
  package let shown: String
  /// The dossier: this person under this notice.
  let key: KeyedDigest
  /// The person.
  let person: KeyedDigest
  /// The files that are the dossier's own, in its order.
  var files: [FileClaim] = []
  /// The pages of those files.
  var pages: [PageClaim] = []
  /// The seals on those pages.
  var seals: [SealClaim] = []
  /// Where the imprints of those seals wait.
  let shelf: ImprintShelf
  /// The projects, in order.
  var projects: [ProjectClaim] = []
  /// The papers, in order.
  var papers: [PaperClaim] = []
  /// What could not be compared.
  var notCompared: [CrossView.NotCompared] = []

  /// A file.
  struct FileClaim: Sendable {
    let file: FileReference
    /// The part of the dossier, as a JSON pointer.
    let part: String
    let isAchievement: Bool
    let content: KeyedDigest
  }

  /// A page of a file.
  struct PageClaim: Sendable {
    /// Which of ``files``.
    let file: Int
    /// From 1.
    let number: Int
    let print: PagePrint
  }

  /// A project.
  struct ProjectClaim: Sendable {
    let name: KeyedDigest
    let role: ProjectRole?
    let started: CivilDate?
    let finished: CivilDate?
  }

  /// A paper.
  struct PaperClaim: Sendable {
    let title: KeyedDigest
    let authorPlace: Int?
  }
}
