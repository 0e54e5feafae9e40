// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import HeduiRegistry
import SystemPackage
import Testing

/// A folder with dossiers and a registry, removed with the test.
///
/// A class because its end removes the folder.
final class Shelf {
  let folder: FilePath
  var registryPath: FilePath { folder.appending("memory.db") }

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "hedui-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = FilePath(url.resolvingSymlinksInPath().path(percentEncoded: false))
  }

  deinit { try? FileManager.default.removeItem(atPath: folder.string) }

  /// Writes a dossier with one project and what proves it.
  func add(
    _ name: String, number: String, project: String = "某某产业园一期", evidence: [String: [UInt8]],
    seals: String? = nil, more: String = ""
  ) throws {
    let place = URL(filePath: folder.string).appending(path: "unit/\(name)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    for (name, bytes) in evidence { try Data(bytes).write(to: place.appending(path: name)) }
    let sealed = seals.map { ", seals: \($0)" } ?? ""
    let scans = evidence.keys.sorted().map { "{file: \($0), kind: completion\(sealed)}" }
    let document = """
      schema: 1
      applicant: {name: \(name), resident-id: "\(number)"}
      projects:
        - {name: \(project), role: manager, started: 2021-03, finished: 2022-05, evidence: [\(scans.joined(separator: ", "))]}
      \(more)

      """
    try Data(document.utf8).write(to: place.appending(path: "dossier.yaml"))
  }

  /// Read once for all tests.
  private static let policy = Result { try Policy(builtIn: Policy.standardID) }

  /// The validator of a notice; another notice stands for another year.
  func validator(year: String? = nil) throws -> Validator {
    let policy =
      try year.map {
        try Policy(text: "id: \($0)\nversion: \"1\"\nextends: \(Policy.standardID)\n")
      } ?? Self.policy.get()
    return Validator(policy: policy, today: try #require(CivilDate("2024-10-20")))
  }

  /// The dossiers, in the order of their names.
  var inputs: [InputFinder.Input] {
    InputFinder().dossiers(at: folder.appending("unit"), shownAs: "").inputs
  }

  /// What the dossiers claim.
  func claims(_ registry: Registry, year: String? = nil) throws -> [DossierClaims] {
    let reader = ClaimReader(try validator(year: year), key: registry.key)
    return inputs.compactMap { reader.claims(of: $0) }
  }

  /// What rules across dossiers say of one, as `rule outcome`, without what they let pass.
  func answers(of name: String, _ index: CrossIndex, year: String? = nil) throws -> [String] {
    let input = try #require(inputs.first { $0.shown == name })
    return try validator(year: year).validate(input, against: index).results
      .filter { $0.ruleID.group == "across" && $0.outcome != .pass && $0.outcome != .notApplicable }
      .map { "\($0.ruleID) \($0.outcome)" }
  }

  /// Every byte of the registry and of the log beside it.
  func storedBytes() throws -> Data {
    var bytes = Data()
    for ending in ["", "-wal", "-shm"] {
      let path = registryPath.string + ending
      if FileManager.default.fileExists(atPath: path) {
        bytes += try Data(contentsOf: URL(filePath: path))
      }
    }
    return bytes
  }
}
