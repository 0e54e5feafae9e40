// SPDX-License-Identifier: Apache-2.0

import HeduiReports
import Testing

struct DisplayWidthTests {
  @Test func `Chinese characters and full-width punctuation take two columns`() {
    #expect("结论：".displayWidth == 6)
    #expect("（白）".displayWidth == 6)
    #expect("𠮷".displayWidth == 2)
  }

  @Test func `Latin letters, digits and ambiguous signs take one column`() {
    #expect("a1×…“”".displayWidth == 6)
  }

  @Test func `combining marks and joiners take none, an emoji takes two`() {
    #expect("e\u{301}".displayWidth == 1)
    #expect("👩‍👩‍👧".displayWidth == 2)
    #expect("a\u{200B}b".displayWidth == 2)
    #expect("❤\u{FE0F}".displayWidth == 2)
  }
}

struct LineBreakingTests {
  @Test func `no line is wider than asked and nothing is lost`() {
    let text = "文件为 30,500 字节，要求大于 30,720 字节（各种理解下都合格）；请用 hedui photo fix 改好。“引文”"
    for width in 10...60 {
      let lines = brokenLines(of: text, first: width, rest: width)
      #expect(lines.allSatisfy { $0.displayWidth <= width })
      let joined = lines.joined().filter { $0 != " " }
      #expect(joined == text.filter { $0 != " " })
    }
  }

  @Test func `closing punctuation does not start a line and opening does not end one`() {
    let text = "甲，乙。丙（丁）戊“己”庚、辛；壬：癸！甲？乙《丙》丁"
    for width in 6...30 {
      for line in brokenLines(of: text, first: width, rest: width) {
        #expect(!"，。）”、；：！？》".contains(line.first ?? "甲"))
        #expect(!"（“《".contains(line.last ?? "甲"))
      }
    }
  }

  @Test func `a Latin word is broken only when it is wider than the line`() {
    #expect(
      brokenLines(of: "规则photo.aspect-ratio不通过", first: 20, rest: 20).contains {
        $0.contains("photo.aspect-ratio")
      })
    #expect(brokenLines(of: "abcdefghij", first: 4, rest: 4) == ["abcd", "efgh", "ij"])
    #expect(brokenLines(of: "don’t stop", first: 6, rest: 6) == ["don’t", "stop"])
  }

  @Test func `the first line may be shorter than the rest`() {
    #expect(brokenLines(of: "甲乙丙丁", first: 2, rest: 6) == ["甲", "乙丙丁"])
    #expect(brokenLines(of: "word", first: 0, rest: 10) == ["", "word"])
  }

  @Test func `spaces inside a name stay`() {
    #expect(brokenLines(of: "a  b", first: 10, rest: 10) == ["a  b"])
  }
}

struct ShownTextTests {
  @Test func `controls, escapes and reordering marks are written out`() {
    #expect("a\u{1B}[2Jb".shown == "a\\u{1B}[2Jb")
    #expect("a\nb\tc\r".shown == "a\\nb\\tc\\r")
    #expect(
      "\u{202E}gpj\u{2066}\u{200B}\u{FEFF}".shown == "\\u{202E}gpj\\u{2066}\\u{200B}\\u{FEFF}")
    #expect("\u{9B}31m\u{85}\u{2028}".shown == "\\u{9B}31m\\u{85}\\u{2028}")
    #expect("\u{E0041}".shown == "\\u{E0041}")
  }

  @Test func `plain text in any script stays as it is`() {
    for text in ["张三 photo.jpg", "e\u{301}", "𠮷野", "Ω≠ü", ""] { #expect(text.shown == text) }
  }

  @Test func `a long name is cut in the middle with a mark`() {
    let long = String(repeating: "长", count: 10_000) + ".jpg"
    let cut = long.shortened(toWidth: 41)
    #expect(cut.displayWidth <= 41)
    #expect(cut.contains("…") && cut.hasSuffix(".jpg"))
    #expect("short".shortened(toWidth: 5) == "short")
  }
}
