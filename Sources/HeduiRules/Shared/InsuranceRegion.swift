// SPDX-License-Identifier: Apache-2.0

import HeduiModel

extension Insurance {
  /// Whether it was paid outside the province; nil when no province is stated.
  func isOutside(_ home: NameList) -> Bool? { province.map { home.entry(equal: $0) == nil } }
}

/// What the key `home` of the rules about social insurance means.
let homeProvinceDoc = Bilingual(zh: "本省", en: "the home province")
