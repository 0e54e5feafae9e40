// SPDX-License-Identifier: Apache-2.0
import Hedui
import HeduiModel
import Testing

struct NameKeyTests {
  @Test(arguments: [
    ("建筑学研究前沿（中文版）", "建筑学研究前沿(中文版)"),
    ("《建筑学研究前沿（中文版）》", "建筑学研究前沿(中文版)"),
    ("〈建築學研究前沿（中文版）〉", "建筑学研究前沿(中文版)"),
    ("建筑学 研究\u{3000}前沿\u{A0}(中文版)", "建筑学研究前沿(中文版)"),
    ("“绍兴”建设‘集团’", "绍兴建设集团"),
    ("\"Building\" Research'", "buildingresearch"),
    ("Ｂｕｉｌｄｉｎｇ　２１", "building21"),
    ("⼯程师", "工程师"), ("工程師", "工程师"),
    ("王\u{E0100}", "王"), ("\u{200E}王某某\u{200B}", "王某某"), ("張三", "张三"),
    ("𠮷田", "𠮷田"), ("高级 vs 髙级", "高级vs髙级"),
    ("·阿卜杜拉·买买提", "·阿卜杜拉·买买提"),
    ("e\u{301}", "\u{E9}"), ("STRASSE", "strasse"), ("", ""), ("　", ""),
  ])
  func `a name has the key that it is compared by`(text: String, key: String) {
    #expect(Array(nameKey(text).unicodeScalars) == Array(key.unicodeScalars))
  }

  @Test(arguments: [
    "《建筑学研究前沿（中文版）》", "STRASSE İstanbul", "工程師 ㎡①", "e\u{301}\u{301}", "ﬁﬃ Ⅳ", "髙 台灣 裏面 乾隆",
  ])
  func `the key of a key is itself`(text: String) {
    #expect(nameKey(nameKey(text)) == nameKey(text))
  }

  @Test func `an edition suffix keeps names apart`() {
    #expect(Name("建筑学研究前沿") != Name("建筑学研究前沿（中文版）"))
    #expect(Name("《工程管理前沿（中文版）》") == Name("工程管理前沿(中文版)"))
    #expect(Name("《工程管理前沿》").text == "《工程管理前沿》")
  }

  @Test func `every plain character has the key that it has among others`() {
    // ﹙ takes the way through all transforms and becomes a plain bracket.
    for first in stride(from: UInt32(0x20), to: 0xFFFF, by: 64) {
      var text = String.UnicodeScalarView()
      for value in first..<first + 64 {
        if let scalar = Unicode.Scalar(value), isPlain(scalar) { text.append(scalar) }
      }
      #expect("(" + nameKey(String(text)) == nameKey("\u{FE59}" + String(text)))
    }
  }

  private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xB7, 0x3000...0x3002, 0x3008...0x300B, 0x2018, 0x2019, 0x201C, 0x201D: true
    case 0x4E00...0x9FFF, 0xFF01...0xFF5E: true
    default: false
    }
  }
}
