// SPDX-License-Identifier: Apache-2.0
import HeduiModel

/// The names that a dossier gave, to be taken again where it repeats them: its unit, its applicant and who
/// verified a scan stand on every paper, and making a name costs more than finding it.
struct NameMemory {
  private var places = [(beginning: TextBeginning, name: Name)?](repeating: nil, count: 64)

  /// The name of a text.
  mutating func name(_ node: Document.Node) -> Name {
    let beginning = node.beginning
    let slot = beginning.slot
    if let known = places[slot], known.beginning == beginning, node.hasText(known.name.text) {
      return known.name
    }
    let name = Name(node.text)
    places[slot] = (beginning, name)
    return name
  }
}
