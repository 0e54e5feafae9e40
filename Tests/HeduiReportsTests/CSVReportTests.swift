// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import HeduiReports
import Testing

struct CSVReportTests {
  @Test(arguments: Language.allCases)
  func `every report reads back in full and holds no formula`(language: Language) throws {
    for seed in 0..<8 {
      var hostile = HostileReports(seed: UInt64(seed))
      let report = try hostile.report()
      let text = CSVReport(in: language).text(of: report)
      #expect(Array(text.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
      let rows = try #require(strictRows(text.utf8.dropFirst(3)), "seed \(seed)")
      #expect(Set(rows.map(\.count)) == [16])
      let expected = report.dossiers.reduce(1 + report.notChecked.count) { count, dossier in
        let listed = dossier.results.filter { $0.outcome != .pass && $0.outcome != .notApplicable }
        return count + max(1, listed.count + dossier.notChecked.count)
      }
      #expect(rows.count == expected)
      for cell in rows.joined() {
        let start = cell.drop { $0.isWhitespace }.unicodeScalars.first
        #expect(start.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } != true, "\(cell)")
        #expect(cell.utf16.count < 32_767)
      }
    }
  }

  @Test func `a dossier with nothing to do has its line`() {
    var writer = CSVReport(in: .zh)
    #expect(writer.entry(for: SampleReports.accepted).hasPrefix("good.jpg,通过,,,,机器能查的都合格,"))
  }

  @Test func `the reader of these tests is strict`() {
    #expect(strictRows(Array("a,b\n".utf8)) == nil)
    #expect(strictRows(Array("a\"b\r\n".utf8)) == nil)
    #expect(strictRows(Array("\"a\r\n".utf8)) == nil)
    #expect(strictRows(Array("\"a\"\"b\",c\r\n".utf8)) == [["a\"b", "c"]])
  }

  /// The records of RFC 4180 with CRLF after each; nil for anything that is not exactly that.
  private func strictRows(_ bytes: some Sequence<UInt8>) -> [[String]]? {
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      field = []
      if rest.first == 0x22 {
        rest.removeFirst()
        while true {
          guard let byte = rest.popFirst() else { return nil }
          if byte != 0x22 {
            field.append(byte)
          } else if rest.first == 0x22 {
            field.append(0x22)
            rest.removeFirst()
          } else {
            break
          }
        }
      } else {
        while let byte = rest.first, byte != 0x2C, byte != 0x0D {
          guard byte != 0x22, byte != 0x0A else { return nil }
          field.append(byte)
          rest.removeFirst()
        }
      }
      guard let text = String(validating: field, as: UTF8.self) else { return nil }
      row.append(text)
      switch rest.popFirst() {
      case 0x2C: continue
      case 0x0D:
        guard rest.popFirst() == 0x0A else { return nil }
        rows.append(row)
        row = []
      default: return nil
      }
    }
    return row.isEmpty ? rows : nil
  }
}
