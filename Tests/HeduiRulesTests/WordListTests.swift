// SPDX-License-Identifier: Apache-2.0

import HeduiRules
import Testing

struct WordListTests {
  @Test(arguments: [
    ("装配式建筑施工", true), ("建筑装配式", true), ("装配", false), ("", false), ("装装配式", true),
  ])
  func `a word is found anywhere in a key`(key: String, isThere: Bool) {
    #expect(WordList(["装配式", ""]).stands(in: key) == isThere)
  }

  @Test func `no words stand nowhere`() {
    #expect(!WordList([]).stands(in: "装配式"))
  }
}
