// SPDX-License-Identifier: Apache-2.0
public import HeduiModel

/// A dossier's document as it is written, for forms that let people change it: nothing is checked and no file looked at.
public struct PlainDocument: Sendable {
  /// The document as JSON; nil when the text is no document.
  ///
  /// Every scalar is a string as it stands there, so that no number loses digits; `null` is nothing; keys stand in
  /// their order.
  public let json: String?
  /// What is wrong with the text, with line and column.
  public let faults: [String]

  /// Reads a YAML or JSON text within limits, by the name's extension or else by the content.
  public init(
    _ bytes: [UInt8], name: String, limits: Limits = .standard, in language: Language = .zh
  ) {
    let (document, found) = DocumentReader(limits: limits).read(bytes, name: name)
    var faults = found.map { fault in
      (fault.place.map { "\($0.line):\($0.column) " } ?? "") + fault.message.text(in: language)
    }
    if let root = document?.root, root.kind == .map {
      var writer = JSONWriter(isPretty: false)
      writer.scalarsAsTexts(root)
      json = writer.text
    } else {
      json = nil
      if faults.isEmpty { faults = [noMap().text(in: language)] }
    }
    self.faults = faults
  }
}

extension JSONWriter {
  fileprivate mutating func scalarsAsTexts(_ node: Document.Node) {
    switch node.kind {
    case .null: null()
    case .flag, .number, .text: string(node.text)
    case .list: array(node.items) { $0.scalarsAsTexts($1) }
    case .map:
      object { writer in
        for entry in node.entries {
          writer.member(entry.key.text) { $0.scalarsAsTexts(entry.value) }
        }
      }
    }
  }
}

private let noMap = MessageTemplate(
  zh: "这个文件里没有申报材料的内容；请选择 dossier.yaml 或 dossier.json",
  en: "there is no dossier in this file; choose a dossier.yaml or dossier.json")
