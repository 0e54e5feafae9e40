// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiModel

/// Reads bytes as a document and as a dossier in every way; whatever they are, nothing may break.
func readEverything(_ bytes: [UInt8]) {
  var limits = Limits()
  limits.documentNodes = 100_000
  let reader = DocumentReader(limits: limits)
  for name in ["dossier.yaml", "dossier.json", "dossier"] {
    let (document, _) = reader.read(bytes, name: name)
    if let root = document?.root { visit(root) }
    let (dossier, faults) = DossierReader(limits: limits).read(bytes, name: name)
    for fault in faults { _ = fault.message.text(in: .zh) }
    _ = dossier?.files
  }
}

/// Touches every node below one; the limit of depth bounds the recursion.
private func visit(_ node: Document.Node) {
  precondition(node.place.line > 0 && node.place.column > 0, "a node without a place")
  _ = nameKey(node.text)
  for item in node.items { visit(item) }
  for (key, value) in node.entries {
    precondition(node.value(for: key.text) != nil, "a key that is not found")
    visit(value)
  }
}
