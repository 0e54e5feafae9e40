// SPDX-License-Identifier: Apache-2.0

/// Facts as bytes and back: one walk over the fields of a value either writes or reads them, so that both agree.
///
/// Whatever bytes it is given to read, it makes no more of them than their number allows.
struct FactCoder {
  /// What was written.
  private(set) var bytes: [UInt8] = []
  /// Whether what was read is no such value, or what should be written has no form here.
  private(set) var isBroken = false

  private let isReading: Bool
  private let source: [UInt8]
  private var at = 0

  /// Makes a coder that writes.
  init() {
    (isReading, source) = (false, [])
  }

  /// Makes a coder that reads.
  init(_ source: [UInt8]) {
    (isReading, self.source) = (true, source)
  }

  /// Whether all bytes were read, and made sense.
  var isAtEnd: Bool { !isBroken && at == source.count }

  /// Says that there is no such value.
  mutating func fail() { isBroken = true }

  /// Passes 64 bits.
  mutating func pass(_ bits: inout UInt64) {
    guard isReading else {
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: bits >> shift))
      }
      return
    }
    guard let part = take(8) else { return }
    bits = part.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Passes a number.
  mutating func pass(_ number: inout Int) {
    var bits = UInt64(bitPattern: Int64(number))
    pass(&bits)
    if isReading { number = Int(truncatingIfNeeded: Int64(bitPattern: bits)) }
  }

  /// Passes a number bit by bit, so that it prints as it did.
  mutating func pass(_ number: inout Double) {
    var bits = number.bitPattern
    pass(&bits)
    if isReading { number = Double(bitPattern: bits) }
  }

  /// Passes yes or no.
  mutating func pass(_ answer: inout Bool) {
    var byte: UInt8 = answer ? 1 : 0
    pass(&byte)
    if byte > 1 { fail() }
    if isReading { answer = byte == 1 }
  }

  /// Passes a byte.
  mutating func pass(_ byte: inout UInt8) {
    guard isReading else { return bytes.append(byte) }
    if let part = take(1) { byte = part.first ?? 0 }
  }

  /// Passes bytes and how many they are.
  mutating func pass(_ list: inout [UInt8]) {
    var count = list.count
    pass(&count)
    guard isReading else { return bytes += list }
    if let part = take(count) { list = Array(part) }
  }

  /// Passes text.
  mutating func pass(_ text: inout String) {
    var list = Array(text.utf8)
    pass(&list)
    guard isReading else { return }
    if let read = String(validating: list, as: UTF8.self) { text = read } else { fail() }
  }

  /// Passes a word of ours by its own name, which outlives the order of the cases.
  mutating func pass<Word: RawRepresentable<String>>(_ word: inout Word) {
    var text = word.rawValue
    pass(&text)
    guard isReading else { return }
    if let read = Word(rawValue: text) { word = read } else { fail() }
  }

  /// Passes what may be missing; `blank` is what is read into.
  mutating func pass<Value>(
    _ value: inout Value?, _ blank: @autoclosure () -> Value,
    _ each: (inout FactCoder, inout Value) -> Void
  ) {
    var isThere = value != nil
    pass(&isThere)
    guard isThere else {
      if isReading { value = nil }
      return
    }
    var known = value ?? blank()
    each(&self, &known)
    if isReading { value = known }
  }

  /// Passes a list.
  mutating func pass<Item>(
    _ list: inout [Item], _ blank: @autoclosure () -> Item,
    _ each: (inout FactCoder, inout Item) -> Void
  ) {
    var count = list.count
    pass(&count)
    guard isReading else {
      for var item in list { each(&self, &item) }
      return
    }
    list = []
    // Every item has a byte at least.
    guard count >= 0, count <= source.count - at else { return fail() }
    for _ in 0..<count {
      var item = blank()
      each(&self, &item)
      if isBroken { return }
      list.append(item)
    }
  }

  private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard !isBroken, count >= 0, count <= source.count - at else {
      fail()
      return nil
    }
    defer { at += count }
    return source[at..<at + count]
  }
}
