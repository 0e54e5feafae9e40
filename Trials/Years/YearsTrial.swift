// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import HeduiModel
import HeduiRegistry
package import SystemPackage

/// Two years of dossiers with copies planted among them, told by the whole way from files to views: what is found,
/// and what is found that is none.
package struct YearsTrial: Sendable {
  /// How many dossiers there are in both years.
  package let count: Int
  /// One dossier in so many holds a copy.
  package let rate: Int
  private let folder: FilePath
  private let validator: Validator

  /// Makes a trial that works in a folder of its own.
  package init(count: Int, rate: Int = 20, in folder: FilePath) throws {
    (self.count, self.rate, self.folder) = (count, rate, folder)
    let policy = try Policy(builtIn: Policy.standardID)
    let day = CivilDate("2024-10-20") ?? .earliest
    validator = Validator(policy: policy, today: day)
  }

  /// Gathers, compares and counts, on at most `jobs` tasks at once.
  package func run(jobs: Int) async throws -> YearsResult {
    let registry = try Registry(at: folder.appending("years.db"), makesNew: true)
    var result = YearsResult()
    let half = count / 2
    var names: [String: Int] = [:]
    for year in [0..<half, half..<count] {
      let claims = try await gather(year, registry.key, jobs: jobs)
      let index = try CrossIndex(of: claims, and: registry)
      for (number, claim) in zip(year, claims) {
        guard let view = index.view(ofDossierAt: Self.name(number)) else { continue }
        count(view, of: number, names, in: &result)
        names[registry.id(of: claim)] = number
      }
      try registry.remember(claims, on: validator.today)
    }
    return result
  }

  private static func name(_ number: Int) -> String { "人\(number)" }

  private func gather(
    _ numbers: Range<Int>, _ key: RegistryKey, jobs: Int
  ) async throws -> [DossierClaims] {
    let reader = ClaimReader(validator, key: key, waitingIn: folder)
    return try await withThrowingTaskGroup(of: (Int, DossierClaims?).self) { group in
      var gathered: [Int: DossierClaims] = [:]
      var next = numbers.lowerBound
      func start() {
        guard next < numbers.upperBound else { return }
        let number = next
        next += 1
        group.addTask { (number, try claims(number, reader)) }
      }
      for _ in 0..<max(1, jobs) { start() }
      while let (number, claims) = try await group.next() {
        gathered[number] = claims
        start()
      }
      return try numbers.map { number in
        guard let claims = gathered[number] else { throw Unread(number: number) }
        return claims
      }
    }
  }

  private struct Unread: Error { let number: Int }

  /// Writes a dossier, reads what it claims, and takes it away again.
  private func claims(_ number: Int, _ reader: ClaimReader) throws -> DossierClaims? {
    let dossier = YearsDossier(number, rate: rate)
    let place = URL(filePath: folder.string).appending(path: Self.name(number))
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    for slot in 0..<YearsDossier.slots {
      try Data(dossier.file(slot)).write(to: place.appending(path: "\(slot).jpg"))
    }
    try Data(dossier.document.utf8).write(to: place.appending(path: "dossier.yaml"))
    let input = InputFinder().dossiers(at: FilePath(place.path), shownAs: Self.name(number)).inputs
    return input.first.flatMap { reader.claims(of: $0) }
  }

  /// Counts what a dossier's view tells of copies, and what is no copy; each pair at its later dossier.
  private func count(
    _ view: CrossView, of number: Int, _ names: [String: Int], in result: inout YearsResult
  ) {
    let own = YearsDossier(number, rate: rate)
    func other(_ place: CrossView.Place) -> Int? {
      place.recorded != nil ? names[place.dossier] : Int(place.dossier.dropFirst())
    }
    if let copy = own.copy {
      let isFound =
        switch copy.kind {
        case .file: view.files.contains { other($0.other) == copy.source }
        case .role: view.projects.contains { other($0.other) == copy.source }
        case .paper: view.papers.contains { other($0.other) == copy.source }
        default:
          view.pages.contains {
            !$0.isCommon && other($0.other) == copy.source && $0.file.path == "1.jpg"
          }
        }
      result.count(copy.kind, isFound: isFound)
    }
    for match in view.pages {
      guard let there = other(match.other), there < number else { continue }
      let slot = Int(match.file.path.prefix(1)) ?? 0
      let theirs = slotOf(match.other)
      let (first, second) = (own.origin(slot), YearsDossier(there, rate: rate).origin(theirs))
      if first == second { continue }
      if match.isCommon {
        result.commonPairs += 1
        continue
      }
      let fields = min(
        YearsDossier(first.dossier, rate: rate).fields(first.slot) ?? 32,
        YearsDossier(second.dossier, rate: rate).fields(second.slot) ?? 32)
      result.falsePairs[fields, default: 0] += 1
    }
    result.dossiers += 1
    for slot in 0..<YearsDossier.slots { result.pages[own.fields(slot) ?? -1, default: 0] += 1 }
  }

  private func slotOf(_ place: CrossView.Place) -> Int {
    // A file of this run, or `/projects/0/evidence/1` of an earlier one.
    Int(place.part.hasSuffix(".jpg") ? String(place.part.prefix(1)) : String(place.part.suffix(1)))
      ?? 0
  }
}

/// What a trial came to.
package struct YearsResult: Sendable {
  /// Dossiers that were compared.
  package var dossiers = 0
  /// Pages by the fields that are filled in; −1 for pages of text.
  package var pages: [Int: Int] = [:]
  /// Copies planted and found, by what was done to them.
  package var planted: [YearsCopy.Kind: Int] = [:]
  /// Those of them that were found.
  package var found: [YearsCopy.Kind: Int] = [:]
  /// Pairs of pages that were taken for one and are none, by the fields filled in on the emptier of them.
  package var falsePairs: [Int: Int] = [:]
  /// Pairs of pages that are none and that are told as one common form, not as pairs.
  package var commonPairs = 0

  fileprivate mutating func count(_ kind: YearsCopy.Kind, isFound: Bool) {
    planted[kind, default: 0] += 1
    if isFound { found[kind, default: 0] += 1 }
  }

  /// The share of copies that was found.
  package func recall(_ kinds: [YearsCopy.Kind]) -> Double {
    let all = kinds.reduce(0) { $0 + (planted[$1] ?? 0) }
    let found = kinds.reduce(0) { $0 + (self.found[$1] ?? 0) }
    return all == 0 ? 1 : Double(found) / Double(all)
  }

  /// How many pairs were told that are none, those of blank forms among them.
  package var falsePairCount: Int { falsePairs.values.reduce(0, +) }

  /// The result as lines of a table.
  package var lines: [String] {
    YearsCopy.Kind.allCases.map { "| \($0.rawValue) | \(found[$0] ?? 0) | \(planted[$0] ?? 0) |" }
      + pages.keys.sorted().map { key in
        "| pages with \(key < 0 ? "text" : "\(key) fields") | \(pages[key] ?? 0) | false pairs: "
          + "\(key < 0 ? "with 32" : "\(falsePairs[key] ?? 0)") |"
      }
  }
}
