// SPDX-License-Identifier: Apache-2.0

import Foundation
public import Hedui
public import SystemPackage

/// One thing that a worker is asked to look at.
public struct WorkerRequest: Sendable, Hashable {
  /// What is asked of it.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The rules for photos.
    case photo
    /// What is seen on its pages.
    case scan
    /// All rules.
    case dossier
    /// Digests of its files and prints of their pages, to find the same ones elsewhere.
    case fingerprints
    /// A photo mended, with its check before and after.
    case fix
    /// All rules for every dossier of a zip archive.
    case archive
    /// A dossier's document as it is written, for a form; nothing is checked.
    case read
  }

  /// Where it is.
  public enum Source: Sendable, Hashable {
    /// A file, or a dossier's folder.
    case path(FilePath)
    /// The bytes of a file, or of a dossier's document.
    case bytes([UInt8])
    /// All files of a dossier, its document among them.
    case files([WorkerFile])
  }

  /// How the answer is written.
  package enum Form: String, Sendable, Hashable {
    /// As every door writes it, in one language.
    case report
    /// Whole, in both languages, to be read again by ``ReportRecord``.
    case record
    /// As the command writes the whole of it, in lines; only a pool's owner gets it.
    case document
  }

  /// What is asked.
  public var kind: Kind
  /// Of what.
  public var source: Source
  /// How the report names it; the path when nil.
  public var name: String?
  /// Where the files lie that a dossier's document in memory names; nil for none.
  public var folder: FilePath?
  /// The part of a photo to keep when it is mended; nil for the largest in the middle.
  public var crop: PhotoCrop?
  /// How the answer is written.
  package var form = Form.report

  /// Makes a request.
  public init(_ kind: Kind, _ source: Source, name: String? = nil, folder: FilePath? = nil) {
    self.kind = kind
    self.source = source
    self.name = name
    self.folder = folder
  }

  /// The request as a line of the protocol, without its end.
  ///
  /// Paths need not be UTF-8 and then go as the base64 of their bytes.
  package var line: [UInt8] { line(withSource: true) }

  /// The request as a line without where it is, which comes attached.
  var lineWithoutSource: [UInt8] { line(withSource: false) }

  private func line(withSource: Bool) -> [UInt8] {
    var writer = JSONWriter(isPretty: false)
    writer.object { writer in
      writer.key("kind", kind.rawValue)
      if withSource { Self.write(source, &writer) }
      if let folder { writer.path(folder, "folder", bytes: "folderBytes") }
      writer.key("name", name)
      if let crop {
        writer.key("crop") { writer in
          writer.array([crop.x, crop.y, crop.width, crop.height]) { $0.number($1) }
        }
      }
      if form == .record { writer.key("form", form.rawValue) }
    }
    return writer.bytes
  }

  private static func write(_ source: Source, _ writer: inout JSONWriter) {
    switch source {
    case .path(let path): writer.path(path, "path", bytes: "pathBytes")
    case .bytes(let bytes): writer.key("data", Data(bytes).base64EncodedString())
    case .files(let files):
      writer.key("files") { writer in
        writer.object { writer in
          for file in files {
            writer.member(file.path) { $0.string(Data(file.bytes).base64EncodedString()) }
          }
        }
      }
    }
  }
}

/// A file of a dossier in memory.
public struct WorkerFile: Sendable, Hashable {
  /// Where it lies within the dossier's folder, with `/` between names.
  public var path: String
  /// What is in it.
  public var bytes: [UInt8]

  /// Makes a file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

extension JSONWriter {
  fileprivate mutating func path(_ path: FilePath, _ key: StaticString, bytes: StaticString) {
    let raw = path.withPlatformString { text in
      UnsafeBufferPointer(start: text, count: path.length).map { UInt8(bitPattern: $0) }
    }
    if let text = String(validating: raw, as: UTF8.self) {
      self.key(key, text)
    } else {
      self.key(bytes, Data(raw).base64EncodedString())
    }
  }
}
