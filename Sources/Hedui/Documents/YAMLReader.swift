// SPDX-License-Identifier: Apache-2.0
import CDocuments
import HeduiModel

/// Reads YAML through libyaml into an arena; the only file that knows the C room.
struct YAMLReader {
  /// Why libyaml's reading ended early.
  struct Refusal {
    /// What it is about.
    let code: DocumentFault.Code
    /// libyaml's words, empty without any.
    let problem: String
    /// Where; nil when only `offset` is known.
    let place: SourcePlace?
    /// Where what was being read began; nil without it.
    let contextPlace: SourcePlace?
    /// The refused byte; 0 unless the bytes are at fault.
    let offset: Int
  }

  /// Most nodes and deepest nesting.
  let limits: Limits

  /// Reads a text in UTF-8 without a byte order mark.
  ///
  /// - Returns: the nodes and their text, or why there are none.
  func read(_ text: [UInt8]) -> (nodes: [ArenaNode], pool: [UInt8], refusal: Refusal?) {
    var arena = hedui_document_arena()
    defer { hedui_document_free(&arena) }
    var bounds = hedui_document_limits(
      nodes: UInt32(clamping: limits.documentNodes), depth: UInt32(clamping: limits.documentDepth))
    let status = text.withUnsafeBufferPointer { bytes in
      // libyaml wants an address even for no bytes.
      guard let start = bytes.baseAddress, !bytes.isEmpty else {
        return Int32(HEDUI_DOCUMENT_READ.rawValue)
      }
      return hedui_document_read_yaml(start, bytes.count, &bounds, &arena)
    }
    if status != Int32(HEDUI_DOCUMENT_READ.rawValue) {
      return ([], [], refusal(status: status, arena: arena))
    }
    let nodes = UnsafeBufferPointer(start: arena.nodes, count: Int(arena.node_count))
    let pool = UnsafeBufferPointer(start: arena.text, count: Int(arena.text_count))
    return (nodes.map(ArenaNode.init), Array(pool), nil)
  }

  private func refusal(status: Int32, arena: hedui_document_arena) -> Refusal {
    let place =
      arena.line == 0 ? nil : SourcePlace(line: Int(arena.line), column: Int(arena.column))
    let contextPlace =
      arena.context_line == 0
      ? nil : SourcePlace(line: Int(arena.context_line), column: Int(arena.context_column))
    let words = [arena.context, arena.problem].compactMap { $0.map { String(cString: $0) } }
    return Refusal(
      code: code(status: status), problem: words.joined(separator: ", "), place: place,
      contextPlace: contextPlace, offset: Int(clamping: arena.offset))
  }

  private func code(status: Int32) -> DocumentFault.Code {
    switch UInt32(bitPattern: status) {
    case HEDUI_DOCUMENT_SYNTAX.rawValue: .syntax
    case HEDUI_DOCUMENT_BYTES.rawValue: .undecodable
    case HEDUI_DOCUMENT_TOO_MANY_NODES.rawValue: .tooManyNodes
    case HEDUI_DOCUMENT_TOO_DEEP.rawValue: .tooDeep
    case HEDUI_DOCUMENT_TOO_MANY_ANCHORS.rawValue: .tooManyAnchors
    case HEDUI_DOCUMENT_UNKNOWN_ALIAS.rawValue: .unknownAlias
    case HEDUI_DOCUMENT_ENDLESS_ALIAS.rawValue: .endlessAlias
    case HEDUI_DOCUMENT_SECOND_DOCUMENT.rawValue: .secondDocument
    default: .outOfMemory
    }
  }
}

extension ArenaNode {
  /// Takes over a node of the C room.
  fileprivate init(_ node: hedui_document_node) {
    self.init(
      span: node.span, textStart: node.text_start, textCount: node.text_count, line: node.line,
      column: node.column, kind: Document.Kind(rawValue: node.kind) ?? .text,
      notes: Notes(rawValue: node.notes))
  }
}
