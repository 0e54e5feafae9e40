// SPDX-License-Identifier: Apache-2.0
package import HeduiModel

/// Reads YAML and JSON texts into documents, within limits, and says everything that is wrong.
package struct DocumentReader: Sendable {
  /// A document as far as the text could be taken apart, and all that is wrong with it.
  ///
  /// A document with faults is there to find more faults in it, never to be accepted.
  package typealias Reading = (document: Document?, faults: [DocumentFault])

  /// The deepest nesting that can be asked for, so that readers may descend by calling themselves.
  package static let depthCeiling = 1_000
  /// The most bytes that can be asked for: places in the arena are 32 bits wide.
  package static let byteCeiling = 1 << 30

  private let limits: Limits

  /// What a text was taken apart into.
  private struct Nodes {
    let nodes: [ArenaNode]
    let pool: [UInt8]
    /// Whether ``DocumentCheck`` may find something in it.
    let needCheck: Bool
  }

  /// Makes a reader that keeps to limits.
  package init(limits: Limits = .standard) {
    var limits = limits
    limits.documentDepth = min(limits.documentDepth, DocumentReader.depthCeiling)
    limits.documentBytes = min(limits.documentBytes, DocumentReader.byteCeiling)
    self.limits = limits
  }

  /// Reads a YAML or JSON text, by the name's extension or else by the content.
  package func read(_ bytes: [UInt8], name: String) -> Reading {
    switch name.split(separator: ".").last?.lowercased() {
    case "json": return readJSON(bytes, name: name)
    case "yaml", "yml": return readYAML(bytes, name: name)
    default:
      let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
      let isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
      return isJSON ? readJSON(bytes, name: name) : readYAML(bytes, name: name)
    }
  }

  /// Reads a YAML text.
  package func readYAML(_ bytes: [UInt8], name: String) -> Reading {
    read(bytes, name: name) { text throws(DocumentFault) in
      let (nodes, pool, refusal) = YAMLReader(limits: limits).read(text)
      if let refusal { throw yamlFault(refusal, in: text, limits: limits) }
      return Nodes(nodes: nodes, pool: pool, needCheck: true)
    }
  }

  /// Reads a JSON text as RFC 8259 has it.
  package func readJSON(_ bytes: [UInt8], name: String) -> Reading {
    read(bytes, name: name) { text throws(DocumentFault) in
      // A throwing closure would lose the fault's type, so that the outcome is carried out.
      let parsed = try text.withUnsafeBufferPointer { bytes in
        var parser = JSONParser(bytes, limits: limits)
        return Result { () throws(DocumentFault) in try parser.parse() }
      }.get()
      let pool = parsed.resolved.isEmpty ? text : text + parsed.resolved
      return Nodes(nodes: parsed.nodes, pool: pool, needCheck: parsed.mayRepeatKeys)
    }
  }

  private func read(
    _ bytes: [UInt8], name: String,
    parse: (_ text: [UInt8]) throws(DocumentFault) -> Nodes
  ) -> Reading {
    do throws(DocumentFault) {
      guard bytes.count <= limits.documentBytes else {
        throw DocumentFault(
          .tooManyBytes,
          tooManyBytes(.integer(bytes.count, .bytes), .integer(limits.documentBytes, .bytes)))
      }
      let (text, encoding) = try decodeText(bytes)
      let parsed = try parse(text)
      guard parsed.needCheck else {
        return (Document(Arena(name, encoding, nodes: parsed.nodes, pool: parsed.pool)), [])
      }
      var check = DocumentCheck(nodes: parsed.nodes, pool: parsed.pool)
      check.run()
      return (
        Document(Arena(name, encoding, nodes: check.nodes, pool: parsed.pool)), check.faults.all
      )
    } catch {
      return (nil, [error])
    }
  }
}

private let tooManyBytes = MessageTemplate(
  zh: "文档大小为 {0}，最多 {1}；图片和 PDF 应单独存放，文档中只写文件名",
  en:
    "the document has {0}, at most {1} are read; keep pictures and PDFs in files of their own and "
    + "write only their names")
