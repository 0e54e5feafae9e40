// SPDX-License-Identifier: Apache-2.0
package import HeduiModel

/// Makes a typed dossier of a document, and collects everything that is wrong with it in one pass.
package struct DossierReader: Sendable {
  private let reader: DocumentReader

  /// Makes a reader that keeps to limits.
  package init(limits: Limits = .standard) { reader = DocumentReader(limits: limits) }

  /// Reads a YAML or JSON text.
  ///
  /// - Returns: the dossier as far as it could be read, nil when nothing could, and all faults by their
  ///   place. A dossier with faults is there for the rules to find more, never to be accepted.
  package func read(_ bytes: [UInt8], name: String) -> (dossier: Dossier?, faults: [DocumentFault])
  {
    let (document, faults) = reader.read(bytes, name: name)
    guard let document else { return (nil, faults) }
    let (dossier, more) = read(document)
    var all = FaultList()
    for fault in faults + more { all.add(fault) }
    return (dossier, all.all)
  }

  /// Reads a document that was already taken apart.
  package func read(_ document: Document) -> (dossier: Dossier?, faults: [DocumentFault]) {
    guard let root = document.root, root.kind != .null else {
      return (nil, [DocumentFault(.emptyDocument, empty(), pointer: "")])
    }
    return read(root)
  }

  /// Reads a dossier that is a part of a document.
  package func read(_ root: Document.Node) -> (dossier: Dossier?, faults: [DocumentFault]) {
    var reader = ShapeReader()
    let dossier = dossierForm.read(root, &reader)
    return (dossier, reader.faults.all)
  }
}

/// Made once: it lists all that may be written.
private let dossierForm = Form.map(dossierShape)

private let empty = MessageTemplate(
  zh: "文档是空的；可用 hedui init 生成模板", en: "the document is empty; hedui init writes one to fill in")
