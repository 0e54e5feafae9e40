// SPDX-License-Identifier: Apache-2.0

import Hedui

/// The least that a part of reading and checking a dossier costs in Swift when nothing but that part is done:
/// what a complete check can never go below. Nothing here is used by Hedui.
enum Floor {
  /// The document's bytes told to be UTF-8 by the standard library and each looked at once.
  case bytes
  /// A text made of every value in quotes, as a typed dossier holds them, and given back.
  case texts
  /// As many results as the dossier has: rule and place by reference, an outcome; stored and given back.
  case results
  /// As many rules asked, through a protocol as a policy holds them, as there are results; each reads one field
  /// of its subject and answers that all is well.
  case rules

  /// The results that one of the bench's dossiers gets.
  private static let resultCount = 265

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
      let rules: [any Asked] = (0..<results).map { EmptyRule(least: $0 % 2) }
      let subject = Subject(count: 1)
      return { rules.reduce(0) { $0 + ($1.ask(subject) == .pass ? 1 : 0) } }
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
  let count: Int
  init(count: Int) { self.count = count }
}

private protocol Asked: Sendable {
  func ask(_ subject: Subject) -> ResultOutcome
}

private struct EmptyRule: Asked {
  let least: Int
  @inline(never) func ask(_ subject: Subject) -> ResultOutcome {
    subject.count >= least ? .pass : .review
  }
}

/// Where the values in quotes of a JSON text stand; what a colon follows is a key. Texts of the bench hold no
/// escapes.
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
