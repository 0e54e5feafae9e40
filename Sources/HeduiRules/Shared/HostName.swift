// SPDX-License-Identifier: Apache-2.0

/// The host of a web address as a browser reads it, in lower case; nil when there is none or when the
/// address is none of the web.
///
/// What stands before an `@` is no host, however much it looks like one. The scheme may be left out.
func hostName(_ address: String) -> String? {
  var rest = Array(address.unicodeScalars)[...]
  rest = rest.drop { $0.properties.isWhitespace }
  if let colon = rest.firstIndex(of: ":"), rest[colon...].starts(with: "://".unicodeScalars) {
    let scheme = lowerCase(rest[..<colon])
    guard scheme == "http" || scheme == "https" else { return nil }
    rest = rest[(colon + 3)...]
  }
  rest = rest.prefix { !["/", "\\", "?", "#"].contains($0) }
  if let at = rest.lastIndex(of: "@") { rest = rest[(at + 1)...] }
  rest = rest.prefix { $0 != ":" }
  while let last = rest.last, last.properties.isWhitespace { rest = rest.dropLast() }
  if rest.last == "." { rest = rest.dropLast() }
  return rest.isEmpty ? nil : lowerCase(rest)
}

private func lowerCase(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
  var text = String.UnicodeScalarView()
  text.append(contentsOf: scalars)
  return String(text).lowercased()
}
