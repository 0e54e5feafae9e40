// SPDX-License-Identifier: Apache-2.0

import Crypto
package import HeduiModel
import HeduiRules
package import SystemPackage

/// Turns a policy's text into a ``Policy``: reads it and its parents, lays them over one another, and
/// binds every rule; collects all faults before it gives up.
package struct PolicyResolver {
  /// How many policies may stand above one another.
  static let mostAncestors = 16

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
    let own = try read(bytes, name: name)
    digest.update(data: bytes)
    let chain = [own[key: "id"]?.text ?? name]
    var binder = PolicyBinder(root: try resolved(own, chain: chain, digest: &digest), own: own)
    let hash = digest.finalize().map { hexadecimal($0) }.joined()
    return try binder.policy(sha256: hash)
  }

  /// The policy's settings with its parents' below them.
  ///
  /// `chain` holds the ids under which the policies so far were looked up, so that files that extend one
  /// another in a ring are found whatever ids they state.
  private func resolved(
    _ setting: Setting, chain: [String], digest: inout SHA256
  ) throws -> Setting {
    guard let parent = setting[key: "extends"] else { return setting }
    guard let id = parent.text else {
      throw PolicyError([.init(parentIsText(), at: parent.place)])
    }
    guard !chain.contains(id) else {
      throw PolicyError([.init(cycle(.list((chain + [id]).map(Value.text))), at: parent.place)])
    }
    guard chain.count <= Self.mostAncestors else {
      throw PolicyError(
        [.init(tooManyAncestors(.integer(Self.mostAncestors, .count)), at: parent.place)])
    }
    let source = try parentSource(id, at: parent.place)
    digest.update(data: source.bytes)
    let base = try resolved(
      try read(source.bytes, name: source.name), chain: chain + [id], digest: &digest)
    let needless = setting.needlessRemovals(over: base)
    guard needless.isEmpty else {
      throw PolicyError(
        needless.map { entry in
          let near = nearestWord(to: entry.key, in: entry.known)
          return .init(nothingToRemove(.text(entry.key), .text(near ?? "—")), at: entry.place)
        })
    }
    return base.overlaid(by: setting)
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
private let tooManyAncestors = MessageTemplate(
  zh: "规则集继承超过 {0} 层", en: "more than {0} policies extend one another")
private let nothingToRemove = MessageTemplate(
  zh: "上级规则集没有“{0}”，null 无可去除；最接近的是“{1}”",
  en: "the parent policy has no \"{0}\" that null could take away; the nearest is \"{1}\"")
private let unknownParent = MessageTemplate(
  zh: "找不到上级规则集“{0}”：既非内置，也不在同一文件夹",
  en: "the parent policy \"{0}\" is neither built in nor beside this file")
