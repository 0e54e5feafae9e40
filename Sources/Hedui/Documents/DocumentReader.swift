// SPDX-License-Identifier: Apache-2.0
package import HeduiModel

/// Reads YAML and JSON texts into documents, within limits, and says everything that is wrong.
package struct DocumentReader: Sendable {
  /// A document as far as the text could be taken apart, and all that is wrong with it.
  ///
  /// A document with faults is there to find more faults in it, never to be accepted.
  package typealias Result = (document: Document?, faults: [DocumentFault])

  private let limits: Limits

  /// Makes a reader that keeps to limits.
  package init(limits: Limits = .standard) { self.limits = limits }

  /// Reads a YAML or JSON text, by the name's extension or else by the content.
  package func read(_ bytes: [UInt8], name: String) -> Result {
    readYAML(bytes, name: name)
  }

  /// Reads a YAML text.
  package func readYAML(_ bytes: [UInt8], name: String) -> Result {
    let (nodes, pool, refusal) = YAMLReader(limits: limits).read(bytes)
    if let refusal {
      return (nil, [DocumentFault(refusal.code, syntax(.text(refusal.problem)), at: refusal.place)])
    }
    return (Document(Arena(name: name, encoding: .utf8, nodes: nodes, pool: pool)), [])
  }
}

private let syntax = MessageTemplate(
  zh: "无法解析此处的 YAML：{0}", en: "the YAML cannot be parsed here: {0}")
