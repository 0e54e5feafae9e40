// SPDX-License-Identifier: Apache-2.0

extension JSONWriter {
  /// Writes a node of a JSON document as JSON again: numbers as they stood, texts with the escapes that they need.
  package mutating func node(_ node: Document.Node) {
    switch node.kind {
    case .null, .flag, .number: written(node.text.utf8)
    case .text: string(node.text)
    case .list: array(node.items) { $0.node($1) }
    case .map:
      object { writer in
        for entry in node.entries { writer.member(entry.key.text) { $0.node(entry.value) } }
      }
    }
  }
}
