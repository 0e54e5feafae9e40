// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// How two regions stand to each other, as far as their names tell.
enum RegionRelation: Equatable {
  /// The same region, written shorter or longer (柯桥区, 绍兴市柯桥区).
  case same
  /// One may lie in the other: 绍兴市 and 绍兴市柯桥区.
  case unclear
  /// Different regions.
  case different
}

/// The city of the notice and its districts and counties, as a policy lists them, the city first.
struct Places {
  private let all: [(full: String, stem: String)]

  /// Makes the list of a policy's texts.
  init(_ texts: [String]) {
    all = texts.filter { !$0.isEmpty }.map { ($0, stem($0)) }
  }

  /// Whether a region is the city or lies in it.
  func contains(_ region: Name) -> Bool {
    let key = region.key
    return all.contains { place in
      key.holds(place.full) || key.ends(in: place.stem) || key.begins(with: place.stem)
    }
  }

  /// Compares two regions.
  func relation(_ first: Name, _ second: Name) -> RegionRelation {
    let (one, other) = (first.key, second.key)
    guard !one.isEmpty, !other.isEmpty else { return .unclear }
    let (oneStem, otherStem) = (stem(one), stem(other))
    if one.ends(in: other) || other.ends(in: one) { return .same }
    // 绍兴 and 绍兴市 are one, 绍兴县 and 绍兴市 are not.
    let isShort = one == oneStem || other == otherStem
    if isShort, oneStem.ends(in: otherStem) || otherStem.ends(in: oneStem) { return .same }
    if one.begins(with: otherStem) || other.begins(with: oneStem) { return .unclear }
    let mayBePart = contains(first) && contains(second) && (isCity(oneStem) || isCity(otherStem))
    return mayBePart ? .unclear : .different
  }

  private func isCity(_ regionStem: String) -> Bool {
    all.first.map { regionStem.ends(in: $0.stem) } ?? false
  }

  /// What the policy's key `regions` means.
  static let doc = Bilingual(
    zh: "本市及其所辖区、县（市），本市写在最前", en: "the city, first, and its districts and counties")
}

/// A region's name without the word for its kind at the end.
private func stem(_ name: String) -> String {
  let scalars = name.unicodeScalars
  guard let last = scalars.last, kinds.contains(last), scalars.count > 2 else { return name }
  return String(scalars.dropLast())
}

private let kinds: [Unicode.Scalar] = ["省", "市", "区", "县"]
