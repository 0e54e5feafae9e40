// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import HeduiModel
import SystemPackage

extension WorkerRequest {
  /// A line of the input: its key as JSON, whatever it is, and the request or why it is none.
  package struct Reading: Sendable {
    /// The key as JSON; `null` when there is none or the line could not be read.
    package var key: [UInt8] = Array("null".utf8)
    /// The request.
    package var request: Result<WorkerRequest, WorkerFailure>
  }

  /// The longest key that is carried through, in bytes of JSON.
  static let longestKey = 1 << 16

  /// Reads a line of the protocol, without its end.
  ///
  /// - Parameters:
  ///   - line: the line.
  ///   - parts: what came with it in front of the line, which then names no source of its own.
  ///   - isConfined: whether requests may name no path.
  /// - Returns: the key and the request.
  package static func read(
    _ line: [UInt8], with parts: [WorkerMessage.Part] = [], isConfined: Bool = false
  ) -> Reading {
    var limits = Limits.standard
    limits.documentBytes = max(limits.documentBytes, line.count)
    let (document, faults) = DocumentReader(limits: limits).readJSON(line, name: "request.json")
    if let fault = faults.first {
      return Reading(request: .failure(WorkerFailure(.badLine, broken(.message(fault.message)))))
    }
    guard let document, document.encoding == .utf8, let root = document.root, root.kind == .map
    else { return Reading(request: .failure(WorkerFailure(.badLine, noObject()))) }
    var reading = Reading(request: .failure(WorkerFailure(.badRequest, longKey())))
    if let key = root.value(for: "key") {
      var writer = JSONWriter(isPretty: false)
      writer.node(key)
      guard writer.bytes.count <= longestKey else { return reading }
      reading.key = writer.bytes
    }
    reading.request = Result { () throws(WorkerFailure) in
      try WorkerRequest(root, with: parts, isConfined)
    }
    return reading
  }

  private init(
    _ root: Document.Node, with parts: [WorkerMessage.Part], _ isConfined: Bool
  ) throws(WorkerFailure) {
    var members: [String: Document.Node] = [:]
    for entry in root.entries {
      guard Self.keys.contains(entry.key.text) else {
        throw WorkerFailure(.badRequest, unknownKey(.text(String(entry.key.text.prefix(100)))))
      }
      members[entry.key.text] = entry.value
    }
    func text(_ key: String) throws(WorkerFailure) -> String? {
      guard let node = members[key], node.kind != .null else { return nil }
      guard node.kind == .text else { throw WorkerFailure(.badRequest, noText(.text(key))) }
      return node.text
    }
    guard let word = try text("kind"), let kind = Kind(rawValue: word) else {
      throw WorkerFailure(.badRequest, noKind())
    }
    if isConfined, members.keys.contains(where: Self.pathKeys.contains) {
      throw WorkerFailure(.badRequest, noPathsHere())
    }
    self.init(
      kind, try Self.source(members, kind, parts, text), name: try text("name"),
      folder: try Self.path(try text("folder"), try text("folderBytes")))
    guard folder == nil || kind == .dossier else {
      throw WorkerFailure(.badRequest, strayFolder())
    }
    form = try text("form") == Form.record.rawValue ? .record : .report
    if let node = members["crop"], node.kind != .null { crop = try Self.crop(node, kind) }
  }

  private static let keys: Set<String> = [
    "key", "kind", "path", "pathBytes", "data", "dossier", "name", "folder", "folderBytes", "form",
    "files", "crop",
  ]
  private static let pathKeys: Set<String> = ["path", "pathBytes", "folder", "folderBytes"]

  private static func source(
    _ members: [String: Document.Node], _ kind: Kind, _ parts: [WorkerMessage.Part],
    _ text: (String) throws(WorkerFailure) -> String?
  ) throws(WorkerFailure) -> Source {
    var sources: [Source] = []
    if let path = try path(try text("path"), try text("pathBytes")) { sources.append(.path(path)) }
    if let data = try text("data") { sources.append(.bytes(try bytes(data, "data"))) }
    if let dossier = members["dossier"], dossier.kind != .null {
      guard dossier.kind == .map, kind == .dossier else {
        throw WorkerFailure(.badRequest, strayDossier())
      }
      var writer = JSONWriter(isPretty: false)
      writer.node(dossier)
      sources.append(.bytes(writer.bytes))
    }
    if let files = members["files"], files.kind != .null {
      sources.append(.files(try Self.files(files, kind)))
    }
    if !parts.isEmpty {
      let files = parts.compactMap { part in
        part.path.map { WorkerFile(path: $0, bytes: part.bytes) }
      }
      sources.append(files.count == parts.count ? .files(files) : .bytes(parts[0].bytes))
    }
    guard sources.count == 1 else { throw WorkerFailure(.badRequest, oneSource()) }
    return sources[0]
  }

  private static func files(
    _ node: Document.Node, _ kind: Kind
  ) throws(WorkerFailure) -> [WorkerFile] {
    guard node.kind == .map, kind == .dossier else {
      throw WorkerFailure(.badRequest, strayFiles())
    }
    var files: [WorkerFile] = []
    for entry in node.entries {
      guard entry.value.kind == .text else { throw WorkerFailure(.badRequest, strayFiles()) }
      files.append(
        WorkerFile(path: entry.key.text, bytes: try bytes(entry.value.text, "files")))
    }
    guard !files.isEmpty else { throw WorkerFailure(.badRequest, strayFiles()) }
    return files
  }

  private static func crop(
    _ node: Document.Node, _ kind: Kind
  ) throws(WorkerFailure) -> PhotoCrop {
    var numbers: [Int] = []
    if node.kind == .list { for item in node.items { numbers.append(Int(item.text) ?? -1) } }
    guard kind == .fix, numbers.count == 4,
      numbers.allSatisfy({ (0...PhotoCrop.largest).contains($0) }), numbers[2] > 0, numbers[3] > 0
    else { throw WorkerFailure(.badRequest, noCrop()) }
    return PhotoCrop(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
  }

  private static func path(
    _ text: String?, _ raw: String?
  ) throws(WorkerFailure) -> FilePath? {
    guard text != nil || raw != nil else { return nil }
    let bytes =
      try raw.map { raw throws(WorkerFailure) in try Self.bytes(raw, "pathBytes") }
      ?? Array((text ?? "").utf8)
    guard !bytes.isEmpty, !bytes.contains(0) else {
      throw WorkerFailure(.badRequest, noPath())
    }
    return (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { FilePath(platformString: $0) }
    }
  }

  private static func bytes(_ text: String, _ key: String) throws(WorkerFailure) -> [UInt8] {
    guard let data = Data(base64Encoded: text) else {
      throw WorkerFailure(.badRequest, noBase64(.text(key)))
    }
    return Array(data)
  }
}

private let broken = MessageTemplate(
  zh: "这一行不是 JSON：{0}", en: "the line is no JSON: {0}")
private let noObject = MessageTemplate(
  zh: "这一行应是 UTF-8 的 JSON 对象，如 {\"kind\": \"photo\", \"path\": \"a.jpg\"}",
  en: "the line must be a JSON object in UTF-8, such as {\"kind\": \"photo\", \"path\": \"a.jpg\"}")
private let longKey = MessageTemplate(
  zh: "key 过长，最多 65536 字节", en: "key is too long, at most 65536 bytes are carried through")
private let unknownKey = MessageTemplate(
  zh: "请求里没有 {0} 这一项；可用 key、kind、path、data、dossier、files、name、folder、crop",
  en:
    "a request has no member {0}; there are key, kind, path, data, dossier, files, name, folder, crop"
)
private let noText = MessageTemplate(zh: "{0} 应是字符串", en: "{0} must be a string")
private let noKind = MessageTemplate(
  zh: "kind 应是 photo、fix、scan、dossier、archive、read 或 fingerprints",
  en: "kind must be photo, fix, scan, dossier, archive, read or fingerprints")
private let strayFolder = MessageTemplate(
  zh: "folder 只用于 kind 为 dossier 的请求", en: "folder belongs to requests of kind dossier only")
private let strayDossier = MessageTemplate(
  zh: "dossier 应是 JSON 对象，且 kind 为 dossier",
  en: "dossier must be a JSON object, in a request of kind dossier")
private let oneSource = MessageTemplate(
  zh: "path、data、dossier、files 应恰有一个",
  en: "there must be one of path, data, dossier and files")
private let noPathsHere = MessageTemplate(
  zh: "这里不读取路径；请用 data、dossier 或 files 给出内容",
  en: "no paths are read here; give the content as data, dossier or files")
private let strayFiles = MessageTemplate(
  zh: "files 应是 {\"路径\": \"base64\"} 形式的对象，至少一个文件，且 kind 为 dossier",
  en: "files must be an object of paths and base64, of one file at least, with kind dossier")
private let noCrop = MessageTemplate(
  zh: "crop 应是 [x, y, 宽, 高] 四个整数，且 kind 为 fix",
  en: "crop must be four whole numbers [x, y, width, height], with kind fix")
private let noPath = MessageTemplate(
  zh: "路径不能为空，也不能含空字符", en: "a path cannot be empty or hold a NUL")
private let noBase64 = MessageTemplate(zh: "{0} 不是 base64", en: "{0} is no base64")
