// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import HeduiImaging
import HeduiModel
import SystemPackage

extension ItemBench {
  /// Digests and prints of a file, or of the files of a dossier that a registry compares with others'.
  func fingerprints(_ request: WorkerRequest) -> String {
    let name: String
    var files: [ComparedFile] = []
    var reason: Message?
    switch request.source {
    case .bytes(let bytes):
      name = request.name ?? "file"
      files = [
        ComparedFile(name, FileFacts(of: bytes, limits: validator.limits, pages: validator.pages))
      ]
    case .files(let given):
      name = request.name ?? "files"
      files = given.map { file in
        ComparedFile(
          file.path, FileFacts(of: file.bytes, limits: validator.limits, pages: validator.pages))
      }
    case .path(let path):
      name = request.name ?? path.displayText
      if FolderEntries.kind(of: path, followsLinks: true) == .folder {
        let loaded = validator.loaded(at: path)
        files = loaded.dossier.map { ComparedFile.files(of: $0, loaded.files) } ?? []
        if loaded.dossier == nil { reason = unreadable() }
      } else {
        files = [ComparedFile(name, validator.facts(ofFileAt: path))]
      }
    }
    return JSONText.object { writer in
      writer.key("path", name)
      writer.key("printVersion", PagePrint.version)
      writer.key("reason", reason?.text(in: language))
      writer.key("files") { $0.array(files) { $1.write(to: &$0, language) } }
    }
  }
}

/// A file that is compared with others'.
private struct ComparedFile {
  let path: String
  let facts: FileFacts
  /// The part of the dossier, as a JSON pointer; empty for a file alone.
  var part = ""
  /// Whether its pages are compared as well.
  var isLookedAt = true

  init(_ path: String, _ facts: FileFacts) {
    self.path = path
    self.facts = facts
  }

  /// The files of a dossier that `hedui lint --registry` compares, in its order, each once.
  static func files(of dossier: Dossier, _ known: [String: FileFacts]) -> [ComparedFile] {
    var files: [ComparedFile] = []
    func add(_ reference: FileReference, _ part: String, look: Bool) {
      guard let facts = known[reference.path], !files.contains(where: { $0.path == reference.path })
      else { return }
      var file = ComparedFile(reference.path, facts)
      (file.part, file.isLookedAt) = (part, look)
      files.append(file)
    }
    if let photo = dossier.photo?.file { add(photo, "/photo", look: false) }
    for group in dossier.evidenceGroups
    where group.isProof || group.pointer == "/application/signature" {
      for (index, scan) in group.scans.enumerated() {
        add(scan.file, "\(group.pointer)/\(index)", look: group.isProof)
      }
    }
    return files
  }

  func write(to writer: inout JSONWriter, _ language: Language) {
    writer.object { writer in
      writer.key("file", path)
      writer.key("part", part)
      do throws(FactError) {
        writer.key("bytes", try facts.byteCount)
        writer.key("sha256", try facts.digest)
        let prints = isLookedAt ? try facts.prints : []
        writer.key("pages") { writer in
          writer.array(prints.enumerated()) { Self.page($1.offset + 1, $1.element, &$0, language) }
        }
      } catch {
        writer.key("reason", error.message.text(in: language))
      }
    }
  }

  private static func page(
    _ number: Int, _ search: PrintSearch, _ writer: inout JSONWriter, _ language: Language
  ) {
    writer.object { writer in
      writer.key("page", number)
      switch search {
      case .found(let print):
        // The hashes of the four ways in which the page can lie, the page as it is first.
        writer.key("hashes") { $0.array(print.turns) { $0.string(hexadecimal($1.hash)) } }
        writer.key("cells", cells(of: print))
      case .empty: writer.key("empty") { $0.flag(true) }
      case .unseen(let reason): writer.key("reason", reason.text(in: language))
      }
    }
  }

  /// The three planes of cells, 64-bit words with their highest byte first, in base64.
  private static func cells(of print: PagePrint) -> String {
    var bytes: [UInt8] = []
    for word in print.cells {
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
      }
    }
    return Data(bytes).base64EncodedString()
  }

  private static func hexadecimal(_ hash: UInt64) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

private let unreadable = MessageTemplate(
  zh: "申报文件读不出来，没有可比较的文件",
  en: "the dossier's document cannot be read, so no file is known to compare")
