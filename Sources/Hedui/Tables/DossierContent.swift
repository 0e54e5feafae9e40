// SPDX-License-Identifier: Apache-2.0

/// What tables say of a dossier, part by part, each value ready to stand in YAML.
package struct DossierContent: Sendable {
  /// A key with its value.
  struct Entry: Sendable, Hashable {
    /// The dossier's key.
    let key: String
    /// The value as YAML writes it.
    let yaml: String
  }

  /// The maps of each part: one of a person's parts, one for each project, paper and year.
  private(set) var maps: [TableColumn.Part: [[Entry]]] = [:]
  /// Parts that are stated not to exist.
  private(set) var absent: Set<TableColumn.Part> = []

  /// Makes content that says nothing.
  package init() {}

  /// Whether nothing is said.
  var isEmpty: Bool { maps.isEmpty && absent.isEmpty }

  /// Adds a map to a part; one without entries says nothing.
  mutating func add(_ entries: [Entry], to part: TableColumn.Part) {
    if !entries.isEmpty { maps[part, default: []].append(entries) }
  }

  /// Says that a part does not exist.
  mutating func leaveOut(_ part: TableColumn.Part) { absent.insert(part) }

  /// Adds what another says.
  package mutating func add(_ other: DossierContent) {
    maps.merge(other.maps) { $0 + $1 }
    absent.formUnion(other.absent)
  }
}
