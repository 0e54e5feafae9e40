// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
package import HeduiModel

/// Holds the dossiers of a run against each other and against a registry, before any of them is judged.
///
/// The views are those of one moment: they depend on which dossiers there are, never on the order in which
/// they were read, and a dossier that is checked again is not held against its own earlier self.
public struct CrossIndex: Sendable {
  private let run: [DossierClaims]
  private let places: [String: Int]
  private var views: [CrossView]

  /// Compares the dossiers of a run with each other and with what was remembered earlier.
  ///
  /// - Throws: ``RegistryError`` when the registry cannot be read.
  public init(of run: [DossierClaims], and registry: Registry) throws(RegistryError) {
    self = try CrossIndex(of: run).adding(registry)
  }

  /// Compares the dossiers of a run with each other.
  public init(of run: [DossierClaims]) {
    self.run = run
    places = Dictionary(
      run.enumerated().map { ($1.shown, $0) }, uniquingKeysWith: { first, _ in first })
    views = run.map { claims in
      var view = CrossView()
      view.notCompared = claims.notCompared
      return view
    }
    compareFiles()
    comparePages()
    compareSeals()
    compareWorks()
    countHolders()
    for index in views.indices { views[index].sort(by: run[index]) }
  }

  /// The same with what was remembered earlier.
  ///
  /// - Throws: ``RegistryError`` when the registry cannot be read.
  public func adding(_ registry: Registry) throws(RegistryError) -> CrossIndex {
    let earlier = try registry.matches(with: run)
    var index = self
    for place in index.views.indices {
      index.views[place].add(earlier[place])
      index.views[place].knowsEarlier = true
      index.views[place].sort(by: run[place])
    }
    index.countHolders()
    return index
  }

  /// What others hold of what a dossier holds; nil for a dossier that was not gathered.
  package func view(ofDossierAt shown: String) -> CrossView? { places[shown].map { views[$0] } }

  private mutating func compareFiles() {
    var uses: [KeyedDigest: [(dossier: Int, file: Int)]] = [:]
    for (dossier, claims) in run.enumerated() {
      for (file, claim) in claims.files.enumerated() {
        uses[claim.content, default: []].append((dossier, file))
      }
    }
    for uses in uses.values where uses.count > 1 {
      for own in uses {
        for other in uses where other.dossier != own.dossier {
          let claim = run[own.dossier].files[own.file]
          views[own.dossier].files.append(
            .init(
              file: claim.file, isAchievement: claim.isAchievement,
              other: place(of: other.dossier, seenFrom: own.dossier) {
                $0.files[other.file].file.path
              }))
        }
      }
    }
  }

  private mutating func comparePages() {
    let all = run.indices.flatMap { dossier in
      run[dossier].pages.indices.map { (dossier: dossier, page: $0) }
    }
    let index = HashIndex(all.map { run[$0.dossier].pages[$0.page].print.hash })
    for own in all {
      let (claims, page) = (run[own.dossier], run[own.dossier].pages[own.page])
      let file = claims.files[page.file]
      for number in index.numbers(
        ofPage: page.print,
        print: { number in
          let other = all[number]
          return other.dossier == own.dossier ? nil : run[other.dossier].pages[other.page].print
        })
      {
        let other = all[number]
        let otherPage = run[other.dossier].pages[other.page]
        // The same file is told as such.
        guard run[other.dossier].files[otherPage.file].content != file.content else { continue }
        views[own.dossier].pages.append(
          .init(
            file: file.file, page: page.number, isAchievement: file.isAchievement,
            other: place(of: other.dossier, seenFrom: own.dossier, page: otherPage.number) {
              $0.files[otherPage.file].file.path
            }))
      }
    }
  }

  /// Counts for every match of pages in how many dossiers either of them stands.
  private mutating func countHolders() {
    var holders = PageHolders()
    for (place, view) in views.enumerated() {
      for match in view.pages { holders.add(match, in: run[place].shown) }
    }
    for (place, view) in views.enumerated() where !view.pages.isEmpty {
      views[place].pages = view.pages.map { match in
        var match = match
        match.holders = holders.count(match, in: run[place].shown)
        return match
      }
    }
  }

  private mutating func compareSeals() {
    for pair in SealPairs(of: run).pairs {
      for (own, other) in [(pair.first, pair.second), (pair.second, pair.first)] {
        let (claims, seal) = (run[own.dossier], run[own.dossier].seals[own.seal])
        let theirs = run[other.dossier].seals[other.seal]
        let place = place(of: other.dossier, seenFrom: own.dossier, page: theirs.mark.page) {
          $0.files[theirs.file].file.path
        }
        views[own.dossier].add(
          .init(
            file: claims.files[seal.file].file, mark: seal.mark, difference: pair.difference,
            other: place))
      }
    }
  }

  private mutating func compareWorks() {
    var projects: [KeyedDigest: [(dossier: Int, number: Int)]] = [:]
    var papers: [KeyedDigest: [(dossier: Int, number: Int)]] = [:]
    for (dossier, claims) in run.enumerated() {
      for (number, claim) in claims.projects.enumerated() {
        projects[claim.name, default: []].append((dossier, number))
      }
      for (number, claim) in claims.papers.enumerated() {
        papers[claim.title, default: []].append((dossier, number))
      }
    }
    for uses in projects.values {
      for own in uses {
        for other in uses where other.dossier != own.dossier {
          let claim = run[other.dossier].projects[other.number]
          views[own.dossier].projects.append(
            .init(
              index: own.number, role: claim.role, started: claim.started,
              finished: claim.finished,
              other: place(of: other.dossier, seenFrom: own.dossier) { _ in
                "/projects/\(other.number)"
              }))
        }
      }
    }
    for uses in papers.values {
      for own in uses {
        for other in uses where other.dossier != own.dossier {
          views[own.dossier].papers.append(
            .init(
              index: own.number, authorPlace: run[other.dossier].papers[other.number].authorPlace,
              other: place(of: other.dossier, seenFrom: own.dossier) { _ in
                "/papers/\(other.number)"
              }))
        }
      }
    }
  }

  private func place(
    of other: Int, seenFrom own: Int, page: Int? = nil, part: (DossierClaims) -> String
  ) -> CrossView.Place {
    CrossView.Place(
      dossier: run[other].shown, part: part(run[other]), page: page,
      isSamePerson: run[other].person == run[own].person)
  }
}

extension HashIndex {
  /// The numbers of the prints that show the same page as `page`, however it lies; `print` gives the print
  /// of a number, or nil for one that is not to be compared.
  func numbers(ofPage page: PagePrint, print printOf: (Int) throws -> PagePrint?) rethrows -> [Int]
  {
    var found: Set<Int> = []
    var hash = page.hash
    // Turning a whole print is dear, and most pages have nothing near them.
    var turn = (print: page, quarters: 0)
    for quarters in 0..<4 {
      for number in near(hash, radius: PagePrint.radius) where !found.contains(number) {
        guard let other = try printOf(number) else { continue }
        while turn.quarters < quarters { turn = (turn.print.turned, turn.quarters + 1) }
        if turn.print.isSamePage(as: other) { found.insert(number) }
      }
      hash = PagePrint.turned(hash)
    }
    return found.sorted()
  }
}
