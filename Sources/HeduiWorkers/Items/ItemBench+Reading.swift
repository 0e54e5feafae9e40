// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiArchives
import HeduiModel

extension ItemBench {
  /// A dossier's document as it is written, and what is wrong with its text, for a form.
  ///
  /// - Throws: ``WorkerFailure`` of the code `badDocument`.
  func read(_ request: WorkerRequest) throws(WorkerFailure) -> WorkerDocument {
    let bytes: [UInt8]
    do throws(ArchiveError) {
      bytes = try self.bytes(of: request)
    } catch {
      throw WorkerFailure(.badDocument, error.message)
    }
    let document = PlainDocument(
      bytes, name: request.name ?? "dossier.yaml", limits: validator.limits, in: language)
    guard let json = document.json else {
      let reasons = document.faults.prefix(3).joined(separator: language == .zh ? "；" : "; ")
      throw WorkerFailure(.badDocument, unread(.text(reasons)))
    }
    var writer = JSONWriter(isPretty: false)
    writer.object { writer in
      writer.key("document") { $0.written(json.utf8) }
      writer.key("faults") { $0.array(document.faults) { $0.string($1) } }
    }
    return WorkerDocument(tally: ["read": 1], json: writer.bytes + [0x0A])
  }
}

private let unread = MessageTemplate(
  zh: "读不出申报材料：{0}", en: "no dossier can be read: {0}")
