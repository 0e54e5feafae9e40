// SPDX-License-Identifier: Apache-2.0

public import Hedui
import HeduiArchives
import HeduiModel
import SystemPackage

/// Looks at one item after another in this process, as a worker does.
public struct ItemBench: Sendable {
  private(set) var validator: Validator
  private var inspector: ScanInspector
  private(set) var language: Language
  private let shelf: PolicyShelf

  /// Makes a bench: `validator` for photos and dossiers, `inspector` for scans, and other policies that may be asked
  /// for by their ids.
  public init(
    _ validator: Validator, _ inspector: ScanInspector, others: [Policy] = [],
    in language: Language
  ) {
    self.validator = validator
    self.inspector = inspector
    self.language = language
    shelf = PolicyShelf([validator.policy] + others)
  }

  /// What a worker says first: its policies, so that one that reads another text is found out.
  public static func greeting(of policy: Policy, and others: [Policy] = []) -> String {
    let texts = ([policy] + others).map { policy in
      let readings = policy.identity.readings.sorted { $0.key < $1.key }.map {
        "\($0.key)=\($0.value)"
      }
      return ([policy.identity.id, policy.identity.sha256] + readings).joined(separator: " ")
    }
    return texts.joined(separator: " | ")
  }

  var greeting: String {
    Self.greeting(of: shelf.given[0], and: Array(shelf.given.dropFirst()))
  }

  /// The answer to a request, under terms if there are any: an object with `report`, with `record`, or a
  /// ``WorkerDocument``.
  ///
  /// - Throws: ``WorkerFailure`` when there is none.
  package func answer(
    _ request: WorkerRequest, _ terms: WorkerTerms? = nil
  ) throws(WorkerFailure) -> String {
    guard let terms else { return try report(request) }
    let bench = try under(terms)
    return terms.asksForDocument
      ? try bench.document(request).answer : try bench.report(request)
  }

  /// The same bench for what a pool's owner asks.
  private func under(_ terms: WorkerTerms) throws(WorkerFailure) -> ItemBench {
    var other = self
    if let id = terms.policy {
      guard let policy = shelf.policy(id) else {
        throw WorkerFailure(.badRequest, noPolicy(.text(id)))
      }
      other.validator = validator.under(policy)
    }
    if let day = terms.today { other.validator = other.validator.on(day) }
    if let depth = terms.words {
      other.validator = other.validator.reading(depth)
      other.inspector = ScanInspector(
        limits: validator.limits, pages: validator.pages, words: other.validator.words)
    }
    other.language = terms.language ?? language
    return other
  }

  private func report(_ request: WorkerRequest) throws(WorkerFailure) -> String {
    switch request.kind {
    case .scan: return member("report", scan(request).jsonLine(in: language).utf8)
    case .fingerprints: return member("report", fingerprints(request).utf8)
    case .fix: return member("report", try fix(request).json)
    case .read: return member("report", try read(request).json)
    case .archive:
      var writer = JSONWriter(isPretty: false)
      let reports = try archive(request)
      writer.array(reports) { $0.written($1.jsonLine(in: language).utf8) }
      return member("report", writer.bytes)
    case .photo, .dossier:
      let report = request.kind == .photo ? photo(request) : try dossier(request)
      return request.form == .record
        ? member("record", ReportRecord.json(of: report))
        : member("report", report.jsonLine(in: language).utf8)
    }
  }

  private func member(_ key: StaticString, _ json: some Sequence<UInt8>) -> String {
    JSONText.object { writer in writer.key(key) { $0.written(json) } }
  }

  func photo(_ request: WorkerRequest) -> DossierReport {
    switch request.source {
    case .path(let path): validator.checkPhoto(at: path, shownAs: request.name)
    case .bytes(let bytes): validator.checkPhoto(bytes, named: request.name ?? "photo")
    case .files(let files):
      validator.checkPhoto(files.first?.bytes ?? [], named: request.name ?? "photo")
    }
  }

  func scan(_ request: WorkerRequest) -> ScanReport {
    switch request.source {
    case .path(let path): inspector.inspect(at: path, shownAs: request.name)
    case .bytes(let bytes): inspector.inspect(bytes, named: request.name ?? "scan")
    case .files(let files):
      inspector.inspect(files.first?.bytes ?? [], named: request.name ?? "scan")
    }
  }

  func dossier(_ request: WorkerRequest) throws(WorkerFailure) -> DossierReport {
    switch request.source {
    case .files(let files):
      do throws(ArchiveError) {
        let loose = try LooseFiles(
          files.map { ($0.path, $0.bytes) }, limits: validator.limits)
        return validator.validate(loose, shownAs: request.name)
      } catch {
        throw WorkerFailure(.badArchive, error.message)
      }
    case .path(let path):
      // As `lint` takes it: the folder, or the document in it.
      var folder = path
      if InputFinder.isDossierDocument(path),
        FolderEntries.kind(of: path, followsLinks: true) == .file
      {
        folder.removeLastComponent()
        if folder.isEmpty { folder = "." }
      }
      return validator.validate(dossierAt: folder, shownAs: request.name ?? path.displayText)
    case .bytes(let document):
      let name =
        request.name ?? (document.first == UInt8(ascii: "{") ? "dossier.json" : "dossier.yaml")
      do throws(FactError) {
        return validator.validate(document, named: name, files: try files(below: request.folder))
      } catch {
        return DossierReport(
          id: name, path: name, results: [],
          notChecked: [NotChecked(path: name, reason: error.message)])
      }
    }
  }

  private func files(below folder: FilePath?) throws(FactError) -> DossierFiles {
    guard let folder else { return DossierFiles() }
    return try DossierFiles(
      below: folder, limits: validator.limits, pages: validator.pages, words: validator.words.source
    )
  }
}

private let noPolicy = MessageTemplate(
  zh: "没有名为“{0}”的规则集", en: "there is no policy of the id {0}")
