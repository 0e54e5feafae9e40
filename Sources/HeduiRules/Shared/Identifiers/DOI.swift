// SPDX-License-Identifier: Apache-2.0

/// 数字对象标识符: a DOI.
///
/// Source: ISO 26324 and the DOI handbook: `10.`, a registrant of four to nine digits, a slash and a suffix.
/// There is no check digit; case does not count.
package struct DOI: Sendable, Hashable {
  /// The name from `10.` on, in lower case.
  package let text: String

  /// Reads a DOI, with or without `doi:` or the resolver's address before it; nil when it is none.
  package init?(_ text: String) {
    guard let plain = IdentifierText(text.filter { !"。，）".contains($0) }) else { return nil }
    guard plain.text.contains(where: { $0 == "/" }) else { return nil }
    var rest = Substring(plain.text.lowercased())
    for prefix in ["https://", "http://"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    for prefix in ["dx.doi.org/", "doi.org/", "doi:"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    while let last = rest.last, ".,)".contains(last) { rest = rest.dropLast() }
    let bytes = Array(rest.utf8)
    guard bytes.starts(with: "10.".utf8), let slash = bytes.firstIndex(of: 0x2F),
      (7...12).contains(slash), bytes[3..<slash].isAllDigits, bytes.count > slash + 1
    else { return nil }
    self.text = String(rest)
  }
}
