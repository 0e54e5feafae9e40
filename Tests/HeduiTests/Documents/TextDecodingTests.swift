// SPDX-License-Identifier: Apache-2.0
import Hedui
import HeduiModel
import Testing

struct TextDecodingTests {
  private let reader = DocumentReader()

  private func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return littleEndian ? [low, high] : [high, low]
    }
  }

  @Test(arguments: ["name: 王某某\nid: 𠮷", "{\"name\": \"王某某\", \"id\": \"𠮷\"}"])
  func `UTF-16 with a mark is read in both orders`(text: String) throws {
    for (order, encoding) in [
      (true, TextEncoding.utf16LittleEndian), (false, .utf16BigEndian),
    ] {
      let name = text.hasPrefix("{") ? "a.json" : "a.yaml"
      let (document, faults) = reader.read(utf16(text, littleEndian: order), name: name)
      #expect(faults.isEmpty)
      #expect(document?.encoding == encoding)
      #expect(document?.root?.value(for: "name")?.text == "王某某")
      #expect(document?.root?.value(for: "id")?.text == "𠮷")
    }
  }

  @Test func `a UTF-8 mark is dropped and does not move the first column`() throws {
    let (document, faults) = reader.read([0xEF, 0xBB, 0xBF] + Array("a: 1".utf8), name: "a.yaml")
    #expect(faults.isEmpty)
    #expect(try #require(document?.root).place == SourcePlace(line: 1, column: 1))
    #expect(document?.root?.value(for: "a")?.text == "1")
  }

  @Test func `GB18030 is read as such`() {
    // 姓名: 张三
    let bytes: [UInt8] = [0xD0, 0xD5, 0xC3, 0xFB, 0x3A, 0x20, 0xD5, 0xC5, 0xC8, 0xFD]
    let (document, faults) = reader.read(bytes, name: "a.yaml")
    #expect(faults.isEmpty)
    #expect(document?.encoding == .gb18030)
    #expect(document?.root?.value(for: "姓名")?.text == "张三")
  }

  @Test func `damaged UTF-8 is not garbled as GB18030 but named with its place`() throws {
    var bytes = Array("a: 1\nname: 王某某\nunit: 绍兴某设计院\n".utf8)
    bytes[bytes.count - 3] = 0x41
    let (document, faults) = reader.read(bytes, name: "a.yaml")
    #expect(document == nil)
    #expect(faults.map(\.code) == [.undecodable])
    #expect(faults.first?.place == SourcePlace(line: 3, column: 12))
  }

  @Test(
    arguments: [
      [0x61, 0x3A, 0x20, 0x00, 0x31], [0xFF, 0xFE, 0x61, 0x00, 0x3A],
      [0xFF, 0xFE, 0x00, 0xD8, 0x3A, 0x00], [0xFF, 0xFE, 0x61, 0x00, 0x00, 0x00],
      [0x61, 0x00, 0x3A, 0x00, 0x20, 0x00], [0x81], [0xFF], [0x61, 0x3A, 0x20, 0xC3],
    ] as [[UInt8]])
  func `what is no text is refused in words`(bytes: [UInt8]) {
    for name in ["a.yaml", "a.json"] {
      let (document, faults) = reader.read(bytes, name: name)
      #expect(document == nil)
      #expect(faults.map(\.code) == [.undecodable])
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `line ends of every system count alike`(end: String) throws {
    let yaml = ["a: 1", "b:", "  c: 三 #", "  d: 2"].joined(separator: end)
    let json = ["{\"a\": 1,", "\"b\":", "{\"c\": \"三\",", "  \"d\": 2}}"].joined(separator: end)
    for (text, name) in [(yaml, "a.yaml"), (json, "a.json")] {
      let (document, faults) = reader.read(Array(text.utf8), name: name)
      #expect(faults.isEmpty)
      let inner = try #require(document?.root?.value(for: "b"))
      #expect(inner.value(for: "d")?.place.line == 4)
      #expect(inner.value(for: "c")?.text == "三")
    }
  }
}
