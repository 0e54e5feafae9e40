// SPDX-License-Identifier: Apache-2.0

import Foundation
public import HeduiModel
import HeduiRules
public import SystemPackage

/// A notice made machine-readable and checked: numbers, dates, lists and clauses bound to rules.
///
/// One policy serves any number of dossiers at once.
public struct Policy: Sendable {
  /// What reports say of the policy.
  public internal(set) var identity: PolicyIdentity
  /// The policy's title.
  public let title: Bilingual
  /// Where its numbers come from and how certain they are.
  public let source: [(key: String, value: String)]
  /// The dates that the notice sets, by name.
  public let dates: [String: CivilDate]
  /// The questions that the notice leaves open.
  public let ambiguities: [Ambiguity]
  /// How long things usually take, for putting them in order.
  public let leadTimes: LeadTimes
  /// How long reading words may take for one dossier, in seconds; nil when no rule of the policy reads any.
  public let wordSeconds: Int?
  /// Everything that the policy says, its parents' words included, each with the place that wrote it.
  public let settings: Setting
  /// What the policy's own file says, without its parents.
  public let ownSettings: Setting
  /// The rules that are on, bound to their clauses, in the order of the catalogue.
  package internal(set) var rules: [any BoundRuleProtocol]

  /// The ids of the policies that come with Hedui.
  public static var builtInIDs: [String] { BuiltInPolicies.ids }

  /// The ids of the photo specifications that come with Hedui, each a policy of its own.
  public static var presetIDs: [String] { BuiltInPolicies.presetIDs }

  /// The policy that is used when none is named.
  public static let standardID = "shaoxing-prefab-engineer-2024"

  /// Reads a policy that comes with Hedui.
  ///
  /// - Throws: ``PolicyError`` when there is none of that id.
  public init(builtIn id: String) throws {
    guard let text = BuiltInPolicies.text(of: id) else {
      let known = BuiltInPolicies.ids + BuiltInPolicies.presetIDs
      throw PolicyError([.init(unknownPolicy(.text(id), .list(known.map { .text($0) })), at: nil)])
    }
    self = try PolicyResolver().policy(from: text, name: id)
  }

  /// Reads a policy from a file; its parent may be a built-in id or a file beside it.
  ///
  /// - Throws: ``PolicyError`` with every fault and its place.
  public init(contentsOf path: FilePath, limits: Limits = .standard) throws {
    let file = try PolicyFile(at: path, limits: limits)
    self = try PolicyResolver(folder: path.removingLastComponent(), limits: limits)
      .policy(from: file.bytes, name: path.string)
  }

  /// Reads a policy from text.
  ///
  /// - Throws: ``PolicyError`` with every fault and its place.
  public init(text: String, name: String = "policy.yaml") throws {
    self = try PolicyResolver().policy(from: Array(text.utf8), name: name)
  }

  package init(
    identity: PolicyIdentity, title: Bilingual, source: [(key: String, value: String)],
    dates: [String: CivilDate], ambiguities: [Ambiguity], leadTimes: LeadTimes,
    wordSeconds: Int?, settings: Setting, ownSettings: Setting, rules: [any BoundRuleProtocol]
  ) {
    self.identity = identity
    self.title = title
    self.source = source
    self.dates = dates
    self.ambiguities = ambiguities
    self.leadTimes = leadTimes
    self.wordSeconds = wordSeconds
    self.settings = settings
    self.ownSettings = ownSettings
    self.rules = rules
  }
}

private let unknownPolicy = MessageTemplate(
  zh: "没有名为“{0}”的内置规则集；可用的有：{1}",
  en: "there is no built-in policy \"{0}\"; there are: {1}")
