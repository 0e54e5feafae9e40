// SPDX-License-Identifier: Apache-2.0
import Hedui
import HeduiModel
import Testing

struct JSONTests {
  private func read(_ text: String) -> DocumentReader.Reading {
    DocumentReader().read(Array(text.utf8), name: "a.json")
  }

  @Test(arguments: [
    "{}", "[]", "[[]]", "0", "-0", "-0.0", "1E+2", "1e-2", "0.1", "\"\"", "true", "false", "null",
    " [1 , 2 ] ", "[\"\\u0041\\ud842\\udfb7\\n\\\"\\\\\\/\\b\\f\\r\\t\"]", "{\"\":{\"\":[]}}",
    "[1.5e10,{\"a\":null}]", "\t\r\n{\"a\"\t:\r1}\n", "[\"\u{7F}\u{2028}\u{FFFF}\u{10FFFF}\"]",
    "[\"\\uDBFF\\uDFFF\"]", "9007199254740993",
  ])
  func `what RFC 8259 allows is read`(text: String) {
    let (document, faults) = read(text)
    #expect(faults.isEmpty)
    #expect(document?.root != nil)
  }

  @Test(arguments: [
    ("{", DocumentFault.Code.syntax, 2), ("[", .syntax, 2), ("[1", .syntax, 3),
    ("[1,]", .syntax, 4),
    ("{\"a\":1,}", .syntax, 8), ("[,1]", .syntax, 2), ("[1,,2]", .syntax, 4), ("[1 2]", .syntax, 4),
    ("{\"a\" 1}", .syntax, 6), ("{\"a\":}", .syntax, 6), ("{a:1}", .syntax, 2),
    ("{1:1}", .syntax, 2), ("{\"a\":1 \"b\":2}", .syntax, 8), ("]", .syntax, 1), ("[}", .syntax, 2),
    ("'a'", .syntax, 1), ("“a”", .syntax, 1), ("{\"a\"：1}", .fullwidthColon, 5),
    ("{\"三\":1，\"b\":2}", .fullwidthColon, 7),
    ("// c\n1", .syntax, 1), ("[1] /* c */", .secondDocument, 5),
    ("{\"a\":1}{\"b\":2}", .secondDocument, 8),
    ("1 2", .secondDocument, 3), ("NaN", .number, 1), ("[Infinity]", .number, 2),
    ("-Infinity", .number, 1),
    ("+1", .number, 1), (".5", .number, 1), ("01", .number, 1), ("-01", .number, 1),
    ("-", .number, 1),
    ("1.", .number, 1), ("1e", .number, 1), ("1e+", .number, 1), ("[1.e1]", .number, 2),
    ("0x1F", .secondDocument, 2),
    ("tru", .syntax, 4), ("trux", .syntax, 4), ("True", .syntax, 1), ("nul", .syntax, 4),
    ("\"a", .syntax, 3), ("\"\\", .syntax, 2), ("\"\\x41\"", .syntax, 2),
    ("\"\\u12g4\"", .syntax, 2),
    ("\"\\u+123\"", .syntax, 2), ("\"\\u12", .syntax, 2), ("\"a\tb\"", .syntax, 3),
    ("\"a\nb\"", .syntax, 3),
    ("\"\\ud800\"", .surrogate, 2), ("\"三\\udc00\"", .surrogate, 3),
    ("\"\\ud800\\u0041\"", .surrogate, 2),
    ("\"\\ud800\\ud800\"", .surrogate, 2), ("{\"a\":1,\"b\":2,\"a\":3}", .duplicateKey, 14),
    ("{\"a\":1,\"\\u0061\":3}", .duplicateKey, 8), ("\u{A0}1", .syntax, 1),
    ("\u{FEFF}\u{FEFF}1", .syntax, 1),
  ])
  func `what RFC 8259 forbids is refused with its column`(
    text: String, code: DocumentFault.Code, column: Int
  ) {
    let (_, faults) = read(text)
    #expect(faults.map(\.code) == [code])
    #expect(faults.first?.place == SourcePlace(line: 1, column: column))
  }

  @Test func `nodes know their places and texts`() throws {
    let text =
      "{\n  \"姓名\": \"王\\u67d0某\",\n  \"list\": [1.50, -0.0, true, null,\n    {\"a\": \"𠮷\"}, \"x\"]\n}"
    let root = try #require(read(text).document?.root)
    #expect(root.place == SourcePlace(line: 1, column: 1))
    let name = try #require(root.value(for: "姓名"))
    #expect(name.text == "王某某")
    #expect(name.place == SourcePlace(line: 2, column: 9))
    let items = try Array(#require(root.value(for: "list")).items)
    #expect(items.map(\.kind) == [.number, .number, .flag, .null, .map, .text])
    #expect(items.map(\.text) == ["1.50", "-0.0", "true", "null", "", "x"])
    #expect(items.map(\.place.column) == [12, 18, 24, 30, 5, 17])
    #expect(items[4].value(for: "a")?.text == "𠮷")
  }

  @Test func `limits hold for JSON too`() {
    var limits = Limits.standard
    limits.documentDepth = 3
    limits.documentNodes = 5
    let reader = DocumentReader(limits: limits)
    func codes(_ text: String) -> [DocumentFault.Code] {
      reader.read(Array(text.utf8), name: "a.json").faults.map(\.code)
    }
    #expect(codes("[[[1]]]").isEmpty)
    #expect(codes("[[[[1]]]]") == [.tooDeep])
    #expect(codes("[1,2,3,4]").isEmpty)
    #expect(codes("[1,2,3,4,5]") == [.tooManyNodes])
    let digits = String(repeating: "9", count: 100)
    #expect(codes(digits).isEmpty)
    #expect(codes(digits + "9") == [.number])
    #expect(codes(String(repeating: "[", count: 100_000)) == [.tooDeep])
  }

  @Test func `the deepest nesting that can be asked for is read`() {
    var limits = Limits.standard
    limits.documentDepth = .max
    limits.documentBytes = .max
    limits.documentNodes = .max
    let reader = DocumentReader(limits: limits)
    let deepest = DocumentReader.depthCeiling
    for name in ["a.json", "a.yaml"] {
      for (depth, codes) in [(deepest, []), (deepest + 1, [DocumentFault.Code.tooDeep])] {
        let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        #expect(reader.read(Array(text.utf8), name: name).faults.map(\.code) == codes)
      }
    }
  }

  @Test func `the content decides where the name does not`() {
    let reader = DocumentReader()
    #expect(reader.read(Array(" {\"a\": 1,}".utf8), name: "stdin").faults.map(\.code) == [.syntax])
    #expect(reader.read(Array("{a: 1,}".utf8), name: "a.YML").faults.isEmpty)
    #expect(reader.read(Array("a: 1".utf8), name: "stdin").faults.isEmpty)
    #expect(!reader.read(Array("a: 1".utf8), name: "a.JSON").faults.isEmpty)
  }
}
