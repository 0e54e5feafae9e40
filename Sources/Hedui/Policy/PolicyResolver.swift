// SPDX-License-Identifier: Apache-2.0

import Crypto
package import HeduiModel
import HeduiRules
package import SystemPackage

/// Turns a policy's text into a ``Policy``: reads it and its parents, lays them over one another, and
/// binds every rule; collects all faults before it gives up.
package struct PolicyResolver {
  private let folder: FilePath?
  private let limits: Limits

  /// Makes a resolver; parents that are not built in are looked for in `folder`.
  package init(folder: FilePath? = nil, limits: Limits = .standard) {
    self.folder = folder
    self.limits = limits
  }

  /// Reads, resolves and binds a policy.
  ///
  /// - Throws: ``PolicyError`` with every fault and its place.
  package func policy(from bytes: [UInt8], name: String) throws -> Policy {
    var digest = SHA256()
    let (root, _) = try resolved(bytes, name: name, chain: [], digest: &digest)
    var binder = PolicyBinder(root: root)
    let hash = digest.finalize().map { hexadecimal($0) }.joined()
    return try binder.policy(sha256: hash)
  }

  /// The policy's settings with its parents' below them.
  private func resolved(
    _ bytes: [UInt8], name: String, chain: [String], digest: inout SHA256
  ) throws -> (Setting, name: String) {
    digest.update(data: bytes)
    let setting = try read(bytes, name: name)
    guard let parent = setting[key: "extends"] else { return (setting, name) }
    guard let parentID = parent.text else {
      throw PolicyError([.init(parentIsText(), at: parent.place)])
    }
    let own = setting[key: "id"]?.text ?? name
    let ancestors = chain + [own]
    guard !ancestors.contains(parentID) else {
      let ring = (ancestors + [parentID]).map(Value.text)
      throw PolicyError([.init(cycle(.list(ring)), at: parent.place)])
    }
    let source = try parentSource(parentID, at: parent.place)
    let (base, _) = try resolved(
      source.bytes, name: source.name, chain: ancestors, digest: &digest)
    return (base.overlaid(by: setting), name)
  }

  private func read(_ bytes: [UInt8], name: String) throws -> Setting {
    let (document, faults) = DocumentReader(limits: limits).readYAML(bytes, name: name)
    guard faults.isEmpty, let root = document?.root else {
      let found = faults.map { fault in
        PolicyError.Fault(
          fault.message, at: fault.place.map { PolicyPlace(file: name, source: $0) })
      }
      throw PolicyError(found.isEmpty ? [.init(emptyPolicy(.text(name)), at: nil)] : found)
    }
    let setting = Setting(root, file: name)
    guard case .map = setting.content else {
      throw PolicyError([.init(emptyPolicy(.text(name)), at: setting.place)])
    }
    return setting
  }

  /// A parent's text: built in, else a file of that name beside the child.
  private func parentSource(
    _ id: String, at place: PolicyPlace
  ) throws -> (bytes: [UInt8], name: String) {
    if let bytes = BuiltInPolicies.text(of: id) { return (bytes, id) }
    guard let folder, let component = FilePath.Component(id + ".yaml") else {
      throw PolicyError([.init(unknownParent(.text(id)), at: place)])
    }
    let path = folder.appending(component)
    do {
      return (try PolicyFile(at: path, limits: limits).bytes, path.string)
    } catch let error as PolicyError {
      throw PolicyError([.init(unknownParent(.text(id)), at: place)] + error.faults)
    }
  }
}

extension Setting {
  /// A document's node as a setting.
  package init(_ node: Document.Node, file: String) {
    let place = PolicyPlace(file: file, source: node.place)
    let content: Content =
      switch node.kind {
      case .null: .null
      case .flag: .flag(node.text == "true")
      case .number: .number(node.text)
      case .text: .text(node.text)
      case .list: .list(node.items.map { Setting($0, file: file) })
      case .map:
        .map(
          node.entries.map { key, value in
            Entry(
              key: key.text, place: PolicyPlace(file: file, source: key.place),
              value: Setting(value, file: file))
          })
      }
    self.init(content, at: place)
  }
}

/// A byte in two hexadecimal digits.
func hexadecimal(_ byte: UInt8) -> String {
  let digits = Array("0123456789abcdef")
  return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
}

private let emptyPolicy = MessageTemplate(
  zh: "规则集 {0} 是空的或不是键值结构", en: "the policy {0} is empty or not a map of keys")
private let parentIsText = MessageTemplate(
  zh: "extends 应为上级规则集的 id", en: "extends must be the id of the parent policy")
private let cycle = MessageTemplate(
  zh: "规则集互相继承成环：{0}", en: "policies extend one another in a ring: {0}")
private let unknownParent = MessageTemplate(
  zh: "找不到上级规则集“{0}”：既非内置，也不在同一文件夹",
  en: "the parent policy \"{0}\" is neither built in nor beside this file")
