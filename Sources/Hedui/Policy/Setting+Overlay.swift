// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

extension Setting {
  /// This setting with a child policy's laid over it.
  ///
  /// Maps merge key by key, everything else replaces, and `null` in the child takes a key away. Places
  /// stay those of the file that wrote the value.
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

  /// A `null` of a child policy that has nothing to take away.
  package struct NeedlessRemoval {
    package let key: String
    package let place: PolicyPlace
    /// The keys that the parent has there.
    package let known: [String]
  }

  /// The removals in this child policy that take nothing away, which is a slip and not a wish.
  package func needlessRemovals(over base: Setting) -> [NeedlessRemoval] {
    guard case .map = base.content else { return [] }
    let known = base.entries.map(\.key)
    return entries.flatMap { entry -> [NeedlessRemoval] in
      if case .null = entry.value.content {
        if known.contains(entry.key) { return [] }
        return [NeedlessRemoval(key: entry.key, place: entry.place, known: known)]
      }
      return base[key: entry.key].map { entry.value.needlessRemovals(over: $0) } ?? []
    }
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

  /// What `$lists.name` or `$dates.name` stands for in a policy; the setting itself when it is no
  /// reference, nil when the name is in neither section.
  package func dereferenced(in policy: Setting) -> Setting? {
    guard let text, text.hasPrefix("$") else { return self }
    let parts = text.dropFirst().split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, ["lists", "dates"].contains(parts[0]) else { return nil }
    return policy[key: parts[0]]?[key: parts[1]]
  }
}
