// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import HeduiService
import Testing

struct MultipartReaderTests {
  private func parts(
    _ text: String, boundary: String = "b", most: Int = 10
  ) throws(MultipartReader.Fault) -> [MultipartReader.Part] {
    try MultipartReader(boundary: Array(boundary.utf8), mostParts: most).parts(of: Array(text.utf8))
  }

  private func part(_ disposition: String, _ content: String = "abc") -> String {
    "--b\r\nContent-Disposition: \(disposition)\r\n\r\n\(content)\r\n"
  }

  @Test func `parts are found with their names and their content`() throws {
    let text =
      part("form-data; name=\"x\"; filename=\"照片 1.jpg\"") + part("form-data; name=y", "")
      + "--b--\r\n"
    let found = try parts(text)
    #expect(found.map(\.name) == ["x", "y"])
    #expect(found.map(\.fileName) == ["照片 1.jpg", nil])
    let bytes = Array(text.utf8)
    #expect(found.map { String(decoding: bytes[$0.content], as: UTF8.self) } == ["abc", ""])
  }

  @Test func `what stands before and behind plays no part`() throws {
    #expect(
      try parts("preamble\r\n" + part("form-data; name=x") + "--b--\r\nepilogue\r\n--b\r\n").count
        == 1)
    #expect(try parts("--b--").isEmpty)
  }

  @Test func `content may hold what looks like a boundary`() throws {
    let content = "x--b\r\r\n--\r\n--c\n--b--\r\n -- b"
    let text = part("form-data; name=x", content) + "--b--"
    let found = try parts(text)
    #expect(found.count == 1)
    #expect(String(decoding: Array(text.utf8)[found[0].content], as: UTF8.self) == content)
  }

  @Test func `file names as browsers and old systems write them`() throws {
    func name(_ disposition: [UInt8]) throws -> String? {
      let bytes =
        Array("--b\r\ncontent-disposition : form-data; name=f; ".utf8) + disposition
        + Array("\r\n\r\nx\r\n--b--".utf8)
      return try MultipartReader(boundary: Array("b".utf8), mostParts: 1).parts(of: bytes)[0]
        .fileName
    }
    #expect(try name(Array("filename=\"a%22b.jpg\"".utf8)) == "a\"b.jpg")
    #expect(try name(Array("filename=\"a\\\"b.jpg\"".utf8)) == "a\"b.jpg")
    #expect(try name(Array("filename=\"C:\\dir\\a.jpg\"".utf8)) == "C:\\dir\\a.jpg")
    #expect(try name(Array("filename=\"x\"; filename*=UTF-8''%E7%85%A7.jpg".utf8)) == "照.jpg")
    #expect(try name(Array("filename=\"x\"; filename*=UTF-8''%E7%85.jpg".utf8)) == "x")
    // 照 in GB18030.
    #expect(try name(Array("filename=\"".utf8) + [0xD5, 0xD5] + Array(".jpg\"".utf8)) == "照.jpg")
    #expect(try name(Array("filename=\"\(String(repeating: "a", count: 1_025))\"".utf8)) == nil)
  }

  @Test(arguments: [
    "", "nothing", "--b", "--bx\r\n\r\nx\r\n--b--", "--b\r\n", "--b\r\nno end of the head",
    "--b\r\nContent-Disposition: form-data; name=x\r\n\r\nno end",
    "--b\r\n\r\nx\r\n--b\r\n", "--b--b\r\n\r\nx\r\n--bad",
    "--b\r\nX: \(String(repeating: "a", count: 9_000))\r\n\r\nx\r\n--b--",
  ])
  func `what has no end or no beginning is refused`(text: String) {
    if text.hasPrefix("--b--") {
      #expect(throws: Never.self) { try parts(text) }
    } else {
      #expect(throws: MultipartReader.Fault.self) { try parts(text) }
    }
  }

  @Test func `one part too many is refused`() throws {
    let ten = String(repeating: part("form-data; name=x"), count: 10)
    #expect(try parts(ten + "--b--").count == 10)
    #expect(throws: MultipartReader.Fault.self) {
      try parts(ten + part("form-data; name=x") + "--b--")
    }
  }

  @Test(arguments: [
    ("multipart/form-data; boundary=abc", "abc"), ("multipart/form-data;Boundary=\"a b\"", "a b"),
    ("multipart/form-data; charset=x; boundary=a-b;c", "a-b"), ("multipart/form-data", nil),
    ("multipart/form-data; boundary=", nil), ("multipart/form-data; boundary=\"a \"", nil),
    ("multipart/form-data; boundary=ä", nil),
    ("multipart/form-data; boundary=\(String(repeating: "a", count: 71))", nil),
  ])
  func `boundaries`(field: String, boundary: String?) {
    #expect(MultipartReader.boundary(in: field) == boundary.map { Array($0.utf8) })
  }
}
