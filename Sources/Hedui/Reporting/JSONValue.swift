// SPDX-License-Identifier: Apache-2.0

/// A JSON value whose keys keep their order, for documents that are put together piece by piece.
enum JSONValue: Sendable {
  case null
  case flag(Bool)
  case number(Int)
  case decimal(Double)
  case text(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// The value in lines, as people read it.
  var text: String {
    var writer = JSONWriter(isPretty: true)
    writer.json(self)
    return writer.text + "\n"
  }

  /// The value on one line, without its end.
  var line: String {
    var writer = JSONWriter(isPretty: false)
    writer.json(self)
    return writer.text
  }

  /// The object with the members of another behind its own; other values stay as they are.
  func adding(_ more: JSONValue) -> JSONValue {
    guard case .object(let mine) = self, case .object(let others) = more else { return self }
    return .object(mine + others)
  }
}

extension JSONWriter {
  /// Writes a value.
  mutating func json(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .flag(let flag): self.flag(flag)
    case .number(let number): self.number(number)
    case .decimal(let number): self.number(number)
    case .text(let text): string(text)
    case .array(let elements): array(elements) { $0.json($1) }
    case .object(let members):
      object { writer in
        for member in members { writer.member(member.key) { $0.json(member.value) } }
      }
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral text: String) { self = .text(text) }
  init(integerLiteral number: Int) { self = .number(number) }
  init(booleanLiteral flag: Bool) { self = .flag(flag) }
  init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { (key: $0.0, value: $0.1) })
  }
}
