// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import HeduiRules
import Testing

/// What reading a resident number says is wrong; nil when nothing is.
private func fault(_ text: String) -> ResidentNumber.Fault? {
  do throws(ResidentNumber.Fault) {
    _ = try ResidentNumber(text)
    return nil
  } catch {
    return error
  }
}

struct ResidentNumberTests {
  @Test(arguments: [
    "11010519491231002X", "440524188001010014", "360426199101010071", "330602190002280010",
    "330681190012310020", "810000190001010018", "11010519491231002x", "１１０１０５19491231002Ｘ",
    " 110105 19491231 002X ",
  ])
  func `a number is read`(text: String) { #expect(fault(text) == nil) }

  @Test(arguments: ["110105194912310020", "440524188001010015", "360426199101010070"])
  func `another check character is found`(text: String) { #expect(fault(text) == .check) }

  @Test(arguments: ["330602190002290016", "330602190013010016", "330602190000010010"])
  func `a day that does not exist is found`(text: String) { #expect(fault(text) == .birth) }

  @Test(arguments: [
    "", "X", "11010519491231002", "1101051949123100201", "01010519491231002X",
    "1101051949123100XX", "身份证号码", String(repeating: "9", count: 100_000),
  ])
  func `another shape is found`(text: String) { #expect(fault(text) == .shape) }

  @Test func `birth and sex are read`() throws {
    let woman = try ResidentNumber("11010519491231002X")
    #expect(woman.birth == CivilDate("1949-12-31"))
    #expect(woman.sex == .female)
    let man = try ResidentNumber("360426199101010071")
    #expect(man.sex == .male)
    #expect(!man.isOldForm)
    #expect(try ResidentNumber("440524188001010014").birth == nil)
    #expect(fault("440524180002290014") == .birth)
  }

  @Test func `the old form has two digits for the year and no check character`() throws {
    let old = try ResidentNumber("110105491231002")
    #expect(old.isOldForm)
    #expect(old.birth == CivilDate("1949-12-31"))
    #expect(old.sex == .female)
    #expect(fault("110105491331002") == .birth)
  }

  @Test func `residence permits of Hong Kong, Macao and Taiwan are known, other regions not`()
    throws
  {
    #expect(try ResidentNumber("810000190001010018").hasKnownProvince)
    #expect(try !ResidentNumber("990105491231002").hasKnownProvince)
  }
}

struct CreditCodeTests {
  private func fault(_ text: String) -> CreditCode.Fault? {
    do throws(CreditCode.Fault) {
      _ = try CreditCode(text)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    "91350100M000100Y43", "91110000600037341L", "51100000500002862F", "51100000500009247D",
    "51100000500012681T", "N2330602MF1234508H", "91350100m000100y43", "９1350100M000100Y43",
  ])
  func `a code is read`(text: String) throws {
    let code = try CreditCode(text)
    #expect(code.hasSoundOrganisationCode)
  }

  @Test func `kind and region are read`() throws {
    let code = try CreditCode("51100000500002862F")
    #expect(code.kind == "51")
    #expect(code.region == "100000")
  }

  @Test func `wrong codes are told apart`() {
    #expect(fault("51100000500000024G") == .check)
    #expect(fault("91350100M000100Y44") == .check)
    #expect(fault("91350100I000100Y43") == .character)
    #expect(fault("91350100M000100Y4") == .length)
    #expect(fault("") == .length)
    #expect(fault("代码") == .character)
  }
}

struct SerialNumberTests {
  @Test(arguments: [
    "0378-5955", "2049-3630", "0317-8471", "1050-124X", "1000-6869", "0529-1399", "2434-561X",
    "03785955", "ISSN 0378-5955", "issn：0378－5955", "1050-124x",
  ])
  func `an ISSN is read`(text: String) { #expect(ISSN(text) != nil) }

  @Test(arguments: ["0324-9329", "1000-6860", "", "ISSN", "1000-686", "10006-869", "1000-68X9"])
  func `another ISSN is none`(text: String) { #expect(ISSN(text) == nil) }

  @Test(arguments: [
    "CN11-1931/TU", "CN 62-1118/Z", "CN10-1205/N", "CN 33–1234/TU", "CN33—1234", "33-1234/TU",
    "CN11-0001", "CN33-1234/G4", "ＣＮ33-1234/TU",
  ])
  func `a CN number is read`(text: String) throws { _ = try CNNumber(text) }

  private func fault(_ text: String) -> CNNumber.Fault? {
    do throws(CNNumber.Fault) {
      _ = try CNNumber(text)
      return nil
    } catch {
      return error
    }
  }

  @Test func `wrong CN numbers are told apart`() {
    #expect(fault("CN(HK)43-7772/R") == .notNational)
    #expect(fault("CN（Q）第0192号") == .shape)
    #expect(fault("CN(Q)64-0192/TU") == .notNational)
    #expect(fault("CN99-1234/TU") == .region)
    #expect(fault("CN33-193/TU") == .shape)
    #expect(fault("CN33-0000") == .shape)
    #expect(fault("CN33-1234/") == .shape)
    #expect(fault("CN33-1234/TUX") == .shape)
    #expect(fault("") == .shape)
  }

  @Test func `serials below 1000 are newspapers`() throws {
    #expect(try CNNumber("CN33-0999").isNewspaper)
    #expect(try !CNNumber("CN33-1000/TU").isNewspaper)
  }

  @Test(arguments: [
    "9787302224464", "9787111213826", "9780306406157", "0-306-40615-2", "978-7-302-22446-4",
    "ISBN 978-7-111-21382-6",
  ])
  func `an ISBN is read`(text: String) { #expect(ISBN(text) != nil) }

  @Test(arguments: [
    "9787112234567", "7-302-12260-3", "", "978730222446", "9771234567898", "0-306-4061X-2",
  ])
  func `another ISBN is none`(text: String) { #expect(ISBN(text) == nil) }

  @Test(arguments: [
    "10.1016/j.autcon.2020.103119", "10.14006/j.jzjgxb.2020.0001",
    "https://doi.org/10.1016/J.AUTCON.2020.103119", "doi:10.1016/j.autcon.2020.103119",
    "DOI：10.1016/j.autcon.2020.103119。",
  ])
  func `a DOI is read`(text: String) { #expect(DOI(text) != nil) }

  @Test func `a DOI is plain and in lower case`() {
    #expect(DOI("https://doi.org/10.1016/J.A。")?.text == "10.1016/j.a")
  }

  @Test(arguments: ["10.12/x", "doi 10.1016", "", "10.1016/", "11.1016/x", "10.1234567890/x"])
  func `another DOI is none`(text: String) { #expect(DOI(text) == nil) }
}

struct PatentNumberTests {
  private func fault(_ text: String) -> ChinesePatentNumber.Fault? {
    do throws(ChinesePatentNumber.Fault) {
      _ = try ChinesePatentNumber(text)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    "201710601862.3", "201420461476.0", "201821357671.3", "202022544190.7", "201811564288.X",
    "202110049384.6", "202322865413.3", "95115608.X", "97101765.4", "ZL 2018 2 1357671.3",
    "ZL201811564288.x", "2017106018623", "CN201710601862.3",
  ])
  func `a number is read`(text: String) throws { _ = try ChinesePatentNumber(text) }

  @Test(arguments: [("202310123456", "6"), ("202410123456", "0"), ("201811564288", "X")])
  func `the check character is worked out`(digits: String, check: String) {
    let expected = ChinesePatentNumber.check(of: Array(digits.utf8))
    #expect(String(decoding: [expected], as: UTF8.self) == check)
  }

  @Test func `wrong numbers are told apart`() {
    #expect(fault("202310123456.7") == .check)
    #expect(fault("202410123456.7") == .check)
    #expect(fault("CN112345678A") == .publication)
    #expect(fault("CN 212345678 U") == .publication)
    #expect(fault("CN101234567B2") == .publication)
    #expect(fault("201740601862.3") == .shape)
    #expect(fault("199910601862.3") == .shape)
    #expect(fault("04115608.X") == .shape)
    #expect(fault("US 9,123,456 B2") == .shape)
    #expect(fault("") == .shape)
    #expect(fault("ZL") == .shape)
    #expect(fault("20171060186.2") == .shape)
    #expect(fault("2017.106018623") == .shape)
  }

  @Test func `kind, year, grant and check are read`() throws {
    let utility = try ChinesePatentNumber("ZL 2018 2 1357671.3")
    #expect(utility.kind == .utilityModel)
    #expect(utility.year == 2018)
    #expect(utility.isGranted && utility.hasCheck)
    let old = try ChinesePatentNumber("95115608.X")
    #expect(old.year == 1995)
    #expect(!old.isGranted)
    #expect(try !ChinesePatentNumber("ZL201821357671").hasCheck)
  }
}

struct StandardNumberTests {
  @Test(arguments: [
    ("GB 50010-2010", StandardKind.national), ("GB/T 51231—2016", .national),
    ("GB 50010-2010（2015年版）", .national), ("GBJ 107-87", .national), ("JGJ 1-2014", .industry),
    ("JGJ/T 485-2018", .industry), ("CJJ 1-2008", .industry), ("JTG D60-2015", .industry),
    ("JG/T 398-2012", .industry), ("DB33/T 1111-2015", .local), ("DB33 1036-2007", .local),
    ("DBJ33/T 1234-2020", .local), ("DBJ/T 33-1234-2020", .local), ("DB3306/T 001-2018", .local),
    ("T/CECS 1234-2023", .group), ("T/CECS 1234.1—2023", .group), ("CECS 43:1992", .group),
    ("Ｔ/ZS 0123-2021", .group), ("Q/ABC 001-2020", .enterprise),
  ])
  func `a number's kind is read`(text: String, kind: StandardKind) {
    #expect(ChineseStandardNumber(text)?.kind == kind)
  }

  @Test(arguments: [
    ("T/CECS 1234-2023", "CECS"), ("CECS 43:1992", "CECS"), ("T/ZS 1-2021", "ZS"),
  ])
  func `a group standard names its association`(text: String, code: String) {
    #expect(ChineseStandardNumber(text)?.code == code)
  }

  @Test(arguments: [
    "", "GB", "GB 50010", "50010-2010", "GB-2010", "XYZ 1-2020", "T/CECS 1234", "T/C 1-2020",
    "T/cecs-", "GB 50010-201", "DB/X33 1-2020", "标准一号", String(repeating: "1-", count: 50_000),
  ])
  func `another number has no known shape`(text: String) {
    #expect(ChineseStandardNumber(text) == nil)
  }
}

struct PhoneNumberTests {
  @Test(arguments: [
    "13800000000", "+86 138 0000 0000", "+86-13800000000", "0575-89176889", "057589176889",
    "010-12345678", "0575-89176889-123", "０５７５－８９１７６８８９",
  ])
  func `a number is read`(text: String) { #expect(PhoneNumber(text) != nil) }

  @Test(arguments: ["", "12800000000", "1380000000", "89176889", "0575-891", "a", "0575--89176889"])
  func `another number is none`(text: String) { #expect(PhoneNumber(text) == nil) }

  @Test func `mobile and land line are told apart`() {
    #expect(PhoneNumber("13800000000")?.isMobile == true)
    #expect(PhoneNumber("0575-89176889")?.isMobile == false)
  }
}

struct AnyTextTests {
  @Test func `no text makes a reader stop`() {
    // A fixed sequence, so that a failure comes back.
    var state: UInt64 = 20_240_715
    let characters = Array("0123456789XZLTCNGBDBJGQ/-.:（）() ISBNISSNKq年—\u{301}\u{0}")
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var read = 0
    for _ in 0..<20_000 {
      let text = String((0..<next(24)).map { _ in characters[next(characters.count)] })
      let found: [Bool] = [
        (try? ResidentNumber(text)) != nil, (try? CreditCode(text)) != nil,
        (try? CNNumber(text)) != nil, (try? ChinesePatentNumber(text)) != nil, ISSN(text) != nil,
        ISBN(text) != nil, DOI(text) != nil, PhoneNumber(text) != nil, DiplomaNumber(text) != nil,
        ChineseStandardNumber(text) != nil,
      ]
      read += found.count { $0 }
    }
    #expect(read < 2_000)
  }
}
