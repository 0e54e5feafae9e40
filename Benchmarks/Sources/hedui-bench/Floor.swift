// SPDX-License-Identifier: Apache-2.0

import Hedui

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The least that a part of reading and checking a dossier costs in Swift when nothing else is done.
///
/// What a complete check can never go below. Nothing here is used by Hedui.
enum Floor {
  /// The document's bytes told to be UTF-8 by the standard library and each looked at once.
  case bytes
  /// A text made of every value in quotes, as a typed dossier holds them, and given back.
  case texts
  /// As many results as the dossier has: rule and place by reference, an outcome; stored and given back.
  case results
  /// As many rules asked, through a protocol as a policy holds them, as there are results with values; each compares
  /// two names of its subject and answers with both, as a result that is right does.
  case rules

  /// The results that one of the bench's dossiers gets, and how many of them carry values.
  private static let resultCount = 338, passCount = 213

  /// What is to be measured for one dossier; gives a number that depends on all that was done.
  func work(on document: [UInt8]) -> () -> Int {
    let results = Floor.resultCount
    switch self {
    case .bytes:
      return {
        let isText = String(validating: document, as: UTF8.self) != nil
        return document.reduce(isText ? 1 : 0) { $0 &+ ($1 == 0x22 ? 1 : 0) }
      }
    case .texts:
      let values = quotedValues(in: document)
      return {
        var texts: [String] = []
        texts.reserveCapacity(values.count)
        for range in values { texts.append(String(decoding: document[range], as: UTF8.self)) }
        return texts.reduce(0) { $0 + $1.utf8.count }
      }
    case .results:
      let (source, place) = (Token(), Token())
      return {
        var lines: [Line] = []
        lines.reserveCapacity(results)
        for _ in 0..<results { lines.append(Line(source: source, place: place, outcome: .pass)) }
        return lines.count
      }
    case .rules:
      let rules: [any Asked] = (0..<Floor.passCount).map { _ in EmptyRule() }
      let unit = "浙江某某装配式建筑科技有限公司"
      let subject = Subject(
        stated: unit, expected: String(decoding: Array(unit.utf8), as: UTF8.self))
      return { rules.reduce(0) { $0 + ($1.ask(subject).isPass ? 1 : 0) } }
    }
  }
}

private final class Token: Sendable {}

private struct Line {
  let source: Token
  let place: Token
  let outcome: ResultOutcome
}

private final class Subject: Sendable {
  let stated: String
  let expected: String
  init(stated: String, expected: String) {
    self.stated = stated
    self.expected = expected
  }
}

private enum Answer {
  case pass(actual: String, expected: String)
  case fail(actual: String, expected: String)

  var isPass: Bool {
    if case .pass = self { return true }
    return false
  }
}

private protocol Asked: Sendable {
  func ask(_ subject: Subject) -> Answer
}

private struct EmptyRule: Asked {
  @inline(never) func ask(_ subject: Subject) -> Answer {
    haveSameBytes(subject.stated, subject.expected)
      ? .pass(actual: subject.stated, expected: subject.expected)
      : .fail(actual: subject.stated, expected: subject.expected)
  }
}

/// Whether two texts are the same bytes, told as fast as the C library does.
private func haveSameBytes(_ left: String, _ right: String) -> Bool {
  left.utf8.withContiguousStorageIfAvailable { left in
    right.utf8.withContiguousStorageIfAvailable { right in
      guard left.count == right.count, let own = left.baseAddress, let other = right.baseAddress
      else { return false }
      return memcmp(own, other, left.count) == 0
    }
  } == true
}

/// Where the values in quotes of a JSON text stand; what a colon follows is a key.
///
/// Texts of the bench hold no escapes.
private func quotedValues(in document: [UInt8]) -> [Range<Int>] {
  var values: [Range<Int>] = []
  var start: Int?
  for (place, byte) in document.enumerated() where byte == UInt8(ascii: "\"") {
    guard let open = start else {
      start = place + 1
      continue
    }
    start = nil
    let isKey = place + 1 < document.count && document[place + 1] == UInt8(ascii: ":")
    if !isKey { values.append(open..<place) }
  }
  return values
}
