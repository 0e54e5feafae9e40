// SPDX-License-Identifier: Apache-2.0

public import Hedui
import HeduiModel
import SystemPackage

/// Looks at one item after another in this process, as a worker does.
public struct ItemBench: Sendable {
  let validator: Validator
  private let inspector: ScanInspector
  let language: Language

  /// Makes a bench: `validator` for photos and dossiers, `inspector` for scans.
  public init(_ validator: Validator, _ inspector: ScanInspector, in language: Language) {
    self.validator = validator
    self.inspector = inspector
    self.language = language
  }

  /// What a worker says first: its policy, so that one that reads another text is found out.
  public static func greeting(of policy: Policy) -> String {
    let readings = policy.identity.readings.sorted { $0.key < $1.key }.map {
      "\($0.key)=\($0.value)"
    }
    return ([policy.identity.id, policy.identity.sha256] + readings).joined(separator: " ")
  }

  /// The answer to a request: an object with `report`, or with `record`.
  package func answer(_ request: WorkerRequest) -> String {
    if request.kind == .scan { return member("report", scan(request).jsonLine(in: language).utf8) }
    if request.kind == .fingerprints { return member("report", fingerprints(request).utf8) }
    let report = request.kind == .photo ? photo(request) : dossier(request)
    return request.form == .record
      ? member("record", ReportRecord.json(of: report))
      : member("report", report.jsonLine(in: language).utf8)
  }

  private func member(_ key: StaticString, _ json: some Sequence<UInt8>) -> String {
    JSONText.object { writer in writer.key(key) { $0.written(json) } }
  }

  private func photo(_ request: WorkerRequest) -> DossierReport {
    switch request.source {
    case .path(let path): validator.checkPhoto(at: path, shownAs: request.name)
    case .bytes(let bytes): validator.checkPhoto(bytes, named: request.name ?? "photo")
    }
  }

  private func scan(_ request: WorkerRequest) -> ScanReport {
    switch request.source {
    case .path(let path): inspector.inspect(at: path, shownAs: request.name)
    case .bytes(let bytes): inspector.inspect(bytes, named: request.name ?? "scan")
    }
  }

  private func dossier(_ request: WorkerRequest) -> DossierReport {
    switch request.source {
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
