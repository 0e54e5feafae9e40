// SPDX-License-Identifier: Apache-2.0
import HeduiModel

/// One node of a document: the children of a container follow it, `span` leads past them.
struct ArenaNode: Sendable {
  /// What else is known of a node.
  struct Notes: OptionSet, Sendable {
    let rawValue: UInt8

    /// A scalar without quotes.
    static let plain = Notes(rawValue: 1)
    /// It carries a tag that is not followed.
    static let tagged = Notes(rawValue: 2)
    /// It carries an anchor.
    static let anchored = Notes(rawValue: 4)
    /// It stands for what an anchor names.
    static let alias = Notes(rawValue: 8)
    /// A key that was reported and does not count.
    static let dropped = Notes(rawValue: 128)
  }

  /// Nodes of the subtree, itself included.
  var span: UInt32
  /// Where a scalar's text starts, in bytes.
  var textStart: UInt32
  /// Bytes of a scalar's text.
  var textCount: UInt32
  /// Line, from 1.
  var line: UInt32
  /// Column in characters, from 1.
  var column: UInt32
  /// What the node is.
  var kind: Document.Kind
  /// What else is known of it.
  var notes: Notes
}

/// All nodes of a document in the order of the text, with one pool of text.
///
/// A class because nodes are handles that share it; nothing in it changes.
final class Arena: Sendable {
  /// The file's name for messages.
  let name: String
  /// How the bytes were read as text.
  let encoding: TextEncoding
  /// The nodes.
  let nodes: [ArenaNode]
  /// UTF-8 text of the scalars.
  let pool: [UInt8]

  /// Makes an arena of its parts.
  init(_ name: String, _ encoding: TextEncoding, nodes: [ArenaNode], pool: [UInt8]) {
    self.name = name
    self.encoding = encoding
    self.nodes = nodes
    self.pool = pool
  }

  /// A scalar's text.
  func text(of node: ArenaNode) -> String {
    withText(of: node) { String(decoding: $0, as: UTF8.self) }
  }

  /// The length and the first bytes of a scalar's text.
  func beginning(of node: ArenaNode) -> TextBeginning {
    pool.withUnsafeBufferPointer {
      TextBeginning($0, start: Int(node.textStart), count: Int(node.textCount))
    }
  }

  /// Whether a scalar's text is exactly another.
  func text(of node: ArenaNode, equals other: String) -> Bool {
    guard other.utf8.count == Int(node.textCount) else { return false }
    return withText(of: node) { text in
      other.utf8.withContiguousStorageIfAvailable { haveSameBytes(text, $0) }
        ?? text.elementsEqual(other.utf8)
    }
  }

  /// Lends the bytes of a scalar's text.
  func withText<Result>(
    of node: ArenaNode, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    pool.withUnsafeBufferPointer { pool in
      let start = Int(node.textStart)
      return body(UnsafeBufferPointer(rebasing: pool[start..<start + Int(node.textCount)]))
    }
  }
}
