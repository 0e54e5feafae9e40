// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import SystemPackage

/// A JSON file that Hedui wrote earlier, read by the strict reader; whatever is not as it was written is a
/// fault with its place.
struct RecordedFile {
  let name: String
  let root: Document.Node

  /// Room for the report of many thousand dossiers.
  private static var limits: Limits {
    var limits = Limits.standard
    limits.documentBytes = 512 << 20
    limits.documentNodes = 50_000_000
    return limits
  }

  /// Reads a file.
  ///
  /// - Throws: ``PolicyError``.
  init(at path: FilePath) throws {
    let bytes: [UInt8]
    do throws(FactError) {
      bytes = try SafeFile(path).bytes(atMost: Self.limits.documentBytes)
    } catch {
      throw PolicyError([.init(error.message, at: nil)])
    }
    try self.init(bytes, name: path.displayText)
  }

  /// Reads bytes, and refuses what another version wrote.
  ///
  /// - Throws: ``PolicyError``.
  init(_ bytes: [UInt8], name: String) throws {
    let (document, faults) = DocumentReader(limits: Self.limits).readJSON(bytes, name: name)
    guard faults.isEmpty, let root = document?.root else {
      throw PolicyError(
        faults.map { fault in
          .init(fault.message, at: fault.place.map { PolicyPlace(file: name, source: $0) })
        })
    }
    self.name = name
    self.root = root
    let version = root.value(for: "schemaVersion")
    guard let version, version.kind == .text, version.text == Report.schemaVersion else {
      throw fault(
        otherVersion(.text(Report.schemaVersion), .text(version?.text ?? "—")),
        at: version ?? root)
    }
  }

  /// An error about a node.
  func fault(_ message: Message, at node: Document.Node) -> PolicyError {
    PolicyError([.init(message, at: PolicyPlace(file: name, source: node.place))])
  }

  /// The text of a key.
  ///
  /// - Throws: ``PolicyError`` when it is missing or no text.
  func text(_ key: String, in node: Document.Node) throws -> String {
    guard let value = node.value(for: key), value.kind == .text else {
      throw fault(notText(.text(key)), at: node.value(for: key) ?? node)
    }
    return value.text
  }

  /// The text of a key that may be left out.
  ///
  /// - Throws: ``PolicyError`` when it is no text.
  func optionalText(_ key: String, in node: Document.Node) throws -> String? {
    node.value(for: key) == nil ? nil : try text(key, in: node)
  }

  /// One of a few words.
  ///
  /// - Throws: ``PolicyError`` when it is none of them.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String, in node: Document.Node, _ type: Word.Type
  ) throws -> Word {
    if let word = Word(rawValue: try text(key, in: node)) { return word }
    let known = Word.allCases.map { Value.text($0.rawValue) }
    throw fault(notAWord(.text(key), .list(known)), at: node.value(for: key) ?? node)
  }

  /// The items of a list.
  ///
  /// - Throws: ``PolicyError`` when it is missing or no list.
  func list(_ key: String, in node: Document.Node) throws -> [Document.Node] {
    guard let value = node.value(for: key), value.kind == .list else {
      throw fault(notAList(.text(key)), at: node.value(for: key) ?? node)
    }
    return Array(value.items)
  }
}

private let otherVersion = MessageTemplate(
  zh: "schemaVersion 应为 {0}，此处为 {1}；请用同一版本的 hedui 重新生成",
  en: "schemaVersion must be {0}, here it is {1}; write the file anew with the same hedui")
private let notText = MessageTemplate(zh: "“{0}”缺失或不是文字", en: "\"{0}\" is missing or not text")
private let notAList = MessageTemplate(zh: "“{0}”缺失或不是列表", en: "\"{0}\" is missing or not a list")
private let notAWord = MessageTemplate(zh: "“{0}”应为 {1} 之一", en: "\"{0}\" must be one of {1}")
