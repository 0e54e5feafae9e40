// SPDX-License-Identifier: Apache-2.0
import Hedui
import HeduiModel
import Testing

struct YAMLFaultTests {
  private func faults(_ text: String, limits: Limits = .standard) -> [DocumentFault] {
    DocumentReader(limits: limits).read(Array(text.utf8), name: "a.yaml").faults
  }

  @Test(arguments: [
    ("a: [1, 2", DocumentFault.Code.syntax, 2, 1), ("a: 'x", .syntax, 1, 6),
    ("a: 1\n  b: 2", .syntax, 2, 4), ("a: b: c", .syntax, 1, 5),
    ("a:\n\tb: 1", .syntax, 2, 1), ("name:张三\nid: 1", .syntax, 1, 5),
    ("id: 1\nname：张三\nunit: x", .fullwidthColon, 2, 5),
    ("name：张三", .fullwidthColon, 1, 1), ("schema：1\nname：张三", .fullwidthColon, 1, 1),
    ("unit:\n  name：某院", .fullwidthColon, 2, 3),
    ("a:\n  - file：a.jpg\n  - file: b.jpg", .fullwidthColon, 2, 5),
    ("a:\n  - name：桥\n    kind: x", .fullwidthColon, 2, 9),
    ("a: *x", .unknownAlias, 1, 4), ("a: &a [*a]", .endlessAlias, 1, 8),
    ("a: 1\n---\nb: 2", .secondDocument, 2, 1), ("? [a, b]\n: 1", .complexKey, 1, 3),
    ("a: &x {b: 1}\nc: {<<: *x}", .mergeKey, 2, 5), ("&a a: 1", .anchoredKey, 1, 1),
    ("a: &x b\n*x : 1", .anchoredKey, 2, 1), ("a: !!int 1", .tag, 1, 4),
    ("a: !!python/object:os.system x", .tag, 1, 4), ("a: !!set {b}", .tag, 1, 4),
    ("a: 1\nb: 2\na: 3", .duplicateKey, 3, 1), ("a: 1\n\"a\": 3", .duplicateKey, 2, 1),
    ("a: \u{7}", .undecodable, 1, 4), ("a: 三\u{1B}", .undecodable, 1, 5),
  ])
  func `a fault says what and where`(text: String, code: DocumentFault.Code, line: Int, column: Int)
  {
    let found = faults(text)
    #expect(found.first?.code == code)
    #expect(found.first?.place == SourcePlace(line: line, column: column))
    #expect(found.count == 1)
  }

  @Test(arguments: [
    "title: 论文：研究", "- 桥：一期", "title: BIM：应用", "a: '：'", "- \"file：a\"", "a: {b: 1：2}",
  ])
  func `a full-width colon in text is no fault`(text: String) {
    #expect(faults(text).isEmpty)
  }

  @Test func `all faults of the tree are found, with pointers, and the first key counts`() {
    let text = "a/b: {c: 1, c: 2}\nd: [{e: 1}, {e: !!int 1, e: 3}]\na/b: 4\n"
    let (document, faults) = DocumentReader().read(Array(text.utf8), name: "a.yaml")
    #expect(faults.map(\.pointer) == ["/a~1b/c", "/d/1/e", "/d/1/e", "/a~1b"])
    #expect(faults.map(\.code) == [.duplicateKey, .tag, .duplicateKey, .duplicateKey])
    #expect(faults[3].message.text(in: .en).contains("1:1"))
    #expect(document?.root?.value(for: "a/b")?.value(for: "c")?.text == "1")
    #expect(document?.root?.entries.map(\.key.text) == ["a/b", "d"])
  }

  @Test func `a map of many keys keeps the first of each`() {
    let keys = (0..<2_000).map { "k\($0 * 7 % 1_500)" }
    let text = keys.enumerated().map { "\($1): \($0)" }.joined(separator: "\n")
    let (document, faults) = DocumentReader().read(Array(text.utf8), name: "a.yaml")
    #expect(faults.count == 500)
    #expect(faults.map(\.place?.line) == (1_501...2_000).map { $0 })
    #expect(document?.root?.value(for: "k7")?.text == "1")
  }

  @Test func `faults beyond a thousand are said, not kept`() {
    #expect(faults(String(repeating: "a: 1\n", count: 1_001)).map(\.code).last == .duplicateKey)
    let found = faults(String(repeating: "a: 1\n", count: 1_002))
    #expect(found.count == 1_001)
    #expect(found.last?.code == .tooManyFaults)
  }

  @Test func `an alias is a copy that stands where it is used`() throws {
    let text = "a: &x {b: [1, 2]}\nc: *x\nd: [*x, *x]\ne: &s 三\nf: *s\n"
    let (document, faults) = DocumentReader().read(Array(text.utf8), name: "a.yaml")
    #expect(faults.isEmpty)
    let root = try #require(document?.root)
    #expect(root.value(for: "c")?.value(for: "b")?.items.map(\.text) == ["1", "2"])
    #expect(root.value(for: "d")?.items.map(\.place.column) == [5, 9])
    #expect(root.value(for: "d")?.items.map { $0.value(for: "b")?.place.line } == [1, 1])
    #expect(root.value(for: "f")?.text == "三")
    #expect(document?.nodeCount == 29)
  }

  @Test func `the limit of nodes counts aliases expanded`() {
    var limits = Limits.standard
    limits.documentNodes = 29
    let text = "a: &x {b: [1, 2]}\nc: *x\nd: [*x, *x]\ne: &s 三\nf: *s\n"
    #expect(faults(text, limits: limits).isEmpty)
    limits.documentNodes = 28
    #expect(faults(text, limits: limits).map(\.code) == [.tooManyNodes])
  }

  @Test func `the limit of depth holds for brackets, indentation and aliases`() {
    var limits = Limits.standard
    limits.documentDepth = 3
    #expect(faults("[[[1]]]", limits: limits).isEmpty)
    #expect(faults("[[[[1]]]]", limits: limits).map(\.code) == [.tooDeep])
    #expect(faults("a:\n  b:\n    - - 1", limits: limits).map(\.code) == [.tooDeep])
    #expect(faults("a: &x [1]\nb: {c: *x}", limits: limits).isEmpty)
    #expect(faults("a: &x [[1]]\nb: {c: *x}", limits: limits).map(\.code) == [.tooDeep])
    #expect(faults("- &a [1]\n- &b [*a]\n- [*b]", limits: limits).map(\.code) == [.tooDeep])
  }

  @Test func `a text one byte over the limit is refused unread`() {
    var limits = Limits.standard
    limits.documentBytes = 4
    #expect(faults("a: 1", limits: limits).isEmpty)
    #expect(faults("a: 12", limits: limits).map(\.code) == [.tooManyBytes])
  }

  @Test func `anchors are bounded`() {
    let few = (0..<256).map { "- &a\($0) x" }.joined(separator: "\n")
    #expect(faults(few).isEmpty)
    #expect(faults(few + "\n- &b y").map(\.code) == [.tooManyAnchors])
  }

  @Test func `hostile sizes end in a fault`() {
    let laughs =
      "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
      + (1..<30).map { level in
        let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
        return "a\(level): &a\(level) [\(aliases)]\n"
      }.joined()
    #expect(faults(laughs).map(\.code) == [.tooManyNodes])
    #expect(faults(String(repeating: "[", count: 10_000)).map(\.code) == [.tooDeep])
    #expect(faults(String(repeating: "- ", count: 10_000)).map(\.code) == [.tooDeep])
    #expect(faults(String(repeating: "? ", count: 10_000)).map(\.code) == [.tooDeep])
    let levels = (0..<10_000).map { String(repeating: " ", count: $0) + "a:\n" }.prefix(500)
    #expect(faults(levels.joined()).map(\.code) == [.tooDeep])
    let large = String(repeating: "- 核对无误\n", count: 6_500_000)
    #expect(faults(large).map(\.code) == [.tooManyBytes])
    var limits = Limits.standard
    limits.documentBytes = 200_000_000
    #expect(faults(large, limits: limits).map(\.code) == [.tooManyNodes])
  }

  @Test func `nothing but white space and comments has no root`() {
    for text in ["", " \n", "# 无内容\n"] {
      let (document, faults) = DocumentReader().read(Array(text.utf8), name: "a.yaml")
      #expect(faults.isEmpty)
      #expect(document != nil)
      #expect(document?.root == nil)
    }
  }
}
