// SPDX-License-Identifier: Apache-2.0

/// Characters that text layers have in place of the usual ones.
enum Radicals {
  /// A character as people write it: fonts that use one glyph for 无 and for its radical make text layers name
  /// either; full-width letters and digits stay as they are.
  static func usual(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x2F00..<0x2F00 + UInt32(kangxi.count): kangxi[Int(scalar.value - 0x2F00)]
    default: supplement[scalar] ?? scalar
    }
  }

  /// The characters of U+2F00 to U+2FD5, in their order, by the Unicode character database.
  private static let kangxi = Array(
    ("一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口"
      + "囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳"
      + "心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿"
      + "片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸"
      + "缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷"
      + "豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音"
      + "頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊"
      + "齒龍龜龠").unicodeScalars)

  /// Those of U+2E80 to U+2EF3 that are simplified characters by themselves.
  private static let supplement: [Unicode.Scalar: Unicode.Scalar] = [
    "⻅": "见", "⻆": "角", "⻉": "贝", "⻋": "车", "⻓": "长", "⻔": "门", "⻘": "青", "⻙": "韦", "⻚": "页",
    "⻛": "风",
    "⻜": "飞", "⻢": "马", "⻥": "鱼", "⻦": "鸟", "⻨": "麦", "⻩": "黄", "⻬": "齐", "⻮": "齿", "⻰": "龙",
    "⻳": "龟",
    "⺠": "民", "⺟": "母", "⻄": "西", "⻁": "虎", "⻝": "食", "⻤": "鬼",
  ]
}
