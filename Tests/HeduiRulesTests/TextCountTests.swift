// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import HeduiRules
import Testing

struct TextCountTests {
  @Test(arguments: [
    ("", 0, 0, 0), ("装配式", 3, 3, 3), ("装配 式", 3, 3, 4), ("装\n配", 2, 2, 3), ("  装配  \n", 2, 2, 2),
    ("BIM 技术", 5, 3, 6), ("PC构件2022年", 9, 5, 9), ("a-b", 3, 3, 3), ("装，配。", 4, 4, 4),
    ("𠮷", 1, 1, 2), ("　装　配", 2, 2, 3), ("ＢＩＭ", 3, 3, 3), ("a\u{200B}b", 2, 2, 3),
  ])
  func `a text has so many characters, words and units`(
    text: String, characters: Int, words: Int, units: Int
  ) {
    #expect(TextCount.characters.count(text) == characters)
    #expect(TextCount.words.count(text) == words)
    #expect(TextCount.units.count(text) == units)
  }
}
