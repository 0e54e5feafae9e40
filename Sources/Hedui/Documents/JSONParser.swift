// SPDX-License-Identifier: Apache-2.0
import HeduiModel

/// Reads a JSON text as RFC 8259 has it, without recursion, into an arena.
///
/// Text without escapes is not copied: it stays where it is in the input, which becomes the pool.
struct JSONParser {
  /// Digits of a number beyond this are refused: nothing that a dossier counts needs them.
  static let longestNumber = 100

  /// What a text amounts to.
  struct Parsed {
    /// The nodes in the order of the text; none when it holds nothing but white space.
    var nodes: [ArenaNode] = []
    /// Text whose escapes were resolved; it lies behind the input in the pool.
    var resolved: [UInt8] = []
    /// Whether a map may hold a key twice, which is for ``DocumentCheck`` to look at.
    var mayRepeatKeys = false
  }

  private var scanner: JSONScanner
  private let mostNodes: Int
  private let deepest: Int
  private var nodes: [ArenaNode] = []
  private var open: [Container] = []
  private var keys = KeyMarks()

  private struct Container {
    let index: Int
    let isMap: Bool
    var isFresh = true
    /// The marks of the keys of the map around it.
    let outerKeys: KeyMarks.Map
  }

  /// Makes a parser of a UTF-8 text without a byte order mark and without NUL; it may be used as long as the
  /// bytes are lent.
  init(_ text: UnsafeBufferPointer<UInt8>, limits: Limits) {
    scanner = JSONScanner(text)
    (mostNodes, deepest) = (limits.documentNodes, limits.documentDepth)
    nodes.reserveCapacity(min(text.count / 12 + 16, limits.documentNodes))
  }

  /// Reads the whole text.
  ///
  /// - Throws: what is wrong at the first place that is no JSON.
  mutating func parse() throws(DocumentFault) -> Parsed {
    scanner.skipSpace()
    if scanner.isAtEnd { return Parsed() }
    try parseValue()
    while let container = open.last {
      if try isAtEnd(of: container) {
        nodes[container.index].span = UInt32(nodes.count - container.index)
        if container.isMap { keys.close(backTo: container.outerKeys) }
        open.removeLast()
        continue
      }
      if container.isMap { try parseKey() }
      try parseValue()
    }
    scanner.skipSpace()
    if !scanner.isAtEnd { throw scanner.fault(.secondDocument, afterEnd()) }
    return Parsed(nodes: nodes, resolved: scanner.resolved, mayRepeatKeys: keys.mayRepeat)
  }

  /// Steps over what separates the members of a container; true when its end was there.
  private mutating func isAtEnd(of container: Container) throws(DocumentFault) -> Bool {
    let closer = UInt8(ascii: container.isMap ? "}" : "]")
    scanner.skipSpace()
    if scanner.current == closer {
      scanner.advance()
      return true
    }
    if container.isFresh {
      open[open.count - 1].isFresh = false
      return false
    }
    guard scanner.current == UInt8(ascii: ",") else {
      throw scanner.unexpected(expecting: container.isMap ? ", }" : ", ]")
    }
    scanner.advance()
    scanner.skipSpace()
    if scanner.current == closer { throw scanner.fault(.syntax, trailingComma()) }
    return false
  }

  private mutating func parseKey() throws(DocumentFault) {
    guard scanner.current == UInt8(ascii: "\"") else {
      throw scanner.unexpected(expecting: "\"key\"")
    }
    let key = try parseText()
    keys.add(scanner.mark(of: key))
    scanner.skipSpace()
    guard scanner.current == UInt8(ascii: ":") else { throw scanner.unexpected(expecting: ":") }
    scanner.advance()
    scanner.skipSpace()
  }

  private mutating func parseValue() throws(DocumentFault) {
    switch scanner.current {
    case UInt8(ascii: "\""): _ = try parseText()
    case UInt8(ascii: "{"): try openContainer(.map)
    case UInt8(ascii: "["): try openContainer(.list)
    case UInt8(ascii: "t"): try parseWord("true", .flag)
    case UInt8(ascii: "f"): try parseWord("false", .flag)
    case UInt8(ascii: "n"): try parseWord("null", .null)
    case UInt8(ascii: "-"), 0x30...0x39: try parseNumber()
    default: throw scanner.unexpected(expecting: "{ [ \" 0-9 true false null")
    }
  }

  private mutating func openContainer(_ kind: Document.Kind) throws(DocumentFault) {
    guard open.count < deepest else {
      throw scanner.fault(.tooDeep, tooDeep(.integer(deepest, .count)))
    }
    try addNode(kind)
    scanner.advance()
    let outerKeys = kind == .map ? keys.openMap() : keys.current
    open.append(
      Container(index: nodes.count - 1, isMap: kind == .map, outerKeys: outerKeys))
  }

  private mutating func addNode(_ kind: Document.Kind) throws(DocumentFault) {
    try checkRoom()
    nodes.append(node(kind))
  }

  // Mutating, as all that is asked for each node: a method that is not gets a copy of the whole parser.
  @inline(__always)
  private mutating func checkRoom() throws(DocumentFault) {
    guard nodes.count < mostNodes else {
      throw scanner.fault(.tooManyNodes, tooManyNodes(.integer(mostNodes, .count)))
    }
  }

  /// A node of no text at the next byte; texts of more than 2³⁰ bytes are refused before.
  @inline(__always)
  private mutating func node(_ kind: Document.Kind) -> ArenaNode {
    ArenaNode(
      span: 1, textStart: 0, textCount: 0,
      line: UInt32(truncatingIfNeeded: scanner.line),
      column: UInt32(truncatingIfNeeded: scanner.column), kind: kind,
      notes: [])
  }

  private mutating func setText(_ range: Range<Int>) {
    nodes[nodes.count - 1].textStart = UInt32(range.lowerBound)
    nodes[nodes.count - 1].textCount = UInt32(range.count)
  }

  /// Reads a text in quotes and gives its range in the pool.
  private mutating func parseText() throws(DocumentFault) -> Range<Int> {
    try checkRoom()
    var node = node(.text)
    let text = try scanner.text()
    node.textStart = UInt32(truncatingIfNeeded: text.lowerBound)
    node.textCount = UInt32(truncatingIfNeeded: text.count)
    nodes.append(node)
    return text
  }

  private mutating func parseWord(_ word: String, _ kind: Document.Kind) throws(DocumentFault) {
    try addNode(kind)
    let start = scanner.position
    for byte in word.utf8 {
      guard scanner.current == byte else {
        throw scanner.unexpected(expecting: "true false null")
      }
      scanner.advance()
    }
    setText(start..<scanner.position)
  }

  private mutating func parseNumber() throws(DocumentFault) {
    try addNode(.number)
    let place = scanner.place
    let start = scanner.position
    if scanner.current == UInt8(ascii: "-") { scanner.advance() }
    let startsWithZero = scanner.current == UInt8(ascii: "0")
    let whole = scanner.skipDigits()
    if startsWithZero, whole > 1 {
      throw DocumentFault(.number, leadingZero(), at: place)
    }
    var isWhole = whole > 0
    if scanner.current == UInt8(ascii: ".") {
      scanner.advance()
      isWhole = scanner.skipDigits() > 0 && isWhole
    }
    if scanner.current == UInt8(ascii: "e") || scanner.current == UInt8(ascii: "E") {
      scanner.advance()
      if scanner.current == UInt8(ascii: "+") || scanner.current == UInt8(ascii: "-") {
        scanner.advance()
      }
      isWhole = scanner.skipDigits() > 0 && isWhole
    }
    guard isWhole else { throw DocumentFault(.number, brokenNumber(), at: place) }
    guard scanner.position - start <= JSONParser.longestNumber else {
      throw DocumentFault(
        .number, longNumber(.integer(JSONParser.longestNumber, .count)), at: place)
    }
    setText(start..<scanner.position)
  }
}

private let afterEnd = MessageTemplate(
  zh: "JSON 到此应已结束，后面还有内容；一个文件只能有一份文档",
  en: "the JSON should have ended here and more follows; a file holds one document")
private let trailingComma = MessageTemplate(
  zh: "最后一项后面多了逗号；请删去", en: "a comma stands after the last member; remove it")
private let tooDeep = MessageTemplate(
  zh: "JSON 嵌套超过 {0} 层；请减少嵌套", en: "the JSON is nested deeper than {0} levels")
private let tooManyNodes = MessageTemplate(
  zh: "JSON 超过 {0} 个节点；请缩减内容", en: "the JSON has more than {0} nodes; shorten it")
private let leadingZero = MessageTemplate(
  zh: "数字不能以 0 开头；编号请加引号", en: "a number cannot begin with 0; put identifiers in quotes")
private let brokenNumber = MessageTemplate(
  zh: "数字不完整", en: "the number is incomplete")
private let longNumber = MessageTemplate(
  zh: "数字超过 {0} 个字符；编号请加引号",
  en: "the number has more than {0} characters; put identifiers in quotes")
