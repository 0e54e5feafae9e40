// SPDX-License-Identifier: Apache-2.0

public import Foundation
public import HeduiModel
public import SystemPackage

/// The engine: asks every rule of a policy about every subject and reports all answers.
///
/// A value that any number of tasks may share. It runs in the caller's process: what traps or never
/// returns inside a decoder cannot be caught here.
public struct Validator: Sendable {
  /// The policy that is applied.
  public private(set) var policy: Policy
  /// The day of the check, in Asia/Shanghai.
  public private(set) var today: CivilDate
  /// What one input may cost.
  public let limits: Limits
  /// The findings that the unit accepts.
  public let suppressions: [SuppressionEntry]
  /// What opens scans of several pages.
  public let pages: PageSource
  /// Whether seals declared are compared with the seals seen on the scans.
  ///
  /// Without it scans are still opened and decoded where a rule asks whether they can be, and a dossier that
  /// declares seals is `incomplete`.
  public let looksAtScans: Bool
  /// How words on scans are read.
  public private(set) var words: WordLook
  /// Where facts of dossiers' files are remembered; nil for nowhere.
  ///
  /// No report depends on it.
  public var memory: FactMemory?

  /// Makes a validator.
  public init(
    policy: Policy, today: CivilDate, limits: Limits = .standard,
    suppressions: [SuppressionEntry] = [], pages: PageSource = .none, looksAtScans: Bool = true,
    words: WordLook = .none
  ) {
    self.policy = policy
    self.today = today
    self.limits = limits
    self.suppressions = suppressions
    self.pages = pages
    self.looksAtScans = looksAtScans
    self.words = words
  }

  /// The same validator for another day.
  public func on(_ day: CivilDate) -> Validator {
    var other = self
    other.today = day
    return other
  }

  /// The same validator under another policy.
  package func under(_ policy: Policy) -> Validator {
    var other = self
    other.policy = policy
    return other
  }

  /// The same validator that reads words on other scans.
  package func reading(_ depth: WordDepth) -> Validator {
    var other = self
    other.words.depth = depth
    return other
  }

  /// Checks one ID photo in a file, with the policy's rules for photos.
  ///
  /// Never throws: what cannot be read is in the report, which calls the file `name` when one is given.
  public func checkPhoto(at path: FilePath, shownAs name: String? = nil) -> DossierReport {
    let name = name ?? path.displayText
    let facts = FileFacts(
      limits: limits, pages: pages,
      keeping: { () throws(FactError) in
        do throws(FactError) {
          return OpenFile(try SafeFile(path))
        } catch {
          throw error.naming(path, as: name)
        }
      })
    return checkPhoto(FileReference(name), facts, path: name)
  }

  /// Checks one ID photo in the file that a URL names; only file URLs lead anywhere.
  ///
  /// Never throws: what cannot be read is in the report.
  public func checkPhoto(at url: URL, shownAs name: String? = nil) -> DossierReport {
    let path = url.withUnsafeFileSystemRepresentation { text in
      text.map { FilePath(platformString: $0) }
    }
    return checkPhoto(at: path ?? FilePath(url.path), shownAs: name)
  }

  /// Checks one ID photo whose bytes are in memory; the name matters to the rule on file names only.
  public func checkPhoto(_ bytes: [UInt8], named name: String) -> DossierReport {
    let facts = FileFacts(of: bytes, limits: limits, pages: pages)
    return checkPhoto(FileReference(name), facts, path: name)
  }

  private func checkPhoto(
    _ reference: FileReference, _ file: FileFacts, path: String
  ) -> DossierReport {
    let dossier = Dossier(photo: Photo(mode: .uploaded, file: reference))
    let facts = Facts(dossier: dossier, today: today, files: [reference.path: file])
    let results = results(of: dossier, facts) { $0.subjectKind == .photo }
    return DossierReport(id: digestID(path.utf8), path: path, results: results)
      .suppressing(suppressions, on: today)
  }

  /// A dossier's way to read words, with all of its time.
  var wordReading: WordReading {
    guard words.depth != .none, let seconds = policy.wordSeconds else { return .none }
    return WordReading(
      depth: words.depth, budget: WordBudget(seconds: Double(seconds), clock: words.clock))
  }

  /// Runs the policy's rules on a dossier.
  func results(
    of dossier: Dossier, _ facts: Facts, where isAsked: (any BoundRuleProtocol) -> Bool
  ) -> [RuleResult] {
    let subjects = SubjectLists(of: dossier)
    var run = RuleRun(expecting: policy.rules.count * 4)
    for rule in policy.rules
    where isAsked(rule) && (facts.across != nil || rule.stamp.info.needs != .others) {
      rule.run(on: subjects, facts, into: &run)
    }
    return run.finished()
  }
}
