// SPDX-License-Identifier: Apache-2.0

/// The token that requests must name.
struct Token: Sendable {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether an `Authorization` field names it.
  ///
  /// How long it takes depends on the field's length alone, so that nobody finds the token out a letter at a time.
  func isNamed(by field: String?) -> Bool {
    let field = Array((field ?? "").utf8)
    let scheme = Array("bearer ".utf8)
    guard field.count > scheme.count, !bytes.isEmpty else { return false }
    var difference = UInt8(field.count - scheme.count == bytes.count ? 0 : 1)
    for index in scheme.indices { difference |= (field[index] | 0x20) ^ scheme[index] }
    for (index, byte) in field[scheme.count...].enumerated() {
      difference |= byte ^ bytes[index % bytes.count]
    }
    return difference == 0
  }
}
