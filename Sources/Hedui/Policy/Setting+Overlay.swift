// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

extension Setting {
  /// This setting with a child policy's laid over it.
  ///
  /// Maps merge key by key, everything else replaces, and `null` in the child takes a key away. Places stay those of the file that wrote the value.
  package func overlaid(by child: Setting) -> Setting {
    guard case .map(let mine) = content, case .map(let theirs) = child.content else { return child }
    var merged = mine
    for entry in theirs {
      let index = merged.firstIndex { $0.key == entry.key }
      if case .null = entry.value.content {
        if let index { merged.remove(at: index) }
      } else if let index {
        merged[index] = Entry(
          key: entry.key, place: entry.place,
          value: merged[index].value.overlaid(by: entry.value))
      } else {
        merged.append(entry)
      }
    }
    return Setting(.map(merged), at: child.place)
  }

  /// The keys of a map, in order; empty for anything else.
  package var entries: [Entry] {
    if case .map(let entries) = content { return entries }
    return []
  }

  /// The value of a key of a map.
  package subscript(key key: String) -> Setting? { entries.first { $0.key == key }?.value }

  /// The text, when it is text.
  package var text: String? {
    if case .text(let text) = content { return text }
    return nil
  }
}
