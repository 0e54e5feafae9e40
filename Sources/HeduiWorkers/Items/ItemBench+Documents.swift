// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import HeduiArchives
import HeduiModel
import SystemPackage

extension ItemBench {
  /// What the command would write about the item, as JSON.
  ///
  /// - Throws: ``WorkerFailure`` when there is nothing to say.
  func document(_ request: WorkerRequest) throws(WorkerFailure) -> WorkerDocument {
    switch request.kind {
    case .photo: document([photo(request)], looksAtScans: nil)
    case .dossier: document([try dossier(request)], looksAtScans: validator.looksAtScans)
    case .archive: document(try archive(request), looksAtScans: validator.looksAtScans)
    case .scan: document(of: scan(request))
    case .fix: try fix(request)
    case .read: try read(request)
    case .fingerprints:
      WorkerDocument(tally: [:], json: Array(fingerprints(request).utf8) + [0x0A])
    }
  }

  private func document(of scan: ScanReport) -> WorkerDocument {
    WorkerDocument(
      tally: ["pages": scan.pages.count, scan.isIncomplete ? "incomplete" : "seen": 1],
      json: Array(ScanReport.json(of: [scan], notChecked: [], in: language).utf8))
  }

  private func document(_ reports: [DossierReport], looksAtScans: Bool?) -> WorkerDocument {
    var tally: [String: Int] = [:]
    for report in reports { report.count(in: &tally) }
    return WorkerDocument(tally: tally, json: Array(json(reports, looksAtScans).utf8))
  }

  private func json(_ reports: [DossierReport], _ looksAtScans: Bool?) -> String {
    var tally = SuppressionTally(validator.suppressions, today: validator.today)
    for report in reports { tally.add(report) }
    var report = Report(
      policy: validator.policy.identity, today: validator.today, dossiers: reports)
    report.warnings = tally.warnings(isWhole: false)
    return report.json(
      in: language,
      run: RunRecord(startedAt: ShanghaiMoment.now.description, looksAtScans: looksAtScans))
  }

  /// The dossiers of a zip archive.
  ///
  /// - Throws: ``WorkerFailure`` of the code `badArchive`.
  func archive(_ request: WorkerRequest) throws(WorkerFailure) -> [DossierReport] {
    do throws(ArchiveError) {
      return validator.validate(
        try DossierArchive(try bytes(of: request), limits: validator.limits), named: request.name)
    } catch {
      throw WorkerFailure(.badArchive, error.message)
    }
  }

  func bytes(of request: WorkerRequest) throws(ArchiveError) -> [UInt8] {
    switch request.source {
    case .bytes(let bytes): return bytes
    case .files(let files): return files.first?.bytes ?? []
    case .path(let path):
      do throws(FactError) {
        return try FileBytes.read(path, atMost: validator.limits.archiveBytes)
      } catch {
        throw ArchiveError(error.message)
      }
    }
  }

  // MARK: Mending

  /// A photo mended, with its check before and after.
  ///
  /// - Throws: nothing in practice: what cannot be mended is an answer.
  func fix(_ request: WorkerRequest) throws(WorkerFailure) -> WorkerDocument {
    let bytes: [UInt8]
    do throws(ArchiveError) {
      bytes = try self.bytes(of: request)
    } catch {
      throw WorkerFailure(.badRequest, error.message)
    }
    let name = request.name ?? "photo"
    let before = validator.checkPhoto(bytes, named: name)
    let mended: Result<PhotoInMemory, PhotoFixError>
    do throws(PhotoFixError) {
      mended = .success(
        try PhotoFixer(validator: validator).mended(
          bytes, named: mendedName(of: name), crop: request.crop))
    } catch {
      mended = .failure(error)
    }
    var tally: [String: Int] = [:]
    switch mended {
    case .success(let photo):
      tally["mended"] = 1
      photo.fix.report.count(in: &tally)
    case .failure: tally["notMended"] = 1
    }
    let size = (try? FileProbe(bytes))?.header
    var writer = JSONWriter(isPretty: true)
    writer.object { writer in
      writer.key("mended") { $0.flag(tally["mended"] == 1) }
      self.write(mended, name, request.crop, to: &writer)
      writer.key("size") { writer in
        guard let size else { return writer.null() }
        writer.object { writer in
          writer.key("width", size.displayedWidth)
          writer.key("height", size.displayedHeight)
        }
      }
      writer.key("before") { $0.written(json([before], nil).utf8.dropLast()) }
    }
    return WorkerDocument(tally: tally, json: writer.bytes + [0x0A])
  }

  private func write(
    _ mended: Result<PhotoInMemory, PhotoFixError>, _ name: String, _ asked: PhotoCrop?,
    to writer: inout JSONWriter
  ) {
    switch mended {
    case .success(let photo):
      writer.key("photo", Data(photo.bytes).base64EncodedString())
      writer.key("name", mendedName(of: name))
      writer.key("crop") { $0.crop(photo.crop) }
      writer.key("changes") { writer in
        writer.array(photo.fix.steps) { $0.string($1.text(in: language)) }
      }
      writer.key("after") { $0.written(json([photo.fix.report], nil).utf8.dropLast()) }
      for key in ["reason", "suggestion"] { writer.member(key) { $0.null() } }
    case .failure(let error):
      let (reason, suggestion) = error.words
      for key in ["photo", "name"] { writer.member(key) { $0.null() } }
      writer.key("crop") { $0.crop(asked) }
      writer.key("changes") { $0.array([String]()) { $0.string($1) } }
      writer.key("after") { $0.null() }
      writer.key("reason", reason.text(in: language))
      writer.key("suggestion") { writer in
        if let suggestion { writer.string(suggestion.text(in: language)) } else { writer.null() }
      }
    }
  }

  /// The name of a mended photo: that of the given one with a word behind it, and the ending of what it now is.
  private func mendedName(of name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    let stem = last.lastIndex(of: ".").flatMap { $0 == last.startIndex ? nil : last[..<$0] }
    return String(stem ?? last[...]) + mendedWord().text(in: language) + ".jpg"
  }
}

extension JSONWriter {
  fileprivate mutating func crop(_ crop: PhotoCrop?) {
    guard let crop else { return null() }
    object { writer in
      writer.key("x", crop.x)
      writer.key("y", crop.y)
      writer.key("width", crop.width)
      writer.key("height", crop.height)
    }
  }
}

extension PhotoFixError {
  /// What is in the way, and what to do instead.
  fileprivate var words: (Message, Message?) {
    switch self {
    case .notMendable(let message, let suggestion): (message, suggestion)
    case .refused(let message), .notWritable(let message): (message, nil)
    }
  }
}

extension DossierReport {
  /// Counts the verdict and the outcomes.
  package func count(in tally: inout [String: Int]) {
    let summary = summary
    tally[summary.verdict.rawValue, default: 0] += 1
    for (outcome, count) in summary.counts where count > 0 {
      tally["outcome." + outcome.rawValue, default: 0] += count
    }
  }
}

private let mendedWord = MessageTemplate(zh: "-修整", en: "-mended")
