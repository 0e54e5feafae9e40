// SPDX-License-Identifier: Apache-2.0

import HeduiRules
import Testing

struct DiplomaNumberTests {
  @Test func `a diploma tells school, kind, year and level`() throws {
    let number = try #require(DiplomaNumber("103371201505123456"))
    #expect(number.layout == .diploma)
    #expect(number.school == "10337")
    #expect(number.kind == .regular)
    #expect(number.year == 2015)
    #expect(number.level == .bachelor)
  }

  @Test(arguments: [
    ("01", DiplomaNumber.Level.doctor), ("02", .master), ("04", .secondBachelor),
    ("05", .bachelor), ("06", .college),
  ])
  func `a diploma's level has its code`(code: String, level: DiplomaNumber.Level) {
    #expect(DiplomaNumber("1033712015\(code)123456")?.level == level)
  }

  @Test func `a code without a meaning tells no level`() throws {
    let number = try #require(DiplomaNumber("103371201503123456"))
    #expect(number.level == nil)
    #expect(number.year == 2015)
  }

  @Test func `the old form has one digit less`() {
    #expect(DiplomaNumber("10337120010512345")?.year == 2001)
  }

  @Test func `a degree tells unit, level and year`() throws {
    for text in ["1033742015123456", "Z1033742015123456", "t1033742015123456"] {
      let number = try #require(DiplomaNumber(text))
      #expect(number.layout == .degree)
      #expect(number.year == 2015)
      #expect(number.level == .bachelor)
    }
  }

  @Test func `self-study is another layout of which nothing is read`() throws {
    let number = try #require(DiplomaNumber("653301112061234567"))
    #expect(number.layout == .selfStudy)
    #expect(number.school == nil && number.year == nil && number.level == nil)
  }

  @Test func `full-width digits and spaces are accepted`() {
    #expect(DiplomaNumber("１０３３７１ 2015 05 123456")?.year == 2015)
  }

  @Test(arguments: [
    "", "1", "103371201505", "10337120150512345X", "1033712015051234567", "103371009905123456",
    "B1033742015123456", "无", String(repeating: "1", count: 100_000),
  ])
  func `anything else is no number`(text: String) {
    #expect(DiplomaNumber(text) == nil)
  }

  @Test func `levels are ordered`() {
    #expect(DiplomaNumber.Level.college < .bachelor)
    #expect(DiplomaNumber.Level.master < .doctor)
  }

  @Test func `a masked number shows its last characters only`() {
    #expect(masked("103371201505123456") == "**************3456")
    #expect(masked("12345678") == "******78")
    #expect(masked("1") == "1")
    #expect(masked("").isEmpty)
  }
}
