// SPDX-License-Identifier: Apache-2.0

import Hedui
package import HeduiModel

/// What a pool's owner asks of a worker beside the request itself, and what no request can say of itself.
///
/// Terms travel in front of the request's line, as `@`, JSON and the line's end, then the bytes of what is attached.
/// A line that others wrote never begins with `@` when it reaches a worker, see ``PoolJob``.
package struct WorkerTerms: Sendable, Hashable {
  /// Something attached.
  package struct Attachment: Sendable, Hashable {
    /// Where a dossier's file lies; nil for what is no file of a dossier.
    package var path: String?
    /// How many bytes follow.
    package var byteCount: Int

    /// Makes an attachment.
    package init(path: String? = nil, byteCount: Int) {
      self.path = path
      self.byteCount = byteCount
    }
  }

  /// The policy by its id: one that the worker was started with, or a built-in one.
  package var policy: String?
  /// The language of the answer.
  package var language: Language?
  /// The day of the check.
  package var today: CivilDate?
  /// Which scans are read.
  package var words: WordDepth?
  /// Whether the whole document is wanted, as the command writes it.
  package var asksForDocument = false
  /// What follows.
  package var attachments: [Attachment] = []

  /// Makes terms that ask for nothing.
  package init() {}

  static let sign = UInt8(ascii: "@")

  /// The line that says them, with its end.
  package var line: [UInt8] {
    var writer = JSONWriter(isPretty: false)
    writer.object { writer in
      writer.key("policy", policy)
      writer.key("lang", language?.rawValue)
      writer.key("today", today?.description)
      writer.key("words", words?.rawValue)
      if asksForDocument { writer.key("document") { $0.flag(true) } }
      if !attachments.isEmpty {
        writer.key("attached") { writer in
          writer.array(attachments) { writer, attachment in
            writer.list { list in
              list.item { $0.number(attachment.byteCount) }
              if let path = attachment.path { list.item { $0.string(path) } }
            }
          }
        }
      }
    }
    return [Self.sign] + writer.bytes + [0x0A]
  }

  /// Reads the line that says them, without its end; nil when it is none.
  package init?(line: ArraySlice<UInt8>) {
    guard line.first == Self.sign else { return nil }
    var limits = Limits.standard
    limits.documentBytes = max(limits.documentBytes, line.count)
    let (document, faults) = DocumentReader(limits: limits).readJSON(
      Array(line.dropFirst()), name: "terms.json")
    guard faults.isEmpty, let root = document?.root, root.kind == .map else { return nil }
    policy = root.value(for: "policy")?.text
    language = root.value(for: "lang").flatMap { Language(rawValue: $0.text) }
    today = root.value(for: "today").flatMap { CivilDate($0.text) }
    words = root.value(for: "words").flatMap { WordDepth(rawValue: $0.text) }
    asksForDocument = root.value(for: "document") != nil
    var total = 0
    guard let list = root.value(for: "attached") else { return }
    for node in list.items {
      let items = node.kind == .list ? Array(node.items) : []
      guard let first = items.first, let count = Int(first.text),
        (0...(MessageReader.longest - total)).contains(count)
      else { return nil }
      total += count
      attachments.append(
        Attachment(path: items.count > 1 ? items[1].text : nil, byteCount: count))
    }
  }
}
