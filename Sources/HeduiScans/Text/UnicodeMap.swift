// SPDX-License-Identifier: Apache-2.0

/// What a font's codes stand for, as its ToUnicode stream says (ISO 32000-1, 9.10.3).
package struct UnicodeMap {
  /// A code and how many bytes it has: <41> and <0041> are two.
  private struct Code: Hashable {
    let length: Int
    let value: UInt32
  }

  private struct Span {
    let length: Int
    let codes: ClosedRange<UInt32>
    let first: [UInt16]
  }

  /// Most codes that are kept, those of ranges apart.
  private static let mostCodes = 70_000
  /// Most ranges.
  private static let mostSpans = 10_000
  /// Most UTF-16 units that one code stands for.
  private static let mostUnits = 32

  private var single: [Code: String] = [:]
  private var spans: [Span] = []
  /// How many bytes its codes have, as it declares.
  package private(set) var lengths: Set<Int> = []
  /// Whether something in it could not be understood or was too much.
  package private(set) var isFaulty = false

  /// Reads a stream's bytes.
  package init(_ bytes: [UInt8]) {
    var reader = ContentReader(bytes)
    while let token = reader.next() {
      switch token {
      // Words are told apart by their first sixteen letters.
      case .word("begincodespacera"): readLengths(&reader)
      case .word("beginbfchar"): readCodes(&reader)
      case .word("beginbfrange"): readSpans(&reader)
      default: break
      }
    }
    if single.isEmpty, spans.isEmpty { isFaulty = true }
    spans.sort { ($0.length, $0.codes.lowerBound) < ($1.length, $1.codes.lowerBound) }
  }

  /// What a code stands for; nil where the map does not say.
  package subscript(value: UInt32, length length: Int) -> String? {
    if let text = single[Code(length: length, value: value)] { return text }
    guard let span = span(value, length) else { return nil }
    var units = span.first
    guard let last = units.popLast() else { return nil }
    let next = UInt32(last) + (value - span.codes.lowerBound)
    guard next <= 0xFFFF else { return nil }
    return String(decoding: units + [UInt16(next)], as: UTF16.self)
  }

  /// The last range that begins at or before a code, where it holds the code.
  private func span(_ value: UInt32, _ length: Int) -> Span? {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      let span = spans[middle]
      if (span.length, span.codes.lowerBound) <= (length, value) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0, spans[low - 1].length == length, spans[low - 1].codes.contains(value) else {
      return nil
    }
    return spans[low - 1]
  }

  /// Reads how long codes are, up to the end of the section.
  private mutating func readLengths(_ reader: inout ContentReader) {
    while let token = reader.next() {
      guard case .string(let text) = token else { return }
      let length = reader.bytes(of: text).count
      if (1...4).contains(length) { lengths.insert(length) } else { isFaulty = true }
    }
  }

  private mutating func readCodes(_ reader: inout ContentReader) {
    while let token = reader.next() {
      guard case .string(let text) = token else {
        if token != .word("endbfchar") { isFaulty = true }
        return
      }
      let code = Self.code(reader.bytes(of: text))
      guard case .string(let meaning)? = reader.next() else {
        isFaulty = true
        return
      }
      keep(code, Self.units(reader.bytes(of: meaning)))
    }
  }

  private mutating func readSpans(_ reader: inout ContentReader) {
    while let token = reader.next() {
      guard case .string(let text) = token else {
        if token != .word("endbfrange") { isFaulty = true }
        return
      }
      let low = Self.code(reader.bytes(of: text))
      guard case .string(let end)? = reader.next() else {
        isFaulty = true
        return
      }
      let high = Self.code(reader.bytes(of: end))
      switch reader.next() {
      case .string(let meaning)?:
        keep(low, high, Self.units(reader.bytes(of: meaning)))
      case .arrayStart?:
        var value = low?.value ?? 0
        while case .string(let meaning)? = reader.next() {
          keep(
            low.map { Code(length: $0.length, value: value) }, Self.units(reader.bytes(of: meaning))
          )
          value &+= 1
        }
      default:
        isFaulty = true
        return
      }
    }
  }

  private mutating func keep(_ code: Code?, _ units: [UInt16]?) {
    guard let code, let units, single.count < Self.mostCodes else {
      isFaulty = true
      return
    }
    single[code] = String(decoding: units, as: UTF16.self)
  }

  private mutating func keep(_ low: Code?, _ high: Code?, _ units: [UInt16]?) {
    guard let low, let high, let units, low.length == high.length, low.value <= high.value,
      spans.count < Self.mostSpans
    else {
      isFaulty = true
      return
    }
    if low == high { return keep(low, units) }
    spans.append(Span(length: low.length, codes: low.value...high.value, first: units))
  }

  private static func code(_ bytes: [UInt8]) -> Code? {
    guard (1...4).contains(bytes.count) else { return nil }
    return Code(
      length: bytes.count, value: bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
  }

  /// UTF-16, the higher byte first; a single byte stands for itself, as some writers have it.
  private static func units(_ bytes: [UInt8]) -> [UInt16]? {
    if bytes.count == 1 { return [UInt16(bytes[0])] }
    guard !bytes.isEmpty, bytes.count % 2 == 0, bytes.count <= 2 * mostUnits else { return nil }
    return stride(from: 0, to: bytes.count, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
  }
}
