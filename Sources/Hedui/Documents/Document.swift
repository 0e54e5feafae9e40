// SPDX-License-Identifier: Apache-2.0
package import HeduiModel

/// A YAML or JSON text as a tree of nodes that know where they stand; immutable after reading.
package struct Document: Sendable {
  /// What a node is.
  package enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    case null, flag, number, text, list, map
  }

  private let arena: Arena

  /// Makes a document of a filled arena.
  init(_ arena: Arena) { self.arena = arena }

  /// The file's name for messages.
  package var name: String { arena.name }

  /// How the file's bytes were read as text.
  package var encoding: TextEncoding { arena.encoding }

  /// The outermost node; nil when the text holds none.
  package var root: Node? { arena.nodes.isEmpty ? nil : Node(arena: arena, index: 0) }

  /// How many nodes there are, aliases expanded.
  package var nodeCount: Int { arena.nodes.count }
}

extension Document {
  /// One value or key: a light handle on the document.
  package struct Node: Sendable {
    let arena: Arena
    let index: Int

    private var record: ArenaNode { arena.nodes[index] }

    /// What the node is.
    package var kind: Kind { record.kind }

    /// A scalar's text as written, without quotes; numbers and flags too; empty for containers.
    package var text: String { arena.text(of: record) }

    /// Where the node begins; for an alias, where the alias stands.
    package var place: SourcePlace {
      SourcePlace(line: Int(record.line), column: Int(record.column))
    }

    /// Whether it is a scalar without quotes.
    package var isPlain: Bool { record.notes.contains(.plain) }

    /// The values of a list, in order; nothing for other kinds.
    package var items: some Sequence<Node> {
      let isList = kind == .list
      return Children(
        arena: arena, position: index + 1, end: isList ? index + Int(record.span) : index)
    }

    /// The entries of a map, in order, without the keys that were reported and dropped; nothing for
    /// other kinds.
    package var entries: some Sequence<(key: Node, value: Node)> {
      let isMap = kind == .map
      return Entries(
        children: Children(
          arena: arena, position: index + 1, end: isMap ? index + Int(record.span) : index))
    }

    /// The value of a key of a map; nil when the map has no such key or the node is no map.
    ///
    /// Takes time in proportion to the map's entries.
    package func value(for key: String) -> Node? {
      for entry in entries where entry.key.hasText(key) { return entry.value }
      return nil
    }

    /// Whether a scalar's text is exactly another; cheaper than ``text``.
    package func hasText(_ other: String) -> Bool { arena.text(of: record, equals: other) }

    /// The length and the first bytes of a scalar's text.
    var beginning: TextBeginning { arena.beginning(of: record) }

    /// The last eight bytes of a scalar's text; zero when it has fewer.
    var ending: UInt64 {
      withText { $0.count < 8 ? 0 : EightBytes($0, at: $0.count - 8).word }
    }

    /// Lends the bytes of a scalar's text.
    func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
      arena.withText(of: record, body)
    }

    /// Whether a scalar's text begins and ends with a visible character of ASCII or an ideograph, so that it
    /// is neither blank nor to be trimmed; false says nothing.
    var isTight: Bool {
      withText { text in
        guard let first = text.first, let last = text.last else { return false }
        let lead = text.count >= 3 ? text[text.count - 3] : 0
        return (isVisibleASCII(first) || isIdeographLead(first))
          && (isVisibleASCII(last) || (isContinuation(last) && isIdeographLead(lead)))
      }
    }
  }
}

private func isVisibleASCII(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }

/// Whether a byte begins U+4000 to U+9FFF.
private func isIdeographLead(_ byte: UInt8) -> Bool { (0xE4...0xE9).contains(byte) }

/// The nodes side by side in a container.
private struct Children: Sequence, IteratorProtocol {
  let arena: Arena
  var position: Int
  let end: Int

  mutating func next() -> Document.Node? {
    guard position < end else { return nil }
    let node = Document.Node(arena: arena, index: position)
    position += Int(arena.nodes[position].span)
    return node
  }
}

/// The keys of a map with their values.
private struct Entries: Sequence, IteratorProtocol {
  var children: Children

  mutating func next() -> (key: Document.Node, value: Document.Node)? {
    while let key = children.next(), let value = children.next() {
      if !key.arena.nodes[key.index].notes.contains(.dropped) { return (key, value) }
    }
    return nil
  }
}
