// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import SystemPackage
import Testing

/// A way to spoil the accepted sample dossier, with every rule that must then speak up.
struct InjectedFault: Sendable {
  /// What is wrong, for messages.
  let name: String
  /// Faults with a slot in common exclude one another: they edit the same lines or hide each other.
  let slots: Set<String>
  /// Text of `dossier.yaml` with what takes its place; every one must be there exactly once.
  let edits: [(from: String, to: String)]
  /// The rules that must answer fail, review or error.
  let raises: Set<String>

  init(
    _ name: String, slots: Set<String>, _ edits: [(from: String, to: String)],
    raises: Set<String>
  ) {
    self.name = name
    self.slots = slots
    self.edits = edits
    self.raises = raises
  }
}

/// A folder of dossiers made of the accepted sample and faults at known places; the same every time.
struct GeneratedDossiers {
  /// One dossier with what was done to it.
  struct Item {
    let folder: FilePath
    let faults: [InjectedFault]
    var raises: Set<String> { faults.reduce(into: []) { $0.formUnion($1.raises) } }
  }

  let items: [Item]

  /// Writes `count` dossiers below a folder, each with none to six faults.
  init(count: Int, below root: URL, faults: [InjectedFault]) throws {
    let sample = try Sample()
    var random = Lottery(seed: 20_241_010)
    items = try (0..<count).map { index in
      let chosen = Self.choose(from: faults, &random)
      return try sample.write(to: root.appending(path: "\(index)"), with: chosen)
    }
  }

  /// Writes one dossier with one fault.
  static func single(_ fault: InjectedFault, at folder: URL) throws -> Item {
    try Sample().write(to: folder, with: [fault])
  }

  /// The accepted sample.
  private struct Sample {
    private let folder = GeneratedDossiers.repository.appending(path: "Fixtures/dossiers/accepted")
    private let text: String
    private let scans: [String]

    init() throws {
      text = try String(contentsOf: folder.appending(path: "dossier.yaml"), encoding: .utf8)
      scans = try FileManager.default
        .contentsOfDirectory(atPath: folder.appending(path: "evidence").path)
        .map { "evidence/\($0)" }
    }

    /// Writes a copy with faults; the pictures are hard links to the sample's.
    func write(to copy: URL, with faults: [InjectedFault]) throws -> Item {
      let manager = FileManager.default
      try manager.createDirectory(
        at: copy.appending(path: "evidence"), withIntermediateDirectories: true)
      for name in ["photo.jpg"] + scans {
        let (from, to) = (folder.appending(path: name), copy.appending(path: name))
        do {
          try manager.linkItem(at: from, to: to)
        } catch {
          // Another file system: there are no links across.
          try manager.copyItem(at: from, to: to)
        }
      }
      var spoiled = text
      for edit in faults.flatMap(\.edits) {
        #expect(spoiled.ranges(of: edit.from).count == 1, "\(edit.from)")
        spoiled = spoiled.replacing(edit.from, with: edit.to)
      }
      try spoiled.write(
        to: copy.appending(path: "dossier.yaml"), atomically: false, encoding: .utf8)
      return Item(folder: FilePath(copy.path), faults: faults)
    }
  }

  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// None to six faults that do not exclude one another.
  private static func choose(
    from faults: [InjectedFault], _ random: inout Lottery
  ) -> [InjectedFault] {
    let wanted = Int(random.next() % 7)
    var chosen: [InjectedFault] = []
    var taken: Set<String> = []
    while chosen.count < wanted {
      let fault = faults[Int(random.next() % UInt64(faults.count))]
      guard taken.isDisjoint(with: fault.slots) else { continue }
      taken.formUnion(fault.slots)
      chosen.append(fault)
    }
    return chosen
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): small, and the same on every machine.
struct Lottery: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
