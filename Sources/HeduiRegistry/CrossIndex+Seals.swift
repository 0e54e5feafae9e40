// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// Which seals of a run are one picture though they stand on different papers of different dossiers.
struct SealPairs {
  /// Two seals, and how far their pictures differ.
  struct Pair {
    let first: (dossier: Int, seal: Int)
    let second: (dossier: Int, seal: Int)
    let difference: Double
  }

  /// The pairs, each once.
  private(set) var pairs: [Pair] = []

  /// Compares; dossiers are taken in the order of their paths, so that it does not matter in which they were read.
  init(of run: [DossierClaims]) {
    let order = run.indices.sorted { run[$0].shown < run[$1].shown }
    let all = order.flatMap { dossier in run[dossier].seals.indices.map { (dossier, $0) } }
    func claim(_ number: Int) -> SealClaim { run[all[number].0].seals[all[number].1] }
    func content(_ number: Int) -> KeyedDigest {
      run[all[number].0].files[claim(number).file].content
    }
    let looks = SealLooks(all.indices.map { claim($0).look })
    for own in all.indices {
      let others = looks.numbers(like: claim(own).look) { other in
        all[other].0 == all[own].0 || content(other) == content(own)
      }
      // Each pair once, though either may be among the likest of the other.
      let fresh = others.filter { $0 > own || !isCompared($0, own) }
      guard !fresh.isEmpty,
        let imprint = run[all[own].0].shelf.picture(at: claim(own).imprint)
      else { continue }
      for other in fresh {
        guard let against = run[all[other].0].shelf.picture(at: claim(other).imprint) else {
          continue
        }
        let difference = against.difference(from: imprint)
        if difference <= SealImprint.mostDifference {
          pairs.append(Pair(first: all[own], second: all[other], difference: difference))
        }
      }
      compared[own] = Set(fresh)
    }
  }

  private var compared: [Int: Set<Int>] = [:]

  private func isCompared(_ first: Int, _ second: Int) -> Bool {
    compared[first]?.contains(second) == true
  }
}

extension CrossView {
  /// Whether a page is known to stand in another dossier too, so that its seals need not be told.
  func isSamePage(_ file: FileReference, _ page: Int, as other: Place) -> Bool {
    pages.contains { match in
      match.file == file && match.page == page && match.other.dossier == other.dossier
        && match.other.part == other.part && match.other.page == other.page
    }
  }
}
