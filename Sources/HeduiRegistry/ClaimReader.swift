// SPDX-License-Identifier: Apache-2.0

public import Hedui
import HeduiModel
public import SystemPackage

/// The first of two passes: gathers what of each dossier is compared with others.
public struct ClaimReader: Sendable {
  private let validator: Validator
  private let key: RegistryKey
  private let shelf: ImprintShelf

  /// Makes a reader for the dossiers that a validator checks.
  ///
  /// - Parameters:
  ///   - validator: how files are opened, and whether scans are looked at for seals.
  ///   - key: what digests are made with.
  ///   - folder: where the imprints of seals wait.
  public init(_ validator: Validator, key: RegistryKey, waitingIn folder: FilePath = "/tmp") {
    self.validator = validator
    self.key = key
    shelf = ImprintShelf(in: folder)
  }

  /// What the dossier of an input claims; nil when its document cannot be read, which its report says.
  ///
  /// Measures contents and pages, and lets go of them: only digests and prints stay.
  public func claims(of input: InputFinder.Input) -> DossierClaims? {
    let loaded = validator.loaded(at: input.path)
    defer { loaded.keepMeasured() }
    guard let dossier = loaded.dossier else { return nil }
    let person = key.digest(.person, personText(dossier, shown: input.shown))
    var claims = DossierClaims(
      shown: input.shown, key: dossierKey(of: person), person: person, shelf: shelf)
    if let photo = dossier.photo?.file {
      claims.add(photo, at: "/photo", loaded.files, key, look: false)
    }
    for group in dossier.evidenceGroups {
      let pointer = group.pointer
      guard group.isProof || pointer == "/application/signature" else { continue }
      for (index, scan) in group.scans.enumerated() {
        claims.add(scan.file, at: "\(pointer)/\(index)", loaded.files, key, look: group.isProof)
        if group.isProof, validator.looksAtScans { claims.addSeals(of: scan, loaded.files) }
      }
    }
    for project in dossier.projects {
      claims.projects.append(
        .init(
          name: key.digest(.project, project.name.key), role: project.role,
          started: project.started, finished: project.finished))
    }
    for paper in dossier.papers {
      claims.papers.append(
        .init(
          title: key.digest(.paper, nameKey(paper.title)),
          authorPlace: paper.authorPlace(of: dossier.applicant)))
    }
    return claims
  }

  /// The registry's key of a person's dossier under the validator's notice.
  private func dossierKey(of person: KeyedDigest) -> KeyedDigest {
    key.digest(.dossier, "\(person.id)/\(validator.policy.identity.id)")
  }

  /// What tells an applicant from others: the identity number; else name, birth and unit; else the path.
  private func personText(_ dossier: Dossier, shown: String) -> String {
    guard let applicant = dossier.applicant else { return "path/\(shown)" }
    if let number = applicant.residentID ?? applicant.otherPaper {
      return "number/\(nameKey(number).uppercased())"
    }
    let birth = applicant.birth.map { "\($0)" } ?? ""
    return "name/\(applicant.name.key)/\(birth)/\(dossier.unit?.name.key ?? "")"
  }
}

extension DossierClaims {
  /// Parts of a dossier that a person claims once; all else is on the person and stands in each year's.
  private static let achievements = [
    "/projects/", "/papers/", "/patents/", "/standards/", "/awards/",
  ]

  /// Adds a file; `look` asks for its pages as well.
  fileprivate mutating func add(
    _ file: FileReference, at part: String, _ known: [String: FileFacts], _ key: RegistryKey,
    look: Bool
  ) {
    guard let facts = known[file.path] else { return }
    guard !files.contains(where: { $0.file == file }) else { return }
    let isAchievement = Self.achievements.contains { part.hasPrefix($0) }
    do throws(FactError) {
      files.append(
        FileClaim(
          file: file, part: part, isAchievement: isAchievement,
          content: key.digest(.content, try facts.digest)))
      guard look else { return }
      var reason: Message?
      for (index, print) in try facts.prints.enumerated() {
        switch print {
        case .found(let print):
          pages.append(PageClaim(file: files.count - 1, number: index + 1, print: print))
        case .empty: break
        case .unseen(let message): reason = reason ?? message
        }
      }
      if let reason { notCompared.append(.init(file: file, reason: reason)) }
    } catch {
      notCompared.append(.init(file: file, reason: error.message))
    }
  }
}

extension DossierClaims {
  /// Adds the seals that are seen on a scan which hands are said to have sealed.
  ///
  /// What cannot be looked at is told by `evidence.seals-seen`, which looks at the same pages.
  fileprivate mutating func addSeals(of scan: Evidence, _ known: [String: FileFacts]) {
    guard scan.hasHandSealsOnly, let sights = try? known[scan.file.path]?.sights,
      let file = files.firstIndex(where: { $0.file == scan.file }),
      !seals.contains(where: { $0.file == file })
    else { return }
    for (index, sight) in sights.enumerated() {
      guard case .seen(let page, .seen(let found)) = sight else { continue }
      for seal in found where seal.kind == .whole {
        guard let imprint = seal.imprint, let place = shelf.add(imprint) else { continue }
        seals.append(
          SealClaim(
            file: file,
            mark: PageMark(
              page: index + 1, box: seal.box, pageWidth: page.width, pageHeight: page.height),
            look: SealLook(seal, imprint, isIssuers: scan.isSealedByIssuersComputer),
            imprint: place))
      }
    }
  }
}

extension ClaimReader {
  /// The claims of a file that stands in no dossier, to see where it or a page of it was handed in.
  public func claims(ofFileAt input: InputFinder.Input) -> DossierClaims {
    let person = key.digest(.person, "file/\(input.shown)")
    var claims = DossierClaims(
      shown: input.shown, key: key.digest(.dossier, "file/\(input.shown)"), person: person,
      shelf: shelf)
    let file = FileReference(input.shown)
    claims.add(
      file, at: "/projects/", [file.path: validator.facts(ofFileAt: input.path)], key, look: true)
    return claims
  }
}

extension CrossIndex {
  /// Where else the files and pages of a dossier or file of the run stand, a line each in both languages.
  public func places(ofDossierAt shown: String) -> [Message] {
    guard let view = view(ofDossierAt: shown) else { return [] }
    let files = view.files.map { match in
      sameFile(.text(match.file.path), .text(match.other.dossier), .text(match.other.part))
    }
    let pages = view.pages.map { match in
      samePage(
        .text(match.file.path), .integer(match.page), .text(match.other.dossier),
        .text(match.other.part), .integer(match.other.page ?? 1))
    }
    let lost = view.notCompared.map { notCompared(.text($0.file.path), .message($0.reason)) }
    return files + pages + lost
  }

  /// Whether anything of a dossier or file could not be compared.
  public func isIncomplete(forDossierAt shown: String) -> Bool {
    view(ofDossierAt: shown)?.notCompared.isEmpty != true
  }
}

private let sameFile = MessageTemplate(
  zh: "{0}：同一文件在材料 {1} 的 {2}", en: "{0}: the same file is {2} of dossier {1}")
private let samePage = MessageTemplate(
  zh: "{0} 第 {1} 页：同一页在材料 {2} 的 {3} 第 {4} 页",
  en: "{0}, page {1}: the same page is page {4} of {3} of dossier {2}")
private let notCompared = MessageTemplate(zh: "{0} 没有比较：{1}", en: "{0} was not compared: {1}")
