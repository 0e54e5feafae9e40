// SPDX-License-Identifier: Apache-2.0

/// Writes JSON (RFC 8259) in the order it is told, so that the same report is the same bytes everywhere.
///
/// Foundation's encoder orders keys by hash or by alphabet and goes through boxed values; a report is
/// written in the order in which people read it.
package struct JSONWriter {
  /// What was written, in UTF-8.
  package private(set) var bytes: [UInt8] = []
  private let isPretty: Bool
  private var depth: Int
  private var needsComma = false

  /// Makes a writer; pretty is indented by two spaces, else all stands on one line.
  ///
  /// `depth` tells how many values stand around what is written.
  package init(isPretty: Bool, depth: Int = 0) {
    self.isPretty = isPretty
    self.depth = depth
  }

  /// What was written.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes an object whose members the body writes.
  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    container(open: "{", close: "}", body)
  }

  /// Writes an array, each element by the body.
  package mutating func array<Element>(
    _ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    container(open: "[", close: "]") { writer in
      for element in elements {
        writer.startElement()
        body(&writer, element)
        writer.needsComma = true
      }
    }
  }

  /// Writes an array whose elements the body writes with ``item(_:)``.
  package mutating func list(_ body: (inout JSONWriter) -> Void) {
    container(open: "[", close: "]", body)
  }

  /// Writes an element of an array.
  package mutating func item(_ body: (inout JSONWriter) -> Void) {
    startElement()
    body(&self)
    needsComma = true
  }

  /// Writes a value that is JSON already.
  package mutating func written(_ json: some Sequence<UInt8>) { bytes += json }

  /// Writes a member whose value the body writes.
  package mutating func key(_ key: StaticString, _ body: (inout JSONWriter) -> Void) {
    member("\(key)", body)
  }

  /// A key that is known only when it is written.
  package mutating func member(_ key: String, _ body: (inout JSONWriter) -> Void) {
    startElement()
    string(key)
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(UInt8(ascii: " ")) }
    body(&self)
    needsComma = true
  }

  /// Writes a text member; nothing when there is no text.
  package mutating func key(_ key: StaticString, _ text: String?) {
    guard let text else { return }
    self.key(key) { $0.string(text) }
  }

  /// Writes a member that is a number.
  package mutating func key(_ key: StaticString, _ number: Int) {
    self.key(key) { $0.number(number) }
  }

  /// Writes a text.
  package mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\\"): bytes += [byte, byte]
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0..<0x20, 0x7F: bytes += "\\u00\(hexadecimal(byte))".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a whole number.
  package mutating func number(_ number: Int) { bytes += "\(number)".utf8 }

  /// A double in its shortest form that reads back the same; JSON has no infinities, they become null.
  mutating func number(_ number: Double) {
    bytes += (number.isFinite ? "\(number)" : "null").utf8
  }

  /// Writes null.
  package mutating func null() { bytes += "null".utf8 }

  /// Writes true or false.
  package mutating func flag(_ flag: Bool) { bytes += (flag ? "true" : "false").utf8 }

  private mutating func container(
    open: Character, close: Character, _ body: (inout JSONWriter) -> Void
  ) {
    bytes += open.utf8
    depth += 1
    needsComma = false
    let start = bytes.count
    body(&self)
    depth -= 1
    if bytes.count > start { newLine() }
    bytes += close.utf8
    needsComma = true
  }

  private mutating func startElement() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    newLine()
    needsComma = false
  }

  private mutating func newLine() {
    guard isPretty else { return }
    bytes.append(0x0A)
    bytes += Array(repeating: 0x20, count: depth * 2)
  }
}
