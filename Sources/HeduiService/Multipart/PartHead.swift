// SPDX-License-Identifier: Apache-2.0

import Hedui

/// What the head of a part says of it.
struct PartHead {
  /// The name of the form's field.
  private(set) var name: String?
  /// The name of the file.
  private(set) var fileName: String?

  /// Reads the lines of a head; what else they say plays no part.
  init(_ bytes: ArraySlice<UInt8>) {
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let key = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      guard key.filter({ !$0.isWhitespace }) == "content-disposition" else { continue }
      let parameters = FieldParameters(line[(colon + 1)...])
      name = parameters["name"].flatMap(Self.text)
      fileName =
        parameters["filename*"].flatMap(Self.extended)
        ?? parameters["filename"].flatMap(Self.text)
      return
    }
  }

  /// A name as browsers send it: UTF-8, or GB18030 from older ones, with three characters percent-encoded.
  private static func text(_ bytes: [UInt8]) -> String? {
    guard bytes.count <= MultipartReader.longestName else { return nil }
    let text =
      String(validating: bytes, as: UTF8.self)
      ?? decodeGB18030(bytes).flatMap { String(validating: $0, as: UTF8.self) }
    return text?.replacing("%22", with: "\"").replacing("%0D", with: "").replacing("%0A", with: "")
  }

  /// A name as RFC 8187 has it: `UTF-8''%E7…`.
  private static func extended(_ bytes: [UInt8]) -> String? {
    let parts = bytes.split(
      separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, bytes.count <= MultipartReader.longestName * 3,
      String(decoding: parts[0], as: UTF8.self).lowercased() == "utf-8"
    else { return nil }
    return ServiceQuery.decoded(Substring(decoding: parts[2], as: UTF8.self).utf8)
  }
}

/// The parameters of a field such as `form-data; name="photo"; filename="a.jpg"`.
struct FieldParameters {
  private var values: [String: [UInt8]] = [:]

  init(_ bytes: some Sequence<UInt8>) {
    var rest = Array(bytes)[...]
    // Up to the first semicolon stands what the parameters belong to.
    rest = rest.drop { $0 != UInt8(ascii: ";") }.dropFirst()
    while !rest.isEmpty, values.count < 16 {
      let name = rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ";") }
      rest = rest.dropFirst(name.count)
      var value: [UInt8] = []
      if rest.first == UInt8(ascii: "=") { value = Self.value(&rest) }
      let key = String(decoding: name, as: UTF8.self).lowercased().filter { !$0.isWhitespace }
      if values[key] == nil { values[key] = value }
      rest = rest.drop { $0 != UInt8(ascii: ";") }.dropFirst()
    }
  }

  subscript(_ name: String) -> [UInt8]? { values[name] }

  /// The value that begins at an equals sign, in quotes or without.
  private static func value(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    rest = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
    guard rest.first == UInt8(ascii: "\"") else {
      let value = rest.prefix { $0 != UInt8(ascii: ";") }
      rest = rest.dropFirst(value.count)
      return Array(value.prefix { $0 != 0x20 && $0 != 0x09 })
    }
    rest = rest.dropFirst()
    var value: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\"") { break }
      // Only a quote is escaped: old browsers send paths with backslashes as they are.
      let isEscape = byte == UInt8(ascii: "\\") && rest.first == UInt8(ascii: "\"")
      value.append(isEscape ? rest.removeFirst() : byte)
    }
    return value
  }
}
