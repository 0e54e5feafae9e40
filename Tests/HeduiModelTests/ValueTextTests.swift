// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import Testing

struct ValueTextTests {
  private static let upTo = Interval.Bound(Rational(8, over: 10), isInclusive: true)
  private static let from = Interval.Bound(Rational(65, over: 100), isInclusive: true)

  @Test(arguments: [
    (Value.integer(999, .bytes), "999 字节", "999 bytes"),
    (.integer(9999, .bytes), "9999 字节", "9999 bytes"),
    (.integer(10_000, .bytes), "10,000 字节", "10,000 bytes"),
    (.integer(1_048_576, .bytes), "1,048,576 字节", "1,048,576 bytes"),
    (.integer(-1_234_567), "-1,234,567", "-1,234,567"),
    (.integer(.min), "-9,223,372,036,854,775,808", "-9,223,372,036,854,775,808"),
    (.integer(215, .pixels), "215 像素", "215 px"),
    (.integer(3, .days), "3 天", "3 days"),
    (.integer(7, .count), "7", "7"),
    (.decimal(0.25, .share), "25.0%", "25.0%"),
    (.decimal(2.34, .deltaE), "ΔE 2.3", "ΔE 2.3"),
    (.decimal(2.345), "2.35", "2.35"),
    (.decimal(-0.001), "0.00", "0.00"),
    (.decimal(9.99, .lightness), "10.0", "10.0"),
    (.decimal(.infinity), "inf", "inf"),
    (.ratio(Rational(358, over: 441)), "0.8118", "0.8118"),
    (.ratio(Rational(260, over: 400)), "0.6500", "0.6500"),
    (.interval(.moreThan(30_720), .bytes), "大于 30,720 字节", "more than 30,720 bytes"),
    (.interval(.atLeast(216), .pixels), "不小于 216 像素", "at least 216 px"),
    (.interval(.lessThan(9)), "小于 9", "less than 9"),
    (.interval(.atMost(9)), "不大于 9", "at most 9"),
    (
      .interval(Interval(lower: from, upper: upTo)), "不小于 0.65 且不大于 0.8",
      "at least 0.65 and at most 0.8"
    ),
    (.interval(Interval(lower: upTo, upper: upTo)), "等于 0.8", "exactly 0.8"),
    (.interval(Interval(lower: nil, upper: nil)), "任意", "anything"),
    (.size(width: 358, height: 441), "358×441", "358×441"),
    (.text("《浙江建筑》"), "《浙江建筑》", "《浙江建筑》"),
    (FileFormat.png.value, "PNG", "PNG"),
    (.list([.text(".jpg"), .text(".jpeg")]), ".jpg、.jpeg", ".jpg, .jpeg"),
    (.list([]), "", ""),
  ])
  func `a value reads as people write it`(value: Value, zh: String, en: String) {
    #expect(value.text(in: .zh) == zh)
    #expect(value.text(in: .en) == en)
  }

  @Test func `a date reads with its precision`() throws {
    let month = try #require(CivilDate("2021年3月"))
    #expect(Value.date(month).text(in: .zh) == "2021-03")
  }
}

struct MessageTests {
  private static let both = MessageTemplate(zh: "{1}在{0}后", en: "{1} after {0}")

  @Test func `values go where their numbers stand, in each language's order`() {
    let message = Self.both(.integer(1), .text("乙"))
    #expect(message.text(in: .zh) == "乙在1后")
    #expect(message.text(in: .en) == "乙 after 1")
  }

  @Test func `values are not read as templates`() {
    let message = Self.both(.text("{1}"), .text("{0}"))
    #expect(message.text(in: .zh) == "{0}在{1}后")
  }

  @Test func `a place without a value stays visible`() {
    #expect(Self.both(.integer(1)).text(in: .en) == "{1} after 1")
  }

  @Test(arguments: ["{", "}", "{}", "{x}", "{0", "a{{0}}", "{-1}", "{99999999999999999999}"])
  func `odd braces stay as they are`(text: String) {
    let message = MessageTemplate(zh: text, en: text)(.text("v"))
    #expect(message.text(in: .zh) == text.replacing("{0}", with: "v"))
  }
}
