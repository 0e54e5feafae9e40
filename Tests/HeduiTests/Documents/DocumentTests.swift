// SPDX-License-Identifier: Apache-2.0
import Hedui
import HeduiModel
import Testing

struct DocumentTests {
  private func yaml(_ text: String) throws -> Document.Node {
    let (document, faults) = DocumentReader().read(Array(text.utf8), name: "dossier.yaml")
    #expect(faults.isEmpty)
    return try #require(document?.root)
  }

  @Test func `a map gives its entries in order with places`() throws {
    let root = try yaml("schema: 1\n姓名: 王某某\nprojects:\n  - name: 桥\n  - name: 路\n")
    #expect(root.kind == .map)
    let entries = Array(root.entries)
    #expect(entries.map(\.key.text) == ["schema", "姓名", "projects"])
    #expect(entries.map(\.key.place.line) == [1, 2, 3])
    #expect(entries[1].value.place == SourcePlace(line: 2, column: 5))
    #expect(entries[2].value.items.map { $0.value(for: "name")?.text } == ["桥", "路"])
    #expect(entries[2].value.place == SourcePlace(line: 4, column: 3))
    #expect(root.value(for: "schema")?.kind == .number)
    #expect(root.value(for: "missing") == nil)
  }

  @Test(arguments: [
    ("true", Document.Kind.flag), ("false", .flag), ("null", .null), ("~", .null), ("", .null),
    ("1", .number), ("-3", .number), ("0.65", .number), ("9007199254740993", .number),
    ("yes", .text), ("no", .text), ("on", .text), ("True", .text), ("Null", .text),
    ("0571", .text), ("0o17", .text), ("0x1F", .text), ("+5", .text), ("1e3", .text),
    ("12:30", .text), ("1_000", .text), (".5", .text), ("5.", .text), (".inf", .text),
    ("2024-07-15", .text), ("2021-05", .text), ("-", .list), ("'1'", .text), ("\"true\"", .text),
    ("!!str 1", .text), ("! 1", .text),
  ])
  func `a scalar is what it plainly says`(written: String, kind: Document.Kind) throws {
    #expect(try yaml("a: \(written == "-" ? "[]" : written)\n").value(for: "a")?.kind == kind)
  }

  @Test func `scalars keep their text as written`() throws {
    let root = try yaml("a: 0.650\nb: 007\nc: \"x\\ty\"\nd: |\n  一\n  二\n")
    #expect(root.entries.map(\.value.text) == ["0.650", "007", "x\ty", "一\n二\n"])
  }
}
