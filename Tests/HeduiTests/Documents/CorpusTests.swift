// SPDX-License-Identifier: Apache-2.0
import Foundation
import Hedui
import HeduiModel
import Testing

/// The folder of corpora, when the machine has one.
let corporaFolder = ProcessInfo.processInfo.environment["HEDUI_CORPORA"]

/// What becomes of each file of the text corpus.
///
/// Where that is not what its table proposes, the reason stands beside it.
@Suite(.enabled(if: corporaFolder != nil, "HEDUI_CORPORA is not set"))
struct CorpusTests {
  /// What a case comes to.
  enum Outcome: Sendable {
    /// Read without a fault; the value under the case's only key.
    case text(String)
    /// Read as a date.
    case date(String)
    /// Refused by the document's reader.
    case refused(DocumentFault.Code)
    /// Read as a document, refused as the field that it is meant for.
    case fieldRefused(DocumentFault.Code)
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    let folder = try #require(corporaFolder)
    return try Array(Data(contentsOf: URL(filePath: "\(folder)/text/\(name)")))
  }

  static let cases: [(String, Outcome)] = [
    ("D01.json", .date("2024-07-15")), ("D02.json", .date("2024-07-15")),
    ("D08.json", .fieldRefused(.unreadableDate)), ("D09.json", .date("2024-12-31")),
    ("D10.json", .fieldRefused(.unreadableDate)), ("D11.json", .date("2024-07-15")),
    ("D17.json", .date("2024-07-15")), ("D19.json", .date("2024-07")),
    ("D23.json", .fieldRefused(.unreadableDate)), ("D25.json", .fieldRefused(.impossibleDate)),
    ("D27.json", .date("2024-02-29")), ("D28.json", .fieldRefused(.impossibleDate)),
    ("D30.json", .fieldRefused(.impossibleDate)), ("D32.json", .fieldRefused(.unreadableDate)),
    ("D34.json", .date("2024-07-15")), ("D35.json", .date("2024-07-15")),
    ("D37.json", .fieldRefused(.unreadableDate)),
    // Refused with the fix: in +08:00 it is the next day, and no zone is guessed.
    ("D40.json", .fieldRefused(.unreadableDate)),
    ("D43.json", .date("2024-07-15")),
    ("D45.json", .date("2024-07-15")), ("D46.json", .date("2024-07-15")),
    ("D49.json", .fieldRefused(.unreadableDate)),
    ("U03.json", .text("核对\u{3000}无误")), ("U09.json", .text("\u{2F2F}程师")),
    ("U10.json", .text("工程師")), ("U11.json", .text("高级 vs 髙级")), ("U13.json", .text("𠮷田")),
    ("U15.json", .text("王\u{E0100}")), ("U16.json", .text("\u{E9} vs e\u{301}")),
    ("U19.json", .fieldRefused(.hiddenCharacter)),
    // No field of version 1 is an identifier, so a mixed script is no fault yet.
    ("U20.json", .text("\u{430}dmin")),
    ("U21.json", .text("１２３４５６１９９００１０１１２３Ｘ")), ("U23.json", .text("·阿卜杜拉·买买提")),
    ("U28.json", .fieldRefused(.tooLong)),
    // Refused where it is declared, so it never comes to a terminal.
    ("U30.json", .fieldRefused(.hiddenCharacter)),
    // Text to a dossier; reports escape it.
    ("U31.json", .text("=HYPERLINK(\"http://x\")")),
    ("U32.json", .text("<script>alert(1)</script>")),
    ("U35.json", .text("照片.jpg")), ("U40.json", .fieldRefused(.badPath)),
    ("J01.json", .text("1")),
    // UTF-16 with a mark and GB18030 are what Windows editors save: accepted, for JSON as for YAML.
    ("J02.json", .text("1")), ("J03.json", .text("张三")), ("J04.json", .text("张三")),
    ("J09.json", .text("9007199254740993")), ("J10.json", .refused(.number)),
    ("J12.json", .refused(.surrogate)), ("J15.json", .refused(.secondDocument)),
    ("J23.json", .text("-0.0")), ("J24.json", .fieldRefused(.emptyDocument)),
    ("Y01.yaml", .refused(.tooManyNodes)), ("Y02.yaml", .refused(.endlessAlias)),
    ("Y03.yaml", .refused(.tooDeep)), ("Y06.yaml", .date("2024-07-15")),
    ("Y11.yaml", .refused(.mergeKey)),
    // As J02.
    ("Y15.yaml", .text("1")),
    ("Y17.yaml", .text("1")), ("Y19.yaml", .refused(.complexKey)),
    ("Y23.yaml", .refused(.anchoredKey)), ("Y24.yaml", .text("1")),
  ]

  @Test(arguments: CorpusTests.cases)
  func `a hostile text comes to what the table says`(name: String, outcome: Outcome) throws {
    let bytes = try bytes(name)
    let (document, faults) = DocumentReader().read(bytes, name: name)
    if case .refused(let code) = outcome {
      #expect(faults.first?.code == code)
      #expect(faults.allSatisfy { $0.place != nil })
      return
    }
    #expect(faults.isEmpty)
    let read = try #require(document)
    let entries = read.root.map { Array($0.entries) } ?? []
    let value = entries.first { ["date", "text", "file"].contains($0.key.text) } ?? entries.first
    switch outcome {
    case .text(let text):
      #expect(value.map { Array($0.value.text.unicodeScalars) } == Array(text.unicodeScalars))
    case .date(let date):
      let (dossier, faults) = try dossier(value)
      #expect(faults.isEmpty)
      #expect(dossier?.papers.first?.published?.description == date)
    case .fieldRefused(let code):
      let faults = try value == nil ? DossierReader().read(read).faults : dossier(value).faults
      #expect(faults.map(\.code) == [code])
    case .refused: break
    }
  }

  @Test func `every file of the corpus is in the table`() throws {
    let folder = try #require(corporaFolder)
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/text")
    #expect(names.sorted() == CorpusTests.cases.map(\.0).sorted())
  }

  /// Puts a value of the corpus into the field of a dossier that it is meant for.
  private func dossier(
    _ entry: (key: Document.Node, value: Document.Node)?
  ) throws -> (dossier: Dossier?, faults: [DocumentFault]) {
    let (key, value) = try #require(entry)
    let text = try String(
      decoding: JSONSerialization.data(withJSONObject: value.text, options: .fragmentsAllowed),
      as: UTF8.self)
    let body =
      switch key.text {
      case "date": "\"papers\": [{\"title\": \"x\", \"published\": \(text)}]"
      case "file": "\"photo\": {\"file\": \(text)}"
      default: "\"id\": \(text)"
      }
    return DossierReader().read(Array("{\"schema\": 1, \(body)}".utf8), name: "a.json")
  }
}
