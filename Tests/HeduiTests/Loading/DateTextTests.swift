// SPDX-License-Identifier: Apache-2.0
import Hedui
import HeduiModel
import Testing

struct DateTextTests {
  private func date(
    _ written: String
  ) -> (date: CivilDate?, faults: [DocumentFault]) {
    let text = "schema: 1\npapers:\n  - title: x\n    published: \(written)\n"
    let (dossier, faults) = DossierReader().read(Array(text.utf8), name: "dossier.yaml")
    return (dossier?.papers.first?.published, faults)
  }

  @Test(arguments: [
    ("2024-07-15", "2024-07-15"), ("2024", "2024"), ("2021-03", "2021-03"), ("2021.03", "2021-03"),
    ("2024.7.15", "2024-07-15"), ("2024/7", "2024-07"), ("2021年3月15日", "2021-03-15"),
    ("2021年3月15号", "2021-03-15"), ("2021年3月", "2021-03"), ("2021年", "2021"),
    ("２０２４－０７－１５", "2024-07-15"), ("202407", "2024-07"), ("20240715", "2024-07-15"),
    ("2024‐07‐15", "2024-07-15"), ("2024−07−15", "2024-07-15"), ("' 2024-07-15 '", "2024-07-15"),
    ("\"2024-07-15\\u200b\"", "2024-07-15"), ("\"\\u200e2024-07-15\"", "2024-07-15"),
    ("2024-02-29", "2024-02-29"), ("二〇二四年十二月三十一日", "2024-12-31"),
    ("贰零贰肆年柒月壹拾伍日", "2024-07-15"), ("二零二四年七月", "2024-07"), ("二〇二四年", "2024"),
    ("二〇二四年十月廿一日", "2024-10-21"), ("二〇二四年零七月二十日", "2024-07-20"),
    ("贰零贰肆年零柒月叁拾日", "2024-07-30"),
  ])
  func `dates are read in every form with their precision`(written: String, meant: String) {
    let (date, faults) = date(written)
    #expect(faults.isEmpty)
    #expect(date?.description == meant)
  }

  @Test(arguments: [
    ("2024-02-30", DocumentFault.Code.impossibleDate, "does not exist"),
    ("2023-02-29", .impossibleDate, "does not exist"),
    ("2024-13-01", .impossibleDate, "does not exist"),
    ("2024-00-01", .impossibleDate, "does not exist"),
    ("20240230", .impossibleDate, "does not exist"),
    ("202413", .impossibleDate, "does not exist"),
    ("二〇二四年二月三十日", .impossibleDate, "does not exist"),
    ("9999-12-31", .impossibleDate, "1900 to 2199"),
    ("1024-12-31", .impossibleDate, "1900 to 2199"),
    ("二〇二四年廿一日", .unreadableDate, "can be read"), ("二〇二四年四十一月", .unreadableDate, "can be read"),
    ("二〇二四年二十零月", .unreadableDate, "can be read"),
    ("二Ｏ二四年七月十五日", .unreadableDate, "二〇二四年七月十五日 may be meant"),
    ("2O24-07-l5", .unreadableDate, "2024-07-15 may be meant"),
    ("03/04/2024", .unreadableDate, "day and month"), ("至今", .unreadableDate, "certain one"),
    ("٢٠٢٤-٠٧-١٥", .unreadableDate, "another script"),
    ("2024-07-15T23:30:00Z", .unreadableDate, "Beijing"),
    ("甲辰年六月初十", .unreadableDate, "lunar"), ("2024-07-", .unreadableDate, "can be read"),
    ("2024--07", .unreadableDate, "can be read"), ("-1", .unreadableDate, "can be read"),
    ("24-07-15", .unreadableDate, "can be read"), ("去年", .unreadableDate, "can be read"),
    ("2024-07-15 前后", .unreadableDate, "can be read"),
    ("99999999999999999999", .unreadableDate, "can be read"),
    ("0", .unreadableDate, "can be read"), ("true", .wrongType, "a date"),
    ("[2024]", .wrongType, "a date"),
  ])
  func `what is no certain date is refused with the reason`(
    written: String, code: DocumentFault.Code, words: String
  ) {
    let (date, faults) = date(written)
    #expect(date == nil)
    #expect(faults.map(\.code) == [code])
    #expect(faults.first?.message.text(in: .en).contains(words) == true)
    #expect(faults.first?.place == SourcePlace(line: 4, column: 16))
    #expect(faults.first?.pointer == "/papers/0/published")
  }
}
