// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiScans
import Synchronization
import SystemPackage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One contender of the comparisons: does a named job on the files of a list, one thread, and prints
/// its CPU time in microseconds a file and a check value that must agree with the peers'.
@main struct Bench {
  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count == 4, arguments[1] == "hashes" {
      return try searchHashes(count: arguments[2], queries: arguments[3])
    }
    guard arguments.count == 3, let job = Job(rawValue: arguments[1]) else {
      print(
        "usage: hedui-bench \(Job.allCases.map(\.rawValue).joined(separator: "|")) LIST-OF-PATHS, "
          + "or hashes COUNT QUERIES")
      exit(2)
    }
    let paths = try lines(of: arguments[2]).map { FilePath($0) }
    // The warm-up also measures the pictures of the dossiers, which is not what is compared.
    _ = try job.work(on: job.isOfDossiers ? paths : Array(paths.prefix(8)))()
    let work = try job.work(on: paths)
    let began = processorTime()
    let check = try work()
    let spent = processorTime() - began
    print("\(spent / Double(max(paths.count, 1))) \(check)")
  }
}

/// What can be measured.
enum Job: String, CaseIterable {
  /// Format, bytes and dimensions from the header; check: the sum of width + height + bytes.
  case headers
  /// The whole photo check; check: the count of photos whose ground passed.
  case photos
  /// Dossiers read and validated against all rules, the pictures measured before; the list names dossier
  /// documents, each beside its files. Check: the count of documents without a fault of their own.
  case dossiers
  /// The same documents read and held against their shape under a policy of one rule that asks nothing: what
  /// validators of schemas do. The same check.
  case shapes
  /// The search for seals on pages, decode included; check: the count of pages with a seal.
  case seals
  /// The pages of PDF files and their pictures, listed; check: the count of pages and pictures.
  case pages
  /// Whole looks at scans, page facts and seals; check: the count of seals.
  case scans
  /// Parts of the work on dossiers at their least, see ``Floor``; the list names dossier documents.
  case floorBytes = "floor-bytes"
  case floorTexts = "floor-texts"
  case floorResults = "floor-results"
  case floorRules = "floor-rules"

  /// Whether the list names dossier documents.
  var isOfDossiers: Bool { self == .dossiers || self == .shapes || floor != nil }

  /// The part that is measured at its least; nil for work that Hedui does.
  private var floor: Floor? {
    switch self {
    case .floorBytes: .bytes
    case .floorTexts: .texts
    case .floorResults: .results
    case .floorRules: .rules
    case .headers, .photos, .dossiers, .shapes, .seals, .pages, .scans: nil
    }
  }

  /// What is to be measured, everything it needs at hand.
  func work(on paths: [FilePath]) throws -> () throws -> Int {
    switch self {
    case .headers:
      return {
        try paths.reduce(0) { sum, path in
          let probe = try FileProbe(path)
          return sum + probe.byteCount + (probe.header.map { $0.width + $0.height } ?? 0)
        }
      }
    case .photos:
      let validator = try validator(on: "2024-09-01")
      return { paths.reduce(0) { $0 + (isWhite($1, validator) ? 1 : 0) } }
    case .dossiers, .shapes:
      let validator = try validator(on: "2024-11-30", isShapeAlone: self == .shapes)
      let dossiers = try paths.map { try (Job.shelf.dossier($0), $0.lastComponent?.string ?? "") }
      return {
        dossiers.reduce(0) { sum, dossier in
          let ((bytes, files), name) = dossier
          let report = validator.validate(bytes, named: name, files: files)
          // Faults of the document come first.
          return sum + (report.results.first?.ruleID == "dossier.document" ? 0 : 1)
        }
      }
    case .floorBytes, .floorTexts, .floorResults, .floorRules:
      let works = try paths.map { path in
        (floor ?? .bytes).work(on: try Job.shelf.dossier(path).0)
      }
      return { works.reduce(0) { $0 &+ $1() } }
    case .pages:
      let inspector = ScanInspector(pages: .pdf)
      return {
        try paths.reduce(0) { sum, path in
          let listing = try inspector.listPages(at: path)
          return listing.pages.reduce(sum + listing.pageCount) { $0 + $1.pictures.count }
        }
      }
    case .scans:
      let inspector = ScanInspector(pages: .pdf)
      return {
        paths.reduce(0) { sum, path in
          inspector.inspect(at: path).pages.reduce(sum) { sum, page in
            guard case .seen(_, .seen(let seals)) = page else { return sum }
            return sum + seals.count
          }
        }
      }
    case .seals:
      let inspector = ScanInspector()
      return {
        try paths.reduce(0) { sum, path in
          guard case .seen(let seals) = try inspector.seals(at: path) else { return sum }
          return sum + (seals.isEmpty ? 0 : 1)
        }
      }
    }
  }

  private func isWhite(_ path: FilePath, _ validator: Validator) -> Bool {
    validator.checkPhoto(at: path).results.contains {
      $0.ruleID == "photo.background-white" && $0.outcome == .pass
    }
  }

  private static let shelf = Shelf()
  private static let policy = Result { try Policy(builtIn: Policy.standardID) }

  private static let shapePolicy = Result {
    try Policy(
      text: """
        schema: 1
        id: shape-alone
        version: "1"
        title: {zh: 只读, en: Reading alone}
        source: {document: 无, issuer: 无, issued: 2024-07-15, certainty: 无}
        rules:
          photo.single-portrait: {clause: 无, quote: 无}
        """)
  }

  private func validator(on day: String, isShapeAlone: Bool = false) throws -> Validator {
    guard let today = CivilDate(day) else { throw NoDay() }
    let policy = isShapeAlone ? Job.shapePolicy : Job.policy
    return Validator(policy: try policy.get(), today: today)
  }

  private struct NoDay: Error {}
}

/// CPU time of the process in microseconds.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
}

func lines(of path: String) throws -> [String] {
  String(decoding: try bytes(of: path), as: UTF8.self).split(separator: "\n").map(String.init)
}

func bytes(of path: String) throws -> [UInt8] {
  let file = try FileDescriptor.open(FilePath(path), .readOnly)
  return try file.closeAfter {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = try chunk.withUnsafeMutableBytes { try file.read(into: $0) }
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return bytes
  }
}

/// Dossiers in memory with their files, read once.
final class Shelf: Sendable {
  private let dossiers = Mutex<[String: ([UInt8], DossierFiles)]>([:])
  private let folders = Mutex<[String: DossierFiles]>([:])

  func dossier(_ path: FilePath) throws -> ([UInt8], DossierFiles) {
    if let known = dossiers.withLock({ $0[path.string] }) { return known }
    let folder = path.removingLastComponent()
    let files = try folders.withLock { folders in
      if let files = folders[folder.string] { return files }
      let files = try DossierFiles(below: folder)
      folders[folder.string] = files
      return files
    }
    let entry = (try bytes(of: path.string), files)
    dossiers.withLock { $0[path.string] = entry }
    return entry
  }
}
