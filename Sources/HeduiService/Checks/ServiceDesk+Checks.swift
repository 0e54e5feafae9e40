// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hedui
import HeduiModel
import HeduiWorkers
import HummingbirdCore
import SystemPackage

extension ServiceDesk {
  /// `POST /v1/photos/check`.
  func checkPhoto(_ asked: ServiceRequest) async throws -> Answer {
    let terms = try terms(asked)
    return try await withItem(asked) { item in
      let name = item.name ?? "photo"
      let request = WorkerRequest(.photo, .bytes([]), name: name)
      let result = try await document(request, terms, attached: [item.bytes])
      return try answer(result, asked, terms, named: name, looksAtScans: nil)
    }
  }

  /// `POST /v1/photos/fix`.
  func fixPhoto(_ asked: ServiceRequest) async throws -> Answer {
    let terms = try terms(asked)
    return try await withItem(asked) { item in
      let name = item.name ?? "photo"
      var request = WorkerRequest(.fix, .bytes([]), name: name)
      request.crop = asked.query["crop"].flatMap { PhotoCrop(text: $0) }
      switch try await document(request, terms, attached: [item.bytes]) {
      case .success(let document): return Answer(document)
      case .failure(let failure):
        let before = try report(on: failure, asked, terms, named: name, looksAtScans: nil)
        return Answer(unmended(failure, before: before, in: asked.language))
      }
    }
  }

  /// `POST /v1/scans/inspect`.
  func inspectScan(_ asked: ServiceRequest) async throws -> Answer {
    let terms = try terms(asked)
    return try await withItem(asked) { item in
      let name = item.name ?? "scan"
      let request = WorkerRequest(.scan, .bytes([]), name: name)
      switch try await document(request, terms, attached: [item.bytes]) {
      case .success(let document): return Answer(document)
      case .failure(let failure):
        let report = ScanReport(path: name, pages: [], obstacle: failure.message)
        let json = ScanReport.json(of: [report], notChecked: [], in: asked.language)
        return Answer(WorkerDocument(tally: ["incomplete": 1], json: Array(json.utf8)))
      }
    }
  }

  /// `POST /v1/dossiers/validate`.
  func validateDossiers(_ asked: ServiceRequest) async throws -> Answer {
    let media = try media(asked)
    var terms = try terms(asked)
    let name = try Self.shown(asked.query["name"])
    return try await body(asked) { bytes in
      let kind: WorkerRequest.Kind = media == .zip ? .archive : .dossier
      var request = WorkerRequest(kind, .bytes([]), name: name)
      var attached = [bytes]
      switch media {
      case .json: request.name = Self.document(name, ".json")
      case .yaml: request.name = Self.document(name, ".yaml")
      case .multipart:
        let files = try files(asked, bytes)
        terms.attachments = files.map {
          WorkerTerms.Attachment(path: $0.path, byteCount: $0.content.count)
        }
        attached = files.map { Array(bytes[$0.content]) }
      default: break
      }
      let result = try await document(request, terms, attached: attached)
      return try answer(
        result, asked, terms, named: request.name ?? "dossier", looksAtScans: true)
    }
  }

  // MARK: What was sent

  /// What a body holds that is one file.
  private struct Item {
    let bytes: [UInt8]
    let name: String?
  }

  /// The kind of content of a body; bytes where none is named.
  func media(_ asked: ServiceRequest) throws(Problem) -> MediaType {
    let coding = asked.request.headers[.contentEncoding]
    guard coding == nil || coding == "identity" else {
      throw Problem(.unsupportedMedia, packed())
    }
    guard let field = asked.request.headers[.contentType] else {
      guard asked.route.media.contains(.bytes) else { throw wrongMedia(asked, "—") }
      return .bytes
    }
    guard let media = MediaType(field: field), asked.route.media.contains(media) else {
      throw wrongMedia(asked, field)
    }
    return media
  }

  private func wrongMedia(_ asked: ServiceRequest, _ field: String) -> Problem {
    let known = asked.route.media.map(\.rawValue).joined(separator: ", ")
    return Problem(.unsupportedMedia, otherMedia(.text(field.beginning), .text(known)))
  }

  func body(
    _ asked: ServiceRequest, _ use: ([UInt8]) async throws -> Answer
  ) async throws -> Answer {
    try gate.look()
    return try await BodyReader(gate: gate, mostBytes: options.bodyBytes)
      .withBody(of: asked.request, use)
  }

  private func withItem(
    _ asked: ServiceRequest, _ use: (Item) async throws -> Answer
  ) async throws -> Answer {
    let media = try media(asked)
    let given = try Self.shown(asked.query["name"])
    return try await body(asked) { bytes in
      guard media == .multipart else { return try await use(Item(bytes: bytes, name: given)) }
      let wanted = asked.route.part ?? ""
      let parts = try parts(asked, bytes)
      guard parts.count == 1, let part = parts.first, part.name == wanted else {
        throw Problem(.badRequest, onePart(.text(wanted)))
      }
      let name = try given ?? Self.shown(part.fileName)
      return try await use(Item(bytes: Array(bytes[part.content]), name: name))
    }
  }

  private func parts(
    _ asked: ServiceRequest, _ bytes: [UInt8]
  ) throws(Problem) -> [MultipartReader.Part] {
    guard
      let boundary = MultipartReader.boundary(in: asked.request.headers[.contentType] ?? "")
    else { throw Problem(.badRequest, noBoundary()) }
    do throws(MultipartReader.Fault) {
      return try MultipartReader(boundary: boundary, mostParts: options.parts).parts(of: bytes)
    } catch {
      throw Problem(.badRequest, error.message)
    }
  }

  /// The files of a dossier: every part is one, by the name of its file or of itself.
  private func files(
    _ asked: ServiceRequest, _ bytes: [UInt8]
  ) throws(Problem) -> [(path: String, content: Range<Int>)] {
    var files: [(path: String, content: Range<Int>)] = []
    for part in try parts(asked, bytes) {
      guard let path = part.fileName ?? part.name, !path.isEmpty else {
        throw Problem(.badRequest, namelessPart(.integer(files.count + 1)))
      }
      files.append((path, part.content))
    }
    guard !files.isEmpty else { throw Problem(.badRequest, noParts()) }
    return files
  }

  /// A name as reports show it: the last part of a path, invisible characters made visible.
  static func shown(_ name: String?) throws(Problem) -> String? {
    guard let name, !name.isEmpty else { return nil }
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init)
    guard let last, last.utf8.count <= 1_024, let component = FilePath.Component(last),
      component.kind == .regular
    else { throw Problem(.badParameter, badName()) }
    return FilePath(root: nil, [component]).displayText
  }

  /// The name of a document, whose ending tells how it is read: the kind of content decides that.
  private static func document(_ name: String?, _ ending: String) -> String {
    guard let name else { return "dossier" + ending }
    let isJSON = name.lowercased().hasSuffix(".json")
    return isJSON == (ending == ".json") ? name : name + ending
  }

  // MARK: What is answered

  private func answer(
    _ result: Result<WorkerDocument, WorkerFailure>, _ asked: ServiceRequest,
    _ terms: WorkerTerms, named name: String, looksAtScans: Bool?
  ) throws(Problem) -> Answer {
    switch result {
    case .success(let document): Answer(document)
    case .failure(let failure):
      Answer(try report(on: failure, asked, terms, named: name, looksAtScans: looksAtScans))
    }
  }

  /// The report on what was not checked to its end: incomplete, as the command says it.
  private func report(
    on failure: WorkerFailure, _ asked: ServiceRequest, _ terms: WorkerTerms,
    named name: String, looksAtScans: Bool?
  ) throws(Problem) -> WorkerDocument {
    guard let today = terms.today else { throw Problem(.fault, failure.message) }
    let dossier = DossierReport(failure, path: name)
    var tally: [String: Int] = [:]
    dossier.count(in: &tally)
    let report = Report(policy: try policy(asked).identity, today: today, dossiers: [dossier])
    let run = RunRecord(
      startedAt: ShanghaiMoment.now.description, looksAtScans: looksAtScans)
    return WorkerDocument(
      tally: tally, json: Array(report.json(in: asked.language, run: run).utf8))
  }

  /// What is said of a photo whose mending did not come to its end.
  private func unmended(
    _ failure: WorkerFailure, before: WorkerDocument, in language: Language
  ) -> WorkerDocument {
    var writer = JSONWriter(isPretty: true)
    writer.object { writer in
      writer.key("mended") { $0.flag(false) }
      for key in ["photo", "name", "crop"] { writer.member(key) { $0.null() } }
      writer.key("changes") { $0.array([String]()) { $0.string($1) } }
      writer.key("after") { $0.null() }
      writer.key("reason", failure.message.text(in: language))
      for key in ["suggestion", "size"] { writer.member(key) { $0.null() } }
      writer.key("before") { $0.written(before.json.dropLast()) }
    }
    return WorkerDocument(tally: before.tally, json: writer.bytes + [0x0A])
  }
}

extension Answer {
  init(_ document: WorkerDocument) {
    self.init(document.json)
    tally = document.tally
  }
}

private let packed = MessageTemplate(
  zh: "不接受压缩过的请求（Content-Encoding）", en: "packed bodies (Content-Encoding) are not taken")
private let otherMedia = MessageTemplate(
  zh: "不接受内容类型 {0}；请用 {1}", en: "the content type {0} is not taken; use {1}")
private let onePart = MessageTemplate(
  zh: "multipart 应恰有一个名为 {0} 的部分", en: "the multipart body must have one part, called {0}")
private let noBoundary = MessageTemplate(
  zh: "Content-Type 没有可用的 boundary", en: "the Content-Type names no boundary that can be used")
private let namelessPart = MessageTemplate(
  zh: "multipart 第 {0} 个部分没有文件名", en: "part {0} of the multipart body has no name")
private let noParts = MessageTemplate(
  zh: "multipart 里没有文件", en: "the multipart body has no file")
private let badName = MessageTemplate(
  zh: "名称不能用作文件名", en: "the name cannot be that of a file")
