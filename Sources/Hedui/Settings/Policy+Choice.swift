// SPDX-License-Identifier: Apache-2.0

package import HeduiModel
package import SystemPackage

extension Policy {
  /// The policy of a built-in id, else that of a YAML file.
  ///
  /// - Throws: ``PolicyError`` with every fault and its place.
  package init(named name: String, fileAt path: FilePath, limits: Limits) throws {
    if Policy.builtInIDs.contains(name) || Policy.presetIDs.contains(name) {
      self = try Policy(builtIn: name)
    } else {
      self = try Policy(contentsOf: path, limits: limits)
    }
  }

  /// The policy that was asked for by an id or a file, else the settings' own, else the standard one; with the
  /// readings that the settings pin.
  ///
  /// - Throws: ``PolicyError`` with every fault and its place.
  package init(named name: String?, by settings: UnitSettings?, limits: Limits) throws {
    let asked = try name.map { try Policy(named: $0, fileAt: FilePath($0), limits: limits) }
    let chosen = try asked ?? settings?.namedPolicy() ?? Policy(builtIn: Policy.standardID)
    self = try settings?.pinned(chosen) ?? chosen
  }
}
